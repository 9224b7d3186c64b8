import type { Disposition, Feedback, Hub, Issue, Organisation, StoredFile, Translation } from "#db/schema/index.ts";
import { fileFound } from "#lib/files/facts.ts";
import type { Audience, Beside, Fact } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";

type Said = { issue: Issue; hub: Hub; feedback: Feedback; organisation: Organisation };

/** What names an organisation is for those who may know whose words they are: of an input without a name, its own people and the coordinators. */
const reachOf = (feedback: Feedback) => (feedback.attributed ? feedback : { ...feedback, lane: narrower(feedback.lane, "confided") });

const onFeedback = (name: Fact["name"], { issue, hub, feedback, organisation }: Said, data: Fact["data"] = {}): Fact => ({
  name, subject: `feedback:${feedback.id}`, about: [`issue:${issue.id}`, `call:${feedback.callId}`, `organisation:${organisation.id}`], reach: reachOf(feedback),
  data: { docket: issue.docket, issue: issue.title, hub: hub.name, organisation: organisation.name, reference: feedback.reference, ...data },
});

const findable = ({ issue, feedback, organisation }: Said): Fact["find"] => ({
  kind: "feedback", title: `${organisation.name}, ${issue.docket}`, url: `/feedback/${feedback.id}`, language: feedback.language,
  body: [feedback.impact, feedback.evidence, feedback.proposedWording, feedback.provision].filter(Boolean).join(" "),
});

type Hanging = readonly Pick<StoredFile, "id" | "name">[];
/** What hangs on an input is found by its name. */
export const hangingFound = ({ id, lane, hubId, organisationId }: Feedback, files: Hanging): Beside[] => files.map((file) => fileFound(file, { id, lane, hubId, organisationId, url: `/feedback/${id}#files` }));
const noLonger = (found: readonly Beside[]) => found.map((one) => ({ ...one, find: null }));

export const feedbackSubmitted = (said: Said, files: Hanging = []): Fact => ({
  ...onFeedback("feedback.submitted", said, { stance: said.feedback.stance }),
  tell: [{ to: { hub: said.hub.id, roles: ["coordinator"] }, reason: "answered" }], find: findable(said), also: hangingFound(said.feedback, files),
});
export const feedbackWithdrawn = (said: Said, files: Hanging = []): Fact => ({ ...onFeedback("feedback.withdrawn", said), also: noLonger(hangingFound(said.feedback, files)), tell: [{ to: { hub: said.hub.id, roles: ["coordinator"] }, reason: "answered" }], find: null });
/** Who hears what became of an input: its author; where a coordinator entered it, those who speak for the organisation. */
export const authorsOf = ({ authorId, enteredBy, hubId, organisationId }: Feedback): Audience => (enteredBy ? { organisation: organisationId, hub: hubId, roles: ["delegate", "alternate"] } : { person: authorId });
const toAuthor = ({ feedback }: Said) => [{ to: authorsOf(feedback), reason: "disposed", quietly: true as const }];

export const feedbackDisposed = (said: Said, { verdict, reason }: Disposition): Fact => ({ ...onFeedback("feedback.disposed", said, { verdict, reason }), tell: toAuthor(said) });
export const dispositionSettled = (said: Said, { verdict, reason }: Disposition): Fact => ({ ...onFeedback("feedback.settled", said, { verdict, reason }), tell: toAuthor(said) });

/** Where an answer changed what the hub holds, as far as its author may read it. */
export type Changed = { position: string; section: number | null } | null;

/** One answer to several inputs of an organisation: each has its entry, and those who sent them get one message about all of them, which is the organisation's own. */
export function disposedTogether(all: readonly Said[], { verdict, reason }: Pick<Disposition, "verdict" | "reason">, changed: Changed): Fact[] {
  const [first] = all as [Said];
  const told = new Map(all.map((said) => [JSON.stringify(authorsOf(said.feedback)), toAuthor(said)]));
  const entries = all.map((said) => onFeedback("feedback.disposed", said, { verdict, reason }));
  if (all.length === 1) return [{ ...entries[0]!, tell: toAuthor(first) }];
  return [...entries, {
    ...onFeedback("feedback.answeredTogether", first, { count: all.length, verdict, reason, position: changed?.position ?? null, section: changed?.section ?? null }),
    reach: { ...first.feedback, lane: "own" }, tell: [...told.values()].flat(),
  }];
}
export const dispositionContested = (said: Said, reason: string): Fact => ({
  ...onFeedback("feedback.contested", said, { reason }), tell: [{ to: { hub: said.hub.id, roles: ["coordinator"] }, reason: "contested" }],
});
export const clarificationRequested = (said: Said, reason: string): Fact => ({
  ...onFeedback("feedback.clarificationRequested", said, { reason }), tell: [{ to: authorsOf(said.feedback), reason: "clarify", quietly: true }],
});
export const feedbackClarified = (said: Said): Fact => ({
  ...onFeedback("feedback.clarified", said), tell: [{ to: { hub: said.hub.id, roles: ["coordinator"] }, reason: "answered" }], find: findable(said),
});
export const feedbackLaneChanged = (said: Said): Fact => ({ ...onFeedback("feedback.laneChanged", said, { lane: said.feedback.lane }), find: findable(said) });

/** One part of a sending of which those concerned are told as a whole. */
export const partSubmitted = (said: Said): Fact => ({ ...onFeedback("feedback.partSubmitted", said, { provision: said.feedback.provision }), find: findable(said) });
export const feedbackEntered = (said: Said, files: Hanging = []): Fact => ({
  ...onFeedback("feedback.entered", said, { source: said.feedback.enteredFrom }), tell: [{ to: { organisation: said.organisation.id, hub: said.hub.id }, reason: "confirm" }], find: findable(said), also: hangingFound(said.feedback, files),
});
export const feedbackConfirmed = (said: Said): Fact => ({ ...onFeedback("feedback.confirmed", said), tell: [{ to: { person: said.feedback.enteredBy! }, reason: "answered" }] });
export const attributionChanged = (said: Said): Fact => ({ ...onFeedback("feedback.attributionChanged", said, { attributed: said.feedback.attributed ? "yes" : "no" }), find: findable(said) });
export const languageCorrected = (said: Said): Fact => ({ ...onFeedback("feedback.languageCorrected", said, { language: said.feedback.language }), find: findable(said) });
export const feedbackTranslated = (said: Said, { language, madeBy }: Translation): Fact => onFeedback("feedback.translated", said, { language, madeBy });
