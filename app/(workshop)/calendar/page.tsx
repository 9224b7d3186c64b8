import type { Metadata } from "next";
import { Agenda } from "#app/(workshop)/calendar/agenda.tsx";
import { Filters, isFiltered, unfiltered } from "#app/(workshop)/calendar/filters.tsx";
import { Month } from "#app/(workshop)/calendar/month.tsx";
import { Timeline } from "#app/(workshop)/calendar/timeline.tsx";
import { dayAndYear, daysInWords, monthAndYear, whatOf, type Tongue } from "#app/(workshop)/calendar/words.ts";
import { noticeLabel } from "#app/(workshop)/issues/labels.ts";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { city } from "#components/ui/deadline.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { shows } from "#lib/calendar/model.ts";
import { calendarEntries, daysOff, issueTimelines, type Entry } from "#lib/calendar/queries.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { isMember } from "#lib/kernel/actor.ts";
import { calendarAddress, choiceOf, readCalendarAddress, shownDays, turned, type CalendarLook } from "#lib/next/calendar-address.ts";
import { ask, askLeniently } from "#lib/next/page.ts";
import { published } from "#lib/next/published.ts";
import { speech } from "#lib/next/words.ts";
import { clock } from "#lib/platform/clock.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
type Shown = { look: CalendarLook; tongue: Tongue };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("calendar")("title") };
}

/** Everything dated that somebody may know of: day by day, as a month, or issue by issue over a year. */
export default async function CalendarPage({ searchParams }: Props) {
  const { say, actor, ...speaks } = await speech();
  const [t, member] = [say("calendar"), isMember(actor)];
  const tongue: Tongue = { ...speaks, t, terms: say("terms"), today: wallOf(clock.now(), speaks.zone).day };
  const hubs = await published(hubDirectory, {});
  const { look: asked, notices } = readCalendarAddress(await searchParams, hubs.map(({ slug }) => slug));
  const look = { ...asked, mine: asked.mine && member };
  return (
    <>
      <PageHead title={t("title")} under={t("zones", { place: city(speaks.zone) })} actions={member && <ButtonLink href={subscribing(look)}>{t("subscribe")}</ButtonLink>} />
      <div className="mt-4"><Tabs label={t("show.label")} current={look.show} tabs={shows.map((show) => ({ key: show, label: t(`show.${show}`), href: calendarAddress(look, { show }) }))} /></div>
      <div className="mt-4"><Filters look={look} hubs={hubs} member={member} tongue={tongue} /></div>
      {notices.length > 0 && <div className="mt-3"><Notice kind="warn">{notices.map((notice) => <p key={`${notice.code}${notice.text}`}>{noticeLabel(notice, say("registry"))}</p>)}</Notice></div>}
      <Period look={look} tongue={tongue} />
      {look.show === "timeline" ? <TimelinePart look={look} tongue={tongue} /> : <DaysPart look={look} tongue={tongue} />}
    </>
  );
}

/** Of all that can be chosen here, what a link can be of. */
const subscribing = ({ hub, mine }: CalendarLook) => (mine ? "/calendar/links?kind=mine" : hub ? `/calendar/links?kind=hub&target=${hub}` : "/calendar/links");

/** Which days are shown, and the way to others. */
function Period({ look, tongue }: Shown) {
  const { t, today } = tongue;
  const { from, to } = shownDays(look, today);
  return (
    <div className="period">
      <h2 className="h2" id="period">{look.show === "month" ? monthAndYear(from, tongue) : daysInWords(from, to, tongue)}</h2>
      <nav aria-label={t("turn.label")}>
        <ButtonRow>
          <ButtonLink href={turned(look, today, -1)} rel="prev">{t("turn.earlier")}</ButtonLink>
          <ButtonLink href={calendarAddress(look, { on: null })}>{t("today")}</ButtonLink>
          <ButtonLink href={turned(look, today, 1)} rel="next">{t("turn.later")}</ButtonLink>
        </ButtonRow>
      </nav>
    </div>
  );
}

