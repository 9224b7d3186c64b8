/** The arrows of the states, written down once more by hand: what the product allows, and nothing else. */
const arrows = {
  track: `
    triage → watching gathering positioning responding declined dormant
    watching → gathering positioning responding following implementation closed declined dormant
    gathering → watching positioning responding following declined dormant
    positioning → watching gathering responding following declined dormant
    responding → watching following implementation declined dormant
    following → watching implementation closed declined dormant
    implementation → closed declined dormant
    closed → triage
    declined → triage
    dormant → triage`,
  call: `
    draft → open
    open → closed`,
  feedback: `
    submitted → needs-clarification disposed withdrawn
    needs-clarification → submitted disposed withdrawn
    disposed → contested
    contested → final`,
  position: `
    drafting → consultation last-call withdrawn
    consultation → last-call withdrawn
    last-call → deciding drafting withdrawn
    deciding → adopted not-adopted blocked last-call drafting
    blocked → deciding drafting not-adopted withdrawn
    adopted → published superseded last-call
    published → superseded withdrawn`,
  decision: `
    open → open closed carried not-carried no-result cancelled
    closed → open carried not-carried no-result cancelled
    carried → reverted`,
  response: `
    proposed → planned not-responding cancelled missed
    planned → in-work cancelled missed
    in-work → in-review cancelled missed
    in-review → in-work approved cancelled missed
    approved → in-work submitted cancelled missed
    submitted → acknowledged answered concluded
    acknowledged → answered concluded
    answered → concluded
    not-responding → planned
    missed → submitted`,
  question: `
    draft → sent withdrawn
    sent → answered withdrawn
    answered → applied`,
} as const;

export type Kind = keyof typeof arrows;
/** The arrows of one kind of thing, as `open → closed`. */
export const arrowsOf = (kind: Kind) => arrows[kind].trim().split("\n").flatMap((row) => {
  const [from, to] = row.split("→") as [string, string];
  return to.trim().split(" ").map((state) => `${from.trim()} → ${state}`);
});
