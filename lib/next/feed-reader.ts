import "server-only";
import type { FeedKind, Locale } from "#db/vocabulary.ts";
import { clock } from "#lib/platform/clock.ts";
import { log } from "#lib/platform/log.ts";
import { asMember, system, type Actor } from "#lib/kernel/actor.ts";
import { identify } from "#lib/kernel/identify.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { isLocale } from "#lib/next/cookies.ts";
import { me } from "#lib/people/queries.ts";
import { noteFeedUse } from "#lib/views/jobs.ts";
import { feedBehind } from "#lib/views/queries.ts";

type Reader = { actor: Actor; kind: FeedKind; target: string | null; locale: Locale };

/**
 * Whoever holds a link reads what its owner may as a member of their hubs, and no more: what is confided, kept among coordinators or opened
 * to its owner by name does not go to a program. Refuses what leads nowhere.
 */
export async function readerOfFeed(secret: string): Promise<Reader> {
  const link = await feedBehind(system, { secret });
  if (!link) throw new Refusal("notFound");
  if (link.lastUsedDay !== clock.now().toISOString().slice(0, 10)) await noteFeedUse(system, { link: link.id }).catch(() => log.warn("the use of a link could not be noted"));
  const owner = await identify(link.personId);
  const { locale } = await me(owner, {});
  return { actor: asMember(owner), kind: link.kind, target: link.target, locale: isLocale(locale) ? locale : "en" };
}
