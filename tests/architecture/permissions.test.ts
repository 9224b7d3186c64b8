import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { callStates, feedbackLanes, feedbackStates, lanes, type Lane } from "#db/vocabulary.ts";
import { callActs } from "#lib/calls/model.ts";
import { feedbackActs } from "#lib/feedback/model.ts";
import { trackActs } from "#lib/issues/model.ts";
import { decisionActs } from "#lib/decisions/model.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { positionActs } from "#lib/positions/model.ts";
import { formQuestionActs } from "#lib/questionnaires/model.ts";
import { questionActs } from "#lib/questions/model.ts";
import { responseActs } from "#lib/responses/model.ts";
import { signOnActs } from "#lib/signatures/model.ts";
import { here, ours, rowOf, rowsOf, tableOf, thing, type Case, type Policy } from "#tests/support/permissions.ts";
import { filesIn } from "#tests/support/sources.ts";

const file = "docs/permissions.md";
const hub = { id: here };
const issueLanes = ["public", "members", "hub", "coordinators"] as const;

const always: Case[] = [{ subject: () => ({ ...rowOf(), hub, issue: rowOf() }) }];
const onLanes = (all: readonly Lane[], subject: (lane: Lane) => unknown): Case[] => all.map((lane) => ({ lane, subject: () => subject(lane) }));
/** Policies that ask whose a thing is; a visitor and the house have nothing of their own. */
const whose = (subject: (id: string) => unknown): Case[] => [{ state: "one's own", subject: ({ kind, id }) => subject(kind === "person" ? id : "nobody") }, { state: "another's", subject: () => subject("another") }];

const ofIssue = onLanes(issueLanes, (lane) => rowOf({ lane }));
const underIssue = onLanes(issueLanes, (lane) => ({ issue: rowOf({ lane }), hub }));
const onTrack = onLanes(issueLanes, (lane) => ({ issue: rowOf(), hub, track: rowOf({ lane }) }));
const ofCall = callStates.flatMap((state) => onLanes(["members", "hub"], (lane) => ({ call: rowOf({ state, lane }) })).map((one) => ({ ...one, state })));
const ofFeedback = feedbackStates.flatMap((state) => onLanes(feedbackLanes, (lane) => ({ feedback: rowOf({ state, lane, organisationId: ours }) })).map((one) => ({ ...one, state })));
const forWhom: Case[] = [{ state: "for one's own", subject: () => ({ call: rowOf(), organisation: { id: ours } }) }, { state: "for nobody", subject: () => ({ call: rowOf(), organisation: null }) }];
/** Not sent yet, and on an input of each lane. */
const ofFile: Case[] = [
  { state: "not sent", subject: () => ({ file: { ...rowOf({ lane: "own", organisationId: ours }), createdBy: "author" }, on: [] }) },
  ...onLanes(feedbackLanes, (lane) => ({ file: { ...rowOf({ lane: "own", organisationId: ours }), createdBy: "author" }, on: [rowOf({ lane, organisationId: ours })] })).map((one) => ({ ...one, state: "on an input" })),
];
const ofPosition = onLanes(["coordinators", "hub", "members", "public"], (lane) => ({ position: rowOf({ lane }) }));
/** Said while as many could read the text as its lane says, on a text that the hub can read now. */
const tied = (name: "thread" | "suggestion"): Case[] => [{ state: "one's own", by: (id: string) => id }, { state: "another's", by: () => "another" }].flatMap(({ state, by }) =>
  (["coordinators", "hub"] as const).map((lane) => ({ state, lane, subject: ({ kind, id }) => { const position = rowOf(); return { position, [name]: { positionId: position.id, hubId: position.hubId, lane, createdBy: by(kind === "person" ? id : "nobody") } }; } })));
