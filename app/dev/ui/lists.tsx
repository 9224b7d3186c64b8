import { RowCheckbox } from "#components/form/checkbox.tsx";
import { StandLineMini } from "#components/figure/stand-line-mini.tsx";
import { courseLabel } from "#components/figure/stages.ts";
import { keys } from "#components/shell/keys.ts";
import { Countdown } from "#components/ui/countdown.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { ClearFilters, FilterBar, FilterChip, SearchField } from "#components/ui/filter-bar.tsx";
import { Link } from "#components/ui/link.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { Table, type Column } from "#components/ui/table.tsx";
import { Timeline, TimelineEntry } from "#components/ui/timeline.tsx";
import type { SampleWords } from "#app/dev/ui/sample-words.ts";
import { issues, stages, type SampleIssue } from "#app/dev/ui/samples.ts";

const columns = ({ ui, terms, figure }: SampleWords): readonly Column<SampleIssue>[] => [
  { key: "select", head: "Select", headHidden: true, narrow: "dropped", className: "w-7", cell: (issue) => <RowCheckbox label={`Select ${issue.docket}`} name="issue" value={issue.docket} defaultChecked={issue.docket === "EU-23"} /> },
  { key: "docket", head: "No.", narrow: "lead", cell: (issue) => <Docket code={issue.docket} tone={issue.tone} /> },
  { key: "title", head: "Issue", rowHeader: true, narrow: "title", className: "strong", cell: (issue) => <Link href="/dev/ui/issue" className="stretched">{issue.title}</Link> },
  { key: "stage", head: "Stage", narrow: "dropped", cell: (issue) => <><StandLineMini stages={stages.length} at={issue.at} label={courseLabel({ stages, at: issue.at }, figure)} /><span className="second-line quiet">{issue.stage}</span></> },
  { key: "stance", head: "Standpoint", narrow: "line", className: "nowrap", cell: (issue) => <Stance stance={issue.stance}>{terms(`stances.${issue.stance}`)}</Stance> },
  { key: "spoken", head: "Spoken", narrow: "dropped", className: "nowrap quiet", cell: (issue) => issue.spoken },
  { key: "closes", head: "Closes", narrow: "line", className: "nowrap", sort: { href: "?sort=closes", direction: "ascending" }, cell: (issue) => <>{issue.closes} <span className="small text-ink-2"><Countdown days={issue.days} t={ui} /></span></> },
];

/** The filters and the table of the issue list. */
export function IssueTable({ words }: { words: SampleWords }) {
  return (
    <>
      <FilterBar action="/dev/ui/issues" label="Find issues">
        <SearchField label="Search titles, provisions, positions" shortcut={keys.search} />
        <FilterChip name="hub" label="Hub" summary="Europe, Asia" applyLabel="Show" chosen={["europe", "asia"]} options={[{ value: "europe", label: "Europe", count: 8 }, { value: "asia", label: "Asia", count: 1 }]} />
        <FilterChip name="status" label="Status" summary="Open" applyLabel="Show" single chosen={["open"]} options={[{ value: "open", label: "Open", count: 9 }, { value: "closed", label: "Closed", count: 43 }]} />
        <FilterChip name="topic" label="Topic" summary="Any" applyLabel="Show" chosen={[]} options={[{ value: "security", label: "Security", count: 4 }, { value: "ai", label: "Artificial intelligence", count: 3 }]} />
        <ClearFilters href="/dev/ui/issues">Clear</ClearFilters>
        <Link href="/dev/ui/issues" className="link-action far">Save as view</Link>
      </FilterBar>
      <div className="mt-3"><Table caption="9 issues, soonest deadline first. Deadlines in Brussels time, yours is the same." columns={columns(words)} rows={issues} rowKey={(issue) => issue.docket} /></div>
    </>
  );
}

/** What waits for the person. */
export function NeedsYou({ words: { ui: t } }: { words: SampleWords }) {
  const row = (verb: string, docket: string, title: string, days: number) => <Row key={docket} href="/dev/ui/issue" verb={verb} docket={<Docket code={docket} tone="delft" />} title={title} aside={<Countdown days={days} t={t} />} />;
  return (
    <Rows>
      {row("Vote", "EU-40", "Keep “open-source software steward” narrow in the guidance", 16)}
      {row("Review", "EU-23", "Amendment 4 to section 3.2, remote data processing", 9)}
      {row("Add feedback", "EU-31", "Does vulnerability handling for stewards fit your release process?", 5)}
    </Rows>
  );
}

/** What the authorities and the hub did. */
export function Moved({ words: { figure: t } }: { words: SampleWords }) {
  const row = (docket: string, title: string, at: number, what: string) => <Row key={docket} href="/dev/ui/issue" docket={<Docket code={docket} tone="delft" />} title={title} figure={<StandLineMini stages={stages.length} at={at} label={courseLabel({ stages, at }, t)} />} aside={what} wideAside />;
  return (
    <Rows>
      {row("EU-23", "Guidance on the Cyber Resilience Act", 2, "Consultation opened")}
      {row("EU-12", "General-purpose AI code of practice", 3, "Round 3 text published")}
      {row("EU-37", "Standard clauses for cloud switching", 5, "Moved to trilogue")}
      {row("EU-05", "Interoperable Europe reference architecture", 6, "Adopted, 2 of 3 asks met")}
    </Rows>
  );
}

/** What happened on an issue. */
export function SampleTimeline() {
  return (
    <Timeline label="Timeline">
      <TimelineEntry when="Today 11:40" dateTime="2026-11-22T11:40+01:00"><b>A delegate (Example Cloud)</b> commented on <a href="#top">amendment 4</a>: “ongoing basis” already appears in recital 15, reuse it.</TimelineEntry>
      <TimelineEntry when="Fri 20 Nov" dateTime="2026-11-20" kind="system">Standpunt reminded 8 participants without feedback.</TimelineEntry>
      <TimelineEntry when="Thu 19 Nov" dateTime="2026-11-19"><b>A delegate (Exemplar Hosting)</b> changed <a href="#top">amendment 4</a> <del>any</del> <ins>ongoing</ins> <span className="law-s">remote data processing</span></TimelineEntry>
      <TimelineEntry when="Mon 16 Nov" dateTime="2026-11-16" kind="decision"><b>Coordinator</b> opened the ballot on position v3, closes 24 November 18:00.</TimelineEntry>
      <TimelineEntry when="1 Nov" dateTime="2026-11-01"><b>European Commission</b> opened the consultation. <a href="#top">Source</a>, captured 1 Nov 09:12.</TimelineEntry>
    </Timeline>
  );
}
