import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { asks, positions, themeFeedback, themes, type Theme } from "#db/schema/index.ts";
import type { Placement } from "#db/vocabulary.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged, type Fact } from "#lib/kernel/facts.ts";
import { inLots } from "#lib/kernel/lots.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { insertAsk } from "#lib/asks/commands.ts";
import { askAdded } from "#lib/asks/facts.ts";
import { answerTogether, wouldAnswerTogether } from "#lib/feedback/commands.ts";
import { inputsAmong } from "#lib/feedback/queries.ts";
import { stillItself } from "#lib/issues/model.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { familyOf, findOnTrack } from "#lib/issues/queries.ts";
import * as facts from "#lib/themes/facts.ts";
import { AddTheme, ByTheme, DisposeTheme, EditTheme, MarkDissent, MoveBetweenThemes, MoveTheme, PlaceInTheme, SetThemeRule, TakeFromTheme, ThemeToAsk } from "#lib/themes/input.ts";
import { ruleOf } from "#lib/themes/model.ts";
import { canAddTheme, canKeepTheme, canReadSynthesis, canReadTheme } from "#lib/themes/policy.ts";
import { findTheme, idsIn, matching, themesOn } from "#lib/themes/queries.ts";

type Scene = facts.Scene;

const change = async (tx: Tx, scene: Scene, values: Partial<Theme>): Promise<Scene> => {
  const [theme] = await tx.update(themes).set(values).where(eq(themes.id, scene.theme.id)).returning();
  return { ...scene, theme: theme! };
};

/** What was retired takes nothing in and becomes nothing, until it is restored. */
function requireKept({ retiredAt }: Theme) {
  if (retiredAt) throw new Refusal("state", { code: "theme.retired" });
}

/** A cluster of what a hub's participants say on an issue, after those that are there. */
export const addTheme = command({
  name: "addTheme", input: AddTheme, subject: findOnTrack, seen: (actor, subject) => canSeeTrack(actor, subject) && canReadSynthesis(actor, subject), allow: canAddTheme,
  async run({ actor, input: { title, summary }, subject: { issue, hub }, tx }) {
    stillItself(issue);
    const last = (await themesOn(tx, actor, { issue, hub })).at(-1);
    const [theme] = await tx.insert(themes).values({ title, summary: summary ?? "", place: (last?.place ?? 0) + 1, issueId: issue.id, hubId: hub.id, lane: "coordinators", createdBy: actor.id }).returning();
    return happened({ id: theme!.id, revision: 1 }, facts.themeAdded({ theme: theme!, issue, hub }));
  },
});

export const editTheme = command({
  name: "editTheme", input: EditTheme, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  async run({ input: { revision, title, summary }, subject, tx }) {
    const { theme } = subject;
    if (theme.revision !== revision) throw new Refusal("conflict", { code: "themeMoved", values: { title: theme.title, summary: theme.summary }, present: { revision: theme.revision, title: theme.title, summary: theme.summary } });
    return happened({ id: theme.id, revision: revision + 1 }, facts.themeEdited(await change(tx, subject, { title, summary: summary ?? "", revision: revision + 1 })));
  },
});

/** Takes a theme off the board. What was in it stays what it is, and comes back with it. */
export const retireTheme = command({
  name: "retireTheme", input: ByTheme, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  run: async ({ subject, tx }) => (subject.theme.retiredAt ? unchanged(null) : happened(null, facts.themeRetired(await change(tx, subject, { retiredAt: clock.now() })))),
});

export const restoreTheme = command({
  name: "restoreTheme", input: ByTheme, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  run: async ({ subject, tx }) => (subject.theme.retiredAt ? happened(null, facts.themeRestored(await change(tx, subject, { retiredAt: null }))) : unchanged(null)),
});

/** Puts a theme where it stands among the others. Answers where it stood. */
export const moveTheme = command({
  name: "moveTheme", input: MoveTheme, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  async run({ actor, input: { place }, subject, tx }) {
    requireKept(subject.theme);
    const all = await themesOn(tx, actor, subject);
    const before = all.findIndex(({ id }) => id === subject.theme.id);
    const order = all.toSpliced(before, 1).toSpliced(place - 1, 0, all[before]!);
    if (order.every(({ id }, at) => id === all[at]!.id)) return unchanged({ before: before + 1 });
    for (const [at, theme] of order.entries()) if (theme.place !== at + 1) await tx.update(themes).set({ place: at + 1 }).where(eq(themes.id, theme.id));
    return happened({ before: before + 1 }, facts.themeMoved({ ...subject, theme: { ...subject.theme, place: order.findIndex(({ id }) => id === subject.theme.id) + 1 } }));
  },
});

