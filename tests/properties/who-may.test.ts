import { eq, gt, max } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { usualRules } from "#db/rules.ts";
import { inbox, ledger, outbox, positions as positionsTable, positionVersions, seats, signClaims } from "#db/schema/index.ts";
import * as acknowledgements from "#lib/acknowledgements/commands.ts";
import * as amendments from "#lib/amendments/commands.ts";
import * as asks from "#lib/asks/commands.ts";
import * as bundles from "#lib/bundles/commands.ts";
import * as calls from "#lib/calls/commands.ts";
import * as claims from "#lib/claims/commands.ts";
import * as dates from "#lib/dates/commands.ts";
import { datesOfIssue } from "#lib/dates/queries.ts";
import * as decisions from "#lib/decisions/commands.ts";
import { decisionById } from "#lib/decisions/queries.ts";
import * as feedback from "#lib/feedback/commands.ts";
import * as files from "#lib/files/commands.ts";
import * as imports from "#lib/imports/commands.ts";
import { setRules } from "#lib/hubs/commands.ts";
import * as issues from "#lib/issues/commands.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import type { Command } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import * as people from "#lib/people/commands.ts";
import * as cores from "#lib/cores/commands.ts";
import * as comments from "#lib/comments/commands.ts";
import * as discussion from "#lib/discussion/commands.ts";
import * as packs from "#lib/packs/commands.ts";
import { packOfResponse } from "#lib/packs/queries.ts";
import * as positions from "#lib/positions/commands.ts";
import * as suggestions from "#lib/suggestions/commands.ts";
import * as versions from "#lib/versions/commands.ts";
import * as relations from "#lib/relations/commands.ts";
import * as questions from "#lib/questions/commands.ts";
import * as forks from "#lib/forks/commands.ts";
import * as filings from "#lib/filings/commands.ts";
import * as responses from "#lib/responses/commands.ts";
import * as questionnaires from "#lib/questionnaires/commands.ts";
import { formOfResponse } from "#lib/questionnaires/queries.ts";
import * as lessons from "#lib/lessons/commands.ts";
import * as briefs from "#lib/briefs/commands.ts";
import * as rewordings from "#lib/rewordings/commands.ts";
import * as signatories from "#lib/signatories/commands.ts";
import { signatoriesOfOrganisation } from "#lib/signatories/queries.ts";
import * as signatures from "#lib/signatures/commands.ts";
import * as sources from "#lib/sources/commands.ts";
import { usualPreferences } from "#lib/mail/model.ts";
import { mailedHow } from "#lib/tellings/model.ts";
import * as texts from "#lib/texts/commands.ts";
import { provisionByAnchor } from "#lib/texts/queries.ts";
import * as themes from "#lib/themes/commands.ts";
import * as views from "#lib/views/commands.ts";
import { fingerprint, newId, newSecret } from "#lib/platform/ids.ts";
import { edition } from "#tests/support/acts.ts";
import { dayFromNow, filedNow } from "#tests/support/clock.ts";
import { again, answer, consultation, entry, file, participant, person, rules, sections } from "#tests/support/factories.ts";
import { claimed, said } from "#tests/support/signing.ts";
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
  const { value: amendment } = await amendments.addAmendment(coordinator, { position, provision: "Article 2", current: "all", proposed: "some", justification: "Not all can comply." });
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

const aText = async ({ docket, coordinator }: World) => (await texts.introduceText(coordinator, { issue: docket, title: "The sample act", ...edition() })).value;
const next = () => edition({ name: "Agreed text", status: "agreed", day: "2024-01-15" });
const ofText = (input: (world: World) => object | Promise<object>) => row(["liaison", "coordinator", "coordinator elsewhere", "administrator", "system"], ["guest"], input);

