import type { Moment, QuestionSeed } from "#db/seed/demo/types.ts";
import { zoneOfHub } from "#db/seed/foundation.ts";
import type { Stage } from "#db/seed/telling/stage.ts";
import { act, type Act } from "#db/seed/timeline.ts";
import { applyAnswer, askQuestion, draftQuestion, recordAnswer, reviseQuestion } from "#lib/questions/commands.ts";

/** A question to an authority, as far as it got; what was done was recorded on the day it was done. */
export function questionActs({ calendar, track, at, on }: Stage, question: QuestionSeed): Act[] {
  const { key, wording, background, holdsUp, authority, drafted, asked, waits, answered, applied } = question;
  const it = `question ${key}`;
  const dayOf = ({ day }: Moment) => calendar.dayOf(zoneOfHub(track.hub), day);
  return [
    act(it, at(drafted.at), drafted.by, draftQuestion, (told) => ({ ...on(told), wording, background, holdsUp, authority })),
    act(`asking ${it}`, at(asked.at), asked.by, askQuestion, (told) => ({ question: told.id(it), askedOn: dayOf(asked.at), reference: asked.reference })),
    act(`waiting ${it}`, at(waits.at), waits.by, reviseQuestion, (told) => ({ question: told.id(it), position: told.id(`position ${waits.position}`) })),
    ...(answered ? [act(`answer ${it}`, at(answered.at), answered.by, recordAnswer, (told) => ({ question: told.id(it), answer: answered.answer.text, answeredOn: dayOf(answered.at) }))] : []),
    ...(applied ? [act(`outcome ${it}`, at(applied.at), applied.by, applyAnswer, (told) => ({ question: told.id(it), outcome: applied.outcome.text }))] : []),
  ];
}
