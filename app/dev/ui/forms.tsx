import { Checkbox } from "#components/form/checkbox.tsx";
import { RadioCards, RadioList } from "#components/form/choices.tsx";
import { DigitKeys } from "#components/form/digit-keys.tsx";
import { ErrorSummary } from "#components/form/error-summary.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { SaveState } from "#components/form/save-state.tsx";
import { Select } from "#components/form/select.tsx";
import { StanceScale } from "#components/form/stance-scale.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { ballotChoices, feedbackLanes, stances } from "#db/vocabulary.ts";
import type { SampleWords } from "#app/dev/ui/sample-words.ts";

const problem = "Say in a sentence what it means for you.";

/** The fields, right and wrong. */
export function Forms({ words: { ui: t, terms } }: { words: SampleWords }) {
  return (
    <Section heading="Forms">
      <form className="form max-w-form pt-2">
        <ErrorSummary title="There is a problem" errors={[{ field: "meaning", message: problem }, { field: "agree", message: "Tick the box to go on." }]} />
        <StanceScale name="stance" label="1. Where do you stand on section 3.2?" defaultValue="support-with-changes" options={stances.map((stance) => ({ value: stance, name: terms(`stances.${stance}`) }))} />
        <TextArea name="case" label="2. What happens in your company if it stays as written?" hint="One concrete case is worth more than an opinion. Costs, people, products." lang="nl" defaultValue="Wij betalen twee onderhouders van Ceph-modules." below={<>Nederlands, detected. <a href="#top">Change</a></>} counter="116 of 4 000" />
        <TextArea name="meaning" label="3. What would it mean?" error={problem} counter="4 012 of 4 000" over />
        <RadioList name="lane" label="4. Who may read this?" defaultValue="hub" options={feedbackLanes.map((lane) => ({ value: lane, name: t(`lane.${lane}`), meaning: t(`laneMeaning.${lane}`) }))} />
        <DigitKeys>
          <RadioCards name="choice" label="Your vote, for Exemplar Hosting" hint="You can change it until 24 Nov 18:00." options={ballotChoices.map((choice) => ({ value: choice, name: terms(`ballotChoices.${choice}`), meaning: terms(`ballotMeanings.${choice}`) }))} />
        </DigitKeys>
        <TextInput name="title" label="Title" optional="optional" placeholder="As the authority names it" />
        <TextInput name="closes" type="date" label="Closes on" hint="The day in the authority’s own zone." />
        <TextInput name="frozen" label="Reference" defaultValue="Ares(2026)4412" readOnly />
        <Select name="hub" label="Hub" none="Choose a hub" options={[{ value: "europe", label: "OpenInfra Europe" }, { value: "asia", label: "OpenInfra Asia" }]} />
        <Checkbox name="agree" label="My organisation has agreed to this text" meaning="Its name will stand under version 3, for good." error="Tick the box to go on." />
        <FormActions note="Sends one mail, to the two coordinators of OpenInfra Europe.">
          <SubmitButton pendingLabel="Sending">Check your answers</SubmitButton>
          <Button>Finish later</Button>
        </FormActions>
        <div><SaveState state="saving">Saving</SaveState><SaveState state="saved">Saved 14:05, only in your draft</SaveState><SaveState state="unsaved">Not saved: you are offline. The text is on this device.</SaveState></div>
      </form>
    </Section>
  );
}
