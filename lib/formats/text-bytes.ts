/** What no text holds that people write: control characters other than tab and line ends. */
// oxlint-disable-next-line eslint/no-control-regex -- those are what is looked for
const unwritten = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/;

/** What Windows-1252 has from 0x80 on. Some versions of Node.js read it as if it were Latin 1. */
const inWindows = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

const strictly = (encoding: string, bytes: Uint8Array) => { try { return new TextDecoder(encoding, { fatal: true }).decode(bytes); } catch { return null; } };

/** UTF-16 without a mark: in text of most scripts every second byte is then the same few. */
function unmarked(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const some = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((odd) => some.filter((byte, at) => at % 2 === odd && byte === 0).length);
  const half = some.length / 2;
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.05) return "utf-16le";
  return zeros[0]! > half * 0.4 && zeros[1]! < half * 0.05 ? "utf-16be" : null;
}

/**
 * The text that bytes hold, and in which encoding they hold it: as its mark says, else UTF-8 or UTF-16 where they are that, else Windows-1252,
 * the habit of old spreadsheets. Null where they are no text, or text in an encoding that nothing in it names.
 */
export function textIn(bytes: Uint8Array): { text: string; encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" } | null {
  const [first, second, third] = bytes;
  const marked = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : unmarked(bytes);
  const text = strictly(marked ?? "utf-8", bytes);
  if (text !== null) return unwritten.test(text) ? null : { text: text.replace(/^\ufeff/, ""), encoding: marked ?? "utf-8" };
  if (marked) return null;
  // Bytes that Windows-1252 has no character for are those by which Japanese and Chinese encodings betray themselves.
  if (bytes.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))) return null;
  const old = Buffer.from(bytes).toString("latin1").replace(/[\u0080-\u009f]/g, (character) => inWindows[character.charCodeAt(0) - 0x80]!);
  return unwritten.test(old) ? null : { text: old, encoding: "windows-1252" };
}
