import { RadioList } from "#components/form/choices.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { SaveState } from "#components/form/save-state.tsx";
import { StanceScale } from "#components/form/stance-scale.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { NarrowShell } from "#components/shell/narrow-shell.tsx";
import { Button } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { feedbackLanes, stances } from "#db/vocabulary.ts";
import type { SampleWords } from "#app/dev/ui/sample-words.ts";

const answer = "Wij betalen twee onderhouders van Ceph-modules. Onder 3.2 worden wij fabrikant van code die wij niet beheren.";

/** The feedback form: one page, nothing to wander off to. */
export function FeedbackSample({ words: { ui: t, terms, shell } }: { words: SampleWords }) {
  return (
    <NarrowShell home="/dev/ui" t={shell} aside={<SaveState state="saved">Saved on this device and on the server, 14:05</SaveState>}>
      <PageHead
        over={<><Docket code="EU-23" tone="delft" /> <a href="/dev/ui/issue">Guidance on the Cyber Resilience Act</a></>}
        title="What would this mean for you?"
        under={<>Four questions, about six minutes. Write in any language. You speak for <b className="text-ink">Exemplar Hosting</b>. Closes in 9 days.</>}
      />
      <form className="form mt-6">
        <StanceScale name="stance" label="1. Where do you stand on section 3.2?" defaultValue="support-with-changes" options={stances.map((stance) => ({ value: stance, name: terms(`stances.${stance}`) }))} />
        <TextArea
          name="case" label="2. What happens in your company if it stays as written?" hint="One concrete case is worth more than an opinion. Costs, people, products."
          lang="nl" defaultValue={answer} below={<>Nederlands, detected. <a href="#main">Change</a></>} counter="116 of 4 000"
        />
        <RadioList name="lane" label="3. Who may read this?" defaultValue="hub" options={feedbackLanes.slice(0, 3).map((lane) => ({ value: lane, name: t(`lane.${lane}`), meaning: t(`laneMeaning.${lane}`) }))} />
        <FormActions><SubmitButton pendingLabel="One moment">Check your answers</SubmitButton><Button>Finish later</Button></FormActions>
      </form>
    </NarrowShell>
  );
}
