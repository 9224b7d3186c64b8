import { arrangeAction, undoArrangingAction } from "#app/(workshop)/issues/[docket]/synthesis/arranging-actions.ts";
import { Arranging, arranging } from "#app/(workshop)/issues/[docket]/synthesis/arranging.tsx";
import { wordsOfArranging } from "#app/(workshop)/issues/[docket]/synthesis/board.tsx";
import { RowCheckbox } from "#components/form/checkbox.tsx";
import { keys } from "#components/shell/keys.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ClearFilters, FilterBar, FilterChip, SearchField } from "#components/ui/filter-bar.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { StanceGlyph } from "#components/ui/glyph.tsx";
import { Table, type Column } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { feedbackStates, stances } from "#db/vocabulary.ts";
import { shortened } from "#lib/formats/text.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import type { synthesisSorts } from "#lib/themes/input.ts";
import type { synthesisTable } from "#lib/themes/queries.ts";

type Found = Awaited<ReturnType<typeof synthesisTable>>;
type Row = Found["inputs"][number];
type Kept = Record<string, string>;
type Props = { table: Found; at: string; /** What the address asks for, as far as it could be read. */ kept: Kept };

const headOf: Partial<Record<string, (typeof synthesisSorts)[number]>> = { organisation: "organisation", country: "country", stance: "stance", provision: "provision", state: "state", sent: "sent" };

/** The same answers as rows: filtered and sorted by the address, chosen and placed as on the board. */
export async function SynthesisRows({ table, at, kept }: Props) {
  const { say, dates, zone } = await speech();
  const [t, f, terms] = [say("themes"), say("feedback"), say("terms")];
  const { after, sort = "sent", down, ...filters } = kept;
  const addressOf = (given: Kept) => `${at}?${new URLSearchParams({ hub: table.hub.slug, view: "table", ...given })}`;
  const sorting = (key: string): Column<Row>["sort"] => {
    const by = headOf[key];
    if (!by) return undefined;
    const here = sort === by, falling = here && down === "true";
    return { href: addressOf({ ...filters, sort: by, ...(here && !falling ? { down: "true" } : {}) }), ...(here ? { direction: falling ? "descending" as const : "ascending" as const } : {}) };
  };
  const columns = columnsFor({ t, f, terms, sent: (at_) => dayOfMoment(at_, dates, zone), countries: new Intl.DisplayNames(dates, { type: "region" }) }, table, filters.theme).map((column) => { const by = sorting(column.key); return by ? { ...column, sort: by } : column; });
  const filtered = Object.keys(filters).length > 0;
  const rows = table.inputs.length === 0
    ? <EmptyState action={filtered && <ButtonLink href={addressOf({})}>{t("table.clear")}</ButtonLink>}>{t(filtered ? "table.noneFound" : "empty")}</EmptyState>
    : <Table captionHidden caption={t("table.caption", { count: table.total.inputs, sort, sortIs: sort })} columns={columns} rows={table.inputs} rowKey={({ id }) => id} rowData={({ id }) => ({ "data-card": id })} />;
  return (
    <>
      <div className="mt-5"><Filters table={table} at={at} kept={filters} tongue={{ t, terms }} clear={filtered ? addressOf({}) : null} /></div>
      <p className="small text-ink-2 mt-3" role="status">{t("figures", table.total)}</p>
      <div className="mt-3">
        {table.may.keep
          ? <Arranging act={arrangeAction} undo={undoArrangingAction} themes={table.themes} answer={{ action: `${at}/answer`, hub: table.hub.slug }} words={wordsOfArranging(t)}><p className="small text-ink-2 mb-2 screen-only">{t("bar.tableHint")}</p>{rows}</Arranging>
          : rows}
      </div>
      <Pagination label={t("table.pages")} previous={after ? { href: addressOf({ ...filters, sort, ...(down ? { down } : {}) }), label: t("table.first") } : undefined} next={table.next ? { href: addressOf({ ...filters, sort, ...(down ? { down } : {}), after: table.next }), label: t("table.next") } : undefined} />
    </>
  );
}

type Tongue = { t: Speak; f: Speak; terms: Speak; sent: (at: Date) => string; countries: Intl.DisplayNames };

