import { and, asc, eq, inArray, isNull, ne, sql, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { asks, calls, dispositions, feedback, hubs, issues, organisations, positions, themeFeedback, themes, type Hub, type Issue, type Theme } from "#db/schema/index.ts";
import { stances, feedbackStates } from "#db/vocabulary.ts";
import { shortened } from "#lib/formats/text.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, numberIn, readCursor } from "#lib/kernel/cursor.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { unanswered } from "#lib/feedback/model.ts";
import { canDisposeTogether, canReadFeedback, canSeeWho } from "#lib/feedback/policy.ts";
import { answerBeforehand, findFeedback, inputsAmong, inputsTo } from "#lib/feedback/queries.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { familyOf, findOnTrack } from "#lib/issues/queries.ts";
import { writable } from "#lib/positions/model.ts";
import { canReadFallbacks, canReadPosition } from "#lib/positions/policy.ts";
import { findPosition, positionById } from "#lib/positions/queries.ts";
import { AnswerBeforehand, ByTheme, MatchesOfRule, SourcesOfAsks, SynthesisBoard, SynthesisTable, ThemesOfFeedback } from "#lib/themes/input.ts";
import { dissentIn, figuresOf, holds, matches, ruleOf, type Figures } from "#lib/themes/model.ts";
import { canAddTheme, canKeepTheme, canReadSynthesis, canReadTheme } from "#lib/themes/policy.ts";

type Place = { issue: Issue; hub: Hub };

export async function findTheme(db: Reader, { theme: id }: { theme: string }) {
  const [found] = await db.select({ theme: themes, issue: issues, hub: hubs }).from(themes).innerJoin(issues, eq(issues.id, themes.issueId)).innerJoin(hubs, eq(hubs.id, themes.hubId)).where(eq(themes.id, id));
  if (!found) throw new Refusal("notFound");
  return found;
}

/** The themes of a hub on an issue, in their order. */
export const themesOn = (db: Reader, actor: Actor, { issue, hub }: Place) => db.select().from(themes)
  .where(and(inArray(themes.issueId, familyOf(db, actor, issue.id)), eq(themes.hubId, hub.id), isNull(themes.retiredAt), visibleTo(actor, themes))).orderBy(asc(themes.place), asc(themes.createdAt), asc(themes.id));

const placedIn = (db: Reader, ids: readonly string[]) => db.select({ themeId: themeFeedback.themeId, feedbackId: themeFeedback.feedbackId, dissents: themeFeedback.dissents, how: themeFeedback.how }).from(themeFeedback).where(among(themeFeedback.themeId, ids));

/** Those of them that count and that an actor may read. */
const readable = (actor: Actor) => and(ne(feedback.state, "withdrawn"), ne(feedback.lane, "own"), visibleTo(actor, feedback));

/** The organisations behind the inputs of some themes that a reader may not read. What is an organisation's own alone counts for nobody. */
const hiddenIn = (db: Reader, actor: Actor, ids: readonly string[]) => db.selectDistinct({ themeId: themeFeedback.themeId, organisationId: feedback.organisationId }).from(themeFeedback).innerJoin(feedback, eq(feedback.id, themeFeedback.feedbackId))
  .where(and(among(themeFeedback.themeId, ids), ne(feedback.state, "withdrawn"), ne(feedback.lane, "own"), sql`(${visibleTo(actor, feedback)}) is not true`));

/** What is needed to count inputs, and no word of them. */
const counted = {
  id: feedback.id, callId: feedback.callId, stance: feedback.stance, provision: feedback.provision, state: feedback.state, submittedAt: feedback.submittedAt, attributed: feedback.attributed, hubId: feedback.hubId,
  organisationId: feedback.organisationId, organisation: organisations.name, country: organisations.country,
};
const countedIn = (db: Reader, where: SQL | undefined) => db.select(counted).from(feedback).innerJoin(organisations, eq(organisations.id, feedback.organisationId)).where(where).orderBy(asc(feedback.submittedAt), asc(feedback.id));
type Counted = Awaited<ReturnType<typeof countedIn>>[number];

const voiceFor = (actor: Actor) => (row: Counted) => ({ organisationId: row.organisationId, country: row.country, named: canSeeWho(actor, { feedback: row }) });

/** Everything a hub was told on an issue, as far as a reader may read it, and which of it is in which theme. */
async function synthesisOf(db: Reader, actor: Actor, place: Place) {
  const all = await themesOn(db, actor, place);
  const ids = all.map(({ id }) => id);
  const inputs = await countedIn(db, inputsTo(db, actor, place));
  const [placed, hidden] = ids.length > 0 ? [await placedIn(db, ids), await hiddenIn(db, actor, ids)] : [[], []];
  const known = new Map(inputs.map((input) => [input.id, input]));
  const places = Map.groupBy(placed.filter(({ feedbackId }) => known.has(feedbackId)), ({ themeId }) => themeId);
  const columns = all.map((theme) => {
    const order = new Map((places.get(theme.id) ?? []).map((one) => [one.feedbackId, one]));
    const members = inputs.filter(({ id }) => order.has(id)).map((input) => ({ ...input, ...order.get(input.id)! }));
    const dissent = dissentIn(members);
    return { theme, members: members.map((member, at) => ({ ...member, dissents: dissent[at]!, said: member.dissents })), figures: figuresOf(members.map(voiceFor(actor)), hidden.filter(({ themeId }) => themeId === theme.id).map(({ organisationId }) => organisationId)) };
  });
  const themesOf = Map.groupBy(columns.flatMap(({ theme, members }) => members.map(({ id }) => ({ id, theme: theme.id }))), ({ id }) => id);
  return { inputs, columns, themesOf: (id: string) => (themesOf.get(id) ?? []).map(({ theme }) => theme), unplaced: inputs.filter(({ id }) => !themesOf.has(id)) };
}

const wordsOf = { id: feedback.id, reference: feedback.reference, impact: feedback.impact, language: feedback.language, lane: feedback.lane, commentType: feedback.commentType, organisationSlug: organisations.slug, verdict: dispositions.verdict, enteredBy: feedback.enteredBy, confirmedAt: feedback.confirmedAt };

/** What a card or a row shows of some inputs, by their ids. */
async function shownOf(db: Reader, actor: Actor, rows: readonly Counted[]) {
  const found = await db.select(wordsOf).from(feedback).innerJoin(organisations, eq(organisations.id, feedback.organisationId)).leftJoin(dispositions, and(eq(dispositions.feedbackId, feedback.id), isNull(dispositions.replacedAt)))
    .where(among(feedback.id, rows.map(({ id }) => id)));
  const words = new Map(found.map((one) => [one.id, one]));
  return new Map(rows.map((row) => {
    const { impact, organisationSlug, enteredBy, confirmedAt, ...said } = words.get(row.id)!;
    const named = canSeeWho(actor, { feedback: row });
    return [row.id, {
      ...said, excerpt: shortened(impact, 180), stance: row.stance, provision: row.provision, state: row.state, submittedAt: row.submittedAt, organisation: named ? row.organisation : null, organisationSlug: named ? organisationSlug : null,
      country: named ? row.country : null, unconfirmed: enteredBy !== null && confirmedAt === null,
    }] as const;
  }));
}

/** The asks that themes became, for whoever may read the positions they stand in. */
async function asksBehind(db: Reader, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const found = await db.select({ ask: asks, position: positions }).from(asks).innerJoin(positions, eq(positions.id, asks.positionId)).where(and(among(asks.id, ids), isNull(asks.retiredAt)));
  return new Map(found.filter(({ position }) => canReadPosition(actor, { position })).map(({ ask, position }) => [ask.id, {
    id: ask.id, number: ask.number, statement: ask.statement, priority: ask.priority, redLine: ask.redLine, fallback: canReadFallbacks(actor, { position }) ? ask.fallback : null, revision: ask.revision,
    position: { id: position.id, title: position.title, language: position.language }, writable: writable.includes(position.state),
  }] as const));
}

const themeShown = ({ id, title, summary, place, revision, lane, rule }: Theme) => ({ id, title, summary, place, revision, lane, rule });

/** How many inputs of a theme are shown where it alone is opened. */
const opened = 200;

/** What a hub's participants say on an issue, in its themes: as many inputs of each as asked for, and the figures of all of them. */
export const synthesisBoard = query({
  name: "synthesisBoard", input: SynthesisBoard, subject: findOnTrack, allow: (actor, subject) => canSeeTrack(actor, subject) && canReadSynthesis(actor, subject),
  async run({ actor, input, subject: { issue, hub }, db }) {
    const { inputs, columns, unplaced, themesOf } = await synthesisOf(db, actor, { issue, hub });
    const most = (key: string) => (input.open === key ? Math.max(opened, input.cards) : input.cards);
    const fresh = unplaced.map((row) => ({ ...row, dissents: false, said: null, how: "hand" as const }));
    const shown = await shownOf(db, actor, [...unplaced.slice(0, most("none")), ...columns.flatMap(({ theme, members }) => members.slice(0, most(theme.id)))]);
    const behind = await asksBehind(db, actor, columns.flatMap(({ theme }) => theme.askId ?? []));
    const cardsOf = (members: readonly (Counted & { dissents: boolean; said: boolean | null; how: "hand" | "rule" })[], key: string) => members.slice(0, most(key)).map(({ id, dissents, said, how }) => ({
      ...shown.get(id)!, dissents, dissentSaid: said !== null, how, also: themesOf(id).filter((theme) => theme !== key),
    }));
    const inDrafting = canAddTheme(actor, { hub }) ? await db.select({ id: positions.id, title: positions.title }).from(positions).where(and(inArray(positions.issueId, familyOf(db, actor, issue.id)), eq(positions.hubId, hub.id), inArray(positions.state, [...writable]))).orderBy(asc(positions.createdAt), asc(positions.id)) : [];
    const known = inDrafting.length > 0 ? await db.select({ id: asks.id, number: asks.number, statement: asks.statement, positionId: asks.positionId }).from(asks).where(and(among(asks.positionId, inDrafting.map(({ id }) => id)), isNull(asks.retiredAt))).orderBy(asc(asks.number)) : [];
    const drafts = inDrafting.map((draft) => ({ ...draft, asks: known.filter(({ positionId }) => positionId === draft.id).map(({ positionId: _, ...ask }) => ask) }));
    return {
      issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name }, total: figuresOf(inputs.map(voiceFor(actor)), []), unanswered: inputs.filter(({ state }) => unanswered.includes(state)).length,
      unplaced: { figures: figuresOf(unplaced.map(voiceFor(actor)), []), cards: cardsOf(fresh, "none") },
      themes: columns.map(({ theme, members, figures }) => ({ ...themeShown(theme), ask: (theme.askId && behind.get(theme.askId)) || null, figures, dissent: members.filter(({ dissents }) => dissents).length, unanswered: members.filter(({ state }) => unanswered.includes(state)).length, cards: cardsOf(members, theme.id) })),
      drafts, may: { keep: canAddTheme(actor, { hub }) },
    };
  },
});

