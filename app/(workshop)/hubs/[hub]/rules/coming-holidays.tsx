import { EmptyState } from "#components/ui/empty-state.tsx";
import { Section } from "#components/ui/section.tsx";
import { Table } from "#components/ui/table.tsx";
import { dateFormat } from "#lib/formats/date-format.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { holidaysOf, sourceOfHolidays } from "#lib/formats/holidays/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { speech } from "#lib/next/words.ts";

/** The holidays of the next twelve months, by day. */
function coming(countries: readonly string[], zone: string) {
  const today = wallOf(clock.now(), zone).day;
  const year = Number(today.slice(0, 4));
  const until = `${year + 1}${today.slice(4)}`;
  return countries.flatMap((country) => [year, year + 1].flatMap((each) => holidaysOf(country, each) ?? []).map((holiday) => ({ ...holiday, country })))
    .filter(({ day }) => day >= today && day < until).toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/** The public holidays on which a hub does not work, with where they come from. */
export async function ComingHolidays({ countries, zone }: { countries: readonly string[]; zone: string }) {
  const { say, dates } = await speech();
  const [t, terms] = [say("rules"), say("terms")];
  const days = coming(countries, zone);
  const words = dateFormat(dates, { timeZone: "UTC", weekday: "short", day: "numeric", month: "long", year: "numeric" });
  return (
    <Section heading={t("holidays.title")}>
      {days.length === 0 ? <EmptyState>{t("holidays.none")}</EmptyState> : (
        <Table
          caption={t("holidays.title")} captionHidden rows={days} rowKey={({ day, country, name }) => `${day} ${country} ${name}`}
          columns={[
            { key: "day", head: t("holidays.day"), narrow: "lead", className: "nowrap", cell: ({ day, certain }) => <><time dateTime={day}>{words.format(new Date(`${day}T12:00:00Z`))}</time>{!certain && ` (${t("holidays.expected")})`}</> },
            { key: "name", head: t("holidays.name"), rowHeader: true, narrow: "title", cell: ({ name }) => <span lang="en">{name}</span> },
            { key: "country", head: t("holidays.where"), narrow: "line", cell: ({ country }) => terms(`jurisdictions.${country}`) },
          ]}
        />
      )}
      {countries.map((country) => <p key={country} className="mt-2 small text-ink-2">{terms(`jurisdictions.${country}`)}: <span lang="en">{sourceOfHolidays(country)}</span></p>)}
    </Section>
  );
}
