import fc from "fast-check";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { feedback } from "#db/schema/index.ts";
import { changeFeedbackLane, clarifyFeedback, contestDisposition, disposeFeedback, requestClarification, saveFeedbackDraft, settleDisposition, submitFeedback, withdrawFeedback } from "#lib/feedback/commands.ts";
import { markAllRead } from "#lib/inbox/commands.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { feedbackById } from "#lib/feedback/queries.ts";
import { draftPosition, openConsultation } from "#lib/positions/commands.ts";
import { positionById } from "#lib/positions/queries.ts";
import { addTheme, disposeTheme, openTheme, placeInTheme, themeToAsk } from "#lib/themes/commands.ts";
import { newId } from "#lib/platform/ids.ts";
import { travelTo } from "#tests/support/clock.ts";
import { answer, askedQuestion, consultation, openBallot, participant, person, plannedResponse } from "#tests/support/factories.ts";
import { everyQuestion } from "#tests/support/operations.ts";

const all = await everyQuestion();

/** Asked by the doors of the house alone; and the head of the ledger, which moves with whatever happens anywhere and says no more. */
const notAPersonsToAsk = ["personOfSession", "personOfAccessToken", "personByEmail", "personOfAccount", "administrationIsOffered", "waitingMail", "feedBehind", "verifyAll", "headOfLedger", "waitingFiles", "hashesInUse"];

const secretWord = "zwijgplicht";

/** A world with a call, a ballot, a response and a question to an authority, in which one organisation has answered openly. */
async function draw() {
  const world = await consultation();
  await submitFeedback(world.competitor.delegate, { call: world.call, ...answer({ lane: "hub" }) });
  const place = { issue: world.docket, hub: world.europe.slug };
  const { value: { id: theme } } = await addTheme(world.coordinator, { ...place, title: "Paid support is not sale" });
  await openTheme(world.coordinator, { theme });
  const { value: { id: fed } } = await draftPosition(world.coordinator, { ...place, title: "Who is a manufacturer", stance: "support" });
  await themeToAsk(world.coordinator, { theme, position: fed, statement: "Exempt hobby projects" });
  await openConsultation(world.coordinator, { position: fed });
  const ballot = await openBallot();
  const planned = await plannedResponse();
  const put = await askedQuestion();
  const third = await participant(world.europe);
  return { ...world, theme, fed, ballot, planned, put, third, board: await person({ role: "board", hub: world.europe }, { role: "liaison", hub: world.europe }) };
}
type World = Awaited<ReturnType<typeof draw>>;

