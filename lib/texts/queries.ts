import { and, asc, eq, gte, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { editions, issues, people, provisionMappings, provisions, texts, trackEditors, tracks, type Edition, type Issue, type Text } from "#db/schema/index.ts";
import { isMember, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, numberIn, readCursor } from "#lib/kernel/cursor.ts";
import { rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { familyOf, findIssue } from "#lib/issues/queries.ts";
import { ByEdition, ByText, MappingOfEdition, ProvisionByAnchor, ProvisionPage, ProvisionsOfEdition, TextsOnIssue } from "#lib/texts/input.ts";
import { newestFirst, newestOf } from "#lib/provisions/model.ts";
import { provisionColumns, provisionsIn } from "#lib/provisions/queries.ts";
import { forceOf } from "#lib/texts/model.ts";
import { canKeepTexts, canReadEdition, canReadText, canReadTexts } from "#lib/texts/policy.ts";

const leadsAndEditors = prepared((db, { issue }: Given<{ issue: string }>) => db.select({ hubId: tracks.hubId, lead: tracks.leadId, editor: trackEditors.personId }).from(tracks).leftJoin(trackEditors, eq(trackEditors.trackId, tracks.id)).where(eq(tracks.issueId, issue)));
const editorsOn = async (db: Reader, issue: string) => (await leadsAndEditors(db, { issue })).flatMap(({ hubId, lead, editor }) => [lead, editor].flatMap((id) => (id === null ? [] : [{ id, hubId }])));

/** An issue, with whoever leads or edits its tracks. */
export async function findForTexts(db: Reader, input: { issue: string }) {
  const issue = await findIssue(db, input);
  return { issue, editors: await editorsOn(db, issue.id) };
}

export async function findText(db: Reader, { text: id }: { text: string }) {
  const [found] = await db.select({ text: texts, issue: issues }).from(texts).innerJoin(issues, eq(issues.id, texts.issueId)).where(eq(texts.id, id));
  if (!found) throw new Refusal("notFound");
  return { ...found, editors: await editorsOn(db, found.issue.id) };
}

const withId = prepared((db, { edition }: Given<{ edition: string }>) => db.select({ edition: editions, text: texts, issue: issues }).from(editions)
  .innerJoin(texts, eq(texts.id, editions.textId)).innerJoin(issues, eq(issues.id, texts.issueId)).where(eq(editions.id, edition)));

/** An edition, of which text on which issue. One that was retired is still there for whoever has its address. */
export async function findEdition(db: Reader, { edition: id }: { edition: string }) {
  const [found] = await withId(db, { edition: id });
  if (!found) throw new Refusal("notFound");
  return { ...found, editors: await editorsOn(db, found.issue.id) };
}

/** A provision, of which edition. */
export async function findProvision(db: Reader, { provision: id }: { provision: string }) {
  const [provision] = await db.select().from(provisions).where(eq(provisions.id, id));
  if (!provision) throw new Refusal("notFound");
  return { provision, ...(await findEdition(db, { edition: provision.editionId })) };
}

const allOf = prepared((db, { text }: Given<{ text: string }>, actor: Actor) => db.select().from(editions).where(and(eq(editions.textId, text), isNull(editions.retiredAt), visibleTo(actor, editions))), rightsOf);

/** The editions of a text in force that somebody may read, the newest first. */
export const editionsOf = async (db: Reader, actor: Actor, text: Pick<Text, "id">): Promise<Edition[]> => newestFirst(await allOf(db, { text: text.id }, actor));

/** The newest edition of a text that somebody may read, in its own language: the text as it stands. */
export const currentEdition = async (db: Reader, actor: Actor, text: Pick<Text, "id">): Promise<Edition | null> => newestOf(await editionsOf(db, actor, text));

/** What is told of an edition wherever it is named. */
const inShort = ({ id, name, status, day, language, translationOf, sourceUrl, celex, eli, format, counts, unplacedWords, lane, createdAt }: Edition) =>
  ({ id, name, status, force: forceOf(status), day, language, translationOf, sourceUrl, celex, eli, format, counts, unplacedWords, lane, createdAt });

const onFamily = prepared((db, { issue }: Given<{ issue: string }>, actor: Actor) => db.select({ text: texts, of: issues.docket }).from(texts).innerJoin(issues, eq(issues.id, texts.issueId))
  .where(and(inArray(texts.issueId, familyOf(db, actor, issue)), visibleTo(actor, texts))).orderBy(asc(texts.createdAt), asc(texts.id)), rightsOf);
const editionsOnFamily = prepared((db, { issue }: Given<{ issue: string }>, actor: Actor) => db.select({ edition: editions }).from(editions).innerJoin(texts, eq(texts.id, editions.textId))
  .where(and(inArray(texts.issueId, familyOf(db, actor, issue)), isNull(editions.retiredAt), visibleTo(actor, texts), visibleTo(actor, editions))), rightsOf);

/** The laws and drafts that an issue is about, each with its editions, the newest first, as far as somebody may read them; `newest` is the one of all that came last. */
export const textsOnIssue = query({
  name: "textsOnIssue", lasting: true, input: TextsOnIssue, subject: findForTexts, allow: canReadTexts,
  async run({ actor, subject, db }) {
    const { issue } = subject;
    const all = (await editionsOnFamily(db, { issue: issue.id }, actor)).map(({ edition }) => edition);
    const found = (await onFamily(db, { issue: issue.id }, actor)).map(({ text: { id, title, lane, createdAt }, of }) => {
      const own = newestFirst(all.filter(({ textId }) => textId === id));
      return { id, title, lane, createdAt, of: of === issue.docket ? null : of, current: newestOf(own)?.id ?? null, editions: own.map(inShort) };
    });
    return { docket: issue.docket, title: issue.title, newest: newestOf(all)?.id ?? null, texts: found, may: { keep: canKeepTexts(actor, subject) } };
  },
});

/** One text with its editions. */
export const textById = query({
  name: "textById", input: ByText, subject: findText, allow: canReadText,
  async run({ actor, subject, db }) {
    const { text, issue } = subject;
    const own = await editionsOf(db, actor, text);
    return { id: text.id, title: text.title, lane: text.lane, issue: { docket: issue.docket, title: issue.title }, current: newestOf(own)?.id ?? null, editions: own.map(inShort), may: { keep: canKeepTexts(actor, subject) } };
  },
});

/** An edition: what it is, what is in it, and which others of its text there are, in time and in other languages. `previous` is the one that its provisions are mapped to. */
export const editionById = query({
  name: "editionById", lasting: true, input: ByEdition, subject: findEdition, allow: canReadEdition,
  async run({ actor, subject, db }) {
    const { edition, text, issue } = subject;
    const others = (await editionsOf(db, actor, text)).filter(({ id }) => id !== edition.id);
    const root = edition.translationOf ?? edition.id;
    const by = await nameOf(db, actor, edition);
    return {
      ...inShort(edition), retiredAt: edition.retiredAt, sourceName: edition.sourceName, sourceHash: edition.sourceHash, addedBy: by,
      text: { id: text.id, title: text.title }, issue: { id: issue.id, docket: issue.docket, title: issue.title, lane: issue.lane },
      previous: edition.previousId, isCurrent: newestOf([edition, ...others])?.id === edition.id,
      siblings: others.filter(({ translationOf }) => translationOf === null).map(inShort),
      languages: [edition, ...others].filter(({ id, translationOf }) => id === root || translationOf === root).map(({ id, language }) => ({ id, language, isOriginal: id === root })),
      may: { keep: canKeepTexts(actor, subject) },
    };
  },
});

/** Who added an edition, for those who are members anyway. */
async function nameOf(db: Reader, actor: Actor, { createdBy }: Edition) {
  if (createdBy === null || !isMember(actor)) return null;
  const [person] = await db.select({ name: people.name }).from(people).where(eq(people.id, createdBy));
  return person?.name ?? null;
}

/** The whole of an edition, one provision after the other in the order of the text, each with its depth and the one around it. */
export const provisionsOfEdition = query({
  name: "provisionsOfEdition", input: ProvisionsOfEdition, subject: findEdition, allow: canReadEdition,
  run: ({ subject: { edition }, db }) => provisionsIn(db, edition.id),
});

/** The same for machines, a page at a time. */
export const provisionPage = query({
  name: "provisionPage", input: ProvisionPage, subject: findEdition, allow: canReadEdition,
  async run({ input: { after, limit }, subject: { edition }, db }) {
    const found = await db.select(provisionColumns).from(provisions).where(and(eq(provisions.editionId, edition.id), gte(provisions.place, placeAfter(after)))).orderBy(asc(provisions.place)).limit(limit + 1);
    return { provisions: found.slice(0, limit), next: nextAfter(found, limit) };
  },
});

function placeAfter(after: string | undefined) {
  const cursor = readCursor(after);
  return cursor ? numberIn(cursor) + 1 : 0;
}
const nextAfter = (found: readonly { id: string; place: number }[], limit: number) => (found.length > limit ? cursorOf({ key: String(found[limit - 1]!.place), id: found[limit - 1]!.id }) : null);

const withAnchor = prepared((db, { edition, anchor }: Given<{ edition: string; anchor: string }>) => db.select(provisionColumns).from(provisions).where(and(eq(provisions.editionId, edition), eq(provisions.anchor, anchor))));

/** One provision, by the name that it has in its edition. */
export const provisionByAnchor = query({
  name: "provisionByAnchor", input: ProvisionByAnchor, allow: canReadEdition,
  async subject(db, { edition, anchor }) {
    const [provision] = await withAnchor(db, { edition, anchor });
    if (!provision) throw new Refusal("notFound");
    return { provision, ...(await findEdition(db, { edition })) };
  },
  run: async ({ subject: { provision } }) => provision,
});

/** Where the provisions of an edition were in the one before, how that was found, and how sure it is. What is not in it is new. */
export const mappingOfEdition = query({
  name: "mappingOfEdition", input: MappingOfEdition, subject: findEdition, allow: canReadEdition,
  async run({ actor, input: { after, limit }, subject: { edition, text, issue }, db }) {
    const found = await db.select({ id: provisions.id, place: provisions.place, anchor: provisions.anchor, locator: provisions.locator }).from(provisions).where(and(eq(provisions.editionId, edition.id), gte(provisions.place, placeAfter(after)))).orderBy(asc(provisions.place)).limit(limit + 1);
    const shown = found.slice(0, limit);
    const rows = await db.select({ mapping: provisionMappings, by: people.name }).from(provisionMappings).leftJoin(people, eq(people.id, provisionMappings.decidedBy))
      .where(and(inArray(provisionMappings.provisionId, shown.map(({ id }) => id)), isNull(provisionMappings.replacedAt)));
    const origins = await originsFor(db, actor, { issue, text }, rows.flatMap(({ mapping: { fromId } }) => fromId ?? []));
    const mapped = new Map(rows.map(({ mapping, by }) => [mapping.provisionId, { ground: mapping.ground, confidence: mapping.confidence, by: isMember(actor) ? by : null, from: origins.get(mapping.fromId ?? "") ?? null }]));
    return {
      mapping: shown.map(({ id, anchor, locator }) => ({ provision: { id, anchor, locator }, ...(mapped.get(id) ?? { ground: null, confidence: null, by: null, from: null }) })),
      next: nextAfter(found, limit),
    };
  },
});

/** The provisions that others come from, as far as somebody may read the editions that they are in. */
async function originsFor(db: Reader, actor: Actor, of: { issue: Issue; text: Text }, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { id: string; edition: string; anchor: string; locator: string }>();
  const found = await db.select({ id: provisions.id, anchor: provisions.anchor, locator: provisions.locator, edition: editions }).from(provisions).innerJoin(editions, eq(editions.id, provisions.editionId)).where(inArray(provisions.id, [...ids]));
  return new Map(found.filter(({ edition }) => canReadEdition(actor, { ...of, edition })).map(({ edition, ...one }) => [one.id, { ...one, edition: edition.id }]));
}
