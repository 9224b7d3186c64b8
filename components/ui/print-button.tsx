"use client";
import { Button } from "#components/ui/button.tsx";

/** Prints the page. Without JavaScript it is not there: the browser's own menu does the same. */
export function PrintButton({ children }: { children: string }) {
  return <Button className="noscript:hidden" onClick={() => window.print()}>{children}</Button>;
}
