"use server";
import { locales, type BriefKind } from "#db/vocabulary.ts";
import { changeBriefLane, draftBrief, makeBriefAnew, saveBrief, settleBrief } from "#lib/briefs/commands.ts";
import { briefById, materialForBrief } from "#lib/briefs/queries.ts";
import type { DraftBrief } from "#lib/briefs/input.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { action, formAct } from "#lib/next/action.ts";
import { briefText } from "#lib/next/brief-text.ts";
import type { Typed } from "#lib/next/form.ts";
import { wordsIn, type Speak } from "#lib/next/words.ts";
import type { z } from "zod";

/** What a field sent as words; a list or a group of fields is none. */
const sent = (field: Typed[string] | undefined) => (typeof field === "string" ? field : "");

type Lane = z.input<typeof DraftBrief>["lane"];

/** The words that a version gives, in its own language where we speak that. */
async function wordsFor(actor: Actor, { position, kind, lane }: { position: string; kind: BriefKind; lane: Lane }) {
  const material = await materialForBrief(actor, { position, lane });
  const locale = locales.find((one) => one === material.language) ?? "en";
  return { material, ...briefText(kind, material, { t: wordsIn(locale, "briefs") as unknown as Speak, terms: wordsIn(locale, "terms") as unknown as Speak }) };
}

/** Begins a brief with the words that the held version gives. */
export const draftBriefAction = formAct(async (typed, { viewer: { actor }, once }) => {
  const [position, kind, lane] = [sent(typed.position), sent(typed.kind) as BriefKind, sent(typed.lane) as Lane];
  const { material, title, body } = await wordsFor(actor, { position, kind, lane });
  return (await draftBrief(actor, { position, version: material.version, kind, title, body, lane, language: material.language }, once)).value;
}, ({ id }) => `/briefs/${id}`);

/** Lays the words that the newer version gives beside the edited ones. */
export const makeBriefAnewAction = formAct(async (typed, { viewer: { actor }, once }) => {
  const brief = await briefById(actor, { brief: sent(typed.brief) });
  const { material, body } = await wordsFor(actor, { position: brief.by?.position.id ?? "", kind: brief.kind, lane: brief.lane as Lane });
  return (await makeBriefAnew(actor, { brief: brief.id, version: material.version, body }, once)).value;
});

export const saveBriefAction = action(saveBrief);
export const settleBriefAction = action(settleBrief);
export const changeBriefLaneAction = action(changeBriefLane);
