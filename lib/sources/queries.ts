import { asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { amendmentSources, feedback, organisations } from "#db/schema/index.ts";
import { query } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { findAmendment } from "#lib/amendments/queries.ts";
import { canSeeWho } from "#lib/feedback/policy.ts";
import { SourcesOfAmendment } from "#lib/sources/input.ts";
import { canReadSource, canReadSources } from "#lib/sources/policy.ts";

export async function findSource(db: Reader, { source: id }: { source: string }) {
  const [found] = await db.select({ source: amendmentSources, feedback }).from(amendmentSources).leftJoin(feedback, eq(feedback.id, amendmentSources.feedbackId)).where(eq(amendmentSources.id, id));
  if (!found) throw new Refusal("notFound");
  return { ...found, ...(await findAmendment(db, { amendment: found.source.amendmentId })) };
}

/** What the justification of an amendment rests on, as far as somebody may read it: inputs, and what stands at an address. */
export const sourcesOfAmendment = query({
  name: "sourcesOfAmendment", input: SourcesOfAmendment, subject: findAmendment, allow: canReadSources,
  async run({ actor, subject: { amendment, position }, db }) {
    const all = await db.select({ source: amendmentSources, feedback, organisation: organisations.name }).from(amendmentSources).leftJoin(feedback, eq(feedback.id, amendmentSources.feedbackId)).leftJoin(organisations, eq(organisations.id, feedback.organisationId))
      .where(eq(amendmentSources.amendmentId, amendment.id)).orderBy(asc(amendmentSources.addedAt), asc(amendmentSources.id));
    return all.filter((one) => canReadSource(actor, { position, feedback: one.feedback })).map(({ source: { id, url, title }, feedback: input, organisation }) => ({
      id, url, title, feedback: input && { id: input.id, reference: input.reference, organisation: canSeeWho(actor, { feedback: input }) ? organisation : null },
    }));
  },
});
