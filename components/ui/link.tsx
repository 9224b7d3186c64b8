import type { ComponentProps } from "react";

export type LinkProps = Omit<ComponentProps<"a">, "href"> & { href: string };

/** A link. Where it leads to one of our own pages, `SoftLinks` in the frame keeps the page from reloading. */
export function Link(props: LinkProps) {
  return <a {...props} />;
}
