import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { divergences, hubs, issues, people, positions, positionVersions, receipts, responses, tracks, versionTranslations, type Issue } from "#db/schema/index.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { isMember, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { namedWith } from "#lib/acknowledgements/queries.ts";
import { jointPosition } from "#lib/cores/queries.ts";
import { datesOfIssue } from "#lib/dates/queries.ts";
import { outcomeOfPosition } from "#lib/decisions/queries.ts";
import { fatesOfPosition } from "#lib/fates/queries.ts";
import { canReadIssue } from "#lib/issues/policy.ts";
import { besideTrack, familyOf, findIssue } from "#lib/issues/queries.ts";
import { statusOn } from "#lib/holdings/model.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { held, withAnnexes } from "#lib/positions/model.ts";
import { embargoOn, findPosition } from "#lib/positions/queries.ts";
import { ByIssue, ByPosition, ByPublication } from "#lib/publications/input.ts";
import { canAskToLiftEmbargo, canLiftEmbargo, canReadEmbargo, canSetEmbargo } from "#lib/publications/policy.ts";
import { signatoriesOf } from "#lib/signatures/queries.ts";
import { representativeness } from "#lib/voices/queries.ts";
import { sourcesOfAsks } from "#lib/themes/queries.ts";

/** A position and the embargo it is under, if any. */
export async function findEmbargo(db: Reader, input: { position: string }) {
  const scene = await findPosition(db, input);
  const embargo = await embargoOn(db, scene.position.id);
  return { ...scene, embargo, isOver: embargo !== null && embargo.endsAt <= clock.now() };
}

/** Until when a position is kept back, by whom and why, and what the actor may do about it. Null where it is not. */
export const embargoOfPosition = query({
  name: "embargoOfPosition", input: ByPosition, subject: findEmbargo, allow: canReadEmbargo,
  async run({ actor, subject, db }) {
    const { embargo, isOver, position } = subject;
    const may = { set: !embargo && position.state === "adopted" && canSetEmbargo(actor, subject), ask: embargo !== null && !isOver && !embargo.askedBy && canAskToLiftEmbargo(actor, subject), lift: embargo !== null && (isOver || embargo.askedBy !== null) && canLiftEmbargo(actor, subject) };
    if (!embargo) return { embargo: null, may };
    const names = new Map((await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, [embargo.setBy, embargo.askedBy ?? ""]))).map(({ id, name }) => [id, name]));
    const { day, time, zone, endsAt, reason, setBy, setAt, askedBy, askedAt, askedFor } = embargo;
    return { embargo: { day, time, zone, endsAt, isOver, reason, setBy: names.get(setBy)!, setAt, asked: askedBy ? { by: names.get(askedBy)!, at: askedAt!, reason: askedFor! } : null }, may };
  },
});

const shown = {
  id: positions.id, state: positions.state, kind: positions.kind, maturity: positions.maturity, publishedAt: positions.publishedAt, reviewOn: positions.reviewOn, expiresOn: positions.expiresOn, version: positionVersions.number, versionId: positionVersions.id, hash: positionVersions.hash, content: positionVersions.content, frozenAt: positionVersions.frozenAt,
  docket: issues.docket, core: positions.coreId, zone: hubs.zone, hub: { slug: hubs.slug, code: hubs.code, name: hubs.name },
};

/** The adopted texts on issues that an actor may read, in the order in which they were published. */
const adoptedOn = (db: Reader, actor: Actor, issue: Parameters<typeof familyOf>[2]) => db.select(shown)
  .from(positions).innerJoin(positionVersions, eq(positionVersions.id, positions.adoptedVersionId)).innerJoin(hubs, eq(hubs.id, positions.hubId)).innerJoin(issues, eq(issues.id, positions.issueId))
  .where(and(inArray(positions.issueId, familyOf(db, actor, issue)), visibleTo(actor, positionVersions), visibleTo(actor, positions))).orderBy(asc(positions.publishedAt), asc(positions.id));

type Adopted = Awaited<ReturnType<typeof adoptedOn>>[number];

/** Each with its number among those of its hub under its own docket: a text that was published stays, and so does its number. */
function numbered(all: readonly Adopted[]) {
  const before = (one: Adopted) => all.slice(0, all.indexOf(one) + 1).filter(({ publishedAt, hub, docket }) => publishedAt && hub.slug === one.hub.slug && docket === one.docket).length;
  return all.map(({ zone, ...one }, at) => ({ ...one, status: statusOn(wallOf(clock.now(), zone).day, one), publication: one.publishedAt ? before(all[at]!) : null }));
}

const inShort = ({ content: { title, stance, language }, publication, version, hash, state, publishedAt, hub, docket }: ReturnType<typeof numbered>[number]) => ({ docket, hub, publication: publication!, version, hash, state, publishedAt: publishedAt!, title, stance, language });

const translationsOf = async (db: Reader, actor: Actor, versionId: string) => (await db.select({ language: versionTranslations.language, madeBy: versionTranslations.madeBy, maker: versionTranslations.maker, by: people.name, at: versionTranslations.createdAt, content: versionTranslations.content })
  .from(versionTranslations).innerJoin(people, eq(people.id, versionTranslations.authorId)).where(and(eq(versionTranslations.versionId, versionId), isNull(versionTranslations.replacedAt))).orderBy(asc(versionTranslations.language)))
  .map(({ by, maker, ...translation }) => ({ ...translation, maker: maker ?? (isMember(actor) ? by : null) }));

