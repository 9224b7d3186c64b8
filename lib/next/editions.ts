import "server-only";
import { z } from "zod";
import { editionStatuses } from "#db/vocabulary.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { faultsOf } from "#lib/kernel/faults.ts";
import type { Outcome } from "#lib/kernel/facts.ts";
import { Day, Docket, flag, Language, line } from "#lib/kernel/input.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { actIn, fetchSource, keepSource, readInShort, statusOf, unsealed, type Source } from "#lib/next/acts.ts";
import { receive } from "#lib/next/upload.ts";
import { addEdition, introduceText } from "#lib/texts/commands.ts";
import { editionFacts, editionPlace, keptSource } from "#lib/texts/input.ts";
import { longestSource } from "#lib/texts/model.ts";
import { textById, textsOnIssue } from "#lib/texts/queries.ts";

type Once = { key: string } | undefined;

function parse<I extends z.ZodType>(schema: I, raw: unknown): z.output<I> {
  const read = schema.safeParse(raw, { reportInput: true });
  if (!read.success) throw new Refusal("invalid", { faults: faultsOf(read.error) });
  return read.data;
}

/** The longest body with a source in it: the source, and what a form puts around it. */
export const longestActUpload = longestSource + 1_048_576;

/** Whether somebody may add editions to a text, before anything is kept or asked for. */
async function refuseOthers(actor: Actor, text: string) {
  if (actor.kind === "visitor") throw new Refusal("signIn");
  if (!(await textById(actor, { text })).may.keep) throw new Refusal("forbidden");
}

/** The same for the texts of an issue. */
export async function refuseOthersOn(actor: Actor, issue: string) {
  if (actor.kind === "visitor") throw new Refusal("signIn");
  if (!(await textsOnIssue(actor, { issue })).may.keep) throw new Refusal("forbidden");
}

/** How the operation that takes the files of an act reads its body. */
export const actUpload = {
  most: longestActUpload, members: ["source"],
  async read(request: Request, { actor, path }: { actor: Actor; path: Record<string, string> }) {
    await refuseOthers(actor, path.text!);
    const { fields, files } = await receive(request, longestActUpload);
    const { hash, name } = await keepSource(files);
    return { ...fields, source: { hash, name } };
  },
};

const optionalDay = z.union([Day, z.literal("")]).optional().transform((day) => day || undefined);
const optionalTag = z.union([Language, z.literal("")]).optional().transform((tag) => tag || undefined);
/** What is not said of an edition is what its source says of itself. */
const said = { ...editionFacts, status: z.enum(editionStatuses).optional(), day: optionalDay, language: optionalTag };

const BringEdition = z.strictObject({ ...editionPlace, ...said, dryRun: flag, source: z.strictObject(keptSource) });
const FetchEdition = z.strictObject({ ...editionPlace, ...said, dryRun: flag, reference: line(500), language: Language.default("en") });

type Brought = Outcome<{ id: string | null; previous: string | null } & ReturnType<typeof readInShort>>;
type Wanted = Omit<z.output<typeof BringEdition>, "source" | "language"> & { language?: string | undefined };

/** Reads a source apart, and makes an edition of what it says; or tells what would come of it. */
async function store(actor: Actor, { dryRun, text, translationOf, lane, ...wanted }: Wanted, source: Source, once: Once): Promise<Brought> {
  const act = await actIn(source, wanted.language);
  const told = readInShort(act);
  if (dryRun) return { value: { id: null, previous: null, ...told }, facts: [] };
  const day = wanted.day ?? act.day;
  if (!day) throw wrong("day", "required");
  const { celex, eli } = act.identifiers;
  const facts = { name: wanted.name, status: wanted.status ?? statusOf(act), day, language: wanted.language ?? act.language, sourceUrl: wanted.sourceUrl ?? source.url, celex: wanted.celex ?? celex, eli: wanted.eli ?? eli };
  const { value: { id, previous }, ...outcome } = await addEdition(actor, { text, translationOf, lane, ...facts, source: { hash: source.hash, name: source.name }, act }, once);
  return { ...outcome, value: { id, previous, ...told } };
}

/** An edition from the files of its source, through the interface. */
export const bringEdition = Object.assign(async (actor: Actor, raw: z.input<typeof BringEdition>, once?: Once): Promise<Brought> => {
  const { source, ...wanted } = parse(BringEdition, raw);
  return store(actor, wanted, source, once);
}, { operation: { name: "addEdition", input: BringEdition, kind: "command" as const } });

/** An edition that the Publications Office has, by CELEX or ELI. It is fetched before anything is written. */
export const fetchEdition = Object.assign(async (actor: Actor, raw: z.input<typeof FetchEdition>, once?: Once): Promise<Brought> => {
  const { reference, ...wanted } = parse(FetchEdition, raw);
  await refuseOthers(actor, wanted.text);
  return store(actor, wanted, await fetchSource(reference, wanted.language), once);
}, { operation: { name: "fetchEdition", input: FetchEdition, kind: "command" as const } });

const FormEdition = z.strictObject({
  ...editionFacts, ...editionPlace, text: z.union([editionPlace.text, z.literal("")]).optional().transform((text) => text || null), issue: Docket, title: line(300, 3).optional(), language: Language, source: z.string().max(3000),
});

/** The act of the form below a preview: what was shown is stored, on a text of the issue or on a new one. */
export async function editionFromForm(actor: Actor, raw: unknown, once: Once) {
  const { text, issue, title, translationOf, source: word, ...facts } = parse(FormEdition, raw);
  const { hash, name, url } = unsealed(actor, word);
  const read = { source: { hash, name }, act: await actIn({ hash, name, url }, facts.language) };
  if (text !== null) return (await addEdition(actor, { text, translationOf, ...facts, ...read }, once)).value;
  return (await introduceText(actor, { issue, title: title ?? "", ...facts, ...read }, once)).value;
}