const onTexts: Record<string, Row> = {
  addText: ofText(({ docket }) => ({ issue: docket, title: "The sample act" })),
  introduceText: ofText(({ docket }) => ({ issue: docket, title: "The sample act", ...edition() })),
  addEdition: ofText(async (world) => ({ text: (await aText(world)).text, ...next() })),
  correctEdition: ofText(async (world) => ({ edition: (await aText(world)).id, name: "Proposal of the Commission" })),
  retireEdition: ofText(async (world) => ({ edition: (await aText(world)).id, reason })),
  correctMapping: ofText(async (world) => {
    const { text } = await aText(world);
    const { value: { id } } = await texts.addEdition(world.coordinator, { text, ...next() });
    return { provision: (await provisionByAnchor(world.coordinator, { edition: id, anchor: "art_2" })).id, from: "" };
  }),
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

const twoAmendments = async ({ position, coordinator }: World) => [(await amendments.addAmendment(coordinator, { position, ...amendment })).value.id, (await amendments.addAmendment(coordinator, { position, ...amendment })).value.id];
const aBundle = async ({ position, coordinator }: World) => (await bundles.makeBundle(coordinator, { position, name: "Maintainers" })).value.id;
const notCoordinating = everyone.filter((one) => !["coordinator", "administrator"].includes(one));

const otherWords = () => ({ title: "Who is a manufacturer", lede: "What we ask.", sections: [{ heading: "Scope", body: `The act names those who sell, ${wording += 1}.` }] });
let wording = 0;

/** A text of its own that is frozen for a decision. */
async function aFrozen({ coordinator, europe }: World) {
  const { value: { docket } } = await issues.logIssue(coordinator, { hub: europe.slug, title: "Another act" });
  const { value: { id } } = await positions.draftPosition(coordinator, { issue: docket, hub: europe.slug, title: "Who is a manufacturer", stance: "support", sections });
  await positions.freezePosition(coordinator, { position: id });
  return id;
}
/** Other words for a text under a decision; in force or only proposed. */
async function aRewording(w: World) {
  const { value: decision } = await decisions.openDecision(w.coordinator, { position: await aFrozen(w) });
  return (await rewordings.proposeRewording(w.coordinator, { decision: decision.id, version: 1, ...otherWords() })).value.id;
}
async function anEdit(w: World) {
  const rewording = await aRewording(w);
  await rewordings.applyRewording(w.coordinator, { rewording, change: "editorial" });
  return rewording;
}
/** Somebody asks back what a coordinator decided alone. */
async function aRequest(w: World) {
  await setRules(system, { hub: w.europe.slug, rules: { ...rules, methods: [...rules.methods, usualRules.delegated] } });
  const { value: decision } = await decisions.decideDelegated(w.coordinator, { position: await aFrozen(w), outcome: reason });
  return (await decisions.askRevert(w.ours.delegate, { decision: decision.id, reason })).value.id;
}

const ofTheHub = everyone.filter((one) => !outsiders.includes(one) && one !== "administrator");
const aThread = async ({ position, ours }: World) => (await comments.commentOnParagraph(ours.delegate, { position, at: "s1", body: "Which?" })).value.id;
const aSuggestion = async ({ position, ours }: World) => (await suggestions.suggestEdit(ours.delegate, { position, at: "lede", proposed: `Better words, ${(ruled += 1)}.` })).value.id;
/** On a version that is called editorial. */
async function anObjection({ europe, coordinator, ours }: World) {
  const { docket } = (await issues.logIssue(coordinator, { hub: europe.slug, title: "Another act" })).value;
  const { value: { id: position } } = await positions.draftPosition(coordinator, { issue: docket, hub: europe.slug, title: "Who is a manufacturer", stance: "support", sections });
  await positions.freezePosition(coordinator, { position, change: "editorial" });
  return (await versions.objectToClass(ours.delegate, { position, version: 1, reason })).value.id;
}

const onPosition: Record<string, Row> = {
  draftPosition: row(["coordinator"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, title: "Who is a manufacturer", stance: "support" })),
  savePosition: row(["coordinator", "editor"], outsiders, ({ position }) => ({ position, revision: 1, title: "Who is a manufacturer", lede: "", sections, stance: "support" })),
  changePositionKind: row(["coordinator", "editor"], outsiders, ({ position }) => ({ position, kind: "interpretation" })),
  setMaturity: row(["coordinator"], outsiders, ({ position }) => ({ position, maturity: "pending" })),
  addEditor: row(["coordinator"], outsiders, ({ position, ours }) => ({ position, email: ours.delegate.email, reason })),
  endEditor: row(["coordinator"], outsiders, async ({ position, coordinator, europe }) => {
    const second = await person({ role: "member", hub: europe });
    await positions.addEditor(coordinator, { position, email: second.email, reason });
    return { position, person: second.id, reason };
  }),
  addAsk: row(["coordinator", "editor"], outsiders, ({ position }) => ({ position, statement: "Exempt students", priority: "could" })),
  editAsk: row(["coordinator", "editor"], outsiders, ({ ask }) => ({ ask, revision: 1, statement: "Exempt students", priority: "could" })),
  addAmendment: row(["coordinator", "editor"], outsiders, ({ position }) => ({ position, ...amendment })),
  editAmendment: row(["coordinator", "editor"], outsiders, (w) => ({ amendment: w.amendment, revision: 1, ...amendment })),
  retireAsk: row(["coordinator", "editor"], outsiders, async ({ position, coordinator }) => ({ ask: (await asks.addAsk(coordinator, { position, statement: "Exempt all", priority: "could" })).value.id })),
  retireAmendment: row(["coordinator", "editor"], outsiders, async ({ position, coordinator }) => ({ amendment: (await amendments.addAmendment(coordinator, { position, ...amendment })).value.id })),
  pinAmendment: row(["coordinator", "editor"], outsiders, (w) => ({ amendment: w.amendment, revision: 1, provision: w.position })),
  setAuthors: row(["coordinator", "editor"], outsiders, (w) => ({ amendment: w.amendment, organisations: [w.ours.organisation.slug] })),
  addSource: row(["coordinator", "editor"], outsiders, (w) => ({ amendment: w.amendment, on: "https://example.org/study.pdf" })),
  removeSource: row(["coordinator", "editor"], outsiders, async (w) => ({ source: (await sources.addSource(w.coordinator, { amendment: w.amendment, on: "https://example.org/study.pdf" })).value.id })),
  replaceAmendments: row(["coordinator", "editor"], outsiders, async (w) => ({ position: w.position, amendments: await twoAmendments(w), ...amendment })),
  mergeAmendments: row(["coordinator", "editor"], outsiders, async (w) => ({ position: w.position, amendments: await twoAmendments(w) })),
  restoreReplaced: row(["coordinator", "editor"], outsiders, (w) => ({ amendment: w.amendment })),
  settleCheck: row(["coordinator", "editor"], outsiders, (w) => ({ amendment: w.amendment, revision: 1, act: "keep" })),
  settleFitting: row(["coordinator", "editor"], outsiders, ({ position }) => ({ position })),
  tellPresence: row(["coordinator", "editor"], outsiders, ({ position }) => ({ position, writing: true })),
  makeBundle: row(["coordinator"], outsiders, ({ position }) => ({ position, name: "Maintainers" })),
  // A bundle is the coordinators' own: to others it is not there.
  changeBundle: row(["coordinator"], notCoordinating, async (w) => ({ bundle: await aBundle(w), name: "Stewards" })),
  retireBundle: row(["coordinator"], notCoordinating, async (w) => ({ bundle: await aBundle(w) })),
  useBundle: row(["coordinator"], notCoordinating, async (w) => ({ position: w.position, bundle: await aBundle(w) })),
  dropBundle: row(["coordinator"], notCoordinating, async (w) => ({ position: w.position, bundle: await aBundle(w) })),
  castBallot: row(["delegate", "alternate", "rival"], outsiders, ({ decision }) => ({ decision, choice: "yes" })),
  clearConcern: row(["delegate", "alternate"], outsiders, ({ concern }) => ({ concern })),
  answerConcern: row(["coordinator"], outsiders, ({ concern }) => ({ concern, answer: "We see it so." })),
  proposeOverrule: row(["board"], outsiders, ({ concern }) => ({ concern, settlement: "It was decided before." })),
  overruleConcern: row(["board"], outsiders, ({ concern }) => ({ concern })),
  decideDelegated: row(["coordinator"], outsiders, ({ decided }) => ({ position: decided, outcome: reason })),
  askRevert: row(["member", ...ourPeople, "rival", "liaison", "editor", "coordinator", "board"], outsiders, ({ decision }) => ({ decision, reason })),
  answerRevert: row(["coordinator"], outsiders, async (w) => ({ request: await aRequest(w), answer: "kept", reason })),
  proposeRewording: row(["coordinator"], outsiders, ({ decision }) => ({ decision, version: 1, ...otherWords() })),
  // What is only proposed is there for those who write alone.
  applyRewording: row(["coordinator"], but("coordinator"), async (w) => ({ rewording: await aRewording(w), change: "editorial" })),
  dropRewording: row(["coordinator"], but("coordinator"), async (w) => ({ rewording: await aRewording(w) })),
  disputeClass: row(["delegate", "alternate", "rival"], outsiders, async (w) => ({ rewording: await anEdit(w), reason })),
  settleClass: row(["coordinator"], outsiders, async (w) => ({ rewording: await anEdit(w), verdict: "upheld", reason })),
  declareDecision: row(["coordinator"], outsiders, ({ decision }) => ({ decision, result: "carried", outcome: reason })),
  extendDecision: row(["coordinator"], outsiders, ({ decision }) => ({ decision, day: dayFromNow(30), reason })),
  cancelDecision: row(["coordinator"], outsiders, ({ decision }) => ({ decision, reason })),
  objectToClass: row(["delegate", "alternate", "rival"], outsiders, ({ decided }) => ({ position: decided, version: 1, reason })),
  settleObjection: row(["coordinator"], outsiders, async (w) => ({ objection: await anObjection(w), settledAs: "answered", answer: reason })),
  commentOnParagraph: row(ofTheHub, outsiders, ({ position }) => ({ position, at: "s1", body: "Which?" })),
  replyToComment: row(ofTheHub, outsiders, async (w) => ({ thread: await aThread(w), body: "This." })),
  resolveThread: row(["coordinator", "editor", "delegate"], outsiders, async (w) => ({ thread: await aThread(w), resolution: reason })),
  reopenThread: row(ofTheHub, outsiders, async (w) => ({ thread: await aThread(w) })),
  suggestEdit: row(ofTheHub, outsiders, ({ position }) => ({ position, at: "lede", proposed: `Other words, ${(ruled += 1)}.` })),
  acceptSuggestion: row(["coordinator", "editor"], outsiders, async (w) => ({ suggestion: await aSuggestion(w) })),
  rejectSuggestion: row(["coordinator", "editor"], outsiders, async (w) => ({ suggestion: await aSuggestion(w), reason })),
  withdrawSuggestion: row(["delegate"], outsiders, async (w) => ({ suggestion: await aSuggestion(w) })),
  openDecision: row(["coordinator"], outsiders, ({ decided }) => ({ position: decided })),
  revisePosition: row(["coordinator"], outsiders, ({ decided }) => ({ position: decided, reason })),
  openConsultation: row(["coordinator"], outsiders, ({ position }) => ({ position })),
  freezePosition: row(["coordinator"], outsiders, ({ position }) => ({ position })),
  publishPosition: row(["coordinator"], outsiders, ({ position }) => ({ position })),
  withdrawPosition: row(["coordinator"], outsiders, ({ position }) => ({ position, reason })),
  summarisePosition: row(["editor", "coordinator"], outsiders, ({ position }) => ({ position, revision: 1, summary: "In plain words." })),
  translateVersion: row(["editor", "coordinator"], outsiders, ({ position }) => ({ position, language: "nl", title: "Wie is fabrikant", lede: "", sections: [], madeBy: "human" })),
  setEmbargo: row(["coordinator"], outsiders, ({ position }) => ({ position, day: dayFromNow(9), reason })),
  askToLiftEmbargo: row(["coordinator", "administrator"], outsiders, ({ position }) => ({ position, reason })),
  liftEmbargo: row(["coordinator", "administrator"], outsiders, ({ position }) => ({ position })),
};