/** Every question there is, with the inputs by which somebody curious would put it. */
async function questionsIn({ docket, call, europe, asia, ours, competitor, ballot, planned, put, theme, fed }: World): Promise<Record<string, object[]>> {
  const [{ issueId, open }] = (await engine.reader.select({ issueId: feedback.issueId, open: feedback.id }).from(feedback).where(eq(feedback.callId, call))) as [{ issueId: string; open: string }];
  const things = [["issue", issueId], ["call", call], ["hub", europe.id], ["hub", asia.id], ["organisation", ours.organisation.id], ["feedback", open], ["position", ballot.position], ["decision", ballot.decision], ["theme", theme]].map(([kind, id]) => ({ kind, id }));
  const [issue, response, position] = [{ issue: docket }, { response: planned.response }, { position: ballot.position }];
  const { asks: [ask], amendments: [amendment] } = await positionById(ballot.coordinator, position);
  const bare = Object.fromEntries(["hubDirectory", "stageNames", "procedureList", "myWork", "unreadInInbox", "peopleList", "jurisdictionList", "organisationList", "authoritiesAsked", "me", "myAccessTokens", "myViews", "myFeedLinks", "cast"].map((name) => [name, [{}]]));
  return {
    ...bare,
    askById: [{ ask: ask!.id }],
    amendmentById: [{ amendment: amendment!.id }],
    asksOnPosition: [position],
    amendmentsOnPosition: [position],
    decisionById: [{ decision: ballot.decision }],
    decisionsOnPosition: [position],
    outcomeOfPosition: [position],
    callById: [{ call }],
    shapeOfCall: [{ call }],
    myInput: [{}, { open: "yes" }],
    askedByCall: [{ issue: docket, hub: europe.slug }],
    feedbackById: [{ feedback: open }],
    feedbackOnCall: [{ call }, { call, open: "yes" }, { call, stance: "oppose" }, { call, limit: 1 }],
    feedbackOnIssue: [issue, { ...issue, limit: 1 }],
    synthesisBoard: [{ ...issue, hub: europe.slug }, { ...issue, hub: europe.slug, cards: 1 }],
    synthesisTable: [{ ...issue, hub: europe.slug }, { ...issue, hub: europe.slug, theme: "none", state: "open", sort: "organisation" }, { ...issue, hub: europe.slug, q: secretWord }],
    themeById: [{ theme }],
    matchesOfRule: [{ theme, words: [secretWord] }, { theme, stance: "oppose" }],
    disposalBeforehand: [{ ...issue, hub: europe.slug, theme }, { ...issue, hub: europe.slug, feedback: [open] }],
    themesOfFeedback: [{ feedback: open }],
    sourcesOfAsks: [position, { position: fed }],
    unansweredTo: [{ ...issue, hub: europe.slug }],
    callsOnIssue: [issue],
    callsInBrief: [issue],
    readersOfLane: [{ call, lane: "confided" }],
    filesOnCall: [{ call }, { call, organisation: ours.organisation.slug }],
    filesOnFeedback: [{ feedback: open }],
    fileById: [{ file: newId() }],
    tableById: [{ call, file: newId() }],
    importsOnCall: [{ call }],
    importById: [{ import: newId() }],
    regionVoices: ["country", "size", "sector", "provision"].map((by) => ({ ...issue, by })),
    callParticipation: [{ call }],
    representativeness: [position],
    spokenOn: [{ issues: [docket] }],
    hubBySlug: [{ hub: europe.slug }],
    peopleOfHub: [{ hub: europe.slug }],
    personById: [{ person: ours.delegate.id }],
    myInbox: [{}, { unread: "yes" }],
    readReference: [{ text: "2022/0272(COD)" }],
    triageInbox: [{ hub: europe.slug }, { hub: asia.slug, from: "elsewhere" }],
    triageWaiting: [{ hub: europe.slug }, { hub: asia.slug }],
    mergesOfIssue: [issue],
    relationsOfIssue: [issue],
    topicList: [{}],
    issueTable: [{ hub: europe.slug }],
    issueNews: [{ q: secretWord }, {}],
    calendarEntries: [{ from: "2020-01-01", to: "2040-01-01", hub: europe.slug }, { from: "2020-01-01", to: "2040-01-01", issue: docket }],
    viewById: [{ view: newId() }],
    priorityOfTrack: [{ ...issue, hub: europe.slug }],
    planOfTrack: [{ ...issue, hub: europe.slug }],
    milestonesAhead: [{ hub: europe.slug, days: 400 }],
    issueByDocket: [issue],
    issueTimelines: [{ from: "2020-01-01", to: "2040-01-01" }, { from: "2020-01-01", to: "2040-01-01", hub: europe.slug, q: secretWord }],
    daysOff: [{ from: "2026-01-01", to: "2027-12-31" }, { from: "2026-01-01", to: "2027-12-31", hub: europe.slug }],
    issueList: ["closes", "next", "moved", "docket", "title"].map((sort) => ({ sort, hub: europe.slug, q: "" })).concat([{ q: secretWord, sort: "moved", hub: "" }, { q: "has:feedback", sort: "docket", hub: "" }]),
    historyOf: things,
    verificationOf: things,
    organisationBySlug: [ours, competitor].map((one) => ({ organisation: one.organisation.slug })),
    positionById: [position],
    versionOfPosition: [{ ...position, version: 1 }],
    positionList: [{ hub: europe.slug }, {}],
    positionPage: [{ hub: europe.slug }],
    standpoint: [issue],
    datesOfIssue: [issue],
    readClause: [{ ...issue, text: "This Regulation shall apply from 1 January 2030." }],
    procedureByKey: [{ procedure: "cod" }],
    upcomingDeadlines: [{ hub: europe.slug }],
    responseById: [response],
    responseList: [{ hub: europe.slug }],
    responsePage: [{ hub: europe.slug }],
    questionById: [{ question: put.question }],
    questionsOfIssue: [issue, { issue: put.docket }],
    questionsOnPosition: [position, { position: put.position }],
    questionList: [{ hub: europe.slug }, { state: "open", overdue: "yes" }, { q: secretWord, sort: "oldest" }, { hub: put.europe.slug, limit: 1 }],
    search: [{ q: secretWord }, { q: ours.organisation.name }, { q: docket }, { q: `${docket} ${secretWord}`, kind: "feedback" }],
  };
}

/** Everything somebody is told when they ask everything; a refusal is an answer too. */
async function everythingTo(actor: Actor, questions: Record<string, object[]>) {
  const told: Record<string, unknown> = {};
  for (const question of all) for (const [n, input] of (questions[question.operation.name] ?? []).entries()) {
    const said = await question(actor, input).catch((error: unknown) => { if (error instanceof Refusal) return { refused: error.reason, code: error.code }; throw error; });
    told[`${question.operation.name} ${n}`] = said instanceof Map ? [...said] : said;
  }
  return told;
}

