import { depths } from "#app/(writing)/calls/[call]/answer/answers.ts";
import type { loadCall } from "#app/(writing)/calls/[call]/answer/load-call.ts";
import type { Choices } from "#app/(writing)/calls/[call]/answer/asking.ts";
import { laneChoices } from "#components/feedback/lane-words.tsx";
import { Details } from "#components/ui/details.tsx";
import { commentTypes, stances } from "#db/vocabulary.ts";
import { longestAnswer } from "#lib/feedback/input.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { messages } from "#messages/index.ts";

const namesOf = <V extends string>(values: readonly V[], name: (value: V) => string) => Object.fromEntries(values.map((value) => [value, name(value)]));

/** What each choice of the form is called. */
export function choicesFor({ t, terms, named }: { t: Speak; terms: Speak; named: { hub: string; organisation: string } }): Choices {
  const languages = namesOf(Object.keys(messages.en.terms.languages), (tag) => terms(`languages.${tag}`));
  const lanes = laneChoices(t, named);
  const stanceNames = namesOf(stances, (stance) => terms(`stances.${stance}`));
  return {
    depths: depths.map((value) => ({ value, name: t(`depth.${value}`), meaning: t(`depth.${value}Meaning`) })), types: commentTypes.map((value) => ({ value, label: t(`types.${value}`) })),
    stances: stances.map((value) => ({ value, name: stanceNames[value]! })), lanes, longest: longestAnswer,
    languages: Object.entries(languages).map(([value, label]) => ({ value, label })),
    names: { stance: stanceNames, language: languages, depth: namesOf(depths, (depth) => t(`depth.${depth}`)), commentType: namesOf(commentTypes, (type) => t(`types.${type}`)), attributed: { false: t("notNamed") }, lane: Object.fromEntries(lanes.map(({ value, name }) => [value, name])) },
  };
}

/** The law's own words that a call is about, for those who want to read them beside the question. */
export async function Law({ call: { provision, provisionText } }: { call: Pick<Awaited<ReturnType<typeof loadCall>>, "provision" | "provisionText"> }) {
  const t = (await speech()).say("feedback");
  if (!provisionText) return null;
  return <Details summary={provision ? t("question.read", { provision }) : t("question.readText")}><p className="law whitespace-pre-line" lang={guessLanguage(provisionText) ?? undefined}>{provisionText}</p></Details>;
}