const annex = { title: "What the hub adds" };
/** A core of the hub, on which the other hub works too: what others may read of it, they may know of. */
async function aCore({ europe, asia, coordinator, asianCoordinator: elsewhere }: World) {
  const { docket } = (await issues.logIssue(coordinator, { hub: europe.slug, title: "A matter for both hubs" })).value;
  await issues.openTrack(elsewhere, { issue: docket, hub: asia.slug });
  const { value } = await positions.draftPosition(coordinator, { issue: docket, hub: europe.slug, title: "Who is a manufacturer", stance: "support", sections });
  await positions.freezePosition(coordinator, { position: value.id });
  await cores.offerCore(coordinator, { position: value.id });
  return { position: value.id, elsewhere };
}

const onCore: Record<string, Row> = {
  offerCore: row(["coordinator"], outsiders, ({ position }) => ({ position })),
  joinCore: row(["coordinator"], ["guest"], async (w) => ({ position: (await aCore(w)).position, hub: w.europe.slug, ...annex })),
  followCore: row(["coordinator"], ["guest"], async (w) => ({ position: (await aCore(w)).position })),
  declareDivergence: row(["coordinator elsewhere"], ["guest"], async (w) => ({ position: (await aCore(w)).position, hub: w.asia.slug, part: "section", number: 1, reason })),
  withdrawDivergence: row(["coordinator elsewhere"], ["guest"], async (w) => {
    const { position, elsewhere } = await aCore(w);
    return { divergence: (await cores.declareDivergence(elsewhere, { position, hub: w.asia.slug, part: "section", number: 1, reason })).value.id, reason };
  }),
  claimFoundation: row(["coordinator", "administrator"], ["guest"], async (w) => ({ position: (await aCore(w)).position })),
  setTerm: row(["coordinator"], outsiders, ({ position }) => ({ position, reviewOn: dayFromNow(90) })),
};

