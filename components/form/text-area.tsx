import type { ComponentProps } from "react";
import { described, Field, splitField, type FieldText } from "#components/form/field.tsx";
import { classNames } from "#components/ui/class-names.ts";

type Control = Omit<ComponentProps<"textarea">, "name"> & { name: string; /** Set in the face of the law. */ law?: boolean; /** Starts as one line. */ short?: boolean };

/** Several lines; the field grows with what is written. */
export function TextArea(props: FieldText & Control) {
  const { text, control: { law = false, short = false, ...control } } = splitField<Control>(props);
  const id = control.id ?? control.name;
  return (
    <Field id={id} {...text}>
      <textarea rows={short ? 1 : 4} spellCheck {...control} {...described(id, text)} data-rows={short ? "short" : undefined} className={classNames("input", law && "law", control.className)} />
    </Field>
  );
}
