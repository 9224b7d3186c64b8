import { urgentReasons } from "#db/vocabulary.ts";
import { instantOf, wallOf } from "#lib/formats/deadline.ts";
import { addressOfPost } from "#lib/discussion/model.ts";

const urgent: readonly string[] = urgentReasons;

/** Whether what somebody is told is mailed at once or goes into their next digest. */
export const urgencyOf = (reason: string): "now" | "later" => (urgent.includes(reason) ? "now" : "later");

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

/** What can be looked at: the inbox, the part of it that asks for something or names oneself, what comes back later, what is done. */
export const shown = ["needs", "mentions", "all", "snoozed", "done"] as const;
export type Shown = (typeof shown)[number];

const asking: readonly string[] = [...urgentReasons, "asked", "concern", "contested", "lookAt", "questionnaire", "reopened", "revert", "review", "triage", "yourFormQuestion", "beNamed"];
const naming: readonly string[] = ["mentioned", "replied"];

/** The reasons of a part of the inbox; null where any will do. */
export const reasonsIn = (show: Shown): readonly string[] | null => (show === "needs" ? asking : show === "mentions" ? naming : null);

/** When something that is put off comes back. */
export const snoozes = ["tomorrow", "monday", "closing"] as const;
export type SnoozeUntil = (typeof snoozes)[number];

const morning = "08:00";
const days = (day: string, count: number) => new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
const toMonday = (day: string) => (8 - new Date(`${day}T12:00:00Z`).getUTCDay()) % 7 || 7;

/** The morning on which something put off until then comes back, in somebody's own zone: two days before what closes. Null where that is no longer to come. */
export function snoozedUntil(until: SnoozeUntil, { now, zone, closesAt }: { now: Date; zone: string; closesAt: Date | null }): Date | null {
  const today = wallOf(now, zone).day;
  if (until === "closing" && !closesAt) return null;
  const day = until === "tomorrow" ? days(today, 1) : until === "monday" ? days(today, toMonday(today)) : days(wallOf(closesAt!, zone).day, -2);
  const moment = instantOf({ day, time: morning, zone });
  return moment.ok && moment.instant > now ? moment.instant : null;
}

/** What can be chosen from; what would come back at the same time is offered once. */
export function snoozesFor(by: { now: Date; zone: string; closesAt: Date | null }): SnoozeUntil[] {
  const times = snoozes.map((until) => ({ until, at: snoozedUntil(until, by)?.getTime() ?? null }));
  return times.filter(({ at }, index) => at !== null && times.findIndex((one) => one.at === at) === index).map(({ until }) => until);
}
