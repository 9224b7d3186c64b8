import { say } from "./process.mjs";

const width = 22;

const words = ({ passed, failed, skipped }) =>
  [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`].filter(Boolean).join(", ");
const row = (result) => say(`${result.name.padEnd(width)} ${result.seconds.toFixed(1).padStart(6)} s   ${words(result)}`);

/** Collects how the steps of one command went. */
export function report() {
  const results = [];
  const sum = (count) => results.reduce((total, result) => total + result[count], 0);
  return {
    /** Says how a step went, and before that what it printed if it failed. */
    add: (result) => {
      results.push(result);
      if (result.failed > 0 && result.output?.trim()) say(`\n${result.output.trim()}\n`);
      row(result);
    },
    /** Says again, in one place, how every step went. */
    table: () => {
      say("");
      results.forEach(row);
    },
    /** Says the sum as the last line, `N passed, N failed`, and gives the exit code. */
    total: () => {
      say(`\n${sum("passed")} passed, ${sum("failed")} failed`);
      return sum("failed") > 0 ? 1 : 0;
    },
  };
}
