import { and, eq } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { acknowledgements, type Acknowledgement } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { identify } from "#lib/kernel/identify.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { entitledIn, personInHub } from "#lib/hubs/queries.ts";
import * as facts from "#lib/acknowledgements/facts.ts";
import { AnswerAcknowledgement, AskContributor, ByAcknowledgement } from "#lib/acknowledgements/input.ts";
import { acknowledgementActs, askable } from "#lib/acknowledgements/model.ts";
import * as policy from "#lib/acknowledgements/policy.ts";
import { findAcknowledgement, findThanked } from "#lib/acknowledgements/queries.ts";

type Named = { organisation?: string | undefined; person?: string | undefined };

/** The contributor that is chosen: an organisation that speaks in the hub, or somebody of it who reads what they would be named with. */
async function contributorIn(db: Reader, { hub, thing }: facts.Thanked, { organisation, person }: Named) {
  if (organisation) {
    const found = (await entitledIn(db, hub.id)).find(({ slug }) => slug === organisation);
    if (!found) throw wrong("organisation", "notOneOf");
    return { organisationId: found.id, personId: null };
  }
  const found = person ? await personInHub(db, hub.id, person) : null;
  if (!found || !policy.canReadAcknowledgements(await identify(found.id, db), { thing })) throw wrong("person", "notOneOf");
  return { organisationId: null, personId: found.id };
}

/** An organisation or a person is asked whether they want to be named with a response or a position. Each is asked once, and named only when they say yes. */
export const askContributor = command({
  name: "askContributor", input: AskContributor, subject: findThanked, seen: policy.canReadAcknowledgements, allow: policy.canAskContributor,
  tells: async ({ input: { organisation, person }, subject, db }) => (organisation || person ? [facts.contributorAsked(subject, await contributorIn(db, subject, { organisation, person }))] : null),
  async run({ actor, input: { organisation, person }, subject, tx }) {
    const { kind, thing, hub } = subject;
    if (!askable.includes(thing.lane)) throw new Refusal("state", { code: "acknowledgement.closed", present: { allowed: [] } });
    const contributor = await contributorIn(tx, subject, { organisation, person });
    const ofThing = kind === "response" ? eq(acknowledgements.responseId, thing.id) : eq(acknowledgements.positionId, thing.id);
    const ofWhom = contributor.personId ? eq(acknowledgements.personId, contributor.personId) : eq(acknowledgements.organisationId, contributor.organisationId!);
    if ((await tx.$count(acknowledgements, and(ofThing, ofWhom))) > 0) throw wrong(contributor.personId ? "person" : "organisation", "askedBefore");
    const [asked] = await tx.insert(acknowledgements).values({ ...contributor, [kind === "response" ? "responseId" : "positionId"]: thing.id, hubId: hub.id, askedBy: actor.id }).returning();
    return happened({ id: asked!.id, state: asked!.state }, facts.contributorAsked(subject, contributor));
  },
});

async function settle(tx: Tx, actor: Actor, { id }: Acknowledgement, state: Acknowledgement["state"]) {
  await tx.update(acknowledgements).set({ state, settledBy: actor.id, settledAt: clock.now() }).where(eq(acknowledgements.id, id));
  return state;
}

/** Yes or no, by whoever was asked. Who said no, or took their name off, may still say yes. */
export const answerAcknowledgement = command({
  name: "answerAcknowledgement", input: AnswerAcknowledgement, subject: findAcknowledgement, seen: policy.canSeeAsk, allow: policy.canAnswerAcknowledgement,
  tells: ({ subject }) => [facts.acknowledgementAnswered(subject, subject.acknowledgement, "yes")],
  async run({ actor, input: { answer }, subject, tx }) {
    const { acknowledgement } = subject;
    const state = answer === "yes" ? "agreed" : "declined";
    if (acknowledgement.state === state) return unchanged({ state });
    acknowledgementActs.after(acknowledgement.state, answer === "yes" ? "agree" : "decline");
    return happened({ state: await settle(tx, actor, acknowledgement, state) }, facts.acknowledgementAnswered(subject, acknowledgement, answer));
  },
});

/** Takes a name off at once, wherever it stood; nobody has to say why. */
export const removeAcknowledgement = command({
  name: "removeAcknowledgement", input: ByAcknowledgement, subject: findAcknowledgement, seen: policy.canSeeAcknowledgement, allow: policy.canRemoveAcknowledgement,
  tells: ({ subject }) => [facts.acknowledgementRemoved(subject, subject.acknowledgement)],
  async run({ actor, subject, tx }) {
    const { acknowledgement } = subject;
    if (acknowledgement.state === "removed") return unchanged({ state: "removed" as const });
    acknowledgementActs.after(acknowledgement.state, "remove");
    await settle(tx, actor, acknowledgement, "removed");
    return happened({ state: "removed" as const }, facts.acknowledgementRemoved(subject, acknowledgement));
  },
});
