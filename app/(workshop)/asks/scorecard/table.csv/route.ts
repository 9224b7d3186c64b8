import { scorecardAxes } from "#lib/scorecards/model.ts";
import { scorecard } from "#lib/scorecards/queries.ts";
import { currentViewer } from "#lib/next/actor.ts";
import { askText, readAskAddress } from "#lib/next/ask-address.ts";
import { cardAsTable } from "#lib/next/ask-tables.ts";
import { textFile } from "#lib/next/file.ts";

/** The scorecard as a table to take along, for whoever looks. */
export function GET(request: Request) {
  return textFile(request, "csv", async () => {
    const { actor, locale } = await currentViewer();
    const given = Object.fromEntries(new URL(request.url).searchParams);
    return cardAsTable(await scorecard(actor, { by: scorecardAxes.find((axis) => axis === given.by) ?? "issue", q: askText(readAskAddress(given).look) }), locale);
  }, { personal: true, saveAs: "scorecard.csv" });
}
