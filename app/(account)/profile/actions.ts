"use server";
import { issueAccessToken, revokeAccessToken, updateProfile } from "#lib/people/commands.ts";
import { action } from "#lib/next/action.ts";

export const updateProfileAction = action(updateProfile);
export const revokeAccessTokenAction = action(revokeAccessToken);
export const issueAccessTokenAction = action(issueAccessToken);
