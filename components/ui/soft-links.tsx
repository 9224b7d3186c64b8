"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const isPlain = (event: MouseEvent) => event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.defaultPrevented);
/**
 * What is answered with something else than a page: the interface, a card, and whatever has the name of a file. And the standpoints: they hold
 * data for search engines in a script element, which the policy lets no script put into a page, so that they are loaded whole.
 */
const isNoPage = /^\/(?:api|embed|standpoint)\/|\.\w+$/;

/** Where a link leads within our own pages; null where the browser is to follow it by itself. */
function ourPage(link: HTMLAnchorElement): string | null {
  const href = link.getAttribute("href");
  if (!href || !/^[/?](?!\/)/.test(href) || isNoPage.test(link.pathname)) return null;
  return link.hasAttribute("download") || link.target !== "" || link.rel === "alternate" ? null : href;
}

/**
 * In every frame: links to our own pages change the page without reloading it. One ear for all of them, so that a link is an anchor and
 * nothing more: on the server, on the wire and in the browser. Nothing is fetched ahead.
 */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const href = link && isPlain(event) ? ourPage(link) : null;
      if (href === null) return;
      event.preventDefault();
      router.push(href);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}
