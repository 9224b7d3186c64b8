"use server";
import { z } from "zod";
import type { BulkDone } from "#app/(workshop)/issues/bulk-actions.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Id } from "#lib/kernel/input.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { mostAtOnce } from "#lib/feedback/input.ts";
import { formAct } from "#lib/next/action.ts";
import { withJson, type Typed } from "#lib/next/form.ts";
import { wordsIn, type Speak } from "#lib/next/words.ts";
import { markDissent, moveBetweenThemes, moveTheme, placeByRule, placeInTheme, restoreTheme, retireTheme, setThemeRule, takeFromTheme } from "#lib/themes/commands.ts";
import { themeById } from "#lib/themes/queries.ts";

/** One act that takes something back. */
const Step = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("place"), theme: Id, feedback: z.array(Id).min(1) }),
  z.strictObject({ act: z.literal("take"), theme: Id, feedback: z.array(Id).min(1) }),
  z.strictObject({ act: z.literal("dissent"), theme: Id, feedback: Id, dissents: z.boolean().nullable() }),
  z.strictObject({ act: z.literal("restore"), theme: Id }),
  z.strictObject({ act: z.literal("shift"), theme: Id, place: z.number() }),
]);
type Step = z.infer<typeof Step>;
type Chosen = [column: string, ids: string[]];
type Done = { count: number; back: Step[] };

const lots = (ids: readonly string[]) => Array.from({ length: Math.ceil(ids.length / mostAtOnce) }, (_, at) => ids.slice(at * mostAtOnce, (at + 1) * mostAtOnce));
/** The way back of what was placed. */
const taking = (theme: string, ids: readonly string[]): Step[] => lots(ids).map((feedback) => ({ act: "take", theme, feedback }));
/** The way back of what was taken, with what somebody had said of it. */
const placing = (theme: string, taken: readonly { feedback: string; dissents: boolean | null }[]): Step[] => (taken.length === 0 ? [] : [
  { act: "place", theme, feedback: taken.map(({ feedback }) => feedback) }, ...taken.flatMap(({ feedback, dissents }): Step[] => (dissents === null ? [] : [{ act: "dissent", theme, feedback, dissents }])),
]);

/** Themes are the columns that one moves from; `none` and `any` are not. */
const isTheme = (column: string) => column !== "none" && column !== "any";

async function into(actor: Actor, theme: string, [column, feedback]: Chosen): Promise<Done> {
  if (column === theme) return { count: 0, back: [] };
  if (!isTheme(column)) return also(actor, theme, [column, feedback]);
  const { value: { taken, placed } } = await moveBetweenThemes(actor, { theme: column, into: theme, feedback });
  return { count: Math.max(taken.length, placed.length), back: [...(placed.length > 0 ? taking(theme, placed) : []), ...placing(column, taken)] };
}

async function also(actor: Actor, theme: string, [, feedback]: Chosen): Promise<Done> {
  const fresh = (await placeInTheme(actor, { theme, feedback })).value.placed[0]!.feedback;
  return { count: fresh.length, back: taking(theme, fresh) };
}

async function out(actor: Actor, [column, feedback]: Chosen): Promise<Done> {
  if (!isTheme(column)) return { count: 0, back: [] };
  const { value: { taken } } = await takeFromTheme(actor, { theme: column, feedback });
  return { count: taken.length, back: placing(column, taken) };
}

async function dissent(actor: Actor, said: string, [theme, ids]: Chosen): Promise<Done> {
  const done: Done = { count: 0, back: [] };
  for (const feedback of isTheme(theme) ? ids : []) {
    const { value: { before }, facts } = await markDissent(actor, { theme, feedback, dissents: said === "yes" ? true : said === "no" ? false : null });
    if (facts.length > 0) { done.count += 1; done.back.push({ act: "dissent", theme, feedback, dissents: before }); }
  }
  return done;
}

/** What is chosen, by the column it was chosen in. */
function chosenIn({ chosen }: Typed): Chosen[] {
  const columns = typeof chosen === "object" && !Array.isArray(chosen) ? Object.entries(chosen).flatMap(([column, ids]): Chosen[] => (typeof ids === "object" ? [[column, Object.keys(ids)]] : [])) : [];
  if (columns.length === 0) throw new Refusal("state", { code: "synthesis.none" });
  if (columns.some(([, ids]) => ids.length > mostAtOnce)) throw new Refusal("state", { code: "synthesis.tooMany", values: { most: mostAtOnce } });
  return columns;
}

