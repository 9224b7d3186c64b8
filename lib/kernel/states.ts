import { Refusal } from "#lib/kernel/refusal.ts";

type Table<State extends string, Act extends string> = Record<Act, { from: readonly State[]; to: State }>;

/**
 * The states of one kind of thing and the acts between them, as a table.
 * `after(state, act)` is the state that follows; an act that the present state does not allow is refused with what is allowed now.
 */
export function machine<State extends string, Act extends string>(noun: string, acts: Table<State, Act>) {
  const allowed = (state: State) => (Object.keys(acts) as Act[]).filter((act) => acts[act].from.includes(state));
  return {
    acts,
    allowed,
    allows: (state: State, act: Act) => acts[act].from.includes(state),
    after(state: State, act: Act): State {
      if (acts[act].from.includes(state)) return acts[act].to;
      throw new Refusal("state", { code: `${noun}.${act}`, values: { state }, present: { state, allowed: allowed(state) } });
    },
  };
}
