type Field = HTMLInputElement | HTMLTextAreaElement;

/** Milliseconds after which the scripts of a page have taken hold of it, or never will. */
const patience = 15_000;

const isField = (target: EventTarget | null): target is Field => target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && ["text", "search", "email", "url", "tel", "number"].includes(target.type));

/** Writes as a hand does: past what React has laid over the field to see that it wrote itself. */
function write(field: Field, words: string) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")!.set!.call(field, words);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * Keeps what somebody writes into a page whose scripts have not run yet. While these take hold of it, React and the library for forms set a
 * field back to what it came with, and a quick hand on a slow line lost its words. It ends when anything is pressed or sent, for then a field
 * may well be meant to be as it was.
 */
export function keepEarlyWords() {
  const written = new Map<Field, string>([...document.querySelectorAll("input, textarea")].filter(isField).filter(({ value, defaultValue }) => value !== defaultValue).map((field) => [field, field.value]));
  const leaving = new AbortController();
  let composing = false;
  const look = () => {
    if (leaving.signal.aborted) return;
    for (const [field, words] of composing ? [] : written) if (field.isConnected && field.value !== words && field.value === field.defaultValue) write(field, words);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const heard = (names: readonly string[], hear: (event: Event) => void) => { for (const name of names) document.addEventListener(name, hear, { capture: true, signal: leaving.signal }); };
  heard(["input"], ({ target }) => {
    if (isField(target)) written.set(target, target.value);
  });
  heard(["compositionstart", "compositionend"], ({ type }) => { composing = type === "compositionstart"; });
  const forget = () => written.clear();
  heard(["submit", "reset"], forget);
  heard(["click"], ({ target }) => { if (target instanceof Element && target.closest("button, a, [role=button], [role=option]")) forget(); });
  heard(["keydown"], (event) => { if (["Enter", "Escape"].includes((event as KeyboardEvent).key)) forget(); });
  setTimeout(() => leaving.abort(), patience);
}
