import { calendarEntries } from "#lib/calendar/queries.ts";
import { currentViewer } from "#lib/next/actor.ts";
import { calendarOf, subscribedDays } from "#lib/next/extracts.ts";
import { textFile } from "#lib/next/file.ts";
import { addressOf, readAddress, textOf } from "#lib/next/registry-address.ts";
import { wordsIn } from "#lib/next/words.ts";

/** The days of the issues of a view, for whoever looks: to be taken into a calendar once. What a calendar subscribes to is a link of one's own. */
export function GET(request: Request) {
  return textFile(request, "ics", async () => {
    const { actor, locale } = await currentViewer();
    const { look } = readAddress(Object.fromEntries(new URL(request.url).searchParams));
    const entries = await calendarEntries(actor, { q: textOf(look), ...subscribedDays() });
    return calendarOf(entries, { name: wordsIn(locale, "extracts")("issues"), page: addressOf(look), self: addressOf(look, "/issues/calendar.ics"), locale });
  }, { personal: true, saveAs: "issues.ics" });
}
