import type { ComponentProps, ReactNode } from "react";
import { Caret } from "#components/ui/caret.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Link, type LinkProps } from "#components/ui/link.tsx";
import { ownId } from "#components/ui/own-id.ts";

type MenuProps = {
  /** What the button says. */
  label: ReactNode;
  /** What a screen reader hears instead, when the words alone are not enough. */
  name?: string;
  look?: string;
  caret?: boolean;
  /** Which edge of the button the popup keeps to. */
  align?: "start" | "end";
  /** In a list whose rows have keys: the one that opens it. */
  rowKey?: string;
  children: ReactNode;
};

/** A button that opens a small popup of links and buttons. The browser opens and closes it: Esc, a click elsewhere, no JavaScript. */
export function Menu({ label, name, look = "button", caret = true, align = "start", rowKey, children }: MenuProps) {
  const id = ownId();
  return (
    <div className="menu">
      <button type="button" className={look} popoverTarget={id} aria-label={name} data-key={rowKey}>
        {label}
        {caret && <Caret />}
      </button>
      <div id={id} popover="auto" className={classNames("popup", align === "end" && "end")}>{children}</div>
    </div>
  );
}

/** An entry of a menu that leads somewhere. */
export function MenuLink({ className, ...rest }: LinkProps) {
  return <Link className={classNames("entry", className)} {...rest} />;
}

/** An entry of a menu that does something; inside a form it sends it. */
export function MenuButton({ danger = false, type = "submit", ...rest }: ComponentProps<"button"> & { danger?: boolean }) {
  return <button type={type} className={classNames("entry", danger && "danger")} {...rest} />;
}

/** A quiet heading inside a menu. */
export function MenuCaption({ children }: { children: ReactNode }) {
  return <p className="caption">{children}</p>;
}

/** A line between groups of a menu. */
export function MenuRule() {
  return <hr className="parting" />;
}
