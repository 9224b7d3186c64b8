const fields = ":is(input:not([type=hidden]), select, textarea):enabled";
const pressable = "a, button, summary";

/** The first part of the page that fits and can be seen; `hidden`: also one that stands in a bar which is closed. */
export function visible(selector: string, hidden = false): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  return all.find((part) => part.checkVisibility()) ?? (hidden ? all[0] : undefined) ?? null;
}

/** Opens every fold that a part stands in. */
function unfold(part: HTMLElement) {
  for (let fold = part.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
}

/** Does what a part of the page is for: a link or a button is pressed, of a form the first field gets the focus, as in a popup or a fold that opens. */
export function press(part: HTMLElement) {
  unfold(part);
  const opens = part.getAttribute("popovertarget");
  const isFold = part.localName === "summary";
  if (part.matches(pressable) && !isFold) part.click();
  const within = opens ? document.getElementById(opens) : isFold ? part.parentElement : part.matches(pressable) ? null : part;
  within?.querySelector<HTMLElement>(fields)?.focus();
}
