import { and, desc, eq, inArray, isNull, max } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { collaborators, commentThreads, divergences, people, positions, positionVersions, suggestions, type FrozenText, type Position, type PositionVersion } from "#db/schema/index.ts";
import type { Lane } from "#db/vocabulary.ts";
import { checksum } from "#lib/formats/checksum.ts";
import { finderIn, type Tied } from "#lib/formats/numbered-text.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { requireProof } from "#lib/kernel/proof.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { countUnanswered } from "#lib/feedback/queries.ts";
import { stillItself } from "#lib/issues/model.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { findOnTrack, hubsById } from "#lib/issues/queries.ts";
import { opensTo } from "#lib/provisions/model.ts";
import * as facts from "#lib/positions/facts.ts";
import { AddEditor, ByPosition, ChangePositionKind, DraftPosition, EndEditor, FreezePosition, SavePosition, SetMaturity, SummarisePosition, WithdrawPosition } from "#lib/positions/input.ts";
import { frozen, held, joinTexts, lacking, maturityOf, over, positionActs, writable } from "#lib/positions/model.ts";
import { canAddEditor, canChangeKind, canConsultOnPosition, canDraftPosition, canEditPosition, canEndEditor, canFreezePosition, canPublishPosition, canReadPosition, canSetMaturity, canWithdrawPosition } from "#lib/positions/policy.ts";
import { amendmentsOf, annexesTo, asksOf, embargoOn, findPosition, frozenCore } from "#lib/positions/queries.ts";

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
    const [position] = await tx.insert(positions).values({ ...input, maturity: maturityOf(input.kind), lede: lede ?? "", issueId: issue.id, hubId: hub.id, lane: "coordinators", createdBy: actor.id, savedBy: actor.id }).returning();
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

/** What hangs on words goes where they went, as long as they can be told again. */
async function carryAlong(tx: Tx, { id, language, lede, sections }: Position) {
  const find = finderIn({ lede, sections }, language);
  const moved = (tied: Tied) => {
    const found = find(tied);
    return found && (!found.same || found.section !== tied.section || found.paragraph !== tied.paragraph) ? { section: found.section, paragraph: found.paragraph, words: found.words } : null;
  };
  for (const table of [commentThreads, suggestions] as const) {
    const still = table === commentThreads ? isNull(commentThreads.version) : eq(suggestions.state, "open");
    const tied = await tx.select({ id: table.id, section: table.section, paragraph: table.paragraph, words: table.words }).from(table).where(and(eq(table.positionId, id), still));
    for (const one of tied) {
      const place = moved(one);
      if (place) await tx.update(table).set(place).where(eq(table.id, one.id));
    }
  }
}

/** Puts another text in the place of a position's, as a next revision; what was said of its paragraphs goes with them. */
export async function rewrite(tx: Tx, actor: Actor, scene: facts.Scene, values: Pick<Position, "title" | "lede" | "sections" | "stance">): Promise<facts.Scene> {
  const [position] = await tx.update(positions).set({ ...values, revision: scene.position.revision + 1, savedAt: clock.now(), savedBy: actor.id }).where(eq(positions.id, scene.position.id)).returning();
  await carryAlong(tx, position!);
  return { ...scene, position: position! };
}

export const savePosition = command({
  name: "savePosition", input: SavePosition, subject: findPosition, seen: canReadPosition, allow: canEditPosition,
  async run({ actor, input, subject, tx }) {
    requireWritable(subject.position);
    const text = joined(input, subject.position);
    const scene = await rewrite(tx, actor, subject, { ...text, stance: input.stance });
    return happened({ revision: scene.position.revision, savedAt: scene.position.savedAt, ...text }, facts.positionSaved(scene));
  },
});

/** What it says in plain language. Leaves the words of the text as they are, and moves its revision, so that nobody's text is saved over it unseen. */
export const summarisePosition = command({
  name: "summarisePosition", input: SummarisePosition, subject: findPosition, seen: canReadPosition, allow: canEditPosition,
  async run({ actor, input: { revision, summary }, subject, tx }) {
    requireWritable(subject.position);
    if (revision !== subject.position.revision) throw new Refusal("conflict", { code: "summaryMoved", present: { revision: subject.position.revision, summary: subject.position.summary } });
    const [position] = await tx.update(positions).set({ summary, revision: revision + 1, savedAt: clock.now(), savedBy: actor.id }).where(eq(positions.id, subject.position.id)).returning();
    return happened({ revision: position!.revision, summary }, facts.positionSummarised({ ...subject, position: position! }));
  },
});

