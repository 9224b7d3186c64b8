import { SaidStance } from "#components/feedback/said-stance.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import type { callById } from "#lib/feedback/queries.ts";
import { shortened } from "#lib/formats/text.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

/** What the reader's own organisation has said, and what it has written and not sent. */
export async function OwnAnswers({ call }: { call: Awaited<ReturnType<typeof callById>> }) {
  const { say, zone, dates } = await speech();
  const [t, terms] = [say("feedback"), say("terms")];
  const { organisation, mine, draft, may, id } = call;
  if (!organisation || (mine.length === 0 && !draft)) return null;
  const begun = draft && t("own.savedBy", { name: draft.savedBy, when: momentInWords(draft.savedAt, dates, zone) });
  return (
    <Section heading={t("own.title", { organisation: organisation.name })}>
      <Rows label={t("own.title", { organisation: organisation.name })}>
        {draft && <Row title={draft.content.impact ? shortened(draft.content.impact, 120) : t("own.draft")} href={`/calls/${id}/answer`} note={begun} aside={t(may.submit ? "own.notSent" : "own.neverSent")} />}
        {mine.map(({ id: answer, reference, stance, state, submittedAt }) => <Row key={answer} title={reference} href={`/feedback/${answer}`} note={<SaidStance stance={stance} />} aside={<>{terms(`feedbackStates.${state}`)}, {momentInWords(submittedAt, dates, zone)}</>} />)}
      </Rows>
    </Section>
  );
}
