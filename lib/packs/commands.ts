import { and, eq, inArray, max } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { packFiles, packReleases, packReturns, responseAmendments, responseAsks, type ReturnedCell } from "#db/schema/index.ts";
import { commentTypes, type CommentType } from "#db/vocabulary.ts";
import { reword } from "#lib/amendments/commands.ts";
import { amendmentEdited } from "#lib/amendments/facts.ts";
import { canEditAmendments, canReadAmendments } from "#lib/amendments/policy.ts";
import { findAmendment } from "#lib/amendments/queries.ts";
import { restate } from "#lib/asks/commands.ts";
import { askEdited } from "#lib/asks/facts.ts";
import { canEditAsks, canReadAsks } from "#lib/asks/policy.ts";
import { findAsk } from "#lib/asks/queries.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged, type Fact } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { clock } from "#lib/platform/clock.ts";
import * as facts from "#lib/packs/facts.ts";
import { ByReturn, ChooseContents, KeepPackFile, KeepReturn, MoveContents, ReleaseFinding, TakeReturn } from "#lib/packs/input.ts";
import { commentOfRow, fingerprintOf, stillChosen } from "#lib/packs/model.ts";
import { canPreparePack, canReadPack, canReadReturn, canReleaseFinding, canTakeReturn } from "#lib/packs/policy.ts";
import { contentFor, findingsFor, findPack, findReturn, offeredFor, stops } from "#lib/packs/queries.ts";

type Scene = facts.Scene;

function requireChoosing({ response: { state } }: Scene) {
  if (!stillChosen.includes(state)) throw new Refusal("state", { code: "pack.frozen", present: { state, allowed: [] } });
}

/** Which asks and amendments go in, and what the comment table says of each amendment. What others put in and whoever chooses may not read stays. */
export const chooseContents = command({
  name: "chooseContents", input: ChooseContents, subject: findPack, seen: canReadPack, allow: canPreparePack,
  async run({ actor, input: { asks: wantedAsks, amendments: wantedRows }, subject, tx }) {
    requireChoosing(subject);
    const [offered, present] = [await offeredFor(tx, actor, subject), await contentFor(tx, actor, subject)];
    const known = { asks: new Set([...offered.asks, ...present.asks].map(({ id }) => id)), amendments: new Set([...offered.amendments, ...present.amendments].map(({ id }) => id)) };
    if (wantedAsks.some((id) => !known.asks.has(id))) throw wrong("asks", "notOneOf");
    if (wantedRows.some(({ amendment }) => !known.amendments.has(amendment))) throw wrong("amendments", "notOneOf");
    const { id } = subject.response;
    const gone = { asks: present.asks.filter((ask) => !wantedAsks.includes(ask.id)), amendments: present.amendments.filter((row) => !wantedRows.some(({ amendment }) => amendment === row.id)) };
    if (gone.asks.length > 0) await tx.delete(responseAsks).where(and(eq(responseAsks.responseId, id), inArray(responseAsks.askId, gone.asks.map((ask) => ask.id))));
    if (gone.amendments.length > 0) await tx.delete(responseAmendments).where(and(eq(responseAmendments.responseId, id), inArray(responseAmendments.amendmentId, gone.amendments.map((row) => row.id))));
    const [lastAsk] = await tx.select({ place: max(responseAsks.place) }).from(responseAsks).where(eq(responseAsks.responseId, id));
    const [lastRow] = await tx.select({ place: max(responseAmendments.place) }).from(responseAmendments).where(eq(responseAmendments.responseId, id));
    const newAsks = [...new Set(wantedAsks)].filter((ask) => !present.asks.some((one) => one.id === ask));
    if (newAsks.length > 0) await tx.insert(responseAsks).values(newAsks.map((askId, at) => ({ responseId: id, askId, place: (lastAsk?.place ?? 0) + at + 1 })));
    let place = lastRow?.place ?? 0;
    for (const { amendment, ...said } of new Map(wantedRows.map((row) => [row.amendment, row])).values()) {
      const before = present.amendments.find((one) => one.id === amendment);
      if (!before) await tx.insert(responseAmendments).values({ responseId: id, amendmentId: amendment, place: (place += 1), ...said });
      else if (before.commentType !== said.commentType || before.comment !== said.comment) await tx.update(responseAmendments).set(said).where(and(eq(responseAmendments.responseId, id), eq(responseAmendments.amendmentId, amendment)));
    }
    return happened({ asks: new Set(wantedAsks).size, amendments: new Set(wantedRows.map(({ amendment }) => amendment)).size }, facts.contentsChosen(subject, { asks: wantedAsks.length, amendments: wantedRows.length }));
  },
});