const mostInAgenda = 200;

/** As many days as a page holds, whole ones and at least the first, and where to go on. */
function wholeDays(entries: readonly Entry[]) {
  const next = entries[mostInAgenda]?.day, first = entries[0]?.day;
  const day = next === first ? entries.find((entry) => entry.day > (first ?? ""))?.day : next;
  if (day === undefined || entries.length <= mostInAgenda) return { shown: entries, rest: null };
  const shown = entries.filter((entry) => entry.day < day);
  return { shown, rest: { day, count: entries.length - shown.length } };
}

async function DaysPart({ look, tongue }: Shown) {
  const days = shownDays(look, tongue.today);
  const entries = await ask(calendarEntries, { ...days, ...choiceOf(look) });
  const off = await ask(daysOff, { ...days, ...(look.hub ? { hub: look.hub } : {}) });
  const time = (await speech()).say("ui");
  const { shown, rest } = wholeDays(entries);
  return (
    <>
      {entries.length === 0 && <NothingHere look={look} tongue={tongue} after={days.to} />}
      {look.show === "month" ? <Month entries={entries} off={off} look={look} on={days.from} tongue={tongue} /> : <Agenda entries={shown} off={rest ? off.filter(({ day }) => day < rest.day) : off} days={days} tongue={tongue} time={time} />}
      {look.show === "agenda" && rest && <div className="mt-4"><ButtonLink href={calendarAddress(look, { on: rest.day })} rel="next">{tongue.t("goOn", { count: rest.count, date: dayAndYear(rest.day, tongue) })}</ButtonLink></div>}
    </>
  );
}

async function TimelinePart({ look, tongue }: Shown) {
  const days = shownDays(look, tongue.today);
  const { answer: { issues, next } } = await askLeniently(issueTimelines, look.after ? { after: look.after } : {}, { ...days, ...choiceOf(look) });
  const months = Array.from({ length: 12 }, (_, past) => new Date(Date.UTC(Number(days.from.slice(0, 4)), Number(days.from.slice(5, 7)) - 1 + past)).toISOString().slice(0, 10));
  const { t } = tongue;
  return (
    <>
      {issues.length === 0 ? <NothingHere look={look} tongue={tongue} after={days.to} /> : <Timeline issues={issues} axis={{ ...days, months, now: clock.now().getTime() }} tongue={tongue} time={(await speech()).say("ui")} />}
      <Pagination label={t("pages")} previous={look.after ? { href: calendarAddress(look), label: t("first") } : undefined} next={next ? { href: calendarAddress(look, { after: next }), label: t("nextPage") } : undefined} />
    </>
  );
}

/** Laws set days far ahead, but not further than this. */
const yearsAhead = 20;

/** Nothing in these days: when the next is, or that nothing is known at all. */
async function NothingHere({ look, tongue, after }: Shown & { after: string }) {
  const { t } = tongue;
  const year = Math.max(Number(after.slice(0, 4)), Number(tongue.today.slice(0, 4)));
  const [next] = await ask(calendarEntries, { from: after, to: `${year + yearsAhead}-12-31`, ...choiceOf(look) });
  const wider = isFiltered(look) ? <ButtonLink href={unfiltered(look)}>{t("filter.clear")}</ButtonLink> : undefined;
  return (
    <div role="status" className="mt-4">
      <EmptyState action={next ? <ButtonLink href={calendarAddress(look, { on: next.day })}>{t("nothing.goThere")}</ButtonLink> : wider}>
        {t(isFiltered(look) ? "nothing.filtered" : "nothing.all")} {next ? <>{t("nothing.next", { date: dayAndYear(next.day, tongue) })} <Link href={next.path}>{t("nothing.what", { docket: next.docket, what: whatOf(next, tongue) })}</Link></> : t("nothing.ahead")}
      </EmptyState>
    </div>
  );
}
