import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";

export type Tab = { key: string; href: string; label: ReactNode; /** The single key that leads there. */ shortcut?: string | undefined };

/** The parts of one thing, each with its own address. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => <Link key={tab.key} href={tab.href} aria-current={tab.key === current ? "page" : undefined} aria-keyshortcuts={tab.shortcut}>{tab.label}</Link>)}
    </nav>
  );
}
