import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeIssueLane, watchIssue } from "#lib/issues/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { draftPosition as draftAPosition } from "#lib/positions/commands.ts";
import { applyAnswer, askQuestion, changeQuestionLane, draftQuestion, recordAnswer, reviseQuestion, withdrawQuestion } from "#lib/questions/commands.ts";
import { isOverdue, overdueBefore } from "#lib/questions/model.ts";
import { authoritiesAsked, questionById, questionList, questionsOfIssue, questionsOnPosition } from "#lib/questions/queries.ts";
import { search } from "#lib/search/queries.ts";
import { dayFromNow, travelDays, travelTo } from "#tests/support/clock.ts";
import { answeredQuestion, askedQuestion, draftedQuestion, draftPosition, issue, participant, person } from "#tests/support/factories.ts";
import { entriesAbout, namesOf, told } from "#tests/support/readings.ts";

const wording = "Does a grant make its giver a manufacturer?";
const asking = { wording, authority: "European Commission" };

describe("drafting a question to an authority", () => {
  test("says what is asked, of whom, and what cannot go on without an answer", async () => {
    const { question, position, coordinator, docket } = await draftedQuestion();
    expect(await questionById(coordinator, { question })).toMatchObject({
      wording, authority: "European Commission", state: "draft", lane: "hub", holdsUp: "The first section cannot be closed.", position: { id: position, title: "Who is a manufacturer" }, author: coordinator.name, waited: null, overdue: false,
      issue: { docket }, may: { revise: true, ask: true, recordAnswer: false, apply: false, withdraw: true, lanes: ["members", "hub", "coordinators"] },
    });
  });

  test("is for a hub that is at work on the issue", async () => {
    const { docket, asia, asianCoordinator } = await issue();
    await expect(draftQuestion(asianCoordinator, { issue: docket, hub: asia.slug, ...asking })).rejects.toMatchObject({ reason: "state", code: "noTrack" });
  });

  test("names a position of the hub on the same issue, which whoever names it may read", async () => {
    const { docket, europe, coordinator } = await issue({ inAsia: true });
    const elsewhere = await draftPosition();
    const draft = (position: string) => draftQuestion(coordinator, { issue: docket, hub: europe.slug, ...asking, position });
    await expect(draft(elsewhere.position)).rejects.toMatchObject({ faults: { position: [{ code: "notOneOf" }] } });
    const liaison = await person({ role: "liaison", hub: europe });
    const { value: { id } } = await draftAPosition(coordinator, { issue: docket, hub: europe.slug, title: "Not yet for everyone", stance: "support" });
    await expect(draftQuestion(liaison, { issue: docket, hub: europe.slug, ...asking, position: id })).rejects.toMatchObject({ faults: { position: [{ code: "notOneOf" }] } });
    await draft(id);
  });

  test("is shown to no more people than its issue, and not hidden from whoever drafts it", async () => {
    const { docket, europe, coordinator } = await issue();
    const liaison = await person({ role: "liaison", hub: europe });
    const draft = (actor: typeof coordinator, lane: "public" | "members" | "coordinators") => draftQuestion(actor, { issue: docket, hub: europe.slug, ...asking, lane });
    await expect(draft(coordinator, "public")).rejects.toMatchObject({ faults: { lane: [{ code: "notOneOf" }] } });
    await expect(draft(liaison, "coordinators")).rejects.toMatchObject({ faults: { lane: [{ code: "notOneOf" }] } });
    expect((await questionsOfIssue(liaison, { issue: docket })).may.draft).toEqual([{ slug: europe.slug, code: europe.code, name: europe.name, lanes: ["members", "hub"] }]);
    await draft(coordinator, "coordinators");
    await draft(liaison, "members");
    expect((await questionsOfIssue(liaison, { issue: docket })).questions).toHaveLength(1);
  });
});