/** A text is not opened to people who may not read an edition whose words it quotes. */
async function requireOpenQuotes(tx: Tx, { id, hubId }: Position, lane: Lane) {
  const numbers = (await amendmentsOf(tx, id)).filter(({ edition }) => edition && !opensTo(edition, { lane, hubId })).map(({ number }) => number);
  if (numbers.length > 0) throw new Refusal("state", { code: "position.quotesFewer", values: { numbers: numbers.join(", "), count: numbers.length } });
}

/** What is under embargo is opened to more people by lifting it, and in no other way. */
export async function requireNoEmbargo(tx: Tx, { id }: Position) {
  if (await embargoOn(tx, id)) throw new Refusal("state", { code: "embargoed" });
}

const move = async (tx: Tx, subject: facts.Scene, values: Partial<Position>): Promise<facts.Scene> => {
  if (values.lane && values.lane !== subject.position.lane) {
    await requireNoEmbargo(tx, subject.position);
    await requireOpenQuotes(tx, subject.position, values.lane);
  }
  const [position] = await tx.update(positions).set(values).where(eq(positions.id, subject.position.id)).returning();
  return { ...subject, position: position! };
};

/** Opens a text and its newest version to the members of every hub. */
export async function openToMembers(tx: Tx, subject: facts.Scene, values: Partial<Position>): Promise<facts.Scene> {
  const lane = subject.position.lane === "public" ? "public" : "members";
  const [last] = await tx.select({ id: positionVersions.id, lane: positionVersions.lane }).from(positionVersions).where(eq(positionVersions.positionId, subject.position.id)).orderBy(desc(positionVersions.number)).limit(1);
  if (last && last.lane !== "public") await tx.update(positionVersions).set({ lane }).where(eq(positionVersions.id, last.id));
  return move(tx, subject, { ...values, lane });
}

const consultedBy = ({ lane, offeredAt }: Position): Lane => (offeredAt ? lane : "hub");

/** Shows the draft to the whole hub. */
export const openConsultation = command({
  name: "openConsultation", input: ByPosition, subject: findPosition, seen: canReadPosition, allow: canConsultOnPosition,
  tells: ({ subject }) => [facts.consultationOpened({ ...subject, position: { ...subject.position, lane: consultedBy(subject.position) } })],
  run: async ({ subject, tx }) => happened({ state: "consultation" }, facts.consultationOpened(await move(tx, subject, { state: positionActs.after(subject.position.state, "consult"), lane: consultedBy(subject.position) }))),
});

/** Who may read a text from its freezing on: the hub that decides on it; what hubs hold together, the members of all. */
const openedBy = ({ lane, coreId, offeredAt }: Position): Lane => (coreId || offeredAt ? "members" : lane === "coordinators" ? "hub" : lane);

/** The version of the core that an annex is decided with: the newest there is. */
async function coreOf(tx: Tx, { coreId }: Position): Promise<FrozenText["core"]> {
  if (!coreId) return undefined;
  const core = await frozenCore(tx, coreId);
  if (!core) throw new Refusal("state", { code: "core.notFrozen" });
  if (over.includes(core.position.state)) throw new Refusal("state", { code: "core.over" });
  return { position: coreId, hub: core.hub.name, title: core.version.content.title, version: core.version.number, hash: core.version.hash };
}

/** The hubs whose annexes stand on a position. */
export const joinedTo = async (tx: Tx, position: Position) => [...new Set((await annexesTo(tx, position.id)).map(({ hubId }) => hubId))];

/** Those of them that somebody may know of: that a hub drafts an annex shows when it is frozen. */
export const joinedSeen = async (db: Reader, actor: Actor, position: Position) => [...new Set((await annexesTo(db, position.id)).filter((annex) => mayRead(actor, annex)).map(({ hubId }) => hubId))];

