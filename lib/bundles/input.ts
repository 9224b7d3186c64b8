import { z } from "zod";
import { Id, line } from "#lib/kernel/input.ts";

const bundled = { name: line(120, 2), amendments: z.array(Id).max(60).default([]) };
/** Amendments of positions of one hub on one issue, in the order in which they are to stand. `position` says of which. */
export const MakeBundle = z.strictObject({ position: Id, ...bundled });
export const ChangeBundle = z.strictObject({ bundle: Id, ...bundled });
export const ByBundle = z.strictObject({ bundle: Id });
export const ByPosition = z.strictObject({ position: Id });
export const UseBundle = z.strictObject({ position: Id, bundle: Id });
