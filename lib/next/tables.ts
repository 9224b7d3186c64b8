import "server-only";
import { z } from "zod";
import { understand, type Understood } from "#lib/formats/comment-table.ts";
import { columnName, type Reading } from "#lib/formats/comment-table/sheet.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { longestAnswer } from "#lib/feedback/input.ts";
import { handedInFor, keptFile } from "#lib/files/input.ts";
import { importTable, keepTable } from "#lib/imports/commands.ts";
import { Headers, importChoices, Mapping, type ImportTable } from "#lib/imports/input.ts";
import { longestProvision, longestRow, mostInputs } from "#lib/imports/model.ts";
import { tableById } from "#lib/imports/queries.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { faultsOf } from "#lib/kernel/faults.ts";
import type { Outcome } from "#lib/kernel/facts.ts";
import { flag, Id, Language } from "#lib/kernel/input.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { apart, Exhausted } from "#lib/platform/apart.ts";
import { keptBytes } from "#lib/platform/files.ts";
import { scanFile } from "#lib/next/file-round.ts";

type Once = { key: string } | undefined;

const limits = { part: longestAnswer, provision: longestProvision, row: longestRow };
const patience = { time: 20_000, memory: 256 };
/** Tables that were just read: somebody looks at one again and again while they say which column is which. */
const remembered = new Map<string, Promise<Reading>>();
const most = 4;

async function readApart(hash: string): Promise<Reading> {
  try {
    return await apart<Reading>("lib/formats/comment-table/read.ts", "readTables", [await keptBytes(hash)], patience);
  } catch (error) {
    if (error instanceof Exhausted) return { ok: false, fault: error.message === "time" ? "tooLong" : "tooLarge" };
    throw error;
  }
}

/** What a kept file holds as tables, read on a thread of its own. */
export function readTable(hash: string): Promise<Reading> {
  const known = remembered.get(hash);
  if (known) return known;
  const reading = readApart(hash);
  remembered.set(hash, reading);
  if (remembered.size > most) remembered.delete(remembered.keys().next().value!);
  reading.catch(() => remembered.delete(hash));
  return reading;
}

type Told = { mapping: z.output<typeof Mapping>; headers: z.output<typeof Headers> };

/** What the tables of a file come to. What cannot be read as a table is refused, with why. */
export async function understoodIn(hash: string, { mapping, headers }: Told): Promise<Understood & { encoding: string | null }> {
  const reading = await readTable(hash);
  if (!reading.ok) throw new Refusal("invalid", { faults: { file: [{ code: `table.${reading.fault}`, ...(reading.values ? { values: reading.values } : {}) }] } });
  return { ...understand(reading.sheets, { mapping, headers, limits }), encoding: reading.encoding };
}

type Choices = Pick<z.input<typeof ImportTable>, "lane" | "attributed" | "consent" | "source"> & { /** Null: as each row reads. */ language: string | null };

/** Brings in what a kept table comes to: all its inputs or none. */
export async function bringIn(actor: Actor, { call, file, hash, choices: { language, ...choices }, ...told }: { call: string; file: string; hash: string; choices: Choices } & Told, once: Once) {
  const { entries, mapping } = await understoodIn(hash, told);
  if (entries.length === 0) throw new Refusal("state", { code: "import.nothing", present: { allowed: [] } });
  if (entries.length > mostInputs) throw new Refusal("state", { code: "import.tooMany", values: { n: entries.length, most: mostInputs }, present: { allowed: [] } });
  const read = entries.map(({ notes: _, ...entry }) => ({ ...entry, language: entry.language ?? (language === null ? guessLanguage(entry.impact) : null) }));
  return importTable(actor, { call, file, ...choices, ...(language === null ? {} : { language }), mapping, entries: read }, once);
}

function parse<I extends z.ZodType>(schema: I, raw: unknown): z.output<I> {
  const read = schema.safeParse(raw, { reportInput: true });
  if (!read.success) throw new Refusal("invalid", { faults: faultsOf(read.error) });
  return read.data;
}

/** What a form brings as text and a machine may write so too. */
const json = <S extends z.ZodType>(schema: S) => z.string().max(200_000).default("{}").transform((text, check) => { try { return JSON.parse(text || "{}") as unknown; } catch { check.addIssue({ code: "custom", input: text }); return z.NEVER; } }).pipe(schema);
const language = z.union([Language, z.literal("")]).nullish().transform((tag) => tag || null);
const told = { mapping: json(Mapping), headers: json(Headers) };

const FormImport = z.strictObject({ call: Id, file: Id, ...importChoices, language, ...told });

/** The act of the form below a preview: what was shown is what comes in. */
export async function importFromForm(actor: Actor, raw: unknown, once: Once) {
  const { call, file, mapping, headers, ...choices } = parse(FormImport, raw);
  const table = await tableById(actor, { call, file });
  return (await bringIn(actor, { call, file, hash: table.file.hash, choices, mapping, headers }, once)).value;
}

/** Keeps a table and, where there is a scanner, has it looked at there and then. */
export async function takeTable(actor: Actor, input: Parameters<typeof keepTable>[1], once?: Once) {
  const { value: { id, state } } = await keepTable(actor, input, once && { key: `${once.key}.table` });
  if (state === "waiting") await scanFile({ id, hash: input.hash });
  return id;
}

const shownOf = 500;
const excerpt = 200;

/** What comes out of a table, as the interface tells it. */
function inShort({ tables, mapping, entries, faults, leftOut, formulas, encoding }: Awaited<ReturnType<typeof understoodIn>>) {
  return {
    inputs: entries.length, encoding, formulas, mapping, tables: tables.map(({ sheet, header, sure, columns }) => ({ sheet, header, sure, columns: columns.map(({ column, head }) => ({ column: columnName(column), head })) })),
    faults: faults.slice(0, shownOf), leftOut: leftOut.slice(0, shownOf).map(({ text, ...one }) => ({ ...one, text: text.slice(0, excerpt) })), leftOutTotal: leftOut.length,
  };
}

const BringTable = z.strictObject({ call: Id, organisation: handedInFor, ...importChoices, language, ...told, dryRun: flag, ...keptFile });

/** A file of comments through the interface: told what it comes to in a rehearsal, brought in without. */
export const bringTable = Object.assign(async (actor: Actor, raw: z.input<typeof BringTable>, once?: Once): Promise<Outcome<{ id: string | null } & ReturnType<typeof inShort>>> => {
  const { call, organisation, mapping, headers, dryRun, hash, name, type, size, ...choices } = parse(BringTable, raw);
  const understood = await understoodIn(hash, { mapping, headers });
  if (dryRun) return { value: { id: null, ...inShort(understood) }, facts: [] };
  const file = await takeTable(actor, { call, organisation, hash, name, type, size }, once);
  const { value, ...outcome } = await bringIn(actor, { call, file, hash, choices, mapping, headers }, once);
  return { ...outcome, value: { ...inShort(understood), ...value } };
}, { operation: { name: "importTable", input: BringTable, kind: "command" as const } });