/** One theme with its figures, as far as the reader may know, and the ask it became. */
export const themeById = query({
  name: "themeById", input: ByTheme, subject: findTheme, allow: (actor, subject) => canReadTheme(actor, subject) && canSeeTrack(actor, subject),
  async run({ actor, subject: { theme, issue, hub }, db }) {
    const members = await countedIn(db, and(inArray(feedback.id, db.select({ id: themeFeedback.feedbackId }).from(themeFeedback).where(eq(themeFeedback.themeId, theme.id))), readable(actor)));
    const said = new Map((await placedIn(db, [theme.id])).map((one) => [one.feedbackId, one.dissents]));
    const hidden = (await hiddenIn(db, actor, [theme.id])).map(({ organisationId }) => organisationId);
    const ask = theme.askId ? (await asksBehind(db, actor, [theme.askId])).get(theme.askId) : undefined;
    return {
      ...themeShown(theme), retired: theme.retiredAt !== null, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name }, ask: ask ?? null, figures: figuresOf(members.map(voiceFor(actor)), hidden),
      dissent: dissentIn(members.map(({ id, stance }) => ({ stance, dissents: said.get(id) ?? null }))).filter(Boolean).length, feedback: members.map(({ id }) => id), may: { keep: canKeepTheme(actor, { theme }) },
    };
  },
});

