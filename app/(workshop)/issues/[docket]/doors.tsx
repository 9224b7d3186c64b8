import type { loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { isNear, timeLeft, TimeLeft } from "#components/ui/countdown.tsx";
import { Link } from "#components/ui/link.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import type { Door } from "#db/procedures/template.ts";
import type { Channel } from "#db/vocabulary.ts";
import { hubBySlug, hubDirectory } from "#lib/hubs/queries.ts";
import { dayInWords, daysUntil } from "#lib/next/dates.ts";
import { published } from "#lib/next/published.ts";
import { speech, useSpeech } from "#lib/next/words.ts";
import { clock } from "#lib/platform/clock.ts";
import { countriesOf, isPublished } from "#lib/procedures/model.ts";

type Loaded = Awaited<ReturnType<typeof loadIssue>>;
type Event = Loaded["procedure"]["dates"][number];

/** How many organisations a door names. */
const mostNamed = 4;

/** Doors that differ in nothing but the form they want, as one. */
function merged(doors: readonly Door[]) {
  const alike = new Map<string, { door: Door; forms: Channel[] }>();
  for (const door of doors) {
    const key = [door.route, door.open, door.who, door.closed].join(" ");
    if (!alike.has(key)) alike.set(key, { door, forms: [] });
    if (door.channel) alike.get(key)!.forms.push(door.channel);
  }
  return [...alike].map(([key, one]) => ({ key, ...one }));
}

/** Which doors of the authority are open now: how one is heard there, until when, through whom, and how discreetly. */
export async function Doors({ issue, procedure: { doors, window, dates } }: Loaded) {
  const { say, locale } = await speech();
  const [t, terms] = [say("procedures"), say("terms")];
  if (doors.length === 0) return <p className="mt-6 small text-ink-2">{await nextOpening(dates)}</p>;
  const through = doors.some(({ who }) => who === "country") ? await throughWhom(issue.jurisdiction) : "";
  const hub = issue.tracks.find(({ may }) => may.takeStance)?.hub.slug;
  const act = (what: string, channel?: Channel) => `/issues/${issue.docket.toLowerCase()}/${what}/new?hub=${hub}${channel ? `&channel=${channel}` : ""}`;
  const site = window?.closes?.sourceUrl ?? window?.opens?.sourceUrl ?? issue.sourceUrl;
  const formsOf = (forms: readonly Channel[]) => new Intl.ListFormat(locale, { type: "disjunction" }).format(forms.map((form) => terms(`channels.${form}`)));
  const discretion = (door: Door) => t(door.closed ? "doors.closed" : isPublished(door) ? "doors.public" : "doors.disclosable");
  return (
    <>
      <h2 className="h-section mt-6 mb-1">{t("doors.title")}</h2>
      <Rows label={t("doors.title")}>
        {merged(doors).map(({ key, door, forms }) => (
          <Row
            key={key} title={t(`routes.${door.route}`)} aside={door.open === "window" ? <Closing closes={window?.closes ?? null} /> : t("doors.stage")}
            note={<>
              {t(`how.${door.route}`)} {forms.length > 0 && t("doors.form", { channel: formsOf(forms) })} {door.open === "window" && site && <Link href={site} rel="noreferrer">{new URL(site).host}</Link>}<br />
              {door.who === "country" ? through : t(`doors.${door.who}`)} {discretion(door)} {hub && <Link href={act("responses", forms[0])}>{t("doors.plan")}</Link>}
            </>}
          />
        ))}
      </Rows>
      {hub && <p className="small mt-1"><Link href={act("calls")}>{t("doors.call")}</Link></p>}
    </>
  );
}

/** Until when a window is open, where that is known. */
function Closing({ closes }: { closes: Event | null }) {
  const { say, dates, zone } = useSpeech();
  const [t, ui] = [say("procedures"), say("ui")];
  if (!closes) return t("doors.noEnd");
  const days = daysUntil(closes.at, zone);
  return <><TimeLeft words={timeLeft(days, ui)} near={isNear(days)} /> · {t("doors.until", { day: dayInWords(closes.day, dates) })}</>;
}

/** When a door opens again, where that is known. */
async function nextOpening(dates: readonly Event[]) {
  const { say, dates: format } = await speech();
  const opening = dates.find(({ kind, at }) => kind === "consultation-opens" && at > clock.now());
  if (!opening) return say("procedures")("doors.none");
  return say("procedures")(opening.confidence === "indicative" ? "doors.noneUntilAbout" : "doors.noneUntil", { day: dayInWords(opening.day, format) });
}

/** Who of the reader's own hubs is at home in the jurisdiction, and so is heard through its national doors; for visitors, where one has to be at home. */
async function throughWhom(jurisdiction: Loaded["issue"]["jurisdiction"]): Promise<string> {
  const { say, locale, actor } = await speech();
  const t = say("procedures");
  if (!jurisdiction) return t("doors.atHomeThere");
  const place = say("terms")(`jurisdictions.${jurisdiction}`);
  const own = (await published(hubDirectory, {})).filter(({ id }) => actor.seats.some(({ hubId }) => hubId === id));
  if (own.length === 0) return t("doors.atHome", { jurisdiction: place });
  const countries = countriesOf(jurisdiction);
  const participants = (await Promise.all(own.map(({ slug }) => published(hubBySlug, { hub: slug })))).flatMap((hub) => hub.participants);
  const names = [...new Set(participants.filter(({ country }) => country !== null && countries.includes(country)).map(({ name }) => name))];
  const listed = (words: readonly string[]) => new Intl.ListFormat(locale, { type: "conjunction" }).format(words);
  const hub = listed(own.map(({ name }) => name));
  if (names.length === 0) return t("doors.noCountry", { hub, jurisdiction: place });
  return names.length > mostNamed + 1 ? t("doors.countryMore", { names: names.slice(0, mostNamed).join(", "), count: names.length - mostNamed, hub }) : t("doors.country", { names: listed(names) });
}
