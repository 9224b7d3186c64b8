import { and, asc, eq, ne } from "drizzle-orm";
import type { Reader, Tx } from "#db/engine.ts";
import { endOfTime } from "#db/schema/columns.ts";
import { calls, dateFacts, feedback, hubs, identifiers, inbox, issues, ledger, organisations, tracks, type Call, type DateFact, type Feedback, type Hub, type Issue, type Organisation, type Track } from "#db/schema/index.ts";
import { shipped } from "#db/procedures/shipped.ts";
import { priorities, procedures, stances, trackStates, type Lane } from "#db/vocabulary.ts";
import { callOpened } from "#lib/calls/facts.ts";
import { feedbackSubmitted } from "#lib/feedback/facts.ts";
import { issueLogged, trackOpened } from "#lib/issues/facts.ts";
import { system } from "#lib/kernel/actor.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { newId, newReference } from "#lib/platform/ids.ts";
import { dateFactAdded } from "#lib/dates/facts.ts";
import { standingColumns } from "#lib/procedures/commands.ts";
import { insertAll, recordAll } from "#scripts/bench/books.ts";
import { dice, one, prose, titleOf } from "#scripts/bench/words.ts";
import type { House } from "#scripts/bench/world.ts";

export const amounts = { issues: 10_000, feedback: 100_000, dates: 200_000 };

const dayLength = 86_400_000;
/** Of ten answers, who may read how many. */
const lanes: readonly Lane[] = ["hub", "hub", "hub", "hub", "hub", "hub", "public", "coordinators", "confided", "own"];
/** Days before now at which calls were opened. */
const earlier = 160;

type Logged = { issue: Issue; track: Track; dates: DateFact[]; hub: Hub; house: House };
type Asked = Logged & { call: Call };
type Written = { fact: Fact; actor: { kind: "person" | "system"; id: string }; at: Date };

const instrumentsLogged = ["regulation", "guideline", "standard", "consultation"] as const;

const kindsDated = ["consultation-opens", "consultation-closes", "proposal", "opinion", "committee-vote", "mandate", "trilogue", "trilogue-agreement", "council-adoption", "signature", "publication", "entry-into-force", "application", "corrigendum", "other"] as const;

