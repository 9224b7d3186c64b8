import type { ProvisionKind } from "#lib/formats/acts/act.ts";
import { romanValue } from "#lib/formats/acts/labels.ts";

/** What the official languages of the Union call the parts of an act. */
const names = {
  article: "article artikel artículo artigo articolo artykuł článek článok člen članak artikkel artikla pants straipsnis cikk articolul член άρθρο artikolu airteagal",
  annex: "annex annexe anhang bijlage anexo allegato załącznik příloha príloha priloga prilog lisa liite pielikums priedas melléklet anexa приложение παράρτημα anness bilag bilaga iarscríbhinn appendix",
  chapter: "chapter chapitre kapitel hoofdstuk capítulo capo rozdział kapitola poglavje poglavlje peatükk luku nodaļa skyrius fejezet capitolul глава κεφάλαιο kapitolu caibidil",
  section: "section abschnitt afdeling sección secção sezione sekcja oddíl oddiel oddelek odjeljak jagu jakso iedaļa skirsnis szakasz secțiunea раздел τμήμα taqsima avsnitt roinn",
  subsection: "subsection sous-section unterabschnitt onderafdeling subsección subsecção sottosezione podsekcja pododdíl",
  title: "title titre titel título titolo tytuł hlava naslov glava jaotis osasto sadaļa cím titlul дял τίτλος titolu avdelning afsnit teideal",
  part: "part partie teil deel parte część část časť del dio osa daļa dalis rész partea част μέρος parti cuid",
  recital: "recital considérant erwägungsgrund overweging considerando",
} as const satisfies Partial<Record<ProvisionKind, string>>;

export type Division = keyof typeof names;
const kinds = new Map<string, Division | "class">(Object.entries(names).flatMap(([kind, all]) => all.split(" ").map((name) => [name, kind as Division] as const)));
for (const name of ["class", "classe", "klasse", "clase"]) kinds.set(name, "class");

/** A line that begins with the name of a part of an act. */
export interface Head {
  kind: Division | "class";
  number: string | null;
  /** What was printed as name and number. */
  label: string;
  /** What is left of the line. */
  rest: string;
  quoted: boolean;
}

const opening = "[‘“„«‚\"']?";
const counted = String.raw`\d{1,4}(?:[.-]\d{1,3})*(?: ?[a-z]{1,2}(?![\p{L}]))?|[IVXLC]{1,8}(?:[a-z]{1,2}|[A-Z])?|[A-Z](?:\d{1,2}|[a-z])?|premier|première|primero|1er`;
const again = String.raw`(?: (?:bis|ter|quater|quinquies|sexies|septies))?`;
const before = new RegExp(String.raw`^(${opening})((\p{L}[\p{L}-]*)(?:[  ](${counted})(${again}))?)(?![\p{L}\p{N}])[.:]?\s*(.*)$`, "su");
const after = new RegExp(String.raw`^(${opening})((\d{1,4}[a-z]?|[IVXLC]{1,8})\.? (\p{L}+))(?![\p{L}\p{N}])[.:]?\s*(.*)$`, "su");
const inserted = ["bis", "ter", "quater", "quinquies", "sexies", "septies"];

function numberOf(text: string, repeated: string): string {
  const plain = /^(?:premier|première|primero|1er)$/u.test(text) ? "1" : text.replaceAll(" ", "");
  const letter = inserted.indexOf(repeated.trim());
  return letter < 0 ? plain : plain + "abcdef".charAt(letter);
}

/** Reads the head of a part: `CHAPTER II`, `Article 4a`, `Article premier`, `ANNEX`, `Part I General`, `I. FEJEZET`; null for other words. */
export function readHead(text: string): Head | null {
  const line = text.replace(/\s+/gu, " ").trim();
  const [, quote = "", label = "", name = "", number, repeated = "", rest = ""] = before.exec(line) ?? [];
  const kind = kinds.get(name.toLowerCase());
  if (kind && (number !== undefined || kind === "annex")) return { kind, number: number === undefined ? null : numberOf(number, repeated), label: quote + label, rest, quoted: quote !== "" };
  const [, quote2 = "", label2 = "", number2 = "", name2 = "", rest2 = ""] = after.exec(line) ?? [];
  const kind2 = kinds.get(name2.toLowerCase());
  return kind2 && kind2 !== "recital" ? { kind: kind2, number: number2, label: quote2 + label2, rest: rest2, quoted: quote2 !== "" } : null;
}

/** Which holds which: an annex may hold parts, a part titles, and so on down to articles; other headings come last. */
export const ranks: Record<Exclude<Division, "recital"> | "class", number> = { annex: 0, part: 1, title: 2, chapter: 3, section: 4, subsection: 5, article: 6, class: 10 };

/** In Arabic figures, for what is numbered in Roman ones. */
export const inFigures = (number: string) => romanValue(number)?.toString() ?? number;
