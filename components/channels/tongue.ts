import { tongueOf, type Tongue } from "#components/channels/words.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

/** How whoever looks is spoken to of channels. */
export async function channelTongue(): Promise<Tongue> {
  const { say, locale, dates } = await speech();
  return tongueOf(locale, dates, say, (day) => dayInWords(day, dates));
}
