import type { Moment, Story, TrackSeed } from "#db/seed/demo/types.ts";
import type { Calendar, Told } from "#db/seed/timeline.ts";

/** One hub's part of a story: on which issue it acts, and when that is. */
export type Stage = {
  story: Story;
  track: TrackSeed;
  calendar: Calendar;
  /** The moment of an act in the hub's own zone. */
  at: (moment: Moment) => Date;
  /** What every act on a track names. */
  on: (told: Told) => { issue: string; hub: string };
};
