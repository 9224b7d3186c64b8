import { and, asc, desc, eq, getTableColumns, inArray, isNull, ne, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { callAudience, callProvisions, callQuestions, decisions, feedback, hubs, organisations, positionVersions, questionAnswers, tracks, type Position } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { mayRead, rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { canReadDecision } from "#lib/decisions/policy.ts";
import { boardOf, countOf, electorsOf, isToldOf, voicesOf as votesOn } from "#lib/decisions/queries.ts";
import { canSeeWho } from "#lib/feedback/policy.ts";
import { findCall } from "#lib/calls/queries.ts";
import { entitledIn } from "#lib/hubs/queries.ts";
import { canReadIssue } from "#lib/issues/policy.ts";
import { familyOf, findIssue } from "#lib/issues/queries.ts";
import { canReadPosition } from "#lib/positions/policy.ts";
import { findPosition } from "#lib/positions/queries.ts";
import { CallParticipation, RegionVoices, Representativeness } from "#lib/voices/input.ts";
import { comparisonOf, figuresOf, participationOf, weightOf, type Input } from "#lib/voices/model.ts";
import { canReadParticipation } from "#lib/voices/policy.ts";

const counted = { id: feedback.id, hubId: feedback.hubId, organisationId: feedback.organisationId, stance: feedback.stance, provision: feedback.provision, lane: feedback.lane, state: feedback.state, attributed: feedback.attributed, enteredBy: feedback.enteredBy, confirmedAt: feedback.confirmedAt };

/** Inputs by the order of time, without those that count in no figure. */
const inputs = (db: Reader, on: SQL) => db.select(counted).from(feedback).where(and(on, ne(feedback.state, "withdrawn"), ne(feedback.lane, "own"))).orderBy(asc(feedback.submittedAt), asc(feedback.id));
type Row = Awaited<ReturnType<typeof inputs>>[number];

const onIssue = prepared((db, { issue }: Given<{ issue: string }>, actor: Actor) => inputs(db, inArray(feedback.issueId, familyOf(db, actor, issue))), rightsOf);
const onCall = prepared((db, { call }: Given<{ call: string }>) => inputs(db, eq(feedback.callId, call)));

const profiles = prepared((db, { ids }: Given<{ ids: readonly string[] }>) => db
  .select({ id: organisations.id, slug: organisations.slug, name: organisations.name, country: organisations.country, size: organisations.size, sector: organisations.sector }).from(organisations).where(among(organisations.id, ids)).orderBy(asc(organisations.name), asc(organisations.id)));

/** What organisations are, by identifier. */
const profilesOf = async (db: Reader, ids: Iterable<string>) => new Map((await profiles(db, { ids: [...new Set(ids)] })).map((one) => [one.id, one]));
type Profiles = Awaited<ReturnType<typeof profilesOf>>;

/** The rows as figures see them, for somebody. */
const asSeenBy = (actor: Actor, rows: readonly Row[], known: Profiles) => rows.map((row): Input & { feedback: string; unconfirmed: boolean } => {
  const { country, size, sector } = known.get(row.organisationId)!;
  return {
    feedback: row.id, organisation: row.organisationId, country, size, sector, stance: row.stance, provision: row.provision, lane: row.lane, state: row.state,
    mayRead: mayRead(actor, row), mayKnow: canSeeWho(actor, { feedback: row }), unconfirmed: row.enteredBy !== null && row.confirmedAt === null,
  };
});

const hubsOn = prepared((db, { issue }: Given<{ issue: string }>, actor: Actor) => db.select({ id: hubs.id, slug: hubs.slug, code: hubs.code, name: hubs.name }).from(tracks).innerJoin(hubs, eq(hubs.id, tracks.hubId))
  .where(and(inArray(tracks.issueId, familyOf(db, actor, issue)), visibleTo(actor, tracks))).orderBy(asc(tracks.openedAt), asc(hubs.name)), rightsOf);

/** What each hub that works on an issue says, by country, size, sector or provision of the text, and hub against hub: as far as the actor may know. */
export const regionVoices = query({
  name: "regionVoices", lasting: true, input: RegionVoices, subject: findIssue, allow: canReadIssue,
  async run({ actor, input: { by }, subject: issue, db }) {
    const rows = await onIssue(db, { issue: issue.id }, actor);
    // The hub that logged the issue comes first: the others are compared with it.
    const at = [...new Map((await hubsOn(db, { issue: issue.id }, actor)).map((hub) => [hub.id, hub])).values()].toSorted((one, other) => Number(other.id === issue.hubId) - Number(one.id === issue.hubId));
    const known = await profilesOf(db, rows.map(({ organisationId }) => organisationId));
    const said = at.map(({ id }) => asSeenBy(actor, rows.filter(({ hubId }) => hubId === id), known));
    const asked = await Promise.all(at.map(({ id }) => entitledIn(db, id)));
    return {
      issue: { docket: issue.docket, title: issue.title }, by,
      hubs: at.map(({ id: _, ...hub }, n) => ({ hub, ...figuresOf(asked[n]!.map(({ id }) => id), said[n]!, by) })),
      comparison: comparisonOf(said),
    };
  },
});

/** The organisations that a call asks: those it names, or else all that are entitled in its hub. */
async function askedBy(db: Reader, call: { id: string; hubId: string }): Promise<string[]> {
  const named = await db.select({ id: callAudience.organisationId }).from(callAudience).where(eq(callAudience.callId, call.id));
  return (named.length > 0 ? named : await entitledIn(db, call.hubId)).map(({ id }) => id);
}

/** Who has answered what of a call, by organisation: its questions and the provisions it is about or that answers name. */
export const callParticipation = query({
  name: "callParticipation", lasting: true, input: CallParticipation, subject: findCall, allow: canReadParticipation,
  async run({ actor, subject: { call, issue, hub }, db }) {
    const rows = await onCall(db, { call: call.id });
    const asked = await askedBy(db, call);
    const known = await profilesOf(db, [...asked, ...rows.map(({ organisationId }) => organisationId)]);
    const questions = await db.select({ key: callQuestions.key, kind: callQuestions.kind, prompt: callQuestions.prompt, unit: callQuestions.options }).from(callQuestions).where(and(eq(callQuestions.callId, call.id), isNull(callQuestions.replacedAt))).orderBy(asc(callQuestions.place));
    const answers = await db.select({ feedback: questionAnswers.feedbackId, key: callQuestions.key, values: questionAnswers.values })
      .from(questionAnswers).innerJoin(callQuestions, eq(callQuestions.id, questionAnswers.questionId)).innerJoin(feedback, eq(feedback.id, questionAnswers.feedbackId))
      .where(eq(callQuestions.callId, call.id)).orderBy(asc(feedback.submittedAt), asc(feedback.id));
    const further = await db.select({ provision: callProvisions.provision }).from(callProvisions).where(eq(callProvisions.callId, call.id)).orderBy(asc(callProvisions.place));
    const found = participationOf({ asked, inputs: asSeenBy(actor, rows, known), questions: questions.map(({ key }) => key), provisions: [...(call.provision ? [call.provision] : []), ...further.map(({ provision }) => provision)], answers });
    return {
      call: { id: call.id, question: call.question, state: call.state, closesAt: call.closesAt }, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name },
      base: found.base, counts: found.counts, provisions: found.provisions.map(({ key: _, ...part }) => part),
      questions: questions.map(({ unit: { unit }, ...question }, n) => ({ ...question, unit: unit ?? null, answered: found.questions[n]!.answered })),
      organisations: found.organisations.map(({ organisation, ...row }) => { const { name, slug } = known.get(organisation)!; return { name, slug, ...row }; }).toSorted((one, other) => one.name.localeCompare(other.name)),
    };
  },
});

/** The decision that carried a position, or else the newest that was not cancelled. */
async function decisionOn(db: Reader, position: Position) {
  const taken = await db.select({ ...getTableColumns(decisions), version: positionVersions.number }).from(decisions).innerJoin(positionVersions, eq(positionVersions.id, decisions.versionId))
    .where(and(eq(decisions.positionId, position.id), ne(decisions.state, "cancelled"))).orderBy(desc(decisions.openedAt), desc(decisions.id));
  return taken.find(({ state, versionId }) => state === "carried" && versionId === position.adoptedVersionId) ?? taken[0] ?? null;
}

/**
 * How much weight a position carries, in numbers that name nobody: who could take part, who spoke and voted, silence and dissent, and by
 * which rule. The same for whoever may read it, except that of fewer than three nobody learns who may not know of them.
 */
export const representativeness = query({
  name: "representativeness", lasting: true, input: Representativeness, subject: findPosition, allow: canReadPosition,
  async run({ actor, subject: { position, issue, hub }, db }) {
    const taken = await decisionOn(db, position);
    const inside = taken !== null && canReadDecision(actor, { decision: taken });
    // What carried an adopted text is told with it (`outcomeOfPosition`), with the names of those that said yes.
    const decision = inside || (taken?.versionId === position.adoptedVersionId && isToldOf(actor, taken, position)) ? taken : null;
    const entitled = decision ? await electorsOf(db, decision) : (await entitledIn(db, hub.id)).map(({ id }) => id);
    const rows = (await onIssue(db, { issue: issue.mergedInto ?? issue.id }, actor)).filter(({ hubId }) => hubId === hub.id);
    const known = await profilesOf(db, [...entitled, ...rows.map(({ organisationId }) => organisationId)]);
    const votes = decision ? await votesOn(db, decision) : [];
    const { countriesVoting, sectorsVoting, spoken, inConfidence, ...weight } = weightOf(entitled.map((id) => known.get(id)!), asSeenBy(actor, rows, known), votes.map((vote) => ({ ...vote, mayKnow: inside || vote.choice === "yes" })));
    const [version] = position.adoptedVersionId ? await db.select({ number: positionVersions.number, content: positionVersions.content }).from(positionVersions).where(eq(positionVersions.id, position.adoptedVersionId)) : [];
    const { counts, answered, quorum, inFavour } = decision ? await countOf(db, { decision, electors: entitled, board: await boardOf(db, decision.id) }) : { counts: null, answered: 0, quorum: 0, inFavour: 0 };
    return {
      position: { id: position.id, title: version?.content.title ?? position.title, kind: position.kind, state: position.state, publishedAt: position.publishedAt, version: version?.number ?? decision?.version ?? null },
      issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name, shareOfMembers: hub.shareOfMembers, shareNote: hub.shareNote },
      participants: weight.participants, countries: weight.countries, sectors: weight.sectors, feedback: { spoken, inConfidence },
      decision: decision && counts ? {
        state: decision.state, version: decision.version, rule: decision.rule, rulesVersion: decision.rulesVersion, openedAt: decision.openedAt, closesAt: decision.closesAt, declaredAt: decision.declaredAt, outcome: decision.outcome,
        voted: weight.voted, share: weight.share, countries: countriesVoting, sectors: sectorsVoting, counts, silent: weight.silent, answered, quorum, inFavour, dissent: weight.dissent,
      } : null,
      // None can be recorded yet: what dissents is counted, and its reasons stand with the ballot.
      minorityStatements: 0,
    };
  },
});
