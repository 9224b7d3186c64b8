"use server";
import { changesInWords, tongueOf } from "#components/procedures/words.ts";
import type { Procedure } from "#db/vocabulary.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { formAct } from "#lib/next/action.ts";
import type { Viewer } from "#lib/next/actor.ts";
import type { Typed } from "#lib/next/form.ts";
import { wordsIn, type Speak } from "#lib/next/words.ts";
import { setTemplate } from "#lib/procedures/commands.ts";
import { changesBetween, joinStage, keyFor, withStage, type StageTold, type TemplateTold } from "#lib/procedures/model.ts";
import { procedureByKey } from "#lib/procedures/queries.ts";

const text = (typed: Typed[string] | undefined) => (typeof typed === "string" ? typed : "");
const days = (typed: Typed[string] | undefined) => (text(typed).trim() === "" ? null : Number(text(typed)));
const rows = (typed: Typed[string] | undefined, names: string) => (Array.isArray(typed) ? typed : []).filter((row): row is Typed => typeof row === "object" && !Array.isArray(row) && text(row[names]) !== "");

/** A stage as its form describes it; whether that will do is for the command to say. */
function stageIn(typed: Typed, key: string): StageTold {
  const kinds = (shows: string) => [...new Set(rows(typed.events, "kind").filter((row) => row.shows === shows).map(({ kind }) => kind))];
  const doors = rows(typed.doors, "route").map(({ route, channel, open, who, closed }) => ({ route, channel, open, who, closed: closed !== undefined }));
  return {
    key, name: text(typed.name).trim() || null, decides: typed.decides, days: days(typed.days), window: days(typed.window), last: typed.last !== undefined, reachedBy: kinds("reached"), completedBy: kinds("completed"), doors,
  } as unknown as StageTold;
}

type Edit = { procedure: Procedure; made: TemplateTold; typed: Typed; by: Viewer };
type Edited = TemplateTold & { /** The stage that the form is about. */ key?: string };

/** What is wrong with the one stage that a form is about is said at its fields. */
function atItsFields(refusal: Refusal, { stages, key }: Edited) {
  const before = `stages.${stages.findIndex((stage) => stage.key === key)}.`;
  const { reason, code, values, faults } = refusal;
  return new Refusal(reason, { code, values, faults: Object.fromEntries(Object.entries(faults).map(([field, found]) => [field.startsWith(before) ? field.slice(before.length) : field, found])) });
}

/** Somebody was first: says which version is in force now, and what changed since the one that this was made of. */
async function withTheirs({ reason, code, values }: Refusal, { procedure, made, by: { actor, locale } }: Edit) {
  const theirs = await procedureByKey(actor, { procedure });
  const tongue = tongueOf(locale, (namespace) => wordsIn(locale, namespace) as Speak);
  return new Refusal(reason, { code, values, present: { revision: theirs.revision, changes: changesInWords(changesBetween(made, theirs), tongue) } });
}

/** A form that changes a part of a procedure: what it makes of the version that it was made of becomes the next one. */
const edit = (change: (edit: Edit) => Edited | Promise<Edited>) => formAct(async (typed, { viewer: by, once }) => {
  const { procedure: asked, ...made } = await procedureByKey(by.actor, { procedure: text(typed.procedure) as Procedure, version: text(typed.revision) });
  const editing = { procedure: asked, made, typed, by };
  const edited = await change(editing);
  const { checkAfter, stages } = edited;
  const refused = (refusal: Refusal) => (refusal.reason === "conflict" ? withTheirs(refusal, editing) : atItsFields(refusal, edited));
  try {
    return (await setTemplate(by.actor, { procedure: asked, revision: made.version, note: text(typed.note), checkAfter, stages }, once)).value;
  } catch (error) {
    throw error instanceof Refusal ? await refused(error) : error;
  }
}, (_, { procedure }) => `/procedures/${text(procedure)}#changed`);

const stageOf = ({ stages }: TemplateTold, key: string) => stages.find((stage) => stage.key === key);

/** What was read when the form was opened may be older than what it is saved upon: then only what was changed in it counts. */
export const changeStageAction = edit(async ({ procedure, made, typed, by: { actor } }) => {
  const key = text(typed.stage);
  const [mine, theirs] = [stageIn(typed, key), stageOf(made, key)];
  const base = theirs && stageOf(await procedureByKey(actor, { procedure, version: text(typed.read) }), key);
  return { ...made, stages: withStage(made.stages, base ? joinStage({ base, mine, theirs }) : mine, typed.behind === typed.was ? undefined : text(typed.behind)), key };
});
export const addStageAction = edit(({ made, typed }) => {
  const key = keyFor(text(typed.name), made);
  return { ...made, stages: withStage(made.stages, stageIn(typed, key), text(typed.behind)), key };
});
export const removeStageAction = edit(({ made, typed }) => ({ ...made, stages: made.stages.filter(({ key }) => key !== typed.stage) }));
export const changeSpanAction = edit(({ made, typed }) => ({ ...made, checkAfter: days(typed.checkAfter) ?? 0 }));
/** The content of an earlier version, or of the one that is shipped, as a new one. */
export const restoreAction = edit(({ procedure, typed, by: { actor } }) => procedureByKey(actor, { procedure, version: text(typed.version) }));
