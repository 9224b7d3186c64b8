import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { inbox, seats } from "#db/schema/index.ts";
import * as asks from "#lib/asks/commands.ts";
import * as calls from "#lib/calls/commands.ts";
import * as dates from "#lib/dates/commands.ts";
import { datesOfIssue } from "#lib/dates/queries.ts";
import * as decisions from "#lib/decisions/commands.ts";
import { decisionById } from "#lib/decisions/queries.ts";
import * as feedback from "#lib/feedback/commands.ts";
import * as files from "#lib/files/commands.ts";
import * as imports from "#lib/imports/commands.ts";
import * as issues from "#lib/issues/commands.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import type { Command } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import * as people from "#lib/people/commands.ts";
import * as positions from "#lib/positions/commands.ts";
import * as relations from "#lib/relations/commands.ts";
import * as questions from "#lib/questions/commands.ts";
import * as responses from "#lib/responses/commands.ts";
import * as themes from "#lib/themes/commands.ts";
import * as views from "#lib/views/commands.ts";
import { newSecret } from "#lib/platform/ids.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { again, answer, consultation, entry, file, participant, person, rules, sections } from "#tests/support/factories.ts";
import { everyAct } from "#tests/support/operations.ts";

type Act = Command<object, unknown>;
const all = await everyAct();
const [commands, upkeep] = [all.filter(({ operation }) => operation.kind !== "upkeep"), all.filter(({ operation }) => operation.kind === "upkeep")];

/** One of everything in one hub, and somebody of every relation to it. */
async function mint() {
  const base = await consultation();
  const { europe, asia, coordinator, docket, call, ours, competitor } = base;
  const { value: said } = await feedback.submitFeedback(ours.delegate, { call, ...answer() });
  const draft = async () => (await positions.draftPosition(coordinator, { issue: docket, hub: europe.slug, title: "Who is a manufacturer", stance: "support", sections })).value.id;
  const [position, decided] = [await draft(), await draft()];
  const editor = await person({ role: "member", hub: europe });
  await positions.addEditor(coordinator, { position, email: editor.email, reason: "Knows the subject." });
  await positions.openConsultation(coordinator, { position });
  const { value: ask } = await asks.addAsk(coordinator, { position, statement: "Exempt hobby projects", priority: "must" });
  const { value: amendment } = await asks.addAmendment(coordinator, { position, provision: "Article 2", current: "all", proposed: "some", justification: "Not all can comply." });
  const { value: date } = await dates.addDateFact(coordinator, { issue: docket, kind: "deadline", label: "Deadline", day: dayFromNow(20) });
  const { value: response } = await responses.planResponse(coordinator, { issue: docket, hub: europe.slug, title: "Answer", authority: "Commission", channel: "letter", day: dayFromNow(20) });
  const { value: question } = await questions.draftQuestion(coordinator, { issue: docket, hub: europe.slug, wording: "Who is a steward?", authority: "Commission" });
  await feedback.disposeFeedback(coordinator, { feedback: said.id, verdict: "noted", reason: "We have taken note." });
  await positions.freezePosition(coordinator, { position: decided });
  const { value: decision } = await decisions.openDecision(coordinator, { position: decided });
  await decisions.castBallot(ours.delegate, { decision: decision.id, choice: "discuss", problem: "Scope.", remedy: "Name it." });
  const { concerns: [concern] } = await decisionById(coordinator, { decision: decision.id });
  const [entry] = await engine.reader.select({ id: inbox.id }).from(inbox).where(eq(inbox.personId, ours.delegate.id)).limit(1);
  const relations = {
    visitor, guest: await person(), member: await person({ role: "member", hub: europe }), participant: base.colleague, delegate: ours.delegate, alternate: base.alternate, rival: competitor.delegate,
    foreigner: (await participant(asia)).delegate, liaison: await person({ role: "liaison", hub: europe }), editor: await again(editor), coordinator, "coordinator elsewhere": base.asianCoordinator,
    board: await person({ role: "board", hub: europe }), administrator: await person({ role: "administrator" }), system,
  } satisfies Record<string, Actor>;
  return { ...base, said: said.id, position, decided, ask: ask.id, amendment: amendment.id, date: date.id, response: response.id, question: question.id, decision: decision.id, concern: concern!.id, entry: entry!.id, relations };
}
type World = Awaited<ReturnType<typeof mint>>;
type Relation = keyof World["relations"];

