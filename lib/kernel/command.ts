import type { z } from "zod";
import { engine, type Reader, type Tx } from "#db/client.ts";
import { attempts, digests, feedbackDrafts, feedLinks, mailAddresses, mailed, onceKeys, outbox, presences, searchDocuments, sessions, signInLinks } from "#db/schema/index.ts";
import { isSystem, type Actor } from "#lib/kernel/actor.ts";
import type { Outcome } from "#lib/kernel/facts.ts";
import { lasting } from "#lib/kernel/lasting.ts";
import { answeredBefore, rememberAnswer, type Once } from "#lib/kernel/once.ts";
import { faultsOf } from "#lib/kernel/faults.ts";
import { record } from "#lib/kernel/record.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { toldBy, type Telling, type Told } from "#lib/kernel/telling.ts";

type Asked<I extends z.ZodType, S> = {
  /** `submitFeedback`, `feedbackOnCall`: the name in the interface description and in the log. */
  name: string;
  input: I;
  /** Finds what it is about, or refuses with `notFound`. */
  subject: (db: Reader, input: z.output<I>, actor: Actor) => Promise<S>;
};

type Guarded<I extends z.ZodType, S> = Asked<I, S> & {
  /** Whether the actor may know of the subject at all: if not, it is as if it did not exist. */
  seen: (actor: Actor, subject: S) => boolean;
  allow: (actor: Actor, subject: S) => boolean;
};

type Scope<I extends z.ZodType, S> = { actor: Actor; input: z.output<I>; subject: S };

/** Whom it would tell, as far as that can be said: asked by those who may do it, with what they have typed so far. */
type Foretell = (actor: Actor, typed: unknown) => Promise<Foretold>;
/** `foretell` is absent where the act does not say. */
export type Described<I> = { readonly operation: { name: string; input: z.ZodType<unknown, I>; kind: "command" | "query" | "drafting" | "upkeep"; foretell?: Foretell } };
/** What an act would say; null where that hangs on something that was not chosen yet. */
type Foreseen = readonly Telling[] | null;
/** Whom each fact of an act would tell. */
export type Foretold = readonly (readonly Told[])[] | null;
export type Command<I, V> = ((actor: Actor, input: I, once?: Once) => Promise<Outcome<V>>) & Described<I>;
export type Query<I, V> = ((actor: Actor, input: I) => Promise<V>) & Described<I>;

/**
 * A write. Cannot be declared without a policy; cannot succeed without saying what happened.
 * Permission, change, ledger, inbox and search document are one transaction. Sent twice under one `once` key it happens once.
 */
export function command<I extends z.ZodType, S, V>(
  rules: Guarded<I, S> & {
    run: (scope: Scope<I, S> & { tx: Tx }) => Promise<Outcome<V>>;
    /** Before it is done: the facts that it would say, by the same functions, of the rows as they would be. Of the input what was typed so far. */
    tells?: (scope: { actor: Actor; input: Partial<z.output<I>>; subject: S; db: Reader }) => Foreseen | Promise<Foreseen>;
    /** Its answer holds a secret: it is not kept, so that a second sending under one key is refused instead of answered. */
    shownOnce?: true;
  },
): Command<z.input<I>, V> {
  const perform = async (actor: Actor, raw: z.input<I>, once?: Once): Promise<Outcome<V>> => {
    const input = parse(rules.input, raw);
    return engine.transaction(async (tx) => {
      const before = once && (await answeredBefore<V>(tx, actor, once, rules.name, input));
      if (before && rules.shownOnce) throw new Refusal("conflict", { code: "keyUsed" });
      if (before) return before;
      const subject = await admit(rules, actor, tx, input);
      const written = watch(tx);
      const outcome = await rules.run({ actor, input, subject, tx: written.tx });
      if (written.any && outcome.facts.length === 0) throw new Error(`${rules.name} wrote something, but no fact says what happened`);
      for (const fact of outcome.facts) await record(tx, actor, fact);
      if (once) await rememberAnswer(tx, actor, once, rules.name, input, rules.shownOnce ? null : outcome.value);
      return outcome;
    });
  };
  const { tells } = rules;
  if (!tells) return describe(perform, "command", rules);
  const foretell = async (actor: Actor, typed: unknown): Promise<Foretold> => {
    const input = typedSoFar(rules.input, typed);
    const db = engine.reader;
    const subject = await admit(rules, actor, db, input as z.output<I>);
    const facts = await tells({ actor, input, subject, db });
    return facts && Promise.all(facts.map((fact) => toldBy(db, actor, fact)));
  };
  return describe(perform, "command", { ...rules, foretell });
}

