"use client";
import { createContext, startTransition, useActionState, useContext, type KeyboardEvent, type ReactNode } from "react";
import { ErrorSummary } from "#components/form/error-summary.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { FormAct, Result } from "#lib/next/action.ts";

type Fared = {
  result: Result | null;
  /** What is wrong, by field: found in the browser, or by the command. */
  faults: Record<string, string[]>;
  /** Before the ids of all fields, where a page has several forms with fields of one name. */
  prefix?: string;
};

const Fare = createContext<Fared>({ result: null, faults: {} });

/** How the form around has fared: the last answer and what is wrong with which field. */
export const useFare = () => useContext(Fare);

/** While an input method is at work, Enter chooses a character and sends nothing. */
function keepComposing(event: KeyboardEvent) {
  // oxlint-disable-next-line typescript/no-deprecated -- Safari has ended the composition by the time it tells of the Enter that did; only 229 gives it away.
  if (event.key === "Enter" && event.target instanceof HTMLInputElement && (event.nativeEvent.isComposing || event.keyCode === 229)) event.preventDefault();
}

type LiveFormProps = {
  act: FormAct;
  /** A key under which the act happens once, however often the form is sent. */
  once: string;
  faultsTitle: string;
  /** Fields that nobody types: which thing, which revision. */
  hidden?: Record<string, string | number>;
  /** Said once it is done, where the page stays. */
  done?: string;
  label?: string;
  /** Where a page has several forms: what the ids of this one's fields begin with. */
  prefix?: string;
  className?: string;
  children: ReactNode;
};

/** The part of a `CommandForm` that lives in the browser. */
export function LiveForm({ act, once, faultsTitle, hidden = {}, done, label, prefix = "", className, children }: LiveFormProps) {
  const [result, send] = useActionState(act, null);
  const refused = result && !result.ok ? result.refusal : null;
  return (
    <Fare value={{ result, faults: refused?.fields ?? {}, prefix }}>
      <form action={send} aria-label={label} className={classNames("form", className)} noValidate onKeyDown={keepComposing}>
        <Faults title={faultsTitle} />
        {result?.ok && done && <Notice kind="ok" live>{done}</Notice>}
        <Hidden fields={{ ...hidden, _once: `${once}.${result?.ok ? result.turn : 0}` }} />
        <div key={result?.turn ?? 0} className="contents">{children}</div>
      </form>
    </Fare>
  );
}

export function Hidden({ fields }: { fields: Record<string, string | number> }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

/** What is wrong, on top: each fault with its field, or the one sentence of a refusal that is about none. */
export function Faults({ title }: { title: string }) {
  const { result, faults, prefix = "" } = useFare();
  const errors = Object.entries(faults).flatMap(([field, messages]) => messages.map((message) => ({ field: `${prefix}${field}`, message })));
  if (errors.length > 0) return <ErrorSummary title={title} errors={errors} />;
  return result && !result.ok ? <Notice kind="crit" live first>{result.refusal.message}</Notice> : null;
}

/** Shares how a form of another make fares with the fields inside it. */
export function FareOf({ children, ...fared }: Fared & { children: ReactNode }) {
  return <Fare value={fared}>{children}</Fare>;
}

/** Sends by hand what a form holds, as its own submission would. */
export const sendForm = (send: (form: FormData) => void, form: HTMLFormElement) => startTransition(() => send(new FormData(form)));
