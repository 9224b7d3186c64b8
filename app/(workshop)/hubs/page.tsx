import type { Metadata } from "next";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("hubs")("title") };
}

/** The hubs of the foundation: where they sit, since when, how many participate. */
export default async function HubsPage() {
  const { say, locale, dates } = await speech();
  const t = say("hubs");
  const hubs = await ask(hubDirectory, {});
  const countries = new Intl.DisplayNames([locale], { type: "region" });
  return (
    <>
      <PageHead title={t("title")} under={t("under")} />
      <div className="stack mt-6">
        {hubs.map((hub) => (
          <Section key={hub.slug} heading={<Link href={`/hubs/${hub.slug}`} className={`docket tone-${toneOf(hub.code)}`}>{hub.name}</Link>}>
            <Facts wide>
              <Fact name={t("seat")}>{countries.of(hub.seatCountry)}</Fact>
              {hub.launchedOn && <Fact name={t("since")}>{dayInWords(hub.launchedOn, dates, { long: true })}</Fact>}
              <Fact name={t("participants")}>{t("participantCount", { count: hub.participants })}</Fact>
              {hub.shareOfMembers !== null && <Fact name={t("share")}>{t("shareOf", { share: hub.shareOfMembers })}{hub.shareNote && <span className="block small text-ink-2">{hub.shareNote}</span>}</Fact>}
            </Facts>
          </Section>
        ))}
      </div>
    </>
  );
}
