import type { z } from "zod";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { ActError } from "#lib/formats/acts/act.ts";
import { readActApart } from "#lib/formats/acts/apart.ts";
import { pack } from "#lib/formats/pack.ts";
import { system } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { keepBytes } from "#lib/platform/files.ts";
import { addEdition, introduceText } from "#lib/texts/commands.ts";
import type { AddEdition, IntroduceText } from "#lib/texts/input.ts";
import { longestSource, nameIn } from "#lib/texts/model.ts";
import { editionById, textsOnIssue } from "#lib/texts/queries.ts";
import { requireTables, withDatabase } from "#scripts/operator/database.ts";
import { exitCodes, Halt } from "#scripts/operator/operate.ts";

type Wanted = { issue: string; edition: string; date?: string | undefined; status?: string | undefined; text?: string | undefined; language?: string | undefined; lane?: string | undefined; url?: string | undefined };
type Said = Omit<z.input<typeof AddEdition> & z.input<typeof IntroduceText>, "text" | "issue" | "title">;

async function filesAt(paths: readonly string[]) {
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) throw new Halt(`There is no file ${path}.`);
    if (found.size > longestSource) throw new Halt(`${path} is larger than any act that is read: ${longestSource / 1_048_576} MB.`);
    files.push({ name: basename(path), bytes: await readFile(path) });
  }
  return files;
}

/** The text of the issue that is meant: by its title or identifier, or the only one. None where a new one is. */
async function textFor(issue: string, named: string | undefined) {
  const { texts } = await textsOnIssue(system, { issue });
  if (named !== undefined) return texts.find(({ id, title }) => id === named || title.toLowerCase() === named.toLowerCase()) ?? null;
  if (texts.length > 1) throw new Halt(`${issue} has several texts. Name one with --text: ${texts.map(({ title }) => title).join("; ")}.`, exitCodes.usage);
  return texts[0] ?? null;
}

/** Reads an act from files and stores it as an edition of a text of an issue; prints what was stored. */
export const importAct = (paths: readonly string[], wanted: Wanted) => withDatabase(async (database) => {
  await requireTables(database);
  const files = await filesAt(paths);
  const act = await readActApart(files, { language: wanted.language }).catch((error: unknown) => {
    throw error instanceof ActError ? new Halt(`Not read as an act: ${error.fault}${error.at ? ` (${error.at})` : ""}.`) : error;
  });
  const text = await textFor(wanted.issue, wanted.text).catch((error: unknown) => { throw refused(error, wanted); });
  const day = wanted.date ?? act.day;
  if (!day) throw new Halt("The source says no day. Name it with --date, such as --date 2024-11-20.", exitCodes.usage);
  const [first] = files;
  const source = { hash: await keepBytes(files.length === 1 ? first!.bytes : pack(files)), name: files.length === 1 ? first!.name : `${first!.name}.zip` };
  const said = { name: wanted.edition, status: wanted.status ?? "published", day, language: wanted.language ?? act.language, sourceUrl: wanted.url, celex: act.identifiers.celex, eli: act.identifiers.eli, lane: wanted.lane, source, act } as Said;
  const title = wanted.text ?? (nameIn(act.title) || wanted.edition);
  const { value } = await (text ? addEdition(system, { text: text.id, ...said }) : introduceText(system, { issue: wanted.issue, title, ...said })).catch((error: unknown) => { throw refused(error, wanted); });
  const stored = await editionById(system, { edition: value.id });
  console.log(JSON.stringify({ id: value.id, text: value.text, address: `/texts/${value.id}`, previous: value.previous, format: stored.format, language: stored.language, counts: stored.counts, unplacedWords: stored.unplacedWords }, null, 2));
});

function refused(error: unknown, { issue }: Wanted) {
  if (!(error instanceof Refusal)) return error;
  if (error.reason === "notFound") return new Halt(`There is no issue ${issue}.`);
  if (error.code === "edition.known") return new Halt("This source is an edition of this text already, with the same status, day and language.");
  if (error.reason === "invalid") return new Halt(`Cannot be used: ${Object.entries(error.faults).map(([field, faults]) => `${field} (${faults.map(({ code }) => code).join(", ")})`).join(", ")}.`, exitCodes.usage);
  return error;
}
