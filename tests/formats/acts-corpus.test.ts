import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { countsOf, everyProvision, provisionAt, readAct, unplacedWords, wordsOf, type Act, type Provision } from "#lib/formats/acts.ts";
import { anchorOf, locatorOf } from "#lib/formats/anchor.ts";
import { parseLocator, printLocator } from "#lib/formats/locator.ts";
import { pastedFrom, wordsOfFormex, wordsOfPage, wordsOfText } from "#tests/formats/acts-source-words.ts";

const corpus = fileURLToPath(new URL("../../../shared/data/acts", import.meta.url));
const here = existsSync(corpus);

const files = {
  journal: "cra-32024R2847-oj-en.xhtml", french: "cra-32024R2847-oj-fr.xhtml", consolidated: "cra-02024R2847-20241120-consolidated-en.xhtml", formex: "cra-02024R2847-20241120-consolidated-en.fmx4.xml",
  omnibus: "aiomnibus-32026R1744-oj-en.xhtml", delegated: "cra-deleg-32026R0881-oj-en.xhtml",
  corrigendum1: "cra-corrigendum-01-2024-12-05-en.xhtml", corrigendum2: "cra-corrigendum-02-2025-07-02-en.xhtml", corrigendum4: "cra-corrigendum-04-2025-10-17-en.xhtml",
};
type Name = keyof typeof files;
const names = Object.keys(files) as Name[];