/** Moves an ask or an amendment before or behind its neighbour. At the end of the list it stays. */
export const moveContents = command({
  name: "moveContents", input: MoveContents, subject: findPack, seen: canReadPack, allow: canPreparePack,
  async run({ actor, input: { item, to }, subject, tx }) {
    requireChoosing(subject);
    const content = await contentFor(tx, actor, subject);
    const isAsk = content.asks.some(({ id }) => id === item);
    const ids = (isAsk ? content.asks : content.amendments).map(({ id }) => id);
    const at = ids.indexOf(item);
    if (at < 0) throw wrong("item", "notOneOf");
    const other = ids[to === "up" ? at - 1 : at + 1];
    if (other === undefined) return unchanged(null);
    const { id } = subject.response;
    const placeOf = async (one: string) => (isAsk
      ? await tx.select({ place: responseAsks.place }).from(responseAsks).where(and(eq(responseAsks.responseId, id), eq(responseAsks.askId, one)))
      : await tx.select({ place: responseAmendments.place }).from(responseAmendments).where(and(eq(responseAmendments.responseId, id), eq(responseAmendments.amendmentId, one))))[0]!.place;
    const put = (one: string, place: number) => (isAsk
      ? tx.update(responseAsks).set({ place }).where(and(eq(responseAsks.responseId, id), eq(responseAsks.askId, one)))
      : tx.update(responseAmendments).set({ place }).where(and(eq(responseAmendments.responseId, id), eq(responseAmendments.amendmentId, one))));
    const [mine, theirs] = [await placeOf(item), await placeOf(other)];
    await put(item, theirs);
    await put(other, mine);
    return happened(null, facts.contentsOrdered(subject));
  },
});

async function findFinding(db: Reader, { response, finding: key }: { response: string; finding: string }, actor: Actor) {
  const scene = await findPack(db, { response });
  if (!canReadPack(actor, scene)) throw new Refusal("notFound");
  const finding = (await findingsFor(db, scene, await contentFor(db, "house", scene))).find((one) => one.key === key);
  if (!finding) throw new Refusal("notFound");
  return { ...scene, finding };
}

/** Lets out what the redaction report stopped, with a reason. When the words change it is stopped again. */
export const releaseFinding = command({
  name: "releaseFinding", input: ReleaseFinding, subject: findFinding, seen: canReadPack, allow: canReleaseFinding,
  tells: ({ subject: { finding: { release, whose, organisationId }, ...scene } }) => (release ? [] : [facts.findingReleased(scene, { organisationId: whose === "organisation" ? organisationId : null, reason: "" })]),
  async run({ actor, input: { reason }, subject, tx }) {
    const { finding: { key, release, whose, organisationId }, ...scene } = subject;
    if (release) return unchanged(null);
    await tx.insert(packReleases).values({ responseId: scene.response.id, finding: key, reason, releasedBy: actor.id });
    return happened(null, facts.findingReleased(scene, { organisationId: whose === "organisation" ? organisationId : null, reason }));
  },
});

/** Keeps a file that was made of the pack. It is not made while something is in it that must not leave, nor of contents that have moved since. */
export const keepPackFile = command({
  name: "keepPackFile", input: KeepPackFile, subject: findPack, seen: canReadPack, allow: canPreparePack,
  async run({ actor, input: { response: _, content: of, ...kept }, subject, tx }) {
    const { lane, ...content } = await contentFor(tx, actor, subject);
    if (fingerprintOf(content, subject.response.day) !== of) throw new Refusal("conflict", { code: "packMoved" });
    if ((await findingsFor(tx, subject, content)).some(stops)) throw new Refusal("state", { code: "pack.stopped", present: { allowed: [] } });
    const [file] = await tx.insert(packFiles).values({ ...kept, responseId: subject.response.id, createdBy: actor.id, lane, hubId: subject.response.hubId }).returning();
    return happened({ id: file!.id, name: file!.name, hash: file!.hash, size: file!.size }, facts.packFileKept(subject, file!));
  },
});

/** Keeps a filled table that came back, so that it can be looked at before anything is taken over. */
export const keepReturn = command({
  name: "keepReturn", input: KeepReturn, subject: findPack, seen: canReadPack, allow: canPreparePack,
  async run({ actor, input: { hash, name }, subject, tx }) {
    const { lane } = await contentFor(tx, actor, subject);
    const [returned] = await tx.insert(packReturns).values({ responseId: subject.response.id, hash, name, cells: [], createdBy: actor.id, lane, hubId: subject.response.hubId }).returning();
    return happened({ id: returned!.id }, facts.returnKept(subject, returned!));
  },
});

type RowCell = Extract<ReturnedCell, { amendment: string }>;
type AskCell = Extract<ReturnedCell, { ask: string }>;

