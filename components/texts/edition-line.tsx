import { Link } from "#components/ui/link.tsx";

export type EditionPoint = { id: string; href: string; name: string; day: string; note: string; current: boolean };

/** The editions of a text as points on a line, in the order of time. The one that is open is the filled one. */
export function EditionLine({ label, editions }: { label: string; editions: readonly EditionPoint[] }) {
  return (
    <nav className="edition-line" aria-label={label}>
      <ol>
        {editions.map(({ id, href, name, day, note, current }) => (
          <li key={id}><Link href={href} aria-current={current ? "page" : undefined}><b>{name}</b><span>{day}</span><span>{note}</span></Link></li>
        ))}
      </ol>
    </nav>
  );
}
