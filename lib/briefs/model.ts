import type { Lane } from "#db/vocabulary.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";

/** Somebody who reads no more than anyone for whom a brief of this lane is meant: what goes into it is looked up as they see it. */
export function audienceOf(lane: Lane, actor: Actor, hubId: string): Actor {
  if (lane === "public") return visitor;
  return { kind: "person", id: actor.id, named: new Set(), seats: [{ hubId, organisationId: null, role: lane === "coordinators" ? "coordinator" : "member" }] };
}

const linesOfPage = 46, lettersOfLine = 92;
/** In percent of the usual size; the smallest can just be read. */
const sizes = [100, 92, 84, 76, 69, 62];

/**
 * How large a text of Markdown is set so that it fills no more than one page, in percent of the usual size, from the lines it takes; null where it is
 * too long for that at any size that can be read.
 */
export function scaleForPage(title: string, body: string): number | null {
  const taken = (scale: number) => body.split("\n").reduce((sum, line) => {
    const text = line.trim();
    if (text === "") return sum + 0.5;
    const width = [...text].reduce((all, letter) => all + (letter.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
    return sum + Math.ceil(width / (lettersOfLine / scale)) + (text.startsWith("#") ? 0.9 : 0.15);
  }, 5 + Math.ceil([...title].length / (45 / scale)));
  for (const percent of sizes) if (taken(percent / 100) * (percent / 100) <= linesOfPage) return percent;
  return null;
}