/** A read. It is handed a `Reader`, so it has nothing to write with; what the actor may not read does not exist. */
export function query<I extends z.ZodType, S, V>(
  rules: Asked<I, S> & {
    allow: (actor: Actor, subject: S) => boolean;
    run: (scope: Scope<I, S> & { db: Reader }) => Promise<V>;
    /** Asked again and again: the same person is given the same answer until something is written. Whoever takes it must not change it. */
    lasting?: true;
  },
): Query<z.input<I>, V> {
  const find = async (actor: Actor, input: z.output<I>): Promise<V> => {
    const subject = await rules.subject(engine.reader, input, actor);
    if (!rules.allow(actor, subject)) throw new Refusal("notFound");
    return rules.run({ actor, input, subject, db: engine.reader });
  };
  const answer = async (actor: Actor, raw: z.input<I>): Promise<V> => {
    const input = parse(rules.input, raw);
    return rules.lasting ? lasting(rules.name, actor, input, () => find(actor, input)) : find(actor, input);
  };
  return describe(answer, "query", rules);
}

const draftTables: readonly unknown[] = [feedbackDrafts, presences];

/** Keeps somebody's unfinished words, and that they are at them. Tells nobody and leaves no entry, and so can write to the tables of drafts alone. */
export function drafting<I extends z.ZodType, S, V>(
  rules: Guarded<I, S> & { run: (scope: Scope<I, S> & { tx: Tx }) => Promise<V> },
): Command<z.input<I>, V> {
  const keep = async (actor: Actor, raw: z.input<I>, once?: Once): Promise<Outcome<V>> => {
    const input = parse(rules.input, raw);
    return engine.transaction(async (tx) => {
      const before = once && (await answeredBefore<V>(tx, actor, once, rules.name, input));
      if (before) return before;
      const subject = await admit(rules, actor, tx, input);
      const value = await rules.run({ actor, input, subject, tx: watch(tx, draftTables).tx });
      if (once) await rememberAnswer(tx, actor, once, rules.name, input, value);
      return { value, facts: [] };
    });
  };
  return describe(keep, "drafting", rules);
}

const housekeepingTables: readonly unknown[] = [sessions, signInLinks, attempts, outbox, mailed, digests, mailAddresses, onceKeys, feedLinks, presences, searchDocuments];

/**
 * Keeps the books of the house itself: when a session was last used, which mail has left, what is over. Nobody did anything, so there is
 * nothing to tell; what people wrote and decided is out of its reach, and only the house may do it.
 */
export function upkeep<I extends z.ZodType, V>(rules: { name: string; input: I; run: (scope: { input: z.output<I>; tx: Tx }) => Promise<V> }) {
  const keep = async (actor: Actor, raw: z.input<I>): Promise<V> => {
    if (!isSystem(actor)) throw new Refusal("forbidden");
    const input = parse(rules.input, raw);
    return engine.transaction((tx) => rules.run({ input, tx: watch(tx, housekeepingTables).tx }));
  };
  return describe(keep, "upkeep", rules);
}

async function admit<I extends z.ZodType, S>(rules: Guarded<I, S>, actor: Actor, db: Reader, input: z.output<I>) {
  const subject = await rules.subject(db, input, actor).catch((error: unknown) => {
    // Asked to sign in for what is there, a visitor would learn from a 404 what is not.
    if (actor.kind === "visitor" && error instanceof Refusal && error.reason === "notFound") throw new Refusal("signIn");
    throw error;
  });
  if (!rules.seen(actor, subject)) throw new Refusal(actor.kind === "visitor" ? "signIn" : "notFound");
  if (!rules.allow(actor, subject)) throw new Refusal(actor.kind === "visitor" ? "signIn" : "forbidden");
  return subject;
}

function parse<I extends z.ZodType>(schema: I, raw: unknown): z.output<I> {
  const result = schema.safeParse(raw, { reportInput: true });
  if (!result.success) throw new Refusal("invalid", { faults: faultsOf(result.error) });
  return result.data;
}

/** What can be made of the members of an unfinished input, each by itself. */
function typedSoFar<I extends z.ZodType>(schema: I, typed: unknown): Partial<z.output<I>> {
  const given = typeof typed === "object" && typed !== null ? typed as Record<string, unknown> : {};
  const { shape = {} } = schema as unknown as { shape?: Record<string, z.ZodType> };
  return Object.fromEntries(Object.entries(shape).flatMap(([name, member]) => {
    const read = member.safeParse(given[name]);
    return read.success ? [[name, read.data]] : [];
  })) as Partial<z.output<I>>;
}

/** The same transaction, with an eye on whether and where anything is written through it. */
function watch(tx: Tx, only?: readonly unknown[]) {
  const seen = { any: false, tx: new Proxy(tx, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== "function") return member;
      if (key !== "insert" && key !== "update" && key !== "delete") return member.bind(target) as unknown;
      return (into: unknown) => {
        if (only && !only.includes(into)) throw new Error("Drafts and upkeep may be written to their own tables alone");
        seen.any = true;
        return member.call(target, into) as unknown;
      };
    },
  }) };
  return seen;
}

function describe<F extends (...args: never[]) => unknown, I extends z.ZodType>(perform: F, kind: Described<unknown>["operation"]["kind"], { name, input, foretell }: { name: string; input: I; foretell?: Foretell }) {
  return Object.assign(perform, { operation: { name, input: input as unknown as z.ZodType<unknown, z.input<I>>, kind, ...(foretell && { foretell }) } });
}