let world: World;
beforeAll(async () => { world = await mint(); });

const everyone: Relation[] = ["guest", "member", "participant", "delegate", "alternate", "rival", "foreigner", "liaison", "editor", "coordinator", "coordinator elsewhere", "board", "administrator"];
const outsiders: Relation[] = ["guest", "foreigner", "coordinator elsewhere"];
const ourPeople: Relation[] = ["participant", "delegate", "alternate"];
const house: Relation[] = ["administrator", "system"];

/** Who may, and for whom the thing is not even there. Everybody else is forbidden, and a visitor asked to sign in. */
type Row = { may: Relation[]; blind: Relation[]; input: (world: World) => object | Promise<object> };
const but = (...may: Relation[]) => [...everyone, "system" as const].filter((one) => !may.includes(one));
const row = (may: Relation[], blind: Relation[], input: Row["input"]): Row => ({ may, blind, input });

const reason = "It is time.";
const spare = async () => person();
const newAnswer = async ({ call, ours }: World) => ({ feedback: (await feedback.submitFeedback(ours.delegate, { call, ...answer() })).value.id });
const amendment = { provision: "Article 2", current: "all", proposed: "most", justification: "Not all can comply." };

let ruled = 400;
/** A rule, and the date that follows from it. */
async function aRule({ docket, coordinator }: World) {
  const { value: { ids: [rule] } } = await dates.addDateRules(coordinator, { issue: docket, rules: [{ kind: "application", label: "Applies", rule: { rule: "day", day: dayFromNow(ruled += 1) } }] });
  return { rule: rule!, date: (await datesOfIssue(coordinator, { issue: docket })).dates.find(({ ruleId }) => ruleId === rule)!.id };
}

