"use client";
import { useEffect, useRef, useState } from "react";
import { useWords } from "#components/words.tsx";

export type Writing = { name: string; amendment: number | null };

/** Milliseconds between two words of this browser, and without a key before somebody no longer counts as writing. */
const every = 15_000, idle = 60_000;

/** Tells the others that somebody writes here, and says who else does. Nobody is locked out. Speaks `amending`. */
export function Presence({ position, amendment = null, start }: { position: string; amendment?: string | null; start: readonly Writing[] }) {
  const t = useWords("amending");
  const [writing, setWriting] = useState(start);
  const typed = useRef(0);
  useEffect(() => {
    const tell = async () => {
      if (document.visibilityState === "hidden") return;
      const body = JSON.stringify({ amendment, writing: Date.now() - typed.current < idle });
      const answer = await fetch(`/api/v1/positions/${position}/presence`, { method: "PUT", body, cache: "no-store", redirect: "error", headers: { "content-type": "application/json" } }).catch(() => null);
      if (answer?.ok) setWriting(((await answer.json()) as { writing: Writing[] }).writing);
    };
    const onInput = () => {
      const first = Date.now() - typed.current >= idle;
      typed.current = Date.now();
      if (first) void tell();
    };
    document.addEventListener("input", onInput);
    const timer = setInterval(() => void tell(), every);
    void tell();
    return () => { clearInterval(timer); document.removeEventListener("input", onInput); };
  }, [position, amendment]);
  return <span role="status">{writing.map(({ name, amendment: number }) => (number === null ? t("writing.text", { name }) : t("writing.amendment", { name, number }))).join(" ")}</span>;
}
