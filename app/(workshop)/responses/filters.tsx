import { isFiltered, addressOf } from "#app/(workshop)/responses/addresses.ts";
import { keys } from "#components/shell/keys.ts";
import { ClearFilters, FilterBar, FilterChip, SearchField } from "#components/ui/filter-bar.tsx";
import { channels, goReasons } from "#db/vocabulary.ts";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { published } from "#lib/next/published.ts";
import { speech } from "#lib/next/words.ts";
import { stateFilters } from "#lib/responses/input.ts";

type Props = { filters: Record<string, string>; /** Those who edit something that is shown, by identifier. */ editors: readonly { id: string; name: string }[] };

/** The filters of the register, as a form that works without JavaScript. */
export async function Filters({ filters, editors }: Props) {
  const { say } = await speech();
  const [t, terms] = [say("responses"), say("terms")];
  const hubs = await published(hubDirectory, {});
  const chip = (name: string, options: { value: string; label: string }[]) => {
    const chosen = filters[name] ?? "";
    return <FilterChip key={`${name}${chosen}`} name={name} label={t(`filter.${name}`)} summary={options.find(({ value }) => value === chosen)?.label ?? (chosen || t("filter.any"))} applyLabel={t("filter.apply")} single chosen={[chosen]} options={[{ value: "", label: t("filter.any") }, ...options]} />;
  };
  return (
    <FilterBar action="/responses" label={t("filter.label")}>
      <SearchField key={filters.q ?? ""} name="q" label={t("filter.q")} defaultValue={filters.q} shortcut={keys.search} />
      {chip("hub", hubs.map(({ slug, name }) => ({ value: slug, label: name })))}
      {chip("state", stateFilters.map((state) => ({ value: state, label: state === "open" ? t("filter.open") : terms(`responseStates.${state}`) })))}
      {chip("channel", channels.map((channel) => ({ value: channel, label: terms(`channels.${channel}`) })))}
      {chip("editor", [{ value: "none", label: t("filter.nobody") }, ...editors.map(({ id, name }) => ({ value: id, label: name }))])}
      {chip("because", goReasons.map((because) => ({ value: because, label: terms(`goReasons.${because}`) })))}
      {["issue", "sort", "as"].map((name) => filters[name] && <input key={name} type="hidden" name={name} value={filters[name]} />)}
      {isFiltered(filters) && <ClearFilters href={addressOf({}, { sort: filters.sort ?? null, as: filters.as ?? null })}>{t("clear")}</ClearFilters>}
    </FilterBar>
  );
}
