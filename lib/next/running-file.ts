import "server-only";
import type { Line, RunningText } from "#lib/formats/amendment-forms/running-text.ts";
import { cleanName, fileTypes } from "#lib/formats/file-types.ts";
import type { MadeFile } from "#lib/next/made-file.ts";
import { writtenApart } from "#lib/next/writing-apart.ts";

const marks: Record<Line["as"], (text: string) => string> = { title: (text) => `${text}\n${"=".repeat(Math.min([...text].length, 70))}`, heading: (text) => `\n${text}\n${"-".repeat(Math.min([...text].length, 70))}`, words: (text) => text, item: (text) => `- ${text}`, note: (text) => text };

/** A text that runs on, as plain text: a line each, an empty one before what is no item. */
export const runningText = (lines: readonly Line[]) => `${lines.map(({ as, text }, at) => `${at > 0 && !(as === "item" && lines[at - 1]!.as === "item") ? "\n" : ""}${marks[as](text)}`).join("\n")}\n`;

/** The same as a file, under the name that its stem gives. */
export async function runningFile(type: "docx" | "txt", stem: string, document: RunningText): Promise<MadeFile> {
  const bytes = type === "docx" ? await writtenApart("amendment-forms/running-text.ts", "writeRunningText", [document]) : new TextEncoder().encode(runningText(document.lines));
  return { bytes, name: cleanName(stem, type), type: type === "docx" ? fileTypes.docx : `${fileTypes.txt}; charset=utf-8` };
}
