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

type Props = { href: string; label: string; /** Said once the address is on the clipboard. */ done: string; className?: string };

/** The link to what stays as it is: goes there, with the paragraph, and puts the address on the clipboard. Where something is being written it only copies. */
export function Permanent({ href, label, done, className }: Props) {
  const router = useRouter();
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const to = `${href}${paragraph()}`;
    // Standpoints are loaded whole: see `SoftLinks`.
    const leave = () => { if (!isWritten()) (href.startsWith("/standpoint/") && location.pathname !== href ? location.assign(to) : router.replace(to)); };
    void navigator.clipboard.writeText(new URL(to, location.href).href).then(() => say(done)).catch(() => undefined).finally(leave);
  };
  return <Link href={href} className={className} aria-keyshortcuts={keys.permanent} onClick={go}>{label}</Link>;
}
