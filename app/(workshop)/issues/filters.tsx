import { labelOf, type Tongue } from "#app/(workshop)/issues/labels.ts";
import { keys } from "#components/shell/keys.ts";
import { ClearFilters, FilterBar, FilterChip, ManyFilters, SearchField } from "#components/ui/filter-bar.tsx";
import { Hidden } from "#components/form/live-form.tsx";
import { Marks, type Mark } from "#components/ui/marks.tsx";
import { jurisdictions, priorities, stances, trackStates } from "#db/vocabulary.ts";
import { jurisdictionList } from "#lib/issues/queries.ts";
import { isMember, type Actor } from "#lib/kernel/actor.ts";
import { ask } from "#lib/next/page.ts";
import { addressOf, changed, membersOf, textOf, type Look } from "#lib/next/registry-address.ts";
import { dropTerm } from "#lib/formats/query-text/index.ts";
import { heldBy, readRegistry, registryFields, registryGrammar, type RegistryField } from "#lib/registry/model.ts";
import { topicList } from "#lib/relations/queries.ts";

type Props = { look: Look; tongue: Tongue; actor: Actor };

const spans = ["<7d", "<30d", "<90d", "none"];
const shownTopics = 30;

/** The filters that have a chip, with what can be chosen in each. What somebody typed besides is kept among the choices. */
async function choicesFor({ actor, tongue: { hubs } }: Props): Promise<[RegistryField, readonly string[]][]> {
  const known = await ask(jurisdictionList, {});
  const topics = isMember(actor) ? (await ask(topicList, {})).slice(0, shownTopics).map(({ topic }) => topic) : [];
  const ofMembers: [RegistryField, readonly string[]][] = [["topic", topics], ["priority", priorities], ["stance", [...stances, "none"]], ["lead", ["me", "none"]], ["is", registryGrammar.is.values]];
  return [
    ["hub", hubs.map(({ slug }) => slug)], ...(isMember(actor) ? [["state", ["open", ...trackStates]] as [RegistryField, readonly string[]]] : []), ["jurisdiction", jurisdictions.filter((code) => known.includes(code))], ["closes", spans],
    ...(isMember(actor) ? ofMembers : []),
  ];
}

/** The filters of the registry, as a form that works without JavaScript. What has no chip stands below as a mark that can be taken away. */
export async function Filters(props: Props) {
  const { look, tongue } = props;
  const { t } = tongue;
  const choices = await choicesFor(props);
  const chips = choices.map(([field]) => field);
  const chip = ([field, values]: [RegistryField, readonly string[]]) => {
    const chosen = heldBy(look.asked, field);
    const all = [...values, ...chosen.filter((value) => !values.includes(value))];
    const name = (value: string) => (field === "closes" ? spanLabel(value, t) : labelOf(field, value, tongue));
    const single = field === "closes";
    return (
      <FilterChip
        key={`${field}${chosen.join()}`} name={field} label={t(`field.${field}`)} summary={chosen.map(name).join(", ") || t("any")} applyLabel={t("apply")} single={single} chosen={single && chosen.length === 0 ? [""] : chosen}
        options={[...(single ? [{ value: "", label: t("any") }] : []), ...all.map((value) => ({ value, label: name(value) }))]}
      />
    );
  };
  const kept = Object.fromEntries(Object.entries(membersOf({ ...look, after: null })).filter(([name]) => name !== "q" && !chips.includes(name as RegistryField)));
  const filtered = look.asked.terms.length > 0 || look.asked.words !== "";
  return (
    <>
      <FilterBar action="/issues" label={t("find")}>
        <SearchField key={look.asked.words} name="q" label={t("q")} defaultValue={look.asked.words} shortcut={keys.search} />
        <ManyFilters label={t("filters", { set: look.asked.terms.length })}>{choices.map(chip)}</ManyFilters>
        <Hidden fields={kept} />
        {filtered && <ClearFilters href={addressOf({ ...changed(look, { query: "" }), view: look.view ?? "all" })}>{t("clear")}</ClearFilters>}
      </FilterBar>
      <Marks label={props.tongue.t("asked")} marks={marksOf(props, chips)} />
    </>
  );
}

export function spanLabel(value: string, t: Tongue["t"]): string {
  const within = /^<(\d+)d$/.exec(value)?.[1];
  if (within) return t("span.within", { days: Number(within) });
  return value === "none" || value === "overdue" || value === "today" ? t(`span.${value}`) : value;
}

/** What is asked besides the chips: what is left out, and fields that are typed. */
function marksOf({ look, tongue }: Props, chips: readonly RegistryField[]): Mark[] {
  const { t } = tongue;
  return registryFields.flatMap((field) => [false, true].filter((not) => not || !chips.includes(field)).flatMap((not) => {
    const values = heldBy(look.asked, field, not);
    if (values.length === 0) return [];
    const words = t(not ? "mark.not" : "mark.is", { field: t(`field.${field}`), words: values.map((value) => labelOf(field, value, tongue)).join(", ") });
    return [{ key: `${field}${not}`, words, href: addressOf(changed(look, { query: dropTerm(readRegistry(textOf(look)), registryGrammar, field) })), drop: t("mark.drop", { mark: words }) }];
  }));
}
