import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { env } from "#lib/platform/env.ts";
import { currentViewer } from "#lib/next/actor.ts";
import { words } from "#lib/next/words.ts";
import "#app/globals.css";

export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("shell");
  return { metadataBase: new URL(env.address), title: { default: t("name"), template: `%s · ${t("name")}` }, description: t("description"), icons: { icon: "/favicon.svg" } };
}

/** Language, light or dark, and whether single keys act are decided on the server, so that nothing flashes. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, theme, singleKeys } = await currentViewer();
  return <html lang={locale} data-theme={theme} data-keys={singleKeys}><body>{children}</body></html>;
}
