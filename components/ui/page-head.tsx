import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

type PageHeadProps = {
  title: ReactNode;
  /** The line above: docket and act, or the way back. */
  over?: ReactNode;
  /** One sentence below: the page's only summary. */
  under?: ReactNode;
  /** One primary button, chosen by state, and its lesser neighbours. */
  actions?: ReactNode;
  /** The larger title of public pages. */
  large?: boolean;
  /** Language of the title, when it is not the page's. */
  lang?: string;
  /** The things that the page shows, `issue:` standing for any issue: when something happens to one, it is drawn anew (`components/shell/live.tsx`). */
  shows?: readonly string[];
};

/** The top of a page: what it is about, what can be done. Holds the page's only `h1`. */
export function PageHead({ title, over, under, actions, large = false, lang, shows }: PageHeadProps) {
  return (
    <header className="page-head" data-live={shows?.join(" ")}>
      <div className="words">
        {over && <p className="over">{over}</p>}
        <h1 className={classNames(large ? "h0" : "h1")} lang={lang} tabIndex={-1}>{title}</h1>
        {under && <p className="under">{under}</p>}
      </div>
      {actions && <div className="button-row">{actions}</div>}
    </header>
  );
}
