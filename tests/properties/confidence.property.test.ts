import fc from "fast-check";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { feedback } from "#db/schema/index.ts";
import { changeFeedbackLane, clarifyFeedback, contestDisposition, disposeFeedback, requestClarification, saveFeedbackDraft, settleDisposition, submitFeedback, withdrawFeedback } from "#lib/feedback/commands.ts";
import { addFile } from "#lib/files/commands.ts";
import { draftBrief } from "#lib/briefs/commands.ts";
import { logIssue, moveTrack } from "#lib/issues/commands.ts";
import { closeTrack } from "#lib/lessons/commands.ts";
import { markAllRead } from "#lib/inbox/commands.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { feedbackById } from "#lib/feedback/queries.ts";
import { draftPosition, openConsultation } from "#lib/positions/commands.ts";
import { proposeRewording } from "#lib/rewordings/commands.ts";
import { positionById } from "#lib/positions/queries.ts";
import { addTheme, disposeTheme, openTheme, placeInTheme, themeToAsk } from "#lib/themes/commands.ts";
import { linkProvision } from "#lib/provisions/commands.ts";
import { addEdition, introduceText } from "#lib/texts/commands.ts";
import { startDiscussion } from "#lib/discussion/commands.ts";
import { newId } from "#lib/platform/ids.ts";
import { provisionByAnchor } from "#lib/texts/queries.ts";
import { edition as sampleEdition } from "#tests/support/acts.ts";
import { travelTo } from "#tests/support/clock.ts";
import { adoptedPosition, answer, askedQuestion, consultation, file, frozenPosition, openBallot, participant, person, plannedResponse } from "#tests/support/factories.ts";
import { letterByLink } from "#tests/support/signing.ts";
import { everyQuestion } from "#tests/support/operations.ts";

const all = await everyQuestion();

/** Asked by the doors of the house alone; and the head of the ledger, which moves with whatever happens anywhere and says no more. */
const notAPersonsToAsk = ["personOfSession", "personOfAccessToken", "personByEmail", "personOfAccount", "administrationIsOffered", "waitingMail", "contentOfMail", "digestsDue", "subscriptionBehind", "feedBehind", "verifyAll", "headOfLedger", "waitingFiles", "hashesInUse"];

const secretWord = "zwijgplicht";
/** Every question is asked again and again: of the engine that takes longer, once. */
const onPostgres = Boolean(process.env.TEST_DATABASES);

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
  const { value: { id: reworded } } = await proposeRewording(ballot.coordinator, { decision: ballot.decision, version: 1, title: "Who is a manufacturer", lede: "What we ask.", sections: [{ heading: "Scope", body: "It says who sells." }] });
  const undecided = await frozenPosition();
  const planned = await plannedResponse();
  const put = await askedQuestion();
  const letter = await letterByLink();
  const third = await participant(world.europe);
  const { value: { id: edition, text } } = await introduceText(world.coordinator, { issue: world.docket, title: "The sample act", ...sampleEdition() });
  const { value: { id: second } } = await addEdition(world.coordinator, { text, ...sampleEdition({ name: "Agreed text", status: "agreed", day: "2023-12-01" }) });
  const { position: carried, coordinator: itsCoordinator } = await adoptedPosition();
  const { value: { id: brief } } = await draftBrief(itsCoordinator, { position: carried, version: 1, kind: "one-page", title: "One page", body: "In short." });
  const over = await logIssue(world.coordinator, { hub: world.europe.slug, title: "What is over" });
  await moveTrack(world.coordinator, { issue: over.value.docket, hub: world.europe.slug, act: "watch" });
  const { value: { id: lesson } } = await closeTrack(world.coordinator, { issue: over.value.docket, hub: world.europe.slug, reason: "It is over.", outcome: "won", cameOut: "All." });
  const [{ issueId }] = (await engine.reader.select({ issueId: feedback.issueId }).from(feedback).where(eq(feedback.callId, world.call))) as [{ issueId: string }];
  const talked = [`issue:${issueId}`, `position:${fed}`, `response:${planned.response}`, `provision:${(await provisionByAnchor(world.coordinator, { edition, anchor: "art_3" })).id}`];
  const speakers = [world.coordinator, world.coordinator, planned.coordinator, world.coordinator];
  const spoken: string[] = [];
  for (const [at, on] of talked.entries()) spoken.push((await startDiscussion(speakers[at]!, { on, body: "Which of these?" })).value.id);
  return { ...world, spoken, talked, lesson, carried, brief, text, edition, second, theme, fed, ballot, reworded, undecided, planned, put, letter, third, board: await person({ role: "board", hub: world.europe }, { role: "liaison", hub: world.europe }) };
}
type World = Awaited<ReturnType<typeof draw>>;

