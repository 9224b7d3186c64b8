import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { people, signInLinks } from "#db/schema/index.ts";
import * as authRoute from "#app/api/auth/[...nextauth]/route.ts";
import * as castRoute from "#app/(account)/sign-in/as/enter/route.ts";
import * as redeemRoute from "#app/(account)/sign-in/confirm/redeem/route.ts";
import * as signOutRoute from "#app/(account)/sign-out/route.ts";
import { system } from "#lib/kernel/actor.ts";
import { noteUse } from "#lib/people/jobs.ts";
import { noteUseAfter } from "#lib/people/model.ts";
import { clock } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { viewerOfSession } from "#lib/next/actor.ts";
import { askForLink } from "#lib/next/auth.ts";
import { sessionCookie } from "#lib/next/cookies.ts";
import { travelDays, travelTo } from "#tests/support/clock.ts";
import { cookiesOf, linkTo, mailsTo, request, sessionOf, withSession } from "#tests/support/door.ts";
import { hub, person } from "#tests/support/factories.ts";

const ask = (email: string, next = "/issues") => askForLink({ email, next, locale: "en" });
const redeem = (form: Record<string, string>, cookies: Record<string, string> = {}, origin?: string | null) =>
  redeemRoute.POST(request("/sign-in/confirm/redeem", { method: "POST", form, cookies, ...(origin === undefined ? {} : { origin }) }));
const nextauth = (path: string) => authRoute.GET(request(`/api/auth/${path}`), { params: Promise.resolve({ nextauth: path.split("?")[0]!.split("/") }) });

/** Signs somebody in by mail, in a browser that may be signed in already. */
async function enter(email: string, cookies: Record<string, string> = {}) {
  await ask(email);
  const { token } = await linkTo(email);
  return sessionOf(await redeem({ email, token }, cookies))!;
}

/** One of the cast of a demonstration. */
async function castMember() {
  const one = await person({ role: "member", hub: await hub() });
  await engine.transaction((tx) => tx.update(people).set({ castNote: "Try this." }).where(eq(people.id, one.id)));
  return one;
}

describe("a link by mail", () => {
  test("signs its owner in once the button is pressed, and leads on to where they wanted to go", async () => {
    const { email, name } = await person();
    await ask(email.toUpperCase());
    const { link, token, next } = await linkTo(email);
    expect(link).toMatch(new RegExp(`^${env.address}/sign-in/confirm\\?`));
    const answer = await redeem({ email, token, next: next! });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/issues"]);
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^sp\.session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)]);
    expect(await viewerOfSession(sessionOf(answer))).toMatchObject({ name, actor: { kind: "person" } });
  });

  test("is not used up by looking at it, under whatever address", async () => {
    const { email } = await person();
    await ask(email);
    const { token } = await linkTo(email);
    for (const _ of [1, 2]) {
      const answer = await nextauth(`callback/email?email=${email}&token=${token}&callbackUrl=%2Fissues`);
      expect([answer.status, answer.headers.get("location"), sessionOf(answer)]).toEqual([303, `/sign-in/confirm?email=${encodeURIComponent(email)}&token=${token}&next=%2Fissues`, undefined]);
    }
    expect(sessionOf(await redeem({ email, token }))).toBeDefined();
  });

  test("works once", async () => {
    const { email } = await person();
    await ask(email);
    const { token } = await linkTo(email);
    const answers = await Promise.all([1, 2, 3].map(() => redeem({ email, token })));
    expect(answers.filter(sessionOf)).toHaveLength(1);
    expect((await redeem({ email, token })).headers.get("location")).toBe("/sign-in?problem=link");
  });

  test("works for ten minutes", async () => {
    const { email } = await person();
    await ask(email);
    const { token } = await linkTo(email);
    travelTo(new Date(clock.now().getTime() + 10 * 60_000 + 1));
    expect(sessionOf(await redeem({ email, token }))).toBeUndefined();
  });

  test("works for its owner alone, whole, and not from another site", async () => {
    const [{ email }, other] = [await person(), await person()];
    await ask(email);
    const { token } = await linkTo(email);
    for (const form of [{ email: other.email, token }, { email, token: token.slice(1) }, { email, token: "" }, { email: "", token }, {}, { email: `${email},${other.email}`, token }]) {
      expect(sessionOf(await redeem(form as Record<string, string>))).toBeUndefined();
    }
    for (const origin of ["http://evil.example", "null", null]) expect((await redeem({ email, token }, {}, origin)).status).toBe(403);
    expect(sessionOf(await redeem({ email, token }))).toBeDefined();
  });

  test("is kept as a fingerprint alone: what the table holds opens nothing", async () => {
    const { email } = await person();
    await ask(email);
    const [{ fingerprint } = { fingerprint: "" }] = await engine.reader.select({ fingerprint: signInLinks.fingerprint }).from(signInLinks).where(eq(signInLinks.email, email));
    const { token } = await linkTo(email);
    expect(fingerprint).toMatch(/^[\da-f]{64}$/);
    expect(fingerprint).not.toContain(token);
    expect(sessionOf(await redeem({ email, token: fingerprint }))).toBeUndefined();
  });

  test("leads nowhere but to pages of ours", async () => {
    const { email } = await person();
    await ask(email, "//evil.example");
    const { token, next } = await linkTo(email);
    expect(next).toBeNull();
    expect((await redeem({ email, token, next: "/.//evil.example" })).headers.get("location")).toBe("/");
  });

  test("is not for those who are suspended", async () => {
    const { id, email } = await person();
    await ask(email);
    const { token } = await linkTo(email);
    await engine.transaction((tx) => tx.update(people).set({ suspendedAt: clock.now() }).where(eq(people.id, id)));
    expect(sessionOf(await redeem({ email, token }))).toBeUndefined();
  });
});

