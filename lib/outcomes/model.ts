import type { Laned } from "#lib/kernel/lane.ts";

/** Whether everyone who sits in a hub may read it. */
export const isOpenTo = (hubId: string, { lane, hubId: of }: Pick<Laned, "lane" | "hubId">) => lane === "public" || lane === "members" || (lane === "hub" && of === hubId);
