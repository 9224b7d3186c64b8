import { Link } from "#components/ui/link.tsx";
import { Caret } from "#components/ui/caret.tsx";
import type { Branch } from "#components/texts/branches.ts";

/** The tree of a law, with what can be folded folded where it is not being read. Works by keyboard and without JavaScript. */
export function LawOutline({ label, branches }: { label: string; branches: readonly Branch[] }) {
  return <nav className="law-outline" id="contents" aria-label={label} tabIndex={-1}>{list(branches)}</nav>;
}

const list = (branches: readonly Branch[]) => <ul>{branches.map((branch) => <li key={branch.key}>{branch.inner.length > 0 ? folded(branch) : entry(branch)}</li>)}</ul>;

const folded = (branch: Branch) => (
  <details open={branch.open}>
    <summary><Caret />{entry(branch)}</summary>
    {list(branch.inner)}
  </details>
);

const entry = ({ href, label, heading }: Branch) => <Link href={href}>{label && <b>{label}</b>} {heading && <span>{heading}</span>}</Link>;
