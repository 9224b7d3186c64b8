/** Where the frame says what a key has done, for eyes and ears. */
export const saidId = "said";

/** Milliseconds that it stays. */
const stay = 6_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something that outlives the page on which it was done. */
export function say(words: string) {
  const place = document.getElementById(saidId);
  if (!place) return;
  place.textContent = words;
  clearTimeout(timer);
  timer = setTimeout(() => { place.textContent = ""; }, stay);
}