const onIssue: Record<string, Row> = {
  logIssue: row([...ourPeople, "rival", "liaison", "coordinator", "board", "system"], [], ({ europe }) => ({ hub: europe.slug, title: "Something new" })),
  openTrack: row(["coordinator", "system"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug })),
  moveTrack: row(["coordinator", "system"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, act: "watch" })),
  leadTrack: row(["coordinator", "system"], ["guest"], ({ docket, europe, coordinator }) => ({ issue: docket, hub: europe.slug, lead: coordinator.id })),
  takeStance: row(["coordinator", "system"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, stance: "support" })),
  acceptIssue: row(["coordinator", "system"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, reason })),
  mergeIssue: row(["coordinator", "system"], ["guest"], ({ docket }) => ({ issue: docket, into: docket, reason })),
  unmergeIssue: row(["coordinator", "system"], ["guest"], ({ docket }) => ({ issue: docket, reason })),
  assessTrack: row(["coordinator", "system"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, impact: 4, likelihood: 3 })),
  overridePriority: row(["coordinator", "system"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, priority: "high", reason })),
  followFormula: row(["coordinator", "system"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug })),
  settlePlan: row(["coordinator", "system"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, method: "formal-vote" })),
  pinMilestone: row(["coordinator", "system"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, milestone: "file-by", day: dayFromNow(12), reason })),
  unpinMilestone: row(["coordinator", "system"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, milestone: "file-by" })),
  addTrackEditor: row(["coordinator", "system"], ["guest"], ({ docket, europe, coordinator }) => ({ issue: docket, hub: europe.slug, person: coordinator.id })),
  removeTrackEditor: row(["coordinator", "system"], ["guest"], ({ docket, europe, coordinator }) => ({ issue: docket, hub: europe.slug, person: coordinator.id })),
  relateIssues: row(["coordinator", "coordinator elsewhere", "liaison", "system"], ["guest"], async ({ docket, europe, coordinator }) => ({ issue: docket, to: (await issues.logIssue(coordinator, { hub: europe.slug, title: "Another act" })).value.docket, kind: "amends" })),
  unrelateIssues: row(["coordinator", "coordinator elsewhere", "liaison", "system"], ["guest"], async ({ docket, europe, coordinator }) => {
    const { value: other } = await issues.logIssue(coordinator, { hub: europe.slug, title: "Another act" });
    return { relation: (await relations.relateIssues(coordinator, { issue: docket, to: other.docket, kind: "amends" })).value.id };
  }),
  addTopic: row(["coordinator", "coordinator elsewhere", "liaison", "system"], ["guest"], ({ docket }) => ({ issue: docket, topic: "liability" })),
  removeTopic: row(["coordinator", "coordinator elsewhere", "liaison", "system"], ["guest"], ({ docket }) => ({ issue: docket, topic: "liability" })),
  describeIssue: row(["coordinator", "system"], ["guest"], ({ docket }) => ({ issue: docket, title: "A clearer title" })),
  changeIssueLane: row(["coordinator", "system"], ["guest"], ({ docket }) => ({ issue: docket, lane: "members" })),
  watchIssue: row(everyone.filter((one) => one !== "guest"), ["guest"], ({ docket }) => ({ issue: docket, watch: "yes" })),
  addDateFact: row(["coordinator", "coordinator elsewhere", "liaison", "system"], ["guest"], ({ docket }) => ({ issue: docket, kind: "deadline", label: "Deadline", day: dayFromNow(9) })),
  correctDateFact: row(["coordinator", "coordinator elsewhere", "liaison", "system"], ["guest"], async ({ docket, coordinator }) => {
    const { value } = await dates.addDateFact(coordinator, { issue: docket, kind: "deadline", label: "Deadline", day: dayFromNow(9) });
    return { dateFact: value.id, kind: "deadline", label: "Deadline", day: dayFromNow(10), reason };
  }),
  addDateRules: row(["coordinator", "coordinator elsewhere", "liaison", "system"], ["guest"], ({ docket }) => ({ issue: docket, rules: [{ kind: "application", label: "Applies", rule: { rule: "day", day: dayFromNow(ruled += 1) } }] })),
  retireDateRule: row(["coordinator", "coordinator elsewhere", "liaison", "system"], ["guest"], async (world) => ({ dateRule: (await aRule(world)).rule, reason })),
  followDateRule: row(["coordinator", "coordinator elsewhere", "liaison", "system"], ["guest"], async (world) => {
    const { date } = await aRule(world);
    return { dateFact: (await dates.correctDateFact(world.coordinator, { dateFact: date, kind: "application", label: "Applies", day: dayFromNow(9), reason })).value.id };
  }),
  checkDateFact: row(["coordinator", "coordinator elsewhere", "liaison", "system"], ["guest"], ({ date }) => ({ dateFact: date, verification: "verified" })),
};

const onFeedback: Record<string, Row> = {
  draftCall: row(["coordinator"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, question: "What would this mean?", day: dayFromNow(9) })),
  saveFeedbackDraft: row([...ourPeople, "rival"], outsiders, ({ call }) => ({ call, revision: 0, content: {} })),
  submitFeedback: row([...ourPeople, "rival"], outsiders, ({ call }) => ({ call, ...answer() })),
  requestClarification: row(["coordinator"], outsiders, async (w) => ({ ...(await newAnswer(w)), reason })),
  disposeFeedback: row(["coordinator"], outsiders, async (w) => ({ ...(await newAnswer(w)), verdict: "noted", reason })),
  settleDisposition: row(["coordinator"], outsiders, ({ said }) => ({ feedback: said, verdict: "noted", reason })),
  contestDisposition: row(ourPeople, outsiders, ({ said }) => ({ feedback: said, reason })),
  clarifyFeedback: row(ourPeople, outsiders, ({ said }) => ({ feedback: said, impact: "Every release of two years." })),
  changeFeedbackLane: row(ourPeople, outsiders, async (w) => ({ ...(await newAnswer(w)), lane: "confided" })),
  withdrawFeedback: row(["delegate", "alternate"], outsiders, newAnswer),
  changeAttribution: row(ourPeople, outsiders, async (w) => ({ ...(await newAnswer(w)), attributed: false })),
  correctLanguage: row([...ourPeople, "coordinator"], outsiders, async (w) => ({ ...(await newAnswer(w)), language: "nl" })),
  translateFeedback: row([...ourPeople, "coordinator"], outsiders, async (w) => ({ ...(await newAnswer(w)), language: "nl", impact: "Elke uitgave opnieuw.", madeBy: "human" })),
  enterFeedback: row(["coordinator"], outsiders, ({ call, ours }) => ({ call, organisation: ours.organisation.slug, source: "Their mail of today", ...answer(), lane: "hub" })),
  confirmFeedback: row(ourPeople, outsiders, async ({ call, coordinator, ours }) => ({ feedback: (await feedback.enterFeedback(coordinator, { call, organisation: ours.organisation.slug, source: "Their mail of today", ...answer(), lane: "hub" })).value.id })),
};

