import "server-only";
import { briefById } from "#lib/briefs/queries.ts";
import type { Line } from "#lib/formats/amendment-forms/running-text.ts";
import { readMarkdown, type Block } from "#lib/formats/markdown/blocks.ts";
import { wordsOf } from "#lib/formats/markdown/inline.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import type { MadeFile } from "#lib/next/made-file.ts";
import { runningFile } from "#lib/next/running-file.ts";
import type { Speak } from "#lib/next/words.ts";

/** A block as the paragraphs of a file. */
function linesOf(block: Block): Line[] {
  switch (block.kind) {
    case "heading": return [{ as: "heading", text: wordsOf(block.inside) }];
    case "paragraph": return [{ as: "words", text: wordsOf(block.inside) }];
    case "list": return block.items.flatMap((item, at) => item.flatMap(linesOf).map((line, n): Line => (n > 0 || !block.ordered ? { ...line, as: n > 0 ? "words" : "item" } : { as: "words", text: `${block.start + at}. ${line.text}` })));
    case "quote": return block.inside.flatMap(linesOf);
    case "table": return [block.head, ...block.rows].map((cells) => ({ as: "words", text: cells.map(wordsOf).join(" · ") }));
    case "code": return [{ as: "words", text: block.text }];
    case "rule": return [];
  }
}

/** A brief to take along, with the version that it speaks for: the same content gives the same bytes. */
export async function briefFile(actor: Actor, { brief: id, file, t }: { brief: string; file: string; /** Speaks namespace `briefs`. */ t: Speak }): Promise<MadeFile> {
  const type = (["docx", "txt"] as const).find((one) => file === `brief.${one}`);
  if (!type) throw new Refusal("notFound");
  const { title, body, language, hub, issue, version, hash, savedAt, stale } = await briefById(actor, { brief: id });
  const foot = t("text.foot", { hub: hub.name, docket: issue?.docket ?? "", version });
  const lines: Line[] = [{ as: "title", text: title }, ...(stale ? [{ as: "note" as const, text: t("stale") }] : []), ...readMarkdown(body).flatMap(linesOf), { as: "note", text: `${foot}\nSHA-256 ${hash}` }];
  return runningFile(type, `${issue?.docket ?? ""} ${title}`, { title, organisation: hub.name, language, date: savedAt.toISOString().slice(0, 10), lines });
}
