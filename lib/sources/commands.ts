import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { amendmentSources, feedback, type AmendmentSource, type Position } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { wrong } from "#lib/kernel/refusal.ts";
import { findAmendment } from "#lib/amendments/queries.ts";
import { canReadFeedback } from "#lib/feedback/policy.ts";
import { familyOf } from "#lib/issues/queries.ts";
import { requireWritable } from "#lib/positions/commands.ts";
import * as facts from "#lib/sources/facts.ts";
import { AddSource, BySource } from "#lib/sources/input.ts";
import { canEditSources, canReadSource, canReadSources } from "#lib/sources/policy.ts";
import { findSource } from "#lib/sources/queries.ts";

const Address = z.url({ protocol: /^https?$/ });

type Named = Pick<AmendmentSource, "feedbackId" | "url" | "title">;

/** What somebody named: an address, or an input on the issue that they may read. What an organisation keeps to itself is no source of others. */
async function sourceFrom(tx: Tx, actor: Actor, position: Position, { on, title }: { on: string; title: string | null }): Promise<Named> {
  if (/^https?:/iu.test(on)) {
    if (!Address.safeParse(on).success) throw wrong("on", "notAnAddress");
    return { feedbackId: null, url: on, title };
  }
  const [input] = await tx.select().from(feedback).where(and(inArray(feedback.issueId, familyOf(tx, actor, position.issueId)), eq(sql`lower(${feedback.reference})`, on.toLowerCase())));
  if (!input || input.state === "withdrawn" || !canReadFeedback(actor, { feedback: input })) throw wrong("on", "noSuchInput");
  if (input.lane === "own") throw wrong("on", "inputForItself");
  return { feedbackId: input.id, url: null, title: null };
}

/** Says what the justification of an amendment rests on. */
export const addSource = command({
  name: "addSource", input: AddSource, subject: findAmendment, seen: canReadSources, allow: canEditSources,
  async run({ actor, input, subject: { amendment, ...scene }, tx }) {
    requireWritable(scene.position);
    const named = await sourceFrom(tx, actor, scene.position, input);
    const present = await tx.select().from(amendmentSources).where(eq(amendmentSources.amendmentId, amendment.id));
    const known = present.find(({ feedbackId, url }) => feedbackId === named.feedbackId && url === named.url);
    if (known) return unchanged({ id: known.id });
    const [source] = await tx.insert(amendmentSources).values({ ...named, amendmentId: amendment.id, addedBy: actor.kind === "person" ? actor.id : null }).returning();
    return happened({ id: source!.id }, facts.sourceAdded(scene, amendment));
  },
});

/** Takes a source off the list. What it is stays where it is. */
export const removeSource = command({
  name: "removeSource", input: BySource, subject: findSource, seen: canReadSource, allow: canEditSources,
  async run({ subject: { source, feedback: _, amendment, ...scene }, tx }) {
    requireWritable(scene.position);
    await tx.delete(amendmentSources).where(eq(amendmentSources.id, source.id));
    return happened(null, facts.sourceRemoved(scene, amendment));
  },
});
