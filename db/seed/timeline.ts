import { Temporal } from "temporal-polyfill";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { system, type Actor } from "#lib/kernel/actor.ts";
import type { Command } from "#lib/kernel/command.ts";
import { momentOf } from "#lib/kernel/deadline.ts";
import { identify } from "#lib/kernel/identify.ts";
import type { Once } from "#lib/kernel/once.ts";
import type { Deadline } from "#db/seed/demo/types.ts";

/** What earlier acts answered, by their keys. */
export type Told = {
  /** The identifier that an act answered with. Throws where it has not happened: then acts are in the wrong order. */
  id(key: string): string;
  /** The docket of an issue, by the key of the act that logged it. */
  docket(key: string): string;
  /** The text that an act brought an edition of. */
  text(key: string): string;
};

/**
 * One act of the seed: a command by somebody at a moment. Its key makes it happen once, however often the seed is begun, because the
 * kernel remembers the key in the transaction of the act itself.
 */
export type Act = { key: string; at: Date; perform: (told: Told, once: Once) => Promise<unknown> };

/** `by` is the key of somebody in the cast; the house itself where it is null. The input is made when its turn has come. */
export const act = <I, V>(key: string, at: Date, by: string | null, command: Command<I, V>, input: (told: Told) => I): Act => ({
  key, at,
  perform: async (told, once) => (await command(await actorFor(by, told), input(told), once)).value,
});

const actorFor = async (by: string | null, told: Told): Promise<Actor> => (by === null ? system : identify(told.id(`person ${by}`)));

/** Stands still at a moment while something is done, so that the ledger says when it happened in the story. */
export async function standingAt<T>(moment: Date, work: () => Promise<T>): Promise<T> {
  const real = clock.now;
  clock.now = () => moment;
  try {
    return await work();
  } finally {
    clock.now = real;
  }
}

/** Performs acts in the order of their moments: the time of the ledger never runs back. Acts of one moment keep their order. */
export async function perform(acts: readonly Act[], answers: Map<string, unknown> = new Map()) {
  const told = tellerOf(answers);
  for (const { key, at, perform: done } of acts.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    answers.set(key, await standingAt(at, () => done(told, { key: `seed ${key}` })));
  }
}

function tellerOf(answers: ReadonlyMap<string, unknown>): Told {
  const said = (key: string, member: "id" | "docket" | "text") => {
    const answer = (answers.get(key) as { id?: string; docket?: string; text?: string } | undefined)?.[member];
    if (answer === undefined) throw new Error(`The seed speaks of "${key}" before it happened`);
    return answer;
  };
  return { id: (key) => said(key, "id"), docket: (key) => said(key, "docket"), text: (key) => said(key, "text") };
}

/** The calendar of a story: whole days from the day of `first` in a zone. */
export function calendar(first: Date) {
  const dayOf = (zone: string, days: number) => Temporal.PlainDate.from(wallOf(first, zone).day).add({ days }).toString();
  const wall = ({ day, time, zone }: Deadline) => ({ day: dayOf(zone, day), time, zone });
  return { dayOf, wall, moment: (deadline: Deadline) => momentOf(wall(deadline)) };
}
export type Calendar = ReturnType<typeof calendar>;
