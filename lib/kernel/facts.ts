import type { Topic } from "#db/schema/columns.ts";
import type { Role } from "#db/vocabulary.ts";
import type { Laned } from "#lib/kernel/lane.ts";

export type { Topic };

/** Who is told, before it is asked whether they may read it. */
export type Audience = { person: string } | { hub: string; roles: readonly Role[] } | { organisation: string; hub: string; roles?: readonly Role[] } | { watching: Topic };

/** Something that happened, told once: it becomes ledger entry, inbox rows and search document. */
export type Fact = {
  /** `feedback.submitted`: has a sentence in `messages/<locale>/facts.json`. */
  name: `${string}.${string}`;
  subject: Topic;
  /** The things whose history shows it, besides the subject. */
  about: Topic[];
  /** The row by whose lane the entry is read. */
  reach: Laned;
  /** Names and numbers for the sentence; never what somebody wrote in confidence to fewer than may read `reach`. */
  data: Record<string, string | number | null>;
  /** `quietly`: that it is they who are told is not for others to know. */
  tell?: { to: Audience; reason: string; quietly?: true }[];
  /** What can be found by its words from now on; null where it no longer can. */
  find?: Findable | null;
  /** What can be found of its parts from now on by whoever may read it, each by its own address, in place of what could; with the whole, they can no longer. */
  parts?: Part[];
  /** Other things whose words can be found from now on, or no longer, whatever becomes of the subject. */
  also?: Beside[];
};

/** `lane` and `issueId`: where they are not those of what is reached and of the first issue that the fact is about. */
export type Findable = { kind: string; title: string; body: string; url: string; language?: string; lane?: Laned["lane"]; issueId?: string };
/** A part by its place in the whole. */
export type Part = Findable & { place: string };
/** Something that is found by itself, and the row by whose lane it is read; null where it no longer is. */
export type Beside = { topic: Topic; reach: Laned; find: Findable | null };

/** `replayed`: the act was done before under the same key, and this is what it answered then. */
export type Outcome<T> = { value: T; facts: readonly Fact[]; replayed?: true };

export const happened = <T>(value: T, ...facts: [Fact, ...Fact[]]): Outcome<T> => ({ value, facts });
export const unchanged = <T>(value: T): Outcome<T> => ({ value, facts: [] });
