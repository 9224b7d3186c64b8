import { createServer, type AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { GET, POST } from "#app/api/unsubscribe/[token]/route.ts";
import { engine } from "#db/client.ts";
import { outbox, watches } from "#db/schema/index.ts";
import { logIssue } from "#lib/issues/commands.ts";
import { markAllRead } from "#lib/inbox/commands.ts";
import { system } from "#lib/kernel/actor.ts";
import { confirmAddress, discardMail, endSubscription, retryMail, sendTestMail, setMailPreferences } from "#lib/mail/commands.ts";
import { handOver, makeDigest, noteBounce, takeMail } from "#lib/mail/jobs.ts";
import { leaseOfMail, mostTries, usualPreferences, type Preferences } from "#lib/mail/model.ts";
import { digestsDue, myMail, myMailPreferences, troubledMail } from "#lib/mail/queries.ts";
import { headersOfSubscription, pageOfToken, readToken, tokenFor } from "#lib/next/mail-links.ts";
import { mailWhatIsUrgent, sendDueMail } from "#lib/next/mail-round.ts";
import { castBallot } from "#lib/decisions/commands.ts";
import { endSeat } from "#lib/people/commands.ts";
import { me } from "#lib/people/queries.ts";
import { clock } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { outcomeOf, senderTo } from "#lib/platform/mail.ts";
import { travelTo } from "#tests/support/clock.ts";
import { request } from "#tests/support/door.ts";
import { issue, openBallot, person, type Person } from "#tests/support/factories.ts";
import { headerOf, mailServer } from "#tests/support/mail-server.ts";

beforeEach(() => engine.transaction((tx) => tx.delete(outbox)));

// A Wednesday at noon, long after whatever else is told in this database; each test a week later than the one before.
let weeks = 0;
const wednesday = () => { travelTo(new Date(Date.parse("2031-03-05T11:00:00Z") + (weeks += 1) * 7 * 86_400_000)); };
const later = (hours: number) => travelTo(new Date(clock.now().getTime() + hours * 3_600_000));
beforeEach(wednesday);

async function server(manners: Parameters<typeof mailServer>[0] = {}) {
  const running = await mailServer(manners);
  onTestFinished(running.close);
  return { ...running, deliver: senderTo(running.url), to: ({ email }: { email: string }) => running.received.filter((mail) => mail.to === email) };
}
/** Until none is left, of whomever. */
async function sendAll(deliver: Parameters<typeof sendDueMail>[0]) {
  while (await sendDueMail(deliver, true)) { /* a round sends some */ }
}
const prefers = (one: Person, chosen: Partial<Preferences>) => setMailPreferences(one, { ...usualPreferences, ...chosen });
/** Makes the digest of one person that is due now, and gives its period. */
async function digestOf({ id }: Person) {
  const due = (await digestsDue(system, {})).find((one) => one.person === id);
  return due ? { ...due, made: await makeDigest(system, due) } : null;
}
const nextMonday = () => later(4 * 24 + 20); // Monday at seven in London, eight in Brussels

describe("what cannot wait", () => {
  test("is mailed at once, several things in one mail, and once", async () => {
    const { voters: [first] } = await openBallot();
    const { deliver, to } = await server();
    await mailWhatIsUrgent(true);
    await sendAll(deliver);
    const [mail] = to(first!.delegate);
    expect(mail!.email.subject).toMatch(/^[A-Z]+-\d+ .+: You vote$/);
    expect(mail!.email.text).toContain(`${env.address}/positions/`);
    await mailWhatIsUrgent(true);
    await sendDueMail(deliver, true);
    expect(to(first!.delegate)).toHaveLength(1);
    expect((await myMail(first!.delegate, {})).mails).toMatchObject([{ kind: "told", state: "sent", to: first!.delegate.email, subject: mail!.email.subject }]);
  });

  test("that was read, or may no longer be read, when it would leave is not mailed", async () => {
    const { voters: [reader, leaver] } = await openBallot();
    const { deliver, to } = await server();
    await mailWhatIsUrgent(true);
    await markAllRead(reader!.delegate, {});
    for (const { id } of (await me(leaver!.delegate, {})).seats) await endSeat(system, { seat: id });
    await sendAll(deliver);
    expect([...to(reader!.delegate), ...to(leaver!.delegate)]).toEqual([]);
    expect(await myMail(reader!.delegate, {})).toMatchObject({ mails: [] });
  });

  test("waits for the end of quiet hours, unless its deadline comes first", async () => {
    later(10);
    const { voters: [first] } = await openBallot();
    await mailWhatIsUrgent(true);
    expect(await myMail(first!.delegate, {})).toMatchObject({ mails: [] });
    later(10);
    await mailWhatIsUrgent(true);
    expect(await myMail(first!.delegate, {})).toMatchObject({ mails: [{ kind: "told" }] });
  });

  test("is mailed in quiet hours too where its deadline comes before their end", async () => {
    later(57); // Friday night
    const soon = await openBallot({ rule: { method: "ballot", days: 2, quorum: 0.5, threshold: 0.6, discussBlocks: true } });
    const late = await openBallot();
    await mailWhatIsUrgent(true);
    expect(await myMail(soon.voters[0]!.delegate, {})).toMatchObject({ mails: [{ kind: "told" }] });
    expect(await myMail(late.voters[0]!.delegate, {})).toMatchObject({ mails: [] });
  });

  test("is not mailed to who wants nothing at once, and where somebody is named only to who wants that", async () => {
    const { voters: [first, second] } = await openBallot();
    await prefers(first!.delegate, { atOnce: "nothing" });
    await prefers(second!.delegate, { atOnce: "mentioned" });
    await mailWhatIsUrgent(true);
    expect([(await myMail(first!.delegate, {})).mails, (await myMail(second!.delegate, {})).mails]).toMatchObject([[], [{ kind: "told" }]]);
  });
});

describe("a digest", () => {
  test("comes once a period, with what needs somebody, what moved and what comes next, and tells nothing twice", async () => {
    const { voters, docket, decision } = await openBallot();
    const { delegate } = voters[0]!;
    const { deliver, to } = await server();
    await prefers(delegate, { atOnce: "nothing" });
    expect(await digestOf(delegate)).toBeNull();
    nextMonday();
    expect(await digestOf(delegate)).toMatchObject({ made: true });
    expect(await digestOf(delegate)).toBeNull();
    await sendAll(deliver);
    const [first] = to(delegate);
    expect(first!.email.subject).toMatch(new RegExp(`^One thing needs you, ${docket} closes `));
    for (const heading of ["Needs you", "Moved"]) expect(first!.email.text).toContain(heading);
    await castBallot(delegate, { decision, choice: "yes" });
    later(7 * 24);
    await digestOf(delegate);
    await sendAll(deliver);
    for (const mail of to(delegate).slice(1)) expect(mail.email.text).not.toContain("You vote");
  });

  test("is silent when there is nothing to say", async () => {
    const { coordinator } = await issue();
    await markAllRead(coordinator, {});
    await engine.transaction((tx) => tx.delete(watches).where(eq(watches.personId, coordinator.id)));
    const { deliver, to } = await server();
    nextMonday();
    expect(await digestOf(coordinator)).toMatchObject({ made: true });
    await sendAll(deliver);
    expect([to(coordinator), (await myMail(coordinator, {})).mails]).toEqual([[], []]);
  });

  test("is made by one server alone, however many try", async () => {
    const { coordinator } = await issue();
    nextMonday();
    const [due] = (await digestsDue(system, {})).filter((one) => one.person === coordinator.id);
    expect((await Promise.all([1, 2, 3].map(() => makeDigest(system, due!)))).filter(Boolean)).toEqual([true]);
  });

  test("that broke off while it was sent is not sent again, and what was in it comes with the next under a line that says so", async () => {
    const { delegate } = (await openBallot()).voters[0]!;
    await prefers(delegate, { atOnce: "nothing" });
    nextMonday();
    await digestOf(delegate);
    const { deliver, to } = await server();
    const breaks = async () => { throw Object.assign(new Error("socket hang up"), { code: "ECONNECTION" }); };
    await sendDueMail(breaks, true);
    expect((await myMail(delegate, {})).mails).toMatchObject([{ kind: "digest", state: "uncertain" }]);
    later(24);
    await sendDueMail(deliver, true);
    expect(to(delegate)).toEqual([]);
    later(6 * 24);
    await digestOf(delegate);
    await sendAll(deliver);
    const [{ email }] = to(delegate) as [ReturnType<typeof to>[number]];
    expect(email.text).toContain("Nobody knows whether it reached you");
    expect(email.text!.indexOf("Perhaps once more")).toBeLessThan(email.text!.indexOf("You vote"));
  });

  test("that a server surely did not take is tried again", async () => {
    const { delegate } = (await openBallot()).voters[0]!;
    nextMonday();
    await digestOf(delegate);
    const busy = await server({ message: () => 451 });
    await sendAll(busy.deliver);
    expect((await myMail(delegate, {})).mails).toMatchObject([{ state: "waiting", because: "refused" }]);
    later(1);
    const { deliver, to } = await server();
    await sendAll(deliver);
    expect(to(delegate)).toHaveLength(1);
  });

  test("is handed over once, whoever took it", async () => {
    const { coordinator } = await issue();
    nextMonday();
    await digestOf(coordinator);
    const { id } = (await myMail(coordinator, {})).mails[0]!;
    expect((await Promise.all([1, 2, 3].map(() => handOver(system, { mail: id })))).filter(Boolean)).toEqual([true]);
    later(leaseOfMail / 3_600_000 + 1);
    const taken = [];
    for (let mail = await takeMail(system, {}); mail; mail = await takeMail(system, {})) taken.push(mail.id);
    expect(taken).not.toContain(id);
  });
});

describe("an address that mail comes back from", () => {
  test("is told to whose it is, and after three gets no more unasked until a test mail arrived", async () => {
    travelTo("2031-03-04T10:00:00Z");
    const { delegate } = (await openBallot()).voters[0]!;
    const refusing = await server({ recipient: (to) => (to === delegate.email ? 550 : undefined) });
    for (let n = 1; n <= 3; n += 1) {
      await sendTestMail(delegate, {});
      await sendAll(refusing.deliver);
      expect(await myMailPreferences(delegate, {})).toMatchObject({ bounces: n, bouncedBecause: "unknown", stopped: n === 3 });
    }
    expect((await myMail(delegate, {})).mails).toMatchObject(Array.from({ length: 3 }, () => ({ kind: "test", state: "bounced", because: "unknown" })));
    await mailWhatIsUrgent(true);
    expect((await myMail(delegate, {})).mails.filter(({ kind }) => kind === "told")).toEqual([]);
    await sendTestMail(delegate, {});
    const { deliver, to } = await server();
    await sendAll(deliver);
    const token = /\/confirm-address\/(\S+)/.exec(to(delegate)[0]!.email.text!)![1]!;
    expect(readToken(token)).toEqual({ person: delegate.id, good: "address" });
    await confirmAddress(system, { person: delegate.id });
    await mailWhatIsUrgent(true);
    expect((await myMail(delegate, {})).mails.map(({ kind }) => kind).toSorted()).toEqual(["test", "test", "test", "test", "told"]);
  });

  test("counts once a mail, and only for the address that it went to", async () => {
    const { coordinator } = await issue();
    await sendTestMail(coordinator, {});
    const { deliver } = await server();
    await sendAll(deliver);
    const { id } = (await myMail(coordinator, {})).mails[0]!;
    const noted = (recipient: string) => noteBounce(system, { mail: id, recipient, error: `550 5.1.1 <${recipient}> unknown` });
    expect([await noted("somebody.else@example.org"), await noted(coordinator.email), await noted(coordinator.email)]).toEqual([false, true, false]);
    expect(await myMailPreferences(coordinator, {})).toMatchObject({ bounces: 1, stopped: false });
  });

  test("is not asked for more than five test mails in a quarter of an hour", async () => {
    const { coordinator } = await issue();
    for (let n = 0; n < 5; n += 1) await sendTestMail(coordinator, {});
    await expect(sendTestMail(coordinator, {})).rejects.toMatchObject({ reason: "tooMany" });
  });
});

describe("mail that did not leave", () => {
  test("is shown to administrators, masked, who try it again or give it up", async () => {
    const { coordinator } = await issue();
    const administrator = await person({ role: "administrator" });
    await sendTestMail(coordinator, {});
    const refusing = await server({ message: () => 554 });
    for (let tries = 0; tries < mostTries; tries += 1) {
      await sendAll(refusing.deliver);
      later(7);
    }
    const [mail] = (await troubledMail(administrator, {})).mails;
    expect(mail).toMatchObject({ kind: "test", to: `${coordinator.email[0]}…@example.org`, state: "failed", tries: mostTries, because: "refused", may: { retry: true, discard: true } });
    expect(JSON.stringify(mail)).not.toContain(coordinator.email);
    await expect(troubledMail(coordinator, {})).rejects.toMatchObject({ reason: "notFound" });
    await retryMail(administrator, { mail: mail!.id });
    await expect(retryMail(administrator, { mail: mail!.id })).rejects.toMatchObject({ reason: "state", code: "mailNotFailed" });
    await discardMail(administrator, { mail: mail!.id });
    expect([(await troubledMail(administrator, {})).mails.map(({ id }) => id).includes(mail!.id), await takeMail(system, {})]).toEqual([false, null]);
    expect((await myMail(coordinator, {})).mails).toMatchObject([{ state: "discarded" }]);
  });

  test("because the server never answers is waited for no longer than said", async () => {
    const silent = createServer(() => { /* never a greeting */ });
    await new Promise<void>((resolve) => { silent.listen(0, "127.0.0.1", resolve); });
    onTestFinished(() => { silent.close(); });
    const deliver = senderTo(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`, { connectionTimeout: 300, greetingTimeout: 300, socketTimeout: 30_000 });
    const error: unknown = await deliver({ to: "ann@example.org", subject: "s", text: "t", html: "h" }).catch((thrown: unknown) => thrown);
    expect(outcomeOf(error)).toMatchObject({ outcome: "stayed" });
  });

  test("because the connection broke after its last line may have left", async () => {
    const breaking = await server({ message: () => new Promise(() => { /* takes it and says nothing */ }) });
    const deliver = senderTo(breaking.url, { connectionTimeout: 1000, greetingTimeout: 1000, socketTimeout: 400 });
    const error: unknown = await deliver({ to: "ann@example.org", subject: "s", text: "t", html: "h" }).catch((thrown: unknown) => thrown);
    expect(outcomeOf(error)).toMatchObject({ outcome: "uncertain" });
  });
});

describe("a link that ends mail", () => {
  const path = (token: string) => ({ params: Promise.resolve({ token }) });
  const press = (token: string, origin: string | null = null) => POST(request(`/api/unsubscribe/${token}`, { method: "POST", origin, form: { "List-Unsubscribe": "One-Click" } }), path(token));

  test.each(["digest", "told"] as const)("ends it by one press without a cookie, and nothing by being looked at: %s", async (good) => {
    const { coordinator } = await issue();
    const token = tokenFor({ person: coordinator.id, good });
    const wanted = { atOnce: "needed", digest: "weekly" };
    const looked = await GET(request(`/api/unsubscribe/${token}`), path(token));
    expect([looked.status, looked.headers.get("location")]).toEqual([303, pageOfToken({ person: coordinator.id, good })]);
    expect(await myMailPreferences(coordinator, {})).toMatchObject(wanted);
    expect([(await press(token, "https://mail.example")).status, (await press(token)).status]).toEqual([200, 200]);
    expect(await myMailPreferences(coordinator, {})).toMatchObject(good === "digest" ? { ...wanted, digest: "never" } : { ...wanted, atOnce: "nothing" });
  });

  test("is good for one person and one thing, and cannot be made up", async () => {
    const [{ coordinator }, { coordinator: other }] = [await issue(), await issue()];
    const token = tokenFor({ person: coordinator.id, good: "told" });
    const [, , signature] = token.split(".");
    for (const wrong of ["", "told", `told.${other.id}.${signature}`, `digest.${coordinator.id}.${signature}`, `${token}x`, token.slice(0, -1), `${token}.more`, tokenFor({ person: coordinator.id, good: "address" })]) expect([wrong, (await press(wrong)).status]).toEqual([wrong, 404]);
    expect(await myMailPreferences(other, {})).toMatchObject({ atOnce: "needed", digest: "weekly" });
    await endSubscription(system, { person: coordinator.id, subscription: "told" });
  });

  test("is named in the headers of what comes by itself, for one press where there is HTTPS", async () => {
    const { coordinator } = await issue();
    expect(headersOfSubscription(coordinator.id, "digest", "https://standpunt.example")).toEqual({
      "List-Id": "<digest.standpunt.example>", "List-Unsubscribe": `<https://standpunt.example/api/unsubscribe/${tokenFor({ person: coordinator.id, good: "digest" })}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    expect(headersOfSubscription(coordinator.id, "digest", "http://localhost:1")).not.toHaveProperty("List-Unsubscribe-Post");
  });
});

describe("what is in a title", () => {
  test.each([["a line end and a header", "Fine\r\nBcc: all@example.org"], ["the other direction", "\u202Eسؤال\u2028 about names"], ["pictures", "👩‍👩‍👧‍👦".repeat(40)], ["very many words", "word ".repeat(40)]])("becomes no header: %s", async (_, given) => {
    const { voters: [first] } = await openBallot();
    const { deliver, to } = await server();
    await mailWhatIsUrgent(true);
    const { subject } = (await import("#emails/letter.ts")).letter({ locale: "en", subject: given });
    await deliver({ to: first!.delegate.email, subject, text: "t", html: "h", headers: { "Auto-Submitted": "auto-generated" } });
    const [mail] = to(first!.delegate);
    expect([headerOf(mail!, "bcc"), headerOf(mail!, "subject").length, headerOf(mail!, "auto-submitted")]).toEqual([[], 1, ["auto-generated"]]);
    expect(mail!.raw.split("\r\n").every((line) => line.length <= 998)).toBe(true);
    expect(mail!.email.subject).toBe(subject);
  });
});

describe("what not everyone in the hub may read", () => {
  test("is mailed without its words, by whatever mail, to those who may read it", async () => {
    const { coordinator, europe, asianCoordinator: _ } = await issue();
    const canary = "Zwaluwstaart";
    const second = await person({ role: "coordinator", hub: europe });
    await logIssue(coordinator, { hub: europe.slug, title: `${canary} among us`, lane: "coordinators" });
    await prefers(second, { atOnce: "nothing" });
    const { deliver, to } = await server();
    nextMonday();
    await digestOf(second);
    await sendAll(deliver);
    const [mail] = to(second);
    expect(mail!.email.text).toContain("Something in confidence");
    expect(mail!.raw).not.toContain(canary);
    expect(JSON.stringify(mail!.email)).not.toContain(canary);
    expect(JSON.stringify(await myMail(second, {}))).not.toContain(canary);
  });
});
