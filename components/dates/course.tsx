import { ruleInWords } from "#components/dates/rule-words.ts";
import { Fact, Facts } from "#components/ui/facts.tsx";
import type { datesOfIssue } from "#lib/dates/queries.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

export type Kept = Awaited<ReturnType<typeof datesOfIssue>>["dates"][number];

/** The source of a date or a rule, as a link where it has an address. */
export const SourceLink = ({ source, sourceUrl }: { source: string | null; sourceUrl: string | null }) => (sourceUrl ? <a href={sourceUrl} rel="noreferrer">{source ?? new URL(sourceUrl).host}</a> : source);

/** How a date came about: the rule, the law that says how to count, what was counted from, and what came of it. */
export async function Course({ date: { day: present, source: shown, overriddenBecause, course } }: { date: Kept }) {
  if (!course) return null;
  const { say, dates } = await speech();
  const t = say("dates");
  const day = (iso: string) => dayInWords(iso, dates, { long: true });
  const { rule, base, law, moved, excerpt, source, sourceUrl, gives } = course;
  return (
    <Facts>
      <Fact name={t("fact.rule")}>{ruleInWords(rule, t, day)}</Fact>
      {base && <Fact name={t("fact.base")}>{t("event", { label: base.label, day: day(base.day) })}</Fact>}
      {law && rule.rule !== "day" && <Fact name={t("fact.law")}>{t(`law.${law}`)}</Fact>}
      {moved && <Fact name={t("fact.moved")}>{t("moved", { day: day(moved) })}</Fact>}
      {excerpt && <Fact name={t("fact.words")}><q lang="en">{excerpt}</q></Fact>}
      {source && source !== shown && <Fact name={t("fact.where")}><SourceLink source={source} sourceUrl={sourceUrl} /></Fact>}
      {overriddenBecause && <Fact name={t("fact.hand")}>{overriddenBecause}</Fact>}
      {gives !== present && <Fact name={t("fact.gives")}>{gives ? day(gives) : t("nothingYet")}</Fact>}
    </Facts>
  );
}
