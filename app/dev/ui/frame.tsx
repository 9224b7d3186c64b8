import type { ReactNode } from "react";
import { AppShell } from "#components/shell/app-shell.tsx";
import { MenuButton, MenuLink, MenuRule } from "#components/ui/menu.tsx";
import type { SampleWords } from "#app/dev/ui/sample-words.ts";

const place = (key: string, label: string, count?: number) => ({ key, label, href: `/dev/ui/${key}`, count, countLabel: "need you" });

/** The workshop around a sample. */
export function Frame({ words, children }: { words: SampleWords; children: ReactNode }) {
  return (
    <AppShell
      home="/dev/ui"
      drawnAt={Date.parse("2026-11-22T13:05Z")}
      hub="europe"
      hubs={[
        { key: "europe", name: "OpenInfra Europe", note: "25 participants", tone: "delft", href: "/dev/ui/home" },
        { key: "asia", name: "OpenInfra Asia", note: "16 participants", tone: "jade", href: "/dev/ui/home" },
        { key: "all", name: "All hubs", tone: "ink", href: "/dev/ui/home" },
      ]}
      places={[place("home", "Home"), place("inbox", "Inbox", 4), place("issues", "Issues"), place("positions", "Positions"), place("responses", "Responses"), place("calendar", "Calendar"), place("library", "Library")]}
      savedViews={[place("closing", "Closing this month"), place("standards", "CRA standards"), place("mine", "Mine to review")]}
      search="/dev/ui" logs
      language={{ href: "?locale=nl", name: "Nederlands", lang: "nl" }}
      clock={{ text: "14:05 CET", dateTime: "2026-11-22T14:05+01:00" }}
      person={{
        name: "A delegate",
        note: "Exemplar Hosting",
        menu: <><MenuLink href="/dev/ui">Settings</MenuLink><MenuLink href="/dev/ui">Keyboard</MenuLink><MenuRule /><MenuButton type="button">Sign out</MenuButton></>,
      }}
      t={words.shell}
    >
      {children}
    </AppShell>
  );
}