const [ofThread, ofSuggestion] = [tied("thread"), tied("suggestion")];
const ofBundle = onLanes(["coordinators"], (lane) => ({ bundle: rowOf({ lane }) }));
const ofDecision = onLanes(["hub"], (lane) => ({ decision: { ...rowOf({ lane }), rule: { method: "ballot" } }, position: rowOf({ lane }), electors: [ours, "theirs"], board: [], concern: { organisationId: ours }, author: { id: ours } }));
const ofStaffRule = (proposedByBoard: boolean): Case[] => [{ state: `staff may, ${proposedByBoard ? "proposed by the board" : "not proposed by the board"}`, subject: () => ({ decision: { ...rowOf(), rule: { method: "ballot", staffOverrules: true } }, concern: { organisationId: ours }, author: { id: ours }, proposedByBoard }) }];
const ofVote = [{ state: "entitled", electors: [ours, "theirs", "far"] }, { state: "not entitled", electors: [] }].map(({ state, electors }) => ({ state, subject: () => ({ decision: { ...rowOf(), rule: { method: "ballot" } }, electors, board: [] }) }));
const ofBoardVote: Case[] = [{ state: "of the board, and asked", subject: ({ id }) => ({ decision: { ...rowOf(), rule: { method: "fast-track" } }, electors: [], board: [{ personId: id }] }) }];
const ofRules = [["administrator", "coordinator-on-board"], ["board"], ["coordinator"]].map((stewards) => ({ state: stewards.join(", "), subject: () => ({ hub, stewards }) }));
const ofSignOn = onLanes(["hub", "members"], (lane) => ({ signOn: rowOf({ lane }) }));
/** Whom somebody signs for, and is of, is looked up with the sign-on. */
const ofSigning: Case[] = [{ state: "for one's own", held: [{ organisationId: ours }] }, { state: "for nobody", held: [] }].map(({ state, held }) => ({ state, subject: () => ({ signOn: rowOf(), signsFor: held, isOf: held }) }));
const ofSignature: Case[] = [{ state: "one's own", organisationId: ours, signs: true }, { state: "one's own, not signing", organisationId: ours, signs: false }, { state: "by link", organisationId: null, signs: false }]
  .map(({ state, organisationId, signs }) => ({ state, subject: () => ({ signOn: rowOf(), signsFor: signs ? [{ organisationId }] : [], isOf: [], signature: { organisationId } }) }));
const ofResponse = onLanes(issueLanes, (lane) => ({ response: rowOf({ lane }) }));
const ofThanked = onLanes(issueLanes, (lane) => { const response = rowOf({ lane }); return { thing: response, response, position: null }; });
/** Oneself or one's organisation was asked, or another. */
const ofNaming: Case[] = [
  { state: "one's own", subject: ({ kind, id }) => ({ thing: rowOf(), acknowledgement: { organisationId: null, personId: kind === "person" ? id : "nobody", hubId: here } }) },
  { state: "one's organisation's", subject: () => ({ thing: rowOf(), acknowledgement: { organisationId: ours, personId: null, hubId: here } }) },
  { state: "another's", subject: () => ({ thing: rowOf(), acknowledgement: { organisationId: "theirs", personId: null, hubId: here } }) },
];
/** Whose words are the last, and who mended them since. */
const ofEditing = ["edited by oneself", "of others"].map((state) => ({ state, subject: ({ kind, id }: { kind: string; id: string }) => ({ response: { ...rowOf(), editorId: state === "of others" || kind !== "person" ? "another" : id } }) }));
const ofApproving = [{ state: "written by oneself", by: (id: string) => ({ savedBy: id, fixedBy: null }) }, { state: "mended by oneself", by: (id: string) => ({ savedBy: "another", fixedBy: id }) }, { state: "of others", by: () => ({ savedBy: "another", fixedBy: null }) }]
  .map(({ state, by }) => ({ state, subject: ({ id }: { id: string }) => ({ response: { ...rowOf(), editorId: "another", ...by(id) } }) }));
