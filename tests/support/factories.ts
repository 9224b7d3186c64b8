import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { shippedProfiles } from "#db/channels/shipped.ts";
import { engine } from "#db/client.ts";
import type { Rule, Rules } from "#db/rules.ts";
import { hubs, organisations } from "#db/schema/index.ts";
import type { Role } from "#db/vocabulary.ts";
import { addAmendment } from "#lib/amendments/commands.ts";
import { addAsk } from "#lib/asks/commands.ts";
import { castBallot, declareDecision, openDecision } from "#lib/decisions/commands.ts";
import { joinCore, offerCore } from "#lib/cores/commands.ts";
import { draftCall } from "#lib/calls/commands.ts";
import { disposeFeedback, submitFeedback } from "#lib/feedback/commands.ts";
import type { SubmitFeedback } from "#lib/feedback/input.ts";
import { openHub, setRules } from "#lib/hubs/commands.ts";
import { importTable, keepTable } from "#lib/imports/commands.ts";
import { changeIssueLane, logIssue, openTrack } from "#lib/issues/commands.ts";
import type { LogIssue } from "#lib/issues/input.ts";
import { system, type Actor } from "#lib/kernel/actor.ts";
import { identify } from "#lib/kernel/identify.ts";
import { addOrganisation, joinHub } from "#lib/organisations/commands.ts";
import { addPerson, giveSeat } from "#lib/people/commands.ts";
import { draftPosition as draft, freezePosition, publishPosition } from "#lib/positions/commands.ts";
import { askQuestion, draftQuestion as draftAQuestion, recordAnswer } from "#lib/questions/commands.ts";
import { approveResponse, decideGoNoGo, planResponse, saveResponse, sendToReview, startWork, tickCheck } from "#lib/responses/commands.ts";
import { checklistFor } from "#lib/responses/model.ts";
import { fingerprint, newSecret } from "#lib/platform/ids.ts";
import { dayFromNow, daysAgo } from "#tests/support/clock.ts";

/** Situations to begin a test with. Each mints its own world, through commands alone, so that no test leans on another. */

const letters = (length: number) => Array.from({ length }, () => String.fromCharCode(97 + randomInt(26))).join("");

export type Hub = { id: string; slug: string; code: string; name: string };
export type Organisation = { id: string; slug: string; name: string };
export type Person = Actor & { email: string; name: string };
type SeatIn = { role: Role; hub?: Hub; organisation?: Organisation };

const ballot: Rule = { method: "ballot", days: 10, quorum: 0.5, threshold: 0.6, discussBlocks: true };
const lazyConsensus: Rule = { method: "lazy-consensus", days: 7, quorum: 0, threshold: 0.5, discussBlocks: true };
const formalVote: Rule = { method: "formal-vote", days: 7, quorum: 0.5, threshold: 0.5, discussBlocks: false };
export const rules: Rules = { methods: [ballot, lazyConsensus, formalVote], usual: "ballot" };

async function unusedCode(): Promise<string> {
  const code = letters(4);
  return (await engine.reader.$count(hubs, eq(hubs.code, code))) === 0 ? code : unusedCode();
}

/** A hub in Brussels with rules for a ballot (the usual), lazy consensus and a formal vote. */
export async function hub({ usual = rules }: { usual?: Rules } = {}): Promise<Hub> {
  const word = await unusedCode();
  const { value } = await openHub(system, { slug: `hub-${word}`, code: word, name: `Hub ${word}`, seatCountry: "BE", zone: "Europe/Brussels", rules: usual });
  const [row] = await engine.reader.select({ id: hubs.id, slug: hubs.slug, code: hubs.code, name: hubs.name }).from(hubs).where(eq(hubs.slug, value.slug));
  return row!;
}

/** An organisation that participates in these hubs. */
export async function organisation(...joined: Hub[]): Promise<Organisation> {
  const word = letters(10);
  const { value } = await addOrganisation(system, { slug: word, name: `Organisation ${word}`, country: "BE" });
  for (const { slug } of joined) await joinHub(system, { organisation: value.slug, hub: slug });
  const [row] = await engine.reader.select({ id: organisations.id, slug: organisations.slug, name: organisations.name }).from(organisations).where(eq(organisations.slug, value.slug));
  return row!;
}

