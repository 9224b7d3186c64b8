import { aboutJournal, identifiersIn, languageOf, writtenDay, type About } from "#lib/formats/acts/about.ts";
import { ActError, type Act, type ActFormat, type Provision } from "#lib/formats/acts/act.ts";
import type { Block } from "#lib/formats/acts/block.ts";
import { aboutAkomaNtoso, isAkomaNtoso, readAkomaNtoso } from "#lib/formats/acts/akoma-ntoso.ts";
import { isCommission, readCommission } from "#lib/formats/acts/commission.ts";
import { named } from "#lib/formats/acts/element.ts";
import { aboutFormex, formexOrder, isFormex, readFormex } from "#lib/formats/acts/formex.ts";
import { isConsolidated, isJournal, readJournal } from "#lib/formats/acts/journal.ts";
import { isMarkdown, readPlain } from "#lib/formats/acts/plain.ts";
import { place } from "#lib/formats/acts/place.ts";
import { largest, readSource, type ActFile, type Source } from "#lib/formats/acts/source.ts";
import { everyProvision } from "#lib/formats/acts/tree.ts";

// Browsers take the tree alone: acts/tree.ts and acts/find.ts. What reads on a thread of its own is in acts/apart.ts.
export { ActError, type Act, type Provision } from "#lib/formats/acts/act.ts";
export type { ActFile } from "#lib/formats/acts/source.ts";
export { provisionAt } from "#lib/formats/acts/find.ts";
export { countsOf, everyProvision, unplacedWords, wordsInText, wordsOf, type ActCounts } from "#lib/formats/acts/tree.ts";

/** What somebody says of an act: its language where the source does not tell, its title in place of the one in the source. */
export interface ReadActOptions {
  language?: string | undefined;
  title?: string | undefined;
}

interface Read {
  format: ActFormat;
  blocks: Block[];
  about: (tree: Provision[]) => About;
}

const titleOf = (tree: readonly Provision[]) => {
  const title = tree.find(({ anchor }) => anchor === "tit_1");
  return title?.words.split("\n").filter((line) => !/^\(.*\)$/u.test(line)).join(" ").trim();
};

function readMarkup({ name, root }: Extract<Source, { is: "markup" }>): Read {
  if (isAkomaNtoso(root)) return { format: "akoma-ntoso", blocks: readAkomaNtoso(root), about: () => aboutAkomaNtoso(root) };
  if (root.name !== "html" && named(root, "p", "div").length === 0) throw new ActError("notAnAct", name);
  if (isJournal(root)) {
    const blocks = readJournal(root);
    return { format: isConsolidated(root) ? "consolidated" : "oj", blocks, about: (tree) => aboutJournal({ head: wordsAt(tree, "heading"), end: wordsAt(tree, "closing") }) };
  }
  const blocks = readCommission(root);
  const about = (tree: Provision[]): About => ({ language: root.attributes.lang?.slice(0, 2).toLowerCase() || undefined, identifiers: identifiersIn(firstLines(tree)) });
  return { format: isCommission(root) ? "com" : "plain", blocks, about };
}

function readText({ text }: Extract<Source, { is: "text" }>): Read {
  return { format: isMarkdown(text) ? "markdown" : "plain", blocks: readPlain(text), about: (tree) => ({ identifiers: identifiersIn(firstLines(tree)) }) };
}

/** The files of one act in Formex belong together, and their list says in which order. */
function readTogether(sources: readonly Source[]): Read[] {
  const isPart = (source: Source): source is Extract<Source, { is: "markup" }> => source.is === "markup" && isFormex(source.root);
  const parts = formexOrder(sources.filter(isPart));
  const formex: Read[] = parts.length > 0 ? [{ format: "formex", blocks: parts.flatMap(({ root }) => readFormex(root)), about: () => aboutFormex(parts.map(({ root }) => root)) }] : [];
  const others = sources.filter((source) => !(source.is === "markup" && isFormex(source.root)));
  return [...formex, ...others.map((source) => (source.is === "text" ? readText(source) : readMarkup(source)))];
}

/** The lines in which a document says what it is. */
const firstLines = (tree: readonly Provision[]) => tree.slice(0, 2).flatMap(({ kind, words }) => (kind === "heading" ? words.split("\n").slice(0, 15) : []));
const wordsAt = (tree: readonly Provision[], kind: Provision["kind"]) => tree.filter((provision) => provision.kind === kind && provision.anchor !== "tit_1").map(({ words }) => words).join("\n");

/** The Journal says of itself what it is; of other texts their parts tell. Letters and press releases have points too. */
function requireAct(tree: Provision[], format: ActFormat, name: string) {
  const counts = new Map<Provision["kind"], number>();
  for (const { provision: { kind } } of everyProvision({ provisions: tree })) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const has = (kind: Provision["kind"], fewest = 1) => (counts.get(kind) ?? 0) >= fewest;
  const parts = (["article", "recital", "annex", "chapter", "section", "title", "part"] as const).some((kind) => has(kind)) || has("paragraph", 2);
  const isPublished = format === "oj" || format === "consolidated" || format === "formex";
  if (parts || (isPublished && tree.some(({ anchor }) => anchor === "tit_1")) || (format === "markdown" && has("heading", 3))) return;
  throw new ActError("notAnAct", name);
}

/**
 * Reads an act from its files, whatever they are called: Official Journal XHTML, consolidated XHTML, documents of the Commission, Formex 4,
 * Akoma Ntoso, Markdown and plain text. What cannot be placed is a provision of kind `unplaced` where it stands; no word is lost.
 * @throws ActError with why and where something is not read as an act.
 */
export function readAct(files: readonly ActFile[], options: ReadActOptions = {}): Act {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (files.length === 0 || size === 0) throw new ActError("empty");
  if (size > largest) throw new ActError("tooLarge");
  const [first, ...others] = readTogether(files.map(readSource));
  const provisions = place([...first!.blocks, ...others.flatMap(({ blocks }) => blocks)]);
  requireAct(provisions, first!.format, files[0]!.name);
  const about = first!.about(provisions);
  const language = about.language ?? options.language ?? languageOf(provisions);
  const title = options.title ?? about.title ?? titleOf(provisions) ?? "";
  const day = about.day ?? writtenDay(title, language) ?? about.published;
  return { format: first!.format, language, title, day: day ?? null, identifiers: about.identifiers, provisions };
}
