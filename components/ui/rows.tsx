import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";

/** A list between rules, one line a thing. */
export function Rows({ label, children }: { label?: string; children: ReactNode }) {
  return <ul className="rows" aria-label={label}>{children}</ul>;
}

type RowProps = {
  title: ReactNode;
  /** Where the whole row leads. */
  href?: string;
  /** What the person can do, as a verb. */
  verb?: ReactNode;
  docket?: ReactNode;
  /** A second, quieter line. */
  note?: ReactNode;
  /** A mini stage line, blocks. */
  figure?: ReactNode;
  /** At the end: time left, a state. `wideAside` keeps the ends of several rows in one column. */
  aside?: ReactNode;
  wideAside?: boolean;
  lang?: string;
  id?: string;
  /** What is opened under the row: then the title alone is the link. */
  below?: ReactNode;
};

/** Verb, docket, title, time left. */
export function Row({ title, href, verb, docket, note, figure, aside, wideAside = false, lang, id, below }: RowProps) {
  return (
    <li id={id} aria-current={below ? "true" : undefined}>
      {verb && <span className="verb">{verb}</span>}
      {docket}
      <span className="what">
        {href ? <Link href={href} className={below ? "link-plain" : "stretched"} lang={lang}>{title}</Link> : <span lang={lang}>{title}</span>}
        {note && <span className="note">{note}</span>}
      </span>
      {figure && <span className="figure">{figure}</span>}
      {aside && <span className={wideAside ? "aside wide" : "aside"}>{aside}</span>}
      {below && <div className="below">{below}</div>}
    </li>
  );
}
