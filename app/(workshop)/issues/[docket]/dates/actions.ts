"use server";
import { addDateRules, followDateRule, retireDateRule } from "#lib/dates/commands.ts";
import { readClause } from "#lib/dates/queries.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { action, formAct } from "#lib/next/action.ts";
import { withJson, type Typed } from "#lib/next/form.ts";

const toHistory = { goTo: (_: unknown, { issue }: Typed) => `/issues/${(issue as string).toLowerCase()}/history` };
const withoutIssue = ({ issue: _, ...typed }: Typed) => typed;

export const followDateRuleAction = action(followDateRule, { ...toHistory, shape: withoutIssue });
export const retireDateRuleAction = action(retireDateRule, { ...toHistory, shape: withoutIssue });

/** What an article was understood to say; nothing is kept of it. */
export const readArticleAction = formAct(async ({ issue, text }, { viewer }) => ({ text: text as string, ...await readClause(viewer.actor, { issue: issue as string, text: text as string }) }));

const listed = (rules: Typed[string] | undefined) => (Array.isArray(rules) ? rules : []).filter((one): one is Typed => typeof one === "object");

/** Of the sentences that were shown, those that were ticked, each with what it says. */
function ticked({ rules, ...typed }: Typed) {
  const chosen = listed(rules).filter(({ take }) => take === "on");
  if (chosen.length === 0) throw new Refusal("invalid", { code: "date.noneChosen" });
  return { ...typed, rules: chosen.map(({ take: _, sentence, ...named }) => {
    const { kind, provision, rule, excerpt } = withJson("sentence")({ sentence: sentence ?? "" }).sentence as Record<string, unknown>;
    return { kind, provision, rule, excerpt, ...named };
  }) };
}
export const addReadRulesAction = action(addDateRules, { ...toHistory, shape: ticked });

const members: Record<string, readonly string[]> = { "following-day": ["n", "of"], period: ["n", "unit", "of"], elapsed: ["n", "unit", "of", "law"], "no-later-than": ["n", "unit", "of"], day: ["day"] };

/** A form has fields for every kind of rule; those that are none of this kind are left out. */
function written({ rules, ...typed }: Typed) {
  return { ...typed, rules: listed(rules).map(({ rule: given, ...one }) => {
    const { rule, ...fields } = given as Record<string, string>;
    const kind = rule === "within" ? "period" : rule ?? "";
    return { ...one, rule: { rule: kind, ...(rule === "within" && { ends: true }), ...Object.fromEntries(Object.entries(fields).filter(([name]) => members[kind]?.includes(name))) } };
  }) };
}
export const addDateRuleAction = action(addDateRules, { ...toHistory, shape: written });
