import NextLink from "next/link";
import type { ComponentProps } from "react";

export type LinkProps = Omit<ComponentProps<"a">, "href"> & { href: string; prefetch?: boolean };

/**
 * A link. Addresses of our own pages change the page without reloading it; everything else (another site, mail, a calendar, a
 * download, a part of this page) is a plain anchor. Nothing is fetched ahead unless asked: a list has fifty rows.
 */
export function Link({ href, prefetch = false, ...rest }: LinkProps) {
  const ours = /^[/?](?!\/)/.test(href) && !/^\/(api|files)\//.test(href) && rest.download === undefined;
  return ours ? <NextLink href={href} prefetch={prefetch} {...rest} /> : <a href={href} {...rest} />;
}
