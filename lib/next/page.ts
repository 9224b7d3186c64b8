import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Query } from "#lib/kernel/command.ts";
import { isMember } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { currentActor } from "#lib/next/actor.ts";

/** What the address of a page carries behind its question mark: the first of each. */
export const firstOf = (given: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, Array.isArray(value) ? value[0]! : value]])));

/** What several parts of one page ask for is looked up once. */
const answerOf = cache(async (query: unknown, input: string) => (query as Query<unknown, unknown>)(await currentActor(), JSON.parse(input)));
const answered = <I, V>(query: Query<I, V>, input: I) => answerOf(query, JSON.stringify(input)) as Promise<V>;

/** Answers a query for whoever is looking. What they may not read is not there; what needs an account sends them to sign in and back. */
export async function ask<I, V>(query: Query<I, V>, input: I, from?: string): Promise<V> {
  try {
    return await answered(query, input);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.reason === "signIn") redirect(`/sign-in${from ? `?next=${encodeURIComponent(from)}` : ""}`);
    notFound();
  }
}

/** The same for what stands beside the thing itself: null where whoever is looking may not read it. */
export async function askIfReadable<I, V>(query: Query<I, V>, input: I): Promise<V | null> {
  try {
    return await answered(query, input);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The same, for filters that come from an address: what cannot be read is left out and said, never an error page. */
export async function askLeniently<I extends Record<string, unknown>, V>(query: Query<I, V>, given: Record<string, string>, fixed: Partial<I> = {}): Promise<{ answer: V; ignored: string[] }> {
  const ignored: string[] = [];
  const input: Record<string, unknown> = { ...given, ...fixed };
  for (;;) {
    try {
      return { answer: await query(await currentActor(), input as I), ignored };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const wrong = error.reason === "invalid" ? Object.keys(error.faults).filter((name) => name in input && !(name in fixed)) : [];
      if (wrong.length === 0) notFound();
      for (const name of wrong) { delete input[name]; ignored.push(name); }
    }
  }
}


/** For pages that only make sense signed in: everyone else is sent to sign in and back here. */
export async function requireMember(from: string) {
  if (!isMember(await currentActor())) redirect(`/sign-in?next=${encodeURIComponent(from)}`);
}
