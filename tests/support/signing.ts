import { desc } from "drizzle-orm";
import { engine } from "#db/client.ts";
import { outbox } from "#db/schema/index.ts";
import type { SignerGroup } from "#db/vocabulary.ts";
import { plainAddress } from "#lib/formats/domains.ts";
import { makeSignLink, signByLink } from "#lib/claims/commands.ts";
import { changeIssueLane } from "#lib/issues/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { openSignOn } from "#lib/signatures/commands.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { frozenPosition, participant, type Speakers } from "#tests/support/factories.ts";

type Opened = { signers?: SignerGroup; signatories?: number; listing?: "open" | "count"; minimum?: number };

export const shown = { name: "Ann Example", capacity: "Director", listed: true } as const;

/** A frozen letter that is open to be signed for two weeks, and organisations that may. */
export async function openLetter({ signers = "hub", signatories = 2, listing = "open", minimum = 2 }: Opened = {}) {
  const world = await frozenPosition();
  const speakers: Speakers[] = [];
  while (speakers.length < signatories) speakers.push(await participant(world.europe));
  if (signers !== "hub") await changeIssueLane(world.coordinator, { issue: world.docket, lane: "members" });
  const { value } = await openSignOn(world.coordinator, { position: world.position, signers, listing, minimum, softDay: dayFromNow(7), day: dayFromNow(14), time: "18:00" });
  return { ...world, signOn: value.id, closesAt: value.closesAt, speakers };
}

/** The same, with a link for anyone who has an organisation. */
export async function letterByLink({ byHand = false }: { byHand?: boolean } = {}) {
  const world = await openLetter({ signers: "anyone" });
  const { value } = await makeSignLink(world.coordinator, { signOn: world.signOn, label: "Sent to the alliance", byHand });
  return { ...world, link: value.id, secret: value.secret };
}

/** What somebody of an organisation types behind a link. */
export const said = (domain: string, given: object = {}) => ({ version: 1, organisation: `The people of ${domain}`, country: "NL", domain, email: `ann@${domain}`, ...shown, ...given });

/** Signs behind a link and gives the secret of the mail that follows. */
export async function claimed(secret: string, domain: string, given: object = {}) {
  await signByLink(visitor, { secret, ...said(domain, given) });
  return mailedTo(plainAddress(said(domain, given).email));
}

/** The secret in the newest mail to somebody. */
export async function mailedTo(email: string): Promise<string> {
  const mails = await engine.reader.select({ payload: outbox.payload }).from(outbox).orderBy(desc(outbox.createdAt));
  return mails.find(({ payload }) => payload.to === email)!.payload.link!.split("/").at(-1)!;
}
