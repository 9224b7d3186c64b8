import { ClearFilters, FilterBar, FilterChip } from "#components/ui/filter-bar.tsx";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { inboxAddress } from "#lib/next/inbox-address.ts";
import { published } from "#lib/next/published.ts";
import { speech } from "#lib/next/words.ts";

/** By hub and by reason; what is chosen stands in the address. */
export async function Filters({ look, reasons }: { look: Record<string, string>; reasons: readonly string[] }) {
  const { say } = await speech();
  const [t, facts] = [say("inbox"), say("facts")];
  const hubs = (await published(hubDirectory, {})).map(({ slug, name }) => ({ value: slug, label: name }));
  const why = [...new Set([...reasons, ...(look.reason ? [look.reason] : [])])].map((value) => ({ value, label: facts(`reasons.${value}`) })).sort((a, b) => a.label.localeCompare(b.label));
  const chip = (name: "hub" | "reason", options: readonly { value: string; label: string }[]) => (
    <FilterChip name={name} label={t(name)} single options={[{ value: "", label: t("any") }, ...options]} chosen={[look[name] ?? ""]} summary={options.find(({ value }) => value === look[name])?.label ?? t("any")} applyLabel={t("apply")} />
  );
  return (
    <div className="mt-4">
      <FilterBar action="/inbox" label={t("filters")}>
        {look.show && <input type="hidden" name="show" value={look.show} />}
        {chip("hub", hubs)}
        {chip("reason", why)}
        {(look.hub ?? look.reason) && <ClearFilters href={inboxAddress(look, { hub: null, reason: null, after: null })}>{t("clear")}</ClearFilters>}
      </FilterBar>
    </div>
  );
}
