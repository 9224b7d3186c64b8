import { addressOfPost } from "#lib/discussion/model.ts";
/** Reasons that cannot wait for a digest: somebody has to do something within days, and nobody else can do it for them. */
export const urgentReasons: readonly string[] = ["vote", "second", "sign", "signAgain", "signReminder", "reminded", "clarify", "confirm", "approve", "returned", "file", "declare", "missed", "embargoLift"];

/** Whether what somebody is told is mailed at once or goes into their next digest. */
export const urgencyOf = (reason: string): "now" | "later" => (urgentReasons.includes(reason) ? "now" : "later");

const withPages = ["issue", "call", "feedback", "position", "response", "question", "import"];

/** Where an entry leads: the thing itself where it has a page, else the issue it is about. What was answered together is found among what one has said. */
export function placeOf({ name, subject, data }: { name: string; subject: string; data: Record<string, string | number | null> }) {
  if (name === "feedback.answeredTogether") return "/feedback";
  if (name.startsWith("signing.")) return `/positions/${subject.slice(subject.indexOf(":") + 1)}/sign-on`;
  const [kind, id] = subject.split(":") as [string, string];
  if (name.startsWith("fate.") && (kind === "ask" || kind === "amendment")) return `/asks/${id}`;
  if (kind === "discussion") return addressOfPost(id, typeof data.post === "number" ? data.post : undefined);
  if (kind !== "issue" && withPages.includes(kind)) return `/${kind === "feedback" ? kind : `${kind}s`}/${id}`;
  return typeof data.docket === "string" ? `/issues/${data.docket.toLowerCase()}` : "/";
}
