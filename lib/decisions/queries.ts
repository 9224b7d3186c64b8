import { and, asc, desc, eq, gt, isNull, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { ballots, concerns, decisions, electors, organisations, people, positionVersions } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { votesFor, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { ByDecision, ByPosition } from "#lib/decisions/input.ts";
import { tally, type Voice } from "#lib/decisions/model.ts";
import { canCancelDecision, canCastBallot, canClearConcern, canDeclareDecision, canExtendDecision, canOverruleConcern, canReadDecision, canSeeSilent } from "#lib/decisions/policy.ts";
import { held } from "#lib/positions/model.ts";
import { canReadPosition } from "#lib/positions/policy.ts";
import { findPosition } from "#lib/positions/queries.ts";

export async function findDecision(db: Reader, { decision: id }: { decision: string }) {
  const [found] = await db.select({ decision: decisions, version: { id: positionVersions.id, number: positionVersions.number } }).from(decisions).innerJoin(positionVersions, eq(positionVersions.id, decisions.versionId)).where(eq(decisions.id, id));
  if (!found) throw new Refusal("notFound");
  return { ...found, electors: await electorsOf(db, id), ...(await findPosition(db, { position: found.decision.positionId })) };
}

export async function findConcern(db: Reader, { concern: id }: { concern: string }) {
  const [found] = await db.select({ concern: concerns, organisation: organisations }).from(concerns).innerJoin(organisations, eq(organisations.id, concerns.organisationId)).where(eq(concerns.id, id));
  if (!found) throw new Refusal("notFound");
  return { ...found, ...(await findDecision(db, { decision: found.concern.decisionId })) };
}

const electorsOf = async (db: Reader, decisionId: string) => (await db.select({ id: electors.organisationId }).from(electors).where(eq(electors.decisionId, decisionId))).map(({ id }) => id);

/** The answers in force of a decision, each with whether its concern still stands; after a decision is declared, whether it stood then. */
export async function voicesOf(db: Reader, decisionId: string): Promise<Voice[]> {
  const cast = await db.select({ organisationId: ballots.organisationId, choice: ballots.choice, ballotId: ballots.id }).from(ballots).where(and(eq(ballots.decisionId, decisionId), isNull(ballots.replacedAt)));
  const open = await db.select({ ballotId: concerns.ballotId }).from(concerns).innerJoin(decisions, eq(decisions.id, concerns.decisionId))
    .where(and(eq(concerns.decisionId, decisionId), or(isNull(concerns.settledAt), gt(concerns.settledAt, decisions.declaredAt))));
  return cast.map(({ organisationId, choice, ballotId }) => ({ organisationId, choice, stands: open.some((concern) => concern.ballotId === ballotId) }));
}

export const isVotingOpen = ({ state, closesAt }: { state: string; closesAt: Date }) => state === "open" && closesAt > clock.now();

/** A decision may be declared once its hour has come, or once everyone entitled has answered. */
export const isDeclarable = ({ state, closesAt }: { state: string; closesAt: Date }, silent: number) => state === "open" && (closesAt <= clock.now() || silent === 0);

/** One decision: its rule, the count, who answered what and what they said before, and what the actor may do. */
export const decisionById = query({
  name: "decisionById", input: ByDecision, subject: findDecision, allow: canReadDecision,
  async run({ actor, subject, db }) {
    const { decision, version, position, issue, hub } = subject;
    const names = new Map((await db.select({ id: organisations.id, name: organisations.name, slug: organisations.slug }).from(electors).innerJoin(organisations, eq(organisations.id, electors.organisationId)).where(eq(electors.decisionId, decision.id)).orderBy(asc(organisations.name))).map((one) => [one.id, one]));
    const cast = await db.select({ id: ballots.id, organisationId: ballots.organisationId, choice: ballots.choice, reason: ballots.reason, castAt: ballots.castAt, replacedAt: ballots.replacedAt, by: people.name }).from(ballots).innerJoin(people, eq(people.id, ballots.personId)).where(eq(ballots.decisionId, decision.id)).orderBy(asc(ballots.castAt));
    const count = tally(decision.rule, subject.electors, await voicesOf(db, decision.id));
    const mine = votesFor(actor, decision.hubId);
    return {
      id: decision.id, state: decision.state, rule: decision.rule, rulesVersion: decision.rulesVersion, day: decision.day, time: decision.time, zone: decision.zone, closesAt: decision.closesAt, openedAt: decision.openedAt, declaredAt: decision.declaredAt, outcome: decision.outcome,
      isOpen: isVotingOpen(decision), version: version.number, position: { id: position.id, title: position.title }, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name },
      tally: count,
      ballots: cast.filter(({ replacedAt }) => !replacedAt).map(({ organisationId, choice, reason, castAt, by }) => ({
        organisation: names.get(organisationId)?.name ?? "", choice, reason, castAt, by, before: cast.filter((one) => one.organisationId === organisationId && one.replacedAt).map(({ choice: earlier }) => earlier),
      })),
      concerns: await concernsOn(db, actor, subject),
      silent: canSeeSilent(actor, subject) ? [...names.values()].filter(({ id }) => !cast.some(({ organisationId }) => organisationId === id)).map(({ name }) => name) : [],
      voice: mine && names.has(mine) ? { organisation: names.get(mine)!.name, choice: cast.find(({ organisationId, replacedAt }) => organisationId === mine && !replacedAt)?.choice ?? null } : null,
      may: {
        cast: canCastBallot(actor, subject) && isVotingOpen(decision), declare: canDeclareDecision(actor, subject) && isDeclarable(decision, count.silent),
        extend: canExtendDecision(actor, subject) && decision.state === "open", cancel: canCancelDecision(actor, subject) && decision.state === "open",
      },
    };
  },
});

async function concernsOn(db: Reader, actor: Actor, subject: Awaited<ReturnType<typeof findDecision>>) {
  const all = await db.select({ concern: concerns, organisation: organisations.name }).from(concerns).innerJoin(organisations, eq(organisations.id, concerns.organisationId)).where(eq(concerns.positionId, subject.position.id)).orderBy(asc(concerns.raisedAt));
  return all.map(({ concern, organisation }) => ({
    id: concern.id, organisation, problem: concern.problem, remedy: concern.remedy, paragraph: concern.paragraph, raisedAt: concern.raisedAt, settledAs: concern.settledAs, settledAt: concern.settledAt, settlement: concern.settlement,
    earlier: concern.decisionId !== subject.decision.id,
    may: { clear: !concern.settledAt && canClearConcern(actor, { decision: subject.decision, concern }), overrule: !concern.settledAt && canOverruleConcern(actor, { decision: subject.decision, concern }) },
  }));
}

/** The decisions on a position that the actor may know of, newest first. */
export const decisionsOnPosition = query({
  name: "decisionsOnPosition", input: ByPosition, subject: findPosition, allow: canReadPosition,
  run: ({ actor, subject: { position }, db }) => db.select({ id: decisions.id, state: decisions.state, closesAt: decisions.closesAt, openedAt: decisions.openedAt, declaredAt: decisions.declaredAt, outcome: decisions.outcome, version: positionVersions.number })
    .from(decisions).innerJoin(positionVersions, eq(positionVersions.id, decisions.versionId)).where(and(eq(decisions.positionId, position.id), visibleTo(actor, decisions))).orderBy(desc(decisions.openedAt)),
});

/** How an adopted position was carried: counts for whoever may read it, and the organisations that said yes, who knew they would be named. */
export const outcomeOfPosition = query({
  name: "outcomeOfPosition", lasting: true, input: ByPosition, subject: findPosition, allow: (actor, subject) => canReadPosition(actor, subject) && held.includes(subject.position.state),
  async run({ subject: { position }, db }) {
    const [carried] = await db.select().from(decisions).where(and(eq(decisions.positionId, position.id), eq(decisions.state, "carried"))).orderBy(desc(decisions.declaredAt)).limit(1);
    if (!carried) return null;
    const voices = await voicesOf(db, carried.id);
    const names = new Map((await db.select({ id: organisations.id, name: organisations.name, country: organisations.country }).from(organisations).innerJoin(electors, eq(electors.organisationId, organisations.id)).where(eq(electors.decisionId, carried.id))).map((one) => [one.id, one]));
    const behind = voices.filter(({ choice }) => choice === "yes").map(({ organisationId }) => names.get(organisationId)!).sort((a, b) => a.name.localeCompare(b.name));
    return { declaredAt: carried.declaredAt!, outcome: carried.outcome!, method: carried.rule.method, tally: tally(carried.rule, [...names.keys()], voices), supporters: behind.map(({ name }) => name), countries: new Set([...names.values()].map(({ country }) => country).filter(Boolean)).size };
  },
});
