import { dateFormat } from "#lib/formats/date-format.ts";
import { clock } from "#lib/platform/clock.ts";
import { speech } from "#lib/next/words.ts";
import type { planOfTrack } from "#lib/plans/queries.ts";

export type Plan = Awaited<ReturnType<typeof planOfTrack>>;

/** Days and moments of a plan as people say them: with the weekday, and the year where it is another. */
export async function planDates(zone: string) {
  const { dates } = await speech();
  const year = (at: Date) => (at.getUTCFullYear() === clock.now().getUTCFullYear() ? {} : { year: "numeric" as const });
  const place = (of: string) => of.split("/").at(-1)!.replaceAll("_", " ");
  const day = (at: Date, of = zone) => dateFormat(dates, { timeZone: of, weekday: "short", day: "numeric", month: "short", ...year(at) }).format(at);
  const hour = (at: Date, of = zone) => dateFormat(dates, { timeZone: of, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
  return {
    day, hour, isoDay: (iso: string) => day(new Date(`${iso}T12:00:00Z`), "UTC"),
    moment: (at: Date, of = zone) => `${day(at, of)}, ${hour(at, of)}`, place: (of = zone) => place(of),
  };
}

/** The verdict on a plan in one sentence. */
export async function verdictSentence({ verdict: { code, next, way, other, until }, hub, deadline }: Plan): Promise<string> {
  const { say } = await speech();
  const [t, terms, when] = [say("plans"), say("terms"), await planDates(hub.zone)];
  return t(`verdict.${code}`, {
    hub: hub.name, place: when.place(), closed: deadline ? when.moment(deadline.at, deadline.zone) : "", closedPlace: deadline ? when.place(deadline.zone) : "",
    step: next ? t(`step.${next.milestone}`) : "", day: next ? when.day(next.at) : "", workdays: next?.workdays ?? 0, until: until ? when.moment(until) : "",
    method: way ? terms(`methods.${way.method}`) : "", days: way?.days ?? 0, other: other ? terms(`methods.${other.method}`).toLowerCase() : "", otherDays: other?.days ?? 0,
  });
}

type Rung = Plan["milestones"][number];

/** Why the rules put a step where they do. */
export async function whySentence({ milestone, days }: Rung, { method, channel }: Plan): Promise<string> {
  const { say } = await speech();
  const [t, terms] = [say("plans"), say("terms")];
  return t(`why.${milestone}`, { days, method: terms(`methods.${method}`), channel: channel ? terms(`channels.${channel}`) : "" });
}

/** Why a pinned step cannot be kept together with the rest; null where it can. */
export async function clashSentence({ clash }: Rung): Promise<string | null> {
  const t = (await speech()).say("plans");
  return clash && t(`clash.${clash.code}`, { next: clash.code === "after-next" ? t(`step.${clash.next}`) : "", days: clash.code === "too-short" ? clash.days : 0 });
}
