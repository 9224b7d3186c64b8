import { and, asc, desc, eq, gt, inArray, lt, or, type Placeholder, type SQL, type SQLWrapper } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { hubs, issues, people, positions, receipts, responses } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { mayRead, rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { familyWith } from "#lib/issues/queries.ts";
import { ByResponse, ResponseList, ResponsePage } from "#lib/responses/input.ts";
import { responseActs } from "#lib/responses/model.ts";
import { canApproveResponse, canCancelResponse, canChangeResponseLane, canDecideToRespond, canEditResponse, canReadResponse, canRecordReply, canSubmitResponse } from "#lib/responses/policy.ts";

export async function findResponse(db: Reader, { response: id }: { response: string }) {
  const [found] = await db.select({ response: responses, issue: issues, hub: hubs }).from(responses).innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId)).where(eq(responses.id, id));
  if (!found) throw new Refusal("notFound");
  return found;
}

export const receiptsOf = (db: Reader, responseId: string) => db.select({ id: receipts.id, reference: receipts.reference, filedAt: receipts.filedAt, filedBy: people.name, hash: receipts.hash, note: receipts.note })
  .from(receipts).innerJoin(people, eq(people.id, receipts.filedBy)).where(eq(receipts.responseId, responseId)).orderBy(asc(receipts.filedAt));

/** One response, with its receipts and the acts the actor may do now. */
export const responseById = query({
  name: "responseById", input: ByResponse, subject: findResponse, allow: canReadResponse,
  async run({ actor, subject, db }) {
    const { response, issue, hub } = subject;
    const [editor] = response.editorId ? await db.select({ name: people.name }).from(people).where(eq(people.id, response.editorId)) : [];
    const [position] = response.positionId ? await db.select().from(positions).where(eq(positions.id, response.positionId)) : [];
    const inside = mayRead(actor, { ...response, lane: "hub" });
    const { hubId: _, organisationId: __, issueId: ___, editorId: ____, createdBy: _____, approvedBy: ______, positionId: _______, reason, ...shown } = response;
    const may = (act: Parameters<typeof responseActs.allows>[1], who: (one: typeof actor, it: typeof subject) => boolean) => who(actor, subject) && responseActs.allows(response.state, act);
    return {
      ...shown, reason: inside ? reason : null, editor: inside ? (editor?.name ?? null) : null, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name, zone: hub.zone },
      position: position && mayRead(actor, position) ? { id: position.id, title: position.title } : null, receipts: (await receiptsOf(db, response.id)).map((receipt) => (inside ? receipt : { ...receipt, note: null })),
      may: {
        decide: may("go", canDecideToRespond), startWork: may("startWork", canEditResponse), edit: response.state === "in-work" && canEditResponse(actor, subject), sendToReview: may("sendToReview", canEditResponse),
        returnToWork: may("returnToWork", canDecideToRespond) || may("returnToWork", canApproveResponse), approve: may("approve", canApproveResponse), submit: may("submit", canSubmitResponse),
        acknowledge: may("acknowledge", canRecordReply), answer: may("answer", canRecordReply), conclude: may("conclude", canRecordReply), cancel: may("cancel", canCancelResponse), changeLane: canChangeResponseLane(actor, subject),
      },
    };
  },
});

const listed = { id: responses.id, title: responses.title, authority: responses.authority, channel: responses.channel, state: responses.state, day: responses.day, time: responses.time, zone: responses.zone, closesAt: responses.closesAt, docket: issues.docket, issue: issues.title, hub: { slug: hubs.slug, code: hubs.code, name: hubs.name } };

type Listing = { hub?: string | SQLWrapper | null; issue?: string | Placeholder | undefined };
const listing = (db: Reader, actor: Actor, { hub, issue }: Listing, beyond?: SQL) => db.select(listed).from(responses)
  .innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId))
  .where(and(visibleTo(actor, responses), hub ? eq(hubs.slug, hub) : undefined, issue ? inArray(responses.issueId, familyWith(db, actor, issue)) : undefined, beyond)).orderBy(desc(responses.closesAt), asc(responses.id));

const onIssue = prepared((db, { issue }: Given<{ issue: string }>, actor: Actor) => listing(db, actor, { issue }).limit(200), rightsOf);

/** The responses an actor may know of, latest deadline first. */
export const responseList = query({
  name: "responseList", input: ResponseList, subject: async () => null, allow: () => true,
  run: async ({ actor, input, db }) => (input.issue && !input.hub ? onIssue(db, { issue: input.issue }, actor) : listing(db, actor, input).limit(200)),
});

/** All of them, a page at a time. */
export const responsePage = query({
  name: "responsePage", input: ResponsePage, subject: async () => null, allow: () => true,
  async run({ actor, input, db }) {
    const cursor = readCursor(input.after);
    const at = cursor && momentIn(cursor);
    const rows = await listing(db, actor, input, cursor ? or(lt(responses.closesAt, at!), and(eq(responses.closesAt, at!), gt(responses.id, cursor.id))) : undefined).limit(input.limit + 1);
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined;
    return { responses: rows.slice(0, input.limit), next: last ? cursorOf({ key: String(last.closesAt.getTime()), id: last.id }) : null };
  },
});
