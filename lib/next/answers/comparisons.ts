import { z } from "zod";
import { askPriorities, callStates, editionStatuses, responseStates } from "#db/vocabulary.ts";
import { provisionKinds } from "#lib/formats/acts/act.ts";
import { closenesses, turns } from "#lib/comparisons/model.ts";
import { Count, Day, HubName, Id, IssueName, Lane, pageOf, PositionName, Stance, Text } from "#lib/next/answers/parts.ts";

/** How much of what the sender may read speaks of each provision that anything speaks of. */
export const SaidOnProvisions = pageOf(z.strictObject({ anchor: z.string(), amendments: Count, asks: Count, feedback: Count, calls: Count, responses: Count, discussions: Count, total: Count }));

/** Where the asks of a position stand in the newest edition that the sender may read. */
export const PlacesOfAsks = pageOf(z.strictObject({ ask: z.number().int(), edition: Id, anchor: z.string(), locator: z.string() }));

/** Positions that quote an edition in amendments and that people may read who may not read the edition. */
export const QuotedBeyond = pageOf(z.strictObject({ position: PositionName, amendments: z.array(z.number().int()) }));

const step = z.strictObject({ anchor: z.string(), label: Text, heading: Text, locator: z.string() });
const EditionName = z.strictObject({ id: Id, name: z.string(), status: z.enum(editionStatuses), day: Day, language: z.string() });
const on = { anchor: z.string(), locator: z.string(), id: Id };
const demand = { ...on, number: z.number().int(), language: z.string(), position: PositionName, hub: HubName };
const said = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("amendment"), ...demand, current: z.string(), proposed: z.string() }),
  z.strictObject({ kind: z.literal("ask"), ...demand, statement: z.string() }),
  z.strictObject({ kind: z.literal("feedback"), ...on, stance: Stance.nullable(), impact: z.string(), proposedWording: Text, language: z.string(), lane: Lane, organisation: z.strictObject({ slug: z.string(), name: z.string() }).nullable() }),
  z.strictObject({ kind: z.literal("call"), ...on, question: z.string(), state: z.enum(callStates) }),
  z.strictObject({ kind: z.literal("response"), ...on, title: z.string(), authority: z.string(), state: z.enum(responseStates), language: z.string() }),
]);

/** A provision in its article (`unit`), with what was said about it and what is inside it, and how it reads in other editions. */
export const ProvisionInContext = z.strictObject({
  id: Id, kind: z.enum(provisionKinds), anchor: z.string(), label: Text, heading: Text, locator: z.string(), unit: step, part: Count, before: step.nullable(), after: step.nullable(),
  provisions: z.array(z.strictObject({ id: Id, depth: Count, kind: z.enum(provisionKinds), number: Text, label: Text, heading: Text, words: z.string(), notes: z.array(z.strictObject({ mark: z.string(), text: z.string(), at: Count })), anchor: z.string(), locator: z.string() })),
  elsewhere: z.array(z.strictObject({ edition: EditionName, anchor: z.string(), locator: z.string(), heading: Text, words: z.string() })), said: z.array(said), marks: z.array(z.strictObject({ anchor: z.string(), total: Count })),
});

const side = z.strictObject({ anchor: z.string(), locator: z.string(), kind: z.enum(provisionKinds), label: Text, heading: Text, words: z.string() }).nullable();
const piece = z.strictObject({ kind: z.enum(["same", "inserted", "deleted"]), text: z.string() });
/** Two editions provision by provision; `pieces` are the words that differ where one changed. `byWords` is false between two languages. */
export const Comparison = pageOf(z.strictObject({ turn: z.enum(turns), moved: z.boolean(), before: side, after: side, pieces: z.array(piece).nullable() }), {
  before: EditionName, after: EditionName, byWords: z.boolean(), counts: z.strictObject({ same: Count, changed: Count, new: Count, gone: Count, moved: Count }), total: Count,
});

const share = z.number().min(0).max(1);
/** What each edition says where somebody asked for other words: `cells` in the order of `editions`, null where it says nothing. `now` and `before` are shares of words that differ from what was asked. */
export const FifthColumn = pageOf(z.strictObject({
  id: z.string(), number: z.number().int(), provision: z.string(), position: PositionName, hub: HubName, language: z.string(), priority: z.enum(askPriorities), redLine: z.boolean(), isNew: z.boolean(), proposed: z.string(),
  cells: z.array(z.strictObject({ anchor: z.string(), locator: z.string(), words: z.string() }).nullable()), distance: z.strictObject({ closeness: z.enum(closenesses), now: share, before: share }),
}), { issue: IssueName, texts: z.array(z.strictObject({ id: Id, title: z.string() })), text: z.strictObject({ id: Id, title: z.string() }).nullable(), language: Text, editions: z.array(z.strictObject({ id: Id, name: z.string(), status: z.enum(editionStatuses), day: Day })), total: Count, elsewhere: Count });
