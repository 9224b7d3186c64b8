import { addEdition, addText } from "#lib/texts/commands.ts";
import type { Act, Provision, ProvisionKind } from "#lib/formats/acts/act.ts";
import { fingerprint, newSecret } from "#lib/platform/ids.ts";
import { consultation } from "#tests/support/factories.ts";

type Part = { heading?: string; words?: string; paragraphs?: string[] };

const provision = (kind: ProvisionKind, number: string | null, anchor: string, locator: string, own: Partial<Provision> = {}): Provision =>
  ({ kind, number, label: null, heading: null, words: "", notes: [], anchor, locator, children: [], ...own });

/** An article of an act, with its paragraphs. */
export const article = (number: string, { heading, words = "", paragraphs = [] }: Part = {}) => provision("article", number, `art_${number}`, `Article ${number.replace(/^(\d+)([a-z])$/, "$1 $2")}`, {
  label: `Article ${number}`, heading: heading ?? null, words,
  children: paragraphs.map((said, at) => provision("paragraph", String(at + 1), `${number.padStart(3, "0")}.${String(at + 1).padStart(3, "0")}`, `Article ${number} – paragraph ${at + 1}`, { label: `${at + 1}.`, words: said })),
});
export const recital = (number: number, words: string) => provision("recital", String(number), `rct_${number}`, `Recital ${number}`, { label: `(${number})`, words });

/** An act as our reader gives it. */
export const actOf = (...provisions: Provision[]): Act => ({ format: "plain", language: "en", title: "An act", day: null, identifiers: {}, provisions });

/** A source that was kept, other than all before. */
export const source = (name = "act.html") => ({ hash: fingerprint(newSecret()), name });

export const proposal = () => actOf(
  recital(1, "Software is shared."),
  article("1", { heading: "Subject matter", paragraphs: ["This act lays down rules."] }),
  article("2", { heading: "Definitions", words: "For this act, definitions apply." }),
  article("3", { heading: "Duties of stewards", paragraphs: ["A steward shall keep a record.", "A steward shall answer questions."] }),
);

export const edition = (given: object = {}) => ({ name: "Proposal", status: "proposal", day: "2022-09-15", source: source(), act: proposal(), ...given }) as const;

/** An issue of a hub with a text that has one edition, its proposal. */
export async function issueWithText(given: Parameters<typeof consultation>[0] = {}) {
  const world = await consultation(given);
  const { value: { id: text } } = await addText(world.coordinator, { issue: world.docket, title: "The sample act" });
  const { value: { id: first } } = await addEdition(world.coordinator, { text, ...edition() });
  return { ...world, text, first };
}
