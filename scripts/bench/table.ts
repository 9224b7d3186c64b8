import { barePageAsLong, longInbox, publicPage, type Fared, type Target } from "#scripts/bench/measure.ts";

/** How many times the processor time of the bare page a page may take. */
const mostTimes = 3;
/** Which part of the requests a second of a bare page as long the public page answers, at least. */
const leastShare = 0.7;
/** How many times as long as the issue list a search, or a very full inbox, may take, at the 95th percentile. */
const mostOfList = 3;
const held = ["issue list", "issue page"];

type Row = { name: string; rate: number; p50: number; p95: number; processor: number | null };

function summary({ name }: Target, rounds: readonly Fared[]): Row {
  const times = rounds.flatMap((round) => round.times).sort((a, b) => a - b);
  const sum = (of: (round: Fared) => number) => rounds.reduce((total, round) => total + of(round), 0);
  const processor = rounds.some((round) => round.processor === null) ? null : (sum((round) => round.processor ?? 0) * 1000) / times.length;
  const below = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { name, rate: times.length / sum(({ seconds }) => seconds), p50: below(0.5), p95: below(0.95), processor };
}

const shown = (value: number | null, digits = 1) => (value === null ? "–" : value.toFixed(digits));

/** Prints what was measured, beside the bare page; answers whether list and issue page keep to their share of processor time. */
export function report(measured: readonly (readonly [Target, readonly Fared[]])[]): boolean {
  const rows = measured.map(([target, rounds]) => summary(target, rounds));
  const bare = rows[0]!;
  const times = ({ processor }: Row) => (processor === null || bare.processor === null ? null : processor / bare.processor);
  const line = (...cells: string[]) => console.log(cells.map((cell, column) => (column === 0 ? cell.padEnd(22) : cell.padStart(13))).join(""));
  console.log("");
  line("", "requests/s", "p50 ms", "p95 ms", "CPU ms each", "CPU × bare", "time × bare");
  for (const row of rows) line(row.name, shown(row.rate), shown(row.p50), shown(row.p95), shown(row.processor, 2), shown(times(row), 2), shown(bare.rate / row.rate, 2));
  console.log("");
  const over = rows.filter((row) => held.includes(row.name) && (times(row) ?? 0) > mostTimes);
  console.log(over.length === 0 ? `${held.join(" and ")} take no more than ${mostTimes} × the processor time of the bare page.` : `${over.map(({ name }) => name).join(" and ")} took more than ${mostTimes} × the processor time of the bare page.`);
  const rateOf = (name: string) => rows.find((row) => row.name === name)!.rate;
  const share = rateOf(publicPage) / rateOf(barePageAsLong);
  console.log(`The public page answers ${share.toFixed(2)} × the requests a second of a bare page as long (at least ${leastShare}).`);
  const list = rows.find(({ name }) => name === "issue list")!;
  const searches = rows.filter(({ name }) => name.startsWith("search") || name === longInbox);
  console.log(`At the 95th percentile a search or a full inbox takes, in terms of the issue list (at most ${mostOfList} ×): ${searches.map(({ name, p95 }) => `${name} ${(p95 / list.p95).toFixed(2)}`).join("; ")}.`);
  return over.length === 0 && share >= leastShare && searches.every(({ p95 }) => p95 <= mostOfList * list.p95);
}
