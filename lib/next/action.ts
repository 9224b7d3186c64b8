import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { headers } from "next/headers";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Command } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { turnAway } from "#lib/platform/guard.ts";
import { currentViewer, type Viewer } from "#lib/next/actor.ts";
import { readForm, type Typed } from "#lib/next/form.ts";
import { tell, type Told } from "#lib/next/telling.ts";

/** How a form fared. `typed` is what was sent, so that a page without JavaScript can show it again; `turn` grows with every answer. */
export type Result<V = unknown> = { turn: number; typed: Typed } & ({ ok: true; value: V } | { ok: false; refusal: Told });
export type FormAct<V = unknown> = (before: Result | null, form: FormData) => Promise<Result<V>>;

type Performed<V> = (input: Typed, by: { viewer: Viewer; once: { key: string } | undefined }) => Promise<V>;
type GoTo<V> = (value: V, typed: Typed) => string;

/** The act of a form: guarded, its refusals told, the page refreshed. `goTo` names the address to go to when it is done. */
export function formAct<V>(perform: Performed<V>, goTo?: GoTo<V>): FormAct<V> {
  return async (before, form) => {
    const viewer = await currentViewer();
    const { input, once } = readForm(form);
    const turn = (before?.turn ?? 0) + 1;
    let value: V;
    try {
      if (turnAway({ method: "POST", headers: await headers(), path: "/" })) throw new Refusal("forbidden");
      value = await perform(input, { viewer, once: once ? { key: once } : undefined });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ok: false, refusal: tell(error, viewer.locale), turn, typed: input };
    }
    if (goTo) redirect(goTo(value, input));
    refresh();
    return { ok: true, value, turn, typed: {} };
  };
}

/**
 * Turns a command into the act of a form. `goTo` names the address to go to when it is done; `shape` makes the command's input out of
 * fields that a form cannot send as they are.
 */
export const action = <I, V>(command: Command<I, V>, { shape, goTo }: { goTo?: GoTo<V>; shape?: (typed: Typed, actor: Actor) => unknown } = {}): FormAct<V> =>
  formAct(async (input, { viewer, once }) => (await command(viewer.actor, (shape ? shape(input, viewer.actor) : input) as I, once)).value, goTo);