type Secret = { lane: "confided" | "own"; next: ("dispose" | "contest" | "settle" | "ask" | "clarify" | "withdraw" | "own" | "confided" | "read" | "place" | "answer")[]; typed: boolean };
const anySecret: fc.Arbitrary<Secret> = fc.record({
  lane: fc.constantFrom("confided", "own"), typed: fc.boolean(),
  next: fc.array(fc.constantFrom("dispose", "contest", "settle", "ask", "clarify", "withdraw", "own", "confided", "read", "place", "answer"), { maxLength: 6 }),
});

const words = `Because of the ${secretWord} we cannot say so openly.`;

/** Something happens between an organisation and its hub, or within the organisation alone. What its state does not allow is left out. */
async function happenIn({ call, ours, colleague, coordinator, theme }: World, { lane, next, typed }: Secret): Promise<string> {
  const attempt = (act: () => Promise<unknown>) => act().catch((error: unknown) => { if (!(error instanceof Refusal)) throw error; });
  const type = () => saveFeedbackDraft(colleague, { call, revision: 0, content: { impact: words } });
  if (typed) await attempt(type);
  const { value: { id } } = await submitFeedback(ours.delegate, { call, ...answer({ lane, impact: words, stance: "oppose" }) });
  const reason = `It is under ${secretWord}.`;
  const does = {
    dispose: () => disposeFeedback(coordinator, { feedback: id, verdict: "accepted", reason }), contest: () => contestDisposition(ours.delegate, { feedback: id, reason }), settle: () => settleDisposition(coordinator, { feedback: id, verdict: "noted", reason }),
    ask: () => requestClarification(coordinator, { feedback: id, reason }), clarify: () => clarifyFeedback(colleague, { feedback: id, impact: words }), withdraw: () => withdrawFeedback(ours.delegate, { feedback: id }),
    own: () => changeFeedbackLane(ours.delegate, { feedback: id, lane: "own" }), confided: () => changeFeedbackLane(ours.delegate, { feedback: id, lane: "confided" }), read: () => markAllRead(coordinator, {}),
    place: () => placeInTheme(coordinator, { theme, feedback: [id] }), answer: () => disposeTheme(coordinator, { theme, verdict: "noted", reason }),
  };
  for (const act of next) await attempt(does[act]);
  if (typed) await attempt(type);
  return id;
}

describe("what is said in confidence leaves no trace", { timeout: 120_000 }, () => {
  test("for which every question is asked that somebody can ask", async () => {
    travelTo(new Date());
    const questions = await questionsIn(await draw());
    expect([...Object.keys(questions), ...notAPersonsToAsk].toSorted()).toEqual([...new Set(all.map(({ operation }) => operation.name))].toSorted());
  });

  test("for a competitor who has spoken or been silent, the board, a liaison, the other hub or a visitor", async () => {
    travelTo(new Date());
    await fc.assert(fc.asyncProperty(fc.array(anySecret, { minLength: 1, maxLength: 3 }), async (secrets) => {
      const world = await draw();
      const questions = await questionsIn(world);
      const curious = [world.competitor.delegate, world.third.delegate, world.board, world.asianCoordinator, visitor];
      const before = [];
      for (const one of curious) before.push(await everythingTo(one, questions));
      const ids = [];
      for (const secret of secrets) ids.push(await happenIn(world, secret));
      for (const [n, one] of curious.entries()) {
        expect(await everythingTo(one, questions)).toEqual(before[n]);
        for (const id of [...ids, newId()]) await expect(feedbackById(one, { feedback: id })).rejects.toMatchObject({ reason: "notFound", code: "notFound" });
        for (const id of [...ids, newId()]) await expect(disposeFeedback(one, { feedback: id, verdict: "noted", reason: "Let us see." })).rejects.toMatchObject({ reason: one.kind === "visitor" ? "signIn" : "notFound" });
      }
    }), { numRuns: 3 });
  });

  test("for the hub itself where it is the organisation's own", async () => {
    travelTo(new Date());
    await fc.assert(fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }), async (secrets) => {
      const world = await draw();
      const questions = await questionsIn(world);
      const before = await everythingTo(world.coordinator, questions);
      for (const typed of secrets) await happenIn(world, { lane: "own", next: ["withdraw"], typed });
      expect(await everythingTo(world.coordinator, questions)).toEqual(before);
    }), { numRuns: 2 });
  });

  test("and would be seen by these questions if it did", async () => {
    travelTo(new Date());
    const world = await draw();
    const questions = await questionsIn(world);
    const before = await everythingTo(world.competitor.delegate, questions);
    await submitFeedback(world.ours.delegate, { call: world.call, ...answer({ lane: "hub", impact: words }) });
    const after = await everythingTo(world.competitor.delegate, questions);
    const moved = Object.keys(after).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name])).map((name) => name.split(" ")[0]);
    expect([...new Set(moved)]).toEqual(expect.arrayContaining(["callById", "regionVoices", "callParticipation", "feedbackOnCall", "feedbackOnIssue", "spokenOn", "historyOf", "verificationOf", "search"]));
  });
});
