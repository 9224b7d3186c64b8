import { locales, type Locale } from "#db/vocabulary.ts";
import { dateFormat } from "#lib/formats/date-format.ts";
import { datesOf } from "#lib/next/sentences.ts";
import { letter, mailWords, type Letter } from "#emails/letter.ts";

/** What a row of the outbox says: which template, for whom, and what it needs. */
export type Payload = Record<string, string>;

type Template = (payload: Payload, locale: Locale) => Letter;

/** The link that signs somebody in. Says how long it works, in the reader's own time. */
const signIn: Template = ({ link = "", until = "", zone = "UTC" }, locale) => {
  const t = mailWords(locale);
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(new Date(until));
  return letter({ locale, subject: t("signIn.subject"), paragraphs: [t("signIn.asked")], link: { label: t("signIn.link"), href: link }, after: [t("signIn.until", { time, zone }), t("signIn.notYou")] });
};

/** Tells somebody without an account that they have none, so that they do not wait for a link. */
const noAccount: Template = (_, locale) => {
  const t = mailWords(locale);
  return letter({ locale, subject: t("noAccount.subject"), paragraphs: [t("noAccount.asked"), t("noAccount.ask")], after: [t("noAccount.notYou")] });
};

/** What proves the mail of somebody who signed by a link, once at first and again when the text has changed. */
const signing = (kind: "confirmSignature" | "signAgain"): Template => ({ link = "", until = "", title = "", organisation = "" }, locale) => {
  const t = mailWords(locale);
  const time = dateFormat(datesOf(locale), { dateStyle: "long", timeStyle: "short", hourCycle: "h23", timeZone: "UTC" }).format(new Date(until));
  const named = { title, organisation };
  return letter({ locale, subject: t(`${kind}.subject`, named), paragraphs: [t(`${kind}.asked`, named)], link: { label: t(`${kind}.link`), href: link }, after: [t(`${kind}.until`, { time: `${time} (UTC)` }), t(`${kind}.notYou`)] });
};

/** What somebody sent to themselves. The link in it proves that it was read. */
const test: Template = ({ link = "" }, locale) => {
  const t = mailWords(locale);
  return letter({ locale, subject: t("test.subject"), paragraphs: [t("test.arrived")], link: { label: t("test.link"), href: link }, after: [t("test.notYou")] });
};

const templates: Record<string, Template | undefined> = { "sign-in": signIn, "no-account": noAccount, test, "confirm-signature": signing("confirmSignature"), "sign-again": signing("signAgain") };

/** Writes the mail that a row of the outbox asks for, in the language of whoever gets it. Null where there is no such template. */
export function letterOf(payload: Payload): Letter | null {
  const locale = locales.find((one) => one === payload.locale) ?? "en";
  return templates[payload.template ?? ""]?.(payload, locale) ?? null;
}

/** Whether a mail is of no use any more: the link in it is over. */
export const isOver = ({ until }: Payload, now: Date) => until !== undefined && new Date(until) <= now;
