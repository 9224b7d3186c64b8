import { classNames } from "#components/ui/class-names.ts";
import { Link } from "#components/ui/link.tsx";
import type { Tone } from "#components/ui/tone.ts";

/** The number an issue keeps for life, behind a bar in the colour of the hub that logged it. */
export function Docket({ code, tone, href }: { code: string; tone: Tone; href?: string }) {
  const look = classNames("docket", `tone-${tone}`);
  return href ? <Link href={href} className={look}>{code}</Link> : <span className={look}>{code}</span>;
}
