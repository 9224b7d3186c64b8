import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedProfiles } from "#db/channels/shipped.ts";
import { channels } from "#db/vocabulary.ts";
import { rulesIn, atFields } from "#app/(workshop)/channels/typed-rules.ts";
import { formKey } from "#components/channels/words.ts";
import { changesBetween, joinRules, toldOf, type ProfileTold } from "#lib/channels/model.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import type { Typed } from "#lib/next/form.ts";

const told = toldOf(shippedProfiles["have-your-say"]);
const ticked = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, "on"]));
const said = (value: string | number | null) => (value === null ? "" : String(value));

/** A profile as its form sends it, a row to spare in each list. */
const typedOf = (one: ProfileTold): Typed => ({
  parts: [...one.parts.map(({ part, plain, limit }) => ({
    part, ...(plain ? { plain: "on" } : {}),
    limit: { count: said(limit?.count ?? null), unit: limit?.unit ?? "characters", counted: limit?.counted ?? "utf-16", lineBreak: said(limit?.lineBreak ?? 1), ...(limit?.confirmed ? { confirmed: "on" } : {}) } as Typed,
  })), { part: "", limit: { count: "", unit: "characters" } }],
  ...(one.files ? { attach: "on" } : {}), files: { formats: one.files?.formats.join(", ") ?? "", maxBytes: said(one.files?.maxBytes ?? null), maxNumber: said(one.files?.maxNumber ?? null) },
  languages: one.languages.join(", "), zone: said(one.zone), midnight: one.midnight, lines: one.lines, receipt: { key: one.receipt.key, words: said(one.receipt.words), pattern: said(one.receipt.pattern) }, portal: said(one.portal),
  mainForm: one.packForms[0]!, alsoForms: ticked(one.packForms.slice(1).map(formKey)), leadDays: said(one.leadDays), checklist: [...one.checklist.map(({ key, words, required }) => ({ key, words: said(words), ...(required ? { required: "on" } : {}) })), { key: "", words: "" }],
  source: one.source, sourceUrl: said(one.sourceUrl), checkedOn: said(one.checkedOn), doubtful: ticked(one.doubtful),
});

describe("the form of a channel", () => {
  test.each(channels)("sends back what it was given: %s", (channel) => {
    const given = toldOf(shippedProfiles[channel]);
    expect(changesBetween(given, rulesIn(typedOf(given)))).toEqual([]);
  });
  test("says what is wrong at the field that it was typed into, whatever rows are empty before it", () => {
    const typed = { parts: [{ part: "" }, { part: "text" }], checklist: [{ key: "" }, { key: "" }, { key: "own" }] };
    const faults = { "parts.0.limit.count": [{ code: "tooSmall" }], "checklist.0.words": [{ code: "required" }], "languages.3": [{ code: "wrongForm" }], "files.formats.0": [{ code: "wrongForm" }], packForms: [{ code: "tooFew" }], note: [{ code: "required" }] };
    expect(Object.keys(atFields(new Refusal("invalid", { faults }), typed).faults)).toEqual(["parts.1.limit.count", "checklist.2.words", "languages", "files.formats", "mainForm", "note"]);
  });
});

describe("what changed between two versions of a channel", () => {
  test("is nothing where they are the same, in whatever order a database hands back their keys", () => {
    const turned = { ...told, parts: told.parts.map(({ limit, plain, part }) => ({ limit: limit && { confirmed: limit.confirmed, lineBreak: limit.lineBreak, counted: limit.counted, unit: limit.unit, count: limit.count }, plain, part })) };
    expect(changesBetween(told, turned)).toEqual([]);
  });
  test.each<[string, Partial<ProfileTold>, string[]]>([
    ["a limit", { parts: [{ part: "text", plain: true, limit: { count: 4500, unit: "characters", counted: "utf-16", lineBreak: 1, confirmed: true } }] }, ["parts"]],
    ["a zone and what midnight means", { zone: null, midnight: "start-of-day" }, ["zone", "midnight"]],
    ["the order of the files it wants", { packForms: told.packForms.toReversed() }, ["packForms"]],
    ["what is in doubt", { doubtful: ["lead"] }, ["doubtful"]],
  ])("tells %s", (_, changed, fields) => expect(changesBetween(told, { ...told, ...changed }).map(({ field }) => field)).toEqual(fields));
  test("tells what was confirmed from what has come to be in doubt", () => {
    expect(changesBetween(told, { ...told, doubtful: ["languages", "lead"] })).toEqual([{ field: "doubtful", confirmed: ["files"], doubted: ["lead"] }]);
  });
});

test("a form that is older than what it is saved upon changes what was touched in it, and nothing else", () => {
  const changes = fc.record({ leadDays: fc.integer({ min: 0, max: 60 }), zone: fc.constantFrom(null, "Asia/Tokyo", "Europe/Brussels"), source: fc.constantFrom("Here", "There") }, { requiredKeys: [] });
  fc.assert(fc.property(changes, changes, (ours, others) => {
    const joined = joinRules({ base: told, mine: { ...told, ...ours }, theirs: { ...told, ...others } });
    const touched = Object.fromEntries(Object.entries(ours).filter(([field, value]) => value !== told[field as keyof ProfileTold]));
    expect(joined).toEqual({ ...told, ...others, ...touched });
  }));
});