/** Somebody in these seats; a guest where there are none. */
export async function person(...held: SeatIn[]): Promise<Person> {
  const name = `${held[0]?.role ?? "guest"} ${letters(8)}`;
  const email = `${name.replace(" ", ".")}@example.org`;
  const { value } = await addPerson(system, { email, name });
  for (const seat of held) await giveSeat(system, { email, role: seat.role, hub: seat.hub?.slug, organisation: seat.organisation?.slug });
  return { ...(await identify(value.id)), email, name };
}

/** The same person after something about them changed. */
export const again = async (one: Person): Promise<Person> => ({ ...(await identify(one.id)), email: one.email, name: one.name });

export type Speakers = { organisation: Organisation; delegate: Person };

/** An organisation with its delegate in a hub. */
export async function participant(of: Hub): Promise<Speakers> {
  const own = await organisation(of);
  return { organisation: own, delegate: await person({ role: "delegate", hub: of, organisation: own }) };
}

/** Two hubs with rules, each with its coordinator. */
export async function foundation() {
  const [europe, asia] = [await hub(), await hub()];
  return { europe, asia, coordinator: await person({ role: "coordinator", hub: europe }), asianCoordinator: await person({ role: "coordinator", hub: asia }) };
}

const title = "Which products the new rules cover";

/** An issue that Europe has logged and, with `inAsia`, Asia follows too. */
export async function issue({ inAsia = false, ...given }: Partial<LogIssue> & { inAsia?: boolean } = {}) {
  const world = await foundation();
  const { value } = await logIssue(world.coordinator, { hub: world.europe.slug, title, ...given });
  if (inAsia) await openTrack(world.asianCoordinator, { issue: value.docket, hub: world.asia.slug });
  return { ...world, docket: value.docket };
}

/** An open call on an issue; `ours` with delegate, alternate and a participant, and a competitor in the same hub. */
export async function consultation(given: Partial<LogIssue> = {}) {
  const world = await issue({ inAsia: true, ...given });
  const { europe, coordinator, docket } = world;
  const ours = await participant(europe);
  const competitor = await participant(europe);
  const { value: call } = await draftCall(coordinator, { issue: docket, hub: europe.slug, question: "What would this mean for you?", day: dayFromNow(14), open: true });
  return {
    ...world, call: call.id, ours, competitor,
    alternate: await person({ role: "alternate", hub: europe, organisation: ours.organisation }),
    colleague: await person({ role: "participant", hub: europe, organisation: ours.organisation }),
  };
}

/** A file as the door tells of it, once its bytes are kept; no two alike. */
export const file = (name = "costs.pdf") => ({ hash: fingerprint(newSecret()), name, type: "pdf", size: 1000 }) as const;

/** One row of a table of comments, as the door reads it. */
export const entry = (row: number, given: object = {}) => ({
  sheet: "Comments", row, provision: `Article ${row}`, commentType: "te", stance: null, language: null, impact: `What row ${row} says.`, evidence: null, proposedWording: null, cells: { Item: `Article ${row}`, Comments: `What row ${row} says.` }, ...given,
}) as const;

/** A table of ours that came in on a consultation: `rows` inputs. */
export async function importedTable({ lane = "hub", rows = 3 }: { lane?: "public" | "hub" | "coordinators" | "confided" | "own"; rows?: number } = {}) {
  const world = await consultation();
  const { value: table } = await keepTable(world.ours.delegate, { call: world.call, ...file("table.csv") });
  const { value } = await importTable(world.ours.delegate, { call: world.call, file: table.id, lane, mapping: { Item: "provision", Comments: "impact" }, entries: Array.from({ length: rows }, (_, at) => entry(at + 2)) });
  return { ...world, file: table.id, import: value.id };
}

type Said = Partial<Omit<SubmitFeedback, "call">>;

/** An answer, without the call it is given to. */
export const answer = (given: Said = {}) => ({ stance: "support-with-changes", impact: "Every release would need a new assessment.", lane: "hub", ...given }) as const;

