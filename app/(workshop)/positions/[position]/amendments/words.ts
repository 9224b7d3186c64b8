import type { AmendmentWords } from "#lib/amendments/input.ts";

/** What stands in the form: the amendment, and second-best wording where whoever writes may see it. */
export type Typed = AmendmentWords & { fallback?: string };

const textIn = (value: FormDataEntryValue | null) => (typeof value === "string" ? value.replace(/\r\n/g, "\n") : "");

/** What the form of an amendment holds now; what it does not show is taken from what it began with. */
export function readWords(form: HTMLFormElement, base: Typed): Typed {
  const given = new FormData(form);
  const text = (name: "provision" | "current" | "proposed" | "justification") => (given.has(name) ? textIn(given.get(name)) : base[name]);
  return {
    provision: text("provision"), current: text("current"), proposed: text("proposed"), justification: text("justification"),
    priority: textIn(given.get("priority")) as Typed["priority"], redLine: given.getAll("redLine").includes("on"), ...(given.has("fallback") ? { fallback: textIn(given.get("fallback")) } : {}),
  };
}

/** Puts words into the fields; whoever listens to the form hears of it. */
export function writeWords(form: HTMLFormElement, words: Typed) {
  for (const [name, value] of Object.entries(words)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = String(value);
  }
  const box = form.querySelector<HTMLInputElement>("input[type=checkbox][name=redLine]");
  if (box) box.checked = words.redLine;
}

export const alike = (one: Typed, other: Typed) => (["provision", "current", "proposed", "justification", "priority", "redLine"] as const).every((name) => one[name] === other[name]) && (one.fallback ?? "") === (other.fallback ?? "");