const ofFork = onLanes(["hub", "confided", "own"], (lane) => ({ fork: rowOf({ lane, organisationId: ours }) }));
const ofLesson = onLanes(issueLanes, (lane) => ({ lesson: rowOf({ lane }) }));
const ofBrief = onLanes(["coordinators", "hub", "public"], (lane) => ({ brief: { ...rowOf({ lane }), positionId: thing } }));
/** An ask of a text that its hub is still writing, and of one that it holds. */
const ofDemand: Case[] = [{ state: "draft", adoptedVersionId: null }, { state: "adopted", adoptedVersionId: "version" }].flatMap(({ state, adoptedVersionId }) => onLanes(["hub", "public"], (lane) => ({ position: { ...rowOf({ lane }), adoptedVersionId } })).map((one) => ({ ...one, state })));
const ofQuestion = onLanes(issueLanes, (lane) => ({ question: rowOf({ lane }) }));

const subjectOf = (lane: Lane) => ({ gates: [rowOf({ lane })], thing: rowOf({ lane }), leads: [] });
const talkLanes = ["members", "hub", "coordinators"] as const;
const ofSubject = onLanes(talkLanes, (lane) => ({ subject: subjectOf(lane) }));
/** Begun by oneself and by another, on an issue that every member reads; each post by whoever began. */
const ofTalk: Case[] = [{ state: "one's own", by: (id: string) => id }, { state: "another's", by: () => "another" }].flatMap(({ state, by }) => ([...talkLanes, "own"] as const).map((lane) => ({
  state, lane, subject: ({ kind, id }) => { const createdBy = by(kind === "person" ? id : "nobody"); return { subject: subjectOf("members"), discussion: { thingId: thing, lane, hubId: here, organisationId: lane === "own" ? ours : null, createdBy }, post: { createdBy } }; },
})));

const ofView: Case[] = [...whose((ownerId) => ({ view: { ...rowOf({ lane: "named" }), ownerId } })), { state: "shared by another", subject: () => ({ view: { ...rowOf({ lane: "hub" }), ownerId: "another" } }) }];

const ofEdition: Case[] = [{ state: "led or edited by oneself", editor: (id: string) => id }, { state: "of others", editor: () => "another" }].map(({ state, editor }) => ({ state, subject: ({ kind, id }) => ({ issue: rowOf(), text: rowOf(), edition: rowOf(), editors: [{ id: editor(kind === "person" ? id : "nobody"), hubId: here }] }) }));