/** Inputs of the theme's hub and issue that the actor may know of: another is as if it were not there. */
async function requireInputs(tx: Tx, actor: Actor, scene: Scene, ids: readonly string[]) {
  const found = await inputsAmong(tx, actor, scene, ids);
  if (found.length < ids.length) throw new Refusal("notFound");
  return found;
}

/** Another theme of the same work. */
async function findBeside(tx: Tx, actor: Actor, scene: Scene, id: string): Promise<Scene> {
  const theme = (await themesOn(tx, actor, scene)).find((one) => one.id === id);
  if (!theme) throw new Refusal("notFound");
  return { ...scene, theme };
}

/** Puts inputs into a theme; answers which were not in it before. */
async function place(tx: Tx, actor: Actor, scene: Scene, ids: readonly string[], how: Placement): Promise<string[]> {
  requireKept(scene.theme);
  const inside = new Set(await idsIn(tx, scene.theme.id));
  const fresh = ids.filter((id) => !inside.has(id));
  for (const some of inLots(fresh)) await tx.insert(themeFeedback).values(some.map((feedbackId) => ({ themeId: scene.theme.id, feedbackId, how, placedBy: actor.id })));
  return fresh;
}

/** Takes inputs out of a theme; answers which were in it, and what somebody had said of their dissent. */
async function take(tx: Tx, { theme }: Scene, ids: readonly string[]) {
  const here = and(eq(themeFeedback.themeId, theme.id), among(themeFeedback.feedbackId, ids));
  const inside = await tx.select({ feedback: themeFeedback.feedbackId, dissents: themeFeedback.dissents }).from(themeFeedback).where(here);
  if (inside.length > 0) await tx.delete(themeFeedback).where(here);
  return inside;
}

const all = <V>(value: V, said: readonly Fact[]) => (said.length > 0 ? happened(value, ...(said as [Fact, ...Fact[]])) : unchanged(value));

/** Inputs belong to a theme, and to others besides. Answers for each theme which were not in it before. */
export const placeInTheme = command({
  name: "placeInTheme", input: PlaceInTheme, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  async run({ actor, input: { feedback: ids, also }, subject, tx }) {
    await requireInputs(tx, actor, subject, ids);
    const placed: { theme: string; feedback: string[] }[] = [], said: Fact[] = [];
    for (const scene of [subject, ...(await Promise.all([...new Set(also)].filter((id) => id !== subject.theme.id).map((id) => findBeside(tx, actor, subject, id))))]) {
      const fresh = await place(tx, actor, scene, ids, "hand");
      placed.push({ theme: scene.theme.id, feedback: fresh });
      if (fresh.length > 0) said.push(facts.inputsPlaced(scene, fresh.length, "hand"));
    }
    return all({ placed }, said);
  },
});

export const takeFromTheme = command({
  name: "takeFromTheme", input: TakeFromTheme, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  async run({ actor, input: { feedback: ids }, subject, tx }) {
    await requireInputs(tx, actor, subject, ids);
    const taken = await take(tx, subject, ids);
    return all({ taken }, taken.length > 0 ? [facts.inputsTaken(subject, taken.length)] : []);
  },
});

/** Out of one theme and into another, at once. What is not in the first is only put into the second. */
export const moveBetweenThemes = command({
  name: "moveBetweenThemes", input: MoveBetweenThemes, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  async run({ actor, input: { into, feedback: ids }, subject, tx }) {
    await requireInputs(tx, actor, subject, ids);
    const target = await findBeside(tx, actor, subject, into);
    if (target.theme.id === subject.theme.id) return unchanged({ taken: [], placed: [] });
    const taken = await take(tx, subject, ids);
    const placed = await place(tx, actor, target, ids, "hand");
    return all({ taken, placed }, [...(taken.length > 0 ? [facts.inputsTaken(subject, taken.length)] : []), ...(placed.length > 0 ? [facts.inputsPlaced(target, placed.length, "hand")] : [])]);
  },
});

/** Says by hand whether an input dissents from its theme, or lets it follow from where the others stand. Answers what was said before. */
export const markDissent = command({
  name: "markDissent", input: MarkDissent, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  async run({ actor, input: { feedback: id, dissents }, subject, tx }) {
    const [said] = await requireInputs(tx, actor, subject, [id]);
    const here = and(eq(themeFeedback.themeId, subject.theme.id), eq(themeFeedback.feedbackId, id));
    const [placed] = await tx.select().from(themeFeedback).where(here);
    if (!placed) throw new Refusal("notFound");
    if (placed.dissents === dissents) return unchanged({ before: dissents });
    await tx.update(themeFeedback).set({ dissents }).where(here);
    return happened({ before: placed.dissents }, facts.dissentMarked(subject, said!.feedback, dissents));
  },
});

/** Which inputs belong to a theme by themselves. It places none: `placeByRule` does. */
export const setThemeRule = command({
  name: "setThemeRule", input: SetThemeRule, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  async run({ input: { theme: _, ...given }, subject, tx }) {
    requireKept(subject.theme);
    const rule = ruleOf(given);
    return happened({ rule }, facts.themeRuleSet(await change(tx, subject, { rule })));
  },
});

