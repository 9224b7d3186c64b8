import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { countsOf, readAct } from "#lib/formats/acts.ts";
import { readXml } from "#lib/formats/acts/xml.ts";

/** How many times what its markup alone takes an act may take, and how often each is done. */
const [mostTimes, turns] = [8, 15];
const source = fileURLToPath(new URL("../../../shared/data/acts/cra-32024R2847-oj-en.xhtml", import.meta.url));

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!;
const timed = (work: () => unknown) => { const began = performance.now(); work(); return performance.now() - began; };

/**
 * Reads a long act and places every word of it. Answers whether that takes no more than a few times what going through its markup takes: the
 * medians, taken in turn. Where the act is not at hand it says so, and nothing is too slow.
 */
export function measureActs(): boolean {
  if (!existsSync(source)) {
    console.log("\nReading an act: skipped, no corpus beside the repository.");
    return true;
  }
  const bytes = readFileSync(source);
  const text = bytes.toString("utf8");
  const read = () => readAct([{ name: "act", bytes }]);
  const { articles, recitals } = countsOf(read());
  const [markup, whole]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    markup.push(timed(() => readXml(text)));
    whole.push(timed(read));
  }
  const times = median(whole) / median(markup);
  console.log(`\nReading and placing the Cyber Resilience Act (${recitals} recitals, ${articles} articles, ${Math.round(bytes.length / 1024)} kB): median ${median(whole).toFixed(0)} ms, ${times.toFixed(2)} × of the ${median(markup).toFixed(0)} ms that its markup alone takes.`);
  return times <= mostTimes;
}
