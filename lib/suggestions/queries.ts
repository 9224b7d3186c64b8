import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { suggestions } from "#db/schema/index.ts";
import { namesOf } from "#lib/comments/queries.ts";
import { difference } from "#lib/formats/diff.ts";
import { addressOf, finderIn } from "#lib/formats/numbered-text.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { writable } from "#lib/positions/model.ts";
import { findPosition } from "#lib/positions/queries.ts";
import { SuggestionsOnPosition } from "#lib/suggestions/input.ts";
import { fitOf } from "#lib/suggestions/model.ts";
import { canReadSuggestions, canSettleSuggestion, canSuggestEdit, canWithdrawSuggestion } from "#lib/suggestions/policy.ts";

export async function findSuggestion(db: Reader, { suggestion: id }: { suggestion: string }) {
  const [suggestion] = await db.select().from(suggestions).where(eq(suggestions.id, id));
  if (!suggestion) throw new Refusal("notFound");
  return { ...(await findPosition(db, { position: suggestion.positionId })), suggestion };
}

/** Other words that were suggested for parts of a draft: what they change, whether they still fit, and what came of them. */
export const suggestionsOnPosition = query({
  name: "suggestionsOnPosition", input: SuggestionsOnPosition, subject: findPosition, allow: canReadSuggestions,
  async run({ actor, subject, db }) {
    const { position } = subject;
    const rows = await db.select().from(suggestions).where(and(eq(suggestions.positionId, position.id), visibleTo(actor, { id: suggestions.positionId, lane: suggestions.lane, hubId: suggestions.hubId, organisationId: suggestions.organisationId }))).orderBy(asc(suggestions.createdAt), asc(suggestions.id));
    const names = await namesOf(db, rows.flatMap(({ createdBy, settledBy }) => [createdBy, settledBy]));
    const find = finderIn(position, position.language);
    const moves = writable.includes(position.state);
    return {
      suggestions: rows.map((suggestion) => {
        const { id, quoted, proposed, reason, state, createdBy, createdAt, settledAt, settledBy, settlement } = suggestion;
        const open = state === "open";
        const found = open ? find(suggestion) : null;
        return {
          id, at: open ? found && addressOf(found) : addressOf(suggestion), state, by: names.get(createdBy) ?? "", createdAt, reason, quoted, proposed, pieces: difference(quoted, proposed, position.language).pieces,
          now: found && found.words !== quoted ? found.words : null, fit: open ? fitOf(suggestion, found?.words ?? null, position.language).fit : null,
          settled: settledAt && { at: settledAt, by: names.get(settledBy!) ?? "", why: settlement },
          may: { settle: open && moves && canSettleSuggestion(actor, subject), withdraw: open && canWithdrawSuggestion(actor, { ...subject, suggestion }) },
        };
      }),
      may: { suggest: moves && canSuggestEdit(actor, subject) },
    };
  },
});