const aQuestion = async ({ coordinator, call }: World) => (await calls.addCallQuestion(coordinator, { call, kind: "text", prompt: "Who maintains it?" })).value.id;

const onCall: Record<string, Row> = {
  openCall: row(["coordinator"], outsiders, ({ call }) => ({ call })),
  extendCall: row(["coordinator"], outsiders, ({ call }) => ({ call, day: dayFromNow(40), reason })),
  setAudience: row(["coordinator"], outsiders, ({ call }) => ({ call, everyone: true })),
  setReminders: row(["coordinator"], outsiders, ({ call }) => ({ call, days: [5] })),
  remindSilent: row(["coordinator"], outsiders, ({ call }) => ({ call })),
  addCallQuestion: row(["coordinator"], outsiders, ({ call }) => ({ call, kind: "text", prompt: "Who maintains it?" })),
  editCallQuestion: row(["coordinator"], outsiders, async (w) => ({ question: await aQuestion(w), kind: "text", prompt: "Who maintains it now?" })),
  retireCallQuestion: row(["coordinator"], outsiders, async (w) => ({ question: await aQuestion(w) })),
  moveCallQuestion: row(["coordinator"], outsiders, async (w) => { await aQuestion(w); return { question: await aQuestion(w), to: "up" }; }),
  addCallProvision: row(["coordinator"], outsiders, ({ call }) => ({ call, provision: `Article ${newSecret().slice(0, 6)}` })),
  removeCallProvision: row(["coordinator"], outsiders, async ({ coordinator, call }) => ({ provision: (await calls.addCallProvision(coordinator, { call, provision: `Article ${newSecret().slice(0, 6)}` })).value.id })),
  closeCall: row(["coordinator"], outsiders, ({ call }) => ({ call })),
};

const newFile = async ({ call, ours }: World) => ({ file: (await files.addFile(ours.delegate, { call, ...file() })).value.id });
const newTable = async ({ call, ours }: World) => ({ call, file: (await imports.keepTable(ours.delegate, { call, ...file() })).value.id });
const brought = { lane: "hub" as const, mapping: {}, entries: [entry(2)] };
const newImport = async (w: World) => ({ import: (await imports.importTable(w.ours.delegate, { ...(await newTable(w)), ...brought })).value.id });

const onFiles: Record<string, Row> = {
  addFile: row([...ourPeople, "rival"], outsiders, ({ call }) => ({ call, ...file() })),
  removeFile: row(ourPeople, but(...ourPeople), newFile),
  keepTable: row([...ourPeople, "rival"], outsiders, ({ call }) => ({ call, ...file() })),
  importTable: row(ourPeople, but(...ourPeople), async (w) => ({ ...(await newTable(w)), ...brought })),
  undoImport: row(["delegate", "alternate"], but("participant", "coordinator", "delegate", "alternate"), newImport),
  settleFile: row(["system"], but("system"), async (w) => ({ ...(await newFile(w)), scanned: true, finding: null })),
};

/** Whoever does not sit in the hub knows nothing of its themes; who does, and the house, sees those that are open to them. */
const aTheme = async ({ docket, europe, coordinator }: World) => {
  const { value } = await themes.addTheme(coordinator, { issue: docket, hub: europe.slug, title: "Paid support is not sale" });
  await themes.openTheme(coordinator, { theme: value.id });
  return { theme: value.id };
};
const ofTheme = (input: (world: World, theme: string) => object = () => ({})) => row(["coordinator"], outsiders, async (w) => { const { theme } = await aTheme(w); return { theme, ...input(w, theme) }; });