const toThe = <T>(all: readonly T[]) => new Map(all.map((one, at) => [one, at]));
const [stanceOrder, stateOrder] = [toThe<string>(stances), toThe<string>(feedbackStates)];

type Row = Counted & { name: string | null };
/** What a list is sorted by. Who is not named to this reader stands after all others, as what was not said does. */
const keys: Record<(typeof SynthesisTable)["_zod"]["output"]["sort"], (row: Row) => string | number | null> = {
  sent: ({ submittedAt }) => submittedAt.getTime(), organisation: ({ name }) => name?.toLowerCase() ?? null, country: ({ name, country }) => (name ? country : null),
  stance: ({ stance }) => (stance ? stanceOrder.get(stance)! : null), provision: ({ provision }) => provision?.toLowerCase() ?? null, state: ({ state }) => stateOrder.get(state)!,
};

function inOrder(rows: readonly Row[], { sort, down }: { sort: keyof typeof keys; down: boolean }): Row[] {
  const collator = new Intl.Collator("en", { numeric: true }), key = keys[sort];
  return rows.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b))) * (down ? -1 : 1);
  });
}

/** Which of some inputs hold these words. Read only where somebody looks for words: it is all their text. */
async function holding(db: Reader, rows: readonly Row[], q: string) {
  const texts = await db.select({ id: feedback.id, impact: feedback.impact, proposedWording: feedback.proposedWording, evidence: feedback.evidence, reference: feedback.reference }).from(feedback).where(among(feedback.id, rows.map(({ id }) => id)));
  const found = new Set(texts.filter(({ id: _, ...text }) => q.split(/\s+/).every((word) => holds(Object.values(text).filter(Boolean).join("\n"), word))).map(({ id }) => id));
  return rows.filter(({ id }) => found.has(id));
}

