"use server";
import { formAct } from "#lib/next/action.ts";
import { askForLink } from "#lib/next/auth.ts";
import { wayBack, withWayBack } from "#lib/next/way-back.ts";

/** Mails a link. What follows is the same page whether or not the address has an account. */
export const askForLinkAction = formAct(
  ({ email, next }, { viewer: { locale } }) => askForLink({ email, next, locale }),
  (_, { next }) => withWayBack("/sign-in?sent=yes", wayBack(next)),
);