const onThemes: Record<string, Row> = {
  disposeFeedbackTogether: row(["coordinator"], ["guest"], async (w) => ({ issue: w.docket, hub: w.europe.slug, feedback: [(await newAnswer(w)).feedback], verdict: "noted", reason })),
  addTheme: row(["coordinator"], outsiders, ({ docket, europe }) => ({ issue: docket, hub: europe.slug, title: "Duties of stewards" })),
  editTheme: ofTheme(() => ({ revision: 1, title: "Duties of stewards" })),
  retireTheme: ofTheme(), restoreTheme: ofTheme(), openTheme: ofTheme(), closeTheme: ofTheme(), unlinkAsk: ofTheme(), placeByRule: ofTheme(),
  moveTheme: ofTheme(() => ({ place: 1 })),
  placeInTheme: ofTheme(({ said }) => ({ feedback: [said] })),
  takeFromTheme: ofTheme(({ said }) => ({ feedback: [said] })),
  moveBetweenThemes: ofTheme(({ said }, theme) => ({ feedback: [said], into: theme })),
  markDissent: row(["coordinator"], outsiders, async (w) => {
    const { theme } = await aTheme(w);
    await themes.placeInTheme(w.coordinator, { theme, feedback: [w.said] });
    return { theme, feedback: w.said, dissents: true };
  }),
  setThemeRule: ofTheme(() => ({ words: ["paid"] })),
  themeToAsk: ofTheme(({ ask }) => ({ ask })),
  disposeTheme: ofTheme(() => ({ verdict: "noted", reason })),
};

const onPosition: Record<string, Row> = {
  draftPosition: row(["coordinator"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, title: "Who is a manufacturer", stance: "support" })),
  savePosition: row(["coordinator", "editor"], outsiders, ({ position }) => ({ position, revision: 1, title: "Who is a manufacturer", lede: "", sections, stance: "support" })),
  addEditor: row(["coordinator"], outsiders, ({ position, ours }) => ({ position, email: ours.delegate.email, reason })),
  addAsk: row(["coordinator", "editor"], outsiders, ({ position }) => ({ position, statement: "Exempt students", priority: "could" })),
  editAsk: row(["coordinator", "editor"], outsiders, ({ ask }) => ({ ask, revision: 1, statement: "Exempt students", priority: "could" })),
  addAmendment: row(["coordinator", "editor"], outsiders, ({ position }) => ({ position, ...amendment })),
  editAmendment: row(["coordinator", "editor"], outsiders, (w) => ({ amendment: w.amendment, revision: 1, ...amendment })),
  retireAsk: row(["coordinator", "editor"], outsiders, async ({ position, coordinator }) => ({ ask: (await asks.addAsk(coordinator, { position, statement: "Exempt all", priority: "could" })).value.id })),
  retireAmendment: row(["coordinator", "editor"], outsiders, async ({ position, coordinator }) => ({ amendment: (await asks.addAmendment(coordinator, { position, ...amendment })).value.id })),
  castBallot: row(["delegate", "alternate", "rival"], outsiders, ({ decision }) => ({ decision, choice: "yes" })),
  clearConcern: row(["delegate", "alternate"], outsiders, ({ concern }) => ({ concern })),
  overruleConcern: row(["board"], outsiders, ({ concern }) => ({ concern, settlement: "It was decided before." })),
  declareDecision: row(["coordinator"], outsiders, ({ decision }) => ({ decision, result: "carried", outcome: reason })),
  extendDecision: row(["coordinator"], outsiders, ({ decision }) => ({ decision, day: dayFromNow(30), reason })),
  cancelDecision: row(["coordinator"], outsiders, ({ decision }) => ({ decision, reason })),
  openDecision: row(["coordinator"], outsiders, ({ decided }) => ({ position: decided })),
  revisePosition: row(["coordinator"], outsiders, ({ decided }) => ({ position: decided, reason })),
  openConsultation: row(["coordinator"], outsiders, ({ position }) => ({ position })),
  freezePosition: row(["coordinator"], outsiders, ({ position }) => ({ position })),
  publishPosition: row(["coordinator"], outsiders, ({ position }) => ({ position })),
  withdrawPosition: row(["coordinator"], outsiders, ({ position }) => ({ position, reason })),
};

