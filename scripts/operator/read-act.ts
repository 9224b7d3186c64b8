import { readFileSync } from "node:fs";
import { countsOf, unplacedWords } from "#lib/formats/acts.ts";
import type { ActFault } from "#lib/formats/acts/act.ts";
import { actAnswerApart } from "#lib/formats/acts/apart.ts";
import type { ActFile } from "#lib/formats/acts/source.ts";
import { Halt } from "#scripts/operator/operate.ts";

/** Why files are no act, for whoever typed their names. */
export const actReasons: Record<ActFault, string> = {
  empty: "There is nothing in it.",
  tooLarge: "It is larger than any act, or takes more time or memory to read than any. At most 20 MB are read.",
  tooDeep: "Its markup is nested more than 200 deep, which no act is.",
  notText: "It is no text, or in another encoding than it says. Expected: UTF-8, UTF-16, Windows-1252 or what its first line names.",
  notAnAct: "Nothing in it is a part of an act: no article, recital, annex, section or numbered paragraph.",
  damaged: "Its markup is broken.",
  entities: "It declares entities of its own, which no act does and which are not expanded.",
  cutOff: "It ends too early: fetch it once more.",
  numberTwice: "Two of its parts have one number, so that nobody could say which is meant.",
};

function opened(name: string): ActFile {
  try {
    return { name, bytes: readFileSync(name) };
  } catch (error) {
    throw new Halt(`${name} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** Files from the command line as an act. @throws Halt with a reason a person understands when they are none. */
export async function actIn(names: readonly string[], options: { language?: string | undefined; title?: string | undefined }) {
  const answer = await actAnswerApart(names.map(opened), options);
  if (!answer.ok) throw new Halt(`${names.join(", ")}: not read as an act. ${actReasons[answer.fault]}${answer.at === undefined ? "" : ` Where: ${answer.at}.`}`);
  return answer;
}

/** Reads an act without keeping it, and prints what it is as JSON. */
export async function readActFiles(names: readonly string[], options: { language?: string | undefined }) {
  const { act, milliseconds } = await actIn(names, options);
  const { format, language, title, day, identifiers } = act;
  console.log(JSON.stringify({ format, language, title, day, identifiers, counts: countsOf(act), unplacedWords: unplacedWords(act), milliseconds }, null, 2));
}
