import "server-only";
import { z } from "zod";
import { languageAsked } from "#lib/next/cookies.ts";
import * as shapes from "#lib/next/answers.ts";
import { changesEdition, methods, type Handler, type Method } from "#lib/next/endpoint.ts";
import { refuseUnfit } from "#lib/next/incoming.ts";
import { manners, problemKinds, problemOf, type ProblemKind } from "#lib/next/problem.ts";

/** The routes under /api/v1, each with what its file exports. */
export type Routes = readonly (readonly [path: string, verbs: Record<string, unknown>])[];
type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; required?: string[]; anyOf?: Schema[] };
type Json = Record<string, unknown>;

const ref = (kind: "schemas" | "responses" | "headers" | "parameters", name: string) => ({ $ref: `#/components/${kind}/${name}` });
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const spaced = (name: string) => capital(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

const isHandler = (value: unknown): value is Handler => typeof value === "function" && "offered" in value;

/** Every operation of the interface: its route, its method and what its endpoint tells of itself. */
export const operationsOf = (routes: Routes) => routes.flatMap(([path, verbs]) => methods.flatMap((method) => {
  const handler = verbs[method];
  return isHandler(handler) ? [{ path, method, handler, id: handler.offered.options.name ?? handler.offered.operation.name }] : [];
}));
type Operation = ReturnType<typeof operationsOf>[number];

/** Shows what a machine sends: limits that stand behind a clean-up, and nothing of the empty strings that only forms send. */
function forMachines({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Schema }) {
  const { def } = zodSchema._zod;
  if (def.type === "pipe") Object.assign(jsonSchema, limitsOf(def.out));
  const choices = jsonSchema.anyOf?.filter((one) => one.const !== "" && !(Array.isArray(one.enum) && one.enum.includes("")));
  if (!choices || choices.length === jsonSchema.anyOf?.length) return;
  delete jsonSchema.anyOf;
  Object.assign(jsonSchema, choices.length === 1 ? choices[0] : { anyOf: choices });
}

function limitsOf(schema: z.core.$ZodType): Schema {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return limitsOf(schema.unwrap());
  if (!(schema instanceof z.ZodString)) return {};
  return { ...(schema.minLength ? { minLength: schema.minLength } : {}), ...(schema.maxLength === null ? {} : { maxLength: schema.maxLength }) };
}

const inputSchema = ({ handler }: Operation) => z.toJSONSchema(handler.offered.operation.input, { io: "input", override: forMachines as never }) as Schema;

const inPath = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

/** The input without what the address or a header says. */
function members(operation: Operation): Schema {
  const { implied = {}, without = [], upload } = operation.handler.offered.options;
  const elsewhere = [...inPath(operation.path), ...Object.keys(implied), ...without, ...(upload?.members ?? []), ...(changesEdition(operation.handler.offered.operation) ? ["revision"] : [])];
  const { $schema: _, properties = {}, required = [], ...rest } = inputSchema(operation);
  const left = Object.fromEntries(Object.entries(properties).filter(([name]) => !elsewhere.includes(name)));
  const needed = required.filter((name) => name in left);
  if (upload) return { ...rest, properties: { file: { type: "string", contentMediaType: "application/octet-stream" }, ...left }, required: ["file", ...needed] };
  return { ...rest, properties: left, ...(needed.length > 0 ? { required: needed } : {}) };
}

function parametersOf(operation: Operation): Json[] {
  const { properties = {} } = inputSchema(operation);
  const path = inPath(operation.path).map((name) => ({ name, in: "path", required: true, schema: properties[name] ?? { type: "string" } }));
  const { offered } = operation.handler;
  if (offered.operation.kind === "query") {
    const filters = members(operation);
    return [...path, ...Object.entries(filters.properties ?? {}).map(([name, schema]) => ({ name, in: "query", ...(filters.required?.includes(name) ? { required: true } : {}), schema }))];
  }
  return [...path, ...(changesEdition(offered.operation) ? [ref("parameters", "IfMatch")] : []), ...(offered.options.secret ? [] : [ref("parameters", "IdempotencyKey")])];
}

function bodyOf(operation: Operation, example: unknown): Json {
  const { properties = {}, required = [] } = members(operation);
  if (operation.handler.offered.operation.kind === "query" || Object.keys(properties).length === 0) return {};
  return { requestBody: { required: required.length > 0, content: { [operation.handler.offered.options.upload ? "multipart/form-data" : "application/json"]: { schema: ref("schemas", capital(operation.id)), ...(example ? { example } : {}) } } } };
}

const always: readonly ProblemKind[] = ["host", "token", "invalid", "not-found", "unexpected"];
const ofWrites: readonly ProblemKind[] = ["malformed", "sign-in", "forbidden", "conflict", "length-required", "too-large", "media-type"];

function problemsOf({ handler: { offered: { operation } } }: Operation): Json {
  const kinds = [...always, ...(operation.kind === "query" ? [] : ofWrites), ...(changesEdition(operation) ? ["edition-required" as const] : [])];
  return Object.fromEntries([...new Set(kinds.map((kind) => String(problemKinds[kind])))].map((status) => [status, ref("responses", "Problem")]));
}

const has = (schema: z.ZodType, member: string) => schema instanceof z.ZodObject && member in schema.shape;

function answerOf(operation: Operation): Json {
  const { options, operation: { kind, input } } = operation.handler.offered;
  if (options.hands) return { 200: { description: "The file", headers: { "Content-Disposition": ref("headers", "ContentDisposition") }, content: Object.fromEntries(options.hands.map((type) => [type, {}])) } };
  if (!options.answers) return { 204: { description: "Done", headers: { "Idempotency-Replayed": ref("headers", "IdempotencyReplayed") } } };
  const headers = {
    ...(kind === "query" && has(options.answers, "revision") ? { ETag: ref("headers", "ETag") } : {}),
    ...(kind === "query" && has(input, "after") ? { Link: ref("headers", "Link") } : {}),
    ...(kind === "query" || options.secret ? {} : { "Idempotency-Replayed": ref("headers", "IdempotencyReplayed") }),
    ...(options.created ? { Location: ref("headers", "Location") } : {}),
  };
  return { [options.created ? 201 : 200]: { description: options.created ? "Made" : "Done", headers, content: { "application/json": { schema: ref("schemas", answerName(operation)) } } } };
}

/** The name of an answer is the one it is exported under. */
function answerName({ id, handler }: Operation): string {
  const name = Object.entries(shapes).find(([, shape]) => shape === handler.offered.options.answers)?.[0];
  if (!name) throw new Error(`The answer of ${id} has no name in lib/next/answers.ts`);
  return name;
}

/** The shapes of answers by name. One that stands in several is told once. */
function answerSchemas(): Json {
  const named = z.registry<{ id: string }>();
  for (const [name, shape] of Object.entries(shapes)) if (shape instanceof z.ZodObject || shape instanceof z.ZodDiscriminatedUnion) named.add(shape, { id: name });
  const { schemas } = z.toJSONSchema(named, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]));
}

