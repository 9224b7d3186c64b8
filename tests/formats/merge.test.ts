import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { merge, type Merged } from "#lib/formats/merge.ts";
import { effort } from "#tests/support/effort.ts";

const base = "The manufacturer shall notify within 24 hours.\n\nThe notification shall contain the known facts.\n";
const written = (merged: Merged) => (merged.clean ? merged.text : merged.parts.map((part) => (typeof part === "string" ? part : `<${part.mine}|${part.base}|${part.theirs}>`)).join(""));

describe("two edits of one text", () => {
  test("in different paragraphs are both kept", () => {
    expect(merge({ base, mine: base.replace("24", "72"), theirs: base.replace("known", "relevant") })).toEqual({ clean: true, text: base.replace("24", "72").replace("known", "relevant") });
  });

  test("in one sentence are both kept", () => {
    expect(merge({ base, mine: base.replace("manufacturer", "steward"), theirs: base.replace("24 hours", "three days") })).toEqual({
      clean: true, text: base.replace("manufacturer", "steward").replace("24 hours", "three days"),
    });
  });

  test("in neighbouring paragraphs are both kept", () => {
    const lines = "one\ntwo\nthree\n";
    expect(merge({ base: lines, mine: "one!\ntwo\nthree\n", theirs: "one\ntwo, too\nthree\n" })).toEqual({ clean: true, text: "one!\ntwo, too\nthree\n" });
  });

  test("of the same word overlap, and the rest is merged", () => {
    const merged = merge({ base, mine: base.replace("24", "72"), theirs: base.replace("24", "48").replace("known", "relevant") });
    expect(merged).toMatchObject({ clean: false, overlaps: [{ base: "24", mine: "72", theirs: "48" }] });
    expect(written(merged)).toBe(base.replace("24", "<72|24|48>").replace("known", "relevant"));
  });

  test("that delete and change the same sentence overlap", () => {
    const merged = merge({ base, mine: "The notification shall contain the known facts.\n", theirs: base.replace("24", "48") });
    expect(merged.clean).toBe(false);
  });

  test("in a text without spaces are merged by its words", () => {
    expect(merge({ base: "开源软件的管理者应当报告漏洞", mine: "开源软件的维护者应当报告漏洞", theirs: "开源软件的管理者应当报告事件", language: "zh-Hans" })).toEqual({ clean: true, text: "开源软件的维护者应当报告事件" });
  });

  test("that say the same are taken once", () => {
    expect(merge({ base, mine: base.replace("24", "72"), theirs: base.replace("24", "72").replace("facts", "data") })).toEqual({ clean: true, text: base.replace("24", "72").replace("facts", "data") });
  });
});

const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,6}$/u), { minLength: 6, maxLength: 40 });

test("edits of different words merge clean and keep both", () => {
  const edits = words.chain((all) => fc.tuple(fc.constant(all), fc.array(fc.constantFrom("mine", "theirs", "nobody"), { minLength: all.length, maxLength: all.length }), fc.constantFrom(" ", "\n", ". ")));
  fc.assert(
    fc.property(edits, ([all, editors, between]) => {
      const by = (side: string) => all.map((word, index) => (editors[index] === side ? `${word.toUpperCase()}${index}` : word)).join(between);
      const both = all.map((word, index) => (editors[index] === "nobody" ? word : `${word.toUpperCase()}${index}`)).join(between);
      expect(merge({ base: all.join(between), mine: by("mine"), theirs: by("theirs") })).toEqual({ clean: true, text: both });
    }),
  );
});

const version = fc.array(fc.constantFrom("the", "open", " ", "\n", "steward", "+1", "1", "constructor", ",", "漏洞"), { maxLength: 30 }).map((parts) => parts.join(""));

test("an overlap loses nothing: each side can be put together again where the other changed nothing", () => {
  fc.assert(
    fc.property(version, version, version, (one, mine, theirs) => {
      expect(merge({ base: one, mine, theirs: one })).toEqual({ clean: true, text: mine });
      expect(merge({ base: one, mine: one, theirs })).toEqual({ clean: true, text: theirs });
      expect(merge({ base: one, mine, theirs: mine })).toEqual({ clean: true, text: mine });
      const merged = merge({ base: one, mine, theirs });
      const mirrored = merge({ base: one, mine: theirs, theirs: mine });
      expect(mirrored.clean).toBe(merged.clean);
      if (merged.clean) expect(mirrored).toEqual(merged);
      const [parts, overlaps] = merged.clean ? [[merged.text], null] : [merged.parts, merged.overlaps];
      expect(parts.filter((part) => typeof part !== "string")).toEqual(overlaps ?? []);
      expect(overlaps).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("long texts are merged in bearable time, too long ones given back whole", () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `the word ${index % 300}`).join(" ");
  const took = effort(() => {
    const long = words(1_500);
    const merged = merge({ base: long, mine: `First. ${long}`, theirs: `${long} Last.` });
    expect(written(merged) === `First. ${long} Last.`).toBe(true);
    const tooLong = words(5_000);
    const given = merge({ base: tooLong, mine: `First. ${tooLong}`, theirs: `${tooLong} Last.` });
    expect(!given.clean && given.overlaps.map(({ base: before }) => before === tooLong)).toEqual([true]);
  });
  expect(took).toBeLessThan(30_000);
});
