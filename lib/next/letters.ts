import type { Letter } from "#emails/letter.ts";
import { digestLetter, toldLetter } from "#emails/news.ts";
import { letterOf, type Payload } from "#emails/templates.ts";
import { env } from "#lib/platform/env.ts";
import { system } from "#lib/kernel/actor.ts";
import { contentOfMail } from "#lib/mail/queries.ts";
import { headersOfSubscription, pageOfToken } from "#lib/next/mail-links.ts";

export type Posted = { letter: Letter; headers: Record<string, string> };
type Waiting = { id: string; kind: "mail" | "told" | "digest"; personId: string | null; payload: Payload };

const page = (path: string) => `${env.address}${path}`;

/** A mail as it is written now, with what is for mail programs. What is told is looked up at this moment, for whoever gets it; null where nothing is left to say. */
export async function written({ id, kind, personId, payload }: Waiting): Promise<Posted | null> {
  if (kind === "mail") {
    const link: Payload = personId && payload.template === "test" ? { link: page(pageOfToken({ person: personId, good: "address" })) } : {};
    const letter = letterOf({ ...payload, ...link });
    return letter && { letter, headers: {} };
  }
  const content = await contentOfMail(system, { mail: id });
  if (!content) return null;
  const addresses = { page, unsubscribe: page(pageOfToken({ person: content.person.id, good: kind })) };
  return { letter: kind === "told" ? toldLetter(content, addresses) : digestLetter(content, addresses), headers: headersOfSubscription(content.person.id, kind) };
}
