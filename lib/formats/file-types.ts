/** The kinds of files that people give as evidence, by the ending of their name. No SVG and no HTML: they bring scripts along. */
export const fileTypes = {
  pdf: "application/pdf", docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  odt: "application/vnd.oasis.opendocument.text", ods: "application/vnd.oasis.opendocument.spreadsheet", png: "image/png", jpg: "image/jpeg", webp: "image/webp", txt: "text/plain", csv: "text/csv", md: "text/markdown",
} as const;
export type FileType = keyof typeof fileTypes;
export const textTypes: readonly FileType[] = ["txt", "csv", "md"];
/** What is read as a table of comments. */
export const tableTypes: readonly FileType[] = ["xlsx", "csv", "txt"];
/** What a table of comments may come back in, filled. */
export const returnTypes: readonly FileType[] = [...tableTypes, "docx"];

const endings: Record<string, FileType> = { jpeg: "jpg", markdown: "md", tsv: "csv", text: "txt", ...Object.fromEntries(Object.keys(fileTypes).map((type) => [type, type as FileType])) };

/** The ending of a name, as one of the kinds; null where it is none of them. */
export const endingOf = (name: string): FileType | null => endings[/\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ""] ?? null;

const longestName = 120;
// oxlint-disable-next-line eslint/no-control-regex -- they must not get into a name
const unfit = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"*/:<>?\\|]/g;

/** A name by which a file can be kept anywhere: no path, nothing that hides or reverses its end, and the ending of what it is. */
export function cleanName(name: string, type: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1)!.replace(unfit, "").replace(/\s+/g, " ").replace(/^[.\s]+|[.\s]+$/g, "");
  const stem = endingOf(last) === type || last.toLowerCase().endsWith(`.${type}`) ? last.replace(/\.[^.]+$/, "") : last;
  return `${[...(stem || "file")].slice(0, longestName).join("")}.${type}`;
}

/** How a browser is told the name to save under (RFC 6266): in plain letters for old ones, and as it is (RFC 8187). */
export function attachment(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\w.() -]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
