import { expect } from "vitest";
import { routes } from "#app/api/v1/operations.ts";
import { system } from "#lib/kernel/actor.ts";
import { Problem } from "#lib/next/answers.ts";
import type { Handler } from "#lib/next/endpoint.ts";
import { issueAccessTokenFor } from "#lib/people/commands.ts";
import { env } from "#lib/platform/env.ts";
import type { Person } from "#tests/support/factories.ts";

/** Calls the interface as a machine does: the exported handlers, with requests, under the addresses of the description. */

const host = `localhost:${env.PORT}`;
export const origin = `http://${host}`;

/** The members of answers that tests look at by name. Whether they are there, and of that kind, is held to the description by `send`. */
export type Body = {
  id: string; docket: string; slug: string; name: string; title: string; reference: string; hash: string; secret: string; lede: string; body: string;
  revision: number; total: number; unread: number; count: number; next: string | null;
  procedure: string; checkAfter: number; stages: unknown[];
  items: Body[]; editors: Body[]; concerns: Body[]; positions: Body[]; dates: Body[]; ids: string[]; clauses: { kind: string; rule: object; excerpt: string }[];
  sections: { heading: string; body: string }[]; draft: { content: Record<string, string> };
  type: string; code: string; allowed: string[]; errors: Record<string, string[]>;
};
export type Answer = { status: number; headers: Headers; body: Body; handler: Handler };
type Extra = { headers?: Record<string, string>; raw?: string | Uint8Array | ReadableStream | FormData };
type Upload = { name: string; bytes: Uint8Array };

/** The route of a path and what the path says. Throws where there is none. */
export function routeOf(path: string) {
  for (const [pattern, verbs] of routes) {
    const found = new RegExp(`^${pattern.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`).exec(path.split("?")[0]!);
    if (found) return { verbs: verbs as Record<string, Handler>, params: { ...found.groups } as Record<string, string> };
  }
  throw new Error(`There is no route for ${path}`);
}

export const request = (method: string, path: string, { headers = {}, raw }: Extra = {}) =>
  new Request(`${origin}/api/v1${path}`, { method, headers: { host, ...headers }, ...(raw === undefined ? {} : { body: raw, duplex: "half" }) } as RequestInit);

/** Sends one request and holds the answer to its description: its shape when it went well, problem details when not. */
export async function send(method: string, path: string, extra: Extra = {}): Promise<Answer> {
  const { verbs, params } = routeOf(path);
  const handler = verbs[method]!;
  const response = await handler(request(method, path, extra), { params: Promise.resolve(params) });
  const handed = response.ok && handler.offered.options.hands;
  const text = handed ? "" : await response.text();
  const body: unknown = text ? JSON.parse(text) : null;
  if (handed) expect(handed).toContain(response.headers.get("content-type"));
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  if (response.ok) {
    const { answers } = handler.offered.options;
    expect(answers ? answers.safeParse(body).error : body).toBe(answers ? undefined : null);
  } else {
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(Problem.parse(body)).toMatchObject({ status: response.status });
  }
  return { status: response.status, headers: response.headers, body: body as Body, handler };
}

const tokens = new Map<string, string>();

/** An access token of a person. */
export async function tokenOf({ id, email }: Person): Promise<string> {
  if (!tokens.has(id)) tokens.set(id, (await issueAccessTokenFor(system, { email, name: "Test" })).value.secret);
  return tokens.get(id)!;
}

/** A machine with the token of a person, or of nobody. `heard` collects the operations that went well. */
export function machineOf(person: Person | null, heard = new Set<string>()) {
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const authorization: Record<string, string> = person ? { authorization: `Bearer ${await tokenOf(person)}` } : {};
    const type: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
    const answer = await send(method, path, { ...(body === undefined ? {} : { raw: JSON.stringify(body) }), headers: { ...authorization, ...type, ...headers } });
    if (answer.status < 300) heard.add(answer.handler.offered.options.name ?? answer.handler.offered.operation.name);
    return answer;
  };
  return {
    call,
    get: (path: string, headers?: Record<string, string>) => call("GET", path, undefined, headers),
    post: (path: string, body?: unknown, headers?: Record<string, string>) => call("POST", path, body, headers),
    put: (path: string, body?: unknown, headers?: Record<string, string>) => call("PUT", path, body, headers),
    patch: (path: string, body?: unknown, headers?: Record<string, string>) => call("PATCH", path, body, headers),
    delete: (path: string, headers?: Record<string, string>) => call("DELETE", path, undefined, headers),
    /** Sends a file with some fields, as a form would. */
    async upload(path: string, { name, bytes }: Upload, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
      const raw = new FormData();
      for (const [field, value] of Object.entries(fields)) raw.set(field, value);
      raw.set("file", new File([new Uint8Array(bytes)], name));
      const authorization: Record<string, string> = person ? { authorization: `Bearer ${await tokenOf(person)}` } : {};
      // What is sent has a length, which only the network would write down.
      const answer = await send("POST", path, { raw, headers: { ...authorization, "content-length": String(bytes.length), ...headers } });
      if (answer.status < 300) heard.add(answer.handler.offered.options.name ?? answer.handler.offered.operation.name);
      return answer;
    },
  };
}
export type Machine = ReturnType<typeof machineOf>;

/** What an answer holds, once it went well. */
export function good({ status, body }: Answer, expected = [200, 201, 204]): Body {
  expect({ status, body, asExpected: expected.includes(status) }).toMatchObject({ asExpected: true });
  return body;
}

/** Some text, some list with these, something with these: for answers that are not known to the letter. */
export const someText: unknown = expect.any(String);
export const like = (pattern: RegExp): unknown => expect.stringMatching(pattern);
export const among = (...members: unknown[]): unknown => expect.arrayContaining(members);

/** The header that names an edition. */
export const edition = (revision: number) => ({ "if-match": `"${revision}"` });
