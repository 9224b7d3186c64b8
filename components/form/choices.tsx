import type { ComponentProps, ReactNode } from "react";
import { described, FieldGroup, splitField, type FieldText } from "#components/form/field.tsx";

/** One answer: its name and what choosing it means. */
export type Choice = { value: string; name: ReactNode; meaning?: ReactNode; disabled?: boolean };

type Control = Omit<ComponentProps<"input">, "name" | "type" | "value" | "defaultValue" | "children"> & { name: string; options: readonly Choice[]; defaultValue?: string };

export type ChoicesProps = FieldText & Control;

/** The radio of each choice, ready to be placed; the first carries the id that the error summary links to. */
export function radiosOf(props: ChoicesProps) {
  const { text, control: { options, defaultValue, ...input } } = splitField<Control>(props);
  const id = input.id ?? input.name;
  const radios = options.map((option, index) => ({
    option,
    radio: (
      <input
        {...input}
        {...described(id, text)}
        type="radio"
        className="dot"
        id={index === 0 ? id : `${id}-${option.value}`}
        value={option.value}
        defaultChecked={defaultValue === undefined ? undefined : option.value === defaultValue}
        disabled={option.disabled}
        aria-describedby={undefined}
      />
    ),
  }));
  return { id, text, radios };
}

/** A choice whose options have consequences, in rows: who may read this. */
export function RadioList(props: ChoicesProps) {
  const { id, text, radios } = radiosOf(props);
  return (
    <FieldGroup id={id} {...text}>
      <div className="radio-list">
        {radios.map(({ option, radio }) => (
          <label key={option.value} className="choice">
            {radio}
            <span><span className="name">{option.name}</span>{option.meaning && <span className="meaning">{option.meaning}</span>}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** The answers of a ballot: equal in weight, each with its meaning and the digit that selects it. Nothing is preselected unless it was answered before. */
export function RadioCards(props: ChoicesProps) {
  const { id, text, radios } = radiosOf(props);
  return (
    <FieldGroup id={id} {...text}>
      <div className="radio-cards">
        {radios.map(({ option, radio }, index) => (
          <label key={option.value} className="choice">
            {radio}
            <span className="words"><span className="name">{option.name}</span> {option.meaning && <span className="meaning">{option.meaning}</span>}</span>
            <kbd className="kbd" aria-hidden="true">{index + 1}</kbd>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
