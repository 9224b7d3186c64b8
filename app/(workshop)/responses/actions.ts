"use server";
import { approveResponse, cancelResponse, changeResponseLane, decideGoNoGo, planResponse, recordReply, returnToWork, saveResponse, sendToReview, startWork, submitResponse } from "#lib/responses/commands.ts";
import { action } from "#lib/next/action.ts";

export const planResponseAction = action(planResponse, { goTo: ({ id }) => `/responses/${id}` });
export const decideGoNoGoAction = action(decideGoNoGo);
export const startWorkAction = action(startWork);
export const saveResponseAction = action(saveResponse);
export const sendToReviewAction = action(sendToReview);
export const returnToWorkAction = action(returnToWork);
export const approveResponseAction = action(approveResponse);
export const submitResponseAction = action(submitResponse);
export const recordReplyAction = action(recordReply);
export const cancelResponseAction = action(cancelResponse);
export const changeResponseLaneAction = action(changeResponseLane);
