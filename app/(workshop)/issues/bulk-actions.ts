"use server";
import { z } from "zod";
import { leadTrack, watchIssue } from "#lib/issues/commands.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Docket } from "#lib/kernel/input.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { formAct } from "#lib/next/action.ts";
import { withJson } from "#lib/next/form.ts";
import { wordsIn, type Speak } from "#lib/next/words.ts";
import { addTopic, removeTopic } from "#lib/relations/commands.ts";
import { Topic } from "#lib/relations/input.ts";

/** What was done to how many, in words; `undoing` takes it back. */
export type BulkDone = { said: string; refused: number; undoing: string | null };

const acts = ["watch", "unwatch", "topic", "untopic", "lead"] as const;
/** One act on one issue; the lead a track had before is what undoing needs. */
const Step = z.strictObject({ act: z.enum(acts), issue: Docket, hub: z.string(), value: z.string() });
type Step = z.infer<typeof Step>;

const most = 100;
const opposite = { watch: "unwatch", unwatch: "watch", topic: "untopic", untopic: "topic", lead: "lead" } as const;

/** Performs one step and says what takes it back; null where nothing changed. */
async function perform(actor: Actor, { act, issue, hub, value }: Step): Promise<Step | null> {
  const back = (was = value): Step => ({ act: opposite[act], issue, hub, value: was });
  switch (act) {
    case "watch": case "unwatch": return (await watchIssue(actor, { issue, watch: act === "watch" ? "yes" : "no" })).facts.length > 0 ? back() : null;
    case "topic": return (await addTopic(actor, { issue, topic: value })).facts.length > 0 ? back() : null;
    case "untopic": return (await removeTopic(actor, { issue, topic: value })).facts.length > 0 ? back() : null;
    case "lead": {
      const before = (await issueByDocket(actor, { issue })).tracks.find((track) => track.hub.slug === hub)?.leadId ?? "";
      return (await leadTrack(actor, { issue, hub, lead: value })).facts.length > 0 ? back(before) : null;
    }
  }
}

/** Does what can be done, one after the other, and counts what could not. */
async function performAll(actor: Actor, steps: readonly Step[]) {
  const undoing: Step[] = [];
  let done = 0, refused = 0;
  for (const step of steps) {
    try {
      const back = await perform(actor, step);
      done += 1;
      if (back) undoing.push(back);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused += 1;
    }
  }
  return { done, refused, undoing };
}

const told = (t: Speak, { done, refused }: { done: number; refused: number }, act: string) => t(`bulk.done.${act}`, { done }) + (refused > 0 ? ` ${t("bulk.refused", { refused })}` : "");

function stepsIn(given: unknown): Step[] {
  const read = z.array(Step).min(1).max(most).safeParse(given);
  if (!read.success) throw wrong("act", "notOneOf");
  return read.data;
}

/** One act on all the rows that are chosen, each with the rights of whoever does it. */
export const bulkAction = formAct<BulkDone>(async ({ act, chosen, hub, topic, lead }, { viewer }) => {
  const dockets = typeof chosen === "object" && !Array.isArray(chosen) ? Object.keys(chosen).slice(0, most) : [];
  if (dockets.length === 0) throw new Refusal("state", { code: "bulk.none" });
  const value = act === "lead" ? lead : act === "topic" || act === "untopic" ? topic : "";
  if ((act === "topic" || act === "untopic") && !Topic.safeParse(value).success) throw wrong("topic", "wrongForm");
  const steps = stepsIn(dockets.map((issue) => ({ act, issue, hub, value })));
  const { undoing, ...fared } = await performAll(viewer.actor, steps);
  return { said: told(wordsIn(viewer.locale, "registry") as Speak, fared, steps[0]!.act), refused: fared.refused, undoing: undoing.length > 0 ? JSON.stringify(undoing) : null };
});

/** Takes back what the last act changed, and nothing besides. */
export const undoBulkAction = formAct<BulkDone>(async ({ undoing }, { viewer }) => {
  const { undoing: _, ...fared } = await performAll(viewer.actor, stepsIn(withJson("undoing")({ undoing: undoing ?? "" }).undoing));
  return { said: (wordsIn(viewer.locale, "registry") as Speak)("bulk.undone", { done: fared.done }), refused: fared.refused, undoing: null };
});
