import { Link } from "#components/ui/link.tsx";

export type Mark = { key: string; words: string; /** The same list without it. */ href: string; /** What following it does, for those who hear it. */ drop: string };

/** What a list is narrowed by beside its chips, each to be taken away. */
export function Marks({ label, marks }: { label: string; marks: readonly Mark[] }) {
  if (marks.length === 0) return null;
  return <ul className="marks" aria-label={label}>{marks.map(({ key, words, href, drop }) => <li key={key}><Link href={href} className="tag" aria-label={drop}>{words} <span aria-hidden="true">×</span></Link></li>)}</ul>;
}
