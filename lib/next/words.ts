import "server-only";
import { cache, use } from "react";
import { createFormatter } from "use-intl/core";
import type { Namespace } from "#messages/index.ts";
import { currentViewer, type Viewer } from "#lib/next/actor.ts";
import { datesOf, speakIn, wordsIn, type Speak } from "#lib/next/sentences.ts";

export { sentence, wordsIn, type Speak } from "#lib/next/sentences.ts";

/** The words of one namespace in the language of whoever looks. */
export const words = async <N extends Namespace>(namespace: N) => wordsIn((await currentViewer()).locale, namespace);

/** Dates, numbers and lists as whoever looks writes them, in their time zone. */
export async function formats() {
  const { locale, zone } = await currentViewer();
  return createFormatter({ locale, timeZone: zone });
}

type Speech = Pick<Viewer, "locale" | "zone" | "actor"> & { dates: string; say: (namespace: Namespace) => Speak };

const held = cache((): { speech?: Speech } => ({}));

/** How whoever looks reads: their language, their zone, the locale of their dates, and every namespace as parts want it. */
export async function speech(): Promise<Speech> {
  const { locale, zone, actor } = await currentViewer();
  return (held().speech ??= { locale, zone, actor, dates: datesOf(locale), say: (namespace) => speakIn(locale, namespace) });
}

/** The same, for a part that waits for nothing else: known by then, or waited for. What waits is a row of its own on the wire. */
export const useSpeech = (): Speech => held().speech ?? use(speech());