describe("a draft", () => {
  test("is revised until it is asked, and what is left out stays as it is", async () => {
    const { question, coordinator, liaison } = await draftedQuestion();
    await reviseQuestion(liaison, { question, wording: "Does a grant make the giver a manufacturer?", background: "" });
    expect(await questionById(liaison, { question })).toMatchObject({ wording: "Does a grant make the giver a manufacturer?", background: null, holdsUp: "The first section cannot be closed." });
    await askQuestion(coordinator, { question, askedOn: dayFromNow(0) });
    await expect(reviseQuestion(liaison, { question, wording })).rejects.toMatchObject({ reason: "state", code: "question.edit", values: { state: "sent" }, present: { allowed: ["answer", "withdraw"] } });
  });

  test("keeps what another wrote meanwhile: other words are joined, the same ones are shown", async () => {
    const { question, coordinator, liaison } = await draftedQuestion();
    const was = { wording, background: "The guidance speaks of payment alone.", holdsUp: "The first section cannot be closed.", authority: "European Commission" };
    await reviseQuestion(coordinator, { question, ...was, was, authority: "European Commission, DG CONNECT" });
    await reviseQuestion(liaison, { question, ...was, was, background: "It speaks of payment." });
    expect(await questionById(coordinator, { question })).toMatchObject({ authority: "European Commission, DG CONNECT", background: "It speaks of payment.", wording });
    await expect(reviseQuestion(liaison, { question, ...was, was, authority: "The Commission" })).rejects.toMatchObject({ reason: "conflict", code: "questionMoved", values: { theirs: "European Commission, DG CONNECT" } });
  });

  test("lets go of its words when it is asked, and of what waits for the answer when it is closed", async () => {
    const { question, coordinator, liaison, docket, europe } = await askedQuestion();
    const { value: { id: later } } = await draftAPosition(coordinator, { issue: docket, hub: europe.slug, title: "A text of later", stance: "support" });
    for (const words of [{ wording: "Who is a steward?" }, { background: "Otherwise." }, { authority: "An agency" }]) await expect(reviseQuestion(liaison, { question, holdsUp: "Another section.", ...words })).rejects.toMatchObject({ reason: "state", code: "question.edit" });
    await reviseQuestion(coordinator, { question, wording, holdsUp: "The whole of it.", position: later, was: { wording, holdsUp: "The first section cannot be closed." } });
    expect(await questionById(coordinator, { question })).toMatchObject({ wording, holdsUp: "The whole of it.", position: { id: later }, may: { revise: false, sayWhatWaits: true } });
    expect((await entriesAbout(`question:${question}`)).at(-1)).toMatchObject({ name: "question.revised", data: { state: "sent" } });
    await withdrawQuestion(coordinator, { question, reason: "It is clear now." });
    await expect(reviseQuestion(coordinator, { question, holdsUp: "" })).rejects.toMatchObject({ reason: "state", code: "question.edit", values: { state: "withdrawn" } });
  });

  test("that is saved as it was leaves no entry", async () => {
    const { question, coordinator } = await draftedQuestion();
    await reviseQuestion(coordinator, { question, wording, was: { wording } });
    expect(await namesOf(`question:${question}`)).toEqual(["question.drafted"]);
  });

  test("no longer holds up a position that is taken from it", async () => {
    const { question, position, coordinator } = await draftedQuestion();
    await reviseQuestion(coordinator, { question, position: "", was: { position } });
    expect(await questionsOnPosition(coordinator, { position })).toEqual([]);
  });
});

describe("asking", () => {
  test("is recorded with its day and the authority's reference, and told to those who watch the issue and may read it", async () => {
    const { question, coordinator, liaison, docket, europe, asianCoordinator } = await draftedQuestion();
    const { delegate } = await participant(europe);
    for (const one of [coordinator, asianCoordinator, delegate]) await watchIssue(one, { issue: docket, watch: "yes" });
    await askQuestion(liaison, { question, askedOn: dayFromNow(-3), reference: "Ares(2026)1234" });
    expect(await questionById(delegate, { question })).toMatchObject({ state: "sent", askedOn: dayFromNow(-3), reference: "Ares(2026)1234", waited: 3 });
    expect(await told(delegate)).toContain("question.asked: watching");
    expect(await told(coordinator)).toContain("question.asked: watching");
    expect(await told(asianCoordinator)).not.toContain("question.asked: watching");
    expect((await entriesAbout(`question:${question}`)).at(-1)).toMatchObject({ name: "question.asked", data: { question: wording, askedOn: dayFromNow(-3), reference: "Ares(2026)1234" } });
  });

  test("was done by today, as the hub counts its days", async () => {
    const { question, coordinator } = await draftedQuestion();
    travelTo("2027-03-01T23:30:00Z");
    await expect(askQuestion(coordinator, { question, askedOn: "2027-03-03" })).rejects.toMatchObject({ faults: { askedOn: [{ code: "future" }] } });
    await askQuestion(coordinator, { question, askedOn: "2027-03-02" });
    expect(await questionById(coordinator, { question })).toMatchObject({ waited: 0 });
  });

  test("happens once", async () => {
    const { question, coordinator } = await askedQuestion();
    await expect(askQuestion(coordinator, { question, askedOn: dayFromNow(0) })).rejects.toMatchObject({ reason: "state", code: "question.ask", present: { state: "sent" } });
  });
});

