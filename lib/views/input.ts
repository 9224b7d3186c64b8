import { z } from "zod";
import { feedKinds, viewKinds } from "#db/vocabulary.ts";
import { flag, Id, line, optionalOf, Slug } from "#lib/kernel/input.ts";
import { columns, groupings, sorts } from "#lib/registry/model.ts";

/** A way to look at the registry: a typed query, its order, groups and columns. Of a search there is but the query. */
const looking = {
  name: line(60, 2), query: z.string().max(500).default(""), sort: z.enum(sorts).default("closes"), grouping: optionalOf(groupings),
  columns: z.union([z.array(z.enum(columns)), z.enum(columns).transform((one) => [one])]).default([]), standard: flag,
};

/** For oneself; with a hub for everyone who sits in it. */
export const SaveView = z.strictObject({ of: z.enum(viewKinds).default("registry"), ...looking, hub: z.union([Slug, z.literal("")]).nullish().transform((hub) => hub || null) });
export const ChangeView = z.strictObject({ view: Id, ...looking });
export const ByView = z.strictObject({ view: Id });
export const MyViews = z.strictObject({});

/** What a link leads to: a hub by its slug, an issue by its docket, a view by its identifier; all that one may see and what is one's own need no more. */
export const MakeFeedLink = z.strictObject({ kind: z.enum(feedKinds), target: line(80).nullish().transform((target) => target ?? null) });
export const RevokeFeedLink = z.strictObject({ link: Id });
export const FeedBehind = z.strictObject({ secret: z.string().max(200) });
