import type { Story } from "#db/seed/demo/types.ts";
import type { DateKind } from "#db/vocabulary.ts";
import { issues } from "#db/seed/facts/issues.ts";
import { zoneOf } from "#db/seed/foundation.ts";
import { act, type Act, type Calendar } from "#db/seed/timeline.ts";
import { usualReminders } from "#lib/calls/model.ts";
import { closeCallsInTime, remindInTime } from "#lib/calls/jobs.ts";
import { endings } from "#lib/procedures/model.ts";
import { momentOfEvent } from "#lib/kernel/deadline.ts";
import { refreshPriorities } from "#lib/priorities/jobs.ts";
import { passTime } from "#lib/procedures/jobs.ts";
import { missResponses } from "#lib/responses/jobs.ts";

const minute = 60_000;

/** Every hour at which time moved something: doors of ours that shut, and days of authorities that came, real and made up. */
function hours(stories: readonly Story[], calendar: Calendar): Date[] {
  const tracks = stories.flatMap((story) => story.tracks);
  const ours = tracks.flatMap(({ calls, responses }) => [...calls.map(({ closes }) => closes), ...responses.map(({ deadline }) => deadline)]);
  const coming = ({ kind, ...wall }: { kind: DateKind; day: string; time: string | null; zone: string }) => momentOfEvent({ ...wall, closes: endings.includes(kind) });
  const reminded = tracks.flatMap(({ calls }) => calls.flatMap(({ closes }) => usualReminders.map((days) => new Date(calendar.moment(closes).getTime() - days * 86_400_000))));
  const timeOf = (fact: object) => ("time" in fact ? String(fact.time) : null);
  return [
    ...ours.map(calendar.moment),
    ...reminded,
    ...issues.flatMap((issue) => issue.dateFacts.map((fact) => coming({ ...fact, time: timeOf(fact), zone: zoneOf(issue, fact) }))),
    ...stories.flatMap((story) => story.dateFacts.map((fact) => coming({ ...fact, day: calendar.dayOf(zoneOf(story, fact), fact.day), time: timeOf(fact), zone: zoneOf(story, fact) }))),
  ];
}

/** What the clock of the house did in the time of the stories: a minute after each hour it shut what was due. */
export function timekeepingActs(stories: readonly Story[], calendar: Calendar, from: Date, until: Date): Act[] {
  const due = [...new Set(hours(stories, calendar).map((hour) => hour.getTime() + minute))].filter((time) => time > from.getTime() && time < until.getTime());
  return due.map((time) => new Date(time)).flatMap((at) => [
    act(`calls ${at.toISOString()}`, at, null, closeCallsInTime, () => ({})),
    act(`reminders ${at.toISOString()}`, at, null, remindInTime, () => ({})),
    act(`missed ${at.toISOString()}`, at, null, missResponses, () => ({})),
    act(`time ${at.toISOString()}`, at, null, passTime, () => ({})),
    act(`priorities ${at.toISOString()}`, at, null, refreshPriorities, () => ({})),
  ]);
}