/** Every question there is, with the inputs by which somebody curious would put it. */
async function questionsIn({ coordinator, docket, call, europe, asia, ours, competitor, ballot, reworded, undecided, planned, put, letter, theme, fed, text, edition, second, lesson, carried, brief, spoken, talked }: World): Promise<Record<string, object[]>> {
  const [{ issueId, open }] = (await engine.reader.select({ issueId: feedback.issueId, open: feedback.id }).from(feedback).where(eq(feedback.callId, call))) as [{ issueId: string; open: string }];
  const things = [["issue", issueId], ["call", call], ["text", text], ["edition", edition], ["hub", europe.id], ["hub", asia.id], ["organisation", ours.organisation.id], ["feedback", open], ["position", ballot.position], ["decision", ballot.decision], ["theme", theme]].map(([kind, id]) => ({ kind, id }));
  const [issue, response, position] = [{ issue: docket }, { response: planned.response }, { position: ballot.position }];
  const { asks: [ask], amendments: [amendment] } = await positionById(ballot.coordinator, position);
  const bare = Object.fromEntries(["hubDirectory", "stageNames", "procedureList", "channelList", "myWork", "myMailPreferences", "myMail", "troubledMail", "unreadInInbox", "inboxSummary", "peopleList", "jurisdictionList", "organisationList", "authoritiesAsked", "me", "myAccessTokens", "myViews", "myFeedLinks", "cast"].map((name) => [name, [{}]]));
  const { asks: [fromTheme] } = await positionById(coordinator, { position: fed });
  return {
    ...bare,
    whoIsTold: [
      ...["openCall", "closeCall", "extendCall", "remindSilent"].map((operation) => ({ operation, call })), { operation: "disposeFeedback", feedback: open }, { operation: "disposeFeedbackTogether", issue: docket, hub: europe.slug, feedback: [open] }, { operation: "disposeTheme", theme },
      { operation: "tellFates", issue: docket, hub: europe.slug }, { operation: "freezePosition", position: fed }, { operation: "openConsultation", position: fed },
    ],
    askById: [{ ask: ask!.id }],
    amendmentById: [{ amendment: amendment!.id }],
    sourcesOfAmendment: [{ amendment: amendment!.id }],
    asksOnPosition: [position],
    amendmentsOnPosition: [position],
    checkOfAmendment: [{ amendment: amendment!.id }],
    presenceOnPosition: [position],
    positionsToAmend: [issue],
    provisionsToAmend: [position, { ...position, q: secretWord }],
    wordingToAmend: [{ ...position, provision: newId() }],
    bundlesForPosition: [position],
    readingOfEdition: [{ edition: second, find: secretWord }],
    saidOnProvisions: [{ edition }, { edition: second }],
    placesOfAsks: [position],
    provisionInContext: ["art_3", "003.002"].map((anchor) => ({ edition: second, anchor })),
    comparisonOfEditions: ["changed", "asked", "all"].map((only) => ({ edition, other: second, only })),
    mappingToCheck: [{ edition: second, show: "all" }],
    originsOffered: [{ edition: second, anchor: "art_3", find: secretWord }],
    fifthColumn: [issue],
    decisionById: [{ decision: ballot.decision }],
    openingOfDecision: [{ position: undecided.position }],
    agendaOfHub: [{ hub: europe.slug }],
    rulesOfHub: [{ hub: europe.slug }],
    rewordingById: [{ rewording: reworded }],
    decisionsOnPosition: [position],
    outcomeOfPosition: [position],
    signOnOfPosition: [position, { position: letter.position }],
    signOnTable: [{ signOn: letter.signOn }],
    askedBySignOn: [position],
    signatoriesOf: [position, { position: letter.position }],
    signatureById: [{ signature: newId() }],
    logoOfSignature: [{ signature: newId() }],
    signatoriesOfOrganisation: [ours, competitor].map((one) => ({ organisation: one.organisation.slug })),
    claimsOnSignOn: [{ signOn: letter.signOn }],
    letterBehind: [{ secret: letter.secret }, { secret: newId() }],
    claimBehind: [{ secret: newId() }],
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
    myInbox: [{}, { unread: "yes" }, { each: "yes" }, { show: "needs" }, { show: "done" }, { show: "snoozed" }, { hub: europe.slug, reason: "answered" }],
    myWatches: [{}],
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
    textsOnIssue: [issue],
    textById: [{ text }],
    quotedBeyond: [{ edition }, { edition: second }],
    editionById: [{ edition }, { edition: second }],
    provisionsOfEdition: [{ edition: second }],
    provisionPage: [{ edition, limit: 3 }, { edition: second }],
    provisionByAnchor: [{ edition: second, anchor: "art_3" }],
    mappingOfEdition: [{ edition: second }],
    issueByDocket: [issue],
    issueTimelines: [{ from: "2020-01-01", to: "2040-01-01" }, { from: "2020-01-01", to: "2040-01-01", hub: europe.slug, q: secretWord }],
    daysOff: [{ from: "2026-01-01", to: "2027-12-31" }, { from: "2026-01-01", to: "2027-12-31", hub: europe.slug }],
    issueList: ["closes", "next", "moved", "docket", "title"].map((sort) => ({ sort, hub: europe.slug, q: "" })).concat([{ q: secretWord, sort: "moved", hub: "" }, { q: "has:feedback", sort: "docket", hub: "" }]),
    historyOf: things,
    newsSince: [{ since: Date.now() - 1000 }],
    verificationOf: things,
    organisationBySlug: [ours, competitor].map((one) => ({ organisation: one.organisation.slug })),
    positionById: [position],
    comparisonOfVersions: [{ ...position, version: 1, other: 1 }, { ...position, version: 1, other: "draft" }],
    changeToFreeze: [position],
    objectionsToVersion: [{ ...position, version: 1 }],
    discussionsOn: talked.map((on) => ({ on })),
    discussionsInBrief: talked.map((on) => ({ on })),
    discussionById: spoken.map((discussion) => ({ discussion })),
    postById: [{ post: newId() }],
    mentionsUnheard: [...spoken.map((discussion) => ({ discussion, names: `@${ours.delegate.name}` })), { on: talked[0], lane: "hub", names: `@${ours.delegate.name}` }],
    peopleToMention: [...spoken.map((discussion) => ({ discussion, q: `@${ours.delegate.name.slice(0, 9)}` })), { on: talked[0], q: `#${secretWord}` }],
    threadsOnPosition: [position, { ...position, version: 1 }, { position: fed }],
    suggestionsOnPosition: [position, { position: fed }],
    mentionsNamed: [{ names: [`#${docket}`, `@${ours.delegate.name}`, "#TSA 3"] }],
    mentionsMatching: [{ ...position, q: "#" }, { ...position, q: `#${secretWord}` }, { position: fed, q: `@${ours.delegate.name}` }],
    versionOfPosition: [{ ...position, version: 1 }],
    positionList: [{ hub: europe.slug }, {}],
    positionPage: [{ hub: europe.slug }],
    standpoint: [issue],
    jointPosition: [position],
    documentStatus: [position, { ...position, version: 1 }],
    positionNow: [issue, { ...issue, hub: europe.slug }, { ...issue, hub: asia.slug }],
    positionsInForce: [issue],
    openData: ["hubs", "organisations", "issues", "tracks", "dates", "texts", "asks", "fates", "submissions"].map((kind) => ({ kind })),
    publication: [{ ...issue, hub: europe.slug, publication: 1 }],
    embargoOfPosition: [position, { position: fed }],
    datesOfIssue: [issue],
    readClause: [{ ...issue, text: "This Regulation shall apply from 1 January 2030." }],
    procedureByKey: [{ procedure: "cod" }],
    channelByKey: [{ channel: "have-your-say" }],
    upcomingDeadlines: [{ hub: europe.slug }],
    packOfResponse: [response],
    contentOfPack: [response],
    filesOfPack: [response],
    packFileById: [{ ...response, file: newId() }],
    returnById: [{ ...response, return: newId() }],
    responseById: [response],
    mayAddEvidence: [{ receipt: newId() }],
    formOfResponse: [response],
    briefById: [{ brief }],
    briefsOfPosition: [position, { position: carried }],
    materialForBrief: [position, { position: carried }, { position: carried, lane: "coordinators" }],
    lessonById: [{ lesson }],
    lessonList: [{ hub: europe.slug }],
    lessonsOfIssue: [issue],
    lessonsOwed: [{ hub: europe.slug }],
    responseList: [{ hub: europe.slug }],
    responsePage: [{ hub: europe.slug }, { hub: europe.slug, state: "open", q: secretWord }, { because: "too-tight" }],
    responseBoard: [{ hub: europe.slug }],
    responseCapacity: [{}, { hub: europe.slug }],
    textsOfResponse: [response],
    editorsOffered: [response],
    acknowledgementsOf: [response, position],
    ownAcknowledgements: [{}],
    repliesToResponse: [response],
    repliesToAsk: [{ ask: ask!.id }],
    awaitingReply: [{}],
    forksOfResponse: [response],
    forkById: [{ fork: newId() }],
    questionById: [{ question: put.question }],
    questionsOfIssue: [issue, { issue: put.docket }],
    questionsOnPosition: [position, { position: put.position }],
    questionList: [{ hub: europe.slug }, { state: "open", overdue: "yes" }, { q: secretWord, sort: "oldest" }, { hub: put.europe.slug, limit: 1 }],
    askLedger: [{ hub: europe.slug }, { q: secretWord, issue: ballot.docket }, { is: "awaiting", verdict: "none" }, { hub: ballot.europe.slug, limit: 1 }],
    askTable: [{ hub: ballot.europe.slug }],
    scorecard: ["issue", "hub", "year"].map((by) => ({ by, hub: [europe.slug, ballot.europe.slug].join(",") })),
    lifeOfAsk: [{ ask: ask!.id }, { ask: fromTheme!.id }, { ask: amendment!.id }],
    fatesByReply: [{ reply: newId() }],
    suggestedFate: [{ ask: fromTheme!.id, edition: second }],
    fatesOfInputs: [{ feedback: [open] }],
    fatesToTell: [{ ...issue, hub: europe.slug }, { issue: ballot.docket, hub: ballot.europe.slug }],
    suggest: [{ q: secretWord.slice(0, 5) }, { q: ours.organisation.name.slice(0, 8) }, { q: docket }],
    search: [{ q: secretWord }, { q: `kind:file,comment,fate,reply` }, { q: `kind:feedback lang:en by:${ours.organisation.slug}` }, { q: `in:${docket}`, order: "newest" }, { q: ours.organisation.name }, { q: docket }, { q: `${docket} ${secretWord}`, kind: "feedback" }],
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
async function happenIn({ second, call, ours, colleague, coordinator, theme }: World, { lane, next, typed }: Secret): Promise<string> {
  const attempt = (act: () => Promise<unknown>) => act().catch((error: unknown) => { if (!(error instanceof Refusal)) throw error; });
  const type = () => saveFeedbackDraft(colleague, { call, revision: 0, content: { impact: words } });
  if (typed) await attempt(type);
  await attempt(() => addFile(ours.delegate, { call, ...file(`${secretWord}.pdf`) }));
  const { value: { id } } = await submitFeedback(ours.delegate, { call, ...answer({ lane, impact: words, stance: "oppose" }) });
  // What is said in confidence is said of a provision.
  const spokenOf = await provisionByAnchor(coordinator, { edition: second, anchor: "art_3" });
  await engine.transaction((tx) => linkProvision(tx, `feedback:${id}`, spokenOf.id));
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

describe("what is said in confidence leaves no trace", () => {
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
    }), { numRuns: onPostgres ? 1 : 3 });
  });

  test("for the hub itself where it is the organisation's own", async () => {
    travelTo(new Date());
    await fc.assert(fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }), async (secrets) => {
      const world = await draw();
      const questions = await questionsIn(world);
      const before = await everythingTo(world.coordinator, questions);
      for (const typed of secrets) await happenIn(world, { lane: "own", next: ["withdraw"], typed });
      expect(await everythingTo(world.coordinator, questions)).toEqual(before);
    }), { numRuns: onPostgres ? 1 : 2 });
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