/** Places what the rule of a theme finds and is not in it. Answers which. */
export const placeByRule = command({
  name: "placeByRule", input: ByTheme, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  async run({ actor, subject, tx }) {
    if (!subject.theme.rule) throw new Refusal("state", { code: "theme.noRule" });
    const { fresh } = await matching(tx, actor, subject, subject.theme.rule);
    const placed = await place(tx, actor, subject, fresh, "rule");
    return all({ placed }, placed.length > 0 ? [facts.inputsPlaced(subject, placed.length, "rule")] : []);
  },
});

const ofSameWork = (tx: Tx, { issue, hub }: Scene) => and(inArray(positions.issueId, familyOf(tx, null, issue.mergedInto ?? issue.id)), eq(positions.hubId, hub.id));

/** An ask of the same hub on the same issue, with its position. */
async function findDemand(tx: Tx, scene: Scene, id: string) {
  const [found] = await tx.select({ ask: asks, position: positions }).from(asks).innerJoin(positions, eq(positions.id, asks.positionId)).where(and(eq(asks.id, id), isNull(asks.retiredAt), ofSameWork(tx, scene)));
  if (!found) throw wrong("ask", "notOneOf");
  return found;
}

/** A position of the same hub on the same issue. */
async function findDraft(tx: Tx, scene: Scene, id: string) {
  const [position] = await tx.select().from(positions).where(and(eq(positions.id, id), ofSameWork(tx, scene)));
  if (!position) throw wrong("position", "notOneOf");
  return position;
}

/** A theme becomes an ask of a position that is being drafted, or joins one that is there. Each leads to the other from then on. */
export const themeToAsk = command({
  name: "themeToAsk", input: ThemeToAsk, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  async run({ input: { ask: known, position: draft, statement, priority, redLine }, subject, tx }) {
    requireKept(subject.theme);
    if (known) {
      const demand = await findDemand(tx, subject, known);
      return happened({ ask: demand.ask.id, number: demand.ask.number }, facts.themeBecameAsk(await change(tx, subject, { askId: demand.ask.id }), demand));
    }
    if (!draft) throw wrong("position", "required");
    if (!statement || statement.length < 5) throw wrong("statement", "tooShort", { minimum: 5 });
    const position = await findDraft(tx, subject, draft);
    const ask = await insertAsk(tx, position, { statement, priority, redLine, fallback: null });
    return happened({ ask: ask.id, number: ask.number }, askAdded({ ...subject, position }, ask), facts.themeBecameAsk(await change(tx, subject, { askId: ask.id }), { ask, position }));
  },
});

/** Parts a theme from its ask. Both stay. */
export const unlinkAsk = command({
  name: "unlinkAsk", input: ByTheme, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  async run({ subject, tx }) {
    const [demand] = await tx.select({ ask: asks, position: positions }).from(themes).innerJoin(asks, eq(asks.id, themes.askId)).innerJoin(positions, eq(positions.id, asks.positionId)).where(and(eq(themes.id, subject.theme.id), isNotNull(themes.askId)));
    return demand ? happened(null, facts.askUnlinked(await change(tx, subject, { askId: null }), demand)) : unchanged(null);
  },
});

/** Shows a theme to its whole hub: its words, and of what is in it what each may read. */
export const openTheme = command({
  name: "openTheme", input: ByTheme, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  run: async ({ subject, tx }) => (subject.theme.lane === "hub" ? unchanged(null) : happened(null, facts.themeOpened(await change(tx, subject, { lane: "hub" })))),
});

/** Keeps a theme among the coordinators again. */
export const closeTheme = command({
  name: "closeTheme", input: ByTheme, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  run: async ({ subject, tx }) => (subject.theme.lane === "coordinators" ? unchanged(null) : happened(null, facts.themeClosed(await change(tx, subject, { lane: "coordinators" })))),
});

/** One answer to all inputs of a theme that still want one. Each author is told once. */
export const disposeTheme = command({
  name: "disposeTheme", input: DisposeTheme, subject: findTheme, seen: canReadTheme, allow: canKeepTheme,
  tells: async ({ actor, input: { theme }, subject, db }) => wouldAnswerTogether(actor, subject, await inputsAmong(db, actor, subject, await idsIn(db, theme!))),
  async run({ actor, input: { theme, ...given }, subject, tx }) {
    requireKept(subject.theme);
    const inside = await inputsAmong(tx, actor, subject, await idsIn(tx, theme));
    const { value, facts: said } = await answerTogether(tx, actor, subject, inside, { ...given, theme });
    return happened(value, facts.themeAnswered(subject, value.answered, given.verdict), ...said);
  },
});