describe("an answer", () => {
  test("is recorded with its day and address, and ends the waiting", async () => {
    const { question, coordinator } = await answeredQuestion();
    travelDays(30);
    expect(await questionById(coordinator, { question })).toMatchObject({ state: "answered", answer: "A grant alone does not.", answerUrl: "https://example.org/answer", waited: 1, overdue: false, may: { recordAnswer: false, apply: true, withdraw: false } });
  });

  test("does not come before its question, nor out of the future", async () => {
    const { question, coordinator } = await askedQuestion();
    const record = (answeredOn: string) => recordAnswer(coordinator, { question, answer: "No.", answeredOn });
    await expect(record(dayFromNow(-11))).rejects.toMatchObject({ faults: { answeredOn: [{ code: "beforeAsked" }] } });
    await expect(record(dayFromNow(3))).rejects.toMatchObject({ faults: { answeredOn: [{ code: "future" }] } });
    await record(dayFromNow(-10));
  });

  test("waits for its question to be asked", async () => {
    const { question, coordinator } = await draftedQuestion();
    await expect(recordAnswer(coordinator, { question, answer: "No.", answeredOn: dayFromNow(0) })).rejects.toMatchObject({ reason: "state", code: "question.answer", present: { state: "draft", allowed: ["ask", "withdraw"] } });
  });

  test("is told to whoever drafted the question, the coordinators, and those who watch the issue", async () => {
    const { docket, europe, coordinator } = await issue();
    const [liaison, second] = [await person({ role: "liaison", hub: europe }), await person({ role: "coordinator", hub: europe })];
    const { delegate } = await participant(europe);
    const { value: { id: question } } = await draftQuestion(liaison, { issue: docket, hub: europe.slug, ...asking });
    await watchIssue(delegate, { issue: docket, watch: "yes" });
    await askQuestion(liaison, { question, askedOn: dayFromNow(-2) });
    await recordAnswer(coordinator, { question, answer: "It does not.", answeredOn: dayFromNow(-1) });
    expect(await told(liaison)).toContain("question.answerRecorded: yourQuestion");
    expect(await told(second)).toContain("question.answerRecorded: questionAnswered");
    expect(await told(delegate)).toContain("question.answerRecorded: watching");
    expect(await told((await participant(europe)).delegate)).not.toContain("question.answerRecorded: watching");
  });

  test("is applied by a coordinator who says what was made of it, and with that the question is closed", async () => {
    const { question, coordinator, liaison, docket } = await answeredQuestion();
    await expect(applyAnswer(liaison, { question, outcome: "It is in the text." })).rejects.toMatchObject({ reason: "forbidden" });
    await applyAnswer(coordinator, { question, outcome: "The first section says so." });
    expect(await questionById(coordinator, { question })).toMatchObject({ state: "applied", outcome: "The first section says so.", may: { revise: false, ask: false, recordAnswer: false, apply: false, withdraw: false } });
    expect((await questionById(coordinator, { question })).closedAt).not.toBeNull();
    expect((await questionList(coordinator, { state: "open" })).questions.filter((one) => one.docket === docket)).toEqual([]);
    await expect(applyAnswer(coordinator, { question, outcome: "Once more." })).rejects.toMatchObject({ reason: "state", code: "question.apply", present: { allowed: [] } });
  });
});

