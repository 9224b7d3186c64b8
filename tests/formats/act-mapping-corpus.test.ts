import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { everyProvision, readAct, type Act, type Provision } from "#lib/formats/acts.ts";
import { mapProvisions, type Flat, type Mapped } from "#lib/formats/acts/mapping.ts";
import { difference } from "#lib/formats/diff.ts";

const acts = fileURLToPath(new URL("../../../shared/data/acts/", import.meta.url));
const present = existsSync(acts);
const read = (name: string) => readAct([{ name, bytes: readFileSync(acts + name) }]);

function flat(act: Act): Flat[] {
  const all = [...everyProvision(act)];
  const places = new Map(all.map(({ provision }, place) => [provision, place]));
  return all.map(({ provision, parent }) => ({ ...provision, parent: parent && places.get(parent)! }));
}

/** The articles of an extract as plain text, as somebody would paste it. */
const pasted = (extract: { articles: { article: string; title: string; text: string }[] }) =>
  readAct([{ name: "extract.txt", bytes: Buffer.from(extract.articles.map(({ article, title, text }) => `Article ${article}\n${title}\n\n${text}\n`).join("\n")) }], { language: "en" });

describe.skipIf(!present)(`the Cyber Resilience Act${present ? "" : " (skipped: no corpus)"}`, () => {
  let journal: Flat[], consolidated: Flat[], proposal: Flat[];
  let since: (before: Flat[], after: Flat[]) => (Mapped & { before: Flat | null; after: Flat })[];
  beforeAll(() => {
    journal = flat(read("cra-32024R2847-oj-en.xhtml"));
    consolidated = flat(read("cra-02024R2847-20241120-consolidated-en.xhtml"));
    proposal = flat(pasted(JSON.parse(readFileSync(`${acts}cra-proposal-52022PC0454-extract.json`, "utf8"))));
    since = (before, after) => mapProvisions(before, after, "en").map((mapped, place) => ({ ...mapped, before: mapped.from === null ? null : before[mapped.from]!, after: after[place]! }));
  });

  test("maps from the Journal to its consolidation, every article, paragraph and point to its own", () => {
    const counted: readonly Provision["kind"][] = ["article", "paragraph", "point", "annex", "chapter"];
    const mapped = since(journal, consolidated).filter(({ after }) => counted.includes(after.kind));
    expect(mapped.length).toBeGreaterThan(680);
    expect(mapped.filter(({ before }) => before === null)).toEqual([]);
    // The point that two articles write into other acts has another number there; in the Journal both were misprinted.
    expect(mapped.filter(({ before, after }) => before!.anchor !== after.anchor).map(({ after }) => after.anchor.slice(0, 3))).toEqual(["067"]);
    expect(mapped.filter(({ ground }) => ground === "text").length / mapped.length).toBeGreaterThan(0.98);
    expect(Math.min(...mapped.map(({ confidence }) => confidence))).toBeGreaterThan(0.9);
  });

  test("differs in Article 64(10) in exactly the words it does", () => {
    const { before, after, ground } = since(journal, consolidated).find((one) => one.after.anchor === "064.010")!;
    expect(ground).toBe("number");
    const { pieces } = difference(before!.words, after.words, "en");
    expect(pieces.filter(({ kind }) => kind !== "same").map(({ kind, text }) => [kind, text])).toEqual([["deleted", "3"], ["inserted", "2"]]);
    expect(before!.words).toContain("paragraphs 3 to 9");
    expect(after.words).toContain("paragraphs 2 to 9");
  });

  test("has the definitions of its proposal, whatever their numbers became", () => {
    const term = ({ words }: Flat) => /^‘([^’]+)’/u.exec(words)?.[1];
    const definitions = since(proposal, journal).filter(({ before }) => before !== null && before.anchor.startsWith("003.") && term(before));
    expect(definitions.length).toBeGreaterThan(15);
    expect(definitions.filter(({ before, after }) => term(before!) !== term(after))).toEqual([]);
    const defined = new Set(journal.filter(({ anchor }) => anchor.startsWith("003.")).map(term));
    const kept = proposal.filter((one) => one.anchor.startsWith("003.") && term(one) && defined.has(term(one)));
    expect(definitions.length).toBe(kept.length);
    expect(definitions.filter(({ before, after }) => before!.number !== after.number).length).toBeGreaterThan(12);
  });

  test("has no provision of its proposal where it says another thing", () => {
    const mapped = since(proposal, journal);
    expect(mapped.find(({ after }) => after.anchor === "art_5")!.before).toBeNull();
    expect(mapped.find(({ after }) => after.anchor === "art_6")!.before?.anchor).toBe("art_5");
    expect(mapped.find(({ after }) => after.anchor === "002.004")!.before).toBeNull();
  });
});
