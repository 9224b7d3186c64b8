"use client";

import { useEffect, useRef } from "react";
import { shownFirst } from "#components/ui/shown-first.ts";

export type FormError = { /** The id of the field. */ field: string; message: string };

type ErrorSummaryProps = { title: string; errors: readonly FormError[] };

/** All that is wrong, on top of the form, in the words that stand at the fields. It takes the focus when the errors change, and without a script where the page comes with it. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  const words = errors.map((error) => error.message).join("\n");
  useEffect(() => {
    if (words) summary.current?.focus();
  }, [words]);
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" {...shownFirst} ref={summary}>
      <h2>{title}</h2>
      <ul>{errors.map((error) => <li key={`${error.field}${error.message}`}><a href={`#${error.field}`}>{error.message}</a></li>)}</ul>
    </div>
  );
}
