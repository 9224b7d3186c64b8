import { readBy, regionWords } from "#app/(workshop)/issues/[docket]/feedback/regions/words.ts";
import { standings } from "#components/figure/stance-bars.tsx";
import { csvText, type Cell } from "#lib/formats/table-text.ts";
import { currentActor } from "#lib/next/actor.ts";
import { textFile } from "#lib/next/file.ts";
import { regionVoices } from "#lib/voices/queries.ts";

type Props = { params: Promise<{ docket: string }> };

/** The figures of a region as a table to take along: a line a hub with its base, and one a group. */
export async function GET(request: Request, { params }: Props) {
  const { docket } = await params;
  return textFile(request, "csv", async () => {
    const { by, hubs } = await regionVoices(await currentActor(), { issue: docket, by: readBy(new URL(request.url).searchParams.get("by")).by });
    const { t, named, barsOf } = await regionWords();
    const columns = [
      { key: "hub", head: t("csvHead.hub") }, { key: "group", head: t(`region.${by}`) }, { key: "voices", head: t("total") }, ...standings.map((standing) => ({ key: standing, head: named[standing] })),
      ...["asked", "unnamed", "countries", "inConfidence"].map((key) => ({ key, head: t(`csvHead.${key}`) })),
    ];
    const rows = hubs.flatMap(({ hub, base: { spoken, ...base }, counts, groups }): Record<string, Cell>[] => [
      { hub: hub.name, group: t("csvHead.all"), voices: spoken, ...counts, ...base },
      ...barsOf(by, groups).map(({ label, voices, counts: of }) => ({ hub: hub.name, group: label, voices, ...of })),
    ]);
    return csvText(columns, rows);
  }, { personal: true, saveAs: `${docket.toLowerCase()}-voices.csv` });
}
