"use client";
import type { ComponentProps } from "react";
import { Checkbox } from "#components/form/checkbox.tsx";
import { RadioCards, RadioList } from "#components/form/choices.tsx";
import { useFare } from "#components/form/live-form.tsx";
import { Select } from "#components/form/select.tsx";
import { StanceScale } from "#components/form/stance-scale.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import type { Typed } from "#lib/next/form.ts";

/** What was typed into a field, whose name may say where it stands in a list: `doors.0.route`. */
const typedInto = (typed: Typed, name: string) => name.split(".").reduce<Typed[string] | undefined>((within, step) => (typeof within === "object" ? (within as Typed)[step] : undefined), typed);

/** What the form around knows of one field: the fault it was refused with and what was typed, which outlives the default. Also for a field that knows more of what is typed. */
export function useField<D>(name: string, given: D | undefined) {
  const { result, faults, prefix = "" } = useFare();
  const typed = result ? typedInto(result.typed, name) : undefined;
  return { id: `${prefix}${name}`, error: faults[name]?.[0], defaultValue: (typeof typed === "string" ? typed : given) as D | undefined };
}

/** The controls of `components/form`, tied to the `CommandForm` around them. Each takes what its control takes. */
export function TextField(props: ComponentProps<typeof TextInput>) {
  return <TextInput {...props} {...useField(props.name, props.defaultValue)} />;
}

export function TextAreaField(props: ComponentProps<typeof TextArea>) {
  return <TextArea {...props} {...useField(props.name, props.defaultValue)} />;
}

export function SelectField(props: ComponentProps<typeof Select>) {
  return <Select {...props} {...useField(props.name, props.defaultValue)} />;
}

export function RadioListField(props: ComponentProps<typeof RadioList>) {
  return <RadioList {...props} {...useField(props.name, props.defaultValue)} />;
}

export function RadioCardsField(props: ComponentProps<typeof RadioCards>) {
  return <RadioCards {...props} {...useField(props.name, props.defaultValue)} />;
}

export function StanceField(props: ComponentProps<typeof StanceScale>) {
  return <StanceScale {...props} {...useField(props.name, props.defaultValue)} />;
}

export function CheckboxField(props: ComponentProps<typeof Checkbox>) {
  const { id, error, defaultValue } = useField(props.name, undefined);
  const { result } = useFare();
  // A box that was left empty sends nothing.
  return <Checkbox {...props} id={id} error={error} defaultChecked={result && !result.ok ? Boolean(defaultValue) : props.defaultChecked} />;
}
