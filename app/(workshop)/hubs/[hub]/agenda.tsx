import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { agendaOfHub } from "#lib/decisions/queries.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

/** What the next call of the hub has to settle, for those who sit there: open concerns, and what somebody asks back. */
export async function Agenda({ hub }: { hub: string }) {
  const agenda = await askIfReadable(agendaOfHub, { hub });
  if (!agenda) return null;
  const t = (await speech()).say("decisions");
  const { concerns, reverts } = agenda;
  const tone = toneOf(agenda.hub.code);
  return (
    <Section heading={t("agenda.title")}>
      {concerns.length + reverts.length === 0 ? <EmptyState>{t("agenda.none")}</EmptyState> : (
        <Rows label={t("agenda.title")}>
          {concerns.map(({ id, docket, position, organisation, problem, answer }) => <Row key={id} docket={<Docket code={docket} tone={tone} />} href={`/positions/${position.id}`} title={t("agenda.concern", { organisation, position: position.title })} note={<>{problem}{!answer && ` · ${t("agenda.unanswered")}`}</>} />)}
          {reverts.map(({ id, docket, position, by, reason }) => <Row key={id} docket={<Docket code={docket} tone={tone} />} href={`/positions/${position.id}`} title={t("agenda.revert", { by, position: position.title })} note={reason} />)}
        </Rows>
      )}
    </Section>
  );
}
