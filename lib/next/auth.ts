import NextAuth, { type AuthOptions } from "next-auth";
import type { NextApiRequest, NextApiResponse } from "next";
import type { EmailConfig } from "next-auth/providers/email";
import type { Locale } from "#db/vocabulary.ts";
import { env } from "#lib/platform/env.ts";
import { fingerprint, newSecret } from "#lib/platform/ids.ts";
import { log } from "#lib/platform/log.ts";
import { signingSecret } from "#lib/platform/secrets.ts";
import { system } from "#lib/kernel/actor.ts";
import { Email } from "#lib/kernel/input.ts";
import { wrong } from "#lib/kernel/refusal.ts";
import { linkAccount, requestSignInLink } from "#lib/people/commands.ts";
import { linkLifetime } from "#lib/people/model.ts";
import { personOfAccount } from "#lib/people/queries.ts";
import { adapterFor } from "#lib/next/auth-adapter.ts";
import { identityProviders, issuerOf, type Claims } from "#lib/next/auth-providers.ts";
import { sessionCookie } from "#lib/next/cookies.ts";
import type { Visit } from "#lib/next/letting-in.ts";
import { wayBack, withWayBack } from "#lib/next/way-back.ts";

// next-auth does the protocol; what it may do is decided here. It is called by hand and never reads a request of its own: no header,
// cookie or address reaches it that is not passed to it below.

const quarterHour = 15 * 60;
const cookie = (name: string) => ({ name: sessionCookie.name.replace(/session$/, name), options: { ...sessionCookie.options, maxAge: quarterHour } });
const cookies = { sessionToken: sessionCookie, callbackUrl: cookie("cb"), csrfToken: cookie("csrf"), state: cookie("state"), pkceCodeVerifier: cookie("pkce"), nonce: cookie("nonce") };
const nobody: Visit = { held: null, device: null };

/** What went wrong at the door, as a key of `account.problem`: nothing that tells who has an account. */
export type Problem = "link" | "account" | "provider";
export type Answer = { goTo: string; cookies: string[]; problem: Problem | null };

function optionsFor(visit: Visit, mailDoor?: EmailConfig): AuthOptions {
  return {
    secret: signingSecret(),
    session: { strategy: "database", generateSessionToken: newSecret },
    useSecureCookies: sessionCookie.options.secure,
    cookies, providers: [mailDoor ?? emailDoor(async () => {}), ...identityProviders()],
    adapter: adapterFor(visit),
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in" },
    callbacks: {
      signIn: async ({ account, profile }) => account?.type !== "oauth" || mayEnter(account.provider, account.providerAccountId, profile as Claims | undefined),
      redirect: ({ url }) => `${env.address}${wayBack(url.startsWith(env.address) ? url.slice(env.address.length) : url)}`,
    },
    // Its words may hold addresses and what a provider said; the code tells which step it was.
    logger: { error: (code) => log.warn({ code }, "sign-in failed"), warn: () => {}, debug: () => {} },
  };
}

/** The link by mail, without nodemailer: whoever asks only has it written down. */
const emailDoor = (sendVerificationRequest: EmailConfig["sendVerificationRequest"]): EmailConfig => ({
  id: "email", type: "email", name: "Email", server: "", from: "", maxAge: linkLifetime / 1000, options: {},
  generateVerificationToken: newSecret, normalizeIdentifier: (typed) => Email.parse(typed), sendVerificationRequest,
});

/** An account that is linked is enough; another is linked now, to a person who is here already and whose address the provider has checked. */
async function mayEnter(provider: string, subject: string, claims: Claims | undefined): Promise<boolean> {
  const issuer = issuerOf(provider);
  if (await personOfAccount(system, { issuer, subject })) return true;
  const email = Email.safeParse(claims?.email);
  // Some letters beyond ASCII become ASCII when they are made small: what is then compared is not what the provider has checked.
  if (claims?.email_verified !== true || !email.success || !/^[\x21-\x7e]+$/.test(claims.email ?? "")) return false;
  return linkAccount(system, { issuer, subject, email: email.data }).then(() => true, () => false);
}

type Step = { path: ["signin" | "callback", string]; method: "GET" | "POST"; query?: Record<string, string>; body?: Record<string, string>; cookies?: Record<string, string> };

