import type { ComponentProps } from "react";
import { described, Field, splitField, type FieldText } from "#components/form/field.tsx";
import { Caret } from "#components/ui/caret.tsx";
import { classNames } from "#components/ui/class-names.ts";

type Control = Omit<ComponentProps<"select">, "name" | "children"> & { name: string; options: readonly { value: string; label: string }[]; /** The words of "nothing chosen yet"; its value is empty. */ none?: string };

/** One of many, by name. For up to seven, radios read better. */
export function Select(props: FieldText & Control) {
  const { text, control: { options, none, ...control } } = splitField<Control>(props);
  const id = control.id ?? control.name;
  return (
    <Field id={id} {...text}>
      <span className="select">
        <select {...control} {...described(id, text)} className={classNames("input", control.className)}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
        <Caret />
      </span>
    </Field>
  );
}
