import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { WaitingRow } from "#app/(workshop)/triage/waiting-row.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Rows } from "#components/ui/rows.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { ask, askLeniently, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { canReadTriage, canTriage } from "#lib/triage/policy.ts";
import { triageInbox, triageWaiting } from "#lib/triage/queries.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
type Address = { hub: string; from: "own" | "elsewhere"; after?: string; open?: string };

const pageLength = 50;
const acts = ["accepted", "parked", "declined", "merged"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("triage")("title") };
}

const addressOf = ({ hub, from, after, open }: Address) => `/triage?${new URLSearchParams({ hub, ...(from === "elsewhere" ? { from } : {}), ...(after ? { after } : {}), ...(open ? { open } : {}) })}${open ? `#${open}` : ""}`;

/** The hub that is asked for among those of the reader; where none is, the first that they coordinate. */
async function chooseHub(given: string | undefined) {
  const { actor } = await speech();
  const all = await ask(hubDirectory, {});
  const choices = all.filter((hub) => canReadTriage(actor, { hub }));
  if (given && !all.some(({ slug }) => slug === given)) notFound();
  const hub = given ? choices.find(({ slug }) => slug === given) : choices.find((one) => canTriage(actor, { hub: one })) ?? choices[0];
  if (!hub) forbidden();
  return { hub, choices };
}

/** What waits for a hub to say what it will do with it. The first is open, and after each act the next. */
export default async function TriagePage({ searchParams }: Props) {
  const given = firstOf(await searchParams);
  await requireMember("/triage");
  const { hub, choices } = await chooseHub(given.hub);
  const t = (await speech()).say("triage");
  const from = given.from === "elsewhere" ? "elsewhere" : "own";
  const list = (where: Record<string, string>) => askLeniently(triageInbox, where, { hub: hub.slug, from, limit: pageLength });
  const isOpened = ({ docket }: { docket: string }) => docket.toLowerCase() === given.open;
  const page = await list(given.after ? { after: given.after } : {});
  // Who comes for one that is not on the page is brought to it.
  const { answer: { items, next, may } } = given.open && !given.after && !page.answer.items.some(isOpened) ? await list({ at: given.open }) : page;
  const { waiting, late } = await ask(triageWaiting, { hub: hub.slug });
  const opened = may.triage ? (items.find(isOpened) ?? items[0])?.docket : undefined;
  const address = { hub: hub.slug, from, ...(given.after ? { after: given.after } : {}) } as const;
  return (
    <>
      <PageHead
        shows={["issue:"]} title={t("title")} under={t("summary", { hub: hub.name, waiting, late })}
        actions={choices.length > 1 && choices.map(({ slug, name }) => <ButtonLink key={slug} href={addressOf({ hub: slug, from })} size="small" chosen={slug === hub.slug} aria-current={slug === hub.slug ? "true" : undefined}>{name}</ButtonLink>)}
      />
      <div className="mt-5 mb-4"><Tabs label={t("tabs")} current={from} tabs={(["own", "elsewhere"] as const).map((key) => ({ key, href: addressOf({ hub: hub.slug, from: key }), label: t(`tab.${key}`) }))} /></div>
      <div role="status">
        {acts.includes(given.done ?? "") && /^[A-Z]+-\d+$/.test(given.issue ?? "") && <Notice kind="ok">{t(`done.${given.done}`, { docket: given.issue!, hub: hub.name })}</Notice>}
        {items.length === 0 && <Nothing from={from} hub={hub} t={t} />}
      </div>
      {items.length > 0 && (
        <Rows label={t(`tab.${from}`)}>
          {items.map((item) => {
            const open = item.docket.toLowerCase();
            return <WaitingRow key={open} item={item} hub={hub.slug} from={from} open={item.docket === opened} href={may.triage ? addressOf({ ...address, open }) : `/issues/${open}`} />;
          })}
        </Rows>
      )}
      <Pagination label={t("pages")} previous={given.after ? { href: addressOf({ hub: hub.slug, from }), label: t("first") } : undefined} next={next ? { href: addressOf({ hub: hub.slug, from, after: next }), label: t("next") } : undefined} />
    </>
  );
}

function Nothing({ from, hub, t }: { from: Address["from"]; hub: { slug: string; name: string }; t: (key: string, values?: Record<string, string>) => string }) {
  const other = from === "own" ? <ButtonLink href={addressOf({ hub: hub.slug, from: "elsewhere" })}>{t("tab.elsewhere")}</ButtonLink> : <ButtonLink href={`/issues?hub=${hub.slug}`}>{t("toIssues")}</ButtonLink>;
  return <EmptyState action={other}>{t(from === "own" ? "nothing" : "nothingElsewhere", { hub: hub.name })}</EmptyState>;
}
