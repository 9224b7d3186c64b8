import { calendarText } from "#lib/formats/calendar.ts";
import { hubBySlug } from "#lib/hubs/queries.ts";
import { endings } from "#lib/procedures/model.ts";
import { publicFile } from "#lib/next/file.ts";
import { published } from "#lib/next/published.ts";
import { env } from "#lib/platform/env.ts";
import { upcomingDeadlines } from "#lib/dates/queries.ts";

const domain = new URL(env.address).hostname;

/** What comes in a hub's public issues, for calendars to subscribe to: stable entries, whole days where no hour is known. */
export function GET(request: Request, { params }: { params: Promise<{ hub: string }> }) {
  return publicFile(request, "text/calendar; charset=utf-8", async () => {
    const { hub: slug } = await params;
    const hub = await published(hubBySlug, { hub: slug });
    const deadlines = await published(upcomingDeadlines, { hub: slug, days: 400 });
    return calendarText({
      name: hub.name, url: `${env.address}/hubs/${slug}/calendar.ics`, refreshHours: 6,
      entries: deadlines.map(({ id, originId, replaced, changedAt, docket, issue, label, source, kind, time, day, at }) => ({
        uid: `${originId ?? id}@${domain}`, sequence: replaced, changedAt, summary: `${docket} ${label}`, description: [issue, source].filter(Boolean).join("\n"), url: `${env.address}/issues/${docket.toLowerCase()}`,
        ...(time || endings.includes(kind) ? { at } : { day }),
      })),
    });
  });
}
