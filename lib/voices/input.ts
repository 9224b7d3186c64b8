import { z } from "zod";
import { Docket, Id } from "#lib/kernel/input.ts";
import { breakdowns } from "#lib/voices/model.ts";

/** `by`: what the voices are told apart by. */
export const RegionVoices = z.strictObject({ issue: Docket, by: z.enum(breakdowns).default("country") });
export const CallParticipation = z.strictObject({ call: Id });
export const Representativeness = z.strictObject({ position: Id });
