import type { Tongue } from "#app/(workshop)/calendar/words.ts";
import { Hidden } from "#components/form/live-form.tsx";
import { keys } from "#components/shell/keys.ts";
import { ClearFilters, FilterBar, FilterChip, SearchField } from "#components/ui/filter-bar.tsx";
import type { hubDirectory } from "#lib/hubs/queries.ts";
import { calendarAddress, calendarMembers, type CalendarLook } from "#lib/next/calendar-address.ts";

type Props = { look: CalendarLook; hubs: Awaited<ReturnType<typeof hubDirectory>>; member: boolean; tongue: Tongue };

/** Whose dates, of which hub, of which issues: a form that works without JavaScript. The query is that of the registry. */
export function Filters({ look, hubs, member, tongue: { t } }: Props) {
  const { q = "", show, on } = calendarMembers({ ...look, after: null });
  const chosenHub = hubs.find(({ slug }) => slug === look.hub);
  return (
    <FilterBar action="/calendar" label={t("filter.label")}>
      <SearchField key={q} name="q" label={t("filter.q")} defaultValue={q} shortcut={keys.search} />
      <FilterChip key={`hub ${look.hub}`} name="hub" label={t("filter.hub")} single summary={chosenHub?.name ?? t("filter.any")} chosen={[look.hub ?? ""]} applyLabel={t("filter.apply")} options={[{ value: "", label: t("filter.any") }, ...hubs.map(({ slug, name }) => ({ value: slug, label: name }))]} />
      {member && <FilterChip key={`mine ${look.mine}`} name="mine" label={t("filter.whose")} single summary={t(look.mine ? "filter.mine" : "filter.all")} chosen={[look.mine ? "yes" : ""]} applyLabel={t("filter.apply")} options={[{ value: "", label: t("filter.all") }, { value: "yes", label: t("filter.mineMeaning") }]} />}
      <Hidden fields={{ ...(show ? { show } : {}), ...(on ? { on } : {}) }} />
      {isFiltered(look) && <ClearFilters href={unfiltered(look)}>{t("filter.clear")}</ClearFilters>}
    </FilterBar>
  );
}

export const isFiltered = ({ hub, mine, asked }: CalendarLook) => hub !== null || mine || asked.terms.length > 0 || asked.words !== "";
export const unfiltered = (look: CalendarLook) => calendarAddress(look, { hub: null, mine: false, asked: { terms: [], words: "" } });
