"use server";
import { addPost, editPost, pinOutcome, reopenDiscussion, resolveDiscussion, startDiscussion, takeDownOutcome, withdrawPost } from "#lib/discussion/commands.ts";
import { action } from "#lib/next/action.ts";
import { withAudience } from "#lib/next/audience.ts";

export const startDiscussionAction = action(startDiscussion, { shape: withAudience, goTo: ({ id }) => `/discussions/${id}?begun=yes` });
export const addPostAction = action(addPost);
export const editPostAction = action(editPost);
export const withdrawPostAction = action(withdrawPost);
export const resolveDiscussionAction = action(resolveDiscussion);
export const reopenDiscussionAction = action(reopenDiscussion);
export const pinOutcomeAction = action(pinOutcome);
export const takeDownOutcomeAction = action(takeDownOutcome);
