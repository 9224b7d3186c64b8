import { createHmac, timingSafeEqual } from "node:crypto";
import { mailSubscriptions, type MailSubscription } from "#db/vocabulary.ts";
import { env } from "#lib/platform/env.ts";
import { idShape } from "#lib/platform/ids.ts";
import { signingSecret } from "#lib/platform/secrets.ts";

/** What a link in a mail is good for without signing in: to end one kind of mail, or to say that the mail arrived. */
export type MailLink = { person: string; good: MailSubscription | "address" };

const goods: readonly MailLink["good"][] = [...mailSubscriptions, "address"];
const signed = ({ person, good }: MailLink) => createHmac("sha256", signingSecret()).update(`mail ${good} ${person}`).digest("base64url");

/** A token for one person and one thing. Works as long as the secret of this installation: a mail may be found after years. */
export const tokenFor = (link: MailLink) => `${link.good}.${link.person}.${signed(link)}`;

/** What a token is good for; null where it is not one of ours. */
export function readToken(token: string): MailLink | null {
  const [word, person = "", signature = "", ...more] = token.split(".");
  const good = goods.find((one) => one === word);
  if (!good || !idShape.test(person) || more.length > 0) return null;
  const [given, ours] = [Buffer.from(signature), Buffer.from(signed({ person, good }))];
  return given.length === ours.length && timingSafeEqual(given, ours) ? { person, good } : null;
}

/** The page that a token of a mail leads to. */
export const pageOfToken = (link: MailLink) => (link.good === "address" ? `/confirm-address/${tokenFor(link)}` : `/unsubscribe/${tokenFor(link)}`);

/**
 * What mail programs need to know of mail that comes by itself: how to end it, with one press (RFC 2369, RFC 8058), and what it is one of
 * (RFC 2919). One press wants HTTPS; elsewhere there is the page alone.
 */
export function headersOfSubscription(person: string, good: MailSubscription, address: string = env.address): Record<string, string> {
  const { protocol, hostname } = new URL(address);
  return {
    "List-Id": `<${good}.${hostname}>`,
    "List-Unsubscribe": `<${address}/api/unsubscribe/${tokenFor({ person, good })}>`,
    ...(protocol === "https:" ? { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
  };
}
