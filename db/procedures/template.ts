import type { Body, Channel, DateKind, Route } from "#db/vocabulary.ts";

/** A door through which somebody outside is heard while a stage lasts. */
export type Door = {
  route: Route;
  /** The form it wants; null where any will do. */
  channel: Channel | null;
  /** `window`: between an opening and a closing that are on record. `stage`: as long as the stage lasts. */
  open: "window" | "stage";
  /** Who can walk through: anyone, whoever is at home in a country of the jurisdiction, or whoever has a seat there. */
  who: "anyone" | "country" | "seated";
  /** What is said there is not published, and often may not be passed on. */
  closed: boolean;
};

/** One stage of the authority's clock: what shows that it was reached, who decides, how long it takes, who is heard and how. */
export type Stage = {
  key: string;
  /** In the words of whoever added it. A stage that is shipped has its name in `messages/<locale>/procedures.json`. */
  name?: string;
  decides: Body;
  /** How long it usually takes, in days; null where it takes as long as it takes. */
  days: number | null;
  /** How long input is usually taken in it, in days, where no closing is on record. */
  window?: number;
  /** The dated events that belong to it: the first of them shows that it was reached. */
  reachedBy: readonly DateKind[];
  /** Those with which it is over, so that the next one has begun. */
  completedBy: readonly DateKind[];
  /** Reached by the last of its events alone: after the earlier ones it holds in part. */
  last?: true;
  doors: readonly Door[];
};

/** A kind of procedure, as far as it can be told beforehand. */
export type Template = {
  /** How long a date that is still to come may go unchecked, in days. */
  checkAfter: number;
  stages: readonly Stage[];
};

type Shape = Partial<Omit<Stage, "key" | "decides">>;

export const stage = (key: string, decides: Body, shape: Shape = {}): Stage => ({ key, decides, days: null, reachedBy: [], completedBy: [], doors: [], ...shape });

/** A window in which anyone may write, in public. */
export const window = (route: Route, channel: Channel | null): Door => ({ route, channel, open: "window", who: "anyone", closed: false });
/** Somebody who listens as long as the stage lasts. */
export const ear = (route: Route, who: Door["who"], channel: Channel | null = null): Door => ({ route, channel, open: "stage", who, closed: who === "seated" });
