import type { ReactNode } from "react";
import { Keyboard } from "#components/shell/keyboard.tsx";
import { Live } from "#components/shell/live.tsx";
import { PopupManners } from "#components/shell/popup-manners.tsx";
import { Side, type SideProps } from "#components/shell/side.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import { SoftLinks } from "#components/ui/soft-links.tsx";
import type { Translate } from "#components/ui/translate.ts";

type AppShellProps = SideProps & {
  /** Speaks namespace `shell`. */
  t: Translate;
  /** When the page was drawn, in milliseconds. */
  drawnAt: number;
  /** Whether the reader may begin an issue. */
  logs: boolean;
  children: ReactNode;
};

/** The frame of the workshop: side bar and page. On phones the side bar opens from a top bar, without JavaScript. */
export function AppShell({ t, drawnAt, logs, children, ...side }: AppShellProps) {
  const words = {
    name: t("name"), search: t("search"), palette: t("palette"), menu: t("menu"), close: t("close"), changeHub: t("changeHub"), navigation: t("navigation"), savedViews: t("savedViews"), signedInAs: t("signedInAs"), signIn: t("signIn"),
  };
  return (
    <div className="shell">
      <SkipLink>{t("skip")}</SkipLink>
      <SoftLinks />
      <PopupManners />
      <Keyboard logs={logs} />
      <Side words={words} {...side} />
      <main id="main" tabIndex={-1} className="shell-main">
        <Live since={drawnAt} words={{ changed: t("live.changed"), show: t("live.show") }} />
        <div className="page">{children}</div>
      </main>
    </div>
  );
}
