import { cardAddress, embedSnippet } from "#app/embed/standpoint/[docket]/card.ts";
import { inARow } from "#components/acknowledgements/named.tsx";
import { Details } from "#components/ui/details.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { Timeline, TimelineEntry } from "#components/ui/timeline.tsx";
import { dayOfMoment, momentInList, momentInWords } from "#lib/next/dates.ts";
import { factInWords } from "#lib/next/sentences.ts";
import { lastingAddress, licence, standpointAddress, type Standpoint } from "#lib/next/standpoints.ts";
import { useSpeech } from "#lib/next/words.ts";

/** Where the hubs that work on an issue differ, as a whole or on a part of a text they share, and whether they say why. */
export function HubDifferences({ tracks, positions }: Pick<Standpoint, "tracks" | "positions">) {
  const { say } = useSpeech();
  const [t, terms] = [say("published"), say("terms")];
  const of = (slug: string) => positions.find(({ hub }) => hub.slug === slug)?.content.stance ?? tracks.find(({ hub }) => hub.slug === slug)?.stance ?? null;
  const hubs = [...new Map([...positions.map(({ hub }) => hub), ...tracks.map(({ hub }) => hub)].map((hub) => [hub.slug, hub])).values()];
  if (hubs.length < 2) return null;
  const stances = new Set(hubs.map(({ slug }) => of(slug)).filter(Boolean));
  const parts = positions.flatMap(({ divergences }) => divergences);
  return (
    <Section heading={t("differences.title")}>
      <Facts wide>
        {hubs.map(({ slug, name }) => {
          const [stance, published] = [of(slug), positions.some(({ hub }) => hub.slug === slug)];
          const reasons = [tracks.find(({ hub }) => hub.slug === slug)?.divergence ?? [], parts.filter(({ hub }) => hub.slug === slug).map(({ reason }) => reason)].flat();
          return (
            <Fact key={slug} name={name}>
              {stance ? <Stance stance={stance}>{terms(`stances.${stance}`)}</Stance> : t("differences.noStance")} · {t(published ? "differences.published" : "differences.unpublished")}
              {reasons.map((reason) => <span key={reason} className="block text-ink-2">{t("differences.because", { reason })}</span>)}
            </Fact>
          );
        })}
      </Facts>
      <p className="small mt-2 text-ink-2">{t(`differences.${stances.size > 1 ? "differ" : parts.length > 0 ? "inPart" : "agree"}`)}</p>
    </Section>
  );
}

/** What was sent to authorities, as far as it is public, with its receipt. */
export function Submissions({ submissions }: Pick<Standpoint, "submissions">) {
  const { say, dates, zone, locale } = useSpeech();
  const [t, terms] = [say("published"), say("terms")];
  return (
    <Section heading={t("submissions.title")}>
      {submissions.length === 0 && <p className="text-ink-2">{t("submissions.none")}</p>}
      {submissions.length > 0 && <Rows label={t("submissions.title")}>
        {submissions.map(({ id, title, authority, channel, hub, language, reference, filedAt, state, acknowledged }) => (
          <Row key={`${id} ${reference}`} id={`submission-${id}`} title={title} href={`/responses/${id}`} lang={language} aside={terms(`responseStates.${state}`)} note={t("submissions.filed", { hub: hub.name, authority, channel: terms(`channels.${channel}`), when: momentInWords(filedAt, dates, zone), reference }) + (acknowledged.length > 0 ? ` · ${t("submissions.contributed", { names: inARow(acknowledged, locale) })}` : "")} />
        ))}
      </Rows>}
    </Section>
  );
}

/** How much of what happened stands on the page itself. */
const latest = 12;

/** What happened in public, newest first. Hubs act here, and nobody by name. */
export function PublicTimeline({ timeline, issue }: Pick<Standpoint, "timeline" | "issue">) {
  const { say, locale, dates, zone } = useSpeech();
  const t = say("published");
  if (timeline.length === 0) return null;
  return (
    <Section heading={t("timeline")} after={<Link href={`/issues/${issue.docket.toLowerCase()}/history`}>{t("wholeHistory")}</Link>}>
      <Timeline label={t("timeline")}>
        {timeline.slice(0, latest).map(({ id, name, data, at }) => <TimelineEntry key={id} id={id} when={momentInList(at, dates, zone)} dateTime={at.toISOString()}>{factInWords({ name, data, actorKind: "person", actor: typeof data.hub === "string" ? data.hub : null }, locale, say("terms"))}</TimelineEntry>)}
      </Timeline>
    </Section>
  );
}

/** Every text that was published on the issue, with its lasting address. */
export function Publications({ publications }: Pick<Standpoint, "publications">) {
  const { say, dates, zone } = useSpeech();
  const [t, terms] = [say("published"), say("terms")];
  return (
    <Section heading={t("versions")}>
      <Rows label={t("versions")}>
        {publications.map((one) => <Row key={`${one.docket} ${one.hub.slug} ${one.publication}`} title={one.title} lang={one.language} href={lastingAddress(one)} aside={terms(`positionStates.${one.state}`)} note={t("versionOf", { hub: one.hub.name, version: one.version, day: dayOfMoment(one.publishedAt, dates, zone), hash: one.hash.slice(0, 12) })} />)}
      </Rows>
    </Section>
  );
}

/** The same for programs, and a card for other people's pages. */
export function Elsewhere({ issue }: Pick<Standpoint, "issue">) {
  const { say, locale } = useSpeech();
  const t = say("published");
  const address = standpointAddress(issue.docket);
  const snippet = embedSnippet(issue, locale);
  return (
    <Section heading={t("elsewhere.title")}>
      <p className="screen-only"><Link href={`/api/v1/issues/${issue.docket}/standpoint`} rel="alternate" type="application/json">JSON</Link> · <Link href={`${address}/feed.atom`} rel="alternate" type="application/atom+xml">Atom</Link> · <Link href={`${address}/feed.json`} rel="alternate" type="application/feed+json">JSON Feed</Link> · <Link href={`${address}/calendar.ics`} rel="alternate" type="text/calendar">iCalendar</Link> · <Link href="/open-data">{t("elsewhere.data")}</Link></p>
      <p className="small mt-2 text-ink-2">{t("elsewhere.licence")} <Link href={licence.url} rel="license">{licence.name}</Link></p>
      <div className="screen-only"><Details summary={t("elsewhere.embed")}>
        <p>{t("elsewhere.embedHow")} <Link href={cardAddress(issue.docket, locale)} rel="alternate">{t("elsewhere.embedLook")}</Link></p>
        <pre className="small mt-2 whitespace-pre-wrap break-all">{snippet}</pre>
      </Details></div>
    </Section>
  );
}
