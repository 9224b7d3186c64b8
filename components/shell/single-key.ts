const typing = "input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea, select, [contenteditable]:not([contenteditable=false])";

/** Whether characters are being composed. Safari has ended it by the time it tells of the key that did; only 229 gives that away. */
// oxlint-disable-next-line typescript/no-deprecated -- as above
export const isComposing = (event: Pick<KeyboardEvent, "isComposing" | "keyCode">) => event.isComposing || event.keyCode === 229;

/** Whether somebody writes in it. */
export const isTyping = (target: EventTarget | null) => target instanceof Element && target.closest(typing) !== null;

/** A letter where the keyboard has another alphabet: the one that is printed in its place. */
export function lettered({ key, code }: KeyboardEvent): string {
  const [, latin] = /^Key([A-Z])$/.exec(code) ?? [];
  return latin && /^[^\p{sc=Latin}]$/u.test(key) && /^\p{L}$/u.test(key) ? latin : key;
}

/**
 * The key that stands for an act by itself, letters in capitals and only without Shift: `J`, `?`, `Escape`, and `Shift+X` for a range. Null
 * where somebody writes or composes, holds another key, or has switched single keys off (`data-keys` on the document).
 */
export function singleKey(event: KeyboardEvent): string | null {
  if (document.documentElement.dataset["keys"] === "off" || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  const key = lettered(event);
  if (key.length > 1) return event.shiftKey ? null : key;
  return /^\p{L}$/u.test(key) ? `${event.shiftKey ? "Shift+" : ""}${key.toUpperCase()}` : key;
}
