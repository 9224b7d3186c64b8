import { z } from "zod";
import { Docket, Id, Slug } from "#lib/kernel/input.ts";

export const FatesOfInputs = z.strictObject({ feedback: z.array(Id).max(100) });
export const FatesToTell = z.strictObject({ issue: Docket, hub: Slug });
