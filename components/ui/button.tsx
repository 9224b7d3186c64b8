import type { ComponentProps, ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { Link, type LinkProps } from "#components/ui/link.tsx";

export type ButtonLook = {
  /** One `primary` a screen. `danger` is outlined, never filled. `quiet` looks like a link. */
  kind?: "primary" | "plain" | "quiet" | "danger";
  size?: "small";
  /** The single key that does the same; shown on the button. */
  shortcut?: string;
  /** The choice that is already made, in a row of alternatives. */
  chosen?: boolean;
};

/** A button that does something here. `type` is "button" unless said otherwise. */
export function Button({ kind, size, shortcut, chosen, className, children, type = "button", ...rest }: ComponentProps<"button"> & ButtonLook) {
  return (
    <button type={type} className={classNames("button", kind, size, chosen && "chosen", className)} aria-keyshortcuts={shortcut} {...rest}>
      {children}
      <Shortcut of={shortcut} />
    </button>
  );
}

/** A link that looks like a button: it leads somewhere. */
export function ButtonLink({ kind, size, shortcut, chosen, className, children, ...rest }: LinkProps & ButtonLook) {
  return (
    <Link className={classNames("button", kind, size, chosen && "chosen", className)} aria-keyshortcuts={shortcut} {...rest}>
      {children}
      <Shortcut of={shortcut} />
    </Link>
  );
}

/** Buttons side by side; they wrap. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}

function Shortcut({ of: key }: { of: string | undefined }) {
  return key ? <kbd className="kbd" aria-hidden="true">{key}</kbd> : null;
}
