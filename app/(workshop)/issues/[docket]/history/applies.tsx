import type { Kept } from "#components/dates/course.tsx";
import { Section } from "#components/ui/section.tsx";
import { Table } from "#components/ui/table.tsx";
import type { DateKind } from "#db/vocabulary.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

const applying: readonly DateKind[] = ["entry-into-force", "application", "transposition-deadline"];

/** What an act obliges to, and from when: provision by provision. Nothing where nothing is known to apply. */
export async function Applies({ dates: all }: { dates: readonly Kept[] }) {
  const rows = all.filter(({ kind, provision, obligation }) => applying.includes(kind) || provision !== null || obligation !== null);
  if (rows.length === 0) return null;
  const { say, dates } = await speech();
  const [t, terms] = [say("dates"), say("terms")];
  const inParts = rows.some(({ kind, provision }) => kind === "application" && provision !== null);
  const whole = (kind: DateKind) => (kind === "application" ? t(inParts ? "applies.whole" : "applies.act") : terms(`dateKinds.${kind}`));
  const day = (kind: DateKind, iso: string) => (kind === "transposition-deadline" || kind === "review" ? t("applies.by", { day: dayInWords(iso, dates, { long: true }) }) : dayInWords(iso, dates, { long: true }));
  return (
    <Section heading={t("applies.title")}>
      <Table
        caption={t("applies.title")} captionHidden rows={rows} rowKey={({ id }) => id}
        columns={[
          { key: "from", head: t("applies.from"), narrow: "lead", className: "nowrap", cell: ({ kind, day: iso }) => day(kind, iso) },
          { key: "what", head: t("applies.what"), rowHeader: true, narrow: "title", cell: ({ kind, provision }) => provision ?? whole(kind) },
          { key: "duty", head: t("applies.duty"), narrow: "line", cell: ({ obligation, label }) => obligation ?? <span className="quiet">{label}</span> },
          { key: "known", head: t("applies.known"), narrow: "labelled", cell: ({ verification, confidence }) => <span className={verification === "verified" ? "quiet" : "text-warn"}>{[terms(`verifications.${verification}`), confidence !== "confirmed" && terms(`confidences.${confidence}`).toLowerCase()].filter(Boolean).join(", ")}</span> },
        ]}
      />
    </Section>
  );
}