/** A letter that the organisations of the hub, or anyone, may sign: each on a position of its own. */
async function aLetter({ coordinator, europe }: World, signers: "hub" | "anyone" = "hub") {
  const { value: { docket } } = await issues.logIssue(coordinator, { hub: europe.slug, title: "Another act", lane: "members" });
  const { value: { id: position } } = await positions.draftPosition(coordinator, { issue: docket, hub: europe.slug, title: "An open letter", stance: "support", sections });
  await positions.freezePosition(coordinator, { position });
  return (await signatures.openSignOn(coordinator, { position, signers, minimum: 1, softDay: dayFromNow(9), day: dayFromNow(19) })).value.id;
}
const shownAs = { name: "Ann Example", capacity: "Director" };
const aSignature = async (w: World) => (await signatures.giveSignature(w.ours.delegate, { signOn: await aLetter(w), version: 1, ...shownAs })).value.id;
async function aLink(w: World) {
  const { value: { id, secret } } = await claims.makeSignLink(w.coordinator, { signOn: await aLetter(w, "anyone"), label: "Alliance" });
  return { link: id, secret };
}
async function aClaim(w: World) {
  const secret = await claimed((await aLink(w)).secret, `${newSecret().toLowerCase().replace(/[^a-z]/g, "")}.example`);
  return { secret, claim: (await engine.reader.select({ id: signClaims.id }).from(signClaims).where(eq(signClaims.fingerprint, fingerprint(secret))))[0]!.id };
}
/** Whoever of ours is named to sign, once for all tests. */
async function signatoryOf({ organisation, delegate }: World["ours"], id: string) {
  const { named: [one] } = await signatoriesOfOrganisation(delegate, { organisation: organisation.slug });
  return one?.id ?? (await signatories.nameSignatory(delegate, { organisation: organisation.slug, person: id, reason })).value.id;
}
const notOurs = but(...ourPeople, "coordinator");

const onLetters: Record<string, Row> = {
  openSignOn: row(["coordinator"], outsiders, ({ decided }) => ({ position: decided, signers: "hub", minimum: 1, softDay: dayFromNow(9), day: dayFromNow(19) })),
  extendSignOn: row(["coordinator"], outsiders, async (w) => ({ signOn: await aLetter(w), day: dayFromNow(30), reason })),
  closeSignOn: row(["coordinator"], outsiders, async (w) => ({ signOn: await aLetter(w), reason })),
  cancelSignOn: row(["coordinator"], outsiders, async (w) => ({ signOn: await aLetter(w), reason })),
  moveSignOn: row(["coordinator"], outsiders, async (w) => ({ signOn: await aLetter(w) })),
  sortSignatures: row(["coordinator"], outsiders, async (w) => ({ signOn: await aLetter(w), sorting: "time" })),
  remindUnsigned: row(["coordinator"], outsiders, async (w) => ({ signOn: await aLetter(w) })),
  giveSignature: row(["delegate", "alternate", "rival"], outsiders, async (w) => ({ signOn: await aLetter(w), version: 1, ...shownAs })),
  declineSignOn: row(["delegate", "alternate", "rival"], outsiders, async (w) => ({ signOn: await aLetter(w) })),
  askToSign: row([...ourPeople, "rival"], outsiders, async (w) => ({ signOn: await aLetter(w) })),
  withdrawSignature: row(["delegate", "alternate"], notOurs, async (w) => ({ signature: await aSignature(w), reason })),
  changeConsent: row(["delegate", "alternate"], notOurs, async (w) => ({ signature: await aSignature(w), listed: true })),
  giveLogo: row(["delegate", "alternate"], notOurs, async (w) => ({ signature: await aSignature(w), ...file("logo.png"), type: "png" })),
  makeSignLink: row(["coordinator"], ["guest"], async (w) => ({ signOn: await aLetter(w, "anyone"), label: "Alliance" })),
  revokeSignLink: row(["coordinator"], ["guest"], async (w) => ({ link: (await aLink(w)).link })),
  acceptClaim: row(["coordinator"], ["guest"], async (w) => ({ claim: (await aClaim(w)).claim })),
  refuseClaim: row(["coordinator"], ["guest"], async (w) => ({ claim: (await aClaim(w)).claim, reason })),
  signByLink: row(["visitor", ...everyone, "system"], [], async (w) => ({ secret: (await aLink(w)).secret, ...said(`${newSecret().toLowerCase().replace(/[^a-z]/g, "")}.example`) })),
  confirmSignature: row(["visitor", ...everyone, "system"], [], async (w) => ({ secret: (await aClaim(w)).secret })),
  withdrawByLink: row(["visitor", ...everyone, "system"], [], async (w) => ({ secret: (await aClaim(w)).secret, reason })),
  nameSignatory: row(["delegate", "administrator"], but(...ourPeople, "administrator"), ({ ours }) => ({ organisation: ours.organisation.slug, person: ours.delegate.id, reason })),
  endSignatory: row(["delegate", "administrator"], but(...ourPeople, "administrator"), async ({ ours, alternate }) => ({ signatory: await signatoryOf(ours, alternate.id), reason })),
};