/** The same inputs as rows, filtered and sorted, a page at a time. */
export const synthesisTable = query({
  name: "synthesisTable", input: SynthesisTable, subject: findOnTrack, allow: (actor, subject) => canSeeTrack(actor, subject) && canReadSynthesis(actor, subject),
  async run({ actor, input, subject: { issue, hub }, db }) {
    const { inputs, columns, unplaced, themesOf } = await synthesisOf(db, actor, { issue, hub });
    const column = columns.find(({ theme }) => theme.id === input.theme);
    const dissenting = new Map(columns.flatMap(({ theme, members }) => members.filter(({ dissents }) => dissents).map(({ id }) => [`${theme.id} ${id}`, true] as const)));
    const within = input.theme === "none" ? unplaced : input.theme ? (column?.members ?? []) : inputs;
    const filtered = within.map((row) => ({ ...row, name: canSeeWho(actor, { feedback: row }) ? row.organisation : null })).filter((row) =>
      (!input.call || row.callId === input.call) && (!input.stance || (row.stance ?? "unstated") === input.stance) && (!input.provision || row.provision === input.provision) && (!input.state || (input.state === "open" ? unanswered.includes(row.state) : row.state === input.state)));
    const sorted = inOrder(input.q ? await holding(db, filtered, input.q) : filtered, input);
    const cursor = readCursor(input.after);
    const past = cursor ? sorted.findIndex(({ id }) => id === cursor.id) : -1;
    const from = cursor ? (past >= 0 ? past + 1 : numberIn(cursor)) : 0;
    const page = sorted.slice(from, from + input.limit);
    const shown = await shownOf(db, actor, page);
    const asked = await db.select({ id: calls.id, question: calls.question }).from(calls).where(among(calls.id, [...new Set(inputs.map(({ callId }) => callId))])).orderBy(asc(calls.createdAt), asc(calls.id));
    return {
      issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name }, total: figuresOf(sorted.map(voiceFor(actor)), []),
      inputs: page.map(({ id, callId }) => ({ ...shown.get(id)!, call: callId, themes: themesOf(id).map((theme) => ({ id: theme, dissents: dissenting.has(`${theme} ${id}`) })) })),
      next: from + input.limit < sorted.length && page.length > 0 ? cursorOf({ key: String(from + input.limit), id: page.at(-1)!.id }) : null, from,
      themes: columns.map(({ theme, members }) => ({ id: theme.id, title: theme.title, inputs: members.length })), unplaced: unplaced.length, calls: asked,
      provisions: [...new Set(inputs.flatMap(({ provision }) => provision ?? []))].sort(new Intl.Collator("en", { numeric: true }).compare).slice(0, 200), may: { keep: canAddTheme(actor, { hub }) },
    };
  },
});

