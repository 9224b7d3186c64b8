import type { Metadata } from "next";
import type { ReactNode } from "react";
import { NarrowShell } from "#components/shell/narrow-shell.tsx";
import { Link } from "#components/ui/link.tsx";
import { speech } from "#lib/next/words.ts";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The doors of the house and one's own affairs: one column. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const { say, actor } = await speech();
  const aside = actor.kind === "visitor" ? <Link href="/preferences" className="small">{say("account")("preferences.title")}</Link> : null;
  return <NarrowShell home="/" aside={aside} t={say("shell")}>{children}</NarrowShell>;
}
