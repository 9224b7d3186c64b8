import { Caret } from "#components/ui/caret.tsx";
import type { ToldInWords } from "#lib/next/told-before.ts";

/** Whom an act tells, in one line, and who they are for those who want to know. */
export function ToldLine({ words: { line, who, people, more }, open = false }: { words: ToldInWords; open?: boolean }) {
  if (people.length === 0) return <span className="told-line">{line}{more && ` ${more}`}</span>;
  return (
    <details className="told-line" open={open}>
      <summary><span>{line}</span> <span className="told-who"><Caret />{who}</span></summary>
      <ul>{people.map(({ id, name, organisation, why }) => <li key={id}><b>{name}</b>{organisation && <>, {organisation}</>} <span className="text-ink-2">{why}</span></li>)}</ul>
      {more && <p>{more}</p>}
    </details>
  );
}
