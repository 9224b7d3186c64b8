import type { z } from "zod";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { editions, issues, provisionMappings, provisions, texts, type Edition, type Issue, type Text } from "#db/schema/index.ts";
import { countsOf, unplacedWords } from "#lib/formats/acts/tree.ts";
import { clock } from "#lib/platform/clock.ts";
import { isAdministrator, isSystem, sitsIn, type Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { everyEditionOf, leaveLine, linkWhatWasSaid, mapByHand, relinkEditions, storeProvisions } from "#lib/provisions/commands.ts";
import { flatten, opensTo, previousOf } from "#lib/provisions/model.ts";
import { provisionsIn } from "#lib/provisions/queries.ts";
import * as facts from "#lib/texts/facts.ts";
import { AddEdition, AddText, CorrectEdition, CorrectMapping, IntroduceText, RetireEdition } from "#lib/texts/input.ts";
import type { TextLane } from "#lib/texts/model.ts";
import { canKeepTexts, canReadEdition, canReadText, canReadTexts } from "#lib/texts/policy.ts";
import { editionsOf, findEdition, findForTexts, findProvision, findText } from "#lib/texts/queries.ts";

const byPerson = (actor: Actor) => (actor.kind === "person" ? actor.id : null);

/** The hub whose people a lane means: the one that logged the issue, or that of whoever sits elsewhere. */
const homeOf = (actor: Actor, { hubId }: Issue) =>
  (isSystem(actor) || isAdministrator(actor) || sitsIn(actor, hubId) ? hubId : (actor.seats.find(({ role }) => role === "coordinator") ?? actor.seats.find((seat) => seat.hubId !== null))?.hubId ?? hubId);

/** The lane of something that hangs on `on`: as open, or open to fewer, and never closed to whoever puts it there. */
function laneOn(actor: Actor, issue: Issue, on: Pick<Text, "lane" | "hubId">, lane: TextLane | null) {
  const chosen = { lane: lane ?? on.lane, hubId: on.lane === "hub" || on.lane === "coordinators" ? on.hubId : homeOf(actor, issue), organisationId: null };
  if (!opensTo(on, chosen) || !mayRead(actor, { id: "", ...chosen })) throw wrong("lane", "notOneOf");
  return chosen;
}

/** A law or a draft that the issue is about. Its editions hang on it. */
export const addText = command({
  name: "addText", input: AddText, subject: findForTexts, seen: canReadTexts, allow: canKeepTexts,
  async run({ actor, input: { title, lane }, subject: { issue }, tx }) {
    const [text] = await tx.insert(texts).values({ issueId: issue.id, title, createdBy: byPerson(actor), ...laneOn(actor, issue, issue, lane) }).returning();
    return happened({ id: text!.id }, facts.textAdded({ issue, text: text! }));
  },
});

async function refuseKnown(tx: Tx, actor: Actor, text: Text, { hash, status, day, language }: { hash: string; status: Edition["status"]; day: string; language: string }) {
  const known = (await editionsOf(tx, actor, text)).find((one) => one.sourceHash === hash && one.status === status && one.day === day && one.language === language);
  if (known) throw new Refusal("conflict", { code: "edition.known", present: { id: known.id } });
}

async function originalFor(tx: Tx, actor: Actor, subject: { issue: Issue; text: Text }, { translationOf, lane }: { translationOf: string | null; lane: Pick<Edition, "lane" | "hubId"> }) {
  if (translationOf === null) return;
  const [original] = await tx.select().from(editions).where(and(eq(editions.id, translationOf), eq(editions.textId, subject.text.id), isNull(editions.retiredAt), isNull(editions.translationOf)));
  if (!original || !canReadEdition(actor, { ...subject, edition: original })) throw wrong("translationOf", "notOneOf");
  if (!opensTo(original, lane)) throw wrong("lane", "notOneOf");
}

type Said = Omit<z.output<typeof AddEdition>, "text">;

/** What has the same status and day in another language says the same. */
async function sameElsewhere(tx: Tx, actor: Actor, text: Text, { status, day, language }: Pick<Edition, "status" | "day" | "language">, lane: Pick<Edition, "lane" | "hubId">) {
  const all = await editionsOf(tx, actor, text);
  return all.find((one) => one.status === status && one.day === day && one.language !== language && one.translationOf === null && opensTo(one, lane))?.id ?? null;
}

/** Stores an edition of a text whole, and what follows from it for the editions around it. */
async function bringIn(tx: Tx, actor: Actor, subject: { issue: Issue; text: Text }, { act, source, lane: wanted, language = act.language, translationOf: named, ...rest }: Said) {
  const { issue, text } = subject;
  const lane = laneOn(actor, issue, text, wanted);
  const said = { ...rest, translationOf: named ?? await sameElsewhere(tx, actor, text, { ...rest, language }, lane) };
  await originalFor(tx, actor, subject, { translationOf: said.translationOf, lane });
  await refuseKnown(tx, actor, text, { ...source, ...said, language });
  const flat = flatten(act);
  if (new Set(flat.map(({ anchor }) => anchor)).size < flat.length) throw wrong("act", "wrongForm");
  const [stored] = await tx.insert(editions).values({
    ...said, ...lane, textId: text.id, language, format: act.format, sourceHash: source.hash, sourceName: source.name, counts: countsOf(act), unplacedWords: unplacedWords(act), createdBy: byPerson(actor),
  }).returning();
  const previous = previousOf(stored!, await everyEditionOf(tx, text));
  const [edition] = await tx.update(editions).set({ previousId: previous?.id ?? null }).where(eq(editions.id, stored!.id)).returning();
  const rows = await storeProvisions(tx, edition!, flat, previous);
  await relinkEditions(tx, text);
  if (opensTo(edition!, issue)) await tx.update(issues).set({ movedAt: clock.now() }).where(eq(issues.id, issue.id));
  await linkWhatWasSaid(tx, issue, edition!, rows);
  return { edition: edition!, fact: facts.editionAdded({ issue, text, edition: edition! }, flat) };
}

/** An edition of a text, as it was read out of its source: stored whole, mapped to the edition before it, and found by what was said of its provisions already. */
export const addEdition = command({
  name: "addEdition", input: AddEdition, subject: findText, seen: canReadText, allow: canKeepTexts,
  tells: ({ actor, input: { lane = null }, subject }) => [facts.editionAdded({ ...subject, edition: wouldBe<Edition>({ id: "", ...laneOn(actor, subject.issue, subject.text, lane) }) }, [])],
  async run({ actor, input: { text: _, ...said }, subject, tx }) {
    const { edition, fact } = await bringIn(tx, actor, subject, said);
    return happened({ id: edition.id, text: edition.textId, previous: edition.previousId }, fact);
  },
});

/** A text with its first edition, in one go. */
export const introduceText = command({
  name: "introduceText", input: IntroduceText, subject: findForTexts, seen: canReadTexts, allow: canKeepTexts,
  tells: ({ actor, input: { lane = null, textLane = null }, subject: { issue } }) => {
    const text = wouldBe<Text>({ id: "", ...laneOn(actor, issue, issue, textLane) });
    return [facts.editionAdded({ issue, text, edition: wouldBe<Edition>({ id: "", ...laneOn(actor, issue, text, lane) }) }, [])];
  },
  async run({ actor, input: { issue: _, title, textLane, ...said }, subject: { issue }, tx }) {
    const [text] = await tx.insert(texts).values({ issueId: issue.id, title, createdBy: byPerson(actor), ...laneOn(actor, issue, issue, textLane) }).returning();
    const { edition, fact } = await bringIn(tx, actor, { issue, text: text! }, { ...said, translationOf: null });
    return happened({ id: edition.id, text: text!.id, previous: null }, facts.textAdded({ issue, text: text! }), fact);
  },
});

const given = <T extends object>(fields: T) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

/** What is said about an edition is put right; its words are never changed. */
export const correctEdition = command({
  name: "correctEdition", input: CorrectEdition, subject: findEdition, seen: canReadEdition, allow: canKeepTexts,
  async run({ actor, input: { edition: _, lane, ...said }, subject: { issue, text, edition: before }, tx }) {
    refuseRetired(before);
    const placed = lane && lane !== before.lane ? laneOn(actor, issue, text, lane) : {};
    const [edition] = await tx.update(editions).set({ ...given(said), ...placed, name: said.name ?? before.name }).where(eq(editions.id, before.id)).returning();
    await relinkEditions(tx, text);
    return happened({ id: edition!.id }, facts.editionCorrected({ issue, text, edition: edition! }, await provisionsIn(tx, before.id)));
  },
});

function refuseRetired({ retiredAt }: Edition) {
  if (retiredAt !== null) throw new Refusal("state", { code: "edition.retired", present: { allowed: [] } });
}

/** An edition is no longer among those of its text. It stays where links lead to it, and what speaks of its provisions is found from those that follow. */
export const retireEdition = command({
  name: "retireEdition", input: RetireEdition, subject: findEdition, seen: canReadEdition, allow: canKeepTexts,
  async run({ input: { reason }, subject: { issue, text, edition: before }, tx }) {
    refuseRetired(before);
    if (await tx.$count(editions, and(eq(editions.translationOf, before.id), isNull(editions.retiredAt)))) throw new Refusal("state", { code: "edition.translated", present: { allowed: [] } });
    await leaveLine(tx, before, text);
    const [edition] = await tx.update(editions).set({ retiredAt: clock.now() }).where(eq(editions.id, before.id)).returning();
    await relinkEditions(tx, text, true);
    return happened({ id: before.id }, facts.editionRetired({ issue, text, edition: edition! }, reason));
  },
});

/** A person says where a provision was in the edition before, or that it is new. It stands, whatever is worked out later; what speaks of it is found accordingly. */
export const correctMapping = command({
  name: "correctMapping", input: CorrectMapping, subject: findProvision, seen: canReadEdition, allow: canKeepTexts,
  async run({ actor, input, subject: { issue, text, edition, provision }, tx }) {
    refuseRetired(edition);
    if (edition.translationOf !== null) throw new Refusal("state", { code: "edition.translation", present: { allowed: [] } });
    if (edition.previousId === null) throw new Refusal("state", { code: "edition.first", present: { allowed: [] } });
    const [from] = input.from === null ? [] : await tx.select().from(provisions).where(and(eq(provisions.id, input.from), eq(provisions.editionId, edition.previousId)));
    if (input.from !== null && !from) throw wrong("from", "notOneOf");
    const [present] = await tx.select().from(provisionMappings).where(and(eq(provisionMappings.provisionId, provision.id), isNull(provisionMappings.replacedAt)));
    if (present?.ground === "hand" && present.fromId === input.from) return unchanged({ id: provision.id });
    await mapByHand(tx, provision, { present, from: input.from, by: byPerson(actor) });
    await relinkEditions(tx, text, true);
    return happened({ id: provision.id }, facts.mappingCorrected({ issue, text, edition }, provision, from ?? null));
  },
});