describe.skipIf(!here)(`the acts of the Official Journal${here ? "" : " (skipped: no corpus)"}`, () => {
  const acts = {} as Record<Name, Act>;
  const text = (name: Name) => readFileSync(`${corpus}/${files[name]}`, "utf8");
  const at = (name: Name, anchor: string): Provision => [...everyProvision(acts[name])].find(({ provision }) => provision.anchor === anchor)!.provision;
  const rows = (name: Name) => [...everyProvision(acts[name])].map(({ provision: { kind, number, anchor, locator, label, heading, words }, depth }) => ({ kind, number, anchor, locator, label, heading, words, depth }));

  beforeAll(() => {
    for (const name of names) acts[name] = readAct([{ name: files[name], bytes: readFileSync(`${corpus}/${files[name]}`) }]);
  });

  test.each(names)("come out with every word in its order: %s", (name) => {
    const source = name === "formex" ? wordsOfFormex(text(name)) : wordsOfPage(text(name));
    expect(wordsOf(acts[name])).toEqual(source);
    expect(unplacedWords(acts[name])).toBe(0);
  });

  test("have as many parts as they have", () => {
    expect(countsOf(acts.journal)).toEqual({ recitals: 130, articles: 71, paragraphs: 288, points: 320, annexes: 8, footnotes: 43 });
    expect(countsOf(acts.consolidated)).toEqual({ recitals: 0, articles: 71, paragraphs: 288, points: 320, annexes: 8, footnotes: 8 });
    expect(countsOf(acts.delegated)).toMatchObject({ recitals: 9, articles: 6, footnotes: 2 });
    expect(countsOf(acts.omnibus)).toMatchObject({ recitals: 47, articles: 4, annexes: 0 });
  });

  test("say what they are", () => {
    expect(acts.journal).toMatchObject({ format: "oj", language: "en", day: "2024-10-23", identifiers: { celex: "32024R2847", eli: "http://data.europa.eu/eli/reg/2024/2847/oj", journal: "OJ L, 2024/2847, 20.11.2024" } });
    expect(acts.french).toMatchObject({ format: "oj", language: "fr", day: "2024-10-23", identifiers: acts.journal.identifiers });
    expect(acts.consolidated).toMatchObject({ format: "consolidated", language: "en", day: "2024-11-20", identifiers: { celex: "02024R2847-20241120" } });
    expect(acts.formex).toMatchObject({ format: "formex", language: "en", day: "2024-11-20", identifiers: { celex: "02024R2847-20241120" }, title: acts.consolidated.title });
    expect(acts.delegated).toMatchObject({ day: "2025-12-11", identifiers: { celex: "32026R0881" } });
    expect(acts.corrigendum4).toMatchObject({ day: "2025-10-17", identifiers: { journal: "OJ L, 2025/90828, 17.10.2025" } });
    expect(acts.journal.title).toMatch(/^REGULATION \(EU\) 2024\/2847 .* \(Cyber Resilience Act\)$/);
  });

  test("are one tree, whether a consolidated text is read from its page or from Formex", () => {
    // The page alone has a cover: which corrigenda went into it, and that it has no legal effect.
    const [cover, ...page] = rows("consolidated");
    expect(cover!.words).toContain("meant purely as a documentation tool");
    expect(rows("formex")).toEqual(page);
  });

  test("have the same anchors in English and in French", () => {
    const placesOf = (name: Name) => rows(name).map(({ anchor, kind, number, locator, depth }) => ({ anchor, kind, number, locator, depth }));
    expect(placesOf("french")).toEqual(placesOf("journal"));
  });

  test.each(names)("have anchors that are found once and lead to locators and back: %s", (name) => {
    const all = rows(name);
    expect(new Set(all.map(({ anchor }) => anchor)).size).toBe(all.length);
    for (const { anchor, locator } of all) {
      const parsed = parseLocator(locator);
      expect(parsed).toMatchObject({ ok: true });
      expect(parsed.ok && printLocator(parsed.locator)).toBe(locator);
      expect(parsed.ok && anchorOf(parsed.locator)).toBe(anchor);
      expect(printLocator(locatorOf(anchor)!)).toBe(locator);
    }
  });

  test("have the anchors of their own pages", () => {
    const onPage = [...text("journal").matchAll(/ id="((?:art|rct|cit|anx|cpt|pbl|fnp|tit)_[^".]+|\d{3}\.\d{3})"/g)].map(([, id]) => id);
    const anchors = new Set(rows("journal").map(({ anchor }) => anchor));
    expect(onPage.length).toBeGreaterThan(500);
    expect(onPage.filter((id) => !anchors.has(id!))).toEqual([]);
  });

  test("hold each part where a lawyer looks for it", () => {
    expect(at("journal", "003.001.14")).toMatchObject({ kind: "point", label: "(14)", locator: "Article 3 – paragraph 1 – point 14" });
    expect(at("journal", "003.001.14").words).toMatch(/^‘open-source software steward’ means/);
    expect(at("journal", "002.005.s2").words).toMatch(/^The Commission is empowered/);
    expect(at("journal", "anx_III.cls_I.1")).toMatchObject({ locator: "Annex III – Class I – point 1" });
    expect(at("journal", "anx_VIII.prt_IV.3.3-1.s2.a")).toMatchObject({ kind: "point", number: "a" });
    expect(at("journal", "068.001.t1").words.split("\t")).toHaveLength(18);
    expect(at("journal", "cit_4").notes).toMatchObject([{ mark: "1", text: "OJ C 100, 16.3.2023, p. 101." }]);
  });

  test("tell Journal and consolidated text apart in Article 64(10) by the words that were corrected", () => {
    expect(at("journal", "064.010").words).toContain("By way of derogation from paragraphs 3 to 9");
    expect(at("consolidated", "064.010").words).toBe(at("journal", "064.010").words.replace("3 to 9", "2 to 9"));
  });

  test("keep what an amending act writes into another apart from its own articles", () => {
    expect(at("omnibus", "art_4").heading).toBe("Entry into force and application");
    expect(at("omnibus", "001.001.5~art_4")).toMatchObject({ label: "‘Article 4", heading: "AI literacy", locator: "Article 1 – paragraph 1 – point 5 – Article 4" });
    expect(at("omnibus", "001.001.6~004A.001.a")).toMatchObject({ number: "a", label: "(a)" });
    expect(at("omnibus", "001.001.43~anx_XIV").words).toMatch(/^The list of codes/);
    expect(acts.omnibus.provisions.filter(({ kind }) => kind === "article")).toHaveLength(4);
  });

  test("hold a corrigendum as what to read and what for", () => {
    expect(acts.corrigendum4.provisions.map(({ label, words }) => label ?? words).slice(2, 5)).toEqual(["On page 66, in Article 67:", "for:", "read:"]);
  });

  test.each(["journal", "french", "omnibus"] as const)("are found again in what somebody pastes: %s", (name) => {
    const pasted = pastedFrom(text(name));
    const act = readAct([{ name: "pasted", bytes: Buffer.from(pasted) }]);
    expect(wordsOf(act)).toEqual(wordsOfText(pasted));
    const { recitals, articles } = countsOf(acts[name]);
    expect(countsOf(act)).toMatchObject({ recitals, articles });
    const anchors = new Set([...everyProvision(act)].map(({ provision }) => provision.anchor));
    const missed = rows(name).filter(({ anchor }) => !anchors.has(anchor));
    // What is lost are tables, quoted annexes, and how far some lists of an annex were set in.
    expect(missed.length).toBeLessThan(rows(name).length * 0.07);
  });

  test("give the provision that somebody means, with levels left out", () => {
    const found = (place: string) => provisionAt(acts.journal, place)?.anchor;
    expect(["Article 13 – paragraph 8", "Article 13(8)", "a13p8", "Article 3 – point 14", "Article 64 – paragraph 2 – introductory part", "Annex I – Part II – point 3", "Annex VIII – point 3.5"].map(found))
      .toEqual(["013.008", "013.008", "013.008", "003.001.14", "064.002", "anx_I.prt_II.3", "anx_VIII.prt_IV.3.3-5"]);
    // Two paragraphs of Article 2 have a point (a).
    expect(["Article 2 – point a", "Article 72", "Recital 131"].map(found)).toEqual([undefined, undefined, undefined]);
    expect(provisionAt(acts.omnibus, "Article 60a – paragraph 1")?.anchor).toBe("001.001.25~060A.001");
  });
});

