import { regionWords } from "#app/(workshop)/issues/[docket]/feedback/regions/words.ts";
import { standings } from "#components/figure/stance-bars.tsx";
import { csvText } from "#lib/formats/table-text.ts";
import { currentActor } from "#lib/next/actor.ts";
import { textFile } from "#lib/next/file.ts";
import { regionVoices } from "#lib/voices/queries.ts";

type Props = { params: Promise<{ docket: string }> };

/** Hub against hub as a table to take along: a line for each hub on each provision. */
export async function GET(request: Request, { params }: Props) {
  const { docket } = await params;
  return textFile(request, "csv", async () => {
    const { hubs, comparison } = await regionVoices(await currentActor(), { issue: docket });
    const { t, terms, named } = await regionWords();
    const columns = [
      { key: "on", head: t("compare.on") }, { key: "hub", head: t("compare.hub") }, { key: "stance", head: t("compare.stance") }, { key: "relation", head: t("compare.relation") },
      { key: "voices", head: t("total") }, ...standings.map((standing) => ({ key: standing, head: named[standing] })),
    ];
    const rows = comparison.flatMap(({ on, provision, cells }) => cells.map(({ voices, counts, stance, relation }, n) => ({
      on: provision ?? t(`compare.${on}`), hub: hubs[n]!.hub.name, stance: stance && terms(`stances.${stance}`), relation: relation ? t(`compare.relations.${relation}`) : t("compare.first"), voices, ...counts,
    })));
    return csvText(columns, rows);
  }, { personal: true, saveAs: `${docket.toLowerCase()}-hubs.csv` });
}
