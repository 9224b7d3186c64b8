import { readBy, regionWords } from "#app/(workshop)/issues/[docket]/feedback/regions/words.ts";
import { stancePicture } from "#components/figure/stance-picture.ts";
import { currentActor } from "#lib/next/actor.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { textFile } from "#lib/next/file.ts";
import { clock } from "#lib/platform/clock.ts";
import { regionVoices } from "#lib/voices/queries.ts";

type Props = { params: Promise<{ docket: string }> };

/** The figures of a region as a picture to take along. */
export async function GET(request: Request, { params }: Props) {
  const { docket } = await params;
  return textFile(request, "svg", async () => {
    const { by, hubs, issue } = await regionVoices(await currentActor(), { issue: docket, by: readBy(new URL(request.url).searchParams.get("by")).by });
    const { t, dates, locale, named, barsOf, baseOf } = await regionWords();
    return stancePicture({
      title: `${issue.docket} ${issue.title}`, lang: locale, named, foot: t("pictureFoot", { ...issue, day: dayInWords(clock.now().toISOString().slice(0, 10), dates, { long: true }) }),
      charts: hubs.map(({ hub, base, groups }) => ({ title: t("pictureOf", { hub: hub.name, byIs: by }), base: baseOf(base), bars: barsOf(by, groups), empty: t("region.nobody") })),
    });
  }, { personal: true, saveAs: `${docket.toLowerCase()}-voices.svg` });
}
