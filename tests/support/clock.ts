import { onTestFinished } from "vitest";
import { clock } from "#lib/platform/clock.ts";

const dayLength = 86_400_000;
const real = clock.now;

/** The ISO day so many days from now, in UTC. */
export const dayFromNow = (days: number) => new Date(clock.now().getTime() + days * dayLength).toISOString().slice(0, 10);

/** Stands still at a moment until the end of the test; without one, goes back to the present. */
export function travelTo(moment?: Date | string) {
  onTestFinished(() => { clock.now = real; });
  clock.now = moment === undefined ? real : () => new Date(moment);
}

/** To noon of today in UTC, when it is the same day in every hub. */
export const travelToNoon = () => travelTo(`${dayFromNow(0)}T12:00:00Z`);

/** So many days later than it is for the test now. */
export const travelDays = (days: number) => travelTo(new Date(clock.now().getTime() + days * dayLength));

/** Does something as if it were so many days earlier, and comes back. */
export async function daysAgo<V>(days: number, work: () => Promise<V>): Promise<V> {
  const now = clock.now;
  clock.now = () => new Date(now().getTime() - days * dayLength);
  try { return await work(); } finally { clock.now = now; }
}

/** That something was filed this very minute, as a receipt says it. */
export const filedNow = () => ({ filedOn: clock.now().toISOString().slice(0, 10), filedTime: clock.now().toISOString().slice(11, 16), filedZone: "UTC" });