/** Has next-auth take one step, and reads from its answer where to go and which of its cookies to set. */
async function take(options: AuthOptions, { path, method, query = {}, body = {}, cookies: brought = {} }: Step): Promise<{ location: string | null; cookies: string[] }> {
  const answered = new Map<string, unknown>();
  const response = { status: () => response, getHeader: (name: string) => answered.get(name.toLowerCase()), setHeader: (name: string, value: unknown) => { answered.set(name.toLowerCase(), value); return response; }, end: () => {}, json: () => {}, send: () => {} };
  const request = { query: { ...query, nextauth: path }, body, cookies: brought, headers: {}, method };
  await (NextAuth as (req: NextApiRequest, res: NextApiResponse, options: AuthOptions) => Promise<void>)(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  return { location: (answered.get("location") as string | undefined) ?? null, cookies: (answered.get("set-cookie") as string[] | undefined) ?? [] };
}

/** Our own guard has looked where the request comes from; next-auth wants to see that in its own way too. */
function vouched() {
  const csrfToken = newSecret();
  return { body: { csrfToken }, cookies: { [cookies.csrfToken.name]: `${csrfToken}|${fingerprint(`${csrfToken}${signingSecret()}`)}` } };
}

const pick = (set: string[], ...names: string[]) => set.filter((one) => names.some((name) => one.startsWith(`${name}=`)));
const letsIn = (set: string[]) => set.some((one) => one.startsWith(`${sessionCookie.name}=`) && !one.startsWith(`${sessionCookie.name}=;`));
const pathOf = (location: string | null) => (location?.startsWith(env.address) ? wayBack(location.slice(env.address.length)) : "/");

/**
 * Posts a link to an address. Answers alike whether or not it has an account.
 * @throws Refusal for what is no address, and when it was asked for too often of late.
 */
export async function askForLink(typed: { email: unknown; next: unknown; locale: Locale }): Promise<void> {
  const email = Email.safeParse(typed.email);
  if (!email.success) throw wrong("email", typed.email ? "notAnEmail" : "required");
  const next = wayBack(typed.next);
  let refused: Error | null = new Error("next-auth did not come to sending the link");
  const door = emailDoor(async ({ identifier, token }) => {
    const link = `${env.address}${withWayBack(`/sign-in/confirm?${new URLSearchParams({ email: identifier, token }).toString()}`, next)}`;
    // The secret as next-auth will hand it to the adapter when the link comes back.
    refused = await requestSignInLink(system, { email: identifier, link, secret: fingerprint(`${token}${signingSecret()}`), locale: typed.locale }).then(() => null, (error: Error) => error);
  });
  const proof = vouched();
  await take(optionsFor(nobody, door), { path: ["signin", "email"], method: "POST", body: { ...proof.body, email: email.data }, cookies: proof.cookies });
  if (refused) throw refused;
}

/** Uses a link up and lets its owner in. The cookie of a session is there when, and only when, there is no problem. */
export async function redeemLink({ email, token, next }: { email: string; token: string; next: unknown }, visit: Visit): Promise<Answer> {
  const known = Email.safeParse(email).success && /^[\w-]{43}$/.test(token);
  const answer = known ? await take(optionsFor(visit), { path: ["callback", "email"], method: "POST", query: { email, token } }) : { cookies: [] };
  const set = pick(answer.cookies, sessionCookie.name);
  return letsIn(set) ? { goTo: wayBack(next), cookies: set, problem: null } : { goTo: "/sign-in", cookies: [], problem: "link" };
}

/** Sends somebody to an identity provider. Null where it is not configured. */
export async function setOut(provider: string, next: unknown): Promise<Answer | null> {
  if (!identityProviders().some(({ id }) => id === provider)) return null;
  const proof = vouched();
  const { location, cookies: set } = await take(optionsFor(nobody), { path: ["signin", provider], method: "POST", body: { ...proof.body, callbackUrl: `${env.address}${wayBack(next)}` }, cookies: proof.cookies });
  if (!location || new URL(location).origin === env.address) return { goTo: "/sign-in", cookies: [], problem: "provider" };
  return { goTo: location, cookies: pick(set, cookies.callbackUrl.name, cookies.state.name, cookies.pkceCodeVerifier.name, cookies.nonce.name), problem: null };
}

/** Takes somebody back from an identity provider and lets them in. Null where it is not configured. `brought` are all cookies of the request. */
export async function comeBack(provider: string, query: Record<string, string>, brought: Record<string, string>, visit: Visit): Promise<Answer | null> {
  if (!identityProviders().some(({ id }) => id === provider)) return null;
  // Not the cookie of the session: next-auth would link the account to whoever is signed in, or go on with their session.
  const ours = [cookies.callbackUrl, cookies.state, cookies.pkceCodeVerifier, cookies.nonce].flatMap(({ name }) => (brought[name] === undefined ? [] : [[name, brought[name]] as const]));
  const { location, cookies: set } = await take(optionsFor(visit), { path: ["callback", provider], method: "GET", query, cookies: Object.fromEntries(ours) });
  const over = pick(set, cookies.state.name, cookies.pkceCodeVerifier.name, cookies.nonce.name);
  if (letsIn(set)) return { goTo: pathOf(location), cookies: [...over, ...pick(set, sessionCookie.name)], problem: null };
  return { goTo: "/sign-in", cookies: over, problem: location?.includes("AccessDenied") ? "account" : "provider" };
}
