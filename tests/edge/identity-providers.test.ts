import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { accounts, people } from "#db/schema/index.ts";
import * as authRoute from "#app/api/auth/[...nextauth]/route.ts";
import { clock } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { viewerOfSession } from "#lib/next/actor.ts";
import { identityProviders } from "#lib/next/auth-providers.ts";
import { securityPolicy } from "#lib/next/edge.ts";
import { letIn } from "#lib/next/letting-in.ts";
import { cookiesOf, request, sessionOf, withSession } from "#tests/support/door.ts";
import { person } from "#tests/support/factories.ts";
import { IdentityProvider, type Script } from "#tests/support/identity-provider.ts";

const provider = new IdentityProvider();
const before = env.oidc;

beforeAll(async () => { env.oidc = await provider.open(); });
afterAll(async () => {
  env.oidc = before;
  await provider.close();
});

const params = (...nextauth: string[]) => ({ params: Promise.resolve({ nextauth }) });
const newSubject = () => `subject-${crypto.randomUUID()}`;

async function setOut(next = "/issues") {
  const answer = await authRoute.POST(request("/api/auth/signin/oidc", { method: "POST", form: { next } }), params("signin", "oidc"));
  return { url: new URL(answer.headers.get("location")!), cookies: cookiesOf(answer), answer };
}

/** The whole way: out, signed in there as the script says, and back. `meddle` changes what the browser brings back. */
async function signIn(script: Script, { held, meddle = (given) => given }: { held?: string; meddle?: (query: Record<string, string>) => Record<string, string> } = {}) {
  provider.script = script;
  const { url, cookies } = await setOut();
  const query = new URLSearchParams(meddle(provider.authorise(url)));
  return authRoute.GET(request(`/api/auth/callback/oidc?${query.toString()}`, { cookies: { ...cookies, ...(held ? withSession(held) : {}) }, headers: { "sec-fetch-site": "cross-site" } }), params("callback", "oidc"));
}

const problemOf = (answer: Response) => new URL(answer.headers.get("location")!, env.address).searchParams.get("problem");
const accountsOf = (personId: string) => engine.reader.select({ provider: accounts.provider, subject: accounts.subject }).from(accounts).where(eq(accounts.personId, personId));

describe("an identity provider", () => {
  test("is asked with state, nonce and proof key, for the address alone, and told to come back to us", async () => {
    const { url, cookies, answer } = await setOut();
    expect([answer.status, url.origin]).toEqual([303, provider.issuer]);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ client_id: "standpunt", response_type: "code", scope: "openid email", code_challenge_method: "S256", redirect_uri: `${env.address}/api/auth/callback/oidc` });
    for (const name of ["state", "nonce", "code_challenge"]) expect(url.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    expect(Object.keys(cookies).sort()).toEqual(["sp.cb", "sp.nonce", "sp.pkce", "sp.state"]);
    for (const line of answer.headers.getSetCookie()) expect(line).toMatch(/HttpOnly; SameSite=Lax/);
    expect(securityPolicy("x")).toContain(`form-action 'self' ${provider.issuer};`);
  });

  test("lets somebody in whose address it has checked, and knows them from then on by the account", async () => {
    const { id, email, name } = await person();
    const sub = newSubject();
    const first = await signIn({ sub, email, email_verified: true });
    expect([first.status, first.headers.get("location"), (await viewerOfSession(sessionOf(first)))?.name]).toEqual([303, "/issues", name]);
    expect(await accountsOf(id)).toEqual([{ provider: provider.issuer, subject: sub }]);
    const later = await signIn({ sub, email: "moved@elsewhere.example", email_verified: false });
    expect((await viewerOfSession(sessionOf(later)))?.actor.id).toBe(id);
    expect(await accountsOf(id)).toHaveLength(1);
  });

  test("may name the address in a second answer, about the same account", async () => {
    const { email, name } = await person();
    const sub = newSubject();
    expect(sessionOf(await signIn({ sub, userinfo: { sub: newSubject(), email, email_verified: true } }))).toBeUndefined();
    expect((await viewerOfSession(sessionOf(await signIn({ sub, userinfo: { sub, email, email_verified: true } }))))?.name).toBe(name);
  });

  test("ends the session that the browser had, and does not link its account to whoever that was", async () => {
    const [old, { id, email }] = [await person(), await person()];
    const { secret } = await letIn({ held: null, device: null }, old.id);
    const answer = await signIn({ sub: newSubject(), email, email_verified: true }, { held: secret });
    expect((await viewerOfSession(sessionOf(answer)))?.actor.id).toBe(id);
    expect([await viewerOfSession(secret), await accountsOf(old.id)]).toEqual([null, []]);
    const stranger = await signIn({ sub: newSubject(), email: "nobody@elsewhere.example", email_verified: true }, { held: sessionOf(answer)! });
    expect([sessionOf(stranger), problemOf(stranger)]).toEqual([undefined, "account"]);
  });

  test("does not let in those who are suspended, linked or not", async () => {
    const { id, email } = await person();
    const sub = newSubject();
    await signIn({ sub, email, email_verified: true });
    await engine.transaction((tx) => tx.update(people).set({ suspendedAt: clock.now() }).where(eq(people.id, id)));
    for (const one of [sub, newSubject()]) expect(sessionOf(await signIn({ sub: one, email, email_verified: true }))).toBeUndefined();
  });

  test("is not set out to from another site", async () => {
    const answer = await authRoute.POST(request("/api/auth/signin/oidc", { method: "POST", form: {}, origin: "http://evil.example" }), params("signin", "oidc"));
    expect(answer.status).toBe(403);
  });
});

