import { and, asc, eq, inArray, isNotNull, ne, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { acknowledgements, feedback, hubs, organisations, people, positions, responses, type Acknowledgement } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { mayRead, visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { canReadRoster } from "#lib/hubs/policy.ts";
import { entitledIn, peopleOfHub } from "#lib/hubs/queries.ts";
import { familyOf } from "#lib/issues/queries.ts";
import { findPosition } from "#lib/positions/queries.ts";
import { findResponse } from "#lib/responses/queries.ts";
import type { Thanked } from "#lib/acknowledgements/facts.ts";
import { OnThing, OwnAcknowledgements } from "#lib/acknowledgements/input.ts";
import { acknowledgementActs, askable } from "#lib/acknowledgements/model.ts";
import { canAnswerAcknowledgement, canAskContributor, canReadAcknowledgements, canReadOwnAcknowledgements, canRemoveAcknowledgement, canSeeAcknowledgement, canSeeAsk } from "#lib/acknowledgements/policy.ts";

/** What somebody is named with: a response or a position, as one thing. */
export async function findThanked(db: Reader, { response: ofResponse, position: ofPosition }: { response?: string | null | undefined; position?: string | null | undefined }): Promise<Thanked> {
  if (ofResponse) {
    const { response, issue, hub } = await findResponse(db, { response: ofResponse });
    return { kind: "response", thing: response, response, position: null, issue, hub };
  }
  const { position, issue, hub } = await findPosition(db, { position: ofPosition! });
  return { kind: "position", thing: { ...position, organisationId: null }, response: null, position, issue, hub };
}

export async function findAcknowledgement(db: Reader, { acknowledgement: id }: { acknowledgement: string }) {
  const [acknowledgement] = await db.select().from(acknowledgements).where(eq(acknowledgements.id, id));
  if (!acknowledgement) throw new Refusal("notFound");
  return { ...(await findThanked(db, { response: acknowledgement.responseId, position: acknowledgement.positionId })), acknowledgement };
}

const row = { acknowledgement: acknowledgements, organisation: organisations.name, person: people.name };
const onAll = (db: Reader) => db.select(row).from(acknowledgements).leftJoin(organisations, eq(organisations.id, acknowledgements.organisationId)).leftJoin(people, eq(people.id, acknowledgements.personId));
type Found = Awaited<ReturnType<typeof onAll>>[number];

const calling = ({ organisation, person }: Found) => ({ kind: organisation === null ? "person" as const : "organisation" as const, name: organisation ?? person ?? "" });
/** Organisations first, each kind by name. */
const byName = [asc(organisations.name), asc(people.name), asc(acknowledgements.id)] as const;
const sorted = (found: readonly Found[]) => [...found.filter(({ organisation }) => organisation !== null), ...found.filter(({ organisation }) => organisation === null)];

/** Who agreed to be named with some responses or positions, by the identifier of each. Asked for things that the asker may read. */
export async function namedWith(db: Reader, kind: Thanked["kind"], ids: readonly string[]) {
  const of = kind === "response" ? acknowledgements.responseId : acknowledgements.positionId;
  const found = ids.length === 0 ? [] : sorted(await onAll(db).where(and(among(of, ids), eq(acknowledgements.state, "agreed"))).orderBy(...byName));
  return Map.groupBy(found.map((one) => ({ thing: (one.acknowledgement.responseId ?? one.acknowledgement.positionId)!, ...calling(one) })), ({ thing }) => thing);
}

type OnThanked = Pick<Thanked, "thing"> & { acknowledgement: Acknowledgement };
const mayDo = (actor: Actor, scene: OnThanked) => ({
  agree: acknowledgementActs.allows(scene.acknowledgement.state, "agree") && canSeeAsk(actor, scene) && canAnswerAcknowledgement(actor, scene),
  decline: acknowledgementActs.allows(scene.acknowledgement.state, "decline") && canSeeAsk(actor, scene) && canAnswerAcknowledgement(actor, scene),
  remove: acknowledgementActs.allows(scene.acknowledgement.state, "remove") && canSeeAcknowledgement(actor, scene) && canRemoveAcknowledgement(actor, scene),
});

/** Whom those who write it can ask: the hub's organisations, with whether their own words stand before whoever asks, and its people. */
async function offeredFor(db: Reader, actor: Actor, { issue, hub }: Thanked, asked: readonly Acknowledgement[]) {
  const spoke = await db.selectDistinct({ id: feedback.organisationId }).from(feedback).where(and(inArray(feedback.issueId, familyOf(db, actor, issue.id)), eq(feedback.hubId, hub.id), eq(feedback.attributed, true), ne(feedback.state, "withdrawn"), visibleTo(actor, feedback)));
  const known = new Set(spoke.map(({ id }) => id));
  const before = new Set(asked.flatMap(({ organisationId, personId }) => organisationId ?? personId ?? []));
  return {
    organisations: (await entitledIn(db, hub.id)).filter(({ id }) => !before.has(id)).map(({ id, slug, name }) => ({ slug, name, contributed: known.has(id) })),
    people: (canReadRoster(actor, hub) ? await peopleOfHub(actor, { hub: hub.slug }) : []).filter(({ id }) => !before.has(id)).map(({ id, name }) => ({ id, name })),
  };
}

/** Who is named with a response or a position, for whoever reads it; whom it was asked of, for those who ask; and what oneself or one's organisation is asked. */
export const acknowledgementsOf = query({
  name: "acknowledgementsOf", lasting: true, input: OnThing, subject: findThanked, allow: canReadAcknowledgements,
  async run({ actor, subject, db }) {
    const found = sorted(await onAll(db).where(eq(subject.kind === "response" ? acknowledgements.responseId : acknowledgements.positionId, subject.thing.id)).orderBy(...byName));
    const asks = canAskContributor(actor, subject);
    const shown = (one: Found) => ({ id: one.acknowledgement.id, state: one.acknowledgement.state, ...calling(one), may: mayDo(actor, { ...subject, acknowledgement: one.acknowledgement }) });
    return {
      named: found.filter(({ acknowledgement }) => acknowledgement.state === "agreed").map(calling),
      asked: asks ? found.map(shown) : [], own: found.filter(({ acknowledgement }) => canAnswerAcknowledgement(actor, { thing: subject.thing, acknowledgement })).map(shown),
      offered: asks && askable.includes(subject.thing.lane) ? await offeredFor(db, actor, subject, found.map(({ acknowledgement }) => acknowledgement)) : { organisations: [], people: [] },
      may: { ask: asks && askable.includes(subject.thing.lane) },
    };
  },
});

/** Where somebody, or an organisation that they speak for, is named or asked to be: also with what they no longer read, whose title they are not told. */
export const ownAcknowledgements = query({
  name: "ownAcknowledgements", input: OwnAcknowledgements, subject: async () => null, allow: canReadOwnAcknowledgements,
  async run({ actor, db }) {
    const ours = [...new Set(actor.seats.flatMap(({ organisationId, role }) => (organisationId && (role === "delegate" || role === "alternate") ? [organisationId] : [])))];
    const found = await db.select({ ...row, response: responses, position: positions, hub: hubs.name }).from(acknowledgements).leftJoin(organisations, eq(organisations.id, acknowledgements.organisationId)).leftJoin(people, eq(people.id, acknowledgements.personId))
      .leftJoin(responses, eq(responses.id, acknowledgements.responseId)).leftJoin(positions, eq(positions.id, acknowledgements.positionId)).innerJoin(hubs, eq(hubs.id, acknowledgements.hubId))
      .where(or(eq(acknowledgements.personId, actor.id), and(isNotNull(acknowledgements.organisationId), among(acknowledgements.organisationId, ours)))).orderBy(asc(acknowledgements.askedAt), asc(acknowledgements.id)).limit(500);
    return found.map(({ response, position, hub, ...one }) => {
      const thing = response ?? { ...position!, organisationId: null };
      const kind = response ? "response" as const : "position" as const;
      const may = mayDo(actor, { thing, acknowledgement: one.acknowledgement });
      return { id: one.acknowledgement.id, state: one.acknowledgement.state, ...calling(one), hub, with: mayRead(actor, thing) ? { kind, id: thing.id, title: thing.title } : null, may };
    });
  },
});
