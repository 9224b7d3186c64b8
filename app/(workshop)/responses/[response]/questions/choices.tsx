"use client";
import { useFare } from "#components/form/live-form.tsx";
import { FieldGroup } from "#components/form/field.tsx";
import { useWords } from "#components/words.tsx";

type Part = { options: readonly string[]; chosen: readonly string[]; answerWay: string };

/** The options of a question: one of them, or several. A box for each sends its own field. */
export function Choices({ part: { options, chosen, answerWay }, prefix }: { part: Part; prefix: string }) {
  const t = useWords("questionnaires");
  const { faults } = useFare();
  const one = answerWay === "one";
  return (
    <FieldGroup id={`${prefix}chosen`} label={t("choose")} {...(faults.chosen?.[0] ? { error: faults.chosen[0] } : {})}>
      <div className="radio-list">
        {options.map((option, at) => (
          <label key={option} className="choice">
            <input type={one ? "radio" : "checkbox"} className={one ? "dot" : "box"} id={at === 0 ? `${prefix}chosen` : undefined} name={one ? "chosen" : `chosen.c${at}`} value={option} defaultChecked={chosen.includes(option)} />
            <span className="name">{option}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
