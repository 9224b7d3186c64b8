"use client";
import Form from "next/form";
import { useId, type ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Caret } from "#components/ui/caret.tsx";
import { Link } from "#components/ui/link.tsx";

/** Search and filters of a list, as one GET form: what is chosen stands in the address. */
export function FilterBar({ action, label, children }: { action: string; label: string; children: ReactNode }) {
  return <Form action={action} role="search" aria-label={label} className="filter-bar">{children}</Form>;
}

type SearchFieldProps = { label: string; name?: string; defaultValue?: string; placeholder?: string; shortcut?: string };

/** The search box of a filter bar. `/` puts the cursor in it where shortcuts are on (it carries `data-search`). */
export function SearchField({ label, name = "q", defaultValue, placeholder, shortcut }: SearchFieldProps) {
  return (
    <div className="search">
      <input type="search" name={name} aria-label={label} defaultValue={defaultValue} placeholder={placeholder ?? label} className="input" data-search="" autoComplete="off" />
      {shortcut && <kbd className="kbd" aria-hidden="true">{shortcut}</kbd>}
    </div>
  );
}

export type FilterOption = { value: string; label: ReactNode; count?: number };

type FilterChipProps = {
  name: string;
  label: string;
  options: readonly FilterOption[];
  /** The values chosen now; none means any. */
  chosen: readonly string[];
  /** The chosen values in words: "Europe, Asia", "Any". */
  summary: string;
  /** Says the button that applies the choice: "Show". */
  applyLabel: string;
  /** One value only; otherwise several may be chosen. */
  single?: boolean;
};

/** One filter: its name, what is chosen, and a popup with the choices. */
export function FilterChip({ name, label, options, chosen, summary, applyLabel, single = false }: FilterChipProps) {
  const id = useId();
  return (
    <div className="menu">
      <button type="button" className="button chip" popoverTarget={id}>{label} <b>{summary}</b><Caret /></button>
      <fieldset id={id} popover="auto" className="popup">
        <legend className="sr-only">{label}</legend>
        {options.map((option) => (
          <label key={option.value} className="option">
            <input type={single ? "radio" : "checkbox"} className={single ? "dot" : "box"} name={name} value={option.value} defaultChecked={chosen.includes(option.value)} />
            {option.label}
            {option.count !== undefined && <span className="count">{option.count}</span>}
          </label>
        ))}
        <div className="foot"><Button type="submit" size="small">{applyLabel}</Button></div>
      </fieldset>
    </div>
  );
}

/** Many filters: on narrow screens folded behind a button that says how many are set. */
export function ManyFilters({ label, children }: { label: string; children: ReactNode }) {
  return <details className="many-filters"><summary className="button chip">{label}<Caret /></summary>{children}</details>;
}

/** Drops all filters. */
export function ClearFilters({ href, children }: { href: string; children: ReactNode }) {
  return <Link href={href} className="link-action">{children}</Link>;
}
