"use server";
import { addPost, editPost, pinOutcome, reopenDiscussion, resolveDiscussion, startDiscussion, takeDownOutcome, withdrawPost } from "#lib/discussion/commands.ts";
import { action } from "#lib/next/action.ts";
import type { Typed } from "#lib/next/form.ts";

/** `hub:europe:`, as a form names who may read it. */
function withAudience({ lane: chosen, ...typed }: Typed) {
  const [lane = "", hub = "", organisation = ""] = typeof chosen === "string" ? chosen.split(":") : [];
  return { ...typed, lane, hub, organisation };
}

export const startDiscussionAction = action(startDiscussion, { shape: withAudience });
export const addPostAction = action(addPost);
export const editPostAction = action(editPost);
export const withdrawPostAction = action(withdrawPost);
export const resolveDiscussionAction = action(resolveDiscussion);
export const reopenDiscussionAction = action(reopenDiscussion);
export const pinOutcomeAction = action(pinOutcome);
export const takeDownOutcomeAction = action(takeDownOutcome);