describe("a question that is dropped", () => {
  test("says why; who drafted it is told, and those who had heard of it", async () => {
    const { docket, europe, coordinator } = await issue();
    const liaison = await person({ role: "liaison", hub: europe });
    const { delegate } = await participant(europe);
    await watchIssue(delegate, { issue: docket, watch: "yes" });
    const draft = async () => (await draftQuestion(liaison, { issue: docket, hub: europe.slug, ...asking })).value.id;
    const [first, second] = [await draft(), await draft()];
    await expect(withdrawQuestion(liaison, { question: first, reason: "Asked elsewhere." })).rejects.toMatchObject({ reason: "forbidden" });
    await withdrawQuestion(coordinator, { question: first, reason: "Asked elsewhere." });
    expect(await questionById(liaison, { question: first })).toMatchObject({ state: "withdrawn", outcome: "Asked elsewhere.", waited: null });
    expect(await told(liaison)).toContain("question.withdrawn: yourQuestion");
    expect(await told(delegate)).not.toContain("question.withdrawn: watching");
    await askQuestion(liaison, { question: second, askedOn: dayFromNow(-1) });
    await withdrawQuestion(coordinator, { question: second, reason: "The text has changed." });
    expect(await told(delegate)).toContain("question.withdrawn: watching");
  });

  test("was not answered yet", async () => {
    const { question, coordinator } = await answeredQuestion();
    await expect(withdrawQuestion(coordinator, { question, reason: "Never mind." })).rejects.toMatchObject({ reason: "state", code: "question.withdraw", present: { state: "answered", allowed: ["apply"] } });
  });
});