async function approved({ docket, europe, coordinator }: World) {
  const { value: { id: response } } = await responses.planResponse(coordinator, { issue: docket, hub: europe.slug, title: "Answer", authority: "Commission", channel: "letter", day: dayFromNow(20), body: "We welcome it." });
  await responses.decideGoNoGo(coordinator, { response, decision: "go", reason });
  await responses.startWork(coordinator, { response });
  await responses.sendToReview(coordinator, { response });
  await responses.approveResponse(await person({ role: "coordinator", hub: europe }), { response });
  return response;
}
async function aReceipt(world: World) {
  const { value: { id } } = await filings.submitResponse(world.coordinator, { response: await approved(world), reference: "F1", ...filedNow(), despite: reason, again: true });
  return id;
}
const aFork = async (world: World) => (await forks.forkResponse(world.ours.delegate, { response: await approved(world) })).value.id;

const onResponse: Record<string, Row> = {
  planResponse: row(["coordinator", "liaison"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, title: "Answer", authority: "Commission", channel: "letter", day: dayFromNow(9) })),
  decideGoNoGo: row(["coordinator"], outsiders, ({ response }) => ({ response, decision: "go", reason })),
  approveResponse: row(["coordinator", "board"], outsiders, ({ response }) => ({ response })),
  returnToWork: row(["coordinator", "board"], outsiders, ({ response }) => ({ response, reason })),
  startWork: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response })),
  saveResponse: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response, revision: 1, title: "Answer", body: "We welcome it." })),
  sendToReview: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response })),
  useNewerRules: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response })),
  submitResponse: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response, reference: "F1", filedOn: dayFromNow(-1), filedTime: "10:00" })),
  recordReply: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response, kind: "reply", day: dayFromNow(0), words: reason })),
  describeResponse: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response, targetGroup: "The unit that drafts it" })),
  reconsiderResponse: row(["coordinator"], outsiders, ({ response }) => ({ response, reason })),
  nameEditor: row(["coordinator", "liaison"], outsiders, ({ response, coordinator }) => ({ response, person: coordinator.id })),
  fixResponse: row(["coordinator", "liaison", "board"], outsiders, ({ response }) => ({ response, revision: 1, body: "We welcome this.", reason })),
  addCheck: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response, label: "The annex is attached" })),
  tickCheck: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response, check: "read-through", done: "yes" })),
  fileLate: row(["coordinator"], outsiders, ({ response }) => ({ response, reference: "F1", filedOn: dayFromNow(-1), filedTime: "10:00", reason })),
  correctReceipt: row(["coordinator"], outsiders, async (world) => ({ receipt: await aReceipt(world), reference: "F2", ...filedNow(), reason })),
  addEvidence: row(["coordinator", "liaison"], outsiders, async (world) => ({ receipt: await aReceipt(world), ...file("confirmation.pdf") })),
  explainMissed: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response, note: reason })),
  concludeResponse: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response, reason })),
  forkResponse: row(["delegate", "alternate", "rival"], outsiders, ({ response }) => ({ response })),
  saveFork: row(["participant", "delegate", "alternate"], [...outsiders, "member", "rival", "liaison", "editor", "board", "administrator", "system"], async (world) => ({ fork: await aFork(world), revision: 1, title: "Ours", body: "We build it." })),
  fileFork: row(["delegate", "alternate"], [...outsiders, "member", "rival", "liaison", "editor", "board", "administrator", "system"], async (world) => ({ fork: await aFork(world), filedOn: dayFromNow(0) })),
  changeForkLane: row(["delegate", "alternate"], [...outsiders, "member", "rival", "liaison", "editor", "board", "administrator", "system"], async (world) => ({ fork: await aFork(world), lane: "confided" })),
  changeResponseLane: row(["coordinator"], outsiders, ({ response }) => ({ response, lane: "hub" })),
  cancelResponse: row(["coordinator"], outsiders, ({ response }) => ({ response, reason })),
};

const keptTable = { hash: "0".repeat(64), name: "returned.xlsx", size: 10, type: "xlsx" };
const aReturn = async ({ coordinator, response }: World) => (await packs.keepReturn(coordinator, { response, ...keptTable })).value.id;
/** A pack with words in it that one organisation confided. */
async function aFinding({ europe, docket, coordinator, ours }: World) {
  const { value: { id: call } } = await calls.draftCall(coordinator, { issue: docket, hub: europe.slug, question: "And now?", day: dayFromNow(9), open: true });
  const impact = `Because of ${newSecret()} we have decided to leave this market before the next summer.`;
  await feedback.submitFeedback(ours.delegate, { call, ...answer({ lane: "confided", impact }) });
  const { value: { id: response } } = await responses.planResponse(coordinator, { issue: docket, hub: europe.slug, title: "Answer", authority: "Commission", channel: "letter", day: dayFromNow(20), body: impact });
  const { findings: [finding] } = await packOfResponse(coordinator, { response });
  return { response, finding: finding!.key };
}
const noPack = [...outsiders, ...house];

