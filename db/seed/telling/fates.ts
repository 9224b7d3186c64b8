import type { AskSeed, PositionSeed } from "#db/seed/demo/types.ts";
import type { Stage } from "#db/seed/telling/stage.ts";
import { act, type Act } from "#db/seed/timeline.ts";
import { judgeAsk, setStrength } from "#lib/fates/commands.ts";
import { tellFates } from "#lib/outcomes/commands.ts";

const hour = 3_600_000;

/** Once the edition is here in which asks are judged, somebody judges them, says how strong the claim is, and tells those who spoke. */
export function fateActs(stage: Stage, { key, asks }: PositionSeed): Act[] {
  const judged = asks.filter(({ fate }) => fate !== null);
  const last = judged.at(-1);
  return [...judged.flatMap((ask) => judgingActs(stage, `position ${key}`, ask)), ...(last ? [act(`telling what became of position ${key}`, new Date(cameAt(stage, last).getTime() + 2 * hour), addedBy(stage, last), tellFates, (told) => stage.on(told))] : [])];
}

const editionOf = ({ story }: Stage, { fate }: AskSeed) => story.texts.find(({ edition }) => edition === fate!.edition)!;
const cameAt = (stage: Stage, ask: AskSeed) => stage.at(editionOf(stage, ask).added.at);
const addedBy = (stage: Stage, ask: AskSeed) => editionOf(stage, ask).added.by;

function judgingActs(stage: Stage, it: string, ask: AskSeed): Act[] {
  const { edition, verdict, excerpt, claim } = ask.fate!;
  const [by, at] = [addedBy(stage, ask), new Date(cameAt(stage, ask).getTime() + hour)];
  const id = `ask ${ask.number} ${it}`;
  return [
    act(`fate of ${id}`, at, by, judgeAsk, (told) => ({ ask: told.id(id), edition: told.id(`text ${stage.story.key} ${edition}`), verdict, excerpt })),
    ...(claim === "unknown" ? [] : [act(`claim on ${id}`, at, by, setStrength, (told) => ({ ask: told.id(id), strength: claim, reason: "The Register named our answer when it published the scheme." }))]),
  ];
}
