import { joined, wordsFrom, type Block, type Words } from "#lib/formats/acts/block.ts";
import { classesOf, hasClass, holds, type Element, type Node } from "#lib/formats/acts/element.ts";
import { part } from "#lib/formats/acts/headed.ts";
import { isBlock, isNote, isSilent, notesIn, rawOf, type Notes } from "#lib/formats/acts/inline.ts";
import type { Line } from "#lib/formats/acts/line.ts";
import { blocksOfLines } from "#lib/formats/acts/lines.ts";
import { settled } from "#lib/formats/acts/nest.ts";
import { bodyOf, tableWordsOf } from "#lib/formats/acts/page.ts";
import { blocksOfText } from "#lib/formats/acts/plain.ts";

/** The styles by which the Commission's templates mark headings. */
const headingStyle = /^(?:Titrearticle|(?:Chapter|Section|Part|Title)Title|Heading\d|ManualHeading\d|Annexetitre.*)$/iu;

const levelOf = (element: Element): number | undefined => {
  const heading = /^h([1-6])$/u.exec(element.name)?.[1];
  if (heading) return Number(heading);
  return classesOf(element).some((name) => headingStyle.test(name)) ? 3 : undefined;
};

/** A line, or a table that stands between lines. */
type Piece = Line | { table: Words };

function piecesIn(nodes: readonly Node[], notes: Notes, level?: number): Piece[] {
  const pieces: Piece[] = [];
  let run: Node[] = [];
  const flush = () => {
    const { text, notes: marked } = rawOf(run, notes);
    const words = wordsFrom(text, marked);
    if (words.text !== "" || words.notes.length > 0) pieces.push({ words, level });
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) { run.push(node); continue; }
    flush();
    if (isSilent(node) || isNote(node, notes)) continue;
    const table = node.name === "table" ? tableWordsOf(node, notes) : null;
    pieces.push(...(table ? [{ table }] : piecesIn(node.children, notes, levelOf(node) ?? level)));
  }
  flush();
  return pieces;
}

const isLine = (piece: Piece): piece is Line => "words" in piece;
const says = (pattern: RegExp) => (piece: Piece) => isLine(piece) && pattern.test(piece.words.text);
const memorandum = says(/^(?:EXPLANATORY MEMORANDUM|EXPOSÉ DES MOTIFS|BEGRÜNDUNG|TOELICHTING|EXPOSICIÓN DE MOTIVOS|RELAZIONE)$/u);
const proposal = says(/^(?:(?:Amended )?Proposal for an?|Proposition (?:modifiée )?de|(?:Geänderter )?Vorschlag für|(?:Gewijzigd )?voorstel voor|Propuesta(?: modificada)? de|Proposta)(?![\p{L}])/iu);

/** Lines as blocks; a table among them is one. */
function blocksOf(pieces: readonly Piece[], read: (lines: Line[]) => Block[]): Block[] {
  const at = pieces.findIndex((piece) => !isLine(piece));
  if (at < 0) return read(pieces.filter(isLine));
  // A table stands where its line would, and takes its place again when the lines have become blocks.
  const tables = new Map<string, Words>();
  const lines = pieces.map((piece, index): Line => {
    if (isLine(piece)) return piece;
    const sign = `\u0002${index}\u0003`;
    tables.set(sign, piece.table);
    return { words: { text: sign, notes: [] } };
  });
  const restore = (block: Block): Block => {
    if (block.is === "words") { const table = tables.get(block.words.text); return table ? { is: "table", words: table } : block; }
    return block.is === "table" ? block : { ...block, inside: block.inside.map(restore) };
  };
  return read(lines).map(restore);
}

/**
 * The blocks of a page made with a word processor, as the Commission's documents are: a cover, a memorandum that explains, and the act. What
 * its lines are is told by their words, and by styles where it has any.
 */
export function readCommission(root: Element): Block[] {
  const body = bodyOf(root);
  const pieces = piecesIn(body.children, notesIn(body));
  const explains = pieces.findIndex(memorandum);
  const begins = pieces.findIndex((piece, index) => index > explains && proposal(piece));
  if (explains < 0 || begins < 0) return blocksOf(pieces, blocksOfText);
  const cover = joined(pieces.slice(0, explains).map((piece) => (isLine(piece) ? piece.words : piece.table)), "\n");
  const heading = pieces[explains] as Line;
  return [
    ...(cover.text === "" ? [] : [part("heading", { inside: [{ is: "words", words: cover }] })]),
    part("heading", { heading: heading.words, inside: blocksOf(pieces.slice(explains + 1, begins), (lines) => settled(blocksOfLines(lines, { hasArticles: false }))) }),
    ...blocksOf(pieces.slice(begins), blocksOfText),
  ];
}

/** Whether a page is in a template of the Commission, or says to be one of its documents. */
export const isCommission = (root: Element) =>
  holds(root, (element) => hasClass(element, "Titrearticle", "Typedudocument", "Typedudocument_cp", "Rfrenceinstitutionnelle", "ManualConsidrant", "Titreobjet_cp", "Considrant", "Point0", "Point0number"));
