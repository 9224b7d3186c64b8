import { boardMethods, consentMethods, withoutBallots, type SettledRule } from "#db/rules.ts";
import type { speech } from "#lib/next/words.ts";

type Say = Awaited<ReturnType<typeof speech>>["say"];

/** A share as it is meant: thirds as a fraction, everything else in per cent. */
function shareInWords(share: number, locale: string): string {
  const thirds = Math.round(share * 3);
  if (thirds % 3 !== 0 && Math.abs(share * 3 - thirds) < 1e-9) return `${thirds}/3`;
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(share);
}

/** What a rule asks for, one sentence after another. */
export function ruleInWords(rule: SettledRule, { say, dates }: { say: Say; dates: string }): string[] {
  const [t, terms] = [say("decisions"), say("terms")];
  const method = terms(`methods.${rule.method}`);
  if (rule.method === "delegated") return [t("rule.delegated", { method })];
  const period = { method, days: rule.days, hours: rule.hours ?? 0 };
  if (rule.method === "straw-poll") return [t("rule.poll", period), t("rule.voice")];
  if (withoutBallots.includes(rule.method)) return [t("rule.period", period), t("rule.signatories", { count: rule.signatories ?? 1 })];
  const ofBoard = boardMethods.includes(rule.method);
  const onlyYes = rule.method === "formal-vote" || rule.method === "override";
  return [
    t("rule.period", period),
    ...(rule.quorum > 0 ? [t("rule.quorum", { share: shareInWords(rule.quorum, dates), ofIs: ofBoard ? "board" : rule.quorumOf })] : []),
    ...(rule.threshold > 0 ? [t("rule.threshold", { share: shareInWords(rule.threshold, dates), aboveIs: rule.above ? "yes" : "no", ofIs: rule.thresholdOf, yesIs: onlyYes ? "yes" : "no" })] : []),
    ...(rule.support !== null ? [t("rule.support", { count: rule.support })] : []),
    ...(rule.mostAgainst !== null ? [t("rule.mostAgainst", { count: rule.mostAgainst })] : []),
    ...(rule.discussBlocks ? [t(ofBoard ? "rule.boardBlocks" : "rule.blocks")] : []),
    ...(rule.discussBlocks && rule.staffOverrules ? [t("rule.staffOverrules")] : []),
    ...(consentMethods.includes(rule.method) ? [t("rule.consent")] : []),
    ...(rule.restarts ? [t("rule.restarts")] : []),
    ...(rule.ratifyWithin !== null ? [t("rule.ratifyWithin", { days: rule.ratifyWithin })] : []),
    t(ofBoard ? "rule.boardVoice" : "rule.voice"),
    ...(rule.dissent === "public" ? [t("rule.dissent")] : []),
  ];
}

type Counted = { answered: number; entitled: number; quorum: number; favourable: number; against: number; of: number; inFavour: number; signatures: number | null };

/** How a count was made, in words. */
export function countInWords({ answered, entitled, quorum, favourable, against, of, inFavour, signatures }: Counted, { method }: Pick<SettledRule, "method">, { say, dates }: { say: Say; dates: string }): string[] {
  const t = say("decisions");
  if (method === "sign-on") return [signatures === null ? t("count.hidden") : t("count.signatures", { count: signatures })];
  if (method === "delegated") return [];
  return [t("count.answered", { answered, entitled, quorum }), of === 0 ? t("count.nobody") : t("count.favour", { favourable, against, of, share: shareInWords(inFavour, dates) })];
}
