"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";

type CopyButtonProps = { text: string; label: string; /** What a screen reader hears instead, where a page has several. */ name?: string; /** What the palette calls it; without it only what can be seen is offered there. */ act?: string; /** Said when it is done. */ done: string };

/** Puts a text on the clipboard. Without JavaScript it is not there: the text beside it can be selected. */
export function CopyButton({ text, label, name, act, done }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false));
  return <><Button size="small" className="noscript:hidden" aria-label={name} data-act={act} onClick={copy}>{label}</Button><span role="status" className="meta text-ok">{copied && done}</span></>;
}
