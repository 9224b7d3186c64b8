import type { Metadata } from "next";
import { Filters } from "#app/(workshop)/asks/filters.tsx";
import { labelOf, type Tongue } from "#app/(workshop)/asks/labels.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { Section } from "#components/ui/section.tsx";
import { Table, type Column } from "#components/ui/table.tsx";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { scorecardAxes, type LedgerField } from "#lib/scorecards/model.ts";
import { scorecard } from "#lib/scorecards/queries.ts";
import { askAddress, askedToo, askText, readAskAddress, type AskLook } from "#lib/next/ask-address.ts";
import { ask } from "#lib/next/page.ts";
import { published } from "#lib/next/published.ts";
import { speech } from "#lib/next/words.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
type Card = Awaited<ReturnType<typeof scorecard>>;
type Group = Card["groups"][number];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("asks")("card.title") };
}

const parts = [["verdicts", "verdict"], ["judged", "judged"], ["states", "state"], ["strengths", "strength"]] as const;

/** How many asks came to what, by issue, hub or year. Every number opens the list that it counts. */
export default async function ScorecardPage({ searchParams }: Props) {
  const given = await searchParams;
  const { look } = readAskAddress(given);
  const by = scorecardAxes.find((axis) => axis === given.by) ?? "issue";
  const { say } = await speech();
  const tongue = { t: say("asks"), terms: say("terms"), hubs: await published(hubDirectory, {}) };
  const { t } = tongue;
  const card = await ask(scorecard, { by, q: askText(look) });
  const whole = { ...look, after: null };
  return (
    <>
      <PageHead
        title={t("card.title")} under={t("card.under")} over={<Link href={askAddress(whole)}>{t("toLedger")}</Link>}
        actions={<><PrintButton>{t("card.print")}</PrintButton><ButtonLink href={askAddress(whole, "/asks/scorecard/table.csv", { by })} download>{t("table")}</ButtonLink><ButtonLink href={askAddress(whole, "/api/v1/asks/scorecard", { by })} download>{t("card.json")}</ButtonLink></>}
      />
      <nav aria-label={t("card.by")} className="view-tabs">{scorecardAxes.map((axis) => <Link key={axis} href={askAddress(whole, "/asks/scorecard", { by: axis })} aria-current={axis === by ? "page" : undefined}>{t(`card.axis.${axis}`)}</Link>)}</nav>
      <div className="mt-4"><Filters look={look} tongue={tongue} path="/asks/scorecard" more={{ by }} /></div>
      {card.all.total === 0 ? <div className="mt-6" role="status"><EmptyState>{t("card.none")}</EmptyState></div> : (
        <div className="stack mt-6">{parts.map(([part, field]) => <Section key={part} heading={t(`card.${part}`)}><Counts card={card} part={part} field={field} look={whole} tongue={tongue} /></Section>)}</div>
      )}
    </>
  );
}

type CountsProps = { card: Card; part: (typeof parts)[number][0]; field: LedgerField; look: AskLook; tongue: Tongue };

/** One table of counts: a row a group and one for all, a column a value. */
function Counts({ card: { by, all, groups }, part, field, look, tongue }: CountsProps) {
  const { t } = tongue;
  const rows: (Group & { whole?: true })[] = [...groups, { key: "", name: t("card.all"), ...all, whole: true }];
  const listOf = ({ key, whole }: Group & { whole?: true }) => (whole ? look : askedToo(look, by, key.toLowerCase()));
  const cell = (group: Group & { whole?: true }, count: number, value: string | null) => {
    if (count === 0) return <span className="quiet">0</span>;
    const what = value === null ? t("card.total") : labelOf(field, value, tongue);
    return <Link href={askAddress(value === null ? listOf(group) : askedToo(listOf(group), field, value))} aria-label={t("card.link", { count, what, group: group.whole ? t("card.all") : `${group.key} ${group.name}` })}>{count}</Link>;
  };
  const columns: Column<Group & { whole?: true }>[] = [
    { key: "group", head: t(`card.axis.${by}`), rowHeader: true, narrow: "title", className: "strong", cell: ({ key, name, whole }) => (whole || by !== "issue" ? name : `${key} ${name}`) },
    ...Object.keys(all[part]).map((value): Column<Group & { whole?: true }> => ({ key: value, head: labelOf(field, value, tongue), align: "end", narrow: "labelled", cell: (group) => cell(group, (group[part] as Record<string, number>)[value]!, value) })),
    { key: "total", head: t("card.total"), align: "end", narrow: "labelled", cell: (group) => cell(group, group.total, null) },
  ];
  return <Table caption={t("card.caption", { part: t(`card.${part}`), axisIs: by })} captionHidden columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