/** What each policy is asked about; a policy that is not here fails the test. */
const circumstances: Record<string, Record<string, Case[]>> = {
  people: {
    canAddPeople: always, canGiveSeats: always, canReadPeople: always, canUpdateProfile: whose((id) => ({ id })), canIssueAccessToken: whose((id) => ({ id })), canRevokeAccessToken: whose((personId) => ({ personId })),
  },
  organisations: { canAddOrganisations: always, canReadOrganisations: always, canNameOrganisations: always, canUpdateOrganisation: [{ subject: () => ({ id: ours }) }] },
  hubs: { canOpenHubs: always, canSetRules: ofRules, canReadHubs: always, canReadRules: [{ subject: () => hub }], canReadRoster: [{ subject: () => hub }] },
  issues: {
    canReadIssue: ofIssue, canLogIssue: [{ subject: () => hub }], canSeeTrack: underIssue, canOpenTrack: underIssue, canMoveTrack: underIssue, canDescribeIssue: ofIssue, canChangeIssueLane: ofIssue, canWatchIssue: ofIssue, canReadReference: always,
  },
  tellings: { canAskWhoIsTold: always },
  triage: { canReadTriage: always, canTriage: always, canMerge: ofIssue },
  relations: { canRelate: ofIssue, canReadTopics: always },
  priorities: { canAssess: onTrack, canReadPriority: onTrack },
  plans: {
    canReadPlans: always, canReadPlan: onTrack,
    canPlan: [{ state: "led by oneself", lead: (id: string) => id, editors: () => [] }, { state: "edited by oneself", lead: () => null, editors: (id: string) => [id] }, { state: "of others", lead: () => "another", editors: () => [] }]
      .map(({ state, lead, editors }) => ({ state, subject: ({ kind, id }) => { const own = kind === "person" ? id : "nobody"; return { issue: rowOf(), hub, track: { ...rowOf(), leadId: lead(own) }, editors: editors(own) }; } })),
  },
  procedures: { canReadProcedures: always, canSetTemplates: always },
  channels: { canReadChannels: always, canSetChannels: always },
  dates: { canReadDates: underIssue, canKeepDates: underIssue },
  texts: {
    canReadTexts: underIssue, canReadText: onLanes(issueLanes, (lane) => ({ issue: rowOf(), text: rowOf({ lane }) })), canReadEdition: onLanes(issueLanes, (lane) => ({ issue: rowOf(), text: rowOf(), edition: rowOf({ lane }) })),
    canKeepTexts: [{ state: "led or edited by oneself", editor: (id: string) => id }, { state: "of others", editor: () => "another" }].map(({ state, editor }) => ({ state, subject: ({ kind, id }) => ({ issue: rowOf(), editors: [{ id: editor(kind === "person" ? id : "nobody"), hubId: here }] }) })),
  },
  calls: { canReadCall: ofCall, canDraftCall: always, canOpenCall: ofCall, canCloseCall: ofCall, canShapeCall: ofCall, canExtendCall: ofCall, canRemind: ofCall },
  feedback: {
    canSubmitFeedback: ofCall, canSaveFeedbackDraft: ofCall, canEnterOnBehalf: ofCall, canConfirmFeedback: ofFeedback, canNameAuthor: ofFeedback, canTranslateFeedback: ofFeedback, canCorrectLanguage: ofFeedback, canReadFeedback: ofFeedback, canDisposeFeedback: ofFeedback, canRequestClarification: ofFeedback,
    canWithdrawFeedback: ofFeedback, canClarifyFeedback: ofFeedback, canContestDisposition: ofFeedback, canNarrowFeedback: ofFeedback, canWidenFeedback: ofFeedback,
    canDisposeTogether: always,
    canSeeWho: [true, false].map((attributed) => ({ state: attributed ? "named" : "not named", subject: () => ({ feedback: { ...rowOf({ organisationId: ours }), attributed } }) })),
  },
  files: {
    canAddFile: forWhom, canRemoveFile: ofFile.slice(0, 1), canReadFile: ofFile,
  },
  imports: {
    canImport: forWhom, canReadImport: onLanes(["confided", "own"], (lane) => ({ imported: { ...rowOf({ lane, organisationId: ours }), createdBy: "author" } })), canUndoImport: [{ subject: () => ({ imported: { ...rowOf({ organisationId: ours }), createdBy: "author" } }) }],
  },
  positions: {
    canReadPosition: ofPosition, canReadDraft: ofPosition, canChangeKind: ofPosition, canSetMaturity: ofPosition, canDraftPosition: always, canEditPosition: ofPosition, canReadFallbacks: ofPosition, canConsultOnPosition: ofPosition, canFreezePosition: ofPosition, canPublishPosition: ofPosition, canWithdrawPosition: ofPosition, canAddEditor: ofPosition, canEndEditor: ofPosition,
  },
  asks: { canReadAsks: ofPosition, canEditAsks: ofPosition },
  amendments: { canReadAmendments: ofPosition, canEditAmendments: ofPosition },
  checks: { canReadChecks: ofPosition, canSettleChecks: ofPosition },
  presences: { canTellPresence: ofPosition },
  sources: { canReadSources: ofPosition, canReadSource: onLanes(["hub", "coordinators", "confided"], (lane) => ({ position: rowOf({ lane: "hub" }), feedback: rowOf({ lane, organisationId: ours }) })), canEditSources: ofPosition },
  readings: { canSeeDemands: ofPosition, canSeeQuotes: ofEdition },
  cores: {
    canOfferCore: ofPosition, canFollowCore: ofPosition, canClaimFoundation: ofPosition, canJoinCore: always, canDeclareDivergence: always,
    canWithdrawDivergence: onLanes(["members", "public"], (lane) => ({ divergence: rowOf({ lane }) })),
  },
  holdings: { canSetTerm: ofPosition },
  comparisons: {
    canCompareEditions: onLanes(issueLanes, (lane) => ({ one: { issue: rowOf(), text: rowOf(), edition: rowOf() }, other: { issue: rowOf(), text: rowOf(), edition: rowOf({ lane }) } })),
    canChooseOrigin: ofEdition,
  },
  versions: { canCompareVersions: onLanes(["hub", "public"], (lane) => ({ position: rowOf({ lane }), versions: [rowOf({ lane }), null] })), canReadObjections: ofPosition, canObjectToClass: ofPosition, canSettleObjection: ofPosition },
  mentions: { canReadMentions: always, canFindMentions: ofPosition, canFindPeople: ofPosition },
  comments: { canReadThreads: ofPosition, canComment: ofPosition, canReadThread: ofThread, canReply: ofThread, canResolveThread: ofThread },
  suggestions: { canReadSuggestions: ofPosition, canSuggestEdit: ofPosition, canReadSuggestion: ofSuggestion, canSettleSuggestion: ofSuggestion, canWithdrawSuggestion: ofSuggestion },
  bundles: { canUseBundles: ofPosition, canReadBundle: ofBundle, canChangeBundle: ofBundle },
  themes: { canReadSynthesis: always, canReadTheme: onLanes(["coordinators", "hub"], (lane) => ({ theme: rowOf({ lane }) })), canAddTheme: always, canKeepTheme: onLanes(["coordinators", "hub"], (lane) => ({ theme: rowOf({ lane }) })) },
  signatories: { canNameSignatory: [{ subject: () => ({ organisation: { id: ours } }) }], canReadSignatories: [{ subject: () => ({ organisation: { id: ours } }) }] },
  signatures: {
    canOpenSignOn: ofPosition, canReadSignOn: ofSignOn, canKeepSignOn: ofSignOn, canGiveSignature: ofSigning, canDeclineSignOn: ofSigning, canAskToSign: ofSigning,
    canSeeSignatures: [["open", false], ["count", false], ["count", true]].map(([listing, over]) => ({ state: over ? "over" : `listed: ${String(listing)}`, subject: () => ({ signOn: { ...rowOf(), listing, over } }) })),
    canReadSignature: ofSignature, canWithdrawSignature: ofSignature, canChangeConsent: ofSignature, canGiveLogo: ofSignature,
  },
  claims: { canKeepSignLinks: ofSignOn, canUseSignLink: always },
  decisions: {
    canReadDecision: ofDecision, canOpenDecision: ofPosition, canRevisePosition: ofPosition, canDeclareDecision: ofDecision, canExtendDecision: ofDecision, canCancelDecision: ofDecision, canSeeSilent: ofDecision, canAnswerConcern: ofDecision, canClearConcern: ofDecision, canProposeOverrule: [...ofDecision, ...ofStaffRule(false)], canOverruleConcern: [...ofDecision, ...ofStaffRule(false), ...ofStaffRule(true)],
    canDecideDelegated: ofPosition, canAskRevert: ofDecision, canAnswerRevert: ofDecision, canReadAgenda: [{ subject: () => hub }], canCastBallot: [...ofVote, ...ofBoardVote],
  },
  rewordings: {
    canReword: ofPosition, canDisputeClass: [...ofVote, ...ofBoardVote], canSettleClass: ofDecision,
    canReadRewording: [{ state: "in force", appliedAt: new Date(0) }, { state: "proposed", appliedAt: null }].map(({ state, appliedAt }) => ({ state, subject: () => ({ decision: rowOf(), position: rowOf(), rewording: { appliedAt } }) })),
  },
  voices: { canReadParticipation: ofCall },
  publications: {
    canSetEmbargo: ofPosition, canAskToLiftEmbargo: ofPosition, canReadEmbargo: ofPosition,
    canLiftEmbargo: [{ state: "its hour has come", isOver: true, askedBy: () => null }, { state: "asked by oneself", isOver: false, askedBy: (id: string) => id }, { state: "asked by another", isOver: false, askedBy: () => "another" }]
      .map(({ state, isOver, askedBy }) => ({ state, subject: ({ id }) => ({ position: rowOf(), isOver, embargo: { askedBy: askedBy(id) } }) })),
  },
  responses: {
    canReadResponse: ofResponse, canPlanResponse: always, canDecideToRespond: ofResponse, canReconsiderResponse: ofResponse, canEditResponse: ofEditing, canNameEditor: ofResponse, canTickCheck: ofEditing, canSubmitResponse: ofEditing, canFileLate: ofResponse, canCorrectReceipt: ofResponse, canAddEvidence: ofEditing,
    canExplainMissed: ofEditing, canConcludeResponse: ofEditing, canCancelResponse: ofResponse, canChangeResponseLane: ofResponse, canReadCapacity: always, canApproveResponse: ofApproving,
    canFixResponse: [...ofApproving.map((one) => ({ ...one, state: `in review, ${one.state}`, subject: (who: Parameters<typeof one.subject>[0]) => ({ response: { ...one.subject(who).response, state: "in-review" } }) })), { state: "approved by oneself", subject: ({ id }) => ({ response: { ...rowOf({ state: "approved" }), approvedBy: id, fixedBy: id } }) }],
  },
  acknowledgements: {
    canReadAcknowledgements: ofThanked, canAskContributor: ofThanked, canSeeAsk: ofNaming, canAnswerAcknowledgement: ofNaming, canSeeAcknowledgement: ofNaming, canRemoveAcknowledgement: ofNaming, canReadOwnAcknowledgements: always,
  },
  replies: { canRecordReply: ofEditing, canReadReplies: ofResponse, canReadAwaiting: always },
  forks: { canForkResponse: [{ subject: () => ({ hub }) }], canReadFork: ofFork, canEditFork: ofFork, canFileFork: ofFork, canChangeForkLane: ofFork },
  packs: {
    canReadPack: ofResponse, canPreparePack: ofResponse, canReviewPack: ofResponse, canReadPackFile: onLanes(["hub", "coordinators"], (lane) => ({ response: rowOf(), file: rowOf({ lane }) })),
    canReadReturn: onLanes(["hub", "coordinators"], (lane) => ({ response: rowOf(), returned: rowOf({ lane }) })), canTakeReturn: onLanes(["hub", "coordinators"], (lane) => ({ response: rowOf(), returned: rowOf({ lane }) })),
    canReleaseFinding: (["organisation", "coordinators", "nobody"] as const).map((who) => ({ state: `to be let out by ${who}`, subject: () => ({ response: rowOf(), finding: { whose: who, organisationId: ours } }) })),
  },
  questionnaires: {
    canReadForm: ofResponse, canKeepForm: ofResponse, canShareOutForm: ofResponse,
    canAnswerForm: [{ state: "given to oneself", by: (id: string) => id }, { state: "of others", by: () => "another" }].map(({ state, by }) => ({ state, subject: ({ id }) => ({ response: rowOf(), formQuestion: { ownerId: by(id) } }) })),
  },
  briefs: { canReadBrief: ofBrief, canDraftBrief: ofPosition, canReadBriefs: ofPosition, canEditBrief: ofBrief, canChangeBriefLane: ofBrief },
  lessons: { canReadLessons: ofLesson, canRecordLessons: always, canEditLessons: ofLesson, canChangeLessonLane: ofLesson },
  fates: { canReadDemand: ofDemand, canJudgeAsk: ofPosition, canSetStrength: ofPosition, canCorrectState: ofPosition, canReadJudging: ofPosition },
  outcomes: { canTellFates: always },
  discussion: {
    canReadDiscussions: ofSubject, canStartDiscussion: ofSubject, canReadDiscussion: ofTalk, canPost: ofTalk, canResolveDiscussion: ofTalk, canReopenDiscussion: ofTalk, canPinOutcome: ofTalk, canTakeDownOutcome: ofTalk, canEditPost: ofTalk, canWithdrawPost: ofTalk,
    canKnowByName: [{ subject: () => ({ hubId: here, organisationId: ours }) }],
  },
  questions: {
    canReadQuestion: ofQuestion, canDraftQuestion: always, canReviseQuestion: ofQuestion, canAskQuestion: ofQuestion, canRecordAnswer: ofQuestion, canApplyAnswer: ofQuestion, canWithdrawQuestion: ofQuestion, canChangeQuestionLane: ofQuestion,
  },
  views: {
    canReadView: ofView, canChangeView: ofView, canFollowView: ofView, canKeepViews: always, canShareViews: [{ state: "for oneself", subject: () => ({ hub: null }) }, { state: "for the hub", subject: () => ({ hub }) }],
    canRevokeFeedLink: whose((personId) => ({ link: { personId } })),
  },
  inbox: { canReadInbox: always, canMarkRead: whose((personId) => ({ personId })), canSortInbox: whose((personId) => ({ personId })) },
  mail: { canKeepMail: always, canMendMail: always },
  ledger: { canHearNews: always },
};

