import { fifthColumn } from "#lib/comparisons/queries.ts";
import { fifthColumnOrders } from "#lib/comparisons/model.ts";
import { csvText } from "#lib/formats/table-text.ts";
import { currentActor } from "#lib/next/actor.ts";
import { textFile } from "#lib/next/file.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string }> };
const most = 5000;

/** The fifth column as a table to take along: a line an ask, a column an edition, ours last. */
export async function GET(request: Request, { params }: Props) {
  const { docket } = await params;
  const asked = new URL(request.url).searchParams;
  return textFile(request, "csv", async () => {
    const sort = fifthColumnOrders.find((order) => order === asked.get("sort"));
    const { editions, rows } = await fifthColumn(await currentActor(), { issue: docket, sort, text: asked.get("text") ?? "", limit: most });
    const t = (await speech()).say("reading");
    const head = (key: string) => ({ key, head: t(`fifth.head.${key}`) });
    const columns = [...["provision", "amendment", "position", "hub", "priority", "redLine", "standing", "now", "before"].map(head), ...editions.map(({ id, name, day }) => ({ key: id, head: `${name}, ${day}` })), head("ours")];
    return csvText(columns, rows.map((row) => ({
      provision: row.provision, amendment: row.number, position: row.position.title, hub: row.hub.name, priority: t(`fifth.priorities.${row.priority}`), redLine: row.redLine ? t("fifth.redLine") : null,
      standing: t(`fifth.closeness.${row.distance.closeness}`), now: row.distance.now, before: row.distance.before, ...Object.fromEntries(editions.map(({ id }, nth) => [id, row.cells[nth]?.words ?? null])), ours: row.proposed,
    })));
  }, { personal: true, saveAs: `${docket.toLowerCase()}-asks.csv` });
}
