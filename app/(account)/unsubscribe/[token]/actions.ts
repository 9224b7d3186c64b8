"use server";
import { system } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { endSubscription } from "#lib/mail/commands.ts";
import { formAct } from "#lib/next/action.ts";
import { readToken } from "#lib/next/mail-links.ts";

/** Whoever holds the link may end what it is about, and nothing else. */
export const unsubscribeAction = formAct(async ({ token }) => {
  const link = readToken(typeof token === "string" ? token : "");
  if (!link || link.good === "address") throw new Refusal("notFound");
  return (await endSubscription(system, { person: link.person, subscription: link.good })).value;
});
