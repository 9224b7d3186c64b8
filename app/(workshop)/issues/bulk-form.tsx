"use client";
import { useRouter } from "next/navigation";
import { startTransition, useActionState, useEffect, useRef, useState, type ReactNode } from "react";
import { keys } from "#components/shell/keys.ts";
import { singleKey } from "#components/shell/single-key.ts";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Popup } from "#components/ui/popup.tsx";
import type { BulkDone } from "#app/(workshop)/issues/bulk-actions.ts";
import type { FormAct } from "#lib/next/action.ts";

type Words = Record<"label" | "chosen" | "watch" | "unwatch" | "topic" | "topicName" | "addTopic" | "removeTopic" | "lead" | "leadName" | "nobody" | "setLead" | "undo" | "clear", string>;
type Props = { act: FormAct<BulkDone>; undo: FormAct<BulkDone>; hub: string; files: boolean; topics: readonly string[]; people: readonly { id: string; name: string }[]; words: Words; children: ReactNode };

const boxes = (form: HTMLFormElement | null) => [...(form?.querySelectorAll<HTMLInputElement>(".hit > input") ?? [])];

/** The rows of a list as a form: the bar appears with the first that is chosen (without JavaScript, by the style alone), and X chooses the row that has the focus. */
export function BulkForm({ act, undo, hub, files, topics, people, words, children }: Props) {
  const [result, send] = useActionState(act, null);
  const form = useRef<HTMLFormElement>(null);
  const [count, setCount] = useState(0);
  const recount = () => setCount(boxes(form.current).filter(({ checked }) => checked).length);
  const clear = () => { for (const box of boxes(form.current)) box.checked = false; recount(); };
  useRowKeys(form, { recount, clear });
  const row = useRef<HTMLElement | null>(null);
  // React empties a form when its action is done: so is what was chosen. Whoever came from a row is on it again.
  useEffect(() => {
    recount();
    if (result && row.current?.isConnected && (document.activeElement === document.body || form.current?.querySelector(".action-bar")?.contains(document.activeElement))) row.current.focus();
  }, [result]);
  return (
    <>
      <form ref={form} action={send} onChange={recount} onFocus={({ target }) => { if (target.matches("tbody *")) row.current = target; }} aria-label={words.label} className="bulk">
        <input type="hidden" name="hub" value={hub} />
        {children}
        <ActionBar label={words.label} count={`${words.chosen} ${count}`}>
          <button type="submit" name="act" value="watch" aria-keyshortcuts={keys.watch}>{words.watch} <Kbd keys={[keys.watch]} /></button>
          <button type="submit" name="act" value="unwatch">{words.unwatch}</button>
          {files && (
            <Popup label={<>{words.topic} <Kbd keys={[keys.topic]} /></>} shortcut={keys.topic}>
              <div className="padded stack-small">
                <label className="label" htmlFor="bulk-topic">{words.topicName}</label>
                <input id="bulk-topic" name="topic" className="input" list="bulk-topics" autoComplete="off" maxLength={40} />
                <datalist id="bulk-topics">{topics.map((topic) => <option key={topic} value={topic}>{topic}</option>)}</datalist>
                <Button type="submit" name="act" value="topic" size="small">{words.addTopic}</Button>
                <Button type="submit" name="act" value="untopic" size="small">{words.removeTopic}</Button>
              </div>
            </Popup>
          )}
          {people.length > 0 && (
            <Popup label={<>{words.lead} <Kbd keys={[keys.lead]} /></>} shortcut={keys.lead}>
              <div className="padded stack-small">
                <label className="label" htmlFor="bulk-lead">{words.leadName}</label>
                <select id="bulk-lead" name="lead" className="input"><option value="">{words.nobody}</option>{people.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select>
                <Button type="submit" name="act" value="lead" size="small">{words.setLead}</Button>
              </div>
            </Popup>
          )}
          <button type="button" onClick={clear}>{words.clear}</button>
        </ActionBar>
      </form>
      {result && <Fared key={result.turn} result={result} undo={undo} words={words} />}
    </>
  );
}

const patience = 8_000;

/** What was done and what not, with eight seconds to take it back. Without JavaScript it stays. */
export function Fared({ result, undo, words }: { result: NonNullable<Awaited<ReturnType<Props["act"]>>>; undo: Props["undo"]; words: Pick<Words, "undo"> }) {
  const [undone, send] = useActionState(undo, null);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (undone?.ok) return <div className="toast"><Notice kind="ok" live>{undone.value.said}</Notice></div>;
  if (!result.ok) return <div className="toast"><Notice kind="crit" live>{result.refusal.message}</Notice></div>;
  const { said, refused, undoing } = result.value;
  return (
    <div className="toast">
      <Notice kind={refused > 0 ? "warn" : "ok"} live>
        <form action={send} className="button-row">
          <span>{said}</span>
          {undoing && !late && <><input type="hidden" name="undoing" value={undoing} /><Button type="submit" size="small" shortcut={keys.undo}>{words.undo}</Button></>}
        </form>
      </Notice>
    </div>
  );
}

const acts: readonly string[] = [keys.watch, keys.topic, keys.lead];

/**
 * X chooses the row that has the focus, Shift X all up to it, Escape lets go of all. The keys of the bar mean the row with the focus where none is
 * chosen; D leads to its dates. From row to row go the keys of every page.
 */
function useRowKeys(form: { current: HTMLFormElement | null }, { recount, clear }: { recount: () => void; clear: () => void }) {
  const router = useRouter();
  const lastChosen = useRef(-1);
  useEffect(() => {
    const rows = () => [...(form.current?.querySelectorAll<HTMLTableRowElement>("tbody tr:not(.group)") ?? [])];
    const choose = (all: HTMLTableRowElement[], at: number, range: boolean) => {
      const other = range && lastChosen.current >= 0 ? lastChosen.current : at;
      const chosen = all.slice(Math.min(at, other), Math.max(at, other) + 1).flatMap((row) => row.querySelector<HTMLInputElement>(".hit > input") ?? []);
      const on = range || !chosen[0]?.checked;
      for (const box of chosen) box.checked = on;
      lastChosen.current = at;
      startTransition(recount);
    };
    const openDates = (row: HTMLTableRowElement) => {
      const issue = row.querySelector<HTMLAnchorElement>("a.stretched");
      if (issue) router.push(`${issue.pathname}/history`);
    };
    const act = (event: KeyboardEvent) => {
      const key = singleKey(event);
      if (!key || document.querySelector(":popover-open, dialog[open]")) return;
      const all = rows(), at = all.findIndex((row) => row.contains(document.activeElement));
      const none = !boxes(form.current).some(({ checked }) => checked);
      // The bar is there as soon as a row is chosen: the keys of every page find its buttons.
      if (acts.includes(key)) { if (none && at >= 0) choose(all, at, false); return; }
      if (at >= 0 && (key === keys.choose || key === `Shift+${keys.choose}`)) choose(all, at, key !== keys.choose);
      else if (key === keys.up && !none) clear();
      else if (at >= 0 && key === keys.dates) openDates(all[at]!);
      else return;
      event.preventDefault();
    };
    // Before the keys of every page.
    document.addEventListener("keydown", act, true);
    return () => document.removeEventListener("keydown", act, true);
  });
}
