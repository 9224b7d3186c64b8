import { isTyping } from "#components/shell/single-key.ts";

const row = "main :is(.rows > li, .saying, .table tbody tr:not(.group))";
const link = ":is(.what > a, .link-plain, .stretched, [role=rowheader] a)";

/** What opens the row so many further than the one with the focus, or than the one that is open; of the first where there is none. */
export function rowBeside(step: number): HTMLElement | null | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(row)].filter((one) => one.checkVisibility() && one.querySelector(link));
  const at = all.findIndex((one) => one.contains(document.activeElement));
  const from = at === -1 ? all.findIndex((one) => one.ariaCurrent === "true") : at;
  return all[from === -1 ? 0 : Math.min(Math.max(from + step, 0), all.length - 1)]?.querySelector<HTMLElement>(link);
}

const isAbove = (path: string) => path !== "/" && location.pathname.startsWith(`${path}/`);

/** The link that leads one level up: what the page says it belongs to, else the nearest of its parts and the places that holds it. */
export function above(): HTMLElement | null {
  const over = document.querySelector<HTMLElement>("main .page-head .over a[href]");
  if (over) return over;
  const holding = [...document.querySelectorAll<HTMLAnchorElement>("main .tabs a[href], .places a[href], .foot a[href]")].filter(({ pathname }) => isAbove(pathname));
  return holding.toSorted((a, b) => b.pathname.length - a.pathname.length)[0] ?? null;
}

const written = new Set<Element>();

/** Whether something was written on this page that may not have been sent: then nothing leads away by itself. */
export function isWritten(): boolean {
  for (const field of written) if (!field.isConnected) written.delete(field);
  return written.size > 0;
}

/** Remembers the fields that somebody writes in. What is only looked for with them does not count. */
export function listenForWriting(): () => void {
  const note = ({ target }: Event) => {
    if (target instanceof HTMLElement && target.closest("main") && (isTyping(target) || target.matches("input")) && !target.closest("form[method=get], [role=search], .hit")) written.add(target);
  };
  document.addEventListener("input", note);
  return () => document.removeEventListener("input", note);
}