const machines = { track: trackActs, call: callActs, feedback: feedbackActs, position: positionActs, decision: decisionActs, response: responseActs, question: questionActs, formQuestion: formQuestionActs, signOn: signOnActs };
let policies: Record<string, Record<string, Policy>>;

beforeAll(async () => {
  policies = Object.fromEntries(await Promise.all(filesIn("lib/*/policy.ts").map(async (path) => {
    const exported = (await import(pathToFileURL(path).href)) as Record<string, Policy>;
    return [path.split("/")[1]!, Object.fromEntries(Object.entries(exported).filter(([name]) => /^can[A-Z]/.test(name)))] as const;
  })));
});

const introduction = `# Who may do what

Written by \`tests/architecture/permissions.test.ts\` out of the policies themselves, so that a changed rule shows as a changed row.
After a change on purpose: \`UPDATE=1 npm run check domain permissions\`.

A thing belongs to one hub. *Participant*, *author*, *delegate* and *alternate* are of the organisation that wrote it, *other organisation* is
the delegate of another one in the same hub, *other hub* a delegate elsewhere, *editor* a member who was named on this one text. *When*
names the state, then the lane, and only where they make a difference. Somebody in several relations may do what any of them may.

A right is asked for together with the state: what a state allows is in the tables at the end. What somebody may not read is not there for
them; acts on what they may read are refused by name.
`;

