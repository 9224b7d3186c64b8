import { ButtonLink } from "#components/ui/button.tsx";

type PaginationProps = {
  label: string;
  previous?: { href: string; label: string } | undefined;
  next?: { href: string; label: string } | undefined;
  /** Where we are: "Issues 51 to 100 of 212". */
  here?: string;
};

/** Back and on through a list that is cut by cursors. Nothing when there is only one page. */
export function Pagination({ label, previous, next, here }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav className="pagination" aria-label={label}>
      {previous && <ButtonLink href={previous.href} rel="prev">{previous.label}</ButtonLink>}
      {next && <ButtonLink href={next.href} rel="next">{next.label}</ButtonLink>}
      {here && <span className="small text-ink-2">{here}</span>}
    </nav>
  );
}
