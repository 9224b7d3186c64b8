import { TextArea } from "#components/form/text-area.tsx";
import { StandLine } from "#components/figure/stand-line.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Menu, MenuButton } from "#components/ui/menu.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { SampleTimeline } from "#app/dev/ui/lists.tsx";
import type { SampleWords } from "#app/dev/ui/sample-words.ts";
import { stages } from "#app/dev/ui/samples.ts";

const closes = { instant: Date.UTC(2026, 11, 1, 22, 59), zone: "Europe/Brussels", readerZone: "Asia/Singapore" };
const parts = ["Overview", "Provisions 6", "Feedback 31", "Position v3", "Responses 2", "History"].map((label) => ({ key: label, label, href: "/dev/ui/issue" }));

/** An issue: the stage line is its figure. */
export function IssueSample({ words }: { words: SampleWords }) {
  return (
    <>
      <PageHead over={<><Docket code="EU-23" tone="delft" /> Cyber Resilience Act, Regulation (EU) 2024/2847</>} title="Guidance on the Cyber Resilience Act" actions={<Actions />} />
      <div className="mt-6"><StandLine stages={stages} at={2} t={words.figure} /></div>
      <div className="mt-5 mb-7"><Tabs label="Parts of EU-23" current="Overview" tabs={parts} /></div>
      <Columns kind="facts" aside={<Margin words={words} />}>
        <Substance />
        <Section heading="Timeline" after="All · Comments · Decisions">
          <SampleTimeline />
          <div className="mt-3"><TextArea name="comment" label={<span className="sr-only">Write a comment</span>} short placeholder="Write a comment. Markdown works, @ mentions people, # links issues." /></div>
        </Section>
      </Columns>
    </>
  );
}

function Actions() {
  return (
    <>
      <Menu label="Watching"><MenuButton type="button">Milestones and decisions</MenuButton><MenuButton type="button">Only when asked</MenuButton></Menu>
      <Button>Copy link</Button>
      <ButtonLink href="/dev/ui/feedback" kind="primary">Give feedback</ButtonLink>
    </>
  );
}

function Substance() {
  return (
    <div>
      <p className="law">The Commission asks how the exemption for free and open-source software should be read when a company pays maintainers but does not sell the software. Section 3.2 would treat paid support as supply in the course of a commercial activity. That reading reaches most of our participants.</p>
      <h2 className="h-section mt-6">What we want</h2>
      <ol className="law list-decimal pl-6">
        <li>Support contracts alone do not make a project a manufacturer.</li>
        <li>A steward’s duties follow its published policy, not each release.</li>
        <li>Hosting a build is not placing on the market.</li>
      </ol>
    </div>
  );
}

function Margin({ words: { ui, terms, dates } }: { words: SampleWords }) {
  return (
    <div>
      <Countdown days={9} t={ui} large />
      <Deadline {...closes} locale={dates} t={ui} />
      <div className="mt-5">
        <Facts>
          <Fact name="Standpoint"><Stance stance="support-with-changes">{terms("stances.support-with-changes")}</Stance></Fact>
          <Fact name="Lead">Coordinator</Fact>
          <Fact name="Drafting">Example Cloud, Sample Systems, Exemplar Alliance</Fact>
          <Fact name="Authority">DG CNECT, unit E.3</Fact>
          <Fact name="Channel">Have your say, 4 000 characters and one attachment</Fact>
          <Fact name="Related"><a href="#main">EU-31</a>, <a href="#main">EU-40</a>, <a href="#main">AS-08</a></Fact>
        </Facts>
      </div>
    </div>
  );
}