const onPack: Record<string, Row> = {
  chooseContents: row(["coordinator", "liaison"], noPack, ({ response }) => ({ response })),
  moveContents: row(["coordinator", "liaison"], noPack, ({ response, ask }) => ({ response, item: ask, to: "up" })),
  releaseFinding: row(["delegate", "alternate"], noPack, async (w) => ({ ...(await aFinding(w)), reason })),
  keepPackFile: row(["coordinator", "liaison"], noPack, ({ response }) => ({ response, form: "text.txt", content: "0".repeat(64), hash: "0".repeat(64), name: "Answer.txt", size: 10, template: null })),
  keepReturn: row(["coordinator", "liaison"], noPack, ({ response }) => ({ response, ...keptTable })),
  takeReturn: row(["coordinator", "liaison"], noPack, async (w) => ({ response: w.response, return: await aReturn(w), cells: [{ amendment: w.amendment, field: "observation", before: null, after: "Accepted" }] })),
  undoReturn: row(["coordinator", "liaison"], noPack, async (w) => ({ response: w.response, return: await aReturn(w) })),
};

/** A response in work with a questionnaire that was read, and a question that was kept. */
async function aForm({ docket, europe, coordinator }: World) {
  const { value: { id: response } } = await responses.planResponse(coordinator, { issue: docket, hub: europe.slug, title: "Answer", authority: "Commission", channel: "eusurvey", day: dayFromNow(20) });
  await responses.decideGoNoGo(coordinator, { response, decision: "go", reason });
  const paste = async () => (await questionnaires.pasteQuestionnaire(coordinator, { response, text: "1. What does it cost you?" })).value.id;
  await questionnaires.keepQuestionnaire(coordinator, { questionnaire: await paste(), revision: 1 });
  const { parts: [part] } = await formOfResponse(coordinator, { response });
  return { questionnaire: await paste(), question: part!.id, mark: part!.mark };
}

/** Somebody's organisation that was asked to be named with a response. */
async function anAsk({ docket, europe, coordinator, ours }: World) {
  const { value: { id: response } } = await responses.planResponse(coordinator, { issue: docket, hub: europe.slug, title: "Answer", authority: "Commission", channel: "letter", day: dayFromNow(20) });
  return (await acknowledgements.askContributor(coordinator, { response, organisation: ours.organisation.slug })).value.id;
}
/** An ask is there for those who are asked and for the coordinators. */
const notAsked: Relation[] = [...outsiders, "member", "rival", "liaison", "editor", "board", "administrator", "system"];

const onAcknowledgements: Record<string, Row> = {
  askContributor: row(["coordinator", "liaison"], outsiders, async (w) => ({ response: (await responses.planResponse(w.coordinator, { issue: w.docket, hub: w.europe.slug, title: "Answer", authority: "Commission", channel: "letter", day: dayFromNow(20) })).value.id, organisation: w.ours.organisation.slug })),
  answerAcknowledgement: row(["delegate", "alternate"], notAsked, async (w) => ({ acknowledgement: await anAsk(w), answer: "yes" })),
  removeAcknowledgement: row(["delegate", "alternate", "coordinator"], notAsked, async (w) => ({ acknowledgement: await anAsk(w) })),
};

const onForm: Record<string, Row> = {
  pasteQuestionnaire: row(["coordinator", "liaison"], outsiders, ({ response }) => ({ response, text: "1. Why?" })),
  correctPart: row(["coordinator", "liaison"], outsiders, async (w) => ({ questionnaire: (await aForm(w)).questionnaire, revision: 1, part: 1, words: "Why?" })),
  keepQuestionnaire: row(["coordinator", "liaison"], outsiders, async (w) => ({ questionnaire: (await aForm(w)).questionnaire, revision: 1 })),
  saveFormAnswer: row(["coordinator", "liaison"], outsiders, async (w) => ({ question: (await aForm(w)).question, revision: 1, answer: "A great deal." })),
  giveFormQuestion: row(["coordinator", "liaison"], outsiders, async (w) => ({ question: (await aForm(w)).question, owner: w.ours.delegate.id })),
  changeFormQuestion: row(["coordinator", "liaison"], outsiders, async (w) => { const { question, mark } = await aForm(w); return { question, seen: mark, words: "What does it cost you in a year?" }; }),
  settleFormQuestion: row(["coordinator", "liaison"], outsiders, async (w) => ({ question: (await aForm(w)).question, act: "leaveOut", reason })),
};

/** An issue of its own, whose track is closed with lessons or without. */
async function closedTrack({ europe, coordinator }: World, withLessons: boolean) {
  const { value: { docket } } = await issues.logIssue(coordinator, { hub: europe.slug, title: "What is over", lane: "members" });
  const on = { issue: docket, hub: europe.slug };
  await issues.moveTrack(coordinator, { ...on, act: "watch" });
  if (withLessons) return { lesson: (await lessons.closeTrack(coordinator, { ...on, reason, outcome: "won", cameOut: "All." })).value.id, on };
  await issues.moveTrack(coordinator, { ...on, act: "close", reason, later: true });
  return { lesson: "", on };
}

