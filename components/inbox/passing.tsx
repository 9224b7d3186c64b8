"use client";
import { useEffect, useRef, useState, type ReactNode } from "react";

const stays = 8000;

/** Something said in passing: it goes after eight seconds, but not while somebody points at it or has the focus in it. Without JavaScript it stays. */
export function Passing({ children }: { children: ReactNode }) {
  const [gone, setGone] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(() => (part.current?.matches(":hover, :focus-within") ? wait() : setGone(true)), stays);
    };
    wait();
    return () => clearTimeout(timer);
  }, []);
  return gone ? null : <div ref={part}>{children}</div>;
}
