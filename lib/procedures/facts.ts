import type { Issue } from "#db/schema/index.ts";
import type { Procedure } from "#db/vocabulary.ts";
import type { Fact } from "#lib/kernel/facts.ts";

export const templateSet = (procedure: Procedure, version: number, note: string): Fact => ({
  name: "procedure.set", subject: `procedure:${procedure}`, about: [], reach: { id: procedure, lane: "members", hubId: null, organisationId: null }, data: { procedure, version, note },
});

const onIssue = (name: Fact["name"], issue: Issue, data: Fact["data"] = {}): Fact => ({ name, subject: `issue:${issue.id}`, about: [], reach: issue, data: { docket: issue.docket, issue: issue.title, ...data } });
const watching = (issue: Issue) => ({ to: { watching: `issue:${issue.id}` as const }, reason: "date" });

/** The day of an event has come. A closing shuts a door, which its own sentence says. */
export const dateCame = (issue: Issue, { label, day, shut }: { label: string; day: string; shut: boolean }): Fact =>
  ({ ...onIssue(shut ? "issue.doorClosed" : "issue.dateCame", issue, { label, day }), tell: [watching(issue)] });

/** The template was changed, and with it where the issue stands. */
export const stageRead = (issue: Issue, stage: string): Fact => ({ ...onIssue("issue.stageRead", issue, { stage, procedure: issue.procedure }), tell: [watching(issue)] });

/** Nothing was heard for longer than is usual. */
export const wentQuiet = (issue: Issue, since: string): Fact => ({ ...onIssue("issue.wentQuiet", issue, { day: since }), tell: [watching(issue)] });

/** The house has looked again where so many issues stand, and there was nothing to tell. */
export const standingsRead = (count: number): Fact => ({ name: "standings.read", subject: "clock:standings", about: [], reach: { id: "clock", lane: "named", hubId: null, organisationId: null }, data: { count } });
