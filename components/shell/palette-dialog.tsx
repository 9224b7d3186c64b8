"use client";
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import type { AtHand } from "#components/shell/at-hand.ts";
import { keys } from "#components/shell/keys.ts";
import { fitting, stepped, type Entry, type Group } from "#components/shell/palette-model.ts";
import { press } from "#components/shell/press.ts";
import { isComposing } from "#components/shell/single-key.ts";
import { useSuggestions } from "#components/shell/use-suggestions.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { useWords } from "#components/words.tsx";

export type PaletteProps = { hand: AtHand; logs: boolean; /** What was typed before this was here, and whether Enter was pressed. */ first: string; hurried: boolean; close: () => void };

/**
 * One field for going, making and doing. What the page offers is there at once, what the server finds comes under it and never moves what is
 * shown. Enter takes what is marked, else the first that is found; while characters are composed it does nothing.
 */
export function PaletteDialog({ hand, logs, first, hurried, close }: PaletteProps) {
  const t = useWords("palette");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(first);
  const [marked, setMarked] = useState<string | null>(null);
  /** Enter was pressed before the server had answered. */
  const [eager, setEager] = useState(hurried);
  const { groups: found, best: bestFound, fresh, failed } = useSuggestions(typed);
  // With what stands there before it, in one go: a key that came in between would be nobody's.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    field.current?.setSelectionRange(first.length, first.length);
  }, [first]);

  const words = typed.trim();
  const near = fitting(hand.groups, typed);
  const more = moreFor(words, logs, t);
  const [hits, local] = [entriesOf(found), entriesOf(near)];
  const all = [...local, ...hits, ...more];
  const best = words === "" ? null : local[0]?.id ?? bestFound;
  const active = all.some((entry) => entry.id === marked) ? marked : best;
  const optionOf = (entry: string) => document.getElementById(`${id}${entry}`);

  useEffect(() => { if (active) document.getElementById(`${id}${active}`)?.scrollIntoView({ block: "nearest" }); }, [id, active]);
  useEffect(() => {
    if (!eager || !fresh || failed) return;
    document.getElementById(`${id}${bestFound ?? searching}`)?.click();
  }, [eager, fresh, failed, bestFound, id]);

  const type = (text: string) => { setTyped(text); setMarked(null); setEager(false); };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
    if (step) setMarked(stepped(all, active, step));
    else if (event.key !== "Enter") return;
    else if (active) optionOf(active)?.click();
    else if (words && fresh) optionOf(searching)?.click();
    else if (words) setEager(true);
    event.preventDefault();
  };
  const take = (entry: Entry) => {
    const part = hand.parts.get(entry.id);
    setEager(false);
    dialog.current?.close();
    if (part?.isConnected) press(part);
  };
  const leave = (event: MouseEvent) => { if (event.target === dialog.current) dialog.current.close(); };
  const optionFor = (entry: Entry) => <Option key={entry.id} id={`${id}${entry.id}`} entry={entry} active={entry.id === active} take={take} />;
  const headOf = (kind: string) => (kind === "onPage" ? t("onPage", { title: hand.title }) : kind === "places" ? t("places") : t.has(`kinds.${kind}` as "kinds.other") ? t(`kinds.${kind}` as "kinds.other") : t("kinds.other"));
  const groupsOf = (groups: readonly Group[], old: boolean) => groups.map(({ kind, entries }) => (
    <div key={kind} role="group" aria-label={headOf(kind)} className={old ? "old" : undefined}><p className="caption" aria-hidden="true">{headOf(kind)}</p>{entries.map(optionFor)}</div>
  ));
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- a click beside it closes it, as Escape does
    <dialog ref={dialog} className="palette" aria-label={t("title")} onClose={close} onClick={leave}>
      <div className="head">
        <input
          ref={field} type="text" role="combobox" aria-label={t("field")} placeholder={t("field")} className="input" autoComplete="off" autoCapitalize="off" spellCheck={false} enterKeyHint="go" defaultValue={first}
          aria-expanded="true" aria-controls={id} aria-autocomplete="list" aria-activedescendant={active ? `${id}${active}` : undefined} onKeyDown={onKeyDown}
          onInput={(event) => { if (!event.nativeEvent.isComposing) type(event.currentTarget.value); }} onCompositionEnd={(event) => type(event.currentTarget.value)}
        />
        <button type="button" className="button small" onClick={() => dialog.current?.close()}>{t("close")}</button>
      </div>
      <p role="status" className={failed ? "said" : "sr-only"}>{failed ? t("failed") : words === "" ? "" : fresh ? t("count", { count: local.length + hits.length }) : t("asking")}</p>
      <div id={id} role="listbox" aria-label={t("title")} className="list">
        <div className="scrolled" role="presentation">
          {groupsOf(near, false)}
          {groupsOf(found, !fresh)}
          {words !== "" && fresh && !failed && local.length + hits.length === 0 && <p className="nothing" aria-hidden="true">{t("count", { count: 0 })}</p>}
        </div>
        {more.length > 0 && <div role="group" aria-label={t("more")} className="more">{more.map(optionFor)}</div>}
      </div>
    </dialog>
  );
}

const searching = "search";

const entriesOf = (groups: readonly Group[]) => groups.flatMap(({ entries }) => entries);

/** What can always be done with words: look for them everywhere, or begin an issue with them. */
function moreFor(words: string, logs: boolean, t: ReturnType<typeof useWords<"palette">>): Entry[] {
  const given = new URLSearchParams({ words }).toString();
  return [
    ...(words ? [{ id: searching, label: t("search", { typed: words }), href: `/search?${new URLSearchParams({ q: words }).toString()}` }] : []),
    ...(logs ? [{ id: "log", label: words ? t("logTyped", { typed: words }) : t("log"), press: [keys.log], href: words ? `/issues/new?${given}` : "/issues/new" }] : []),
  ];
}

type OptionProps = { id: string; entry: Entry; active: boolean; take: (entry: Entry) => void };

/** What leads somewhere is a link, which a hand can open beside this page. The field keeps the focus, so that the keys are its. */
function Option({ id, entry, active, take }: OptionProps) {
  const { href, docket, label, under, press: pressed } = entry;
  const common = { id, role: "option", tabIndex: -1, "aria-selected": active, className: "option", onMouseDown: (event: MouseEvent) => event.preventDefault(), onClick: () => take(entry) } as const;
  const words = <>{docket && <b className="docket">{docket}</b>}<span className="words">{label}{under && <span className="under">{under}</span>}</span>{pressed && <Kbd keys={pressed} />}</>;
  return href ? <a href={href} {...common}>{words}</a> : <div {...common}>{words}</div>;
}
