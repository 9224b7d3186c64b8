import type { Locale } from "#db/vocabulary.ts";
import { letter, oneLine, type Group, type Letter, type Link } from "#emails/letter.ts";
import { dateFormat } from "#lib/formats/date-format.ts";
import { daysLeft } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import type { DateLine, DigestPart, Line, MailContent, TaskLine, ToldLine } from "#lib/mail/queries.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { datesOf, factInWords, speakIn, type Speak } from "#lib/next/sentences.ts";
import type { Namespace } from "#messages/index.ts";

/** Where the links of a mail lead. */
export type Addresses = { page: (path: string) => string; unsubscribe: string };
type Tongue = { locale: Locale; zone: string; t: Speak; say: (namespace: Namespace) => Speak; page: Addresses["page"] };

const tongueOf = ({ locale, zone }: MailContent["person"], page: Addresses["page"]): Tongue =>
  ({ locale, zone, page, t: speakIn(locale, "mail"), say: (namespace) => speakIn(locale, namespace) });

/** Rows by issue, in the order in which each issue first comes; each thing once. */
function grouped<L extends Line<unknown>>(lines: readonly L[], { page, t }: Tongue, wordsOf: (line: L) => string): Group[] {
  const rowOf = (line: L): Link => ({ label: oneLine(line.words === null ? t("inConfidence") : wordsOf(line)), href: page(line.path) });
  const groups = [...Map.groupBy(lines, ({ docket }) => docket)];
  return groups.map(([docket, members]) => {
    const rows = new Map(members.map(rowOf).map((row) => [`${row.label} ${row.href}`, row]));
    const issue = members.find((line) => line.issue)?.issue;
    return { name: docket && (issue ? t("issue", { docket, title: oneLine(issue) }) : docket), rows: [...rows.values()] };
  });
}

/** A day by which something is to be done: its name within a week, else its date. */
function dayIn(at: Date, { locale, zone }: Tongue) {
  const left = daysLeft(clock.now(), at, zone);
  return left >= 0 && left < 7 ? dateFormat(datesOf(locale), { timeZone: zone, weekday: "long" }).format(at) : dateFormat(datesOf(locale), { timeZone: zone, day: "numeric", month: "short" }).format(at);
}

const toldInWords = ({ words }: ToldLine, { t, say, locale }: Tongue) => t("told.row", { reason: say("facts")(`reasons.${words!.reason}`), sentence: factInWords(words!, locale, say("terms")) });

function taskInWords({ words, by }: TaskLine, tongue: Tongue) {
  const task = { verb: tongue.say("home")(`verb.${words!.kind}`, { count: words!.count }), title: words!.title };
  return by ? tongue.t("digest.taskBy", { ...task, day: dayOfMoment(by, datesOf(tongue.locale), tongue.zone) }) : tongue.t("digest.task", task);
}

const dateInWords = ({ words: { kind, what } }: { words: { kind: string; what: string } }, { say }: Tongue) => (kind === "milestone" ? say("terms")(`milestones.${what}`) : what);

/** What cannot wait: several things at one time are one mail. */
export function toldLetter({ person, told }: MailContent, { page, unsubscribe }: Addresses): Letter {
  const tongue = tongueOf(person, page), { t } = tongue;
  const [only] = told.length === 1 ? told : [];
  const named = only && { docket: only.docket ?? "", title: only.issue ?? "", reason: only.words ? tongue.say("facts")(`reasons.${only.words.reason}`) : t("inConfidence") };
  const subject = named ? t("told.subject", { ...named, named: named.docket === "" ? "nothing" : only.words && named.title ? "whole" : "docket" }) : t("told.subjectMany", { count: told.length });
  return letter({
    locale: person.locale, subject, parts: [{ heading: t("told.heading"), groups: grouped(told, tongue, (line) => toldInWords(line, tongue)) }],
    after: [t("told.why")], feet: [{ label: t("change"), href: page("/profile/mail") }, { label: t("told.end"), href: unsubscribe }],
  });
}

/** What the subject of a digest names besides the number of things to do: the next thing that closes, else the next day of an issue. */
function nextOf({ needs, coming }: MailContent) {
  const closing = needs.find(({ by, docket }) => by !== null && by > clock.now() && docket !== null);
  if (closing) return { next: "closes", docket: closing.docket!, at: closing.by! };
  const first = coming.find(({ docket }) => docket !== null);
  return first ? { next: "on", docket: first.docket!, at: first.at } : null;
}

function comingPart(coming: readonly DateLine[], tongue: Tongue) {
  const rows = coming.map((line) => ({ ...line, label: tongue.t("digest.date", { day: dayOfMoment(line.at, datesOf(tongue.locale), tongue.zone), what: line.words ? dateInWords({ words: line.words }, tongue) : tongue.t("inConfidence") }) }));
  return { heading: tongue.t("digest.coming"), groups: grouped(rows.map((row) => ({ ...row, words: row.label })), tongue, ({ label }) => label) };
}

/** A part of another aggregate: what it is called is a sentence of mail, its rows are its own. */
const furtherPart = ({ key, values, rows }: DigestPart, tongue: Tongue) => ({ heading: oneLine(tongue.t(`section.${key}`, values)), groups: grouped(rows, tongue, ({ words }) => words!.text) });

/** What can wait, once a period: what needs somebody, what moved since the last one, what comes next. */
export function digestLetter(content: MailContent, { page, unsubscribe }: Addresses): Letter {
  const { person, preferences, needs, told, coming, parts } = content;
  const tongue = tongueOf(person, page), { t } = tongue;
  const next = nextOf(content);
  const [fresh, again] = [told.filter((line) => !line.again), told.filter((line) => line.again)];
  const inWords = (lines: readonly ToldLine[]) => grouped(lines, tongue, (line) => toldInWords(line, tongue));
  return letter({
    locale: person.locale,
    subject: t("digest.subject", { count: needs.length, moved: told.length, nextIs: next?.next ?? "none", docket: next?.docket ?? "", day: next ? dayIn(next.at, tongue) : "" }),
    parts: [
      { heading: t("digest.needs"), groups: grouped(needs, tongue, (line) => taskInWords(line, tongue)) },
      { heading: t("digest.again"), note: t("digest.againWhy"), groups: inWords(again) },
      { heading: t("digest.moved"), groups: inWords(fresh) },
      ...parts.map((part) => furtherPart(part, tongue)),
      comingPart(coming, tongue),
    ].filter(({ groups }) => groups.length > 0),
    after: [t("digest.rhythm", { rhythmIs: preferences.digest, weekday: weekdayName(preferences.weekday, person.locale) })],
    feet: [{ label: t("change"), href: page("/profile/mail") }, { label: t("digest.end"), href: unsubscribe }],
  });
}

/** The name of a day of the week, of which 1 is Monday. */
export const weekdayName = (weekday: number, locale: Locale) => dateFormat(datesOf(locale), { timeZone: "UTC", weekday: "long" }).format(new Date(Date.UTC(2024, 0, weekday)));
