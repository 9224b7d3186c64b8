import type { Act, Provision } from "#lib/formats/acts/act.ts";
import { everyProvision } from "#lib/formats/acts/tree.ts";
import { anchorOf, isNoPlace } from "#lib/formats/anchor.ts";
import { parseLocator, type Locator, type Unit } from "#lib/formats/locator.ts";

type Place = { provision: Provision; units: string[] };
/** The provisions of an act by their anchors, and by the last level of their locators. */
type Index = { byAnchor: Map<string, Provision>; byEnd: Map<string, Place[]> };

const keyOf = ({ kind, number = "" }: Unit) => `${kind} ${number.replaceAll(" ", "")}`;

function indexOf(act: Pick<Act, "provisions">): Index {
  const index: Index = { byAnchor: new Map(), byEnd: new Map() };
  for (const { provision } of everyProvision(act)) {
    const read = parseLocator(provision.locator);
    const units = read.ok ? read.locator.units.map(keyOf) : [];
    const end = units.at(-1) ?? "";
    index.byAnchor.set(provision.anchor, provision);
    const same = index.byEnd.get(end);
    if (same) same.push({ provision, units });
    else index.byEnd.set(end, [{ provision, units }]);
  }
  return index;
}

/** An act is looked up many times, and never changes. */
const indexes = new WeakMap<readonly Provision[], Index>();
function known(act: Pick<Act, "provisions">): Index {
  const index = indexes.get(act.provisions) ?? indexOf(act);
  indexes.set(act.provisions, index);
  return index;
}

/** Whether all of these stand in the others, in their order. */
const within = (units: readonly string[], whole: readonly string[]) => whole.reduce((at, unit) => (unit === units[at] ? at + 1 : at), 0) === units.length;

/**
 * The provision at a place of an act. Levels may be left out (`Article 13 – point a`) where just one provision is left that it can be; what
 * has no words of its own (an introductory part, a sentence) is found in what is around it. Undefined where there is none, or several.
 */
export function provisionAt(act: Pick<Act, "provisions">, place: Locator | string): Provision | undefined {
  const parsed = typeof place === "string" ? parseLocator(place) : { ok: true as const, locator: place };
  const anchor = parsed.ok ? anchorOf(parsed.locator) : undefined;
  if (!parsed.ok || anchor === undefined) return undefined;
  const { byAnchor, byEnd } = known(act);
  const exact = byAnchor.get(anchor);
  if (exact) return exact;
  const units = parsed.locator.units.filter((unit, index) => !isNoPlace(unit, index)).map(keyOf);
  const likely = (byEnd.get(units.at(-1)!) ?? []).filter((one) => within(units, one.units));
  return likely.length === 1 ? likely[0]!.provision : undefined;
}