/** The inputs that belong to a theme by a rule and are not in it. */
export async function matching(db: Reader, actor: Actor, { theme, issue, hub }: Place & { theme: Theme }, rule: Parameters<typeof matches>[0]) {
  const inside = new Set((await placedIn(db, [theme.id])).map(({ feedbackId }) => feedbackId));
  const all = await db.select({ id: feedback.id, stance: feedback.stance, provision: feedback.provision, impact: feedback.impact, proposedWording: feedback.proposedWording, evidence: feedback.evidence }).from(feedback).where(inputsTo(db, actor, { issue, hub })).orderBy(asc(feedback.submittedAt), asc(feedback.id));
  const found = all.filter((said) => matches(rule, said));
  return { fresh: found.filter(({ id }) => !inside.has(id)).map(({ id }) => id), inside: found.filter(({ id }) => inside.has(id)).length };
}

/** How many inputs a rule would place in a theme, how many that match are in it already, and how many of the first are in no theme yet. A rule that asks for nothing is the one that is kept. */
export const matchesOfRule = query({
  name: "matchesOfRule", input: MatchesOfRule, subject: findTheme, allow: (actor, subject) => canReadTheme(actor, subject) && canKeepTheme(actor, subject),
  async run({ actor, input: { theme: _, ...given }, subject, db }) {
    const rule = ruleOf(given) ?? subject.theme.rule;
    if (!rule) return { fresh: 0, inside: 0, unplaced: 0 };
    const { fresh, inside } = await matching(db, actor, subject, rule);
    const elsewhere = fresh.length > 0 ? await db.selectDistinct({ id: themeFeedback.feedbackId }).from(themeFeedback).innerJoin(themes, eq(themes.id, themeFeedback.themeId)).where(and(among(themeFeedback.feedbackId, fresh), isNull(themes.retiredAt))) : [];
    return { fresh: fresh.length, inside, unplaced: fresh.length - elsewhere.length };
  },
});

export const idsIn = async (db: Reader, themeId: string) => (await placedIn(db, [themeId])).map(({ feedbackId }) => feedbackId);

/** What answering a theme, or some inputs, would do: how many inputs, whom it would be told, which are left out and why. */
export const disposalBeforehand = query({
  name: "disposalBeforehand", input: AnswerBeforehand, subject: findOnTrack, allow: (actor, subject) => canSeeTrack(actor, subject) && canDisposeTogether(actor, subject),
  async run({ actor, input, subject, db }) {
    const theme = input.theme ? (await themesOn(db, actor, subject)).find(({ id }) => id === input.theme) : undefined;
    if (input.theme && !theme) throw new Refusal("notFound");
    const all = await inputsAmong(db, actor, subject, theme ? await idsIn(db, theme.id) : input.feedback);
    return { theme: theme ? { id: theme.id, title: theme.title } : null, ...(await answerBeforehand(db, actor, all)) };
  },
});

