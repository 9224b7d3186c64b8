import { hubs } from "#db/seed/facts/hubs.ts";
import { furtherRules } from "#db/seed/demo/rules.ts";
import { rulesOf } from "#db/seed/foundation.ts";
import { act, type Act } from "#db/seed/timeline.ts";
import { setRules } from "#lib/hubs/commands.ts";

/** The hubs decide in more ways than they began with, before the stories start. */
export const rulesActs = (at: Date): Act[] => hubs.map(({ slug: hub, seatCountry }) => {
  const rules = rulesOf(seatCountry);
  return act(`rules ${hub}`, at, null, setRules, () => ({ hub, rules: { ...rules, methods: [...rules.methods, ...furtherRules(hub)] } }));
});
