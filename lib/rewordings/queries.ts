import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { positionVersions, rewordings } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { query } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { isVotingOpen } from "#lib/decisions/model.ts";
import { findDecision } from "#lib/decisions/queries.ts";
import { ByRewording } from "#lib/rewordings/input.ts";
import { canReadRewording, canReword } from "#lib/rewordings/policy.ts";

export async function findRewording(db: Reader, { rewording: id }: { rewording: string }) {
  const [rewording] = await db.select().from(rewordings).where(eq(rewordings.id, id));
  if (!rewording) throw new Refusal("notFound");
  return { rewording, ...(await findDecision(db, { decision: rewording.decisionId })) };
}

export const contentOf = async (db: Reader, versionId: string) => (await db.select().from(positionVersions).where(eq(positionVersions.id, versionId)))[0]!;

/** One edit of a text under a decision: what stood there, what stands there after it, and of which class it is. */
export const rewordingById = query({
  name: "rewordingById", input: ByRewording, subject: findRewording, allow: canReadRewording,
  async run({ actor, subject, db }) {
    const { rewording, decision, position, issue, hub } = subject;
    const from = await contentOf(db, rewording.fromVersionId);
    const { title, lede, sections } = from.content;
    return {
      id: rewording.id, decision: decision.id, from: from.number, before: { title, lede, sections }, after: rewording.words, change: rewording.change, proposedAt: rewording.proposedAt, appliedAt: rewording.appliedAt, language: from.content.language,
      position: { id: position.id, title: position.title }, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name },
      may: { apply: canReword(actor, subject) && rewording.appliedAt === null && rewording.droppedAt === null && isVotingOpen(decision, clock.now()) },
    };
  },
});
