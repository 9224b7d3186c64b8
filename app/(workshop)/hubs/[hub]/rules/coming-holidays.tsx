import { EmptyState } from "#components/ui/empty-state.tsx";
import { Section } from "#components/ui/section.tsx";
import { Table } from "#components/ui/table.tsx";
import { dateFormat } from "#lib/formats/date-format.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { holidaysOf, sourceOfHolidays } from "#lib/formats/holidays/index.ts";
import { whyOff, type WorkCalendar } from "#lib/formats/workdays.ts";
import { clock } from "#lib/platform/clock.ts";
import { formats, speech } from "#lib/next/words.ts";

type Coming = { day: string; name: string; certain: boolean; countries: string[] };

/** The holidays of the next twelve months that would be working days otherwise, by day. */
function coming({ countries, weekdays }: WorkCalendar, zone: string): Coming[] {
  const today = wallOf(clock.now(), zone).day;
  const year = Number(today.slice(0, 4));
  const until = `${year + 1}${today.slice(4)}`;
  const found = new Map<string, Coming>();
  for (const country of countries) for (const { day, name, certain } of [year, year + 1].flatMap((each) => holidaysOf(country, each) ?? [])) {
    if (day < today || day >= until || whyOff(day, { countries: [], weekdays })) continue;
    const same = found.get(`${day} ${name}`) ?? { day, name, certain, countries: [] };
    found.set(`${day} ${name}`, { ...same, certain: same.certain || certain, countries: [...same.countries, country] });
  }
  return [...found.values()].toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/** The public holidays on which a hub does not work, with where they come from. */
export async function ComingHolidays({ calendar, zone }: { calendar: WorkCalendar; zone: string }) {
  const { say, dates } = await speech();
  const [t, terms, format] = [say("rules"), say("terms"), await formats()];
  const days = coming(calendar, zone);
  const words = dateFormat(dates, { timeZone: "UTC", weekday: "short", day: "numeric", month: "long", year: "numeric" });
  return (
    <Section heading={t("holidays.title")}>
      {days.length === 0 ? <EmptyState>{t("holidays.none")}</EmptyState> : (
        <Table
          caption={t("holidays.title")} captionHidden rows={days} rowKey={({ day, name }) => `${day} ${name}`}
          columns={[
            { key: "day", head: t("holidays.day"), narrow: "lead", className: "nowrap", cell: ({ day, certain }) => <><time dateTime={day}>{words.format(new Date(`${day}T12:00:00Z`))}</time>{!certain && ` (${t("holidays.expected")})`}</> },
            { key: "name", head: t("holidays.name"), rowHeader: true, narrow: "title", cell: ({ name }) => <span lang="en">{name}</span> },
            { key: "country", head: t("holidays.where"), narrow: "line", cell: ({ countries }) => format.list(countries.map((country) => terms(`jurisdictions.${country}`))) },
          ]}
        />
      )}
      {calendar.countries.map((country) => <p key={country} className="mt-2 small text-ink-2">{terms(`jurisdictions.${country}`)}: <span lang="en">{sourceOfHolidays(country)}</span></p>)}
    </Section>
  );
}
