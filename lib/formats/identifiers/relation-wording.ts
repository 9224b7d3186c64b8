import { monthNames } from "#lib/formats/identifiers/figures.ts";

/** How an act can stand to another. */
export const relationKinds = ["implements", "amends", "transposes", "supersedes", "corrects"] as const;
export type RelationKind = (typeof relationKinds)[number];

/**
 * What official titles say of the acts that they name next, in English, Dutch, French and German. `carriesOut` is what the Union's own acts
 * and national ones both say: of a directive, a national act transposes it.
 */
type Saying = RelationKind | "carriesOut";

const sayings: readonly [Saying, RegExp][] = [
  ["implements", /supplementing|pursuant to|in support of|(?:for|rules on) the (?:uniform )?(?:application|implementation) of|for the purposes of/giu],
  ["implements", /tot aanvulling van|overeenkomstig|krachtens|ter ondersteuning van|voor de (?:toepassing|uitvoering) van/giu],
  ["implements", /complétant|conformément (?:au|aux|à)|en vertu (?:du|des|de)|à l'appui (?:du|des|de)|d'application (?:du|des|de)/giu],
  ["implements", /zur Ergänzung|gemäß|zur Unterstützung|(?:zur|für die) Anwendung|mit Durchführungsbestimmungen/giu],
  // A verb in small letters. In an act's name the word begins with a capital, or it is found behind such words as these.
  ["carriesOut", /(?<!^)(?<!\b(?:[Cc]ommission|[Cc]ouncil|amending|correcting|repealing|supplementing|the|an) )\bimplementing/gu],
  ["carriesOut", /giv(?:e|es|ing) effect to|(?:ter|tot) uitvoering van|portant exécution (?:du|des|de)|en application (?:du|des|de)|zur Durchführung/giu],
  ["transposes", /transposing|to transpose|transposition of|(?:ter|tot) omzetting van|implementatie van|transposant|transposition (?:du|des|de)|zur Umsetzung/giu],
  ["amends", /amending|to amend|amendments? (?:to|of)|(?:tot )?wijziging van|modifiant|modification (?:du|des|de)|(?:zur )?Änderung/giu],
  ["supersedes", /repealing|to repeal|repeal of|replacing(?! annex)|(?:tot )?intrekking van|tot vervanging van/giu],
  ["supersedes", /abrogeant|abrogation (?:du|des|de)|remplaçant|(?:zur )?Aufhebung|zur Ersetzung/giu],
  ["corrects", /correcting(?: (?:certain|the)(?: \p{L}{2,20}){1,4} versions? of)?|tot rectificatie van|rectifiant|zur Berichtigung/giu],
];

/** Guidance carries out the act that it explains, which it names in passing. */
const guidance = /^(?:draft )?(?:commission )?(?:guidelines|guidance|notice)\b/iu;
const explaining = /established by|laid down (?:in|by)|set out in|on the (?:application|implementation|interpretation) of|under/giu;

/** What reports and opinions say of other acts is said by the acts that they are about. */
const aboutOthers = new RegExp(
  "^(?:(?:commission|european parliament|legislative|draft|joint|annual) ){0,4}(?:report|opinion|resolution|summary|impact assessment" +
    "|advies|verslag|resolutie|avis|rapport|résolution|stellungnahme|bericht|entschließung)(?!\\p{L})",
  "iu",
);

/** The title of a corrigendum repeats that of the act, whose relations are not its own. */
const corrigendum = /^(?:corrigend(?:um|a) to|rectificatie van|rectificatif (?:aux?|à)|berichtigung)(?= )/iu;

const ofTheUnion =
  /^(?:(?:draft|amended|joint) )?(?:proposal for|commission|council|decision of the|voorstel voor|vorschlag für|proposition de (?:règlement|directive|décision))(?!\p{L})/iu;

/** Whether a title is one of the Union's institutions. Those of national acts begin otherwise, also where they are called regulations. */
export const isOfTheUnion = (line: string): boolean => ofTheUnion.test(line);

export interface Said {
  start: number;
  end: number;
  saying: Saying;
}

const isLetter = (character: string | undefined) => character !== undefined && /\p{L}/u.test(character);

/** Whole words only: `Änderung`, but not `Klimaänderung`. */
const saidIn = (line: string, saying: Saying, pattern: RegExp): Said[] =>
  [...line.matchAll(pattern)]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length, saying }))
    .filter(({ start, end }) => !isLetter(line[start - 1]) && !isLetter(line[end]));

/** Where a title says how it stands to what it names next, in order; of two that overlap, the one that begins first, and of these the longer. */
export function sayingsIn(line: string): Said[] {
  const correction = corrigendum.exec(line);
  if (correction) return [{ start: 0, end: correction[0].length, saying: "corrects" }];
  if (aboutOthers.test(line)) return [];
  const all = sayings.flatMap(([saying, pattern]) => saidIn(line, saying, pattern));
  if (guidance.test(line)) all.push(...saidIn(line, "implements", explaining));
  const ordered = all.sort((a, b) => a.start - b.start || b.end - a.end);
  return ordered.filter(({ start }, index) => ordered.slice(0, index).every(({ end }) => end <= start));
}

const glue = new Set(
  `the of and to also as well with by council commission european parliament union act acts law decree no
  de het van en alsmede tot bij raad commissie europees parlement
  le la les l du des d et ainsi que au aux à conseil parlement européen
  der die das den dem und sowie zu zur zum vom rates kommission europäischen parlaments`.split(/\s+/u),
);
const numeral = String.raw`(?:\d{1,3}[a-z]?|[IVXLC]{1,6})(?:\([\da-z]{1,4}\)){0,4}`;
const place = new RegExp(String.raw`(?:articles?|artikel(?:en|s|n)?|annex(?:es?)?|bijlagen?|anh[aä]nge?s?) (?:${numeral}(?:, | and | en | et | und )?){1,20}`, "giu");
const aside = /\([^()]{1,80}\)/gu;
const day = new RegExp(String.raw`\d{1,2}(?:\.|er)? (?:${monthNames}) \d{4}`, "giu");

/** Whether what stands between two numbers only joins them to a list, or a number to what is said of it. */
export function joins(text: string): boolean {
  const bare = text.replace(place, " ").replace(aside, " ").replace(day, " ").replace(/[\s,;.']+/gu, " ").trim();
  return bare === "" || bare.split(" ").every((word) => glue.has(word.toLowerCase()));
}
