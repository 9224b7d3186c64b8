import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { people, suggestions, type Suggestion } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { finderIn, placeOf, withWordsAt, wordsAt } from "#lib/formats/numbered-text.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { keepMeasure } from "#lib/mentions/commands.ts";
import { clock } from "#lib/platform/clock.ts";
import { requireWritable, rewrite } from "#lib/positions/commands.ts";
import { canReadDraft, workOn } from "#lib/positions/policy.ts";
import { findPosition, writersOf } from "#lib/positions/queries.ts";
import * as facts from "#lib/suggestions/facts.ts";
import { AcceptSuggestion, BySuggestion, RejectSuggestion, SuggestEdit } from "#lib/suggestions/input.ts";
import { fitOf } from "#lib/suggestions/model.ts";
import { canReadSuggestion, canSettleSuggestion, canSuggestEdit, canWithdrawSuggestion } from "#lib/suggestions/policy.ts";
import { findSuggestion } from "#lib/suggestions/queries.ts";

/** Characters of a section, as a save takes them. */
const longest = 40_000;

/** Proposes other words for a paragraph, a section or the summary of a draft. */
export const suggestEdit = command({
  name: "suggestEdit", input: SuggestEdit, subject: findPosition, seen: canReadDraft, allow: canSuggestEdit,
  async run({ actor, input: { at, proposed, reason, ...input }, subject, tx }) {
    requireWritable(subject.position);
    const { position } = subject;
    const meant = placeOf(at)!;
    const quoted = input.quoted ?? wordsAt(position, meant);
    if (quoted === null) throw wrong("at", "noSuchPlace");
    if (proposed.trim() === quoted.trim()) throw wrong("proposed", "unchanged");
    const place = finderIn(position, position.language)({ ...meant, words: quoted });
    if (!place) throw new Refusal("conflict", { code: "suggestion.gone", present: { words: wordsAt(position, meant) } });
    const { lane, hubId } = workOn(position);
    const [suggestion] = await tx.insert(suggestions).values({ positionId: position.id, section: place.section, paragraph: place.paragraph, quoted, words: place.words, proposed, reason, lane, hubId: hubId!, createdBy: actor.id }).returning();
    await keepMeasure(tx, actor, 0);
    return happened({ id: suggestion!.id }, facts.editSuggested({ ...subject, suggestion: suggestion! }, await writersOf(tx, position)));
  },
});

function requireOpen({ state }: Suggestion) {
  if (state !== "open") throw new Refusal("state", { code: "suggestion.settled", values: { state } });
}

const settle = async (tx: Tx, { id }: Suggestion, actor: Actor, values: Pick<Suggestion, "state"> & Partial<Suggestion>) => {
  const [suggestion] = await tx.update(suggestions).set({ ...values, settledAt: clock.now(), settledBy: actor.id }).where(eq(suggestions.id, id)).returning();
  return suggestion!;
};
const authorOf = async (tx: Tx, { createdBy }: Suggestion) => (await tx.select({ name: people.name }).from(people).where(eq(people.id, createdBy)))[0]!.name;

/** Puts suggested words into the text, merged with what changed there since; where both changed the same, refuses with both. */
export const acceptSuggestion = command({
  name: "acceptSuggestion", input: AcceptSuggestion, subject: findSuggestion, seen: canReadSuggestion, allow: canSettleSuggestion,
  async run({ actor, input, subject: { suggestion, ...scene }, tx }) {
    requireOpen(suggestion);
    requireWritable(scene.position);
    const { position } = scene;
    const found = finderIn(position, position.language)(suggestion);
    const { fit, words: fitting } = fitOf(suggestion, found?.words ?? null, position.language);
    const words = input.words ?? fitting;
    if (!found || words === null) throw new Refusal("conflict", { code: fit === "gone" ? "suggestion.gone" : "suggestion.clashes", present: { quoted: suggestion.quoted, proposed: suggestion.proposed, now: found?.words ?? null } });
    const { title, lede, sections, stance } = withWordsAt(position, found, words);
    if (lede.length > 1500 || sections.some(({ body }) => body.length > longest)) throw wrong("words", "tooLong", { maximum: found.section === 0 ? 1500 : longest });
    const settled = await settle(tx, suggestion, actor, { state: "accepted", section: found.section, paragraph: found.paragraph, words });
    const written = await rewrite(tx, actor, scene, { title, lede, sections, stance });
    return happened({ revision: written.position.revision, words }, facts.suggestionAccepted({ ...written, suggestion: settled }, await authorOf(tx, suggestion)));
  },
});

export const rejectSuggestion = command({
  name: "rejectSuggestion", input: RejectSuggestion, subject: findSuggestion, seen: canReadSuggestion, allow: canSettleSuggestion,
  async run({ actor, input: { reason }, subject: { suggestion, ...scene }, tx }) {
    requireOpen(suggestion);
    const settled = await settle(tx, suggestion, actor, { state: "rejected", settlement: reason });
    return happened({ state: settled.state }, facts.suggestionRejected({ ...scene, suggestion: settled }, await authorOf(tx, suggestion), reason));
  },
});

export const withdrawSuggestion = command({
  name: "withdrawSuggestion", input: BySuggestion, subject: findSuggestion, seen: canReadSuggestion, allow: canWithdrawSuggestion,
  async run({ actor, subject: { suggestion, ...scene }, tx }) {
    requireOpen(suggestion);
    const settled = await settle(tx, suggestion, actor, { state: "withdrawn" });
    return happened({ state: settled.state }, facts.suggestionWithdrawn({ ...scene, suggestion: settled }));
  },
});