/** The dated events of an issue, spread over the six years around now, one of them a closing within a year. */
function dated(issueId: string, zone: string, createdAt: Date, now: Date, roll: () => number): DateFact[] {
  const day = (spread: number) => new Date(Math.floor((now.getTime() + (roll() - 0.5) * spread * dayLength) / dayLength) * dayLength);
  const fact = (kind: DateFact["kind"], at: Date): DateFact => ({
    id: newId(), originId: null, replaced: 0, issueId, kind, label: `${kind} of the file`, day: at.toISOString().slice(0, 10), time: null, zone, at, confidence: "confirmed",
    verification: roll() < 0.8 ? "verified" : "unverified", source: "Made up", sourceUrl: null, provision: null, obligation: null, ruleId: null, overriddenBecause: null, checkedOn: createdAt.toISOString().slice(0, 10), checkedBy: null, replacedBy: null, createdAt,
  });
  const rest = Array.from({ length: amounts.dates / amounts.issues - 1 }, () => fact(one(kindsDated, roll), day(2190)));
  return [fact("consultation-closes", day(730)), ...rest].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** One issue in the docket of a hub, with its number, its track and its dated events. */
function logged(hub: Hub, house: House, number: number, now: Date, roll: () => number): Logged {
  const at = new Date(now.getTime() - (200 - (40 * number) / amounts.issues) * dayLength);
  const lane = roll() < 0.6 ? "public" as const : "members" as const;
  const [issueId, none, procedure] = [newId(), { organisationId: null, hubId: hub.id }, one(procedures, roll)];
  const dates = dated(issueId, house.zone, at, now, roll);
  const issue: Issue = {
    id: issueId, docket: `${hub.code.toUpperCase()}-${number}`, number, title: titleOf(number, roll), officialTitle: null, jurisdiction: roll() < 0.5 ? "EU" : "SG", instrument: one(instrumentsLogged, roll), procedure,
    relevance: prose(60, roll), sourceUrl: null, loggedBy: null, mergedInto: null, createdAt: at, movedAt: at, ...standingColumns(shipped[procedure], dates, now).columns, lane, ...none,
  };
  const track: Track = { id: newId(), issueId, state: one(trackStates.slice(0, 7), roll), leadId: roll() < 0.5 ? house.coordinator.actor.id : null, priority: one(priorities, roll), impact: null, likelihood: null, overriddenBecause: null, priorityUntil: endOfTime, stance: roll() < 0.6 ? one(stances, roll) : null, reviewOn: null, parkedAt: null, reason: null, openedAt: at, movedAt: at, lane: "members", ...none };
  return { issue, track, dates, hub, house };
}

/** A question to the participants: closed, but for the last tenth of them. */
function asked(on: Logged, now: Date, open: boolean, roll: () => number): Asked {
  const openedAt = new Date(now.getTime() - earlier * dayLength);
  const closesAt = new Date(now.getTime() + (open ? 20 : -20) * dayLength);
  const call: Call = {
    id: newId(), issueId: on.issue.id, question: `What would ${on.issue.docket} mean for you?`, context: prose(40, roll), provision: "Article 1", provisionText: null, state: open ? "open" : "closed",
    day: closesAt.toISOString().slice(0, 10), time: "23:59", zone: on.house.zone, closesAt, firstClosesAt: null, remindDays: [], createdBy: on.house.coordinator.actor.id, createdAt: openedAt, openedAt, closedAt: open ? null : closesAt, lane: "hub", hubId: on.hub.id, organisationId: null,
  };
  return { ...on, call };
}

function answered({ issue, call, hub }: Asked, authorId: string, organisationId: string, at: Date, roll: () => number): Feedback {
  const lane = one(lanes, roll);
  return {
    id: newId(), reference: `${issue.docket}-${newReference()}`, callId: call.id, issueId: issue.id, authorId, stance: one(stances, roll), provision: "Article 1", commentType: null, impact: prose(60, roll), evidence: roll() < 0.5 ? prose(20, roll) : null,
    proposedWording: roll() < 0.5 ? prose(25, roll) : null, language: "en", state: "submitted", consent: lane, attributed: true, sentWith: null, enteredBy: null, enteredFrom: null, confirmedBy: null, confirmedAt: null, importId: null, row: null, submittedAt: at, withdrawnAt: null, lane, hubId: hub.id, organisationId,
  };
}

/** Issues with dates, calls and feedback, in one transaction and with the ledger that commands would have left. Answers with what is useful to ask for. */
export async function fill(tx: Tx, houses: readonly House[], now: Date) {
  const roll = dice(2026);
  const known = new Map((await tx.select().from(organisations)).map((organisation) => [organisation.slug, organisation]));
  const allHubs = await tx.select().from(hubs);
  const places = houses.map((house) => ({ house, hub: allHubs.find(({ slug }) => slug === house.hub)! }));
  const registry = Array.from({ length: amounts.issues }, (_, index) => logged(places[index % 2]!.hub, places[index % 2]!.house, Math.floor(index / 2) + 1, now, roll));
  await writeIssues(tx, registry);
  const { questions, answers } = consult(registry, known, now, roll);
  await insertAll(tx, calls, questions.map(({ call }) => call));
  await insertAll(tx, feedback, answers.map(({ input }) => input));
  await recordAll(tx, (function* (): Generator<Written> {
    for (const { call, issue, hub, house } of questions) yield { fact: callOpened({ issue, hub, call }), actor: { kind: "person", id: house.coordinator.actor.id }, at: call.openedAt! };
    for (const { input, on, organisation } of answers) yield { fact: feedbackSubmitted({ issue: on.issue, hub: on.hub, feedback: input, organisation }), actor: { kind: "person", id: input.authorId }, at: input.submittedAt };
  })());
  await tellCoordinators(tx, places);
}

/** Each coordinator is told of every answer that they may read, as by the commands: some fifty thousand each. Every tenth was not looked at. */
async function tellCoordinators(tx: Tx, places: readonly { house: House; hub: Hub }[]) {
  for (const { house: { coordinator: { actor: { id: personId } } }, hub } of places) {
    const answers = await tx.select({ seq: ledger.seq, at: ledger.at, issueId: feedback.issueId }).from(ledger).innerJoin(feedback, eq(feedback.id, ledger.thingId))
      .where(and(eq(ledger.name, "feedback.submitted"), eq(ledger.hubId, hub.id), ne(ledger.lane, "own"))).orderBy(asc(ledger.seq));
    await insertAll(tx, inbox, answers.map(({ seq, at, issueId }, nth) => ({ seq, personId, reason: "answered", thing: `issue:${issueId}` as const, createdAt: at, readAt: nth % 10 === 0 ? null : at })));
  }
}

async function writeIssues(tx: Tx, registry: readonly Logged[]) {
  await insertAll(tx, issues, registry.map(({ issue }) => issue));
  await insertAll(tx, identifiers, registry.map(({ issue }) => ({ issueId: issue.id, kind: "words", value: `Notice ${issue.docket}`, key: `words:notice ${issue.docket.toLowerCase()}` })));
  await insertAll(tx, tracks, registry.map(({ track }) => track));
  await insertAll(tx, dateFacts, registry.flatMap(({ dates }) => dates));
  await recordAll(tx, (function* (): Generator<Written> {
    for (const { issue, track, dates, hub } of registry) {
      const by = { actor: { kind: "system" as const, id: system.id }, at: issue.createdAt };
      yield { fact: issueLogged(issue, hub, [`Notice ${issue.docket}`]), ...by };
      yield { fact: trackOpened(issue, track, hub), ...by };
      yield { fact: dateFactAdded(issue, dates[0]!), ...by };
    }
  })());
}

/** Calls on the first issues, each answered by most of its hub, until there is enough feedback. */
function consult(registry: readonly Logged[], known: ReadonlyMap<string, Organisation>, now: Date, roll: () => number) {
  const questions: Asked[] = [];
  const answers: { input: Feedback; on: Asked; organisation: Organisation }[] = [];
  const begun = now.getTime() - (earlier - 1) * dayLength, apart = (100 * dayLength) / amounts.feedback;
  for (const on of registry) {
    const question = asked(on, now, answers.length > amounts.feedback * 0.9, roll);
    questions.push(question);
    for (const { actor, organisation } of on.house.delegates.slice(0, Math.ceil(on.house.delegates.length * 0.8))) {
      if (answers.length === amounts.feedback) return { questions, answers };
      const speaker = known.get(organisation!)!;
      answers.push({ input: answered(question, actor.id, speaker.id, new Date(begun + answers.length * apart), roll), on: question, organisation: speaker });
    }
  }
  throw new Error("There are too few issues for so much feedback.");
}

/** Dockets to ask for: issues that were consulted on, issues that were not and are public, and a call that is open. */
export async function landmarks(db: Reader, hub: string) {
  const [{ id: hubId } = { id: "" }] = await db.select({ id: hubs.id }).from(hubs).where(eq(hubs.slug, hub));
  const all = await db.select({ docket: issues.docket, number: issues.number, lane: issues.lane }).from(issues).where(eq(issues.hubId, hubId)).orderBy(issues.number);
  const open = await db.select({ id: calls.id }).from(calls).where(and(eq(calls.state, "open"), eq(calls.hubId, hubId))).limit(1);
  return { consulted: all.slice(0, 50).map(({ docket }) => docket), quiet: all.slice(-100).filter(({ lane }) => lane === "public").slice(0, 10).map(({ docket }) => docket), call: open[0]!.id };
}
