"use server";
import { action } from "#lib/next/action.ts";
import { changeView, followView, retireView, saveView, unfollowView } from "#lib/views/commands.ts";

export const keepSearchAction = action(saveView, { goTo: ({ id }) => `/search?view=${id}` });
export const updateSearchAction = action(changeView, { goTo: ({ id }) => `/search?view=${id}` });
export const retireSearchAction = action(retireView, { goTo: () => "/search" });
export const followViewAction = action(followView);
export const unfollowViewAction = action(unfollowView);
