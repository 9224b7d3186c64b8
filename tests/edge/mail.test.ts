import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { outbox } from "#db/schema/index.ts";
import { digestLetter, toldLetter } from "#emails/news.ts";
import { letterOf, type Payload } from "#emails/templates.ts";
import { system } from "#lib/kernel/actor.ts";
import { forgetOldMail, takeMail } from "#lib/mail/jobs.ts";
import { leaseOfMail, mostTries, pauseAfter, usualPreferences } from "#lib/mail/model.ts";
import { waitingMail, type MailContent } from "#lib/mail/queries.ts";
import { askForLink } from "#lib/next/auth.ts";
import { sendDueMail } from "#lib/next/mail-round.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Mail } from "#lib/platform/mail.ts";
import { travelDays, travelTo } from "#tests/support/clock.ts";
import { mailsTo } from "#tests/support/door.ts";
import { person } from "#tests/support/factories.ts";

beforeEach(() => engine.transaction((tx) => tx.delete(outbox)));

const later = (milliseconds: number) => travelTo(new Date(clock.now().getTime() + milliseconds));
const rowOf = async (id: string) => (await engine.reader.select().from(outbox).where(eq(outbox.id, id)))[0]!;

/** A mail that waits, of a kind that is never over. */
async function waiting() {
  const to = `nobody.${(await person()).email}`;
  await askForLink({ email: to, next: "/", locale: "en" });
  return { to, id: (await mailsTo(to))[0]!.id };
}

describe("mail", () => {
  test("leaves once, with the same words as text and as HTML, and is then no longer kept", async () => {
    const { email } = await person();
    await askForLink({ email, next: "/", locale: "en" });
    const [{ id, payload }] = await mailsTo(email) as [Awaited<ReturnType<typeof mailsTo>>[number]];
    const sent: Mail[] = [];
    const deliver = async (mail: Mail) => { sent.push(mail); };
    expect([await sendDueMail(deliver, true), await sendDueMail(deliver, true)]).toEqual([1, 0]);
    expect(sent).toMatchObject([{ to: email, subject: "Your link to sign in", headers: { "Message-ID": `<${id}@localhost>`, "Auto-Submitted": "auto-generated" } }]);
    expect(sent[0]!.text).toContain(payload.link);
    const row = await rowOf(id);
    expect(row.doneAt).toBeInstanceOf(Date);
    expect(row.payload).toEqual({ template: "sign-in", to: email, subject: "Your link to sign in" });
  });

  test("stays where it is on a machine without a mail server, and shows there", async () => {
    const { id, to } = await waiting();
    expect(await sendDueMail(() => { throw new Error("must not be called"); }, false)).toBe(0);
    expect(await waitingMail(system, {})).toMatchObject([{ id, payload: { to } }]);
    await expect(waitingMail({ ...system, kind: "visitor" }, {})).rejects.toMatchObject({ reason: "notFound" });
  });

  test("that is not taken is tried again after a pause that grows, twelve times, and then left with its error", async () => {
    travelTo(clock.now());
    const { id } = await waiting();
    let tried = 0;
    const deliver = async () => { tried += 1; throw Object.assign(new Error("mailbox full\nsecond line"), { responseCode: 452 }); };
    for (let tries = 1; tries <= mostTries; tries += 1) {
      await sendDueMail(deliver, true);
      expect([tried, (await rowOf(id)).lastError]).toEqual([tries, "mailbox full"]);
      later(pauseAfter(tries) - 1);
      await sendDueMail(deliver, true);
      expect(tried).toBe(tries);
      later(2);
    }
    later(90 * 86_400_000);
    await sendDueMail(deliver, true);
    expect([tried, (await rowOf(id)).doneAt]).toEqual([mostTries, null]);
    expect(Array.from({ length: mostTries }, (_, n) => pauseAfter(n + 1)).reduce((sum, pause) => sum + pause)).toBeLessThan(2 * 86_400_000);
  });

  test("that one server has taken is nobody else's until the lease is over", async () => {
    travelTo(clock.now());
    const { id } = await waiting();
    expect((await Promise.all([1, 2, 3].map(() => takeMail(system, {})))).filter(Boolean)).toMatchObject([{ id, tries: 1 }]);
    later(leaseOfMail - 1);
    expect(await takeMail(system, {})).toBeNull();
    later(2);
    expect(await takeMail(system, {})).toMatchObject({ id, tries: 2 });
  });

  test("with a link that is over is not sent any more", async () => {
    const { email } = await person();
    await askForLink({ email, next: "/", locale: "en" });
    const [{ id }] = await mailsTo(email) as [Awaited<ReturnType<typeof mailsTo>>[number]];
    later(10 * 60_000 + 1);
    expect(await sendDueMail(() => { throw new Error("must not be called"); }, true)).toBe(0);
    expect(await rowOf(id)).toMatchObject({ lastError: "over", tries: mostTries });
  });

  test("one that cannot be sent does not keep the others", async () => {
    const [bad, good] = [await waiting(), await waiting()];
    const deliver = async ({ to }: Mail) => { if (to === bad.to) throw new Error("no such mailbox"); };
    expect(await sendDueMail(deliver, true)).toBe(1);
    expect([(await rowOf(bad.id)).doneAt, (await rowOf(good.id)).doneAt]).toEqual([null, expect.any(Date)]);
  });

  test("is forgotten after a month", async () => {
    const { id } = await waiting();
    travelDays(29);
    await forgetOldMail(system, {});
    expect(await rowOf(id)).toBeDefined();
    travelDays(2);
    await forgetOldMail(system, {});
    expect(await rowOf(id)).toBeUndefined();
  });
});