/** An adopted position of this hub, with a brief. */
async function aBrief({ europe, coordinator, docket }: World) {
  const { value: { id: position } } = await positions.draftPosition(coordinator, { issue: docket, hub: europe.slug, title: "What we hold", stance: "support", sections });
  await engine.transaction(async (tx) => {
    const [version] = await tx.insert(positionVersions).values({ positionId: position, number: 1, content: { title: "What we hold", lede: "", stance: "support", language: "en", sections, asks: [], amendments: [] }, hash: "0".repeat(64), change: "substantive", frozenBy: coordinator.id, lane: "hub", hubId: europe.id }).returning();
    await tx.update(positionsTable).set({ state: "adopted", lane: "hub", adoptedVersionId: version!.id }).where(eq(positionsTable.id, position));
  });
  return { position, brief: (await briefs.draftBrief(coordinator, { position, ...briefWords })).value.id };
}
const briefWords = { version: 1, kind: "one-page", title: "One page", body: "In short." } as const;

const onBriefs: Record<string, Row> = {
  draftBrief: row(["coordinator"], outsiders, async (w) => ({ position: (await aBrief(w)).position, ...briefWords })),
  saveBrief: row(["coordinator"], outsiders, async (w) => ({ brief: (await aBrief(w)).brief, revision: 1, body: "Shorter." })),
  makeBriefAnew: row(["coordinator"], outsiders, async (w) => ({ brief: (await aBrief(w)).brief, version: 2, body: "Newer." })),
  settleBrief: row(["coordinator"], outsiders, async (w) => ({ brief: (await aBrief(w)).brief, revision: 1, take: "mine" })),
  changeBriefLane: row(["coordinator"], outsiders, async (w) => ({ brief: (await aBrief(w)).brief, lane: "coordinators" })),
};

const onLessons: Record<string, Row> = {
  closeTrack: row(["coordinator"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug, reason, outcome: "won", cameOut: "All." })),
  recordLessons: row(["coordinator"], ["guest"], async (w) => ({ ...(await closedTrack(w, false)).on, outcome: "won", cameOut: "All." })),
  editLessons: row(["coordinator"], outsiders, async (w) => ({ lesson: (await closedTrack(w, true)).lesson, revision: 1, outcome: "lost", cameOut: "Nothing." })),
  changeLessonLane: row(["coordinator"], outsiders, async (w) => ({ lesson: (await closedTrack(w, true)).lesson, lane: "coordinators" })),
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

const onFate: Record<string, Row> = {
  judgeAsk: row(["coordinator", "liaison"], outsiders, ({ ask }) => ({ ask, edition: newId(), verdict: "unknown" })),
  setStrength: row(["coordinator", "liaison"], outsiders, ({ ask }) => ({ ask, strength: "unknown", reason })),
  correctState: row(["coordinator", "liaison"], outsiders, ({ ask }) => ({ ask, state: "moot", reason })),
  tellFates: row(["coordinator"], ["guest"], ({ docket, europe }) => ({ issue: docket, hub: europe.slug })),
};

const ofTheHouse: Record<string, Row> = {
  // One that no issue of another test follows: they share the database.
  setChannel: row(house, [], () => ({ channel: "other", revision: 1, note: reason, parts: [{ part: "text" }], languages: [], midnight: "end-of-day", lines: "none", receipt: { key: "any" }, packForms: ["text.txt"], leadDays: 1, checklist: [], source: "Standpunt" })),
  restoreChannel: row(house, [], () => ({ channel: "letter", revision: 1, version: 1, note: reason })),
  setTemplate: row(house, [], () => ({ procedure: "tbt", revision: 1, checkAfter: 90, note: reason, stages: [{ key: "announced", decides: "authority" }, { key: "decided", decides: "authority" }] })),
  openHub: row(house, [], () => ({ slug: `hub-${newSecret().toLowerCase().replace(/[^a-z]/g, "").slice(0, 12)}`, code: "zz", name: "Hub", seatCountry: "BE", zone: "Europe/Brussels", rules })),
  setRules: row(house, [], ({ europe }) => ({ hub: europe.slug, rules })),
  addOrganisation: row(house, [], ({ ours }) => ({ slug: ours.organisation.slug, name: "Again" })),
  updateOrganisation: row(["delegate", "alternate", ...house], [], ({ ours }) => ({ organisation: ours.organisation.slug, size: "small" })),
  leaveHub: row(house, [], async ({ europe }) => ({ organisation: (await participant(europe)).organisation.slug, hub: europe.slug })),
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
  markUnread: row(["delegate"], but("delegate"), ({ entry }) => ({ entry })),
  markDone: row(["delegate"], but("delegate"), ({ entry }) => ({ entry })),
  markUndone: row(["delegate"], but("delegate"), ({ entry }) => ({ entry })),
  snooze: row(["delegate"], but("delegate"), ({ entry }) => ({ entry, until: "tomorrow" })),
  markAllDone: row(everyone.filter((one) => one !== "guest"), ["guest", "system"], () => ({})),
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
  followView: row([...ofTheHub, "administrator"], outsiders, async ({ coordinator, europe }) => ({ view: (await views.saveView(coordinator, { ...ownLook, hub: europe.slug })).value.id })),
  unfollowView: row([...ofTheHub, "administrator"], outsiders, async ({ coordinator, europe }) => ({ view: (await views.saveView(coordinator, { ...ownLook, hub: europe.slug })).value.id })),
  makeFeedLink: row(members, [], () => ({ kind: "mine" })),
  revokeFeedLink: row(["coordinator"], but("coordinator"), async ({ coordinator }) => ({ link: (await views.makeFeedLink(coordinator, { kind: "mine" })).value.id })),
};

