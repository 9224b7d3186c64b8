import { asc, eq } from "drizzle-orm";
import type { Reader, Tx } from "#db/engine.ts";
import { amendments, provisions } from "#db/schema/index.ts";
import type { Provision, ProvisionKind } from "#lib/formats/acts/act.ts";
import { openConsultation, draftPosition } from "#lib/positions/commands.ts";
import { fingerprint, newId, newSecret } from "#lib/platform/ids.ts";
import { addEdition, addText } from "#lib/texts/commands.ts";
import { insertAll } from "#scripts/bench/books.ts";
import { dice, prose } from "#scripts/bench/words.ts";
import type { House } from "#scripts/bench/world.ts";

/** A long law and what is asked of it. */
export const size = { provisions: 10_000, asks: 1_000 };
const [chapters, articlesEach, paragraphsEach] = [40, 25, 9];

const part = (kind: ProvisionKind, number: string, label: string, anchor: string, locator: string, own: Partial<Provision>): Provision => ({ kind, number, label, heading: null, words: "", notes: [], anchor, locator, children: [], ...own });

/** Forty chapters of twenty-five articles of nine paragraphs; with `newer` every fifth paragraph says something else. */
function longAct(newer: boolean) {
  const roll = dice(42), fresh = dice(43);
  const article = (number: number) => part("article", String(number), `Article ${number}`, `art_${number}`, `Article ${number}`, {
    heading: prose(4, roll),
    children: Array.from({ length: paragraphsEach }, (_, at) => {
      const words = prose(40, roll);
      return part("paragraph", String(at + 1), `${at + 1}.`, `${String(number).padStart(3, "0")}.${String(at + 1).padStart(3, "0")}`, `Article ${number} – paragraph ${at + 1}`, { words: newer && (number + at) % 5 === 0 ? `${prose(6, fresh)} ${words}` : words });
    }),
  });
  const chapter = (number: number) => part("chapter", String(number), `CHAPTER ${number}`, `cpt_${number}`, `Chapter ${number}`, { heading: prose(5, roll), children: Array.from({ length: articlesEach }, (_, at) => article((number - 1) * articlesEach + at + 1)) });
  return { format: "plain" as const, language: "en", provisions: Array.from({ length: chapters }, (_, at) => chapter(at + 1)) };
}

/** Brings in two editions of a long law by commands, and a position of the hub with a thousand amendments of it, in bulk. */
export async function bringLaw({ hub, coordinator: { actor } }: House, issue: string, transaction: <V>(run: (tx: Tx) => Promise<V>) => Promise<V>, db: Reader) {
  const { value: { id: text } } = await addText(actor, { issue, title: "The long act" });
  const bring = async (name: string, day: string, newer: boolean) => (await addEdition(actor, { text, name, status: "proposal", day, source: { hash: fingerprint(newSecret()), name: "act.txt" }, act: longAct(newer) })).value.id;
  const first = await bring("Proposal", "2024-01-10", false);
  const { value: { id: positionId } } = await draftPosition(actor, { issue, hub, title: "What we ask of the long act", stance: "oppose" });
  await openConsultation(actor, { position: positionId });
  const rows = (await db.select().from(provisions).where(eq(provisions.editionId, first)).orderBy(asc(provisions.place))).filter(({ kind }) => kind === "paragraph").slice(0, size.asks);
  const roll = dice(44);
  await transaction((tx) => insertAll(tx, amendments, rows.map(({ id, locator, label, words }, at) => ({ id: newId(), positionId, number: at + 1, provision: locator, provisionId: id, editionId: first, current: `${label} ${words}`, proposed: `${label} ${prose(5, roll)} ${words}`, justification: prose(10, roll) }))));
  await bring("Agreed text", "2025-02-11", true);
}
