import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { briefs, type Brief } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { canReadPosition } from "#lib/positions/policy.ts";
import { findPosition } from "#lib/positions/queries.ts";
import * as facts from "#lib/briefs/facts.ts";
import { ChangeBriefLane, DraftBrief, MakeBriefAnew, SaveBrief, SettleBrief } from "#lib/briefs/input.ts";
import { audienceOf } from "#lib/briefs/model.ts";
import { canChangeBriefLane, canDraftBrief, canEditBrief, canReadBrief } from "#lib/briefs/policy.ts";
import { findBrief, heldNow } from "#lib/briefs/queries.ts";

/** Begins a brief of a kind for the version that is held: its words are a draft, for people to edit. */
export const draftBrief = command({
  name: "draftBrief", input: DraftBrief, subject: findPosition, seen: canReadPosition, allow: canDraftBrief,
  tells: ({ input: { lane = "coordinators" }, subject }) => [facts.briefDrafted({ ...subject, brief: wouldBe<Brief>({ id: "", lane, hubId: subject.hub.id, organisationId: null }) })],
  async run({ actor, input: { position: _, version: number, ...input }, subject, tx }) {
    const now = await heldNow(tx, subject.position);
    if (now?.position.id !== subject.position.id) throw new Refusal("state", { code: "brief.nothingHeld", present: { allowed: [] } });
    if (now.version.number !== number) throw new Refusal("conflict", { code: "brief.otherVersion", present: { version: now.version.number } });
    if (!mayRead(audienceOf(input.lane, actor, subject.hub.id), now.version)) throw new Refusal("state", { code: "brief.notForThem", present: { allowed: [] } });
    const [brief] = await tx.insert(briefs).values({ ...input, positionId: subject.position.id, versionId: now.version.id, version: number, hash: now.version.hash, hubId: subject.hub.id, createdBy: actor.id, savedBy: actor.id }).returning();
    return happened({ id: brief!.id, revision: brief!.revision }, facts.briefDrafted({ ...subject, brief: brief! }));
  },
});

type Scene = facts.Scene;
const change = async (tx: Tx, scene: Scene, values: Partial<Brief>): Promise<Scene> => {
  const [brief] = await tx.update(briefs).set(values).where(eq(briefs.id, scene.brief.id)).returning();
  return { ...scene, brief: brief! };
};

function stillAt({ revision, title, body }: Brief, given: number) {
  if (revision !== given) throw new Refusal("conflict", { code: "briefMoved", present: { revision, title, body } });
}

/** Saves a brief while it is written. */
export const saveBrief = command({
  name: "saveBrief", input: SaveBrief, subject: findBrief, seen: canReadBrief, allow: canEditBrief,
  async run({ actor, input: { revision, title, body }, subject, tx }) {
    stillAt(subject.brief, revision);
    const scene = await change(tx, subject, { body, title: title ?? subject.brief.title, revision: revision + 1, savedBy: actor.id, savedAt: clock.now() });
    return happened({ revision: scene.brief.revision, savedAt: scene.brief.savedAt }, facts.briefSaved(scene));
  },
});

/** Lays what the newer version gives beside the edited words, which stay as they are. */
export const makeBriefAnew = command({
  name: "makeBriefAnew", input: MakeBriefAnew, subject: findBrief, seen: canReadBrief, allow: canEditBrief,
  async run({ actor, input: { version: number, body }, subject, tx }) {
    const now = await heldNow(tx, subject.position);
    if (!now || now.version.id === subject.brief.versionId) throw new Refusal("state", { code: "brief.notStale", present: { allowed: [] } });
    if (now.version.number !== number || !mayRead(actor, now.version)) throw new Refusal("conflict", { code: "brief.otherVersion", present: { version: number } });
    const scene = await change(tx, subject, { anew: { position: now.position.id, versionId: now.version.id, version: number, hash: now.version.hash, body } });
    return happened(null, facts.briefMadeAnew(scene, number));
  },
});

/** Says which words go on, those that were edited, the newer, or both. The brief speaks for the newer version from then on. */
export const settleBrief = command({
  name: "settleBrief", input: SettleBrief, subject: findBrief, seen: canReadBrief, allow: canEditBrief,
  async run({ actor, input: { revision, take }, subject, tx }) {
    const { anew, body } = subject.brief;
    if (!anew) throw new Refusal("state", { code: "brief.notMadeAnew", present: { allowed: [] } });
    stillAt(subject.brief, revision);
    const words = { mine: body, anew: anew.body, both: `${anew.body}\n\n---\n\n${body}` }[take];
    const scene = await change(tx, subject, { body: words, positionId: anew.position, versionId: anew.versionId, version: anew.version, hash: anew.hash, anew: null, staleToldAt: null, revision: revision + 1, savedBy: actor.id, savedAt: clock.now() });
    return happened({ revision: scene.brief.revision }, facts.briefSettled(scene, take));
  },
});

/** Opens a brief to more, where they may read the version it speaks for, or keeps it among fewer. */
export const changeBriefLane = command({
  name: "changeBriefLane", input: ChangeBriefLane, subject: findBrief, seen: canReadBrief, allow: canChangeBriefLane,
  async run({ input: { lane }, subject, tx }) {
    if (lane === subject.brief.lane) return unchanged({ lane });
    const isPublic = subject.position.lane === "public" && subject.issue.lane === "public";
    if (lane === "public" && !isPublic) throw new Refusal("state", { code: "brief.notForThem", present: { allowed: [] } });
    return happened({ lane }, facts.briefLaneChanged(await change(tx, subject, { lane })));
  },
});