/** Rows chosen within a theme are moved out of it; in the whole table they are only placed. */
function columnsFor({ t, f, terms, sent, countries }: Tongue, table: Found, theme: string | undefined): Column<Row>[] {
  const titles = new Map(table.themes.map(({ id, title }) => [id, title]));
  const choose: Column<Row>[] = table.may.keep ? [{ key: "choose", head: t("table.choose"), headHidden: true, narrow: "lead", cell: ({ id, excerpt }) => <RowCheckbox name={`chosen.${theme || "any"}.${id}`} form={arranging} label={t("card.choose", { words: shortened(excerpt, 60) })} /> }] : [];
  return [
    ...choose,
    { key: "words", head: t("table.words"), rowHeader: true, narrow: "title", className: "align-top", cell: ({ id, excerpt, language }) => <a href={`/feedback/${id}`} className="link-plain law-s" lang={language}>{excerpt}</a> },
    { key: "organisation", head: t("table.organisation"), className: "align-top", cell: ({ organisation, unconfirmed }) => <>{organisation ?? f("unnamed")}{unconfirmed && <> <Tag>{t("card.unconfirmed")}</Tag></>}</> },
    { key: "country", head: t("table.country"), className: "align-top quiet", cell: ({ country }) => (country ? countries.of(country) : t("table.unknown")) },
    { key: "stance", head: t("table.stance"), className: "align-top", cell: ({ stance }) => (stance ? <span className="stance"><StanceGlyph stance={stance} />{terms(`stances.${stance}`)}</span> : <span className="text-ink-3">{f("noStance")}</span>) },
    { key: "provision", head: t("table.provision"), className: "align-top quiet", cell: ({ provision }) => provision ?? t("table.whole") },
    { key: "themes", head: t("table.themes"), className: "align-top", cell: ({ themes }) => (themes.length > 0 ? <ul>{themes.map(({ id, dissents }) => <li key={id}>{titles.get(id)}{dissents && <> <Tag tone="warn">{t("card.dissents")}</Tag></>}</li>)}</ul> : <span className="text-ink-3">{t("table.none")}</span>) },
    { key: "state", head: t("table.state"), className: "align-top", cell: ({ state, verdict }) => <Tag>{verdict && state === "disposed" ? terms(`verdicts.${verdict}`) : terms(`feedbackStates.${state}`)}</Tag> },
    { key: "sent", head: t("table.sent"), className: "align-top quiet", cell: ({ submittedAt }) => sent(submittedAt) },
  ];
}

/** Where they stand, what they are about, in which theme, what became of them: all in the address. */
function Filters({ table, at, kept, tongue: { t, terms }, clear }: { table: Found; at: string; kept: Kept; tongue: { t: Speak; terms: Speak }; clear: string | null }) {
  const chip = (name: string, options: { value: string; label: string }[]) => (
    <FilterChip key={`${name}${kept[name] ?? ""}`} name={name} label={t(`table.${name}`)} single chosen={[kept[name] ?? ""]} options={[{ value: "", label: t("table.any") }, ...options]} summary={options.find(({ value }) => value === kept[name])?.label ?? t("table.any")} applyLabel={t("table.apply")} />
  );
  return (
    <FilterBar action={at} label={t("table.filters")}>
      <input type="hidden" name="hub" value={table.hub.slug} /><input type="hidden" name="view" value="table" />
      <SearchField label={t("table.search")} defaultValue={kept["q"] ?? ""} shortcut={keys.search} />
      {chip("theme", [{ value: "none", label: t("notPlaced") }, ...table.themes.map(({ id, title }) => ({ value: id, label: title }))])}
      {chip("stance", [...stances.map((stance) => ({ value: stance as string, label: terms(`stances.${stance}`) })), { value: "unstated", label: t("table.unstated") }])}
      {table.calls.length > 1 && chip("call", table.calls.map(({ id, question }) => ({ value: id, label: question })))}
      {table.provisions.length > 0 && chip("provision", table.provisions.map((provision) => ({ value: provision, label: provision })))}
      {chip("state", [{ value: "open", label: t("table.open") }, ...feedbackStates.filter((state) => state !== "withdrawn").map((state) => ({ value: state as string, label: terms(`feedbackStates.${state}`) }))])}
      {clear && <ClearFilters href={clear}>{t("table.clear")}</ClearFilters>}
    </FilterBar>
  );
}
