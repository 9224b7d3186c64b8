import { textFile } from "#lib/next/file.ts";
import { published } from "#lib/next/published.ts";
import { feedOfStandpoint } from "#lib/next/standpoints.ts";
import { standpoint } from "#lib/publications/queries.ts";

/** The texts that were published on an issue, for readers of feeds, as JSON. */
export const GET = (request: Request, { params }: { params: Promise<{ docket: string }> }) => textFile(request, "feed", async () => feedOfStandpoint(await published(standpoint, { issue: (await params).docket }), "en", "feed"));
