import type { CallSeed, FeedbackSeed, ThemeSeed } from "#db/seed/demo/types.ts";
import type { Stage } from "#db/seed/telling/stage.ts";
import { act, type Act } from "#db/seed/timeline.ts";
import { draftCall } from "#lib/calls/commands.ts";
import { disposeFeedback, submitFeedback } from "#lib/feedback/commands.ts";
import { addTheme, placeInTheme, themeToAsk } from "#lib/themes/commands.ts";

/** A hub asks, its participants answer, and the hub answers them. The clock closes the call. */
export function callActs(stage: Stage, call: CallSeed): Act[] {
  const { story, calendar, at, on } = stage;
  const { key, question, context, provision, opened, closes } = call;
  const provisionText = story.texts[0]?.provisions.find(({ locator }) => locator === provision)?.text;
  return [
    act(`call ${key}`, at(opened.at), opened.by, draftCall, (told) => ({ ...on(told), question, context, provision, provisionText, ...calendar.wall(closes), open: true })),
    ...call.feedback.flatMap((input) => feedbackActs(stage, call, input)),
    ...call.themes.flatMap((theme, index) => themeActs(stage, call, theme, index)),
  ];
}

/** What was said is sorted into themes, and a theme leads to the ask that it became. */
function themeActs({ at, on }: Stage, { key: call }: CallSeed, { by, at: moment, title, summary, said, ask }: ThemeSeed, index: number): Act[] {
  const [key, when] = [`theme ${index} ${call}`, at(moment)];
  return [
    act(key, when, by, addTheme, (told) => ({ ...on(told), title, summary })),
    act(`placed ${key}`, when, by, placeInTheme, (told) => ({ theme: told.id(key), feedback: said.map((organisation) => told.id(`feedback ${call} ${organisation}`)) })),
    ...(ask ? [act(`asked ${key}`, when, by, themeToAsk, (told) => ({ theme: told.id(key), ask: told.id(`ask ${ask.number} position ${ask.position}`) }))] : []),
  ];
}

function feedbackActs({ track, at }: Stage, { key: call }: CallSeed, input: FeedbackSeed): Act[] {
  const { organisation, author, stance, provision, impact, evidence, proposedWording, language, lane, disposition } = input;
  const key = `feedback ${call} ${organisation}`;
  const submitted = act(key, at(input.at), author, submitFeedback, (told) => ({ call: told.id(`call ${call}`), stance, provision, impact, evidence, proposedWording, language, lane }));
  if (!disposition) return [submitted];
  const { by, verdict, reason } = disposition;
  const answering = track.positions.find(({ answers, created }) => answers === call && at(created.at) <= at(disposition.at));
  return [submitted, act(`disposition ${key}`, at(disposition.at), by, disposeFeedback, (told) => ({
    feedback: told.id(key), verdict, reason: reason.text, ...(answering ? { position: told.id(`position ${answering.key}`) } : {}),
  }))];
}
