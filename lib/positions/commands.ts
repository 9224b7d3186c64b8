import { and, eq, inArray, max, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { collaborators, people, positions, positionVersions, type Position } from "#db/schema/index.ts";
import { checksum } from "#lib/formats/checksum.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { countUnanswered } from "#lib/feedback/queries.ts";
import { stillItself } from "#lib/issues/model.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { findOnTrack } from "#lib/issues/queries.ts";
import * as facts from "#lib/positions/facts.ts";
import { AddEditor, ByPosition, DraftPosition, FreezePosition, SavePosition, WithdrawPosition } from "#lib/positions/input.ts";
import { frozen, held, joinTexts, positionActs, writable } from "#lib/positions/model.ts";
import { canAddEditor, canConsultOnPosition, canDraftPosition, canEditPosition, canFreezePosition, canPublishPosition, canReadPosition, canWithdrawPosition } from "#lib/positions/policy.ts";
import { amendmentsOf, asksOf, findPosition } from "#lib/positions/queries.ts";

/** Refuses a change to a text that is frozen. Also for its asks and amendments. */
export function requireWritable({ state }: Position) {
  if (!writable.includes(state)) throw new Refusal("state", { code: "position.edit", values: { state }, present: { state, allowed: positionActs.allowed(state) } });
}

/** A first text, seen by the coordinators and the editors they name. */
export const draftPosition = command({
  name: "draftPosition", input: DraftPosition, subject: findOnTrack, seen: canSeeTrack, allow: canDraftPosition,
  async run({ actor, input: { issue: _, hub: __, lede, ...input }, subject: { issue, hub, track }, tx }) {
    stillItself(issue);
    if (!track) throw new Refusal("state", { code: "noTrack" });
    const [position] = await tx.insert(positions).values({ ...input, lede: lede ?? "", issueId: issue.id, hubId: hub.id, lane: "coordinators", createdBy: actor.id, savedBy: actor.id }).returning();
    return happened({ id: position!.id, revision: 1 }, facts.positionDrafted({ position: position!, issue, hub }));
  },
});

/** Joins what two people wrote at the same time where their changes lie apart; otherwise refuses with the text that was there first. */
function joined(input: ReturnType<typeof SavePosition.parse>, position: Position) {
  const mine = { title: input.title, lede: input.lede, sections: input.sections };
  if (input.revision === position.revision) return mine;
  const theirs = { title: position.title, lede: position.lede, sections: position.sections };
  const merged = input.base && joinTexts({ base: input.base, mine, theirs });
  if (!merged) throw new Refusal("conflict", { code: "positionMoved", present: { revision: position.revision, ...theirs } });
  return merged;
}

export const savePosition = command({
  name: "savePosition", input: SavePosition, subject: findPosition, seen: canReadPosition, allow: canEditPosition,
  async run({ actor, input, subject, tx }) {
    requireWritable(subject.position);
    const text = joined(input, subject.position);
    const [position] = await tx.update(positions).set({ ...text, stance: input.stance, revision: subject.position.revision + 1, savedAt: clock.now(), savedBy: actor.id }).where(eq(positions.id, subject.position.id)).returning();
    return happened({ revision: position!.revision, savedAt: position!.savedAt, ...text }, facts.positionSaved({ ...subject, position: position! }));
  },
});

const move = async (tx: Tx, subject: facts.Scene, values: Partial<Position>): Promise<facts.Scene> => {
  const [position] = await tx.update(positions).set(values).where(eq(positions.id, subject.position.id)).returning();
  return { ...subject, position: position! };
};

/** Shows the draft to the whole hub. */
export const openConsultation = command({
  name: "openConsultation", input: ByPosition, subject: findPosition, seen: canReadPosition, allow: canConsultOnPosition,
  run: async ({ subject, tx }) => happened({ state: "consultation" }, facts.consultationOpened(await move(tx, subject, { state: positionActs.after(subject.position.state, "consult"), lane: "hub" }))),
});

/** Freezes the text as the next version. Refused while a contribution to the issue still wants its answer. */
export const freezePosition = command({
  name: "freezePosition", input: FreezePosition, subject: findPosition, seen: canReadPosition, allow: canFreezePosition,
  async run({ actor, input: { change, note }, subject, tx }) {
    const state = positionActs.after(subject.position.state, "freeze");
    const open = await countUnanswered(tx, subject.issue.id, subject.hub.id);
    if (open > 0) throw new Refusal("state", { code: "feedbackUnanswered", values: { open } });
    if (subject.position.sections.length === 0) throw wrong("sections", "required");
    const scene = await move(tx, subject, { state, lane: subject.position.lane === "coordinators" ? "hub" : subject.position.lane });
    const content = frozen(scene.position, await asksOf(tx, scene.position.id), await amendmentsOf(tx, scene.position.id));
    const [last] = await tx.select({ number: max(positionVersions.number) }).from(positionVersions).where(eq(positionVersions.positionId, scene.position.id));
    const [version] = await tx.insert(positionVersions).values({ positionId: scene.position.id, number: (last?.number ?? 0) + 1, content, hash: checksum(content), change, note, frozenBy: actor.id, lane: "hub", hubId: scene.hub.id }).returning();
    return happened({ version: version!.number, hash: version!.hash }, facts.positionFrozen(scene, version!));
  },
});

/** Puts an adopted text before everyone. An older one of the same hub on the same issue is superseded. */
export const publishPosition = command({
  name: "publishPosition", input: ByPosition, subject: findPosition, seen: canReadPosition, allow: canPublishPosition,
  async run({ subject, tx }) {
    if (subject.issue.lane !== "public") throw new Refusal("state", { code: "issueNotPublic" });
    const scene = await move(tx, subject, { state: positionActs.after(subject.position.state, "publish"), lane: "public", publishedAt: clock.now() });
    const [version] = await tx.update(positionVersions).set({ lane: "public" }).where(eq(positionVersions.id, scene.position.adoptedVersionId!)).returning();
    const older = await tx.update(positions).set({ state: "superseded" }).where(and(eq(positions.issueId, scene.issue.id), eq(positions.hubId, scene.hub.id), ne(positions.id, scene.position.id), inArray(positions.state, [...held]))).returning();
    return happened({ state: scene.position.state }, facts.positionPublished(scene, version!), ...older.map((position) => facts.positionSuperseded({ ...scene, position })));
  },
});

export const withdrawPosition = command({
  name: "withdrawPosition", input: WithdrawPosition, subject: findPosition, seen: canReadPosition, allow: canWithdrawPosition,
  run: async ({ input: { reason }, subject, tx }) => happened({ state: "withdrawn" }, facts.positionWithdrawn(await move(tx, subject, { state: positionActs.after(subject.position.state, "withdraw") }), reason)),
});

/** Lets somebody write on this text, whatever else they may do. */
export const addEditor = command({
  name: "addEditor", input: AddEditor, subject: findPosition, seen: canReadPosition, allow: canAddEditor,
  async run({ actor, input: { email, reason }, subject, tx }) {
    const [person] = await tx.select({ id: people.id, name: people.name }).from(people).where(eq(people.email, email));
    if (!person) throw wrong("email", "notOneOf");
    await tx.insert(collaborators).values({ topic: `position:${subject.position.id}`, personId: person.id, as: "editor", reason, addedBy: actor.id }).onConflictDoNothing();
    return happened(null, facts.editorAdded(subject, person, reason));
  },
});
