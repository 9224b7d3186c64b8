import { askTable } from "#lib/scorecards/queries.ts";
import { currentViewer } from "#lib/next/actor.ts";
import { askText, readAskAddress } from "#lib/next/ask-address.ts";
import { asksAsTable } from "#lib/next/ask-tables.ts";
import { textFile } from "#lib/next/file.ts";

/** The asks of a query as a table to take along, for whoever looks. */
export function GET(request: Request) {
  return textFile(request, "csv", async () => {
    const { actor, locale } = await currentViewer();
    const { look } = readAskAddress(Object.fromEntries(new URL(request.url).searchParams));
    return asksAsTable(await askTable(actor, { q: askText(look) }), locale);
  }, { personal: true, saveAs: "asks.csv" });
}
