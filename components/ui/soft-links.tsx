"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, type ReactNode } from "react";

const isPlain = (event: MouseEvent) => event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.defaultPrevented);

/** Around many plain links to our own pages, in a long list: one ear for all of them changes the page without reloading it. */
export function SoftLinks({ children }: { children: ReactNode }) {
  const router = useRouter();
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = around.current;
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const href = link?.getAttribute("href");
      if (!href?.startsWith("/") || link?.hasAttribute("download") || !isPlain(event)) return;
      event.preventDefault();
      router.push(href);
    };
    element?.addEventListener("click", follow);
    return () => element?.removeEventListener("click", follow);
  }, [router]);
  return <div ref={around} className="contents">{children}</div>;
}
