import type { Suggestion } from "#db/schema/index.ts";
import { saidOn } from "#lib/comments/policy.ts";
import { addressOf } from "#lib/formats/numbered-text.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { findable, onPosition, type Scene } from "#lib/positions/facts.ts";

type OnSuggestion = Scene & { suggestion: Suggestion };

const onSuggestion = (name: Fact["name"], { suggestion, ...scene }: OnSuggestion, data: Fact["data"] = {}): Fact => ({ ...onPosition(name, scene, { place: addressOf(suggestion), ...data }), reach: saidOn(suggestion) });
const toAuthor = ({ suggestion }: OnSuggestion) => [{ to: { person: suggestion.createdBy }, reason: "yourSuggestion" }];

export const editSuggested = (scene: OnSuggestion, writers: readonly string[]): Fact => ({ ...onSuggestion("suggestion.made", scene), tell: writers.map((person) => ({ to: { person }, reason: "suggested" })) });
/** Whoever wrote the words is credited with them. The text is found by its new words as soon as it has them, and by whoever may read it. */
export const suggestionAccepted = (scene: OnSuggestion, author: string): Fact => ({ ...onSuggestion("suggestion.accepted", scene, { author, revision: scene.position.revision }), reach: scene.position, tell: toAuthor(scene), find: findable(scene) });
export const suggestionRejected = (scene: OnSuggestion, author: string, reason: string): Fact => ({ ...onSuggestion("suggestion.rejected", scene, { author, reason }), tell: toAuthor(scene) });
export const suggestionWithdrawn = (scene: OnSuggestion) => onSuggestion("suggestion.withdrawn", scene);
