import type { Lane, Role } from "#db/vocabulary.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";

/** Everybody there can be in relation to one thing: of hub `here`, written by organisation `ours`. */

export const thing = "thing";
export const here = "here";
export const ours = "ours";
const author = "author";

const someone = (id: string, ...held: { role: Role; hubId?: string | null; organisationId?: string | null }[]): Actor => ({
  kind: "person", id, named: new Set(), seats: held.map(({ role, hubId = here, organisationId = null }) => ({ role, hubId, organisationId })),
});

export const relations: Record<string, Actor> = {
  visitor,
  guest: someone("guest"),
  member: someone("member", { role: "member" }),
  participant: someone("participant", { role: "participant", organisationId: ours }),
  author: someone(author, { role: "participant", organisationId: ours }),
  delegate: someone("delegate", { role: "delegate", organisationId: ours }),
  alternate: someone("alternate", { role: "alternate", organisationId: ours }),
  "other organisation": someone("rival", { role: "delegate", organisationId: "theirs" }),
  "other hub": someone("foreigner", { role: "delegate", hubId: "elsewhere", organisationId: "far" }),
  liaison: someone("liaison", { role: "liaison" }),
  editor: { ...someone("editor", { role: "member" }), named: new Set([thing]) },
  coordinator: someone("coordinator", { role: "coordinator" }),
  "coordinator elsewhere": someone("stranger", { role: "coordinator", hubId: "elsewhere" }),
  board: someone("board", { role: "board" }),
  administrator: someone("administrator", { role: "administrator", hubId: null }),
  system,
};

/** A row of any table, as far as a policy looks at it. */
export const rowOf = ({ lane = "hub", state = "", organisationId = null }: { lane?: Lane; state?: string; organisationId?: string | null } = {}) =>
  ({ id: thing, lane, state, hubId: here, organisationId, authorId: author, editorId: null, personId: null });

/** One circumstance in which a policy is asked: what it depends on, and the subject it is asked about. */
export type Case = { state?: string; lane?: string; subject: (actor: Actor) => unknown };

export type Policy = (actor: Actor, subject: never) => boolean;

/** Rows of a table: circumstances with the same answer for everybody are one row, and what makes no difference is not named. */
export function rowsOf(name: string, policy: Policy, cases: readonly Case[]): string[] {
  const answers = (one: Case) => Object.values(relations).map((actor) => (policy(actor, one.subject(actor) as never) ? "yes" : "")).join(" | ");
  const byState = grouped(cases, ({ state = "" }) => state).map(([states, some]) => ({ states, lanes: grouped(some, ({ lane = "" }) => lane).map(([lanes, [one]]) => ({ lanes, answers: answers(one!) })) }));
  const merged = merge(byState, ({ lanes }) => JSON.stringify(merge(lanes, (one) => one.answers)));
  return merged.flatMap(({ keys, first }) => merge(first.lanes, (one) => one.answers).map(({ keys: lanes, first: answer }) => {
    const when = [shortly(keys, byState.map(({ states }) => states)), shortly(lanes, first.lanes.map((one) => one.lanes))].filter(Boolean).join(" · ");
    return `| \`${name}\` | ${when} | ${answer.answers} |`;
  }));
}

/** Some of all, in the fewest words. */
function shortly(some: readonly string[], all: readonly string[]): string {
  const others = all.filter((one) => !some.includes(one));
  if (others.length === 0) return "";
  return others.length === 1 && some.length > 2 ? `all but ${others[0]!}` : some.join(", ");
}

function grouped<T>(all: readonly T[], by: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return [...groups];
}

/** Entries with the same sign put together under all their names. */
function merge<T extends { states: string } | { lanes: string; answers: string }>(all: readonly T[], sign: (one: T) => string): { keys: string[]; first: T }[] {
  return grouped(all, sign).map(([, same]) => ({ keys: same.map((one) => ("states" in one ? one.states : one.lanes)), first: same[0]! }));
}

const heading = ["", "when", ...Object.keys(relations)];

export const tableOf = (rows: readonly string[]) => [`| ${heading.join(" | ")} |`, `| ${heading.map(() => "---").join(" | ")} |`, ...rows].join("\n");
