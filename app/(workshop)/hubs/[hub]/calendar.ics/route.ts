import { calendarEntries } from "#lib/calendar/queries.ts";
import { hubBySlug } from "#lib/hubs/queries.ts";
import { calendarOf, subscribedDays } from "#lib/next/extracts.ts";
import { textFile } from "#lib/next/file.ts";
import { published } from "#lib/next/published.ts";

/** What comes in a hub's public issues, for calendars to subscribe to. */
export function GET(request: Request, { params }: { params: Promise<{ hub: string }> }) {
  return textFile(request, "ics", async () => {
    const { hub: slug } = await params;
    const { name } = await published(hubBySlug, { hub: slug });
    const entries = await published(calendarEntries, { hub: slug, ...subscribedDays() });
    return calendarOf(entries, { name, page: `/hubs/${slug}`, self: `/hubs/${slug}/calendar.ics`, locale: "en" });
  });
}
