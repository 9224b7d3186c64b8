import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { watches } from "#db/schema/index.ts";
import { urgentReasons } from "#db/vocabulary.ts";
import type { Audience, Fact, Topic } from "#lib/kernel/facts.ts";

/** What those hear who follow the milestones of a thing: where it stands, what was decided about it, what was sent and what came of it. */
export const milestones: ReadonlySet<string> = new Set([
  "issue.stageRead", "issue.dateCame", "issue.doorClosed", "issue.merged", "issue.unmerged", "date.added", "date.computed", "date.corrected", "date.followed", "date.overridden", "date.handedBack", "date.withdrawn", "date.ruleAdded", "date.ruleRetired", "track.opened", "track.accepted", "track.moved", "track.stanceTaken", "edition.added",
  "decision.opened", "decision.declared", "decision.ratified", "decision.reverted", "position.published", "position.withdrawn", "position.superseded",
  "response.submitted", "response.concluded", "response.replyRecorded", "question.answerRecorded", "fate.judged", "fate.judgedByReply", "lesson.recorded",
]);

const following = ["everything", "milestones"] as const;

/** Still watched, and more closely than by what is asked of oneself. */
export const isFollowed = and(isNull(watches.endedAt), inArray(watches.level, [...following]));

/** Those who hear of this fact because they follow the thing. */
export async function followersOf(db: Reader, topic: Topic, name: Fact["name"]): Promise<string[]> {
  const levels = milestones.has(name) ? following : (["everything"] as const);
  const rows = await db.select({ personId: watches.personId }).from(watches).where(and(eq(watches.topic, topic), isNull(watches.endedAt), inArray(watches.level, [...levels])));
  return rows.map(({ personId }) => personId);
}

/** Those who want to hear nothing of a thing but what is asked of themselves. */
export async function mutedOn(db: Reader, topic: Topic): Promise<ReadonlySet<string>> {
  const rows = await db.select({ personId: watches.personId }).from(watches).where(and(eq(watches.topic, topic), isNull(watches.endedAt), eq(watches.level, "muted")));
  return new Set(rows.map(({ personId }) => personId));
}

const urgent: readonly string[] = urgentReasons;

/** Whether somebody is told because of who they are or what they must do, and not only because it happened where they sit. */
export const isDirect = (to: Audience, reason: string) => "person" in to || urgent.includes(reason);

const assigning: ReadonlySet<string> = new Set(["track.led", "track.accepted", "track.editorAdded", "position.editorAdded", "response.editorNamed"]);
const joins = ({ name }: Fact, reason: string) => reason === "mentioned" || ((reason === "lead" || reason === "editor") && assigning.has(name));

/** Those whom a fact names or gives something to do: they follow from then on. */
export const joinedBy = (fact: Fact) => (fact.tell ?? []).flatMap(({ to, reason }) => ("person" in to && joins(fact, reason) ? [to.person] : []));

/** Lets people follow the milestones of a thing, except who ever chose something else or stopped. */
export async function follow(tx: Tx, topic: Topic, people: readonly string[]) {
  if (people.length > 0) await tx.insert(watches).values(people.map((personId) => ({ topic, personId, level: "milestones" as const }))).onConflictDoNothing();
}

/** What an entry is about, for somebody with many of them: the issue, or where there is none the thing itself. */
export const thingOf = ({ subject, about }: Pick<Fact, "subject" | "about">): Topic => [subject, ...about].find((topic) => topic.startsWith("issue:")) ?? subject;
