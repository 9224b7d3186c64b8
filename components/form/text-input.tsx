import type { ComponentProps } from "react";
import { described, Field, splitField, type FieldText } from "#components/form/field.tsx";
import { classNames } from "#components/ui/class-names.ts";

type TextInputProps = FieldText & Omit<ComponentProps<"input">, "name"> & { name: string };

/** One line of text, a date, a number: whatever `type` says. Spread what react-hook-form's `register` gives into it. */
export function TextInput(props: TextInputProps) {
  const { text, control } = splitField<ComponentProps<"input"> & { name: string }>(props);
  const id = control.id ?? control.name;
  return (
    <Field id={id} {...text}>
      <input {...control} {...described(id, text)} className={classNames("input", control.type?.startsWith("date") && "w-date", control.className)} />
    </Field>
  );
}
