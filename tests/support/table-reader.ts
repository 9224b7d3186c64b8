/**
 * The cells of a CSV file, read as strictly as RFC 4180 writes them: CRLF at the end of every line, also the last, and nothing beside the
 * quotes of a cell that has them. Throws where the file is none.
 */
export function readTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    const [cell, after] = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at);
    row.push(cell);
    if (text[after] === ",") at = after + 1;
    else if (text.startsWith("\r\n", after)) {
      rows.push(row);
      [row, at] = [[], after + 2];
    } else throw new SyntaxError(`Neither comma nor line end at ${after}`);
    if (row.length > 0 && at === text.length) throw new SyntaxError("Ends in a comma");
  }
  return rows;
}

/** The cell whose quote opens at a place, and the place behind the quote that closes it. */
function quotedCell(text: string, at: number): [string, number] {
  const [whole, cell] = /^"((?:[^"]|"")*)"/u.exec(text.slice(at)) ?? [];
  if (whole === undefined || cell === undefined) throw new SyntaxError(`A quote is not closed: ${at}`);
  return [cell.replaceAll('""', '"'), at + whole.length];
}

function bareCell(text: string, at: number): [string, number] {
  const [cell = ""] = /^[^",\r\n]*/u.exec(text.slice(at)) ?? [];
  return [cell, at + cell.length];
}
