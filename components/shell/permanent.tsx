"use client";
import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import { isWritten } from "#components/shell/around.ts";
import { keys } from "#components/shell/keys.ts";
import { say } from "#components/shell/said.ts";
import { Link } from "#components/ui/link.tsx";

/** The paragraph that has the focus, else the one that the address names. */
const paragraph = () => {
  const id = document.activeElement?.closest("main :is(.paragraph, section, li)[id]")?.id;
  return id ? `#${id}` : location.hash;
};

/** Puts an address on the clipboard and says so; where that is not allowed nothing is said. */
async function copy(address: string, done: string) {
  try {
    await navigator.clipboard.writeText(address);
    say(done);
  } catch { /* The address stands in the browser all the same. */ }
}

type Props = { href: string; label: string; /** Said once the address is on the clipboard. */ done: string; className?: string };

/** The link to what stays as it is: goes there, with the paragraph, and puts the address on the clipboard. Where something is being written it only copies. */
export function Permanent({ href, label, done, className }: Props) {
  const router = useRouter();
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const to = `${href}${paragraph()}`;
    void copy(new URL(to, location.href).href, done).then(() => {
      if (isWritten()) return;
      // Standpoints are loaded whole: see `SoftLinks`.
      if (href.startsWith("/standpoint/") && location.pathname !== href) location.assign(to);
      else router.replace(to);
    });
  };
  return <Link href={href} className={className} aria-keyshortcuts={keys.permanent} onClick={go}>{label}</Link>;
}
