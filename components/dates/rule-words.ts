import type { Translate } from "#components/ui/translate.ts";
import type { DateRule } from "#lib/formats/legal-dates.ts";

/** A rule as a sentence: "The 20th day following publication in the Official Journal". `t` speaks namespace `dates`, `day` writes an ISO day in words. */
export function ruleInWords(rule: DateRule, t: Translate, day: (iso: string) => string): string {
  if (rule.rule === "appointed") return t("rule.appointed");
  if (rule.rule === "day") return t("rule.day", { day: day(rule.day) });
  const of = t(`of.${rule.of}`);
  if (rule.rule === "following-day") return t("rule.following-day", { n: rule.n, of });
  return t(rule.rule === "period" && rule.ends ? "rule.within" : `rule.${rule.rule}`, { period: t(`unit.${rule.unit}`, { n: rule.n }), of });
}
