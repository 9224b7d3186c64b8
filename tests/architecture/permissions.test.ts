import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { callStates, feedbackLanes, feedbackStates, lanes, type Lane } from "#db/vocabulary.ts";
import { callActs } from "#lib/calls/model.ts";
import { feedbackActs } from "#lib/feedback/model.ts";
import { trackActs } from "#lib/issues/model.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { positionActs } from "#lib/positions/model.ts";
import { questionActs } from "#lib/questions/model.ts";
import { responseActs } from "#lib/responses/model.ts";
import { here, ours, rowOf, rowsOf, tableOf, type Case, type Policy } from "#tests/support/permissions.ts";
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
const ofPosition = onLanes(["coordinators", "hub", "public"], (lane) => ({ position: rowOf({ lane }) }));
const ofDecision = onLanes(["hub"], (lane) => ({ decision: rowOf({ lane }), electors: [ours, "theirs"], concern: { organisationId: ours } }));
const ofResponse = onLanes(issueLanes, (lane) => ({ response: rowOf({ lane }) }));
const ofQuestion = onLanes(issueLanes, (lane) => ({ question: rowOf({ lane }) }));

const ofView: Case[] = [...whose((ownerId) => ({ view: { ...rowOf({ lane: "named" }), ownerId } })), { state: "shared by another", subject: () => ({ view: { ...rowOf({ lane: "hub" }), ownerId: "another" } }) }];

/** What each policy is asked about; a policy that is not here fails the test. */
const circumstances: Record<string, Record<string, Case[]>> = {
  people: {
    canAddPeople: always, canGiveSeats: always, canReadPeople: always, canUpdateProfile: whose((id) => ({ id })), canIssueAccessToken: whose((id) => ({ id })), canRevokeAccessToken: whose((personId) => ({ personId })),
  },
  organisations: { canAddOrganisations: always, canReadOrganisations: always, canNameOrganisations: always, canUpdateOrganisation: [{ subject: () => ({ id: ours }) }] },
  hubs: { canOpenHubs: always, canSetRules: [{ subject: () => hub }], canReadHubs: always, canReadRules: [{ subject: () => hub }], canReadRoster: [{ subject: () => hub }] },
  issues: {
    canReadIssue: ofIssue, canLogIssue: [{ subject: () => hub }], canSeeTrack: underIssue, canOpenTrack: underIssue, canMoveTrack: underIssue, canDescribeIssue: ofIssue, canChangeIssueLane: ofIssue, canWatchIssue: ofIssue, canReadReference: always,
  },
  triage: { canReadTriage: always, canTriage: always, canMerge: ofIssue },
  relations: { canRelate: ofIssue, canReadTopics: always },
  priorities: { canAssess: onTrack, canReadPriority: onTrack },
  plans: {
    canReadPlans: always, canReadPlan: onTrack,
    canPlan: [{ state: "led by oneself", lead: (id: string) => id, editors: () => [] }, { state: "edited by oneself", lead: () => null, editors: (id: string) => [id] }, { state: "of others", lead: () => "another", editors: () => [] }]
      .map(({ state, lead, editors }) => ({ state, subject: ({ kind, id }) => { const own = kind === "person" ? id : "nobody"; return { issue: rowOf(), hub, track: { ...rowOf(), leadId: lead(own) }, editors: editors(own) }; } })),
  },
  procedures: { canReadProcedures: always, canSetTemplates: always },
  dates: { canReadDates: underIssue, canKeepDates: underIssue },
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
    canReadPosition: ofPosition, canDraftPosition: always, canEditPosition: ofPosition, canReadFallbacks: ofPosition, canConsultOnPosition: ofPosition, canFreezePosition: ofPosition, canPublishPosition: ofPosition, canWithdrawPosition: ofPosition, canAddEditor: ofPosition,
  },
  asks: { canReadAsks: ofPosition, canEditAsks: ofPosition, canEditAmendments: ofPosition },
  themes: { canReadSynthesis: always, canReadTheme: onLanes(["coordinators", "hub"], (lane) => ({ theme: rowOf({ lane }) })), canAddTheme: always, canKeepTheme: onLanes(["coordinators", "hub"], (lane) => ({ theme: rowOf({ lane }) })) },
  decisions: {
    canReadDecision: ofDecision, canOpenDecision: ofPosition, canRevisePosition: ofPosition, canDeclareDecision: ofDecision, canExtendDecision: ofDecision, canCancelDecision: ofDecision, canSeeSilent: ofDecision, canClearConcern: ofDecision, canOverruleConcern: ofDecision,
    canCastBallot: [{ state: "entitled", electors: [ours, "theirs", "far"] }, { state: "not entitled", electors: [] }].map(({ state, electors }) => ({ state, subject: () => ({ decision: rowOf(), electors }) })),
  },
  voices: { canReadParticipation: ofCall },
  responses: {
    canReadResponse: ofResponse, canPlanResponse: always, canDecideToRespond: ofResponse, canEditResponse: ofResponse, canSubmitResponse: ofResponse, canRecordReply: ofResponse, canCancelResponse: ofResponse, canChangeResponseLane: ofResponse,
    canApproveResponse: [{ state: "edited by oneself", by: (id: string) => id }, { state: "edited by another", by: () => "another" }].map(({ state, by }) => ({ state, subject: ({ id }) => ({ response: { ...rowOf(), editorId: by(id) } }) })),
  },
  questions: {
    canReadQuestion: ofQuestion, canDraftQuestion: always, canReviseQuestion: ofQuestion, canAskQuestion: ofQuestion, canRecordAnswer: ofQuestion, canApplyAnswer: ofQuestion, canWithdrawQuestion: ofQuestion, canChangeQuestionLane: ofQuestion,
  },
  views: {
    canReadView: ofView, canChangeView: ofView, canKeepViews: always, canShareViews: [{ state: "for oneself", subject: () => ({ hub: null }) }, { state: "for the hub", subject: () => ({ hub }) }],
    canRevokeFeedLink: whose((personId) => ({ link: { personId } })),
  },
  inbox: { canReadInbox: always, canMarkRead: whose((personId) => ({ personId })) },
};

const machines = { track: trackActs, call: callActs, feedback: feedbackActs, position: positionActs, response: responseActs, question: questionActs };
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
