import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { outbox, seats, sessions, signInLinks } from "#db/schema/index.ts";
import { visitor, system } from "#lib/kernel/actor.ts";
import { acceptAdministration, closeSession, endSeat, issueAccessToken, issueAccessTokenFor, offerAdministration, openSession, redeemSignInLink, requestSignInLink, revokeAccessToken } from "#lib/people/commands.ts";
import { me, myAccessTokens, personOfAccessToken, personOfSession } from "#lib/people/queries.ts";
import { fingerprint, newSecret } from "#lib/platform/ids.ts";
import { travelTo } from "#tests/support/clock.ts";
import { again, hub, participant, person } from "#tests/support/factories.ts";
import { namesOf } from "#tests/support/readings.ts";

const minutes = (n: number) => new Date(Date.now() + n * 60_000);
const mailsTo = (to: string) => engine.reader.select({ payload: outbox.payload }).from(outbox).then((rows) => rows.map(({ payload }) => payload).filter((mail) => mail.to === to));

async function linkFor(email: string) {
  const secret = newSecret();
  await requestSignInLink(system, { email, secret, link: `https://standpunt.example/sign-in/confirm?secret=${secret}` });
  return secret;
}

describe("a link to sign in with", () => {
  test("goes to the address on record and is used once", async () => {
    const one = await person();
    const secret = await linkFor(one.email.toUpperCase());
    expect((await mailsTo(one.email)).map(({ template, link }) => [template, link])).toEqual([["sign-in", expect.stringContaining(secret)]]);
    expect((await redeemSignInLink(system, { email: one.email, secret })).value).toEqual({ id: one.id });
    expect((await redeemSignInLink(system, { email: one.email, secret })).value).toBeNull();
    expect((await namesOf(`person:${one.id}`)).filter((name) => name.startsWith("person.link"))).toEqual(["person.linkSent", "person.linkUsed"]);
  });

  test("used twice in the same instant opens one door", async () => {
    const one = await person();
    const secret = await linkFor(one.email);
    const both = await Promise.all([1, 2].map(() => redeemSignInLink(system, { email: one.email, secret })));
    expect(both.filter(({ value }) => value !== null)).toHaveLength(1);
  });

  test("is over after ten minutes, and of no use for another address", async () => {
    const [one, other] = [await person(), await person()];
    const secret = await linkFor(one.email);
    expect((await redeemSignInLink(system, { email: other.email, secret })).value).toBeNull();
    travelTo(minutes(11));
    expect((await redeemSignInLink(system, { email: one.email, secret })).value).toBeNull();
  });

  test("for an address that nobody has is answered alike, and no link is made", async () => {
    const one = await person();
    const email = `nobody.${one.email}`;
    const answers = await Promise.all([one.email, email].map((to) => requestSignInLink(system, { email: to, secret: newSecret(), link: "https://standpunt.example/x" })));
    expect(answers.map(({ value }) => value)).toEqual([null, null]);
    expect(await engine.reader.$count(signInLinks, eq(signInLinks.email, email))).toBe(0);
    expect(await mailsTo(email)).toMatchObject([{ template: "no-account" }]);
  });

  test("is asked for five times in a quarter of an hour, no more", async () => {
    const { email } = await person();
    for (const _ of [1, 2, 3, 4, 5]) await linkFor(email);
    await expect(linkFor(email)).rejects.toMatchObject({ reason: "tooMany" });
    travelTo(minutes(16));
    await linkFor(email);
  });

  test.each(['"e@evil.example"@victim.example', "a@evil.example,b@victim.example", "a＠evil.example@victim.example", "a@victim.example\r\nBcc: b@evil.example", "a@b@victim.example", "а@victim.example"])("is not sent to what is no plain address: %j", async (email) => {
    await expect(linkFor(email)).rejects.toMatchObject({ reason: "invalid", faults: { email: [expect.anything()] } });
  });

  test("is the door's to send and to take, not a member's", async () => {
    const { delegate } = await participant(await hub());
    await expect(requestSignInLink(delegate, { email: delegate.email, secret: newSecret(), link: "https://standpunt.example/x" })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(redeemSignInLink(visitor, { email: delegate.email, secret: newSecret() })).rejects.toMatchObject({ reason: "signIn" });
  });
});

describe("a session", () => {
  test("is known by a secret of which only the fingerprint is kept, until it is closed", async () => {
    const one = await person();
    const secret = newSecret();
    await openSession(system, { person: one.id, secret });
    expect(await personOfSession(system, { secret })).toMatchObject({ personId: one.id });
    expect(await engine.reader.select({ fingerprint: sessions.fingerprint }).from(sessions).where(eq(sessions.personId, one.id))).toEqual([{ fingerprint: fingerprint(secret) }]);
    await closeSession(system, { secret });
    expect(await personOfSession(system, { secret })).toBeNull();
    expect((await closeSession(system, { secret })).facts).toEqual([]);
  });

  test("ends when idle or old, sooner for those who hold what others confided", async () => {
    const [coordinator, reader] = [await person({ role: "coordinator", hub: await hub() }), await person()];
    const open = async (of: typeof reader) => { const secret = newSecret(); await openSession(system, { person: of.id, secret }); return secret; };
    const [short, long] = [await open(coordinator), await open(reader)];
    const alive = (secret: string) => personOfSession(system, { secret }).then((held) => held !== null);
    travelTo(minutes(9 * 60));
    expect([await alive(short), await alive(long)]).toEqual([false, true]);
    travelTo(minutes(8 * 24 * 60));
    expect(await alive(long)).toBe(false);
  });
});

describe("an access token", () => {
  test("is shown once, kept as a fingerprint and listed without its secret", async () => {
    const { delegate } = await participant(await hub());
    const { value } = await issueAccessToken(delegate, { name: "Reports" });
    expect(await personOfAccessToken(system, { secret: value.secret })).toEqual({ personId: delegate.id });
    expect(JSON.stringify(await myAccessTokens(delegate, {}))).not.toContain(value.secret);
  });

  test("sent for twice under one key is refused the second time, because its secret is kept nowhere", async () => {
    const { delegate } = await participant(await hub());
    await issueAccessToken(delegate, { name: "Reports" }, { key: "form-1" });
    await expect(issueAccessToken(delegate, { name: "Reports" }, { key: "form-1" })).rejects.toMatchObject({ reason: "conflict", code: "keyUsed" });
    expect(await myAccessTokens(delegate, {})).toHaveLength(1);
  });

  test("is worthless once revoked by its owner or over, and is nobody else's to revoke", async () => {
    const { delegate } = await participant(await hub());
    const stranger = (await participant(await hub())).delegate;
    const { value } = await issueAccessToken(delegate, { name: "Reports", days: 1 });
    await expect(revokeAccessToken(stranger, { token: value.id })).rejects.toMatchObject({ reason: "notFound" });
    const { value: second } = await issueAccessTokenFor(system, { email: delegate.email, name: "By the operator" });
    await revokeAccessToken(delegate, { token: second.id });
    expect(await personOfAccessToken(system, { secret: second.secret })).toBeNull();
    travelTo(minutes(25 * 60));
    expect(await personOfAccessToken(system, { secret: value.secret })).toBeNull();
  });

  test("is for members", async () => {
    await expect(issueAccessToken(await person(), { name: "Reports" })).rejects.toMatchObject({ reason: "forbidden" });
  });
});

describe("ending a seat", () => {
  test("ends with it the sessions and tokens of who sat there, and what they could see", async () => {
    const { delegate } = await participant(await hub());
    const [secret, { value: token }] = [newSecret(), await issueAccessToken(delegate, { name: "Reports" })];
    await openSession(system, { person: delegate.id, secret });
    await endSeat(system, { seat: (await me(delegate, {})).seats[0]!.id });
    expect([await personOfSession(system, { secret }), await personOfAccessToken(system, { secret: token.secret })]).toEqual([null, null]);
    expect((await again(delegate)).seats).toEqual([]);
  });

  test("is done once", async () => {
    const { delegate } = await participant(await hub());
    const seat = (await me(delegate, {})).seats[0]!.id;
    await endSeat(system, { seat });
    await expect(endSeat(system, { seat })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("the first administrator", () => {
  async function nobodyAdministers() {
    for (const { id } of await engine.reader.select({ id: seats.id }).from(seats).where(and(eq(seats.role, "administrator"), isNull(seats.endedAt)))) await endSeat(system, { seat: id });
  }

  test("comes in by a link that works once, and then there is no other such way in", async () => {
    await nobodyAdministers();
    const [first, second] = [newSecret(), newSecret()];
    for (const secret of [first, second]) await offerAdministration(system, { secret });
    const { value } = await acceptAdministration(visitor, { secret: first, email: `first.${Date.now()}@example.org`, name: "First" });
    expect((await again({ id: value.id } as never)).seats).toMatchObject([{ role: "administrator" }]);
    await expect(acceptAdministration(visitor, { secret: first, email: "other@example.org", name: "Other" })).rejects.toMatchObject({ reason: "state", code: "linkUsed" });
    await expect(acceptAdministration(visitor, { secret: second, email: "other@example.org", name: "Other" })).rejects.toMatchObject({ reason: "state", code: "hasAdministrator" });
    await expect(offerAdministration(system, { secret: newSecret() })).rejects.toMatchObject({ reason: "state", code: "hasAdministrator" });
  });

  test("is not let in by a link that nobody made, or that is a day old", async () => {
    await nobodyAdministers();
    const secret = newSecret();
    await offerAdministration(system, { secret });
    const accept = (by: string) => acceptAdministration(visitor, { secret: by, email: "late@example.org", name: "Late" });
    await expect(accept(newSecret())).rejects.toMatchObject({ reason: "state", code: "linkUsed" });
    travelTo(minutes(25 * 60));
    await expect(accept(secret)).rejects.toMatchObject({ reason: "state", code: "linkUsed" });
  });
});
