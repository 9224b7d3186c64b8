import "server-only";
import type { z } from "zod";
import type { Locale } from "#db/vocabulary.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Command, Described, Query } from "#lib/kernel/command.ts";
import type { FieldFault } from "#lib/kernel/refusal.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { languageAsked } from "#lib/next/cookies.ts";
import { actorOf, editionOf, filtersOf, membersOf, onceOf, refuseUnfit } from "#lib/next/incoming.ts";
import { headersOfFile, type MadeFile } from "#lib/next/made-file.ts";
import { manners, problem, problemOf, Unfit } from "#lib/next/problem.ts";

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
export type Method = (typeof methods)[number];

/** What the address says: its path parameters, and what an option of the endpoint adds. */
type Members = Record<string, unknown>;
/** Next.js has no parameters for a route without any in its path. */
type Params = { params: Promise<Record<string, string | string[] | undefined> | undefined> };

export type Options<V = unknown> = {
  /** The shape of the answer, for the interface description and the tests that hold it to reality. */
  answers?: z.ZodType;
  /** The address under /api/v1 of what was made; the answer is then 201. */
  created?: (value: V, path: Record<string, string>) => string;
  /** The member of the answer that holds the list, of which this is a page. A bare list is a page by itself. */
  items?: string;
  /** Members of the input that the address implies, such as `{ watch: "yes" }`. */
  implied?: Members;
  /** Members of the input that are not for machines. */
  without?: readonly string[];
  /** The answer holds a secret: it is not kept, and so cannot be given twice. */
  secret?: true;
  /** The sender's own affair: who is not signed in is asked to. */
  personal?: true;
  /** The answer is a file, of one of these kinds. */
  hands?: readonly string[];
  /** Its body is a form with a file: how that is read, and which members of the input are made of the file. */
  upload?: { most: number; members: readonly string[]; read: (request: Request, by: { actor: Actor; path: Record<string, string> }) => Promise<Members> };
  /** Whether the answer tells of something that was not made, as in a rehearsal: it is then 200. */
  unmade?: (value: V) => boolean;
  /** The operation's name where one act has several addresses. */
  name?: string;
};

type Operation = { name: string; input: z.ZodType; kind: Described<unknown>["operation"]["kind"] };
/** What an endpoint tells of itself. */
export type Offered = { operation: Operation; options: Options };
export type Handler = ((request: Request, context: Params) => Promise<Response>) & { offered: Offered };

/** Whether an act changes a text that has editions, of which the sender must name one. */
export const changesEdition = ({ kind, input }: Operation) => kind !== "query" && "shape" in input && "revision" in (input.shape as object);

type Asking = { act: (actor: Actor, input: never, once?: { key: string }) => Promise<unknown>; offered: Offered; request: Request; path: Record<string, string> };

function refuseRepeats(given: Members, ...taken: readonly string[]) {
  const repeated = Object.keys(given).filter((name) => taken.includes(name));
  const fault: FieldFault = { code: "unknownField" };
  if (repeated.length > 0) throw new Refusal("invalid", { faults: Object.fromEntries(repeated.map((name) => [name, [fault]])) });
}

const paged = (value: unknown, items: string | undefined): unknown => {
  if (Array.isArray(value)) return { items: value as unknown[], next: null };
  if (items === undefined) return value;
  const { [items]: list, next = null, ...more } = value as Members;
  return { items: list, next, ...more };
};

/** Where the next page is, as a relative reference (RFC 8288). */
function linkTo(request: Request, answer: unknown): Record<string, string> {
  const next = typeof answer === "object" && answer !== null && "next" in answer ? answer.next : null;
  if (typeof next !== "string") return {};
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set("after", next);
  return { link: `<${pathname}?${searchParams.toString()}>; rel="next"` };
}

