import { z } from "zod";
import { Id, line, optionalLine } from "#lib/kernel/input.ts";

/** `on`: the reference of an input, or the address of a study, a paper or a file. `title`: what is at the address. */
export const AddSource = z.strictObject({ amendment: Id, on: line(2000, 3), title: optionalLine(200) });
export const BySource = z.strictObject({ source: Id });
export const SourcesOfAmendment = z.strictObject({ amendment: Id });