/** Puts the words of a table in place of those that an amendment proposes, for who may edit it. */
async function writeWording(tx: Tx, actor: Actor, { amendment: id, before, after }: RowCell): Promise<Fact> {
  const subject = await findAmendment(tx, { amendment: id });
  if (!canReadAmendments(actor, subject) || !canEditAmendments(actor, subject)) throw new Refusal("forbidden");
  if (subject.amendment.proposed.trim() !== before || after === null) throw new Refusal("conflict", { code: "returnMoved" });
  return amendmentEdited(subject, await reword(tx, actor, subject, after));
}

/** The same for the words of an ask. */
async function writeStatement(tx: Tx, actor: Actor, { ask: id, before, after }: AskCell): Promise<Fact> {
  const subject = await findAsk(tx, { ask: id });
  if (!canReadAsks(actor, subject) || !canEditAsks(actor, subject)) throw new Refusal("forbidden");
  if (subject.ask.statement !== before) throw new Refusal("conflict", { code: "returnMoved" });
  return askEdited(subject, await restate(tx, subject, after));
}

/** Writes cells of a table into the pack, and into what its rows are about. What stands there by now must be what stood there when somebody looked. Answers with what happened to asks and amendments. */
async function writeCells(tx: Tx, actor: Actor, scene: Scene, cells: readonly ReturnedCell[]): Promise<Fact[]> {
  const { asks: ownAsks, amendments } = await contentFor(tx, actor, scene);
  const happenedTo: Fact[] = [];
  for (const cell of cells) {
    if ("ask" in cell) {
      if (!ownAsks.some(({ id }) => id === cell.ask)) throw wrong("cells", "notOneOf");
      happenedTo.push(await writeStatement(tx, actor, cell));
      continue;
    }
    const { amendment, field, before, after } = cell;
    const row = amendments.find(({ id }) => id === amendment);
    if (!row) throw wrong("cells", "notOneOf");
    if (field === "change") { happenedTo.push(await writeWording(tx, actor, cell)); continue; }
    if (field !== "observation") requireChoosing(scene);
    const present = { comment: commentOfRow(row) || null, commentType: row.commentType, observation: row.observation }[field];
    if (present !== before) throw new Refusal("conflict", { code: "returnMoved" });
    if (field === "commentType" && !(commentTypes as readonly (string | null)[]).includes(after)) throw wrong("cells", "notOneOf");
    // A comment that only says the justification again is none of its own.
    const value = field === "commentType" ? { commentType: after as CommentType } : field === "comment" ? { comment: after === row.justification.trim() ? null : after } : { observation: after };
    await tx.update(responseAmendments).set(value).where(and(eq(responseAmendments.responseId, scene.response.id), eq(responseAmendments.amendmentId, amendment)));
  }
  return happenedTo;
}

/** A cell as it is taken back. */
const turned = (cell: ReturnedCell): ReturnedCell => ("ask" in cell ? { ...cell, before: cell.after, after: cell.before } : { ...cell, before: cell.after, after: cell.before });

/** Takes over what somebody chose of a table that came back: comments and their types while that can be chosen, the secretariat's observations always, and the words of asks and amendments for who may edit those while they move. */
export const takeReturn = command({
  name: "takeReturn", input: TakeReturn, subject: findReturn, seen: (actor, subject) => canReadPack(actor, subject) && (canReadReturn(actor, subject) || !canPreparePack(actor, subject)), allow: canTakeReturn,
  async run({ actor, input: { cells }, subject: { returned, ...scene }, tx }) {
    if (returned.takenAt) throw new Refusal("state", { code: "pack.taken", present: { allowed: [] } });
    const edited = await writeCells(tx, actor, scene, cells);
    const [taken] = await tx.update(packReturns).set({ cells, takenBy: actor.id, takenAt: clock.now() }).where(eq(packReturns.id, returned.id)).returning();
    return happened({ cells: cells.length }, facts.returnTaken(scene, taken!), ...edited);
  },
});

/** Puts back what stood there before a table was taken over. */
export const undoReturn = command({
  name: "undoReturn", input: ByReturn, subject: findReturn, seen: (actor, subject) => canReadPack(actor, subject) && (canReadReturn(actor, subject) || !canPreparePack(actor, subject)), allow: canTakeReturn,
  async run({ actor, subject: { returned, ...scene }, tx }) {
    if (!returned.takenAt || returned.undoneAt) throw new Refusal("state", { code: "pack.returned", present: { allowed: [] } });
    const edited = await writeCells(tx, actor, scene, returned.cells.map(turned));
    const [undone] = await tx.update(packReturns).set({ undoneBy: actor.id, undoneAt: clock.now() }).where(eq(packReturns.id, returned.id)).returning();
    return happened(null, facts.returnUndone(scene, undone!), ...edited);
  },
});
