import { ClearFilters, FilterBar, FilterChip, SearchField } from "#components/ui/filter-bar.tsx";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { jurisdictionList } from "#lib/issues/queries.ts";
import { ask } from "#lib/next/page.ts";
import { published } from "#lib/next/published.ts";
import { speech } from "#lib/next/words.ts";

const states = ["open", "triage", "watching", "gathering", "positioning", "responding", "following", "implementation", "closed"] as const;
const spans = ["7d", "30d", "90d"] as const;

/** The filters of the registry, as a form that works without JavaScript. */
export async function Filters({ filters, addressOf }: { filters: Record<string, string>; addressOf: (change: Record<string, string | null>) => string }) {
  const { say } = await speech();
  const [t, terms] = [say("issues"), say("terms")];
  const hubs = await published(hubDirectory, {});
  const jurisdictions = await ask(jurisdictionList, {});
  const chip = (name: string, options: { value: string; label: string }[]) => {
    const chosen = filters[name] ?? "";
    return <FilterChip key={`${name}${chosen}`} name={name} label={t(`filter.${name}`)} summary={options.find(({ value }) => value === chosen)?.label ?? t("filter.any")} applyLabel={t("filter.apply")} single chosen={[chosen]} options={[{ value: "", label: t("filter.any") }, ...options]} />;
  };
  return (
    <FilterBar action="/issues" label={t("filter.label")}>
      <SearchField key={filters.q ?? ""} name="q" label={t("filter.q")} defaultValue={filters.q} shortcut="/" />
      {chip("hub", hubs.map(({ slug, name }) => ({ value: slug, label: name })))}
      {chip("state", states.map((state) => ({ value: state, label: state === "open" ? t("filter.open") : terms(`trackStates.${state}`) })))}
      {chip("jurisdiction", jurisdictions.map((code) => ({ value: code, label: terms(`jurisdictions.${code}`) })))}
      {chip("closes", spans.map((span) => ({ value: span, label: t(`filter.span.${span}`) })))}
      {filters.sort && <input type="hidden" name="sort" value={filters.sort} />}
      {Object.keys(filters).some((name) => name !== "sort" && name !== "after") && <ClearFilters href={addressOf(Object.fromEntries(Object.keys(filters).map((name) => [name, null])))}>{t("clear")}</ClearFilters>}
    </FilterBar>
  );
}