describe("nobody comes in with", () => {
  const now = Math.floor(Date.now() / 1000);

  test.each<[string, (email: string) => Omit<Script, "sub">]>([
    ["an address that is not confirmed", (email) => ({ email, email_verified: false })],
    ["an address that is confirmed in a word only", (email) => ({ email, email_verified: "true" })],
    ["an address of which nothing is said", (email) => ({ email })],
    ["no address", () => ({})],
    ["an address without an account here", (email) => ({ email: `nobody.${email}`, email_verified: true })],
    ["two addresses in one", (email) => ({ email: `${email},a@evil.example`, email_verified: true })],
    ["an address that becomes another in small letters", (email) => ({ email: email.replace(/[a-z]/, "K"), email_verified: true })],
    ["a token that is not signed", (email) => ({ email, email_verified: true, alg: "none" })],
    ["a token signed with the secret of the client", (email) => ({ email, email_verified: true, alg: "HS256" })],
    ["a token signed by somebody else", (email) => ({ email, email_verified: true, key: provider.stranger.privateKey })],
    ["a token for another client", (email) => ({ email, email_verified: true, claims: { aud: "another" } })],
    ["a token by another issuer", (email) => ({ email, email_verified: true, claims: { iss: "https://evil.example" } })],
    ["a token that is over", (email) => ({ email, email_verified: true, claims: { exp: now - 3600, iat: now - 7200 } })],
    ["a token for another sign-in", (email) => ({ email, email_verified: true, claims: { nonce: "another" } })],
    ["a token without a subject", (email) => ({ email, email_verified: true, claims: { sub: "" } })],
  ])("%s", async (_, script) => {
    const { id, email } = await person();
    const answer = await signIn({ sub: newSubject(), ...script(email) });
    expect([sessionOf(answer), new URL(answer.headers.get("location")!, env.address).pathname]).toEqual([undefined, "/sign-in"]);
    expect(await accountsOf(id)).toEqual([]);
  });

  test.each<[string, (query: Record<string, string>) => Record<string, string>]>([
    ["another state", (query) => ({ ...query, state: "another" })],
    ["no state", ({ state: _, ...query }) => query],
    ["a code that nobody gave", (query) => ({ ...query, code: "made-up" })],
    ["no code", ({ code: _, ...query }) => query],
    ["a refusal", ({ state = "" }) => ({ error: "access_denied", error_description: "<script>", state })],
  ])("%s", async (_, meddle) => {
    const { email } = await person();
    const answer = await signIn({ sub: newSubject(), email, email_verified: true }, { meddle });
    expect([sessionOf(answer), problemOf(answer)]).toEqual([undefined, "provider"]);
  });

  test("what another browser set out with", async () => {
    const { email } = await person();
    provider.script = { sub: newSubject(), email, email_verified: true };
    const { url } = await setOut();
    const query = new URLSearchParams(provider.authorise(url)).toString();
    const { cookies: others } = await setOut();
    for (const cookies of [{}, others]) expect(sessionOf(await authRoute.GET(request(`/api/auth/callback/oidc?${query}`, { cookies }), params("callback", "oidc")))).toBeUndefined();
  });

  test("an account that was linked under another issuer", async () => {
    const { id } = await person();
    const sub = newSubject();
    await engine.transaction((tx) => tx.insert(accounts).values({ provider: "https://another.example", subject: sub, personId: id }));
    expect(sessionOf(await signIn({ sub, email: "nobody@elsewhere.example", email_verified: true }))).toBeUndefined();
  });
});

describe("GitHub", () => {
  const asked = async (emails: object[] | null) => {
    const [was, real] = [env.github, globalThis.fetch];
    env.github = { id: "id", secret: "secret" };
    globalThis.fetch = async () => (emails ? Response.json(emails) : new Response(null, { status: 403 }));
    try {
      const { userinfo } = identityProviders().find(({ id }) => id === "github")!;
      const ask = (userinfo as { request: (given: object) => Promise<unknown> }).request;
      return await ask({ client: { userinfo: async () => ({ id: 583231, email: "shown@example.org" }) }, tokens: { access_token: "x" } });
    } finally {
      env.github = was;
      globalThis.fetch = real;
    }
  };
  const mail = (email: string, primary: boolean, verified: boolean) => ({ email, primary, verified });

  test("vouches for the primary address alone, and only once it has checked it", async () => {
    expect(await asked([mail("other@example.org", false, true), mail("main@example.org", true, true)])).toEqual({ sub: "583231", email: "main@example.org", email_verified: true });
    for (const emails of [[mail("main@example.org", true, false), mail("other@example.org", false, true)], [], null]) expect(await asked(emails)).toEqual({ sub: "583231" });
  });
});
