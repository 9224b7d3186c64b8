import "server-only";
import { z } from "zod";
import { amendmentForms, formsIn, mediaTypeOf, typeOfForm, type AmendmentForm } from "#lib/formats/amendment-forms/forms.ts";
import { cleanName } from "#lib/formats/file-types.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { faultsOf } from "#lib/kernel/faults.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { amendmentsNow, amendmentsThen, type Outgoing } from "#lib/next/amendment-document.ts";
import type { MadeFile } from "#lib/next/made-file.ts";
import { writtenApart } from "#lib/next/writing-apart.ts";
import { ByPosition, ByVersion } from "#lib/positions/input.ts";

async function fileOf(form: AmendmentForm, outgoing: Outgoing): Promise<MadeFile> {
  const { document, docket, version } = outgoing;
  if (!formsIn(document.language).includes(form)) throw new Refusal("notFound");
  const type = typeOfForm(form);
  const stem = form.slice(0, -type.length - 1);
  return { bytes: await writtenApart("amendment-forms/write.ts", "writeAmendments", [form, document, outgoing.words]), name: cleanName([docket, document.title, version === null ? "draft" : `v${version}`, stem].join(" "), type), type: mediaTypeOf(form) };
}

const Form = z.enum(amendmentForms);
const AmendmentsAsFile = ByPosition.extend({ form: Form });
const VersionAsFile = ByVersion.extend({ form: Form });

function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const read = schema.safeParse(raw, { reportInput: true });
  if (!read.success) throw new Refusal("invalid", { faults: faultsOf(read.error) });
  return read.data;
}

/** The amendments of a position in one of the forms, for who may read them. */
export const amendmentsAsFile = Object.assign(async (actor: Actor, raw: z.input<typeof AmendmentsAsFile>): Promise<MadeFile> => {
  const { form, position } = parse(AmendmentsAsFile, raw);
  return fileOf(form, await amendmentsNow(actor, { position }));
}, { operation: { name: "amendmentsAsFile", input: AmendmentsAsFile, kind: "query" as const } });

/** The same of a frozen version: the same bytes for ever. */
export const versionAsFile = Object.assign(async (actor: Actor, raw: z.input<typeof VersionAsFile>): Promise<MadeFile> => {
  const { form, ...version } = parse(VersionAsFile, raw);
  return fileOf(form, await amendmentsThen(actor, version));
}, { operation: { name: "versionAsFile", input: VersionAsFile, kind: "query" as const } });
