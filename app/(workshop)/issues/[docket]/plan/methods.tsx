import { planDates, type Plan } from "#app/(workshop)/issues/[docket]/plan/sentences.ts";
import { Section } from "#components/ui/section.tsx";
import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { Milestone } from "#db/vocabulary.ts";
import { speech } from "#lib/next/words.ts";

/** The ways to decide that the hub has, each with its last moments; as long as nothing is decided on, and with the call while none was held. */
export async function MethodsThatFit({ plan: { methods, method: own, milestones, hub } }: { plan: Plan }) {
  const { say } = await speech();
  const [t, terms, when] = [say("plans"), say("terms"), await planDates(hub.zone)];
  const done = (milestone: Milestone) => milestones.find((rung) => rung.milestone === milestone)?.standing === "done";
  if (done("decision-opens")) return null;
  const heard = done("go-no-go");
  const last = (at: Date, still: boolean) => (still ? <time dateTime={at.toISOString()}>{when.moment(at)}</time> : <s className="text-ink-2"><time dateTime={at.toISOString()}>{when.moment(at)}</time></s>);
  return (
    <Section heading={t("methods.title")} level={3}>
      <Table
        caption={t(heard ? "methods.captionHeard" : "methods.caption", { place: when.place() })} rows={methods} rowKey={({ method }) => method}
        columns={[
          { key: "method", head: t("methods.method"), rowHeader: true, narrow: "title", cell: ({ method, days }) => <>{t("methods.way", { method: terms(`methods.${method}`), days })}{method === own && <> <Tag>{t("methods.own")}</Tag></>}</> },
          { key: "fits", head: t("methods.fits"), cell: ({ fits, fitsWithCall }) => t(!fits ? "methods.no" : heard ? "methods.yes" : fitsWithCall ? "methods.withCall" : "methods.withoutCall") },
          { key: "decision", head: t("methods.decisionBy"), className: "nowrap", cell: ({ decisionBy, fits }) => last(decisionBy, fits) },
          ...(heard ? [] : [{ key: "call", head: t("methods.callBy"), className: "nowrap", cell: ({ callBy, fitsWithCall }: Plan["methods"][number]) => last(callBy, fitsWithCall) }]),
        ]}
      />
    </Section>
  );
}
