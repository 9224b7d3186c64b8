import { people } from "#db/seed/demo/people.ts";
import type { BallotSeed, FrozenSeed, PositionSeed } from "#db/seed/demo/types.ts";
import type { Stage } from "#db/seed/telling/stage.ts";
import { act, type Act } from "#db/seed/timeline.ts";
import { addAmendment, addAsk } from "#lib/asks/commands.ts";
import { castBallot, declareDecision, openDecision } from "#lib/decisions/commands.ts";
import { moveTrack } from "#lib/issues/commands.ts";
import { addEditor, draftPosition, freezePosition, publishPosition, withdrawPosition } from "#lib/positions/commands.ts";

/** A text is written, frozen, decided and published, as far as the story goes. */
export function positionActs(stage: Stage, position: PositionSeed): Act[] {
  const { at, on } = stage;
  const { key, created, frozen, published, withdrawn } = position;
  const it = `position ${key}`;
  return [
    ...draftingActs(stage, position),
    ...(frozen ? decidingActs(stage, it, frozen) : []),
    ...(published ? [
      act(`publication ${it}`, at(published.at), published.by, publishPosition, (told) => ({ position: told.id(it) })),
      act(`responding ${it}`, at(published.at), created.by, moveTrack, (told) => ({ ...on(told), act: "respond" as const })),
    ] : []),
    ...(withdrawn ? [act(`withdrawal ${it}`, at(withdrawn.at), withdrawn.by, withdrawPosition, (told) => ({ position: told.id(it), reason: withdrawn.reason.text }))] : []),
  ];
}

function draftingActs({ track, at, on }: Stage, position: PositionSeed): Act[] {
  const { key, kind, created: { by, at: moment }, language, stance, title, lede, sections, asks, amendments, editors } = position;
  const it = `position ${key}`;
  const when = at(moment);
  return [
    ...(track.positions[0] === position ? [act(`positioning ${it}`, when, by, moveTrack, (told) => ({ ...on(told), act: "position" as const }))] : []),
    act(it, when, by, draftPosition, (told) => ({ ...on(told), title, lede, stance, kind, language, sections: [...sections] })),
    ...asks.map(({ number, statement, priority, redLine, fallback }) =>
      act(`ask ${number} ${it}`, when, by, addAsk, (told) => ({ position: told.id(it), statement, priority, redLine, fallback }))),
    ...amendments.map(({ number, provision, current, proposed, justification }) =>
      act(`amendment ${number} ${it}`, when, by, addAmendment, (told) => ({ position: told.id(it), provision, current, proposed, justification }))),
    ...editors.map((editor) => act(`editor ${editor} ${it}`, when, by, addEditor, (told) => ({ position: told.id(it), email: emailOf(editor), reason: "Answered the call and writes along" }))),
  ];
}

const emailOf = (person: string) => people.find(({ key }) => key === person)!.email;

function decidingActs({ calendar, at }: Stage, it: string, { by, at: moment, number, change, note, decision }: FrozenSeed): Act[] {
  const { method, opened, closes, ballots, declared } = decision;
  const vote = `decision ${number} ${it}`;
  return [
    act(`freeze ${number} ${it}`, at(moment), by, freezePosition, (told) => ({ position: told.id(it), change, note: note.text })),
    act(vote, at(opened.at), opened.by, openDecision, (told) => ({ position: told.id(it), method, ...calendar.wall(closes) })),
    ...ballots.map((ballot, index) => ballotAct(`ballot ${index} ${vote}`, at(ballot.at), vote, ballot)),
    ...(declared ? [act(`declaration ${vote}`, at(declared.at), declared.by, declareDecision, (told) => ({ decision: told.id(vote), result: declared.state, outcome: declared.outcome.text }))] : []),
  ];
}

const ballotAct = (key: string, at: Date, vote: string, { by, choice, reason, concern }: BallotSeed) =>
  act(key, at, by, castBallot, (told) => ({
    decision: told.id(vote), choice, reason: reason?.text, problem: concern?.problem.text, remedy: concern?.remedy.text, paragraph: concern?.paragraph,
  }));
