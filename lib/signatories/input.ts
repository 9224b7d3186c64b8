import { z } from "zod";
import { Id, line, Slug, words } from "#lib/kernel/input.ts";

export const NameSignatory = z.strictObject({ organisation: Slug, person: Id, reason: line(300, 3) });
export const EndSignatory = z.strictObject({ signatory: Id, reason: words(300, 3) });
export const SignatoriesOf = z.strictObject({ organisation: Slug });
