import { Fragment, type ReactNode } from "react";
import type { ProvisionKind } from "#lib/formats/acts/act.ts";
import { insets, lawUnits, levelOf, noteMarks, type Unit } from "#components/texts/law-units.ts";
import { classNames } from "#components/ui/class-names.ts";
import type { Translate } from "#components/ui/translate.ts";

export interface LawProvision {
  kind: ProvisionKind;
  depth: number;
  label: string | null;
  heading: string | null;
  words: string;
  notes: readonly { mark: string; text: string; at: number }[];
  anchor: string;
}

type LawTextProps = {
  provisions: readonly LawProvision[];
  /** The address of a provision by itself. */
  addressOf: (anchor: string) => string;
  /** How much has been said about a provision, by its anchor. */
  said?: ReadonlyMap<string, number>;
  /** Words to mark. */
  marked?: readonly string[];
  /** The provision that the page is about. */
  current?: string;
  lang: string;
  /** Speaks namespace `reading`. */
  t: Translate;
};

/** A law as it is printed: numbers hang in the margin, lists stand in their paragraphs, and beside a provision stands how much has been said about it. */
export function LawText({ provisions, lang, ...how }: LawTextProps) {
  const inHow = { ...how, t: remembering(how.t), found: how.marked && how.marked.length > 0 ? finder(how.marked) : null };
  const firstDivision = provisions.findIndex(({ kind }) => levelOf(kind) === "division");
  // An article stands below its chapter where that is on the page: no level of heading is left out.
  const below = new Set(firstDivision < 0 ? [] : provisions.slice(firstDivision).map(({ anchor }) => anchor));
  return <div className="law-text" lang={lang}>{lawUnits(provisions).map((unit) => lawUnit(unit, { ...inHow, below }))}</div>;
}

type How = Omit<LawTextProps, "provisions" | "lang"> & { found: RegExp | null; below: ReadonlySet<string> };

const finder = (words: readonly string[]) => new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("|")})`, "giu");

/** The same sentence is said of hundreds of provisions, and putting one together has its price too. */
function remembering(t: Translate): Translate {
  const said = new Map<string, string>();
  return (key, values) => {
    const name = `${key} ${JSON.stringify(values)}`;
    return said.get(name) ?? said.set(name, t(key, values)).get(name)!;
  };
}

/** Not components: there are hundreds on a page, and each component has its price. */
function lawUnit({ key, members }: Unit<LawProvision>, how: How) {
  const inset = insets(members);
  return <section key={key} className="law-unit">{members.flatMap((one, at) => provision(one, inset[at]!, how))}</section>;
}

/** What a page holds hundreds of is handed over as one flat list with nothing empty in it. */
function provision(one: LawProvision, inset: number, how: How): ReactNode[] {
  const level = levelOf(one.kind);
  const look = classNames(level === "title" && "lp-title", inset > 0 && `lp-in-${inset}`, one.kind === "unplaced" && "lp-unplaced", one.anchor === how.current && "current");
  const drawn = level === "division" || level === "article" ? titled(one, look, how) : [running(one, look, how)];
  if (one.notes.length > 0) drawn.push(<div key={`notes ${one.anchor}`} className="lp-notes">{one.notes.map(({ mark, text }) => <p key={mark}><sup>{mark}</sup> {text}</p>)}</div>);
  return drawn;
}

function titled(one: LawProvision, look: string, how: How): ReactNode[] {
  const level = levelOf(one.kind);
  const Heading = level === "article" && how.below.has(one.anchor) ? "h3" : "h2";
  return [
    <Heading key={one.anchor} id={one.anchor} className={classNames(`lp-${level}`, look)}>
      {one.label && <a href={how.addressOf(one.anchor)}>{one.label}</a>}
      {one.heading && <span>{marked(one.heading, how)}</span>}
      {mark(one, how)}
    </Heading>,
    ...(one.words ? [<p key={`words ${one.anchor}`} className="lp-body">{withNotes(one, how)}</p>] : []),
  ];
}

function running(one: LawProvision, look: string, how: How) {
  const has = { id: one.anchor, ...(look ? { className: look } : {}) };
  if (one.words.includes("\t")) return <div key={one.anchor} {...has}>{one.heading && <b>{one.heading}</b>}{cells(one, how)}{mark(one, how)}</div>;
  const inside = [
    one.label && <a key="n" className="n" href={how.addressOf(one.anchor)}>{one.label}</a>,
    one.kind === "unplaced" && <span key="why" className="why">{how.t("unplaced")}</span>,
    one.heading && <b key="heading">{marked(one.heading, how)}</b>,
    withNotes(one, how),
    mark(one, how),
  ].filter(Boolean);
  return <p key={one.anchor} {...has}>{inside}</p>;
}

function cells({ words, label, anchor }: LawProvision, how: How) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
  return <div className="lp-cells" role="region" tabIndex={0} aria-label={label ?? anchor}><table><tbody>{words.split("\n").map((row, at) => <tr key={at}>{row.split("\t").map((cell, nth) => <td key={nth}>{marked(cell, how)}</td>)}</tr>)}</tbody></table></div>;
}

function mark({ anchor }: LawProvision, { said, addressOf, t }: How) {
  const count = said?.get(anchor);
  return count ? <a key="said" className="said" href={`${addressOf(anchor).split("#")[0]}#said`} aria-label={t("said", { count })}>{count}</a> : null;
}

/** The words with the marks of their notes in place. */
function withNotes({ words, notes }: LawProvision, how: How): ReactNode {
  if (notes.length === 0) return marked(words, how);
  return noteMarks(words, notes).map((piece, at) => (piece.mark === null ? <Fragment key={at}>{marked(piece.text, how)}</Fragment> : <sup key={at}>{piece.mark}</sup>));
}

const marked = (text: string, { found }: How): ReactNode => (found && text.search(found) >= 0 ? text.split(found).map((piece, at) => (at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece)) : text);
