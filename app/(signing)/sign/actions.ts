"use server";
import { confirmSignature, signByLink, withdrawByLink } from "#lib/claims/commands.ts";
import { action, formAct } from "#lib/next/action.ts";

/** What follows is the same page whoever signs for whom. */
export const signByLinkAction = formAct(
  async (input, { viewer: { actor, locale }, once }) => (await signByLink(actor, { ...input, locale } as Parameters<typeof signByLink>[1], once)).value,
  (_, { secret }) => `/sign/${secret as string}?sent=yes`,
);
export const confirmSignatureAction = action(confirmSignature, { goTo: (_, { secret }) => `/sign/confirm/${secret as string}` });
export const withdrawByLinkAction = action(withdrawByLink, { goTo: (_, { secret }) => `/sign/confirm/${secret as string}` });
