import { ActError, type Footnote, type Provision, type ProvisionKind } from "#lib/formats/acts/act.ts";
import { isSign, type Words } from "#lib/formats/acts/block.ts";
import { anchorOf } from "#lib/formats/anchor.ts";
import { printLocator, type Unit } from "#lib/formats/locator.ts";

/** What a text holds once: of a second one nobody could say which is meant. */
const once = new Set<ProvisionKind>(["recital", "article", "annex"]);

/** What the parts of a tree share while it is made. */
export class Placing {
  readonly top: Provision[] = [];
  /** How often each was wanted. */
  readonly #anchors = new Map<string, number>();
  #last: Provision | null = null;

  /** A new provision under its owner, with an anchor that nothing else has. */
  add(owner: Provision | null, units: Unit[], kind: ProvisionKind, given: Partial<Provision>): Provision {
    const locator = { units, isNew: false };
    const wanted = anchorOf(locator)!;
    if (once.has(kind) && this.#anchors.has(wanted) && !wanted.includes("~")) throw new ActError("numberTwice", printLocator(locator));
    const nth = (this.#anchors.get(wanted) ?? 0) + 1;
    this.#anchors.set(wanted, nth);
    const anchor = nth === 1 ? wanted : `${wanted}__${nth}`;
    const provision: Provision = { kind, number: null, label: null, heading: null, words: "", notes: [], anchor, locator: printLocator(locator), children: [], ...given };
    (owner?.children ?? this.top).push(provision);
    this.#last = provision;
    return provision;
  }

  /** A quotation mark or a semicolon alone in its line belongs to the words before it. */
  glued(words: Words): boolean {
    if (!isSign(words) || !this.#last) return false;
    append(this.#last, words, /^[‘“„«(]/u.test(words.text) ? " " : "");
    return true;
  }
}

/** Adds words to those that a provision has. */
export function append(provision: Provision, { text, notes }: Words, between: string) {
  const before = provision.words === "" ? "" : provision.words + between;
  provision.notes.push(...notes.map((note): Footnote => ({ ...note, at: before.length + note.at })));
  provision.words = before + text;
}