/** The themes that an input is in, as far as the reader may know of them, and the asks it became part of in positions they may read. */
export const themesOfFeedback = query({
  name: "themesOfFeedback", input: ThemesOfFeedback, subject: findFeedback, allow: canReadFeedback,
  async run({ actor, subject: { feedback: item }, db }) {
    if (item.lane === "own" || item.state === "withdrawn") return { themes: [], asks: [] };
    const found = await db.select({ theme: themes, docket: issues.docket, hub: hubs.slug }).from(themeFeedback).innerJoin(themes, eq(themes.id, themeFeedback.themeId)).innerJoin(issues, eq(issues.id, themes.issueId)).innerJoin(hubs, eq(hubs.id, themes.hubId))
      .where(and(eq(themeFeedback.feedbackId, item.id), isNull(themes.retiredAt))).orderBy(asc(themes.place), asc(themes.id));
    const behind = await asksBehind(db, actor, found.flatMap(({ theme }) => theme.askId ?? []));
    return {
      themes: found.filter(({ theme }) => canReadTheme(actor, { theme })).map(({ theme, docket, hub }) => ({ id: theme.id, title: theme.title, docket, hub })),
      asks: [...behind.values()].map(({ number, statement, position }) => ({ number, statement, position })),
    };
  },
});

/** From how many inputs, organisations and countries asks come that were themes, by the ask, as far as the reader may know; without those of which nothing can be told. For whoever has looked whether the asks may be read. */
export async function figuresOfAsks(db: Reader, actor: Actor, askIds: readonly string[]): Promise<Map<string, Figures>> {
  const linked = askIds.length === 0 ? [] : await db.select({ id: themes.id, askId: themes.askId }).from(themes).where(and(among(themes.askId, askIds), isNull(themes.retiredAt)));
  if (linked.length === 0) return new Map();
  const ids = linked.map(({ id }) => id);
  const [placed, hidden] = [await placedIn(db, ids), await hiddenIn(db, actor, ids)];
  const inputs = await countedIn(db, and(among(feedback.id, placed.map(({ feedbackId }) => feedbackId)), readable(actor)));
  return new Map([...Map.groupBy(linked, ({ askId }) => askId!)].map(([askId, of]) => {
    const own = new Set(of.map(({ id }) => id));
    const within = new Set(placed.filter(({ themeId }) => own.has(themeId)).map(({ feedbackId }) => feedbackId));
    return [askId, figuresOf(inputs.filter(({ id }) => within.has(id)).map(voiceFor(actor)), [...new Set(hidden.filter(({ themeId }) => own.has(themeId)).map(({ organisationId }) => organisationId))])] as const;
  }).filter(([, figures]) => figures.inputs > 0 || figures.confided > 0));
}

/** From how many inputs, organisations and countries each ask of a position comes that was a theme, as far as the reader may know; and the themes they may see. */
export const sourcesOfAsks = query({
  name: "sourcesOfAsks", input: SourcesOfAsks, subject: findPosition, allow: canReadPosition,
  async run({ actor, subject: { position, issue, hub }, db }) {
    const shown = new Set((await positionById(actor, { position: position.id })).asks.map(({ number }) => number));
    const linked = await db.select({ theme: themes, number: asks.number }).from(themes).innerJoin(asks, eq(asks.id, themes.askId)).where(and(eq(asks.positionId, position.id), isNull(themes.retiredAt))).orderBy(asc(asks.number), asc(themes.place));
    const ids = linked.map(({ theme }) => theme.id);
    if (ids.length === 0) return [];
    const [placed, hidden] = [await placedIn(db, ids), await hiddenIn(db, actor, ids)];
    const inputs = await countedIn(db, and(among(feedback.id, placed.map(({ feedbackId }) => feedbackId)), readable(actor)));
    return [...Map.groupBy(linked.filter(({ number }) => shown.has(number)), ({ number }) => number)].map(([number, of]) => {
      const own = new Set(of.map(({ theme }) => theme.id));
      const within = new Set(placed.filter(({ themeId }) => own.has(themeId)).map(({ feedbackId }) => feedbackId));
      return {
        ask: number, figures: figuresOf(inputs.filter(({ id }) => within.has(id)).map(voiceFor(actor)), [...new Set(hidden.filter(({ themeId }) => own.has(themeId)).map(({ organisationId }) => organisationId))]),
        themes: of.filter(({ theme }) => canReadTheme(actor, { theme })).map(({ theme }) => ({ id: theme.id, title: theme.title, docket: issue.docket, hub: hub.slug })),
      };
    }).filter(({ figures, themes: seen }) => figures.inputs > 0 || figures.confided > 0 || seen.length > 0);
  },
});
