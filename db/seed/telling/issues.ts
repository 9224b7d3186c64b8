import type { PinSeed, Story, TrackSeed, WaitingSeed } from "#db/seed/demo/types.ts";
import { zoneOf, zoneOfHub } from "#db/seed/foundation.ts";
import { callActs } from "#db/seed/telling/calls.ts";
import { positionActs } from "#db/seed/telling/positions.ts";
import { questionActs } from "#db/seed/telling/questions.ts";
import { responseActs } from "#db/seed/telling/responses.ts";
import { textActs } from "#db/seed/telling/texts.ts";
import type { Stage } from "#db/seed/telling/stage.ts";
import { act, type Act, type Calendar } from "#db/seed/timeline.ts";
import { leadTrack, logIssue, moveTrack, openTrack, takeStance } from "#lib/issues/commands.ts";
import { closings } from "#lib/procedures/model.ts";
import { addDateFact } from "#lib/dates/commands.ts";
import { onOrBefore } from "#lib/formats/workdays.ts";
import { pinMilestone } from "#lib/plans/commands.ts";
import { assessTrack } from "#lib/priorities/commands.ts";

/** A made-up issue, from the day it was logged. */
export function storyActs(story: Story, calendar: Calendar): Act[] {
  const issue = `issue ${story.key}`;
  const stageOf = (track: TrackSeed): Stage => ({
    story, track, calendar,
    at: (moment) => calendar.moment({ ...moment, zone: zoneOfHub(track.hub) }),
    on: (told) => ({ issue: told.docket(issue), hub: track.hub }),
  });
  const { hub, title, officialTitle, jurisdiction, instrument, procedure, why, logged } = story;
  const own = stageOf(story.tracks.find((track) => track.hub === hub)!);
  return [
    act(issue, own.at(logged.at), logged.by, logIssue, () => ({ hub, title, officialTitle, jurisdiction, instrument, procedure, relevance: why, lane: "public" as const })),
    ...dateActs(own),
    ...textActs(own),
    ...story.tracks.flatMap((track) => trackActs(stageOf(track))),
  ];
}

/** A made-up issue that is logged and left to whoever sorts. */
export const waitingAct = ({ key, hub, logged, title, why }: WaitingSeed, calendar: Calendar): Act =>
  act(`issue ${key}`, calendar.moment({ ...logged.at, zone: zoneOfHub(hub) }), logged.by, logIssue, () => ({ hub, title, relevance: why, lane: "public" as const }));

/** Doors for input and what lies ahead are noted when the hub takes the issue up; what came to pass later, on its day. */
function dateActs({ story, track: { opened }, calendar, at, on }: Stage): Act[] {
  return story.dateFacts.map((fact, index) => {
    const noted = fact.day <= opened.at.day || fact.day >= 0 || closings.includes(fact.kind) ? opened.at : { day: fact.day, time: "12:00" };
    const zone = zoneOf(story, fact);
    return act(`date ${story.key} ${index}`, at(noted), opened.by, addDateFact, (told) => ({ ...fact, issue: on(told).issue, day: calendar.dayOf(zone, fact.day), zone }));
  });
}

/** The hub that logged an issue has a track already; another opens its own. */
function trackActs(stage: Stage): Act[] {
  const { story, track, at, on } = stage;
  const { hub, opened, lead, assessment, stance, divergence } = track;
  const key = `${story.key} ${hub}`;
  const taken = divergence ?? track.positions[0]?.created ?? opened;
  return [
    ...(hub === story.hub ? [] : [act(`track ${key}`, at(opened.at), opened.by, openTrack, on)]),
    act(`lead ${key}`, at(opened.at), opened.by, leadTrack, (told) => ({ ...on(told), lead: told.id(`person ${lead}`) })),
    act(`watch ${key}`, at(opened.at), opened.by, moveTrack, (told) => ({ ...on(told), act: "watch" as const })),
    act(`assessment ${key}`, at(opened.at), opened.by, assessTrack, (told) => ({ ...on(told), ...assessment })),
    act(`stance ${key}`, at(taken.at), taken.by, takeStance, (told) => ({ ...on(told), stance, divergence: divergence?.text })),
    ...track.calls.flatMap((call) => callActs(stage, call)),
    ...track.positions.flatMap((position) => positionActs(stage, position)),
    ...track.responses.flatMap((response) => responseActs(stage, response)),
    ...track.questions.flatMap((question) => questionActs(stage, question)),
    ...track.pins.map((pin) => pinAct(stage, key, pin)),
  ];
}

const workweek = { countries: [], weekdays: [1, 2, 3, 4, 5] };

const pinAct = ({ track: { hub }, calendar, at, on }: Stage, key: string, { milestone, on: day, by, at: moment, reason }: PinSeed) =>
  act(`pin ${key} ${milestone}`, at(moment), by, pinMilestone, (told) => ({ ...on(told), milestone, day: onOrBefore(calendar.dayOf(zoneOfHub(hub), day), workweek), reason: reason.text }));
