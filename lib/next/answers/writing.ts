import { z } from "zod";
import { changeClasses, suggestionStates } from "#db/vocabulary.ts";
import { classReasons } from "#lib/versions/model.ts";
import { Count, HubName, Id, IssueName, Lane, may, Moment, PositionName, Revision, Text } from "#lib/next/answers/parts.ts";

const difference = z.strictObject({ pieces: z.array(z.strictObject({ kind: z.enum(["same", "inserted", "deleted"]), text: z.string() })), added: Count, removed: Count, by: z.enum(["word", "paragraph"]) });
const change = z.enum(["same", "changed", "added", "dropped"]);
const number = z.number().int();
const compared = {
  title: difference, lede: difference, stance: z.tuple([z.string(), z.string()]),
  sections: z.array(z.strictObject({ before: number.nullable(), after: number.nullable(), change, heading: difference, body: difference })),
  asks: z.array(z.strictObject({ number, change, statement: difference, priority: z.tuple([Text, Text]), redLine: z.tuple([z.boolean(), z.boolean()]) })),
  amendments: z.array(z.strictObject({ number, change, provision: difference, current: difference, proposed: difference, justification: difference })),
  added: Count, removed: Count,
};
const VersionName = z.strictObject({ number, change: z.enum(changeClasses), frozenAt: Moment });

/** `after` is null for the draft. */
export const VersionsCompared = z.strictObject({ position: PositionName, issue: IssueName, hub: HubName, language: z.string(), before: VersionName, after: VersionName.nullable(), ...compared });
/** `signs`: what speaks against calling the change editorial. */
export const ChangeToFreeze = z.strictObject({ since: z.strictObject({ number, compared: z.strictObject(compared), signs: z.array(z.enum(classReasons)) }).nullable() });

const settled = z.enum(["upheld", "answered"]);
export const Objections = z.strictObject({
  items: z.array(z.strictObject({ id: Id, organisation: z.string(), by: z.string(), reason: z.string(), raisedAt: Moment, settledAt: Moment.nullable(), settledAs: settled.nullable(), answer: Text })),
  next: z.null(), may: may("object", "settle"),
});
export const ObjectionSettled = z.strictObject({ settledAs: settled, change: z.enum(changeClasses) });

/** `at`: the address of the paragraph in the text that was asked about, null where it has gone; `now`: how it reads, where it was reworded since. */
export const Threads = z.strictObject({
  items: z.array(z.strictObject({
    id: Id, at: Text, quoted: z.string(), now: Text, version: number.nullable(), lane: Lane, createdAt: Moment, resolved: z.strictObject({ at: Moment, by: z.string(), why: z.string() }).nullable(),
    comments: z.array(z.strictObject({ id: Id, body: z.string(), by: z.string(), createdAt: Moment })), may: may("reply", "resolve", "reopen"),
  })),
  next: z.null(), may: may("comment"),
});
/** `fit`: how an open suggestion stands to the text as it reads now. */
export const Suggestions = z.strictObject({
  items: z.array(z.strictObject({
    id: Id, at: Text, state: z.enum(suggestionStates), by: z.string(), createdAt: Moment, reason: Text, quoted: z.string(), proposed: z.string(), pieces: difference.shape.pieces, now: Text, fit: z.enum(["fits", "merges", "clashes", "gone"]).nullable(),
    settled: z.strictObject({ at: Moment, by: z.string(), why: Text }).nullable(), may: may("settle", "withdraw"),
  })),
  next: z.null(), may: may("suggest"),
});
export const SuggestionTaken = z.strictObject({ revision: Revision, words: z.string() });

export const MentionsNamed = z.strictObject({ items: z.array(z.strictObject({ name: z.string(), href: z.string(), title: z.string() })), next: z.null() });
export const MentionsMatching = z.strictObject({ items: z.array(z.strictObject({ name: z.string(), title: z.string() })), next: z.null() });