describe("asking for a link", () => {
  test("is answered alike whether or not the address has an account; the stranger is told by mail, once a day", async () => {
    const { email } = await person();
    const stranger = `nobody.${email}`;
    expect([await ask(email), await ask(stranger), await ask(stranger)]).toEqual([undefined, undefined, undefined]);
    expect((await mailsTo(stranger)).map(({ payload }) => payload)).toEqual([{ template: "no-account", to: stranger, locale: "en" }]);
    travelDays(1.01);
    await ask(stranger);
    expect(await mailsTo(stranger)).toHaveLength(2);
  });

  test("too often is refused alike whether or not the address has an account", async () => {
    const { email } = await person();
    for (const address of [email, `nobody.${email}`]) {
      for (const _ of [1, 2, 3, 4, 5]) await ask(address);
      await expect(ask(address)).rejects.toMatchObject({ reason: "tooMany" });
    }
  });

  test.each(["", "nobody", "a@b", "a@evil.example,b@victim.example", '"a@evil.example"@victim.example', "a＠evil.example@victim.example", "a@victim.example\r\nBcc: b@evil.example", undefined, ["a@b.example"]])("for %j is refused at the field", async (typed) => {
    await expect(askForLink({ email: typed, next: "/", locale: "en" })).rejects.toMatchObject({ reason: "invalid", faults: { email: [expect.anything()] } });
  });
});

