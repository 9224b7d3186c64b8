import { DeadlineRuler } from "#components/figure/deadline-ruler.tsx";
import { VoiceBlocks } from "#components/figure/voice-blocks.tsx";
import { Button } from "#components/ui/button.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Tally } from "#components/ui/tally.tsx";
import { IssueTable, Moved, NeedsYou } from "#app/dev/ui/lists.tsx";
import type { SampleWords } from "#app/dev/ui/sample-words.ts";
import { pins, weeks } from "#app/dev/ui/samples.ts";

/** The home of a hub: the ruler is its figure. */
export function HomeSample({ words }: { words: SampleWords }) {
  const actions = <><Button>Subscribe to calendar</Button><Button kind="primary" shortcut="C">Log an issue</Button></>;
  return (
    <>
      <PageHead title="Europe" under="Seven deadlines before 18 January. Two positions are waiting for ballots." actions={actions} />
      <div className="mt-7 mb-8"><DeadlineRuler pins={pins} weeks={weeks} t={words.figure} time={words.ui} /></div>
      <Columns kind="half" aside={<><Voices words={words} /><Sent /></>}>
        <Section heading="Needs you" after={<a href="#main">Inbox</a>}><NeedsYou words={words} /></Section>
        <Section heading="Moved this week" after={<a href="#main">All issues</a>}><Moved words={words} /></Section>
      </Columns>
    </>
  );
}

function Voices({ words }: { words: SampleWords }) {
  return (
    <Section heading="Who has spoken on EU-23">
      <Tally number="17">of 25 participants, 9 days left</Tally>
      <div className="mt-2"><VoiceBlocks voices={{ "support-with-changes": 9, "oppose-unless-changed": 4, monitoring: 4 }} silent={8} t={words.figure} /></div>
      <p className="mt-1"><a href="#main" className="link-action">Remind the silent eight</a></p>
    </Section>
  );
}

function Sent() {
  return (
    <Section heading="Sent" after={<a href="#main">Responses</a>}>
      <Rows>
        <Row title="Response to the draft standardisation request" note="European Commission, 3 Nov, reference Ares(2026)4412" aside={<Tag>Acknowledged</Tag>} />
        <Row title="Letter on recital 18, steward liability" note="Committee rapporteurs, 28 Oct" aside={<Tag>Quoted</Tag>} />
      </Rows>
    </Section>
  );
}

/** The list of issues. */
export function IssuesSample({ words }: { words: SampleWords }) {
  return (
    <>
      <PageHead title="Issues" actions={<><Button>Import</Button><Button>Export</Button><Button kind="primary">Log an issue</Button></>} />
      <div className="mt-4"><IssueTable words={words} /></div>
    </>
  );
}