/** Freezes the text as the next version; an annex, together with its core. Refused while a contribution to the issue still wants its answer. */
export const freezePosition = command({
  name: "freezePosition", input: FreezePosition, subject: findPosition, seen: canReadPosition, allow: canFreezePosition,
  tells: async ({ actor, subject, db }) => [facts.positionFrozen({ ...subject, position: { ...subject.position, lane: openedBy(subject.position) } }, wouldBe<PositionVersion>({ id: "", number: 0 }), await joinedSeen(db, actor, subject.position))],
  async run({ actor, input: { change, note }, subject, tx }) {
    const state = positionActs.after(subject.position.state, "freeze");
    const open = await countUnanswered(tx, subject.issue.id, subject.hub.id);
    if (open > 0) throw new Refusal("state", { code: "feedbackUnanswered", values: { open } });
    const core = await coreOf(tx, subject.position);
    const amendments = await amendmentsOf(tx, subject.position.id);
    const lacks = core ? null : lacking(subject.position, amendments.length);
    if (lacks) throw wrong(lacks, "required");
    const scene = await move(tx, subject, { state, lane: openedBy(subject.position) });
    const content = frozen(scene.position, await asksOf(tx, scene.position.id), amendments, core);
    const [last] = await tx.select({ number: max(positionVersions.number) }).from(positionVersions).where(eq(positionVersions.positionId, scene.position.id));
    const [version] = await tx.insert(positionVersions).values({ positionId: scene.position.id, number: (last?.number ?? 0) + 1, content, hash: checksum(content), change, note, frozenBy: actor.id, lane: scene.position.lane, hubId: scene.hub.id }).returning();
    return happened({ version: version!.number, hash: version!.hash }, facts.positionFrozen(scene, version!, await joinedTo(tx, scene.position)));
  },
});

/** What a hub held until now in the place of another text. Its annex to its own core stands beside the core, and gives way to an annex alone. */
async function givingWay(tx: Reader, { issueId, hubId, id, coreId }: Position) {
  const own = await tx.select({ id: positions.id, coreId: positions.coreId, state: positions.state }).from(positions).where(and(eq(positions.issueId, issueId), eq(positions.hubId, hubId)));
  const besideOwn = (core: string | null) => own.some((one) => one.id === core);
  return own.filter((one) => one.id !== id && held.includes(one.state) && besideOwn(one.coreId) === besideOwn(coreId)).map((one) => one.id);
}

/** An annex is not put before people who may not read its core, nor below one that was taken back. */
async function requireOpenCore(tx: Tx, { adoptedVersionId }: Position) {
  const [adopted] = await tx.select({ content: positionVersions.content }).from(positionVersions).where(eq(positionVersions.id, adoptedVersionId!));
  const { core } = adopted!.content;
  if (!core) return;
  const [open] = await tx.select({ state: positions.state }).from(positionVersions).innerJoin(positions, eq(positions.id, positionVersions.positionId)).where(and(eq(positions.id, core.position), eq(positionVersions.number, core.version), eq(positionVersions.lane, "public")));
  if (!open) throw new Refusal("state", { code: "core.notPublic", values: { version: core.version } });
  if (open.state === "withdrawn") throw new Refusal("state", { code: "core.over" });
}

/** What publishing would say: of the text, and of what gives way to it. */
async function wouldPublish(db: Reader, actor: Actor, scene: facts.Scene) {
  const [version] = await db.select().from(positionVersions).where(eq(positionVersions.id, scene.position.adoptedVersionId ?? ""));
  if (!version) return null;
  const older = await db.select().from(positions).where(inArray(positions.id, await givingWay(db, scene.position)));
  const gaveWay = await Promise.all(older.map(async (position) => facts.positionSuperseded({ ...scene, position }, await joinedSeen(db, actor, position))));
  return [facts.positionPublished({ ...scene, position: { ...scene.position, lane: "public" } }, version), ...gaveWay];
}

