import { newSecret } from "#lib/platform/ids.ts";
import { system } from "#lib/kernel/actor.ts";
import { closeSession, openSession } from "#lib/people/commands.ts";

/** What a browser that wants in brings along: what it is signed in with, and what it calls itself. */
export type Visit = { held: string | null; device: string | null };

const browsers = [["Edg/", "Edge"], ["OPR/", "Opera"], ["Firefox/", "Firefox"], ["Chrome/", "Chrome"], ["Safari/", "Safari"]] as const;
const machines = [["Android", "Android"], ["iPhone", "iPhone"], ["iPad", "iPad"], ["Windows", "Windows"], ["Mac OS X", "macOS"], ["Linux", "Linux"]] as const;
const named = (list: readonly (readonly [string, string])[], agent: string) => list.find(([mark]) => agent.includes(mark))?.[1];

/** "Firefox, Linux": enough to know one's own machine by, too little to know anybody else's. */
export function deviceOf(agent: string | null): string | null {
  return [named(browsers, agent ?? ""), named(machines, agent ?? "")].filter(Boolean).join(", ") || null;
}

/** A cookie longer than any of ours is none of ours. */
export const visitOf = (held: string | undefined, agent: string | null): Visit => ({ held: held && held.length <= 200 ? held : null, device: deviceOf(agent) });

/**
 * Lets a proven person in with a new secret. What this browser was signed in with before ends, so that nobody can be given a session
 * that somebody else knows. Refused for those who are suspended.
 */
export async function letIn({ held, device }: Visit, person: string, secret = newSecret()) {
  const { value: { expiresAt } } = await openSession(system, { person, secret, device });
  if (held) await closeSession(system, { secret: held });
  return { secret, expiresAt };
}
