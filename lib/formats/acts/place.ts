import type { Provision, ProvisionKind } from "#lib/formats/acts/act.ts";
import type { Block, Item, Part } from "#lib/formats/acts/block.ts";
import { readLabel } from "#lib/formats/acts/labels.ts";
import { append, Placing } from "#lib/formats/acts/placing.ts";
import { normalNumber, type Unit, type UnitKind } from "#lib/formats/locator.ts";

const divisions = new Set<ProvisionKind>(["part", "title", "chapter", "section", "subsection", "heading"]);

/** Where something stands: the units of its locator, and those before which an article of the same text is named. */
interface Where {
  units: Unit[];
  scope: Unit[];
}

const unit = (kind: UnitKind, number?: string | null): Unit => (number == null ? { kind } : { kind, number: normalNumber(kind === "article" ? number.replaceAll(".", "-") : number) });

/**
 * Makes the tree of provisions out of blocks: kinds, anchors, locators. Its words come in the order in which the blocks have them.
 * @throws ActError when two recitals, articles or annexes have one number; in lists such a second one gets an anchor of its own.
 */
export function place(blocks: readonly Block[]): Provision[] {
  const placing = new Placing();
  fill(placing, null, { units: [], scope: [] }, blocks);
  return placing.top;
}

/** What is under a provision, as it is being filled. */
interface Filling {
  placing: Placing;
  owner: Provision | null;
  where: Where;
  /** Its paragraphs are numbered, or it has none that count. */
  numbered: boolean;
  /** To what the next item belongs: the owner itself or the last paragraph without a number. */
  host: Provision | null;
  at: Unit[];
  base: Unit[];
  /** How many paragraphs of words there were. */
  texts: number;
  /** How many of each kind there were at each place. */
  counts: Map<string, number>;
}

/** The next of its kind at a place. */
function nth(filling: Filling, kind: UnitKind, at: readonly Unit[] = filling.at): string {
  const key = `${kind} ${at.map(({ kind: outer, number }) => `${outer} ${number}`).join()}`;
  const next = (filling.counts.get(key) ?? 0) + 1;
  filling.counts.set(key, next);
  return String(next);
}

/** Puts blocks under a provision, or at the top where there is none. */
function fill(placing: Placing, owner: Provision | null, where: Where, blocks: readonly Block[]) {
  const numbered = blocks.some((block) => block.is === "item" && block.paragraph);
  // An article's first paragraph often has no number, in Japan even where the others have.
  const hasFirst = blocks.some((block) => block.is === "item" && block.paragraph && (block.number ?? readLabel(block.label)?.number) === "1");
  const base = owner?.kind === "article" && !hasFirst ? [...where.units, unit("paragraph", "1")] : where.units;
  const filling: Filling = { placing, owner, where, numbered, host: owner, at: base, base, texts: 0, counts: new Map() };
  for (const block of blocks) {
    if (block.is === "words") placeWords(filling, block);
    else {
      if (owner) filling.texts = Math.max(filling.texts, 1);
      if (block.is === "item") placeItem(filling, block);
      else if (block.is === "table") placing.add(filling.host, [...filling.at, unit("table", nth(filling, "table"))], "table", { words: block.words.text, notes: block.words.notes });
      else placePart(filling, block);
    }
  }
}

function placeWords(filling: Filling, { words: { text, notes }, stray }: Extract<Block, { is: "words" }>) {
  const { placing, owner, where } = filling;
  if (stray) {
    filling.texts = Math.max(filling.texts, owner ? 1 : 0);
    return void placing.add(filling.host, [...filling.at, unit("unplaced", nth(filling, "unplaced"))], "unplaced", { words: text, notes });
  }
  if ((text === "" && notes.length === 0) || placing.glued({ text, notes })) return;
  filling.texts += 1;
  if (owner && filling.texts === 1) return append(owner, { text, notes }, " ");
  const kind = owner?.kind === "article" && !filling.numbered ? "paragraph" : "subparagraph";
  filling.at = [...where.units, unit(kind, String(filling.texts))];
  filling.host = placing.add(owner, filling.at, "subparagraph", { words: text, notes });
}

