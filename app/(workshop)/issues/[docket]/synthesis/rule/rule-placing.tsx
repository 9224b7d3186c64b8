"use client";
import { useActionState } from "react";
import type { BulkDone } from "#app/(workshop)/issues/bulk-actions.ts";
import { Fared } from "#app/(workshop)/issues/bulk-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAct } from "#lib/next/action.ts";

/** Keeps the rule as it was looked at and places what it finds; with eight seconds to take that back. */
export function RulePlacing({ act, undo, rule, words }: { act: FormAct<BulkDone>; undo: FormAct<BulkDone>; rule: Record<string, string>; words: Record<"place" | "undo", string> }) {
  const [result, send] = useActionState(act, null);
  return (
    <>
      <form action={send} className="mt-3">
        {Object.entries(rule).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <Button type="submit" kind="primary">{words.place}</Button>
      </form>
      {result && <Fared key={result.turn} result={result} undo={undo} words={words} />}
    </>
  );
}
