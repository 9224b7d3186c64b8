import { z } from "zod";
import { lanes, roles, stances } from "#db/vocabulary.ts";
import { idShape } from "#lib/platform/ids.ts";

/** Pieces of answers. Strict: a member that is not described here is a mistake that a test finds. */

export const Id = z.string().regex(idShape);
export const Moment = z.iso.datetime({ precision: 3 });
export const Day = z.iso.date();
export const Docket = z.string().regex(/^[A-Z]{2,4}-\d+$/);
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);
export const Lane = z.enum(lanes);
export const Stance = z.enum(stances);
export const Role = z.enum(roles);
export const Count = z.number().int().min(0);
export const Text = z.string().nullable();
/** The edition of a text: what an edit names in `If-Match`. */
export const Revision = z.number().int().min(1);

export const HubName = z.strictObject({ slug: z.string(), code: z.string(), name: z.string() });
export const HubPlace = HubName.extend({ zone: z.string() });
export const IssueName = z.strictObject({ docket: Docket, title: z.string() });
export const PositionName = z.strictObject({ id: Id, title: z.string() });
/** A deadline as an authority states it, and the moment that follows from it. */
export const deadline = { day: Day, time: z.string(), zone: z.string(), closesAt: Moment };

/** What the sender may do now, so that nobody has to try. */
export const may = <const N extends string>(...names: readonly N[]) => z.strictObject(Object.fromEntries(names.map((name) => [name, z.boolean()])) as Record<N, z.ZodBoolean>);

/** A list, or a page of one: `next` continues it as `after`, null where it ends. */
export const pageOf = <T extends z.ZodType, M extends z.ZodRawShape>(item: T, more: M = {} as M) => z.strictObject({ items: z.array(item), next: Text, ...more });

export const Made = z.strictObject({ id: Id });
export const MadeWithState = z.strictObject({ id: Id, state: z.string() });
export const Moved = z.strictObject({ state: z.string() });
export const Laid = z.strictObject({ lane: Lane });
export const Edited = z.strictObject({ id: Id, number: z.number().int(), revision: Revision });
