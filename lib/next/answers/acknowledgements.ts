import { z } from "zod";
import { acknowledgementStates } from "#db/vocabulary.ts";
import { Id, may, pageOf } from "#lib/next/answers/parts.ts";

/** A contributor who agreed to be named. */
export const Contributor = z.strictObject({ kind: z.enum(["organisation", "person"]), name: z.string() });
const asked = { id: Id, state: z.enum(acknowledgementStates), ...Contributor.shape, may: may("agree", "decline", "remove") };

/** `asked`: whom it was asked of, for those who ask. `own`: what the sender or an organisation of theirs is asked. `contributed`: that it gave feedback which the sender may read, under its name. */
export const Acknowledgements = pageOf(Contributor, {
  asked: z.array(z.strictObject(asked)), own: z.array(z.strictObject(asked)),
  offered: z.strictObject({ organisations: z.array(z.strictObject({ slug: z.string(), name: z.string(), contributed: z.boolean() })), people: z.array(z.strictObject({ id: Id, name: z.string() })) }), may: may("ask"),
});
/** `with` is null where the sender no longer reads what they are named with. */
export const OwnAcknowledgements = pageOf(z.strictObject({ ...asked, hub: z.string(), with: z.strictObject({ kind: z.enum(["response", "position"]), id: Id, title: z.string() }).nullable() }));
