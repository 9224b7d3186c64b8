import "server-only";
import type { BriefKind } from "#db/vocabulary.ts";
import type { materialForBrief } from "#lib/briefs/queries.ts";
import type { Speak } from "#lib/next/words.ts";

type Material = Awaited<ReturnType<typeof materialForBrief>>;
type Said = { /** Speaks namespace `briefs`. */ t: Speak; /** Speaks namespace `terms`. */ terms: Speak };

const part = (heading: string, lines: readonly string[]) => (lines.length > 0 ? [`## ${heading}`, "", ...lines, ""] : []);
/** Words of others on one line: they begin nothing of their own. */
const inLine = (words: string) => words.replace(/\s+/gu, " ").trim();

function asksOf({ asks }: Material, t: Speak): string[] {
  return asks.map(({ statement, priority }) => `- **${t(`text.${priority}`)}:** ${inLine(statement)}`);
}

function weightOf({ weight, hub }: Material, t: Speak): string[] {
  if (!weight) return [];
  return [[t("text.weightWords", { hub, participants: weight.participants, countries: weight.countries }), ...(weight.voted === null ? [] : [t("text.weightVoted", { voted: weight.voted })])].join(" ")];
}

const othersOf = ({ others }: Material, { t, terms }: Said) => [
  ...others.held.map(({ hub, title, stance }) => `- ${t("text.otherHolds", { hub, title: inLine(title), stance: terms(`stances.${stance}`) })}`),
  ...others.divergences.map(({ hub, reason }) => `- ${t("text.differs", { hub, reason: inLine(reason) })}`),
];

/** The title and the words that a brief begins with, as Markdown. Talking points end in three questions for somebody to fill. */
export function briefText(kind: BriefKind, material: Material, said: Said): { title: string; body: string } {
  const { t } = said;
  const questions = [1, 2, 3].flatMap((number) => [`${number}. ${t("text.question", { number })}`, `   ${t("text.answer")}`]);
  const lines = [
    ...part(t("text.short"), [inLine(material.summary || material.lede) || t("text.noShort")]), ...part(t("text.asks"), asksOf(material, t)),
    ...part(t("text.redLines"), material.asks.filter(({ redLine }) => redLine).map(({ statement }) => `- ${inLine(statement)}`)), ...part(t("text.weight"), weightOf(material, t)), ...part(t("text.others"), othersOf(material, said)),
    ...(kind === "talking-points" ? part(t("text.questions"), questions) : []),
  ];
  return { title: [...t(`text.title.${kind}`, { title: inLine(material.title) })].slice(0, 200).join(""), body: lines.join("\n").trimEnd() };
}
