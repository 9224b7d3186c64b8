import type { z } from "zod";
import { people } from "#db/seed/demo/people.ts";
import type { AmendmentSeed, BallotSeed, FrozenSeed, PositionSeed } from "#db/seed/demo/types.ts";
import { fateActs } from "#db/seed/telling/fates.ts";
import type { Stage } from "#db/seed/telling/stage.ts";
import { act, type Act } from "#db/seed/timeline.ts";
import { addAmendment } from "#lib/amendments/commands.ts";
import type { AddAmendment } from "#lib/amendments/input.ts";
import { addAsk } from "#lib/asks/commands.ts";
import { declareDivergence, joinCore, offerCore } from "#lib/cores/commands.ts";
import { castBallot, declareDecision, openDecision } from "#lib/decisions/commands.ts";
import { moveTrack } from "#lib/issues/commands.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Command } from "#lib/kernel/command.ts";
import type { Once } from "#lib/kernel/once.ts";
import { addEditor, draftPosition, freezePosition, publishPosition, withdrawPosition } from "#lib/positions/commands.ts";
import { provisionsOfEdition } from "#lib/texts/queries.ts";

/** A text is written, frozen, decided and published, as far as the story goes. */
export function positionActs(stage: Stage, position: PositionSeed): Act[] {
  const { at, on } = stage;
  const { key, created, frozen, offered, joins, divergences, published, withdrawn } = position;
  const it = `position ${key}`;
  return [
    ...draftingActs(stage, position),
    ...(frozen ? decidingActs(stage, it, frozen) : []),
    ...(offered ? [act(`offer ${it}`, at(offered.at), offered.by, offerCore, (told) => ({ position: told.id(it) }))] : []),
    ...divergences.map(({ by, at: moment, part, number, reason }) => act(`divergence ${part} ${number} ${it}`, at(moment), by, declareDivergence, (told) => ({ position: told.id(`position ${joins}`), hub: stage.track.hub, part, number, reason }))),
    ...(published ? [
      act(`publication ${it}`, at(published.at), published.by, publishPosition, (told) => ({ position: told.id(it) })),
      act(`responding ${it}`, at(published.at), created.by, moveTrack, (told) => ({ ...on(told), act: stage.track.responses.length > 0 ? "respond" as const : "follow" as const })),
    ] : []),
    ...fateActs(stage, position),
    ...(withdrawn ? [act(`withdrawal ${it}`, at(withdrawn.at), withdrawn.by, withdrawPosition, (told) => ({ position: told.id(it), reason: withdrawn.reason.text }))] : []),
  ];
}

type Quoting = z.input<typeof AddAmendment> & { /** The edition whose words it quotes, where the text is here. */ edition: string | null };

/** As at the desk: the provision is looked up in the edition, and its words are captured from there. */
const quoting: Command<Quoting, { id: string; number: number; revision: number }> = Object.assign(async (actor: Actor, { edition, ...said }: Quoting, once?: Once) => {
  const found = edition && (await provisionsOfEdition(actor, { edition })).find(({ locator }) => locator === said.provision);
  return addAmendment(actor, found ? { ...said, provisionId: found.id } : said, once);
}, { operation: addAmendment.operation }) as unknown as Command<Quoting, { id: string; number: number; revision: number }>;

/** The first edition of the text that an amendment quotes word for word. */
function editionQuoted({ story }: Stage, { provision, current }: AmendmentSeed): string | null {
  const text = story.texts.find(({ provisions }) => provisions.some(({ locator, text: words }) => locator === provision && words === current));
  return text ? `text ${story.key} ${text.edition}` : null;
}

function draftingActs(stage: Stage, position: PositionSeed): Act[] {
  const { track, at, on } = stage;
  const { key, kind, joins, created: { by, at: moment }, language, stance, title, lede, sections, asks, amendments, editors } = position;
  const it = `position ${key}`;
  const when = at(moment);
  return [
    ...(track.positions[0] === position ? [act(`positioning ${it}`, when, by, moveTrack, (told) => ({ ...on(told), act: "position" as const }))] : []),
    joins ? act(it, when, by, joinCore, (told) => ({ position: told.id(`position ${joins}`), hub: track.hub, title, lede, stance, language, sections: [...sections] }))
      : act(it, when, by, draftPosition, (told) => ({ ...on(told), title, lede, stance, kind, language, sections: [...sections] })),
    ...asks.map(({ number, statement, priority, redLine, fallback }) =>
      act(`ask ${number} ${it}`, when, by, addAsk, (told) => ({ position: told.id(it), statement, priority, redLine, fallback }))),
    ...amendments.map((amendment) => {
      const { number, provision, current, proposed, justification } = amendment;
      const quoted = editionQuoted(stage, amendment);
      return act(`amendment ${number} ${it}`, when, by, quoting, (told) => ({ position: told.id(it), provision, current, proposed, justification, edition: quoted && told.id(quoted) }));
    }),
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
