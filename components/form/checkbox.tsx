import type { ComponentProps, ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { name: string; label: ReactNode; meaning?: ReactNode; error?: string };

/** A yes or no, with what a yes means. */
export function Checkbox({ label, meaning, error, id, name, className, ...input }: CheckboxProps) {
  const inputId = id ?? name;
  return (
    <div className={classNames("field", error && "wrong", className)}>
      {error && <span className="error-text" id={`${inputId}-error`}>{error}</span>}
      <label className="choice">
        <input type="checkbox" className="box" id={inputId} name={name} aria-invalid={error ? true : undefined} aria-describedby={error ? `${inputId}-error` : undefined} {...input} />
        <span><span className="plain">{label}</span>{meaning && <span className="hint">{meaning}</span>}</span>
      </label>
    </div>
  );
}

/** The checkbox of a table's row; `label` is only read out. */
export function RowCheckbox({ label, ...input }: Omit<ComponentProps<"input">, "type"> & { label: string }) {
  return <label className="hit"><input type="checkbox" className="box" aria-label={label} {...input} /></label>;
}
