import { addressOf } from "#app/(workshop)/responses/addresses.ts";
import { Tabs } from "#components/ui/tabs.tsx";
import { currentActor } from "#lib/next/actor.ts";
import { speech } from "#lib/next/words.ts";
import { canReadCapacity } from "#lib/responses/policy.ts";

/** The ways to look at what is filed: table, board, who writes what, and what awaits a reply. */
export async function Views({ current, filters = {} }: { current: "table" | "board" | "capacity" | "awaiting"; filters?: Record<string, string> }) {
  const t = (await speech()).say("responses");
  const tabs = [
    { key: "table", href: addressOf(filters, { as: null, awaiting: null, cards: null }), label: t("view.table") },
    { key: "board", href: addressOf(filters, { as: "board", awaiting: null, sort: null, limit: null }), label: t("view.board") },
    ...(canReadCapacity(await currentActor()) ? [{ key: "capacity", href: filters.hub ? `/responses/capacity?hub=${filters.hub}` : "/responses/capacity", label: t("view.capacity") }] : []),
    { key: "awaiting", href: addressOf({}, { awaiting: "reply", hub: filters.hub ?? null }), label: t("view.awaiting") },
  ];
  return <Tabs label={t("view.label")} current={current} tabs={tabs} />;
}
