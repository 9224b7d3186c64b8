import "server-only";
import { z } from "zod";
import { packForms, type PackForm } from "#db/vocabulary.ts";
import { cleanName, fileTypes, type FileType } from "#lib/formats/file-types.ts";
import type { AmendmentDocument } from "#lib/formats/amendment-forms/document.ts";
import { isMadeIn, plainPack, type PackDocument, type PackWords } from "#lib/formats/pack-forms/document.ts";
import type { Filled } from "#lib/formats/pack-forms/template.ts";
import { fillingOf } from "#lib/formats/pack-forms/template-rows.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { faultsOf } from "#lib/kernel/faults.ts";
import type { Outcome } from "#lib/kernel/facts.ts";
import { Id } from "#lib/kernel/input.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { formWordsIn, localeOf } from "#lib/next/amendment-document.ts";
import { dayInWords } from "#lib/next/dates.ts";
import type { MadeFile } from "#lib/next/made-file.ts";
import { wordsIn } from "#lib/next/words.ts";
import { workedApart, writtenApart } from "#lib/next/writing-apart.ts";
import { keepPackFile } from "#lib/packs/commands.ts";
import { ByPackFile, KeepReturn } from "#lib/packs/input.ts";
import { contentOfPack, packFileById } from "#lib/packs/queries.ts";
import { keepBytes, keptBytes } from "#lib/platform/files.ts";

type Told = Awaited<ReturnType<typeof contentOfPack>>;
export type Outgoing = { document: PackDocument; words: PackWords; told: Told };

function packWordsIn(language: string): PackWords {
  const [t, exports] = [wordsIn(localeOf(language), "packs"), wordsIn(localeOf(language), "exports")];
  return {
    to: t("document.to"), reference: t("document.reference"), asks: t("document.asks"), amendments: t("document.amendments"), answers: t("document.answers"), unanswered: t("document.unanswered"), general: t("document.general"),
    form: formWordsIn(language, exports("document.heads.authority")),
  };
}

/** A pack as a document. What a row carries beside its words, such as where it is kept and who may read it, stays in the house. */
export async function packDocument(actor: Actor, { response }: { response: string }): Promise<Outgoing> {
  const told = await contentOfPack(actor, { response });
  const { content: { title, body, language, asks, amendments, answers }, day, authority, reference, hub } = told;
  const about = told.issue && (await issueByDocket(actor, { issue: told.issue.docket }));
  const words = packWordsIn(language);
  const procedure = about?.identifiers.find(({ kind }) => kind === "procedure")?.value;
  const table: AmendmentDocument = {
    title, language, organisation: hub, date: day, textHead: words.form.heads.current, act: { title: about?.officialTitle ?? told.issue?.title ?? title, ...(procedure ? { procedure } : {}) },
    rows: amendments.map(({ provision, current, proposed, justification, authors, commentType, comment }, at) => ({ number: at + 1, place: provision, current, proposed, justification, authors, commentType, ...(comment ? { comment } : {}) })),
  };
  const document: PackDocument = {
    title, body, language, organisation: hub, authority, reference, date: day, day: dayInWords(day, localeOf(language), { long: true }), amendments: table, answers,
    asks: asks.map(({ statement, provision }, at) => ({ number: at + 1, statement, provision })),
  };
  return { document, words, told };
}

const typeOf = (form: PackForm) => /\w+$/u.exec(form)![0] as Extract<FileType, "docx" | "xlsx" | "pdf" | "csv" | "txt">;
export const mediaTypeOfPack = (form: PackForm) => (["csv", "txt"].includes(typeOf(form)) ? `${fileTypes[typeOf(form)]}; charset=utf-8` : fileTypes[typeOf(form)]);
export const packTypes = [...new Set(packForms.map(mediaTypeOfPack))];

/** The plain text as a portal counts it, in characters. */
export async function plainOf(actor: Actor, input: { response: string }): Promise<{ text: string; length: number }> {
  const { document, words } = await packDocument(actor, input);
  const text = plainPack(document, words);
  return { text, length: text.length };
}

function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const read = schema.safeParse(raw, { reportInput: true });
  if (!read.success) throw new Refusal("invalid", { faults: faultsOf(read.error) });
  return read.data;
}

type Kept = Awaited<ReturnType<typeof keepPackFile>>["value"];

/** Keeps bytes that were made of a pack; nothing is kept while something is in it that must not leave. */
async function keep(actor: Actor, { response, form, bytes, told, template }: { response: string; form: PackForm; bytes: Uint8Array; told: Told; template: string | null }, once?: { key: string }) {
  const [type, stem] = [typeOf(form), form.slice(0, -typeOf(form).length - 1)];
  return keepPackFile(actor, { response, form, content: told.fingerprint, hash: await keepBytes(bytes), name: cleanName([told.reference, told.content.title, stem].join(" "), type), size: bytes.length, template }, once);
}

/** Before anything is made: whether something is in the pack that must not leave. */
function refuseStopped({ stopped }: Told) {
  if (stopped) throw new Refusal("state", { code: "pack.stopped", present: { allowed: [] } });
}

const MakePackFile = z.strictObject({ response: Id, form: z.enum(packForms) });

/** Makes a file of a pack and keeps it. */
export const makePackFile = Object.assign(async (actor: Actor, raw: z.input<typeof MakePackFile>, once?: { key: string }): Promise<Outcome<Kept>> => {
  const { response, form } = parse(MakePackFile, raw);
  const { document, words, told } = await packDocument(actor, { response });
  if (!isMadeIn(form, document.language)) throw new Refusal("invalid", { faults: { form: [{ code: "notOneOf" }] } });
  refuseStopped(told);
  return keep(actor, { response, form, bytes: await writtenApart("pack-forms/write.ts", "writePack", [form, document, words]), told, template: null }, once);
}, { operation: { name: "keepPackFile", input: MakePackFile, kind: "command" as const } });


/** Fills in an authority's own blank workbook and keeps what comes of it. The blank one is not kept, only by which it is known. */
export const fillPackTemplate = Object.assign(async (actor: Actor, raw: z.input<typeof KeepReturn>, once?: { key: string }): Promise<Outcome<Kept>> => {
  const { response, hash } = parse(KeepReturn, raw);
  const { document, words, told } = await packDocument(actor, { response });
  refuseStopped(told);
  const filled = await workedApart<Filled>("pack-forms/template.ts", "fillTemplate", [await keptBytes(hash), fillingOf(document, words)]);
  if (!filled.ok) throw new Refusal("state", { code: `pack.template.${filled.fault}`, values: filled.values ?? {}, present: { allowed: [] } });
  return keep(actor, { response, form: "commission.xlsx", bytes: filled.bytes, told, template: hash }, once);
}, { operation: { name: "keepPackFile", input: KeepReturn, kind: "command" as const } });

/** A file that was made, byte for byte, for who may read it. */
export const packFile = Object.assign(async (actor: Actor, raw: z.input<typeof ByPackFile>): Promise<MadeFile> => {
  const { name, form, hash } = await packFileById(actor, raw);
  return { bytes: new Uint8Array(await keptBytes(hash)), name, type: mediaTypeOfPack(form) };
}, { operation: { name: "packFileById", input: ByPackFile, kind: "query" as const } });
