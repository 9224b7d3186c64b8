import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { channels } from "#db/vocabulary.ts";
import { ruleInWords } from "#components/decisions/rule-in-words.ts";
import type { rulesOfHub } from "#lib/hubs/queries.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { formats, speech } from "#lib/next/words.ts";

export type ShownRules = Awaited<ReturnType<typeof rulesOfHub>>["rules"];

/** How a hub decides: each method with what it asks for. */
export async function MethodsInWords({ rules: { methods, usual, stewards, filing } }: { rules: ShownRules }) {
  const spoken = await speech();
  const [t, terms, format] = [spoken.say("rules"), spoken.say("terms"), await formats()];
  return (
    <Section heading={t("methods.title")} plain>
      <Table
        caption={t("methods.title")} captionHidden rows={methods} rowKey={({ method }) => method}
        columns={[
          { key: "method", head: t("methods.method"), rowHeader: true, narrow: "title", cell: ({ method }) => <>{terms(`methods.${method}`)}{method === usual && <> <Tag>{t("methods.usual")}</Tag></>}</> },
          { key: "words", head: t("methods.inWords"), narrow: "line", cell: (rule) => ruleInWords(rule, spoken).join(" ") },
        ]}
      />
      <p className="mt-3">{t("stewards", { names: format.list(stewards.map((steward) => terms(`stewards.${steward}`)), { type: "disjunction" }) })}</p>
      <p className="mt-2">{t(`filing.words.${filing.approvedBy}`)}{filing.adoptedOnly && ` ${t("filing.words.adopted")}`}</p>
    </Section>
  );
}

/** On which days a hub works, how long it needs, and what it weighs. */
export async function PlanningInWords({ rules: { calendar, planning, weights }, zone }: { rules: ShownRules; zone: string }) {
  const { say, dates } = await speech();
  const [t, terms, format] = [say("rules"), say("terms"), await formats()];
  const weekday = new Intl.DateTimeFormat(dates, { weekday: "long", timeZone: "UTC" });
  const off = (works: boolean) => (calendar.extra ?? []).filter((one) => one.works === works).map(({ day }) => dayInWords(day, dates)).join(", ");
  return (
    <Section heading={t("planning.title")}>
      <div className="mt-3">
        <Facts wide>
          <Fact name={t("planning.weekdays")}>{format.list(calendar.weekdays.toSorted((one, other) => one - other).map((day) => weekday.format(new Date(Date.UTC(2024, 0, day)))))}</Fact>
          <Fact name={t("planning.countries")}>{calendar.countries.length > 0 ? format.list(calendar.countries.map((code) => terms(`jurisdictions.${code}`))) : t("planning.noCountries")}</Fact>
          {off(false) && <Fact name={t("planning.off")}>{off(false)}</Fact>}
          {off(true) && <Fact name={t("planning.worked")}>{off(true)}</Fact>}
          <Fact name={t("planning.hour")}>{t("planning.at", { hour: planning.hour, place: zone.split("/").at(-1)!.replaceAll("_", " ") })}</Fact>
          {(["feedback", "drafting", "preparing"] as const).map((part) => <Fact key={part} name={t(`planning.${part}`)}>{t("workdays", { days: planning[part] })}</Fact>)}
          <Fact name={t("planning.lead")}>{leads(planning.lead).map(([days, some]) => <span key={days} className="block">{t("planning.leadFor", { days, forms: format.list(some.map((channel) => terms(`channels.${channel}`))) })}</span>)}</Fact>
          <Fact name={t("weights.title")}>{t("weights.words", weights)}</Fact>
        </Facts>
      </div>
    </Section>
  );
}

/** Forms by how much earlier than the deadline they are filed, the earliest first. */
const leads = (lead: ShownRules["planning"]["lead"]) => [...Map.groupBy(channels, (channel) => lead[channel])].toSorted(([one], [other]) => other - one);
