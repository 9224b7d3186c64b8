import { RadioCards } from "#components/form/choices.tsx";
import { DigitKeys } from "#components/form/digit-keys.tsx";
import { AmendmentSheet } from "#components/figure/amendment-sheet.tsx";
import { BallotPanel, type BallotPosition } from "#components/figure/ballot-panel.tsx";
import { SheetEditor } from "#components/figure/sheet-editor.tsx";
import { Button } from "#components/ui/button.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { ballotChoices } from "#db/vocabulary.ts";
import type { SampleWords } from "#app/dev/ui/sample-words.ts";
import { after, before } from "#app/dev/ui/samples.ts";

const positions: readonly BallotPosition[] = [
  { key: "a", organisation: "Example Cloud", choice: "yes", answer: "Yes" },
  { key: "b", organisation: "Specimen Bank", choice: "discuss", answer: "Discuss", reason: "“Ongoing” needs a definition, see comment 12." },
  { key: "c", organisation: "Sample Systems", choice: "no-objection", answer: "No objection", was: "Discuss" },
  { key: "d", organisation: "Placeholder Ltd", choice: "recuse", answer: "Recused" },
];

/** An amendment being written, the ballot on its position beside it: the sheet is the figure. */
export function AmendmentSample({ words }: { words: SampleWords }) {
  return (
    <>
      <PageHead
        over={<a href="/dev/ui/issue">EU-23 Guidance on the Cyber Resilience Act</a>}
        title="Position v3, amendments"
        under="Saved 14:05, only in your draft. A delegate is editing amendment 5."
        actions={<><Button>History</Button><Button>Download</Button><Button kind="primary">Propose to the group</Button></>}
      />
      <div className="mt-5">
        <Columns kind="panel" aside={<Ballot words={words} />}><Sheet words={words} /></Columns>
      </div>
    </>
  );
}

function Sheet({ words }: { words: SampleWords }) {
  const text = after.map((piece) => piece.text).join("");
  return (
    <div>
      <div className="button-row mb-3">
        {["1", "2", "3", "Amendment 4", "5", "Add"].map((label) => <Button key={label} size="small" chosen={label === "Amendment 4"}>{label}</Button>)}
      </div>
      <AmendmentSheet
        lang="en" title="Amendment 4" place="Draft guidance, section 3.2, paragraph 41" proposed="Text proposed by the Commission" amended="Our amendment"
        before={before} after={after} t={words.figure}
        editor={<SheetEditor label="Our amendment" name="text" lang="en" pieces={after} defaultValue={text} />}
        justification="Recital 15 of the Regulation separates payment for access from payment for help. The draft removes that line. Ten participants report that they would stop paying maintainers of projects they do not control."
        foot={<>Added 13 words, removed 4. Based on the text captured 1 Nov 09:12, unchanged since. <a href="#main">Show single column</a></>}
      />
    </div>
  );
}

function Ballot({ words: { ui, terms, figure } }: { words: SampleWords }) {
  const options = ballotChoices.map((choice) => ({ value: choice, name: terms(`ballotChoices.${choice}`), meaning: terms(`ballotMeanings.${choice}`) }));
  return (
    <BallotPanel
      heading="Ballot on v3" after={<Countdown days={2} t={ui} />} count={{ yes: 6, "no-objection": 3, discuss: 1, recuse: 1, silent: 3 }} quorum={12}
      verdict="One discuss blocks adoption." positions={positions} t={figure}
    >
      <form className="mt-4">
        <DigitKeys><RadioCards name="choice" label="Your vote, for Exemplar Hosting" options={options} /></DigitKeys>
        <div className="mt-3"><SubmitButton kind="plain" pendingLabel="Casting">Cast vote</SubmitButton></div>
        <p className="small text-ink-2 mt-2">You can change it until 24 Nov 18:00. Votes show with the organisation name.</p>
      </form>
    </BallotPanel>
  );
}
