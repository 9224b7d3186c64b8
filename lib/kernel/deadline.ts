import { instantOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { wrong } from "#lib/kernel/refusal.ts";

type Wall = { day: string; time: string; zone: string };

const usual: Wall = { day: "day", time: "time", zone: "zone" };

/** The moment of a wall time in a zone; refuses a day or hour that does not exist there, under the names its three fields have in the input. */
export function momentOf(wall: Wall, fields = usual): Date {
  const moment = instantOf(wall);
  if (!moment.ok) throw wrong(fields[moment.reason === "noSuchTime" ? "time" : moment.reason === "unknownZone" ? "zone" : "day"], moment.reason);
  return moment.instant;
}

/** The same, for a deadline that is still to come. */
export function comingMoment(wall: Wall, fields = usual): Date {
  const moment = momentOf(wall, fields);
  if (moment <= clock.now()) throw wrong(fields.day, "past");
  return moment;
}

/** The moment of a dated event. Without a time, what closes does so at the end of its day and everything else comes at its start. */
export function momentOfEvent({ day, time, zone, closes }: { day: string; time: string | null; zone: string; closes: boolean }): Date {
  if (time) return momentOf({ day, time, zone });
  if (closes) return momentOf({ day, time: "23:59", zone });
  const midnight = instantOf({ day, time: "00:00", zone });
  // In some zones the clock is put forward at midnight, so that the day starts at one.
  return midnight.ok ? midnight.instant : momentOf({ day, time: "01:00", zone });
}