/** An answer of ours in a consultation. */
export async function submittedFeedback(given: Said = {}) {
  const world = await consultation();
  const { value } = await submitFeedback(world.ours.delegate, { call: world.call, ...answer(given) });
  return { ...world, feedback: value.id, reference: value.reference };
}

/** An answer of ours to which the hub has given its own. */
export async function disposedFeedback(given: Said = {}) {
  const world = await submittedFeedback(given);
  await disposeFeedback(world.coordinator, { feedback: world.feedback, verdict: "accepted-in-part", reason: "Taken up in the first section." });
  return world;
}

export const sections = [
  { heading: "Scope", body: "The scope should name maintainers.\n\nIt should not reach hobby projects." },
  { heading: "Timing", body: "Two years are needed to prepare." },
];

/** A text of two sections that the coordinator works on. */
export async function draftPosition(given: Partial<LogIssue> = {}) {
  const world = await issue(given);
  const { value } = await draft(world.coordinator, { issue: world.docket, hub: world.europe.slug, title: "Who is a manufacturer", lede: "What we ask.", stance: "support-with-changes", sections });
  return { ...world, position: value.id };
}

/** A first version with an ask and an amendment, frozen and not yet put to anybody. */
export async function frozenPosition(given: Partial<LogIssue> = {}) {
  const world = await draftPosition(given);
  await addAsk(world.coordinator, { position: world.position, statement: "Exempt hobby projects", priority: "must", fallback: "Exempt them for two years." });
  await addAmendment(world.coordinator, { position: world.position, provision: "Article 2", current: "all projects", proposed: "all commercial projects", justification: "Hobby projects cannot comply." });
  await freezePosition(world.coordinator, { position: world.position });
  return world;
}

/** A ballot among so many organisations, each with a delegate, and a board that may overrule. Under a rule of its own, that is all the hub has. */
export async function openBallot({ electors = 3, method, rule }: { electors?: number; method?: Rule["method"]; rule?: Rule } = {}) {
  const world = await frozenPosition();
  if (rule) await setRules(system, { hub: world.europe.slug, rules: { methods: [rule], usual: rule.method } });
  const board = await person({ role: "board", hub: world.europe });
  const voters: Speakers[] = [];
  while (voters.length < electors) voters.push(await participant(world.europe));
  const { value } = await openDecision(world.coordinator, { position: world.position, method });
  return { ...world, decision: value.id, closesAt: value.closesAt, voters, board };
}

/** A position that two organisations have carried, on an issue that is public where it is to be published. */
export async function adoptedPosition() {
  const world = await openBallot({ electors: 2 });
  for (const { delegate } of world.voters) await castBallot(delegate, { decision: world.decision, choice: "yes" });
  await declareDecision(world.coordinator, { decision: world.decision, result: "carried", outcome: "All in favour." });
  return world;
}

/** Carries a frozen text by the yes of every voter. */
export async function adopt(coordinator: Actor, position: string, voters: readonly Speakers[]) {
  const { value } = await openDecision(coordinator, { position });
  for (const { delegate } of voters) await castBallot(delegate, { decision: value.id, choice: "yes" });
  await declareDecision(coordinator, { decision: value.id, result: "carried", outcome: "All in favour." });
}

/** A text of Europe that was opened to Asia, which works on the same issue. */
export async function commonCore({ offered = true, frozen = true, track = true, lane = "members" }: { offered?: boolean; frozen?: boolean; track?: boolean; lane?: "members" | "hub" } = {}) {
  const world = await (frozen ? frozenPosition : draftPosition)({ lane });
  const { asia, asianCoordinator, docket, coordinator, position } = world;
  if (track && lane === "members") await openTrack(asianCoordinator, { issue: docket, hub: asia.slug });
  if (offered) await offerCore(coordinator, { position });
  return { ...world, asianMember: await person({ role: "member", hub: asia }), voters: [await participant(world.europe), await participant(world.europe)], asianVoters: [await participant(asia), await participant(asia)] };
}

/** The same, adopted by Europe. */
export async function adoptedCore() {
  const world = await commonCore();
  await adopt(world.coordinator, world.position, world.voters);
  return world;
}

