import { ruleInWords } from "#components/decisions/rule-in-words.ts";
import { DiffText } from "#components/figure/diff-text.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { Table } from "#components/ui/table.tsx";
import type { ShownRules } from "#app/(workshop)/hubs/[hub]/rules/in-words.tsx";
import { methods } from "#db/vocabulary.ts";
import { difference } from "#lib/formats/diff.ts";
import type { rulesOfHub } from "#lib/hubs/queries.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { formats, speech } from "#lib/next/words.ts";

type Shown = Awaited<ReturnType<typeof rulesOfHub>>;
/** Two rules are compared word by word; that one is new or gone is said. */
type Difference = { key: string; what: string; was: string; is: string; compares: boolean };

/** What a version of the rules changed in how the hub decides, method by method, beside how it was. */
export async function Changed({ version, before, rules }: Pick<Shown, "version" | "before" | "rules">) {
  const spoken = await speech();
  const [t, terms, format] = [spoken.say("rules"), spoken.say("terms"), await formats()];
  if (!before) return null;
  const { dates } = spoken;
  const offered = ({ methods: all }: ShownRules, method: string) => all.some((one) => one.method === method);
  const words = ({ methods: all }: ShownRules, method: string) => { const rule = all.find((one) => one.method === method); return rule ? ruleInWords(rule, spoken).join(" ") : t("absent"); };
  const stewards = (of: ShownRules) => format.list(of.stewards.map((steward) => terms(`stewards.${steward}`)), { type: "disjunction" });
  const filing = (of: ShownRules) => [t(`filing.words.${of.filing.approvedBy}`), ...(of.filing.adoptedOnly ? [t("filing.words.adopted")] : [])].join(" ");
  const all: Difference[] = [
    ...methods.map((method) => ({ key: method, what: terms(`methods.${method}`), was: words(before, method), is: words(rules, method), compares: offered(before, method) && offered(rules, method) })),
    { key: "usual", what: t("form.usual"), was: terms(`methods.${before.usual}`), is: terms(`methods.${rules.usual}`), compares: false }, { key: "stewards", what: t("who"), was: stewards(before), is: stewards(rules), compares: false },
    { key: "filing", what: t("filing.title"), was: filing(before), is: filing(rules), compares: false },
  ];
  const rows = all.filter(({ was, is }) => was !== is);
  return (
    <Section heading={t("changed", { from: version - 1 })}>
      {rows.length === 0 ? <p className="mt-3">{t("unchanged")}</p> : <Table
        caption={t("changed", { from: version - 1 })} captionHidden rows={rows} rowKey={({ key }) => key}
        columns={[
          { key: "what", head: t("what"), rowHeader: true, narrow: "title", cell: ({ what }) => what },
          { key: "was", head: t("wasRule"), narrow: "line", cell: ({ was }) => was },
          { key: "is", head: t("isRule"), narrow: "line", cell: ({ was, is, compares }) => (compares ? <DiffText pieces={difference(was, is, dates).pieces} /> : is) },
        ]}
      />}
    </Section>
  );
}

/** Every version of the rules there was, each with its address. */
export async function RuleVersions({ hub, versions, version: shown }: { hub: string; versions: Shown["versions"]; version: number }) {
  const { say, dates, zone } = await speech();
  const t = say("rules");
  return (
    <Section heading={t("versions")}>
      <ul className="mt-3 stack-small">
        {versions.map(({ version, since }, at) => (
          <li key={version}>{version === shown ? <b aria-current="page">{version}</b> : <Link href={at === 0 ? `/hubs/${hub}/rules` : `/hubs/${hub}/rules?version=${version}`}>{version}</Link>}, {t("since", { day: dayOfMoment(since, dates, zone) })}{at === 0 && `, ${t("current")}`}</li>
        ))}
      </ul>
    </Section>
  );
}
