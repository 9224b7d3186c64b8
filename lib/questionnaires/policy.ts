import type { FormQuestion, Response } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";
import { canEditResponse } from "#lib/responses/policy.ts";

type OfResponse = { response: Response };
type OfFormQuestion = OfResponse & { formQuestion: FormQuestion };

/** The work on answers stays with the hub when the response is before everyone. */
export const workOnAnswers = (response: Laned): Laned => (response.lane === "public" || response.lane === "members" ? { ...response, lane: "hub" } : response);
export const canReadForm = (actor: Actor, { response }: { response: Laned }) => mayRead(actor, workOnAnswers(response));
export const canKeepForm = canEditResponse;
export const canShareOutForm = canEditResponse;
/** Whoever edits the response, and whoever was given the question. */
export const canAnswerForm = (actor: Actor, { response, formQuestion }: OfFormQuestion) => canEditResponse(actor, { response }) || (formQuestion.ownerId === actor.id && canReadForm(actor, { response }));
