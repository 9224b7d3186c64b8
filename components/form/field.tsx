import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

/** What every field says about itself. Strings come finished. */
export type FieldText = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, in the words that the error summary uses too. */
  error?: string;
  /** The word that marks a field that may stay empty: "optional". */
  optional?: string;
  /** Under the field, at its start: the language that was detected. */
  below?: ReactNode;
  /** Under the field, at its end: "116 of 4 000"; `over` when that is too many. */
  counter?: ReactNode;
  over?: boolean;
};

/** Takes what a field says apart from what its control is given. */
export function splitField<Rest extends object>({ label, hint, error, optional, below, counter, over, ...control }: FieldText & Rest) {
  return { text: { label, hint, error, optional, below, counter, over }, control: control as unknown as Omit<Rest, keyof FieldText> };
}

/** The attributes that tie a control to its hint, its error and what stands under it. */
export function described(id: string, { hint, error, below, counter }: FieldText) {
  const parts = [hint && `${id}-hint`, error && `${id}-error`, (below || counter) && `${id}-below`];
  return { id, "aria-describedby": classNames(...(parts as string[])) || undefined, "aria-invalid": error ? true : undefined };
}

/** A label, a hint, the error, the control, what stands under it. The control carries `id`. */
export function Field({ id, children, ...text }: FieldText & { id: string; children: ReactNode }) {
  return (
    <div className={classNames("field", text.error && "wrong")}>
      <label className="label" htmlFor={id}>{text.label} <Optional word={text.optional} /></label>
      <FieldNotes id={id} {...text} />
      <div className="mt-1.5">{children}</div>
      <Below id={id} {...text} />
    </div>
  );
}

/** A question with several controls as its answer. */
export function FieldGroup({ id, children, ...text }: FieldText & { id: string; children: ReactNode }) {
  const { "aria-describedby": describedBy } = described(id, text);
  return (
    <fieldset className={classNames("field", text.error && "wrong")} aria-describedby={describedBy}>
      <legend className="label">{text.label} <Optional word={text.optional} /></legend>
      <FieldNotes id={id} {...text} />
      {children}
      <Below id={id} {...text} />
    </fieldset>
  );
}

function Optional({ word }: { word: string | undefined }) {
  return word ? <span className="optional">({word})</span> : null;
}

function FieldNotes({ id, hint, error }: { id: string } & Pick<FieldText, "hint" | "error">) {
  return (
    <>
      {hint && <span className="hint" id={`${id}-hint`}>{hint}</span>}
      {error && <span className="error-text" id={`${id}-error`}>{error}</span>}
    </>
  );
}

function Below({ id, below, counter, over }: { id: string } & Pick<FieldText, "below" | "counter" | "over">) {
  if (!below && !counter) return null;
  return (
    <div className="under-field" id={`${id}-below`}>
      {below && <span>{below}</span>}
      {counter && <span className={classNames("counter", over && "over")}>{counter}</span>}
    </div>
  );
}
