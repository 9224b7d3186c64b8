import { labelOf, type Tongue } from "#app/(workshop)/asks/labels.ts";
import { Hidden } from "#components/form/live-form.tsx";
import { keys } from "#components/shell/keys.ts";
import { ClearFilters, FilterBar, FilterChip, ManyFilters, SearchField } from "#components/ui/filter-bar.tsx";
import { Marks, type Mark } from "#components/ui/marks.tsx";
import { dropTerm } from "#lib/formats/query-text/index.ts";
import { fieldsOf, heldBy, ledgerFields, ledgerGrammar, readLedger, type LedgerField } from "#lib/scorecards/model.ts";
import { askAddress, askText, type AskLook } from "#lib/next/ask-address.ts";

type Props = { look: AskLook; tongue: Tongue; /** The page that is filtered, and what its address says besides. */ path: string; more?: Record<string, string> };

const choicesFor = ({ hubs }: Tongue): [LedgerField, readonly string[]][] => [
  ["hub", hubs.map(({ slug }) => slug)], ...(["verdict", "judged", "state", "strength", "priority", "kind", "is"] as const).map((field): [LedgerField, readonly string[]] => [field, ledgerGrammar[field].values]),
];

/** The filters of the ledger, as a form that works without JavaScript. What has no chip stands below as a mark that can be taken away. */
export function Filters(props: Props) {
  const { look, tongue, path, more = {} } = props;
  const { t } = tongue;
  const choices = choicesFor(tongue);
  const chips = choices.map(([field]) => field);
  const chip = ([field, values]: [LedgerField, readonly string[]]) => {
    const chosen = heldBy(look.asked, field);
    const all = [...values, ...chosen.filter((value) => !values.includes(value))];
    const name = (value: string) => labelOf(field, value, tongue);
    return <FilterChip key={`${field}${chosen.join()}`} name={field} label={t(`field.${field}`)} summary={chosen.map(name).join(", ") || t("any")} applyLabel={t("apply")} chosen={chosen} options={all.map((value) => ({ value, label: name(value) }))} />;
  };
  const kept = Object.fromEntries(Object.entries(fieldsOf(look.asked)).filter(([name]) => name !== "q" && !chips.includes(name as LedgerField)));
  return (
    <>
      <FilterBar action={path} label={t("find")}>
        <SearchField key={look.asked.words} name="q" label={t("q")} defaultValue={look.asked.words} shortcut={keys.search} />
        <ManyFilters label={t("filters", { set: look.asked.terms.length })}>{choices.map(chip)}</ManyFilters>
        <Hidden fields={{ ...kept, ...more }} />
        {(look.asked.terms.length > 0 || look.asked.words !== "") && <ClearFilters href={askAddress({ asked: readLedger(""), after: null }, path, more)}>{t("clear")}</ClearFilters>}
      </FilterBar>
      <Marks label={props.tongue.t("asked")} marks={marksOf(props, chips)} />
    </>
  );
}

/** What is asked besides the chips: what is left out, and fields that are typed. */
function marksOf({ look, tongue, path, more = {} }: Props, chips: readonly LedgerField[]): Mark[] {
  const { t } = tongue;
  return ledgerFields.flatMap((field) => [false, true].filter((not) => not || !chips.includes(field)).flatMap((not) => {
    const values = heldBy(look.asked, field, not);
    if (values.length === 0) return [];
    const words = t(not ? "mark.not" : "mark.is", { field: t(`field.${field}`), words: values.map((value) => labelOf(field, value, tongue)).join(", ") });
    return [{ key: `${field}${not}`, words, href: askAddress({ asked: readLedger(dropTerm(readLedger(askText(look)), ledgerGrammar, field)), after: null }, path, more), drop: t("mark.drop", { mark: words }) }];
  }));
}