describe("a session", () => {
  test("is a new one at every sign-in, whatever the browser brought, and ends the one before", async () => {
    const { email } = await person();
    const first = await enter(email);
    const second = await enter(email, withSession(first));
    expect(second).not.toBe(first);
    expect([await viewerOfSession(first), (await viewerOfSession(second))?.name]).toEqual([null, expect.any(String)]);
    const planted = "a".repeat(43);
    expect(await enter(email, withSession(planted))).not.toBe(planted);
    expect(await viewerOfSession(planted)).toBeNull();
    expect(await enter(email, withSession("x".repeat(4000)))).toMatch(/^[\w-]{43}$/);
  });

  test("ends when it has not been used for a week, however often it was before", async () => {
    const secret = await enter((await person({ role: "member", hub: await hub() })).email);
    for (const _ of [1, 2, 3]) {
      travelDays(6);
      expect(await viewerOfSession(secret)).not.toBeNull();
    }
    travelDays(7.01);
    expect(await viewerOfSession(secret)).toBeNull();
  });

  test("ends after a month, however well it is used", async () => {
    const secret = await enter((await person({ role: "member", hub: await hub() })).email);
    for (let day = 5; day < 30; day += 5) { travelDays(5); expect(await viewerOfSession(secret)).not.toBeNull(); }
    travelDays(5.01);
    expect(await viewerOfSession(secret)).toBeNull();
  });

  test("of a coordinator ends after eight hours idle, and after a day in any case", async () => {
    const { email } = await person({ role: "coordinator", hub: await hub() });
    const [idle, used] = [await enter(email), await enter(email)];
    for (let hours = 7; hours < 24; hours += 7) { travelDays(7 / 24); expect(await viewerOfSession(used)).not.toBeNull(); }
    expect(await viewerOfSession(idle)).toBeNull();
    travelDays(4 / 24);
    expect(await viewerOfSession(used)).toBeNull();
  });

  test("is noted as used every ten minutes, not at every look", async () => {
    const secret = await enter((await person()).email);
    const start = clock.now().getTime();
    travelTo(new Date(start + noteUseAfter - 1000));
    await viewerOfSession(secret);
    await expect(noteUse({ ...system, kind: "visitor" }, { secret })).rejects.toMatchObject({ reason: "forbidden" });
    const limits = 7 * 86_400_000;
    travelTo(new Date(start + limits + 1000));
    expect(await viewerOfSession(secret)).toBeNull();
    travelTo(new Date(start + noteUseAfter + 1000));
    expect(await viewerOfSession(secret)).not.toBeNull();
    travelTo(new Date(start + limits + 1000));
    expect(await viewerOfSession(secret)).not.toBeNull();
  });

  test("is ended by signing out, here and in the browser", async () => {
    const secret = await enter((await person()).email);
    const out = (extra: object) => signOutRoute.POST(request("/sign-out", { method: "POST", cookies: withSession(secret), ...extra }));
    expect((await out({ origin: "http://evil.example" })).status).toBe(403);
    const answer = await out({});
    expect([answer.status, answer.headers.get("location"), answer.headers.get("clear-site-data"), cookiesOf(answer)]).toEqual([303, "/signed-out", '"cache", "storage"', { [sessionCookie.name]: "" }]);
    expect(await viewerOfSession(secret)).toBeNull();
    expect((await out({})).status).toBe(303);
  });
});

describe("the cast of the demonstration", () => {
  const be = (person: string, cookies: Record<string, string> = {}, origin?: string) => castRoute.POST(request("/sign-in/as/enter", { method: "POST", form: { person, next: "/issues" }, cookies, ...(origin ? { origin } : {}) }));

  test("can be entered as, which ends what the browser was signed in as", async () => {
    const before = await enter((await person()).email);
    const part = await castMember();
    const answer = await be(part.id, withSession(before));
    expect([answer.headers.get("location"), (await viewerOfSession(sessionOf(answer)))?.name, await viewerOfSession(before)]).toEqual(["/issues", part.name, null]);
    expect((await be(part.id, {}, "http://evil.example")).status).toBe(403);
  });

  test("does not include anybody real", async () => {
    const real = await person({ role: "administrator" });
    for (const id of [real.id, "", "nobody"]) expect(sessionOf(await be(id))).toBeUndefined();
  });

  test("is nowhere but on the own machine", async () => {
    const part = await castMember();
    const demo = env.demo;
    try {
      env.demo = false;
      expect((await be(part.id)).status).toBe(404);
    } finally {
      env.demo = demo;
    }
  });
});

describe("the addresses of next-auth", () => {
  test.each(["session", "csrf", "providers", "signout", "_log", "callback/credentials", "callback/oidc", "callback/github", "verify-request", "callback/email/more"])("offer nothing under %s", async (path) => {
    const answer = await nextauth(path);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []]);
  });

  test.each(["signout", "session", "callback/email", "signin/email", "signin/oidc", "_log"])("take nothing under %s", async (path) => {
    const answer = await authRoute.POST(request(`/api/auth/${path}`, { method: "POST", form: { email: "a@b.example", csrfToken: "x" } }), { params: Promise.resolve({ nextauth: path.split("/") }) });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []]);
  });
});
