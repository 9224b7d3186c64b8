import { keys } from "#components/shell/keys.ts";
import { ClearFilters, FilterBar, FilterChip, SearchField } from "#components/ui/filter-bar.tsx";
import { questionStates } from "#db/vocabulary.ts";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { ask } from "#lib/next/page.ts";
import { published } from "#lib/next/published.ts";
import { speech } from "#lib/next/words.ts";
import { patience } from "#lib/questions/model.ts";
import { authoritiesAsked } from "#lib/questions/queries.ts";

/** The filters of the register, as a form that works without JavaScript. */
export async function Filters({ filters, cleared }: { filters: Record<string, string>; /** The address without any of them. */ cleared: string }) {
  const { say } = await speech();
  const [t, terms] = [say("questions"), say("terms")];
  const hubs = await published(hubDirectory, {});
  const authorities = await ask(authoritiesAsked, {});
  const chip = (name: string, options: { value: string; label: string }[]) => {
    const chosen = filters[name] ?? "";
    return <FilterChip key={`${name}${chosen}`} name={name} label={t(`filter.${name}`)} summary={options.find(({ value }) => value === chosen)?.label ?? t("filter.any")} applyLabel={t("filter.apply")} single chosen={[chosen]} options={[{ value: "", label: t("filter.any") }, ...options]} />;
  };
  return (
    <FilterBar action="/questions" label={t("filter.label")}>
      <SearchField key={filters.q ?? ""} name="q" label={t("filter.q")} defaultValue={filters.q} shortcut={keys.search} />
      {chip("hub", hubs.map(({ slug, name }) => ({ value: slug, label: name })))}
      {chip("state", ["open" as const, ...questionStates].map((state) => ({ value: state, label: state === "open" ? t("filter.open") : terms(`questionStates.${state}`) })))}
      {chip("overdue", [{ value: "yes", label: t("filter.long", { days: patience }) }])}
      {authorities.length > 0 && chip("authority", authorities.map((authority) => ({ value: authority, label: authority })))}
      {filters.sort && <input type="hidden" name="sort" value={filters.sort} />}
      {Object.keys(filters).some((name) => !["sort", "after"].includes(name)) && <ClearFilters href={cleared}>{t("clear")}</ClearFilters>}
    </FilterBar>
  );
}