/** Puts an adopted text before everyone, an annex after its core. An older one of the same hub on the same issue is superseded; what takes the place of a core is one. */
export const publishPosition = command({
  name: "publishPosition", input: ByPosition, subject: findPosition, seen: canReadPosition, allow: canPublishPosition,
  tells: ({ actor, subject, db }) => wouldPublish(db, actor, subject),
  async run({ actor, subject, tx }) {
    const state = positionActs.after(subject.position.state, "publish");
    if (subject.issue.lane !== "public") throw new Refusal("state", { code: "issueNotPublic" });
    await requireNoEmbargo(tx, subject.position);
    await requireOpenCore(tx, subject.position);
    requireProof(actor);
    const older = await tx.update(positions).set({ state: "superseded", supersededById: subject.position.id }).where(inArray(positions.id, await givingWay(tx, subject.position))).returning();
    const offeredAt = subject.position.offeredAt ?? (!subject.position.coreId && older.some((position) => position.offeredAt) ? clock.now() : null);
    const scene = await move(tx, subject, { state, lane: "public", publishedAt: clock.now(), offeredAt });
    const [version] = await tx.update(positionVersions).set({ lane: "public" }).where(eq(positionVersions.id, scene.position.adoptedVersionId!)).returning();
    if (scene.position.coreId) await tx.update(divergences).set({ lane: "public" }).where(and(eq(divergences.positionId, scene.position.coreId), eq(divergences.hubId, scene.hub.id), isNull(divergences.endedAt)));
    const gaveWay = await Promise.all(older.map(async (position) => facts.positionSuperseded({ ...scene, position }, await joinedTo(tx, position))));
    return happened({ state: scene.position.state }, facts.positionPublished(scene, version!), ...gaveWay);
  },
});

async function namesOf(tx: Tx, hubIds: readonly string[]) {
  const names = await hubsById(tx);
  return [...new Set(hubIds)].map((id) => names.get(id)!.name).sort().join(", ");
}

/** Ends the work on a text. A core stays as long as the annex of another hub stands on it; whoever only drafts one is told. */
export const withdrawPosition = command({
  name: "withdrawPosition", input: WithdrawPosition, subject: findPosition, seen: canReadPosition, allow: canWithdrawPosition,
  tells: async ({ actor, subject, db }) => [facts.positionWithdrawn(subject, "", await joinedSeen(db, actor, subject.position))],
  async run({ input: { reason }, subject, tx }) {
    const state = positionActs.after(subject.position.state, "withdraw");
    const annexes = await annexesTo(tx, subject.position.id);
    const standing = annexes.filter(({ state: of }) => !writable.includes(of));
    if (standing.length > 0) throw new Refusal("state", { code: "core.annexesStand", values: { hubs: await namesOf(tx, standing.map(({ hubId }) => hubId)) } });
    return happened({ state }, facts.positionWithdrawn(await move(tx, subject, { state }), reason, annexes.map(({ hubId }) => hubId)));
  },
});

/** Makes another kind of document of a draft. */
export const changePositionKind = command({
  name: "changePositionKind", input: ChangePositionKind, subject: findPosition, seen: canReadPosition, allow: canChangeKind,
  async run({ input: { kind }, subject, tx }) {
    requireWritable(subject.position);
    if (kind === subject.position.kind) return unchanged({ kind });
    return happened({ kind }, facts.positionKindChanged(await move(tx, subject, { kind, maturity: maturityOf(kind) })));
  },
});

/** Says how far an interpretation can be leaned on: a draft of ours, waiting for the authority's guidance, or approved. */
export const setMaturity = command({
  name: "setMaturity", input: SetMaturity, subject: findPosition, seen: canReadPosition, allow: canSetMaturity,
  tells: ({ subject }) => [facts.maturitySet(subject, null)],
  async run({ input: { maturity, note }, subject, tx }) {
    const { kind, state } = subject.position;
    if (kind !== "interpretation" || state === "withdrawn") throw new Refusal("state", { code: "position.noMaturity" });
    if (maturity === subject.position.maturity) return unchanged({ maturity });
    return happened({ maturity }, facts.maturitySet(await move(tx, subject, { maturity }), note));
  },
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

/** Ends somebody's part in a text. What they wrote stays. */
export const endEditor = command({
  name: "endEditor", input: EndEditor, subject: findPosition, seen: canReadPosition, allow: canEndEditor,
  async run({ input: { person: personId, reason }, subject, tx }) {
    const part = and(eq(collaborators.topic, `position:${subject.position.id}`), eq(collaborators.personId, personId), eq(collaborators.as, "editor"));
    const [person] = await tx.select({ id: people.id, name: people.name }).from(people).innerJoin(collaborators, and(eq(collaborators.personId, people.id), part));
    if (!person) throw wrong("person", "notOneOf");
    await tx.delete(collaborators).where(part);
    return happened(null, facts.editorEnded(subject, person, reason));
  },
});