describe.skipIf(!here)(`a Japanese act pasted as text${here ? "" : " (skipped: no corpus)"}`, () => {
  test("has its chapters, articles, paragraphs and points", () => {
    const law = JSON.parse(readFileSync(`${corpus}/jp-basic-act-on-cybersecurity-426AC1000000104-ja.json`, "utf8")) as { title: string; provisions: { chapter: string; section: string; title: string; content: string }[] };
    const chapters = new Set<string>();
    const pasted = [law.title, ...law.provisions.flatMap(({ chapter, section, title, content }) => {
      const name = chapter.replace(/^Chapter \d+: /, ""), isNew = !chapters.has(name);
      chapters.add(name);
      const [number, inserted] = section.split("_");
      return [...(isNew ? [name] : []), ...(title.startsWith("（") ? [title] : []), `第${number}条${inserted ? `の${inserted}` : ""}　${content}`];
    })].join("\n");
    const act = readAct([{ name: "pasted", bytes: Buffer.from(pasted) }]);
    expect(wordsOf(act)).toEqual(wordsOfText(pasted));
    expect(act).toMatchObject({ format: "plain", title: "サイバーセキュリティ基本法", language: "ja" });
    expect(countsOf(act)).toMatchObject({ articles: 39 });
    expect(act.provisions.filter(({ kind }) => kind === "chapter").map(({ number, heading }) => [number, heading])).toEqual([["1", "総則"], ["2", "サイバーセキュリティ戦略"], ["3", "基本的施策"], ["4", "サイバーセキュリティ戦略本部"], ["5", "罰則"]]);
    expect(provisionAt(act, "Article 30-2")?.label).toBe("（サイバーセキュリティ推進専門家会議）第30条の2");
    expect(provisionAt(act, "Article 26 – paragraph 1 – point 1")?.words).toBe("サイバーセキュリティ戦略の案の作成及び実施の推進に関すること。");
  });
});