describe("who reads a question", () => {
  test("is the hub until it is opened; the position that waits is there for those who may read it", async () => {
    const { question, coordinator, europe, docket } = await askedQuestion();
    const { delegate } = await participant(europe);
    await expect(questionById(visitor, { question })).rejects.toMatchObject({ reason: "notFound" });
    expect(await questionById(delegate, { question })).toMatchObject({ position: null, holdsUp: "The first section cannot be closed.", may: { revise: false, ask: false, recordAnswer: false, lanes: [] } });
    expect((await questionsOfIssue(delegate, { issue: docket })).questions).toMatchObject([{ id: question, position: null }]);
    expect((await questionsOfIssue(coordinator, { issue: docket })).questions).toMatchObject([{ id: question, position: { title: "Who is a manufacturer" } }]);
    await expect(changeQuestionLane(coordinator, { question, lane: "public" })).rejects.toMatchObject({ faults: { lane: [{ code: "notOneOf" }] } });
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await changeQuestionLane(coordinator, { question, lane: "public" });
    expect(await questionById(visitor, { question })).toMatchObject({ wording, author: null, position: null });
  });

  test("is told what a position waits for only where both may be read", async () => {
    const { question, position, coordinator, liaison } = await askedQuestion();
    expect(await questionsOnPosition(coordinator, { position })).toMatchObject([{ id: question, state: "sent" }]);
    await expect(questionsOnPosition(liaison, { position })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("takes its history and what search finds of it along, where it is narrowed", async () => {
    const { question, coordinator, liaison } = await askedQuestion();
    const found = async () => (await search(liaison, { q: "grant giver manufacturer", kind: "question" })).found.map(({ url }) => url);
    expect(await found()).toContain(`/questions/${question}`);
    await historyOf(liaison, { kind: "question", id: question });
    await changeQuestionLane(coordinator, { question, lane: "coordinators" });
    expect(await found()).not.toContain(`/questions/${question}`);
    await expect(historyOf(liaison, { kind: "question", id: question })).rejects.toMatchObject({ reason: "notFound" });
    await expect(questionById(liaison, { question })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("the register", () => {
  const ids = async (...asked: Parameters<typeof questionList>) => (await questionList(...asked)).questions.map(({ id }) => id);

  /** A hub with a draft, a question that waits for an answer, and one that has it, each to an authority of its own. */
  async function register() {
    const { docket, europe, coordinator } = await issue();
    const draft = async (authority: string) => (await draftQuestion(coordinator, { issue: docket, hub: europe.slug, wording: `Who registers with the ${authority}?`, authority })).value.id;
    const [drafted, sent, answered] = [await draft("Ministry"), await draft("Agency"), await draft(`Board of ${europe.code}`)];
    for (const question of [sent, answered]) await askQuestion(coordinator, { question, askedOn: dayFromNow(-5) });
    await recordAnswer(coordinator, { question: answered, answer: "Everybody with premises.", answeredOn: dayFromNow(-4) });
    return { europe, coordinator, drafted, sent, answered };
  }

  test("is filtered by hub, state, authority and words", async () => {
    const { europe: { slug: hub, code }, coordinator, drafted, sent, answered } = await register();
    expect((await ids(coordinator, { hub })).toSorted()).toEqual([drafted, sent, answered].toSorted());
    expect(await ids(coordinator, { hub, state: "sent" })).toEqual([sent]);
    expect(await ids(coordinator, { hub, authority: `Board of ${code}` })).toEqual([answered]);
    expect(await ids(coordinator, { hub, authority: "Board" })).toEqual([]);
    expect(await ids(coordinator, { hub, q: "registers minist" })).toEqual([drafted]);
    expect(await ids(coordinator, { hub, q: "premises" })).toEqual([answered]);
    expect(await ids(coordinator, { hub, q: "&&" })).toEqual([]);
    expect(await ids(coordinator, { hub: (await register()).europe.slug })).toEqual([]);
  });

  test("calls open what is not closed yet", async () => {
    const { europe: { slug: hub }, coordinator, drafted, sent, answered } = await register();
    expect((await questionList(coordinator, { hub, state: "open" })).total).toBe(3);
    await applyAnswer(coordinator, { question: answered, outcome: "We register." });
    await withdrawQuestion(coordinator, { question: drafted, reason: "It is clear now." });
    expect(await ids(coordinator, { hub, state: "open" })).toEqual([sent]);
  });

  test("names the authorities that its reader may know were asked", async () => {
    const { europe, coordinator } = await register();
    expect(await authoritiesAsked(coordinator, {})).toEqual(expect.arrayContaining(["Agency", `Board of ${europe.code}`]));
    expect(await authoritiesAsked(visitor, {})).not.toContain(`Board of ${europe.code}`);
  });

  test("calls an answer overdue once it has been waited for longer than sixty days", async () => {
    const { question, coordinator, europe } = await askedQuestion({ daysAgo: 60 });
    const overdue = () => ids(coordinator, { hub: europe.slug, overdue: "yes" });
    expect([await overdue(), (await questionById(coordinator, { question })).overdue]).toEqual([[], false]);
    travelDays(1);
    expect([await overdue(), (await questionById(coordinator, { question })).overdue]).toEqual([[question], true]);
    await recordAnswer(coordinator, { question, answer: "At last.", answeredOn: dayFromNow(0) });
    expect([await overdue(), await questionById(coordinator, { question })]).toMatchObject([[], { overdue: false, waited: 61 }]);
  });

  test("finds as overdue just those that it calls so, on any day", () => {
    const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true }).map((moment) => moment.toISOString().slice(0, 10));
    fc.assert(fc.property(day, fc.integer({ min: -2, max: 130 }), (today, ago) => {
      const askedOn = new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10);
      expect(isOverdue({ state: "sent", askedOn, answeredOn: null }, today)).toBe(ago > 60);
      expect(askedOn < overdueBefore(today)).toBe(ago > 60);
    }));
  });

  test("is read a page at a time, from either end, with drafts as the newest", async () => {
    const { docket, europe, coordinator } = await issue();
    const asked: string[] = [];
    for (const daysAgo of [30, 20, 20, 10, null]) {
      const { value: { id } } = await draftQuestion(coordinator, { issue: docket, hub: europe.slug, ...asking });
      if (daysAgo !== null) await askQuestion(coordinator, { question: id, askedOn: dayFromNow(-daysAgo) });
      asked.push(id);
    }
    const twins = asked.slice(1, 3).toSorted();
    const pages = async (sort: "newest" | "oldest") => {
      const found: string[] = [];
      for (let after: string | undefined; ;) {
        const { questions, next, total } = await questionList(coordinator, { hub: europe.slug, sort, limit: 2, after });
        expect([questions.length <= 2, total]).toEqual([true, 5]);
        found.push(...questions.map(({ id }) => id));
        if (!next) return found;
        after = next;
      }
    };
    expect(await pages("oldest")).toEqual([asked[0], ...twins, asked[3], asked[4]]);
    expect(await pages("newest")).toEqual([asked[4], asked[3], ...twins, asked[0]]);
    await expect(questionList(coordinator, { after: "nonsense" })).rejects.toMatchObject({ faults: { after: [{ code: "wrongForm" }] } });
  });

  test("counts and lists nothing that its reader may not know of", async () => {
    const { europe, asianCoordinator } = await askedQuestion();
    expect(await questionList(asianCoordinator, { hub: europe.slug })).toMatchObject({ total: 0, questions: [], next: null });
    expect(await questionList(visitor, { hub: europe.slug, overdue: "yes" })).toMatchObject({ total: 0 });
  });
});
