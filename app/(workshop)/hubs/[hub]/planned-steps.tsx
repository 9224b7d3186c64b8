import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { dateFormat } from "#lib/formats/date-format.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { milestonesAhead } from "#lib/plans/queries.ts";

/** The next steps of a hub's plans, for members; nothing where there are none. */
export async function PlannedSteps({ hub }: { hub: string }) {
  const steps = (await askIfReadable(milestonesAhead, { hub }))?.slice(0, 6) ?? [];
  if (steps.length === 0) return null;
  const { say, dates } = await speech();
  const [t, terms, plans] = [say("hubs"), say("terms"), say("plans")];
  const day = dateFormat(dates, { timeZone: "UTC", weekday: "short", day: "numeric", month: "short" });
  return (
    <Section heading={t("nextSteps")}>
      <Rows label={t("nextSteps")}>
        {steps.map(({ milestone, day: on, docket, issue, pinned }) => (
          <Row key={`${docket} ${milestone}`} href={`/issues/${docket.toLowerCase()}/plan`} docket={<Docket code={docket} tone={toneOf(docket.split("-")[0]!)} />} title={terms(`milestones.${milestone}`)} note={<>{issue}{pinned && <> <Tag>{plans("pinned")}</Tag></>}</>} aside={<time dateTime={on}>{day.format(new Date(`${on}T12:00:00Z`))}</time>} />
        ))}
      </Rows>
    </Section>
  );
}