/** What became of each ask and amendment, and in which submissions they went to an authority. */
async function fatesOf(db: Reader, actor: Actor, positionId: string) {
  const all = await fatesOfPosition(db, actor, positionId);
  return {
    fates: all.filter(({ kind }) => kind === "ask").map(({ number, kind: _, ...fate }) => ({ ask: number, ...fate })),
    amendmentFates: all.filter(({ kind }) => kind === "amendment").map(({ number, kind: _, ...fate }) => ({ amendment: number, ...fate })),
  };
}

/** A held text with all that belongs to it. */
async function inFull(db: Reader, actor: Actor, one: ReturnType<typeof numbered>[number]) {
  const position = { position: one.id };
  const { isAnnex, divergences: declared, claim } = await jointPosition(actor, position);
  const standing = isAnnex ? [] : declared.filter(({ endedAt }) => endedAt === null).map(({ id, hub, part, number, words, at, reason, declaredAt }) => ({ id, hub, part, number, words, at, reason, declaredAt }));
  return { ...one, divergences: standing, isFoundationWide: claim?.stands === true, outcome: await outcomeOfPosition(actor, position), weight: await representativeness(actor, position), sources: await sourcesOfAsks(actor, position), signed: one.state === "published" ? await signatoriesOf(actor, position) : null, acknowledged: ((await namedWith(db, "position", [one.id])).get(one.id) ?? []).map(({ thing: _, ...contributor }) => contributor), translations: await translationsOf(db, actor, one.versionId), ...await fatesOf(db, actor, one.id) };
}

const filedOn = async (db: Reader, actor: Actor, issue: Issue) => (await db.select({ id: responses.id, positionId: responses.positionId, title: responses.title, authority: responses.authority, channel: responses.channel, state: responses.state, language: responses.language, hub: { slug: hubs.slug, code: hubs.code, name: hubs.name }, reference: receipts.reference, filedAt: receipts.filedAt, hash: receipts.hash })
  .from(responses).innerJoin(receipts, eq(receipts.responseId, responses.id)).innerJoin(hubs, eq(hubs.id, responses.hubId)).where(and(inArray(responses.issueId, familyOf(db, actor, issue.id)), visibleTo(actor, responses))).orderBy(desc(receipts.filedAt), asc(responses.id)));

const tracksOn = (db: Reader, actor: Actor, issue: Issue) => db.select({ hub: { slug: hubs.slug, code: hubs.code, name: hubs.name }, stance: tracks.stance, divergence: divergences.reason })
  .from(tracks).innerJoin(hubs, eq(hubs.id, tracks.hubId)).leftJoin(divergences, besideTrack).where(and(inArray(tracks.issueId, familyOf(db, actor, issue.id)), visibleTo(actor, tracks))).orderBy(asc(tracks.openedAt), asc(hubs.name));

const mostHappenings = 60;
const name = ({ docket, title, procedure, jurisdiction }: Issue) => ({ docket, title, procedure, jurisdiction });

/**
 * What the hubs hold on an issue, for everyone: the texts in force, newest first, each with how it was carried, who stands behind it and what
 * became of its asks; what was published before; where hubs differ, what was filed, and what happened. Nobody is named who acted in it.
 */
export const standpoint = query({
  name: "standpoint", lasting: true, input: ByIssue, subject: findIssue, allow: canReadIssue,
  async run({ actor, subject: issue, db }) {
    const all = numbered(await adoptedOn(db, actor, issue.id));
    const filed = await filedOn(db, actor, issue);
    const acknowledged = await namedWith(db, "response", filed.map(({ id }) => id));
    const inForce = withAnnexes(all.filter(({ state }) => held.includes(state)).toReversed());
    const { stages, stage, next } = await datesOfIssue(actor, { issue: issue.docket });
    const { entries } = await historyOf(actor, { kind: "issue", id: issue.id, limit: mostHappenings }).catch((error: unknown) => { if (error instanceof Refusal) return { entries: [] }; throw error; });
    return {
      issue: name(issue), procedure: { stages, stage, next }, positions: await Promise.all(inForce.map((one) => inFull(db, actor, one))), publications: all.filter(({ publishedAt }) => publishedAt).map(inShort).toReversed(),
      tracks: await tracksOn(db, actor, issue), submissions: filed.map(({ positionId: _, ...response }) => ({ ...response, acknowledged: (acknowledged.get(response.id) ?? []).map(({ thing: __, ...contributor }) => contributor) })), // What an organisation says is its own, and no act of a hub.
      timeline: entries.filter((entry) => !entry.name.startsWith("feedback.")).map(({ id, name, data, at, lane }) => ({ id, name, data, at, lane })),
    };
  },
});

/** One text that was published, for ever: what it says, whether it is still in force, and what is. */
export const publication = query({
  name: "publication", lasting: true, input: ByPublication, subject: findIssue, allow: canReadIssue,
  async run({ actor, input, subject: issue, db }) {
    const ofHub = numbered(await adoptedOn(db, actor, issue.id)).filter(({ hub, publishedAt }) => hub.slug === input.hub && publishedAt);
    const found = ofHub.find(({ publication, docket }) => publication === input.publication && docket === issue.docket);
    if (!found) throw new Refusal("notFound");
    const now = ofHub.findLast(({ state }) => held.includes(state));
    return { issue: name(issue), ...found, publication: input.publication, translations: await translationsOf(db, actor, found.versionId), inForce: now && now.id !== found.id ? inShort(now) : null };
  },
});
