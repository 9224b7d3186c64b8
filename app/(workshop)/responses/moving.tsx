"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Way } from "#app/(workshop)/responses/ways.ts";
import { useDragging, useHandling } from "#components/ui/board-handling.ts";

/** `noWay` by the state that a card is in, `notYours` by act, `opened` for a form that waits to be sent. */
export type MovingWords = { noWay: Record<string, string>; notYours: Record<string, string>; opened: string; moved: Record<string, string> };
type Props = { ways: Record<string, Way>; words: MovingWords; children: ReactNode };

const columnOf = (card: Element) => card.closest<HTMLElement>("[data-column]")?.dataset["column"] ?? "";

/**
 * Cards go to another column by the pointer, by M, and by the menu on each, always through the form or the page of the act: a drop does at
 * once what needs nothing more, opens the form or the page that asks for more, and otherwise says why not and changes nothing.
 */
export function Moving({ ways, words, children }: Props) {
  const around = useRef<HTMLDivElement>(null);
  const moving = useRef<{ card: string; from: string } | null>(null);
  const [said, setSaid] = useState("");
  const router = useRouter();
  const open = (card: Element) => {
    const menu = card.querySelector("details");
    if (menu) menu.open = true;
    return menu;
  };
  const move = (card: Element) => {
    const first = open(card)?.querySelector<HTMLElement>(".inside form button, .inside p > a");
    if (first) first.focus();
    else setSaid(words.notYours["any"] ?? "");
  };
  const drop = (card: Element, to: string) => {
    const from = columnOf(card);
    const way = ways[`${from} ${to}`];
    if (!way) return setSaid(words.noWay[from] ?? "");
    if (!card.getAttribute("data-may")?.split(" ").includes(way.may)) return setSaid(words.notYours[way.act] ?? "");
    if (way.how === "page") return router.push(`/responses/${card.getAttribute("data-card")}#${way.place}`);
    const form = open(card)?.querySelector<HTMLElement>(`[data-way="${way.act}"]`)?.querySelector("form");
    moving.current = { card: card.getAttribute("data-card")!, from };
    if (way.how === "now") return form?.requestSubmit();
    setSaid(words.opened);
    form?.querySelector("button")?.focus();
  };
  useHandling(around, { move });
  useDragging(around, drop);
  // What went on keeps the focus in its new column, and it is said where it stands.
  useEffect(() => {
    const card = moving.current && around.current?.querySelector(`[data-card="${moving.current.card}"]`);
    if (!card || columnOf(card) === moving.current!.from) return;
    moving.current = null;
    card.querySelector("a")?.focus();
    setSaid(words.moved[columnOf(card)] ?? "");
  }, [children, words]);
  return (
    <div ref={around}>
      {children}
      <p className="board-says" role="status">{said}</p>
    </div>
  );
}
