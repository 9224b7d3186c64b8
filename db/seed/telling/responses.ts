import { shippedProfiles } from "#db/channels/shipped.ts";
import type { Moment, ResponseSeed } from "#db/seed/demo/types.ts";
import { zoneOfHub } from "#db/seed/foundation.ts";
import type { Stage } from "#db/seed/telling/stage.ts";
import { act, type Act } from "#db/seed/timeline.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { moveTrack } from "#lib/issues/commands.ts";
import { chooseContents } from "#lib/packs/commands.ts";
import { approveResponse, decideGoNoGo, planResponse, sendToReview, startWork, tickCheck } from "#lib/responses/commands.ts";
import { submitResponse } from "#lib/filings/commands.ts";
import { checklistFor } from "#lib/responses/model.ts";
import { recordReply } from "#lib/replies/commands.ts";

/** A submission to an authority, as far as the story goes; the clock says when it was missed. */
export function responseActs(stage: Stage, response: ResponseSeed): Act[] {
  const { calendar, at, on } = stage;
  const { key, position, title, authority, channel, deadline, language, body, proposed, planned, taken, sentToReview, approved } = response;
  const it = `response ${key}`;
  const { asks: asked } = stage.track.positions.find((one) => one.key === position)!;
  return [
    act(it, at(proposed.at), proposed.by, planResponse, (told) => ({ ...on(told), title, authority, channel, ...calendar.wall(deadline), position: told.id(`position ${position}`), body, language })),
    act(`go ${it}`, at(planned.at), planned.by, decideGoNoGo, (told) => ({ response: told.id(it), decision: "go" as const, reason: planned.reason.text })),
    ...(taken ? [act(`work ${it}`, at(taken.at), taken.by, startWork, (told) => ({ response: told.id(it) }))] : []),
    ...(taken ? [act(`contents ${it}`, at(taken.at), taken.by, chooseContents, (told) => ({ response: told.id(it), asks: asked.map(({ number }) => told.id(`ask ${number} position ${position}`)) }))] : []),
    ...(sentToReview ? [act(`review ${it}`, at(sentToReview.at), sentToReview.by, sendToReview, (told) => ({ response: told.id(it) }))] : []),
    ...(sentToReview ? checklistFor(shippedProfiles[channel]).filter(({ required }) => required).map(({ key: check }) => act(`${check} ${it}`, at(sentToReview.at), sentToReview.by, tickCheck, (told) => ({ response: told.id(it), check, done: "yes" as const }))) : []),
    ...(approved ? [act(`approval ${it}`, at(approved.at), approved.by, approveResponse, (told) => ({ response: told.id(it) }))] : []),
    ...outcomeActs(stage, it, response),
  ];
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

function outcomeActs({ track: { hub }, at, on }: Stage, it: string, { submitted, acknowledged, answered, missed }: ResponseSeed): Act[] {
  const track = (step: "follow" | "implement", { by, at: moment }: { by: string; at: Moment }, reason?: string) =>
    act(`${step} ${it}`, at(moment), by, moveTrack, (told) => ({ ...on(told), act: step, reason }));
  return [
    ...(submitted ? [filing(it, at(submitted.at), zoneOfHub(hub), submitted), track("follow", submitted)] : []),
    ...(acknowledged ? [act(`receipt ${it}`, at(acknowledged.at), acknowledged.by, recordReply, (told) => ({ response: told.id(it), kind: "acknowledgement" as const, day: dayOf(at(acknowledged.at)), words: acknowledged.note.text }))] : []),
    ...(answered ? [
      act(`answer ${it}`, at(answered.at), answered.by, recordReply, (told) => ({ response: told.id(it), kind: "reply" as const, day: dayOf(at(answered.at)), words: answered.note.text })),
      track("implement", answered),
    ] : []),
    ...(missed ? [track("follow", missed, missed.note.text)] : []),
  ];
}

function filing(it: string, at: Date, zone: string, { by, reference, note }: NonNullable<ResponseSeed["submitted"]>) {
  const { day, time } = wallOf(at, zone);
  return act(`filing ${it}`, at, by, submitResponse, (told) => ({ response: told.id(it), reference, filedOn: day, filedTime: time, filedZone: zone, note: note.text }));
}
