import type { Metadata } from "next";
import { makeFeedLinkAction, revokeFeedLinkAction } from "#app/(workshop)/calendar/links/actions.ts";
import { NewLink } from "#app/(workshop)/calendar/links/new-link.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { dayInWords, dayOfMoment } from "#lib/next/dates.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { published } from "#lib/next/published.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { env } from "#lib/platform/env.ts";
import { myFeedLinks, myViews } from "#lib/views/queries.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
type Hubs = Awaited<ReturnType<typeof hubDirectory>>;
type FeedLink = Awaited<ReturnType<typeof myFeedLinks>>[number];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("calendar")("links.title") };
}

/** The links by which somebody's calendar or reader of feeds sees what they may, without signing in. */
export default async function FeedLinksPage({ searchParams }: Props) {
  const { kind, target } = firstOf(await searchParams);
  await requireMember(kind && target ? `/calendar/links?kind=${kind}&target=${target}` : "/calendar/links");
  const t = (await speech()).say("calendar");
  const hubs = await published(hubDirectory, {});
  return (
    <>
      <PageHead title={t("links.title")} over={<Link href="/calendar">{t("title")}</Link>} under={t("links.under")} />
      <div className="stack mt-6">
        <Making hubs={hubs} asked={{ kind, target }} t={t} />
        <Made t={t} />
        <Section heading={t("links.public")}>
          <p className="mb-2">{t("links.publicUnder")}</p>
          <Rows label={t("links.public")}>{hubs.map(({ slug, name }) => <Row key={slug} title={name} aside={<><a href={`/hubs/${slug}/calendar.ics`}>{t("links.publicCalendar")}</a> · <a href={`/hubs/${slug}/feed.atom`}>{t("links.publicFeed")}</a></>} />)}</Rows>
        </Section>
      </div>
    </>
  );
}

/** What a link can be of: the whole, a hub, an issue, a view. The address may have chosen already. */
async function Making({ hubs, asked: { kind, target }, t }: { hubs: Hubs; asked: { kind?: string | undefined; target?: string | undefined }; t: Speak }) {
  const { views } = await ask(myViews, {});
  const options = [
    { value: "all", label: t("links.of.all") }, { value: "mine", label: t("links.of.mine") }, ...hubs.map(({ slug, name }) => ({ value: `hub:${slug}`, label: t("links.of.hub", { name }) })),
    ...views.map(({ id, name }) => ({ value: `view:${id}`, label: t("links.of.view", { name }) })), { value: "issue", label: t("links.of.anIssue") },
  ];
  const chosen = options.find(({ value }) => value === (kind === "hub" || kind === "view" ? `${kind}:${target}` : kind))?.value ?? "mine";
  const files = (["calendar.ics", "feed.atom", "feed.json", "table.csv"] as const).map((file) => { const name = t(`links.file.${file.slice(file.indexOf(".") + 1)}`); return { file, name, copyName: t("links.copyOf", { name }) }; });
  return (
    <Section heading={t("links.make")}>
      <ul className="plain-points"><li>{t("links.sees")}</li><li>{t("links.keep")}</li><li>{t("links.lag")}</li></ul>
      <CommandForm act={makeFeedLinkAction} prefix="link-" className="mt-4 max-w-form" label={t("links.make")}>
        <NewLink address={env.address} files={files} words={{ title: t("links.madeTitle"), text: t("links.made"), subscribe: t("links.subscribe"), google: t("links.google"), copy: t("links.copy"), copied: t("links.copied") }} />
        <SelectField name="of" label={t("links.of.label")} defaultValue={chosen} options={options} />
        <TextField name="target" label={t("links.docket")} hint={t("links.docketHint")} defaultValue={kind === "issue" ? target : undefined} autoComplete="off" />
        <FormActions><SubmitButton pendingLabel={t("links.making")}>{t("links.make")}</SubmitButton></FormActions>
      </CommandForm>
    </Section>
  );
}

async function Made({ t }: { t: Speak }) {
  const links = await ask(myFeedLinks, {});
  return (
    <Section heading={t("links.mine")}>
      {links.length === 0 ? <EmptyState>{t("links.none")}</EmptyState> : <Rows label={t("links.mine")}>{links.map((link) => <LinkRow key={link.id} link={link} t={t} />)}</Rows>}
    </Section>
  );
}

async function LinkRow({ link: { id, kind, target, title, createdAt, lastUsedDay }, t }: { link: FeedLink; t: Speak }) {
  const { dates, zone } = await speech();
  const called = kind === "all" || kind === "mine" ? t(`links.of.${kind}`) : title === null ? t("links.gone") : t(`links.of.${kind}`, { name: title, docket: target ?? "" });
  const made = dayOfMoment(createdAt, dates, zone);
  return (
    <Row
      title={called} note={lastUsedDay ? t("links.used", { made, day: dayInWords(lastUsedDay, dates) }) : t("links.unused", { made })}
      aside={
        <Menu label={t("links.revoke")} name={t("links.revokeOf", { name: called })} look="button small" align="end">
          <CommandForm act={revokeFeedLinkAction} hidden={{ link: id }} className="padded stack-small" label={t("links.revokeOf", { name: called })}>
            <p>{t("links.revokeWhat")}</p>
            <SubmitButton kind="danger" size="small" pendingLabel={t("links.revoking")}>{t("links.revokeNow")}</SubmitButton>
          </CommandForm>
        </Menu>
      }
    />
  );
}
