/** What stands in the place of a key that is not announced, so that the part of the page is still known by it. */
export const quietKey = "data-quiet-key";
const announcement = "aria-keyshortcuts";

/** Whether all of it are keys that are pressed by themselves: those with a modifier work whatever somebody has switched off. */
const isSingle = (keys: string) => keys.split(" ").every((key) => !key.includes("+"));
const areOff = () => document.documentElement.dataset["keys"] === "off";

function hush(part: Element) {
  const keys = part.getAttribute(announcement);
  if (keys === null || !isSingle(keys)) return;
  part.setAttribute(quietKey, keys);
  part.removeAttribute(announcement);
}

function sound(part: Element) {
  part.setAttribute(announcement, part.getAttribute(quietKey)!);
  part.removeAttribute(quietKey);
}

/**
 * Says no single key to those who listen to a page while they have them switched off (`data-keys` on the document): for them nothing
 * happens when they press one. What comes later is silenced as it comes, and all is said again once they are on. Answers what ends it.
 */
export function announceKeys(): () => void {
  const later = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) for (const part of [target, ...addedNodes]) if (part instanceof Element) hushWithin(part);
  });
  const look = () => {
    later.disconnect();
    if (!areOff()) {
      for (const part of document.querySelectorAll(`[${quietKey}]`)) sound(part);
      return;
    }
    hushWithin(document.documentElement);
    later.observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: [announcement] });
  };
  const switched = new MutationObserver(look);
  switched.observe(document.documentElement, { attributes: true, attributeFilter: ["data-keys"] });
  look();
  return () => { later.disconnect(); switched.disconnect(); };
}

function hushWithin(part: Element) {
  hush(part);
  for (const inner of part.querySelectorAll(`[${announcement}]`)) hush(inner);
}
