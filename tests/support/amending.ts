import type { Lane } from "#db/vocabulary.ts";
import type { Provision } from "#lib/formats/acts/act.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { addEditor } from "#lib/positions/commands.ts";
import { addEdition, addText } from "#lib/texts/commands.ts";
import { provisionsIn } from "#lib/provisions/queries.ts";
import { engine } from "#db/client.ts";
import { actOf, source } from "#tests/support/acts.ts";
import { again, draftPosition, person } from "#tests/support/factories.ts";

const part = (own: Pick<Provision, "kind" | "number" | "label" | "words" | "anchor" | "locator">): Provision => ({ heading: null, notes: [], children: [], ...own });
const paragraph = (article: number, number: number, words: string, children: Provision[] = []): Provision =>
  ({ ...part({ kind: "paragraph", number: String(number), label: `${number}.`, words, anchor: `00${article}.00${number}`, locator: `Article ${article} – paragraph ${number}` }), children });
const article = (number: number, heading: string, words: string, children: Provision[] = []): Provision =>
  ({ ...part({ kind: "article", number: String(number), label: `Article ${number}`, words, anchor: `art_${number}`, locator: `Article ${number}` }), heading, children });

const point = (words: string) => part({ kind: "point", number: "a", label: "(a)", words, anchor: "002.002.a", locator: "Article 2 – paragraph 2 – point a" });

type Said = { duty?: string; fees?: string; feesAt?: number };

/** Three articles, the second of two paragraphs with a point; `duty` and `fees` say what the second and the third one lay down. */
export const components = ({ duty = "A steward shall report each vulnerability within 24 hours.", fees = "Nobody shall pay a fee for a report.", feesAt = 3 }: Said = {}) => actOf(
  article(1, "Subject matter", "", [paragraph(1, 1, "This Regulation lays down rules for components.")]),
  article(2, "Reporting", "", [paragraph(2, 1, duty), paragraph(2, 2, "The report shall name:", [point("the component;")])]),
  ...(feesAt === 3 ? [] : [article(3, "Powers", "The Commission may ask for more.")]),
  ...(fees ? [article(feesAt, "Fees", fees)] : []),
);

type Given = Said & { name?: string; day: string; lane?: Lane };

/** A law on an issue; `publish` adds an edition of it. */
export async function lawOn(coordinator: Actor, docket: string) {
  const { value: { id: text } } = await addText(coordinator, { issue: docket, title: "Act on components" });
  const publish = async ({ name = "Proposal", day, lane, ...said }: Given) => {
    const { value: { id } } = await addEdition(coordinator, { text, name, status: "proposal", day, source: source(), act: components(said), ...(lane ? { lane: lane as "public" } : {}) });
    const rows = await provisionsIn(engine.reader, id);
    return { id, at: (locator: string) => rows.find((row) => row.locator === locator)!.id };
  };
  return { text, publish };
}

/** A draft on an issue whose law is here, with its coordinator and an editor. */
export async function desk() {
  const world = await draftPosition({ lane: "public" });
  const { coordinator, europe, position, docket } = world;
  const { publish } = await lawOn(coordinator, docket);
  const proposal = await publish({ day: "2030-01-10" });
  const member = await person({ role: "member", hub: europe });
  await addEditor(coordinator, { position, email: member.email, reason: "Knows the subject." });
  return { ...world, proposal, publish, editor: await again(member) };
}