async function read({ act, offered: { options }, request, path }: Asking): Promise<Response> {
  const filters = filtersOf(request);
  refuseRepeats(filters, ...Object.keys(path), ...(options.without ?? []));
  const actor = await actorOf(request);
  if (options.personal && actor.kind === "visitor") throw new Refusal("signIn");
  const value = await act(actor, { ...filters, ...options.implied, ...path } as never);
  if (value === null) throw new Refusal("notFound");
  if (options.hands) return new Response((value as MadeFile).bytes, { headers: { ...manners, ...headersOfFile(value as MadeFile) } });
  const answer = paged(value, options.items);
  const revision = (answer as { revision?: unknown }).revision;
  return Response.json(answer, { headers: { ...manners, ...linkTo(request, answer), ...(typeof revision === "number" ? { etag: `"${revision}"` } : {}) } });
}

async function write({ act, offered: { operation, options }, request, path }: Asking, sent: { body: unknown }): Promise<Response> {
  const actor = await actorOf(request);
  const once = onceOf(request);
  if (once && options.secret) throw new Unfit("key-unwanted");
  const edition = changesEdition(operation) ? { revision: editionOf(request) } : {};
  const body = options.upload ? await options.upload.read(request, { actor, path }) : await membersOf(request);
  sent.body = options.upload ? undefined : body;
  refuseRepeats(options.upload ? {} : body, ...Object.keys({ ...path, ...edition, ...options.implied }), ...(options.without ?? []));
  const { value, replayed } = (await act(actor, { ...body, ...options.implied, ...edition, ...path } as never, once)) as { value: unknown; replayed?: true };
  const headers = { ...manners, ...(replayed ? { "idempotency-replayed": "true" } : {}) };
  if (value === null) return new Response(null, { status: 204, headers });
  if (!options.created || options.unmade?.(value)) return Response.json(value, { headers });
  return Response.json(value, { status: 201, headers: { ...headers, location: `/api/v1${options.created(value, path)}` } });
}

const localeOf = (request: Request): Locale => languageAsked(request.headers.get("accept-language")) ?? "en";

/** The path parameters of the route. Their names are members of the input. */
const pathOf = async ({ params }: Params) => Object.fromEntries(Object.entries((await params) ?? {}).map(([name, value]) => [name, String(value)]));

/**
 * Offers a command or query to machines. A query is asked with path and query string, a command with path and JSON body; who asks is
 * proven by a bearer token, else by the session. Every refusal is a problem (RFC 9457).
 */
export function endpoint<I, V>(act: Command<I, V>, options?: Options<V>): Handler;
export function endpoint<I, V>(act: Query<I, V>, options?: Options<V>): Handler;
export function endpoint(act: Asking["act"] & { operation: Operation }, options: Options<never> = {}): Handler {
  const offered: Offered = { operation: act.operation, options: options as Options };
  const answer = async (request: Request, context: Params) => {
    const sent = { body: undefined as unknown };
    let path: Record<string, string> = {};
    try {
      refuseUnfit(request, options.upload?.most);
      path = await pathOf(context);
      const asking: Asking = { act, offered, request, path };
      return await (act.operation.kind === "query" ? read(asking) : write(asking, sent));
    } catch (error) {
      return problemOf(error, { locale: localeOf(request), operation: act.operation.name, path, sent: sent.body });
    }
  };
  return Object.assign(answer, { offered });
}

const everyMethod = (answer: (request: Request) => Promise<Response>) => Object.fromEntries(methods.map((method) => [method, answer])) as Record<Method, typeof answer>;

/** What answers the other methods of a route: that the address does not offer it, and which ones it does. */
export function otherMethods(...offered: readonly Method[]) {
  const allowed = [...offered, ...(offered.includes("GET") ? ["HEAD"] : [])].sort().join(", ");
  return everyMethod(async (request) => problem({ kind: "method", locale: localeOf(request), values: { allowed }, headers: { allow: allowed } }));
}

/** What answers at every address where there is no route. */
export const nothingHere = everyMethod(async (request) => problemOf(new Refusal("notFound"), { locale: localeOf(request), operation: "nothingHere", path: {}, sent: undefined }));
