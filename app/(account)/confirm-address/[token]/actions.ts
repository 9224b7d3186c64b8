"use server";
import { system } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { confirmAddress } from "#lib/mail/commands.ts";
import { formAct } from "#lib/next/action.ts";
import { readToken } from "#lib/next/mail-links.ts";

export const confirmAddressAction = formAct(async ({ token }) => {
  const link = readToken(typeof token === "string" ? token : "");
  if (link?.good !== "address") throw new Refusal("notFound");
  return (await confirmAddress(system, { person: link.person })).value;
});
