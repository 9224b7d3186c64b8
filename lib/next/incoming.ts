import "server-only";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import { identify } from "#lib/kernel/identify.ts";
import { personOfAccessToken } from "#lib/people/queries.ts";
import { turnAway } from "#lib/platform/guard.ts";
import { viewerOfSession } from "#lib/next/actor.ts";
import { sessionCookie } from "#lib/next/cookies.ts";
import { Unfit, type ProblemKind } from "#lib/next/problem.ts";

/** The longest body of a request, in bytes. */
export const longestBody = 1_048_576;

const turned: Record<string, ProblemKind> = { host: "host", origin: "origin", length: "length-required", size: "too-large" };

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** The secret of the session that a browser brings. */
export const sessionOf = (request: Request) => cookieOf(request, sessionCookie.name);

/** Brings a token of its own, or nothing at all that a browser would: such a request needs no page of ours to come from. */
const isMachine = (request: Request) =>
  request.headers.has("authorization") || (sessionOf(request) === undefined && !request.headers.has("origin") && !request.headers.has("sec-fetch-site"));

/** Stops what the guard of every door turns away. `most`: the longest body, where it is not the usual one. */
export function refuseUnfit(request: Request, most = longestBody) {
  const away = turnAway({ method: request.method, headers: request.headers, path: new URL(request.url).pathname }, { machine: isMachine(request), most });
  if (away) throw new Unfit(turned[away.why] ?? "method", { most, allowed: "GET, HEAD, POST, PUT, PATCH, DELETE" });
}

/** Who sends a request: the person of its token, else of its session, else a visitor. A token that does not hold is refused, never overlooked. */
export async function actorOf(request: Request): Promise<Actor> {
  const authorization = request.headers.get("authorization");
  if (authorization === null) return (await viewerOfSession(sessionOf(request)))?.actor ?? visitor;
  const [, secret] = /^bearer +(sp_[\w-]{20,200})$/i.exec(authorization.trim()) ?? [];
  const held = secret ? await personOfAccessToken(system, { secret }) : null;
  const actor = held ? await identify(held.personId) : visitor;
  if (actor.kind === "visitor") throw new Unfit("token");
  return actor;
}

/** The key under which an act is to happen once. */
export function onceOf(request: Request): { key: string } | undefined {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (!/^[!-~]{1,200}$/.test(key)) throw new Unfit("key-malformed");
  return { key };
}

/** The edition that a change starts from: a strong entity tag that is our running number. */
export function editionOf(request: Request): number {
  const given = request.headers.get("if-match");
  if (given === null || given.trim() === "*") throw new Unfit("edition-required");
  const [, revision] = /^"(\d{1,9})"$/.exec(given.trim()) ?? [];
  if (revision === undefined) throw new Unfit("edition-malformed");
  return Number(revision);
}

/** A body, counted while it is read, whatever was said of its length. */
export async function bytesOf(body: ReadableStream<Uint8Array>, most = longestBody): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    // Leaving the loop cancels the stream: what is still on its way is not read.
    if (size > most) throw new Unfit("too-large", { most });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const isJson = (headers: Headers) =>
  /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i.test(headers.get("content-type") ?? "") && ["", "identity"].includes(headers.get("content-encoding") ?? "");

/** The members of the JSON object in the body; none where there is no body. Counted while it is read, whatever was said of its length. */
export async function membersOf(request: Request): Promise<Record<string, unknown>> {
  const bytes = request.body ? await bytesOf(request.body) : Buffer.alloc(0);
  if (bytes.length === 0) return {};
  if (!isJson(request.headers)) throw new Unfit("media-type");
  try {
    const members: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (typeof members === "object" && members !== null && !Array.isArray(members)) return members as Record<string, unknown>;
  } catch { /* falls through to the refusal */ }
  throw new Unfit("malformed");
}

/** The members of the query. One that is given twice is a list, which no filter takes. */
export function filtersOf(request: Request): Record<string, unknown> {
  const { searchParams } = new URL(request.url);
  const names = [...new Set(searchParams.keys())];
  return Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)] as const).map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}
