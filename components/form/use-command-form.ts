"use client";
import { useActionState, useEffect, useRef, useState, type SubmitEvent } from "react";
import { get, useForm, type DefaultValues, type FieldErrors, type FieldValues, type Resolver } from "react-hook-form";
import type { z } from "zod";
import { sendForm } from "#components/form/live-form.tsx";
import { useWords } from "#components/words.tsx";
import type { FormAct } from "#lib/next/action.ts";
import { faultsOf } from "#lib/kernel/faults.ts";

/** The command's own schema, checked in the browser too: faults as react-hook-form keeps them, in the reader's words. */
function resolverOf<F extends FieldValues>(schema: z.ZodType, say: (code: string, values?: Record<string, string | number>) => string): Resolver<F> {
  return (values) => {
    const parsed = schema.safeParse(values);
    if (parsed.success) return { values, errors: {} };
    const errors: Record<string, unknown> = {};
    for (const [field, [fault]] of Object.entries(faultsOf(parsed.error))) {
      const [last, ...path] = field.split(".").reverse();
      const place = path.reverse().reduce<Record<string, unknown>>((at, name) => (at[name] ??= {}) as Record<string, unknown>, errors);
      place[last!] = { type: fault!.code, message: say(fault!.code, fault!.values) };
    }
    return { values: {}, errors: errors as FieldErrors<F> };
  };
}

/** Of what was sent, the fields that the form has: what it hides (revisions, keys) is no word of anybody's. */
const onlyKnown = (typed: object, known: object) => Object.fromEntries(Object.entries(typed).filter(([name]) => name in known));

/**
 * One schema, checked in the browser and again by the command. `formProps` goes onto the form: before JavaScript it posts by itself,
 * afterwards react-hook-form looks first. `register` also
 * says what a field holds in the page as it was sent: what was given, or what was typed and refused before JavaScript had arrived. Needs the namespace `refusals` from a `WordsFor`.
 */
export function useCommandForm<F extends FieldValues, V>(schema: z.ZodType, act: FormAct<V>, defaultValues: DefaultValues<F>) {
  const t = useWords("refusals") as unknown as { (key: string, values?: object): string; has(key: string): boolean };
  const [result, send, pending] = useActionState(act, null);
  const form = useForm<F>({ resolver: resolverOf<F>(schema, (code, values) => (t.has(`field.${code}`) ? t(`field.${code}`, values) : t("field.wrongForm"))), defaultValues, shouldFocusError: false });
  const [typed] = useState(() => (result && !result.ok ? Object.assign({}, defaultValues, onlyKnown(result.typed, defaultValues)) as F : null));
  const { reset } = form;
  useEffect(() => { if (typed) reset(typed, { keepDefaultValues: true }); }, [typed, reset]);
  const register = ((name, options) => ({ ...form.register(name, options), defaultValue: get(typed ?? defaultValues, name) })) as typeof form.register;
  const element = useRef<HTMLFormElement>(null);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void form.handleSubmit(() => { if (element.current) sendForm(send, element.current); })(event);
  };
  return { ...form, register, result, pending, formProps: { ref: element, action: send, onSubmit, noValidate: true } };
}

type Nested = { [name: string]: Nested | { message?: unknown } | undefined };

/** The faults react-hook-form holds, by the full name of their field. */
export function messagesOf(errors: object, path = ""): Record<string, string[]> {
  return Object.fromEntries(Object.entries(errors as Nested).flatMap(([name, error]) => {
    if (!error || typeof error !== "object") return [];
    const field = path ? `${path}.${name}` : name;
    return typeof error.message === "string" ? [[field, [error.message]]] : Object.entries(messagesOf(error, field));
  }));
}