const wanted = { atOnce: "needed", digest: "weekly" };
const stuckMail = async () => (await engine.transaction((tx) => tx.insert(outbox).values({ kind: "mail", payload: { template: "test", to: "nobody@example.org" }, tries: 12, lastError: "550 no" }).returning()))[0]!.id;
const onMail: Record<string, Row> = {
  setMailPreferences: row(members, ["guest", "system"], () => wanted),
  sendTestMail: row(members, ["guest", "system"], () => ({})),
  endSubscription: row(["system"], but("system"), ({ ours }) => ({ person: ours.delegate.id, subscription: "digest" })),
  confirmAddress: row(["system"], but("system"), ({ ours }) => ({ person: ours.delegate.id })),
  retryMail: row(["administrator"], but("administrator"), async () => ({ mail: await stuckMail() })),
  discardMail: row(["administrator"], but("administrator"), async () => ({ mail: await stuckMail() })),
};

const byTheClock = Object.fromEntries(["closeCallsInTime", "closeDecisionsInTime", "lapseUnratified", "remindInTime", "passTime", "refreshPriorities", "returnParked", "missResponses", "tellStaleBriefs", "checkAmendments", "askForReview", "closeSignOnsInTime", "forgetClaims"].map((name) => [name, row(["system"], but("system"), () => ({}))]));

const aDiscussion = async ({ position, ours }: World) => (await discussion.startDiscussion(ours.delegate, { on: `position:${position}`, body: "Which?" })).value.id;
const aPost = async (w: World) => (await discussion.addPost(w.ours.delegate, { discussion: await aDiscussion(w), body: "These." })).value.id;
const resolved = async (w: World) => { const id = await aDiscussion(w); await discussion.resolveDiscussion(w.coordinator, { discussion: id }); return { discussion: id }; };
const withOutcome = async (w: World) => { const id = await aDiscussion(w); await discussion.pinOutcome(w.coordinator, { discussion: id, words: reason }); return { discussion: id }; };

const onDiscussion: Record<string, Row> = {
  startDiscussion: row(ofTheHub, outsiders, ({ position }) => ({ on: `position:${position}`, body: "Which?" })),
  addPost: row(ofTheHub, outsiders, async (w) => ({ discussion: await aDiscussion(w), body: "This." })),
  editPost: row(["delegate"], outsiders, async (w) => ({ post: await aPost(w), revision: 1, body: "Those." })),
  withdrawPost: row(["coordinator", "editor", "delegate"], outsiders, async (w) => ({ post: await aPost(w) })),
  resolveDiscussion: row(["coordinator", "editor", "delegate"], outsiders, async (w) => ({ discussion: await aDiscussion(w) })),
  reopenDiscussion: row(ofTheHub, outsiders, resolved),
  pinOutcome: row(["coordinator", "editor"], outsiders, async (w) => ({ discussion: await aDiscussion(w), words: reason })),
  takeDownOutcome: row(["coordinator", "editor"], outsiders, withOutcome),
};

const table: Record<string, Row> = { ...onIssue, ...onTexts, ...onFiles, ...onFeedback, ...onThemes, ...onCall, ...onPosition, ...onCore, ...onLetters, ...onResponse, ...onPack, ...onQuestion, ...ofTheHouse, ...ofOneself, ...onViews, ...onMail, ...atTheDoor, ...byTheClock, ...onAcknowledgements, ...onForm, ...onLessons, ...onBriefs, ...onFate, ...onDiscussion };
const named = (name: string) => commands.find(({ operation }) => operation.name === name)!;
const reasonOf = (act: Act, actor: Actor, input: object) => act(actor, input).then(() => "done", (error: unknown) => { if (error instanceof Refusal) return error.reason; throw error; });
/** Each person with how soon they are mailed, however many facts tell them. */
const eachHow = (told: readonly { id: string; reason: string }[]) =>
  Object.fromEntries([...Map.groupBy(told, ({ id }) => id)].map(([id, of]) => [id, of.some((one) => mailedHow(usualPreferences, one.reason) === "now") ? "now" : "later"] as const));
/** Whom an act says that it tells, and the last entry before it; of one that does not say, nothing is held against it. */
async function sayings({ operation: { foretell } }: Act, actor: Actor, given: object) {
  const [head] = await engine.reader.select({ seq: max(ledger.seq) }).from(ledger);
  if (!foretell) return { told: undefined, after: 0 };
  // What is refused before is refused when it is done, too: there is nothing to compare it with.
  const told = await foretell(actor, given).catch(() => null);
  return { told: told && eachHow(told.flat().map(({ person, reason: why }) => ({ id: person.id, reason: why }))), after: head!.seq! };
}
const admission: string[] = ["signIn", "notFound", "forbidden"];

describe("who may act", () => {
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

  test.each(Object.keys(table))("%s is not refused to those who may, for who they are, and tells those of whom it says so before", async (name) => {
    const { may, input } = table[name]!;
    for (const one of may) {
      const [actor, given] = [world.relations[one], await input(world)];
      const said = await sayings(named(name), actor, given);
      const answer = await reasonOf(named(name), actor, given);
      expect([one, admission.includes(answer)]).toEqual([one, false]);
      // What changed nothing tells nobody.
      const moved = (await engine.reader.$count(ledger, gt(ledger.seq, said.after))) > 0;
      if (answer === "done" && moved && said.told !== undefined) expect([one, said.told]).toEqual([one, eachHow(await engine.reader.select({ id: inbox.personId, reason: inbox.reason }).from(inbox).where(gt(inbox.seq, said.after)))]);
    }
  });

  test.each(upkeep.map((act) => [act.operation.name, act] as const))("%s is the house's own", async (_, act) => {
    for (const one of [...everyone, "visitor"] as const) expect(await reasonOf(act, world.relations[one], {})).toBe("forbidden");
  });
});
