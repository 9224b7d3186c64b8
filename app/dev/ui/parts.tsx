import { ActionBar } from "#components/ui/action-bar.tsx";
import { Button, ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { Details } from "#components/ui/details.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Menu, MenuButton, MenuCaption, MenuLink, MenuRule } from "#components/ui/menu.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Seal } from "#components/ui/seal.tsx";
import { Section } from "#components/ui/section.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { tones } from "#components/ui/tone.ts";
import { lanes, stances } from "#db/vocabulary.ts";
import type { SampleWords } from "#app/dev/ui/sample-words.ts";

const brussels = Date.UTC(2026, 11, 1, 22, 59);

/** The small parts, in every state. */
export function Parts({ words: { ui: t, terms, dates } }: { words: SampleWords }) {
  return (
    <>
      <Section heading="Buttons and links">
        <ButtonRow>
          <Button kind="primary" shortcut="C">Log an issue</Button>
          <Button>Copy link</Button>
          <Button kind="quiet">Finish later</Button>
          <Button kind="danger">Withdraw</Button>
          <Button disabled>Propose to the group</Button>
          <Button aria-pressed="true">Watching</Button>
          <SubmitButton pending pendingLabel="Sending">Send</SubmitButton>
          <ButtonLink href="/dev/ui/issue">Open</ButtonLink>
          <Button size="small">Export</Button>
          <Menu label="Watching">
            <MenuCaption>Tell me about</MenuCaption>
            <MenuButton type="button" aria-current="true">Everything</MenuButton>
            <MenuButton type="button">Milestones and decisions <Kbd keys="M" /></MenuButton>
            <MenuLink href="/dev/ui">Only when asked</MenuLink>
            <MenuRule />
            <MenuButton type="button" danger>Stop watching</MenuButton>
          </Menu>
        </ButtonRow>
        <p className="mt-4">A sentence with <a href="#top">a link to act on</a> and keys <Kbd keys={["⌘", "K"]} />.</p>
        <div className="mt-4"><Tabs label="Sample" current="overview" tabs={["Overview", "Provisions 6", "Feedback 31", "Position v3", "History"].map((label) => ({ key: label.toLowerCase(), label, href: "/dev/ui" }))} /></div>
        <Pagination label="Pages" previous={{ href: "?before=a", label: "Previous" }} next={{ href: "?after=b", label: "Next" }} here="Issues 51 to 100 of 212" />
      </Section>
      <Section heading="Dockets, tags, stances, time">
        <p className="flex flex-wrap gap-4">{tones.map((tone) => <Docket key={tone} code="EU-23" tone={tone} href="/dev/ui/issue" />)}</p>
        <p className="mt-4 flex flex-wrap gap-2"><Tag>Acknowledged</Tag><Tag tone="ok">Adopted</Tag><Tag tone="warn">Checked 41 days ago</Tag><Tag tone="crit">Blocked</Tag><Tag tone="time">Closes Friday</Tag></p>
        <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1">{stances.map((stance) => <Stance key={stance} stance={stance}>{terms(`stances.${stance}`)}</Stance>)}</p>
        <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1">{[57, 14, 1, 0, -3, null].map((days) => <Countdown key={String(days)} days={days} t={t} />)}</p>
        <div className="mt-4 flex flex-wrap gap-x-12 gap-y-4">
          <div><Countdown days={9} t={t} large /><Deadline instant={brussels} zone="Europe/Brussels" readerZone="Asia/Singapore" locale={dates} t={t} /></div>
          <div><Countdown days={57} t={t} large /><Deadline instant={brussels} zone="Europe/Brussels" readerZone="Europe/Amsterdam" locale={dates} t={t} /></div>
        </div>
      </Section>
      <Section heading="Notices">
        <div className="grid gap-3">
          <Notice title="In review until 24 Nov">The text is frozen, comments stay open.</Notice>
          <Notice kind="time" title="Closes on Friday">EU-31 closes 27 November, 23:59 Brussels time. You have not answered.</Notice>
          <Notice kind="warn">Checked 41 days ago. <a href="#top">Check the source</a></Notice>
          <Notice kind="crit" title="Not saved">The server did not answer. Your text is on this device. Reference 7F3A-22.</Notice>
          <Notice kind="ok">Sent. Your reference is F-2026-0117.</Notice>
        </div>
      </Section>
      <Section heading="Who may read this">
        <div className="grid gap-4 md:grid-cols-2">{lanes.map((lane) => <Seal key={lane} lane={lane} t={t} />)}</div>
      </Section>
      <Section heading="Facts, details, nothing yet" after={<a href="#top">All issues</a>}>
        <div className="grid gap-8 md:grid-cols-2">
          <Facts>
            <Fact name="Standpoint"><Stance stance="support-with-changes">{t("stance.support-with-changes")}</Stance></Fact>
            <Fact name="Drafting">Example Cloud, Sample Systems, Exemplar Alliance</Fact>
            <Fact name="Related"><a href="#top">EU-31</a>, <a href="#top">AS-08</a></Fact>
          </Facts>
          <div>
            <Details summary="Rules of this ballot">Quorum 60 % of the participants. Open for ten days. One discuss blocks.</Details>
            <EmptyState action={<Button>Import from a file</Button>}>No issues yet. Log the first one, or bring your list.</EmptyState>
          </div>
        </div>
        <ActionBar label="Selection" count="1 selected">
          <button type="button">Watch <kbd className="kbd">W</kbd></button>
          <button type="button">Set topic <kbd className="kbd">T</kbd></button>
          <button type="button">Export <kbd className="kbd">E</kbd></button>
        </ActionBar>
      </Section>
    </>
  );
}
