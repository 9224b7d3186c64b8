type Field = HTMLInputElement | HTMLTextAreaElement;

/** Milliseconds after which the scripts of a page have taken hold of it, or never will; and for how long after that a field may still be set back. */
const patience = 15_000, settling = 500;

const isField = (target: EventTarget | null): target is Field => target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && ["text", "search", "email", "url", "tel", "number"].includes(target.type));

/** React marks what it has taken hold of. From then on what is written is its to know. */
const isHeld = (field: Field) => Object.keys(field).some((key) => key.startsWith("__react"));

/** Writes as a hand does: past what React has laid over the field to see that it wrote itself. */
function write(field: Field, words: string) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")!.set!.call(field, words);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * Keeps what somebody writes into a page whose scripts have not run yet. While these take hold of a field, React and the library for forms
 * set it back to what it came with, and a quick hand on a slow line lost its words. It ends a moment after that, and when anything is pressed
 * or sent: from then on a field may well be meant to be as it was.
 */
export function keepEarlyWords() {
  const written = new Map<Field, { words: string; heldAt: number | null }>();
  const leaving = new AbortController();
  let composing = false;
  const keep = (field: Field) => { if (written.has(field) || !isHeld(field)) written.set(field, { words: field.value, heldAt: written.get(field)?.heldAt ?? null }); };
  const look = (now: number) => {
    if (leaving.signal.aborted) return;
    for (const [field, early] of composing ? [] : written) {
      if (field.value !== early.words && field.value === field.defaultValue) write(field, early.words);
      if (isHeld(field)) early.heldAt ??= now;
      if (!field.isConnected || (early.heldAt !== null && now - early.heldAt > settling)) written.delete(field);
    }
    requestAnimationFrame(look);
  };
  const heard = (names: readonly string[], hear: (event: Event) => void) => { for (const name of names) document.addEventListener(name, hear, { capture: true, signal: leaving.signal }); };
  const forget = () => written.clear();
  for (const field of document.querySelectorAll("input, textarea")) if (isField(field) && field.value !== field.defaultValue) keep(field);
  heard(["input"], ({ target }) => { if (isField(target)) keep(target); });
  heard(["compositionstart", "compositionend"], ({ type }) => { composing = type === "compositionstart"; });
  heard(["submit", "reset"], forget);
  heard(["click"], ({ target }) => { if (target instanceof Element && target.closest("button, a, [role=button], [role=option]")) forget(); });
  heard(["keydown"], (event) => { if (["Enter", "Escape"].includes((event as KeyboardEvent).key)) forget(); });
  requestAnimationFrame(look);
  setTimeout(() => leaving.abort(), patience);
}