const onResponse: Record<string, Row> = {
  planResponse: row(["coordinator", "liaison"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, title: "Answer", authority: "Commission", channel: "letter", day: dayFromNow(9) })),
  decideGoNoGo: row(["coordinator"], outsiders, ({ response }) => ({ response, decision: "go", reason })),
  approveResponse: row(["coordinator", "board"], outsiders, ({ response }) => ({ response })),
  returnToWork: row(["coordinator", "board"], outsiders, ({ response }) => ({ response, reason })),
  startWork: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response })),
  saveResponse: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response, revision: 1, title: "Answer", body: "We welcome it." })),
  sendToReview: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response })),
  submitResponse: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response, reference: "F1", filedOn: dayFromNow(-1), filedTime: "10:00" })),
  recordReply: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response, act: "answer", reason })),
  changeResponseLane: row(["coordinator"], outsiders, ({ response }) => ({ response, lane: "hub" })),
  cancelResponse: row(["coordinator"], outsiders, ({ response }) => ({ response, reason })),
};

const onQuestion: Record<string, Row> = {
  draftQuestion: row(["coordinator", "liaison"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, wording: "Who is a steward?", authority: "Commission" })),
  reviseQuestion: row(["coordinator", "liaison"], outsiders, ({ question }) => ({ question, wording: "Who is a manufacturer?" })),
  askQuestion: row(["coordinator", "liaison"], outsiders, ({ question }) => ({ question, askedOn: dayFromNow(-2) })),
  recordAnswer: row(["coordinator", "liaison"], outsiders, ({ question }) => ({ question, answer: "Whoever sells.", answeredOn: dayFromNow(-1) })),
  applyAnswer: row(["coordinator"], outsiders, ({ question }) => ({ question, outcome: "It is in the text." })),
  withdrawQuestion: row(["coordinator"], outsiders, ({ question }) => ({ question, reason })),
  changeQuestionLane: row(["coordinator"], outsiders, ({ question }) => ({ question, lane: "hub" })),
};

const ofTheHouse: Record<string, Row> = {
  // One that no issue of another test follows: they share the database.
  setTemplate: row(house, [], () => ({ procedure: "tbt", revision: 1, checkAfter: 90, note: reason, stages: [{ key: "announced", decides: "authority" }, { key: "decided", decides: "authority" }] })),
  openHub: row(house, [], () => ({ slug: `hub-${newSecret().toLowerCase().replace(/[^a-z]/g, "").slice(0, 12)}`, code: "zz", name: "Hub", seatCountry: "BE", zone: "Europe/Brussels", rules })),
  setRules: row(house, [], ({ europe }) => ({ hub: europe.slug, rules })),
  addOrganisation: row(house, [], ({ ours }) => ({ slug: ours.organisation.slug, name: "Again" })),
  updateOrganisation: row(["delegate", "alternate", ...house], [], ({ ours }) => ({ organisation: ours.organisation.slug, size: "small" })),
  joinHub: row(house, [], ({ ours, europe }) => ({ organisation: ours.organisation.slug, hub: europe.slug })),
  addPerson: row(house, [], ({ coordinator }) => ({ email: coordinator.email, name: "Again" })),
  giveSeat: row(house, but(...house), async ({ europe }) => ({ email: (await spare()).email, role: "member", hub: europe.slug })),
  endSeat: row(house, but(...house), async ({ europe }) => {
    const one = await person({ role: "member", hub: europe });
    return { seat: (await engine.reader.select({ id: seats.id }).from(seats).where(eq(seats.personId, one.id)))[0]!.id };
  }),
};

const ofOneself: Record<string, Row> = {
  updateProfile: row(everyone, ["system"], () => ({ name: "Somebody", locale: "nl", zone: "Asia/Tokyo", theme: "dark" })),
  issueAccessToken: row(everyone.filter((one) => one !== "guest"), ["system"], () => ({ name: "Reports" })),
  issueAccessTokenFor: row(["system"], but("system"), ({ ours }) => ({ email: ours.delegate.email, name: "Reports" })),
  revokeAccessToken: row(["delegate", "system"], but("delegate", "system"), async ({ ours }) => ({ token: (await people.issueAccessToken(ours.delegate, { name: "Reports" })).value.id })),
  markRead: row(["delegate"], but("delegate"), ({ entry }) => ({ entry })),
  markAllRead: row(everyone.filter((one) => one !== "guest"), ["guest", "system"], () => ({})),
};

