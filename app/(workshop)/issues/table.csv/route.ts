import { currentViewer } from "#lib/next/actor.ts";
import { tableOf } from "#lib/next/extracts.ts";
import { textFile } from "#lib/next/file.ts";
import { readAddress, textOf } from "#lib/next/registry-address.ts";
import { issueTable } from "#lib/views/queries.ts";

/** The issues of a view as a table to take along, for whoever looks. */
export function GET(request: Request) {
  return textFile(request, "csv", async () => {
    const { actor, locale } = await currentViewer();
    const { look } = readAddress(Object.fromEntries(new URL(request.url).searchParams));
    return tableOf(await issueTable(actor, { q: textOf(look), sort: look.sort }), locale);
  }, { personal: true, saveAs: "issues.csv" });
}
