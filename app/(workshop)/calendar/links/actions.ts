"use server";
import { action } from "#lib/next/action.ts";
import { makeFeedLink, revokeFeedLink } from "#lib/views/commands.ts";

/** A choice names what a link is of, and which: `hub:europe`. The number of an issue is typed beside it. */
export const makeFeedLinkAction = action(makeFeedLink, {
  shape: ({ of, target, ...rest }) => {
    const [kind, which] = (typeof of === "string" ? of : "").split(":");
    return { ...rest, kind, target: (kind === "issue" ? target : which) || null };
  },
});
export const revokeFeedLinkAction = action(revokeFeedLink);