/** A core that Asia joins with an annex which it is drafting; `superseded`, Europe has published another text since. A third hub has nothing to do with it. */
export async function joinedCore({ adopted = false, superseded = false } = {}) {
  const world = await (adopted || superseded ? adoptedCore : commonCore)();
  const { asia, asianCoordinator, coordinator, position, docket, europe, voters } = world;
  const third = await hub();
  const { value } = await joinCore(asianCoordinator, { position, hub: asia.slug, title: "What Asia adds", sections: [{ heading: "Exports", body: "Exports are to be left out." }] });
  const joined = { ...world, annexId: value.id, third, thirdCoordinator: await person({ role: "coordinator", hub: third }) };
  if (!superseded) return { ...joined, second: null };
  const { value: second } = await draft(coordinator, { issue: docket, hub: europe.slug, title: "Who is a manufacturer now", stance: "support-with-changes", sections });
  await freezePosition(coordinator, { position: second.id });
  await adopt(coordinator, second.id, voters);
  await changeIssueLane(coordinator, { issue: docket, lane: "public" });
  await publishPosition(coordinator, { position: second.id });
  return { ...joined, second: second.id };
}

/** A position that stands before everyone. */
export async function publishedPosition() {
  const world = await adoptedPosition();
  await changeIssueLane(world.coordinator, { issue: world.docket, lane: "public" });
  await publishPosition(world.coordinator, { position: world.position });
  return world;
}

/** A submission to an authority in two weeks, on which nobody has decided yet. */
export async function plannedResponse() {
  const world = await issue();
  const { value } = await planResponse(world.coordinator, { issue: world.docket, hub: world.europe.slug, title: "Answer to the consultation", authority: "European Commission", channel: "have-your-say", day: dayFromNow(14) });
  return { ...world, response: value.id, secondCoordinator: await person({ role: "coordinator", hub: world.europe }), liaison: await person({ role: "liaison", hub: world.europe }) };
}

/** A response that somebody works on. */
export async function responseInWork() {
  const world = await plannedResponse();
  await decideGoNoGo(world.coordinator, { response: world.response, decision: "go", reason: "It concerns most of us." });
  await startWork(world.coordinator, { response: world.response });
  return world;
}

/** A response that lies with those who approve it. */
export async function responseInReview() {
  const world = await responseInWork();
  await saveResponse(world.coordinator, { response: world.response, revision: 1, title: "Answer to the consultation", body: "We welcome the proposal." });
  await sendToReview(world.coordinator, { response: world.response });
  return world;
}

/** A response that a second coordinator approved three days ago, with nothing left open on its checklist: it can have been filed yesterday. */
export async function approvedResponse() {
  return daysAgo(3, async () => {
    const world = await responseInReview();
    for (const { key } of checklistFor(shippedProfiles["have-your-say"])) await tickCheck(world.coordinator, { response: world.response, check: key, done: "yes" });
    await approveResponse(world.secondCoordinator, { response: world.response });
    return world;
  });
}

/** A question that the coordinator has drafted, for whose answer a position of the hub waits. */
export async function draftedQuestion(given: Partial<LogIssue> = {}) {
  const world = await draftPosition(given);
  const { value } = await draftAQuestion(world.coordinator, {
    issue: world.docket, hub: world.europe.slug, wording: "Does a grant make its giver a manufacturer?", background: "The guidance speaks of payment alone.", holdsUp: "The first section cannot be closed.", position: world.position, authority: "European Commission",
  });
  return { ...world, question: value.id, liaison: await person({ role: "liaison", hub: world.europe }) };
}

/** The same, asked so many days ago. */
export async function askedQuestion({ daysAgo = 10 } = {}) {
  const world = await draftedQuestion();
  await askQuestion(world.coordinator, { question: world.question, askedOn: dayFromNow(-daysAgo) });
  return world;
}

/** The same, answered the day after it was asked, and nothing made of it yet. */
export async function answeredQuestion() {
  const world = await askedQuestion();
  await recordAnswer(world.coordinator, { question: world.question, answer: "A grant alone does not.", answeredOn: dayFromNow(-9), answerUrl: "https://example.org/answer" });
  return world;
}
