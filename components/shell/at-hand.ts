import { quietKey } from "#components/shell/announced-keys.ts";
import type { Entry, Group } from "#components/shell/palette-model.ts";

/** What the page and its frame offer, and the part of the page behind each entry. */
export type AtHand = { title: string; groups: readonly Group[]; parts: ReadonlyMap<string, HTMLElement> };

/** What can be done with what the page shows: its keys, what it says of itself in `data-act`, the buttons beside its title, its other parts. */
const acts = `main :is([aria-keyshortcuts], [${quietKey}], [data-act], .page-head .button-row :is(a, button), .tabs a:not([aria-current]))`;
const places = ":is(.places, .shell-side .popup, .foot) a[href]";

/** What a part is called, without the keys that are printed on it. */
function nameOf(part: HTMLElement): string {
  const said = part.dataset["act"] ?? part.ariaLabel;
  if (said) return said;
  const words = part.cloneNode(true) as HTMLElement;
  for (const silent of words.querySelectorAll("[aria-hidden=true], [popover], .count")) silent.remove();
  return (words.textContent ?? "").replace(/\s+/gu, " ").trim();
}

const isOffered = (part: HTMLElement) => (part.dataset["act"] !== undefined || part.checkVisibility()) && !part.matches(":disabled, [aria-disabled=true]");

function pressFor(part: HTMLElement, going: string): readonly string[] | undefined {
  const { go } = part.dataset;
  const own = part.getAttribute("aria-keyshortcuts");
  return go ? [going, go] : own && own.length === 1 ? [own] : undefined;
}

/** What has a key of its own comes first: that is what is done most. */
const keyedFirst = (entries: readonly Entry[]) => entries.toSorted((a, b) => Number(b.press !== undefined) - Number(a.press !== undefined));

/** Reads a page as it stands: the acts it offers and the places of its frame, each once. */
export function atHand(going: string): AtHand {
  const parts = new Map<string, HTMLElement>();
  const entriesOf = (selector: string, kind: string, offered: (part: HTMLElement) => boolean): Entry[] => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].filter(offered).map((part) => ({ part, label: nameOf(part) })).filter(({ label }) => label !== "");
    return found.filter(({ label }, at) => found.findIndex((one) => one.label === label) === at).map(({ part, label }, at) => {
      const id = `${kind}-${at}`;
      parts.set(id, part);
      return { id, label, press: pressFor(part, going) };
    });
  };
  const groups = [{ kind: "onPage", entries: keyedFirst(entriesOf(acts, "onPage", isOffered)) }, { kind: "places", entries: entriesOf(places, "places", () => true) }];
  return { title: document.title.replace(/ · [^·]*$/u, ""), groups, parts };
}