describe("a letter", () => {
  const payloads: Payload[] = [
    { template: "sign-in", link: "https://standpunt.example/sign-in/confirm?a=1&b=2", until: "2026-11-22T12:10:00.000Z", zone: "Asia/Tokyo" },
    { template: "no-account" }, { template: "test", link: "https://standpunt.example/confirm-address/x" },
  ];
  const wordsOf = (html: string) => html.replace(/<head>.*?<\/head>/s, "").replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g, "$2: $1").replace(/<[^>]+>/g, " ").replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).split(/\s+/).filter(Boolean);

  test.each(payloads.flatMap((payload) => ["en", "nl"].map((locale) => ({ ...payload, locale }))))("says the same as text and as HTML: $template in $locale", (payload) => {
    const { text, html, subject } = letterOf(payload)!;
    expect(wordsOf(html)).toEqual(text.split(/\s+/).filter(Boolean));
    expect([subject, html]).toEqual([expect.stringMatching(/\w/), expect.stringContaining(`lang="${payload.locale}"`)]);
  });

  const zone = "Europe/Brussels", at = new Date("2031-03-14T11:00:00Z");
  const entry = { reason: "vote", name: "decision.opened", data: { position: "Fees & <costs>", docket: "EU-1", method: "ballot", version: 1, day: "2031-03-14", time: "12:00", zone, ratifies: null }, actorKind: "person" as const, actor: "Ann" };
  /** Each kind of line, once with its words and once of what not everyone in the hub may read. */
  const content = (locale: "en" | "nl"): MailContent => ({
    person: { id: "0".repeat(26), locale, zone }, preferences: usualPreferences,
    told: [true, false].flatMap((again) => [{ docket: "EU-1", issue: "Fees", path: "/positions/a", words: entry, again }, { docket: "EU-2", issue: null, path: "/positions/b", words: null, again }, { docket: null, issue: null, path: "/inbox", words: null, again }]),
    needs: [{ docket: "EU-1", issue: "Fees", path: "/positions/a", words: { kind: "vote", title: "Fees & <costs>", count: 1 }, by: at }, { docket: "EU-2", issue: null, path: "/calls/b", words: null, by: null }],
    coming: [{ docket: "EU-1", issue: "Fees", path: "/issues/eu-1", words: { kind: "date", what: "Adoption" }, at }, { docket: "EU-2", issue: null, path: "/issues/eu-2", words: null, at }],
    parts: [{ key: "view", values: { name: "Closing soon" }, rows: [{ docket: "EU-1", issue: "Fees", path: "/issues/eu-1", words: { text: "Moved" } }] }],
  });
  const addresses = { page: (path: string) => `https://standpunt.example${path}`, unsubscribe: "https://standpunt.example/unsubscribe/x" };

  test.each((["en", "nl"] as const).flatMap((locale) => [toldLetter, digestLetter].map((write) => [write.name, locale, write] as const)))("of what happened says the same as text and as HTML: %s in %s", (_, locale, write) => {
    const { text, html, subject } = write(content(locale), addresses);
    expect(wordsOf(html)).toEqual(text.split(/\s+/).filter(Boolean));
    expect([subject, html]).toEqual([expect.stringMatching(/\w/), expect.stringContaining(`lang="${locale}"`)]);
    expect(html).not.toMatch(/<costs>|<img|src=/);
    expect(`${subject} ${text}`).not.toMatch(/mail\.[a-z]|undefined|\{/);
  });

  test.each([toldLetter, digestLetter])("of what not everyone in the hub may read names its docket and no more: $name", (write) => {
    const told = content("en");
    const secret = { ...told, told: told.told.filter(({ docket }) => docket === "EU-2").slice(0, 1), needs: told.needs.filter(({ words }) => words === null), coming: told.coming.filter(({ words }) => words === null), parts: [] };
    const { subject, text, html } = write(secret, addresses);
    expect(`${subject} ${text} ${html}`).not.toMatch(/Fees|Adoption|Ann/);
    expect([subject, text]).toEqual([expect.stringContaining("EU-2"), expect.stringContaining("Something in confidence")]);
  });

  test("is in the language of whoever gets it, and in English where that is not ours", () => {
    const subjects = ["en", "nl", "sv"].map((locale) => letterOf({ ...payloads[0]!, locale })!.subject);
    expect(new Set(subjects).size).toBe(2);
    expect(subjects[2]).toBe(subjects[0]);
  });

  test("names the time in the reader's own zone", () => {
    expect(letterOf({ ...payloads[0]!, locale: "en" })!.text).toContain("21:10 (Asia/Tokyo)");
  });

  test("keeps what it is given from becoming HTML", () => {
    const { html } = letterOf({ template: "sign-in", locale: "en", link: 'https://x.example/"><script>alert(1)</script>', until: "2026-11-22T12:10:00.000Z", zone: "UTC" })!;
    expect(html).not.toContain("<script>");
  });

  test("holds its looks where mail programs keep them, and breaks what is too long for a narrow screen", () => {
    for (const html of [...payloads.map((payload) => letterOf({ ...payload, locale: "en" })!.html), digestLetter(content("en"), addresses).html]) {
      const body = html.split("</head>")[1]!.replace(/<!--.*?-->/g, "");
      for (const [tag] of body.matchAll(/<(?:a|p|h2|h3|td)\b[^>]*>/g)) expect(tag).toMatch(/style="[^"]+"/);
      for (const [tag] of body.matchAll(/<a\b[^>]*>/g)) expect(tag).toContain("color: #");
      expect(body).toContain("overflow-wrap: anywhere");
      expect(body.match(/<table\b/g)).toHaveLength(body.match(/<table role="presentation"/g)!.length);
    }
  });

  test("says until when as dates are said in its language", () => {
    const signed = (locale: string) => letterOf({ template: "confirm-signature", locale, link: "https://x.example", until: "2026-11-30T14:54:00.000Z", title: "T", organisation: "O" })!.text;
    expect([signed("en"), signed("nl")]).toEqual([expect.stringContaining("30 November 2026"), expect.stringContaining("30 november 2026")]);
  });

  test("keeps names and titles from becoming headers or HTML, whatever is in them", () => {
    const { subject, html, text } = letterOf({ template: "confirm-signature", locale: "en", link: "https://x.example", until: "2026-11-30T14:54:00.000Z", title: 'The <img src=x> "Act"\r\nBcc: all@x.example', organisation: "Ours\nX-Spam: no\u2028Z" })!;
    expect([subject.split(/[\r\n\u2028]/), html.includes("<img"), text.includes("<img src=x>")]).toEqual([[subject], false, true]);
    const { subject: many, html: digest } = digestLetter({ ...content("en"), needs: [], told: [], coming: [], parts: [{ key: "view", values: { name: "A\r\nB <i>" }, rows: [{ docket: "EU-1", issue: "Fees <u>\nX: y", path: "/issues/eu-1", words: { text: "<s>" } }] }] }, addresses);
    expect([many.split("\n"), digest.match(/<[isu]>/)]).toEqual([[many], null]);
  });

  test("of an unknown kind is none", () => expect(letterOf({ template: "unheard-of" })).toBeNull());
});
