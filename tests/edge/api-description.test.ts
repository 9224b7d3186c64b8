import { globSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { examples } from "#app/api/v1/examples.ts";
import { routes } from "#app/api/v1/operations.ts";
import * as shapes from "#lib/next/answers.ts";
import { methods } from "#lib/next/endpoint.ts";
import { openApi, operationsOf } from "#lib/next/openapi.ts";
import { among } from "#tests/support/api.ts";

type Parameter = { $ref?: string; in?: string; name?: string; required?: boolean };
type Described = { operationId: string; parameters: Parameter[] };
type Schema = { type?: string; properties?: Record<string, unknown>; additionalProperties?: boolean };
const description = JSON.parse(JSON.stringify(openApi(routes, examples))) as { paths: Record<string, Record<string, Described>>; components: { schemas: Record<string, Schema> } };
const operations = operationsOf(routes);

/** Every object in a value, with where it stands. */
function* objectsIn(value: unknown, place = "#"): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== "object" || value === null) return;
  yield [place, value as Record<string, unknown>];
  for (const [name, part] of Object.entries(value)) yield* objectsIn(part, `${place}/${name}`);
}

const at = (reference: string) => reference.slice(2).split("/").reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], description);

describe("the list of routes", () => {
  it("has every route file, under the address it is served at", () => {
    const files = globSync("app/api/v1/**/route.ts").map((file) => file.replaceAll("\\", "/").slice("app/api/v1".length, -"/route.ts".length).replace(/\[(\w+)\]/g, "{$1}"));
    expect(routes.map(([path]) => path).sort()).toEqual(files.filter((path) => path !== "/openapi.json" && path !== "/[...nowhere]").sort());
  });

  it("has routes that answer to every method: the offered ones and, with a refusal, the rest", () => {
    for (const [path, verbs] of routes) expect([path, Object.keys(verbs).sort()]).toEqual([path, [...methods].sort()]);
  });

  it("reads with GET and writes with anything else", () => {
    for (const { id, method, handler } of operations) expect([id, handler.offered.operation.kind === "query"]).toEqual([id, method === "GET"]);
  });

  it("names in each address only what its act takes in", () => {
    for (const { id, path, handler } of operations) {
      const { shape } = handler.offered.operation.input as z.ZodObject;
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const said = [...named, ...Object.keys(handler.offered.options.implied ?? {}), ...(handler.offered.options.without ?? [])];
      expect([id, said.filter((name) => !(name in shape))]).toEqual([id, []]);
    }
  });
});

describe("the description of the interface", () => {
  it("has an operation for each endpoint, with a name of its own", () => {
    const ids = Object.values(description.paths).flatMap((verbs) => Object.values(verbs).map(({ operationId }) => operationId));
    expect(ids.toSorted()).toEqual(operations.map(({ id }) => id).toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("resolves every reference it makes, and makes them all", () => {
    const references = [...objectsIn(description)].flatMap(([place, { $ref }]) => (typeof $ref === "string" ? [[place, $ref] as const] : []));
    expect(references.length).toBeGreaterThan(300);
    for (const [place, reference] of references) expect([`${place} → ${reference}`, at(reference) !== undefined]).toEqual([`${place} → ${reference}`, true]);
  });

  it("declares every path parameter once, and none that is not in the path", () => {
    for (const [path, verbs] of Object.entries(description.paths)) {
      for (const { parameters, operationId } of Object.values(verbs)) {
        const declared = parameters.filter((parameter) => parameter.in === "path");
        expect([operationId, declared.map(({ name }) => name)]).toEqual([operationId, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)]);
        expect([operationId, declared.every(({ required }) => required)]).toEqual([operationId, true]);
      }
    }
  });

  it("tells of each write that it takes a key, of each edit that it names an edition, of each read that it does neither", () => {
    const headersOf = (path: string, method: string) => description.paths[path]![method]!.parameters.flatMap(({ $ref }) => $ref?.split("/").at(-1) ?? []);
    expect(headersOf("/positions/{position}", "put")).toEqual(["IfMatch", "IdempotencyKey"]);
    expect(headersOf("/calls/{call}/feedback", "post")).toEqual(["IdempotencyKey"]);
    expect(headersOf("/me/tokens", "post")).toEqual([]);
    expect(headersOf("/positions/{position}", "get")).toEqual([]);
  });

  it("describes a body without what the address and headers say, with the limits that hold", () => {
    const { SubmitFeedback, SavePosition, LogIssue, DraftCall } = description.components.schemas;
    expect(SubmitFeedback).toMatchObject({ required: ["stance", "impact", "lane"], additionalProperties: false, properties: { impact: { type: "string", minLength: 10, maxLength: 10_000 }, evidence: { type: ["string", "null"], maxLength: 10_000 } } });
    expect(SubmitFeedback!.properties).not.toHaveProperty("call");
    expect(SavePosition!.properties).not.toHaveProperty("revision");
    expect(LogIssue!.properties).not.toHaveProperty("number");
    expect(DraftCall!.properties!.open).toEqual({ type: "boolean" });
  });

  it("has a schema for each answer and each body, no two under one name, and none that allows what is not described", () => {
    const { schemas } = description.components;
    const bodies = operations.filter(({ method }) => method !== "GET").map(({ id }) => id.charAt(0).toUpperCase() + id.slice(1));
    expect(bodies.filter((name) => name in shapes)).toEqual([]);
    expect(Object.entries(schemas).filter(([, { type, additionalProperties }]) => type === "object" && additionalProperties !== false)).toEqual([]);
    expect(Object.keys(schemas)).toEqual(among("Issue", "Feedback", "Position", "Decision", "Response", "LedgerEntry", "Problem", "Hub", "Organisation", "Call", "Track", "DateFact", "Version", "Ask", "Amendment", "Receipt", "Verification"));
  });

  it("shows examples that the act would take", () => {
    for (const [id, example] of Object.entries(examples)) {
      const operation = operations.find((one) => one.id === id);
      expect([id, operation !== undefined]).toEqual([id, true]);
      const { shape } = operation!.handler.offered.operation.input as z.ZodObject;
      const elsewhere = [...operation!.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).concat("revision");
      for (const [name, value] of Object.entries(example)) expect([`${id}.${name}`, (shape[name] as z.ZodType).safeParse(value).success]).toEqual([`${id}.${name}`, true]);
      const missing = Object.entries(shape).filter(([name, part]) => !elsewhere.includes(name) && !(name in example) && !(part as z.ZodType).safeParse(undefined).success);
      expect([id, missing.map(([name]) => name)]).toEqual([id, []]);
    }
  });
});