/** Each column in turn; what was done stands, and is taken back together, the last first. */
async function inTurn(columns: readonly Chosen[], act: (column: Chosen) => Promise<Done>): Promise<Done> {
  const all: Done = { count: 0, back: [] };
  for (const column of columns) {
    const { count, back } = await act(column);
    all.count += count;
    all.back.unshift(...back);
  }
  return all;
}

type Told = Done & { act: string; theme?: string };

async function perform(actor: Actor, typed: Typed): Promise<Told> {
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name] : "");
  const titled = async (theme: string) => (await themeById(actor, { theme })).title;
  if (text("retire")) { const theme = text("retire"), title = await titled(theme); await retireTheme(actor, { theme }); return { act: "retire", theme: title, count: 1, back: [{ act: "restore", theme }] }; }
  if (text("byRule")) return ruled(actor, text("byRule"));
  if (text("shift")) {
    const [theme, place] = text("shift").split(".") as [string, string];
    const { value: { before } } = await moveTheme(actor, { theme, place });
    return { act: "shift", theme: await titled(theme), count: 1, back: [{ act: "shift", theme, place: before }] };
  }
  const columns = chosenIn(typed);
  if (text("dissent")) return { act: "dissent", ...(await inTurn(columns, (column) => dissent(actor, text("dissent"), column))) };
  if (text("also")) return { act: "also", theme: await titled(text("also")), ...(await inTurn(columns, (column) => also(actor, text("also"), column))) };
  if (text("into") === "none") return { act: "take", ...(await inTurn(columns, (column) => out(actor, column))) };
  if (text("into")) return { act: "place", theme: await titled(text("into")), ...(await inTurn(columns, (column) => into(actor, text("into"), column))) };
  throw new Refusal("state", { code: "synthesis.nowhere" });
}

async function ruled(actor: Actor, theme: string): Promise<Told> {
  const { value: { placed } } = await placeByRule(actor, { theme });
  return { act: "byRule", theme: (await themeById(actor, { theme })).title, count: placed.length, back: taking(theme, placed) };
}

const tell = (t: Speak, { act, count, theme, back }: Told): BulkDone => ({ said: count === 0 && act !== "byRule" ? t("done.nothing") : t(`done.${act}`, { count, theme: theme ?? "" }), refused: 0, undoing: back.length > 0 ? JSON.stringify(back) : null });

/** What is done on the board: with what is chosen, or with a theme. */
export const arrangeAction = formAct<BulkDone>(async (typed, { viewer }) => tell(wordsIn(viewer.locale, "themes") as Speak, await perform(viewer.actor, typed)));

/** Keeps a rule and places what it finds. */
export const placeByRuleAction = formAct<BulkDone>(async ({ theme, words, provision, stance }, { viewer }) => {
  await setThemeRule(viewer.actor, { theme, words, provision, stance } as Parameters<typeof setThemeRule>[1]);
  return tell(wordsIn(viewer.locale, "themes") as Speak, await ruled(viewer.actor, typeof theme === "string" ? theme : ""));
});

/** Takes back what the last act changed, and nothing besides. */
export const undoArrangingAction = formAct<BulkDone>(async ({ undoing }, { viewer }) => {
  const read = z.array(Step).min(1).max(2 * mostAtOnce).safeParse(withJson("undoing")({ undoing: undoing ?? "" }).undoing);
  if (!read.success) throw wrong("act", "notOneOf");
  for (const step of read.data) await undo(viewer.actor, step);
  return { said: wordsIn(viewer.locale, "themes")("done.undone"), refused: 0, undoing: null };
});

async function undo(actor: Actor, step: Step) {
  switch (step.act) {
    case "place": return placeInTheme(actor, { theme: step.theme, feedback: step.feedback });
    case "take": return takeFromTheme(actor, { theme: step.theme, feedback: step.feedback });
    case "dissent": return markDissent(actor, { theme: step.theme, feedback: step.feedback, dissents: step.dissents });
    case "restore": return restoreTheme(actor, { theme: step.theme });
    case "shift": return moveTheme(actor, { theme: step.theme, place: step.place });
  }
}
