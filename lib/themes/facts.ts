import type { Ask, Hub, Issue, Position, Theme } from "#db/schema/index.ts";
import type { Placement, Verdict } from "#db/vocabulary.ts";
import type { Fact } from "#lib/kernel/facts.ts";

export type Scene = { theme: Theme; issue: Issue; hub: Hub };

/** A theme is the work of coordinators, and so is what happens to it, also where the theme itself is open to the hub. */
const onTheme = (name: Fact["name"], { theme, issue, hub }: Scene, data: Fact["data"] = {}): Fact => ({
  name, subject: `theme:${theme.id}`, about: [`issue:${issue.id}`, `hub:${hub.id}`], reach: { ...theme, lane: "coordinators" },
  data: { docket: issue.docket, issue: issue.title, hub: hub.name, theme: theme.title, ...data },
});
/** What tells how many inputs there are, or of one: some may be known to the coordinators of the hub alone. */
const ofInputs = (name: Fact["name"], scene: Scene, data: Fact["data"]): Fact => ({ ...onTheme(name, scene, data), reach: { ...scene.theme, lane: "confided", organisationId: null } });

export const themeAdded = (scene: Scene) => onTheme("theme.added", scene);
export const themeEdited = (scene: Scene) => onTheme("theme.edited", scene);
export const themeRetired = (scene: Scene) => onTheme("theme.retired", scene);
export const themeRestored = (scene: Scene) => onTheme("theme.restored", scene);
export const themeMoved = (scene: Scene) => onTheme("theme.moved", scene, { place: scene.theme.place });
export const themeOpened = (scene: Scene) => onTheme("theme.opened", scene);
export const themeClosed = (scene: Scene) => onTheme("theme.closed", scene);
export const themeRuleSet = (scene: Scene) => onTheme("theme.ruleSet", scene);
export const inputsPlaced = (scene: Scene, count: number, how: Placement) => ofInputs("theme.placed", scene, { count, how });
export const inputsTaken = (scene: Scene, count: number) => ofInputs("theme.taken", scene, { count });
export const dissentMarked = (scene: Scene, { id, reference }: { id: string; reference: string }, dissents: boolean | null): Fact => {
  const fact = ofInputs("theme.dissentMarked", scene, { reference, dissents: dissents === null ? "computed" : dissents ? "yes" : "no" });
  return { ...fact, about: [...fact.about, `feedback:${id}`] };
};
export const themeAnswered = (scene: Scene, count: number, verdict: Verdict) => ofInputs("theme.answered", scene, { count, verdict });

type Demand = { ask: Ask; position: Position };
const onAsk = (name: Fact["name"], scene: Scene, { ask, position }: Demand): Fact => {
  const fact = onTheme(name, scene, { number: ask.number, position: position.title });
  return { ...fact, about: [...fact.about, `ask:${ask.id}`, `position:${position.id}`] };
};
export const themeBecameAsk = (scene: Scene, demand: Demand) => onAsk("theme.becameAsk", scene, demand);
export const askUnlinked = (scene: Scene, demand: Demand) => onAsk("theme.askUnlinked", scene, demand);
