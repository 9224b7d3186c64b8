"use client";
import type { ComponentProps } from "react";
import { useField } from "#components/form/fields.tsx";
import { WritingField } from "#components/positions/writing-field.tsx";

/** A `WritingField` that is tied to the `CommandForm` around it, for what is said about a text. Speaks `mentions`; without scripts it is a field like any other. */
export function CommentField(props: ComponentProps<typeof WritingField>) {
  return <WritingField {...props} {...useField(props.name, props.defaultValue)} />;
}
