import { Mark } from "#components/figure/mark.tsx";
import { Link } from "#components/ui/link.tsx";

/** The mark and a name: the product's, or on public pages the hub's. */
export function Wordmark({ href, name }: { href: string; name: string }) {
  return <Link href={href} className="wordmark"><Mark />{name}</Link>;
}