/** Annexes have points, but where they have articles. */
const inAnnex = (units: readonly Unit[]) => units.findLast(({ kind }) => kind === "annex" || kind === "article")?.kind === "annex";

/** As a paragraph, a point, an indent; or, where its label counts nothing, as words with a label. */
function placeItem(filling: Filling, { label: printed, number: given, paragraph = false, inside }: Item) {
  const { placing, owner, where } = filling;
  const label = given === undefined ? readLabel(printed) : { number: given };
  const number = label?.number ?? null;
  const isParagraph = paragraph && /^\d/u.test(number ?? "") && !inAnnex(where.units);
  if (label === null) {
    const at = [...where.units, unit("subparagraph", String(filling.texts += 1))];
    Object.assign(filling, { at, host: placing.add(owner, at, "subparagraph", { label: printed }) });
    return fill(placing, filling.host, { ...where, units: at }, inside);
  }
  const kind = number === null ? "indent" : isParagraph ? "paragraph" : "point";
  const at = [...(paragraph ? where.units : filling.at), number === null ? unit("indent", nth(filling, "indent")) : unit(kind, number)];
  if (paragraph) backToOwner(filling);
  fill(placing, placing.add(filling.host, at, kind, { label: printed, number }), { units: at, scope: where.scope }, inside);
}

/** What comes after a part of the owner itself belongs to the owner again. */
const backToOwner = (filling: Filling) => Object.assign(filling, { host: filling.owner, at: filling.base });

function unitsOf(filling: Filling, { kind, number, quoted = false, isClass = false }: Part): Unit[] {
  const { where, at } = filling;
  const scope = quoted ? at : where.scope;
  if (kind === "recital" || kind === "citation") return [unit(kind, number ?? nth(filling, kind, []))];
  if (kind === "preamble") return [...scope, unit("preamble")];
  if (kind === "closing") { const which = nth(filling, kind, []); return [...scope, which === "1" ? unit(kind) : unit(kind, which)]; }
  if (kind === "article" || kind === "annex") return [...scope, unit(kind, number ?? (kind === "article" ? "1" : null))];
  if (kind === "title" && number === null) return [...scope, unit("title")];
  if (kind === "unplaced") return [...at, unit(kind, nth(filling, kind))];
  if (kind === "heading") return [...at, isClass ? unit("class", number) : unit(kind, nth(filling, kind))];
  // `3.2` says itself what it is in.
  return [...(number?.includes(".") ? scope : quoted ? at : where.units), unit(kind, number ?? "1")];
}

/** What is written into another text: whatever has a heading where lines of a list are. */
const isQuoted = (owner: Provision | null, { kind, quoted = false }: Part) => quoted || (owner !== null && withWords.has(owner.kind) && kind !== "heading" && kind !== "unplaced");
const withWords = new Set<ProvisionKind>(["article", "paragraph", "subparagraph", "point", "indent"]);

function placePart(filling: Filling, given: Part) {
  const { placing, owner, where } = filling;
  const part = { ...given, quoted: isQuoted(owner, given) };
  if (!part.quoted) backToOwner(filling);
  const units = unitsOf(filling, part);
  const { kind, label, number, heading } = part;
  const isTitle = kind === "title" && number === null;
  const provision = placing.add(filling.host, units, isTitle ? "heading" : kind, { label, number, heading: heading?.text || null, notes: [...(heading?.notes ?? [])].map((note) => ({ ...note, at: 0 })) });
  const scope = kind === "annex" ? units : part.quoted ? (divisions.has(kind) || kind === "article" ? filling.at : where.scope) : where.scope;
  fill(placing, provision, { units, scope }, part.inside);
}
