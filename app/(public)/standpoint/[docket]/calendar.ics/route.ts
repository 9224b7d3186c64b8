import { calendarEntries } from "#lib/calendar/queries.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { calendarOf, subscribedDays } from "#lib/next/extracts.ts";
import { textFile } from "#lib/next/file.ts";
import { published } from "#lib/next/published.ts";
import { standpointAddress } from "#lib/next/standpoints.ts";

/** What is dated on a public issue, for calendars to subscribe to. */
export function GET(request: Request, { params }: { params: Promise<{ docket: string }> }) {
  return textFile(request, "ics", async () => {
    const { docket, title } = await published(issueByDocket, { issue: (await params).docket });
    const entries = await published(calendarEntries, { issue: docket, ...subscribedDays() });
    return calendarOf(entries, { name: `${docket} ${title}`, page: standpointAddress(docket), self: `${standpointAddress(docket)}/calendar.ics`, locale: "en" });
  });
}