const atTheDoor: Record<string, Row> = {
  requestSignInLink: row(["system"], [], async () => ({ email: (await spare()).email, secret: newSecret(), link: "https://standpunt.example/x" })),
  redeemSignInLink: row(["system"], [], ({ ours }) => ({ email: ours.delegate.email, secret: newSecret() })),
  openSession: row(["system"], [], ({ ours }) => ({ person: ours.delegate.id, secret: newSecret() })),
  closeSession: row(["system"], [], () => ({ secret: newSecret() })),
  linkAccount: row(["system"], [], ({ ours }) => ({ issuer: "https://id.example.org", subject: newSecret(), email: ours.delegate.email })),
  offerAdministration: row(["system"], [], () => ({ secret: newSecret() })),
  acceptAdministration: row(["visitor", ...everyone, "system"], [], () => ({ secret: newSecret(), email: "first@example.org", name: "First" })),
};

const members = everyone.filter((one) => one !== "guest");
const ownLook = { name: "What closes soon", query: "closes:<30d" };
const onViews: Record<string, Row> = {
  saveView: row(members, [], () => ownLook),
  changeView: row(["coordinator"], outsiders, async ({ coordinator, europe }) => ({ ...ownLook, view: (await views.saveView(coordinator, { ...ownLook, hub: europe.slug })).value.id })),
  retireView: row(["coordinator"], outsiders, async ({ coordinator, europe }) => ({ view: (await views.saveView(coordinator, { ...ownLook, hub: europe.slug })).value.id })),
  makeFeedLink: row(members, [], () => ({ kind: "mine" })),
  revokeFeedLink: row(["coordinator"], but("coordinator"), async ({ coordinator }) => ({ link: (await views.makeFeedLink(coordinator, { kind: "mine" })).value.id })),
};

const byTheClock = Object.fromEntries(["closeCallsInTime", "remindInTime", "passTime", "refreshPriorities", "returnParked", "missResponses"].map((name) => [name, row(["system"], but("system"), () => ({}))]));

const table: Record<string, Row> = { ...onIssue, ...onFiles, ...onFeedback, ...onThemes, ...onCall, ...onPosition, ...onResponse, ...onQuestion, ...ofTheHouse, ...ofOneself, ...onViews, ...atTheDoor, ...byTheClock };
const named = (name: string) => commands.find(({ operation }) => operation.name === name)!;
const reasonOf = (act: Act, actor: Actor, input: object) => act(actor, input).then(() => "done", (error: unknown) => { if (error instanceof Refusal) return error.reason; throw error; });
const admission: string[] = ["signIn", "notFound", "forbidden"];

describe("who may act", { timeout: 60_000 }, () => {
  test("is said here for every command there is", () => {
    expect(Object.keys(table).toSorted()).toEqual(commands.map(({ operation }) => operation.name).toSorted());
  });

  test.each(Object.keys(table))("%s is refused to everybody else, each in the way they may know of it", async (name) => {
    const { may, blind, input } = table[name]!;
    const given = await input(world);
    const others = (Object.keys(world.relations) as Relation[]).filter((one) => !may.includes(one));
    const expected = Object.fromEntries(others.map((one) => [one, one === "visitor" ? "signIn" : blind.includes(one) ? "notFound" : "forbidden"]));
    const found: Record<string, string> = {};
    for (const one of others) found[one] = await reasonOf(named(name), world.relations[one], given);
    expect(found).toEqual(expected);
  });

  test.each(Object.keys(table))("%s is not refused to those who may, for who they are", async (name) => {
    const { may, input } = table[name]!;
    for (const one of may) expect([one, admission.includes(await reasonOf(named(name), world.relations[one], await input(world)))]).toEqual([one, false]);
  });

  test.each(upkeep.map((act) => [act.operation.name, act] as const))("%s is the house's own", async (_, act) => {
    for (const one of [...everyone, "visitor"] as const) expect(await reasonOf(act, world.relations[one], {})).toBe("forbidden");
  });
});
