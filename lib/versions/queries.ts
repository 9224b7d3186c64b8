import { and, asc, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { classObjections, organisations, people, positionVersions, rewordings, type FrozenText, type Position } from "#db/schema/index.ts";
import { query } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { frozen } from "#lib/positions/model.ts";
import { canFreezePosition } from "#lib/positions/policy.ts";
import { amendmentsShown, asksOf, findPosition, findVersion } from "#lib/positions/queries.ts";
import { ByPosition, CompareVersions, ObjectionsToVersion } from "#lib/versions/input.ts";
import { compareTexts, signsOfSubstance } from "#lib/versions/model.ts";
import { canCompareVersions, canObjectToClass, canReadObjections, canSettleObjection } from "#lib/versions/policy.ts";

/** The text that would be frozen now. */
const draftOf = async (db: Reader, position: Position): Promise<FrozenText> => frozen(position, await asksOf(db, position.id), await amendmentsShown(db, position));

async function findCompared(db: Reader, { position, version, other }: { position: string; version: number; other: number | "draft" }) {
  const scene = await findVersion(db, { position, version });
  const second = other === "draft" ? null : (await findVersion(db, { position, version: other })).version;
  return { ...scene, versions: [scene.version, second] as const };
}

/** Two versions of a position, or one and the draft, word by word: text, asks and amendments. */
export const comparisonOfVersions = query({
  name: "comparisonOfVersions", input: CompareVersions, subject: findCompared, allow: canCompareVersions,
  async run({ subject: { position, issue, hub, versions: [first, second] }, db }) {
    const after = second?.content ?? (await draftOf(db, position));
    return {
      position: { id: position.id, title: after.title }, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name }, language: after.language,
      before: { number: first.number, change: first.change, frozenAt: first.frozenAt }, after: second && { number: second.number, change: second.change, frozenAt: second.frozenAt },
      ...compareTexts(first.content, after),
    };
  },
});

/** What freezing now would change since the last version, and what speaks against calling that editorial. Null before there is one. */
export const changeToFreeze = query({
  name: "changeToFreeze", input: ByPosition, subject: findPosition, allow: (actor, subject) => canFreezePosition(actor, subject),
  async run({ subject: { position }, db }) {
    const [last] = await db.select({ number: positionVersions.number, content: positionVersions.content }).from(positionVersions).where(eq(positionVersions.positionId, position.id)).orderBy(desc(positionVersions.number)).limit(1);
    const compared = last && compareTexts(last.content, await draftOf(db, position));
    return { since: last && compared ? { number: last.number, compared, signs: signsOfSubstance(compared) } : null };
  },
});

/** Whether a version was made during a vote: there its class is contested beside the ballot, since it decides what becomes of the answers. */
export const isReworded = async (db: Reader, versionId: string) => (await db.$count(rewordings, eq(rewordings.versionId, versionId))) > 0;

/** What somebody held against the class of a version, and what came of it. */
export const objectionsToVersion = query({
  name: "objectionsToVersion", input: ObjectionsToVersion, subject: findVersion, allow: canReadObjections,
  async run({ actor, subject, db }) {
    const rows = await db.select({ objection: classObjections, organisation: organisations.name, by: people.name }).from(classObjections)
      .innerJoin(organisations, eq(organisations.id, classObjections.organisationId)).innerJoin(people, eq(people.id, classObjections.raisedBy)).where(eq(classObjections.versionId, subject.version.id)).orderBy(asc(classObjections.raisedAt), asc(classObjections.id));
    return {
      objections: rows.map(({ objection: { id, reason, raisedAt, settledAt, settledAs, answer }, organisation, by }) => ({ id, organisation, by, reason, raisedAt, settledAt, settledAs, answer })),
      may: { object: subject.version.change === "editorial" && canObjectToClass(actor, subject) && !(await isReworded(db, subject.version.id)), settle: canSettleObjection(actor, subject) },
    };
  },
});

export async function findObjection(db: Reader, { objection: id }: { objection: string }) {
  const [found] = await db.select({ objection: classObjections, version: positionVersions }).from(classObjections).innerJoin(positionVersions, eq(positionVersions.id, classObjections.versionId)).where(and(eq(classObjections.id, id)));
  if (!found) throw new Refusal("notFound");
  return { ...(await findPosition(db, { position: found.version.positionId })), ...found };
}
