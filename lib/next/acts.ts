import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { EditionStatus } from "#db/vocabulary.ts";
import type { Act } from "#lib/formats/acts/act.ts";
import { ActError } from "#lib/formats/acts/act.ts";
import { readActApart } from "#lib/formats/acts/apart.ts";
import { countsOf, everyProvision, unplacedWords } from "#lib/formats/acts/tree.ts";
import { parseIdentifier } from "#lib/formats/identifiers/index.ts";
import { pack } from "#lib/formats/pack.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { keepBytes, keptBytes } from "#lib/platform/files.ts";
import { PublicationError, publishedAt } from "#lib/platform/publications-office.ts";
import { signingSecret } from "#lib/platform/secrets.ts";
import { longestSource, mostSources } from "#lib/texts/model.ts";

/** Where an act came from: its bytes are kept under the hash. */
export type Source = { hash: string; name: string; url?: string | undefined };
type Given = { name: string; bytes: Uint8Array };

const shortName = (name: string) => name.normalize("NFC").replace(/[\p{C}]/gu, "").split(/[/\\]/).at(-1)!.trim().slice(0, 200) || "act";

/** Keeps what an act is read from: a file as it came, several as one archive of them. */
export async function keepSource(files: readonly Given[], url?: string): Promise<Source> {
  const [first, ...others] = files;
  if (!first) throw wrong("file", "fileMissing");
  if (files.length > mostSources) throw wrong("file", "tooMany", { maximum: mostSources });
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > longestSource) throw wrong("file", "act.tooLarge");
  const name = shortName(first.name);
  const bytes = others.length === 0 ? first.bytes : pack(files.map((file, at) => ({ bytes: file.bytes, name: `${String(at + 1).padStart(2, "0")}-${shortName(file.name)}` })));
  return { hash: await keepBytes(bytes), name: others.length === 0 ? name : `${name}.zip`, url };
}

/** Acts that were just read: somebody looks at one before they store it. */
const remembered = new Map<string, Promise<Act>>();
const most = 4;

/** The act in a source that was kept, read on a thread of its own. What cannot be read as one is refused, with why. */
export function actIn({ hash, name }: Source, language?: string): Promise<Act> {
  const key = `${hash} ${language ?? ""}`;
  const known = remembered.get(key);
  if (known) return known;
  const reading = keptBytes(hash).then((bytes) => readActApart([{ name, bytes }], { language })).catch((error: unknown) => {
    remembered.delete(key);
    if (error instanceof ActError) throw wrong("file", `act.${error.fault}`, { at: error.at ?? "" });
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new Refusal("state", { code: "edition.sourceGone", present: { allowed: [] } });
    throw error;
  });
  remembered.set(key, reading);
  if (remembered.size > most) remembered.delete(remembered.keys().next().value!);
  return reading;
}

/** What CELEX or ELI names, fetched from the Publications Office and kept. */
export async function fetchSource(reference: string, language: string): Promise<Source> {
  const read = parseIdentifier(reference);
  if (!read.ok) throw wrong("reference", read.reason);
  const { identifier } = read;
  const path = identifier.kind === "celex" ? `/resource/celex/${encodeURIComponent(identifier.value)}` : identifier.kind === "eli" && identifier.url ? `/resource${new URL(identifier.url).pathname}` : null;
  if (path === null) throw wrong("reference", "wrongKind");
  const files = await publishedAt(path, language).catch((error: unknown) => { throw error instanceof PublicationError ? wrong("reference", `published.${error.fault}`) : error; });
  return keepSource(files, identifier.url);
}

const signed = (actor: Actor, told: string) => createHmac("sha256", signingSecret()).update(`act ${actor.id} ${told}`).digest("base64url");

/** A source in a word for an address or a form: good for whoever it was made for, and for nothing that they did not bring themselves. */
export function sealed(actor: Actor, { hash, name, url }: Source): string {
  const told = Buffer.from(JSON.stringify([hash, name, url ?? null])).toString("base64url");
  return `${told}.${signed(actor, told)}`;
}

/** The source behind such a word. */
export function unsealed(actor: Actor, word: unknown): Source {
  const [told = "", seal = ""] = typeof word === "string" ? word.split(".") : [];
  const [given, own] = [Buffer.from(seal), Buffer.from(signed(actor, told))];
  if (given.length !== own.length || !timingSafeEqual(given, own)) throw new Refusal("state", { code: "edition.sourceGone", present: { allowed: [] } });
  const [hash, name, url] = z.tuple([z.string(), z.string(), z.string().nullable()]).parse(JSON.parse(Buffer.from(told, "base64url").toString("utf8")));
  return { hash, name, url: url ?? undefined };
}

/** What an act probably is in its procedure, by its numbers. */
export function statusOf({ format, identifiers: { celex } }: Pick<Act, "format" | "identifiers">): EditionStatus {
  if (format === "consolidated" || celex?.startsWith("0")) return "consolidated";
  if (celex && /R\(\d+\)$/.test(celex)) return "corrigendum";
  if (format === "com" || celex?.startsWith("5")) return "proposal";
  return celex?.startsWith("3") || format === "oj" ? "published" : "draft";
}

/** What was read, in short: for a preview, and for machines. */
export function readInShort(act: Act) {
  const { format, language, title, day, identifiers } = act;
  return { format, language, title, day, identifiers, counts: countsOf(act), provisions: [...everyProvision(act)].length, unplacedWords: unplacedWords(act) };
}
