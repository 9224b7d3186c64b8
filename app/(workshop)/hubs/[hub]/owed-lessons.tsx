import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { lessonsOwed } from "#lib/lessons/queries.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

/** The closed tracks of a hub that have taught nothing yet, for its coordinators. */
export async function OwedLessons({ hub }: { hub: string }) {
  const owed = await ask(lessonsOwed, { hub });
  if (owed.length === 0) return null;
  const { say, dates, zone } = await speech();
  const t = say("lessons");
  return (
    <Section heading={t("owed")} after={<Link href={`/lessons?hub=${hub}`}>{t("all")}</Link>}>
      <Rows label={t("owed")}>
        {owed.map(({ docket, issue, closedAt, hub: { code } }) => <Row key={docket} verb={t("record")} docket={<Docket code={docket} tone={toneOf(code)} />} title={issue} href={`/issues/${docket.toLowerCase()}/lessons/new?hub=${hub}`} note={t("owedNote", { day: dayOfMoment(closedAt, dates, zone) })} />)}
      </Rows>
    </Section>
  );
}
