import type { ReactNode } from "react";

/** A number where a person decides something: "17" large, "of 25 participants, 9 days left" beside it. */
export function Tally({ number, children }: { number: ReactNode; children: ReactNode }) {
  return <p className="tally"><strong className="numeral">{number}</strong> {children}</p>;
}