function written(): string {
  const tables = Object.entries(circumstances).map(([aggregate, asked]) => `## ${aggregate}\n\n${tableOf(Object.entries(asked).flatMap(([name, cases]) => rowsOf(name, policies[aggregate]![name]!, cases)))}\n`);
  const states = Object.entries(machines).map(([noun, { acts }]) => [`### ${noun}`, "", "| act | from | to |", "| --- | --- | --- |", ...Object.entries(acts).map(([act, { from, to }]) => `| \`${act}\` | ${from.join(", ")} | ${to} |`), ""].join("\n"));
  const readers = tableOf(rowsOf("mayRead", mayRead, onLanes(lanes, (lane) => rowOf({ lane, organisationId: ours }))));
  return [introduction, "## Who reads what is on which lane\n", `${readers}\n`, ...tables, "## What each state allows\n", ...states].join("\n");
}

test("every policy is asked", () => {
  const named = (all: Record<string, Record<string, unknown>>) => Object.entries(all).flatMap(([aggregate, rules]) => Object.keys(rules).map((name) => `${aggregate}.${name}`)).toSorted();
  expect(named(circumstances)).toEqual(named(policies));
});

test("the table in docs/permissions.md says what the policies say", () => {
  if (process.env.UPDATE) writeFileSync(file, written());
  expect(readFileSync(file, "utf8")).toBe(written());
});
