import { DisplayForm } from "#app/(workshop)/issues/display-form.tsx";
import type { Tongue } from "#app/(workshop)/issues/labels.ts";
import { membersOf, type Look } from "#lib/next/registry-address.ts";
import { columns, groupings, sorts } from "#lib/registry/model.ts";

/** How the list is laid out: its order, its groups, its columns. */
export function Display({ look, t }: { look: Look; t: Tongue["t"] }) {
  const { sort: _, group: __, columns: ___, after: ____, ...kept } = membersOf(look);
  const named = <V extends string>(values: readonly V[], of: string) => values.map((value) => ({ value, label: t(`${of}.${value}`) }));
  return (
    <DisplayForm
      kept={kept} sort={look.sort} sorts={named(sorts, "sort")} group={look.group ?? ""} groups={named(groupings, "field")} columns={named(columns, "column")} shown={look.columns}
      words={{ open: t("display.open"), sort: t("display.sort"), group: t("display.group"), ungrouped: t("display.ungrouped"), columns: t("display.columns"), apply: t("apply") }}
    />
  );
}
