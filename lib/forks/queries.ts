import { and, asc, count, eq, isNotNull, ne, not } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { forks, hubs, issues, organisations, responses } from "#db/schema/index.ts";
import { votesFor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { canReadResponse } from "#lib/responses/policy.ts";
import { findResponse } from "#lib/responses/queries.ts";
import { nameFor } from "#lib/issues/queries.ts";
import { ByFork, ForksOfResponse } from "#lib/forks/input.ts";
import { countOf, forkable } from "#lib/forks/model.ts";
import { canChangeForkLane, canEditFork, canFileFork, canForkResponse, canReadFork } from "#lib/forks/policy.ts";

export async function findFork(db: Reader, { fork: id }: { fork: string }) {
  const [found] = await db.select({ fork: forks, response: responses, issue: issues, hub: hubs, organisation: { id: organisations.id, name: organisations.name } }).from(forks)
    .innerJoin(responses, eq(responses.id, forks.responseId)).innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, forks.hubId)).innerJoin(organisations, eq(organisations.id, forks.organisationId)).where(eq(forks.id, id));
  if (!found) throw new Refusal("notFound");
  return found;
}

/** One organisation's own filing of a response, and the acts the actor may do now. The response it was taken from is named where it may be read. */
export const forkById = query({
  name: "forkById", lasting: true, input: ByFork, subject: findFork, allow: canReadFork,
  async run({ actor, subject }) {
    const { fork, response, issue, hub, organisation } = subject;
    const { id, title, body, language, revision, lane, reference, filedOn, hash, createdAt, startedFrom } = fork;
    const open = filedOn === null;
    return {
      id, title, body, language, revision, lane, reference, filedOn, hash, createdAt, startedFrom, organisation: organisation.name, issue: nameFor(actor, issue), hub: { slug: hub.slug, code: hub.code, name: hub.name, zone: hub.zone },
      response: canReadResponse(actor, { response }) ? { id: response.id, title: response.title, authority: response.authority } : null,
      may: { edit: open && canEditFork(actor, subject), file: open && canFileFork(actor, subject), changeLane: canChangeForkLane(actor, subject) },
    };
  },
});

/** Who files a response on their own, as far as somebody may know: by name where they may read it, and of those in confidence how many filed, from three on. What an organisation keeps to itself counts nowhere. */
export const forksOfResponse = query({
  name: "forksOfResponse", lasting: true, input: ForksOfResponse, subject: findResponse, allow: canReadResponse,
  async run({ actor, subject: { response, hub }, db }) {
    const known = await db.select({ id: forks.id, organisation: organisations.name, organisationId: forks.organisationId, filedOn: forks.filedOn, reference: forks.reference }).from(forks).innerJoin(organisations, eq(organisations.id, forks.organisationId))
      .where(and(eq(forks.responseId, response.id), visibleTo(actor, forks))).orderBy(asc(organisations.name), asc(organisations.id));
    const [{ hidden } = { hidden: 0 }] = await db.select({ hidden: count() }).from(forks).where(and(eq(forks.responseId, response.id), isNotNull(forks.filedOn), ne(forks.lane, "own"), not(visibleTo(actor, forks))));
    const mine = votesFor(actor, hub.id);
    return {
      forks: known.map(({ organisationId: _, ...fork }) => fork), ...countOf({ known: known.filter(({ filedOn }) => filedOn !== null).length, hidden }),
      may: { fork: canForkResponse(actor, { hub }) && forkable.includes(response.state) && response.body.trim() !== "" && !known.some(({ organisationId }) => organisationId === mine) },
    };
  },
});