const parameters = {
  IdempotencyKey: { name: "Idempotency-Key", in: "header", description: "1 to 200 visible ASCII characters. Sent again with the same body, the act happens once and is answered as before.", schema: { type: "string", pattern: "^[!-~]{1,200}$" } },
  IfMatch: { name: "If-Match", in: "header", required: true, description: "The revision that the change starts from, as the ETag of the thing says it.", schema: { type: "string", pattern: '^"\\d{1,9}"$' } },
};
const headers = {
  ETag: { description: "The revision, of what has one.", schema: { type: "string" } },
  Link: { description: "rel=\"next\" where there is another page.", schema: { type: "string" } },
  ContentDisposition: { description: "Under which name the file is saved (RFC 6266).", schema: { type: "string" } },
  Location: { description: "The address of what was made.", schema: { type: "string", format: "uri-reference" } },
  IdempotencyReplayed: { description: "`true` where the act had been done before under the same key.", schema: { type: "string", const: "true" } },
};

function pathsOf(operations: readonly Operation[], examples: Json): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    (paths[operation.path] ??= {})[operation.method.toLowerCase() as Lowercase<Method>] = {
      operationId: operation.id, summary: spaced(operation.id), tags: [operation.path.split("/")[1]],
      parameters: parametersOf(operation), ...bodyOf(operation, examples[operation.id]), responses: { ...answerOf(operation), ...problemsOf(operation) },
    };
  }
  return paths;
}

/** The description of the interface (OpenAPI 3.1), made from the schemas that read what is sent and those that tests hold the answers to. */
export function openApi(routes: Routes, examples: Json = {}): Json {
  const operations = operationsOf(routes);
  const inputs = operations.filter((operation) => "requestBody" in bodyOf(operation, null)).map((operation) => [capital(operation.id), members(operation)] as const);
  return {
    openapi: "3.1.1",
    info: { title: "Standpunt", version: "1", summary: "What the regional hubs of a foundation hear, decide and file.", license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: "/api/v1" }],
    security: [{}, { token: [] }, { session: [] }],
    paths: pathsOf(operations, examples),
    components: {
      schemas: { ...answerSchemas(), ...Object.fromEntries(inputs) },
      parameters, headers,
      responses: { Problem: { description: "Problem details (RFC 9457)", content: { "application/problem+json": { schema: ref("schemas", "Problem") } } } },
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "An access token, `sp_…`, of a person; it may do what that person may." },
        session: { type: "apiKey", in: "cookie", name: "sp.session", description: "The session of a browser. Writes must come from a page of the same origin." },
      },
    },
  };
}

/** Serves the description. It is made once: it depends on nothing but the code. */
export function description(routes: Routes, examples: Json): (request: Request) => Promise<Response> {
  let made: string | undefined;
  return async (request) => {
    try {
      refuseUnfit(request);
      made ??= JSON.stringify(openApi(routes, examples));
      return new Response(made, { headers: { ...manners, "content-type": "application/json" } });
    } catch (error) {
      return problemOf(error, { locale: languageAsked(request.headers.get("accept-language")) ?? "en", operation: "openApi", path: {}, sent: null });
    }
  };
}
