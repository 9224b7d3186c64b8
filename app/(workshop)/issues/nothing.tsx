import { labelOf, type Tongue } from "#app/(workshop)/issues/labels.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { printQuery } from "#lib/formats/query-text/index.ts";
import { ask } from "#lib/next/page.ts";
import { addressOf, changed, type Look } from "#lib/next/registry-address.ts";
import { heldBy, printRegistry, registryGrammar, type RegistryField } from "#lib/registry/model.ts";
import { issueList } from "#lib/registry/queries.ts";

const mostTried = 6;

/** Each single thing that could be left out of a query, and what would be left. */
function withoutOne({ asked }: Look, tongue: Tongue) {
  const { t } = tongue;
  const terms = asked.terms.map((term) => {
    const field = term.field as RegistryField;
    const words = heldBy({ terms: [term] }, field, term.not).map((value) => labelOf(field, value, tongue)).join(", ");
    return { said: t(term.not ? "mark.not" : "mark.is", { field: t(`field.${field}`), words }), query: printQuery({ terms: asked.terms.filter((other) => other !== term), words: asked.words }, registryGrammar) };
  });
  return [...terms, ...(asked.words ? [{ said: asked.words, query: printRegistry({ terms: asked.terms, words: "" }) }] : [])].slice(0, mostTried);
}

/** Nothing fits: which one filter stands in the way, and how many there would be without it. */
export async function Nothing({ look, tongue, member }: { look: Look; tongue: Tongue; member: boolean }) {
  const { t } = tongue;
  const filtered = look.asked.terms.length > 0 || look.asked.words !== "";
  if (!filtered) return <EmptyState action={member && <ButtonLink href="/issues/new" kind="primary">{t("log")}</ButtonLink>}>{t("none")}</EmptyState>;
  const ways = await Promise.all(withoutOne(look, tongue).map(async ({ said, query }) => ({ said, query, total: (await ask(issueList, { q: query, limit: 1 })).total })));
  const open = ways.filter(({ total, query }) => total > 0 && query !== "");
  return (
    <EmptyState action={<ButtonLink href={addressOf({ ...changed(look, { query: "" }), view: "all" })}>{t("clear")}</ButtonLink>}>
      {t("noneFiltered")}
      {open.length > 0 && <span className="block mt-2">{open.map(({ said, query, total }) => <Link key={query} href={addressOf(changed(look, { query }))} className="link-action block">{t("without", { mark: said, count: total })}</Link>)}</span>}
    </EmptyState>
  );
}
