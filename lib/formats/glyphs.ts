/**
 * The characters that a font (TrueType or OpenType, not packed) has a glyph for, as its `cmap` says: format 4 for the basic plane, 12 beyond
 * it. Throws RangeError for what is no such font.
 */
export function charactersIn(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, n) => 12 + n * 16);
  const table = tables.find((at) => String.fromCharCode(...font.subarray(at, at + 4)) === "cmap");
  if (table === undefined) throw new RangeError("Not a font with a cmap");
  const cmap = view.getUint32(table + 8);
  const found = new Set<number>();
  for (let n = 0; n < view.getUint16(cmap + 2); n++) {
    const at = cmap + view.getUint32(cmap + 4 + n * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) addSegments(view, at, found);
    if (format === 12) addGroups(view, at, found);
  }
  return found;
}

/** OpenType 1.9.1, "cmap", format 4. A character that leads to glyph 0 has none. */
function addSegments(view: DataView, at: number, found: Set<number>) {
  const doubled = view.getUint16(at + 6);
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + doubled, at + 16 + 2 * doubled, at + 16 + 3 * doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const [end, start, delta, offset] = [view.getUint16(ends + segment), view.getUint16(starts + segment), view.getUint16(deltas + segment), view.getUint16(offsets + segment)];
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = offset === 0 ? code : view.getUint16(offsets + segment + offset + 2 * (code - start));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}

/** The same, format 12. */
function addGroups(view: DataView, at: number, found: Set<number>) {
  for (let group = 0; group < view.getUint32(at + 12); group++) {
    const [start, end] = [view.getUint32(at + 16 + group * 12), view.getUint32(at + 20 + group * 12)];
    for (let code = start; code <= end; code++) found.add(code);
  }
}
