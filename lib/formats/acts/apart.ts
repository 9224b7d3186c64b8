import { ActError, type Act } from "#lib/formats/acts/act.ts";
import type { ReadActOptions } from "#lib/formats/acts.ts";
import type { ActAnswer } from "#lib/formats/acts/read-files.ts";
import type { ActFile } from "#lib/formats/acts/source.ts";
import { largest } from "#lib/formats/acts/source.ts";
import { apart, Exhausted } from "#lib/platform/apart.ts";

/** Milliseconds and mebibytes: many times what the longest acts need. */
const limits = { time: 30_000, memory: 768 };

/** What became of files on a thread of their own, ended when it takes too long or too much; archives are unpacked. */
export async function actAnswerApart(files: readonly ActFile[], options: ReadActOptions = {}, within: Partial<typeof limits> = {}): Promise<ActAnswer> {
  // What is too large is not even copied.
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > largest) return { ok: false, fault: "tooLarge" };
  try {
    return await apart<ActAnswer>("lib/formats/acts/read-files.ts", "readFiles", [files, options], { ...limits, ...within });
  } catch (error) {
    if (error instanceof Exhausted) return { ok: false, fault: "tooLarge" };
    throw error;
  }
}

/**
 * Reads an act on a thread of its own. What `readAct` promises holds; archives are unpacked.
 * @throws ActError with why and where it is not read.
 */
export async function readActApart(files: readonly ActFile[], options: ReadActOptions = {}, within: Partial<typeof limits> = {}): Promise<Act> {
  const answer = await actAnswerApart(files, options, within);
  if (!answer.ok) throw new ActError(answer.fault, answer.at);
  return answer.act;
}
