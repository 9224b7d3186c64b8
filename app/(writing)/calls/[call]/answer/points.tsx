"use client";
import { useState } from "react";
import { mostPoints, pointsIn, type Answers } from "#app/(writing)/calls/[call]/answer/answers.ts";
import type { Choices } from "#app/(writing)/calls/[call]/answer/asking.ts";
import { SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { useWords } from "#components/words.tsx";
import { guessLanguage } from "#lib/formats/languages.ts";

type Props = { provisions: readonly { provision: string; words: string | null }[]; initial: Answers; answers: Answers; choices: Choices; lang: string };

/** Part by part of the text: those the call names, then as many more as somebody adds. Each becomes an input of its own, and an empty one nothing. */
export function Points({ provisions, initial, answers, choices, lang }: Props) {
  const t = useWords("feedback");
  const [added, setAdded] = useState(1);
  const shown = Math.min(Math.max(pointsIn(initial), provisions.length) + added, mostPoints);
  return (
    <section aria-labelledby="points">
      <h2 className="h-section" id="points">{t("point.title")}</h2>
      <p className="hint">{t("point.hint")}</p>
      {Array.from({ length: shown }, (_, n) => (
        <Point key={n} n={n} asked={provisions[n] ?? null} initial={initial} answers={answers} choices={choices} lang={lang} />
      ))}
      {shown < mostPoints && <Button size="small" className="mt-3 noscript:hidden" onClick={() => setAdded((count) => count + 1)}>{t("point.add")}</Button>}
    </section>
  );
}

type PointProps = Omit<Props, "provisions"> & { n: number; asked: Props["provisions"][number] | null };

function Point({ n, asked, initial, answers, choices, lang }: PointProps) {
  const t = useWords("feedback");
  const name = (part: string) => `point.${n}.${part}`;
  const given = (part: string) => initial[name(part)] ?? "";
  const tongue = (part: string) => guessLanguage(answers[name(part)] ?? "") ?? lang;
  return (
    <fieldset className="point-of-text">
      <legend className="strong">{asked?.provision ?? t("point.other", { number: n + 1 })}</legend>
      {asked ? <input type="hidden" name={name("provision")} value={asked.provision} /> : <TextField name={name("provision")} label={t("question.provision")} hint={t("question.provisionHint")} defaultValue={given("provision")} />}
      {asked?.words && <Details summary={t("question.read", { provision: asked.provision })}><p className="law whitespace-pre-line" lang={guessLanguage(asked.words) ?? undefined}>{asked.words}</p></Details>}
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <div><SelectField name={name("stance")} label={t("point.stance")} none={t("noStance")} options={choices.stances.map(({ value, name: label }) => ({ value, label }))} defaultValue={given("stance")} /></div>
        <div><SelectField name={name("commentType")} label={t("point.type")} none={t("point.noType")} options={choices.types} defaultValue={given("commentType")} /></div>
      </div>
      <TextAreaField name={name("impact")} short label={t("point.comment")} lang={tongue("impact")} defaultValue={given("impact")} />
      <TextAreaField name={name("proposedWording")} short law label={t("part.proposedWording")} optional={t("optional")} lang={tongue("proposedWording")} defaultValue={given("proposedWording")} />
      <TextAreaField name={name("evidence")} short label={t("part.evidence")} optional={t("optional")} lang={tongue("evidence")} defaultValue={given("evidence")} />
    </fieldset>
  );
}
