import { cardHeaders, cardOf } from "#app/embed/standpoint/[docket]/card.ts";
import { courseLabel } from "#components/figure/stages.ts";
import { named } from "#components/issues/course.ts";
import { isLocale } from "#lib/next/cookies.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { textFile } from "#lib/next/file.ts";
import { published } from "#lib/next/published.ts";
import { wordsIn, type Speak } from "#lib/next/words.ts";
import { standpoint } from "#lib/publications/queries.ts";

/** The card of an issue for other people's pages. Asks for no cookie and sets none: its language is in its address. */
export function GET(request: Request, { params }: { params: Promise<{ docket: string }> }) {
  return textFile(request, "html", async () => {
    const asked = new URL(request.url).searchParams.get("lang");
    const locale = isLocale(asked) ? asked : "en";
    const say = (namespace: "published" | "terms" | "procedures" | "figure") => wordsIn(locale, namespace) as Speak;
    const found = await published(standpoint, { issue: (await params).docket });
    const course = { stages: named(found.procedure.stages, say("procedures")), at: found.procedure.stage };
    return cardOf(found, { locale, t: say("published"), terms: say("terms"), course, stage: courseLabel(course, say("figure")), day: (at) => dayOfMoment(at, locale === "en" ? "en-GB" : locale, "Europe/Brussels") });
  }, { headers: cardHeaders });
}
