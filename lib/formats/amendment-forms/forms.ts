import { isRightToLeft } from "#lib/formats/amendment-forms/scripts.ts";
import { fileTypes, type FileType } from "#lib/formats/file-types.ts";

/** The forms in which amendments leave, by the last part of their address. */
export const amendmentForms = [
  "tracked.docx", "parliament.docx", "commission.docx", "commission.xlsx", "commission-short.docx", "commission-short.xlsx", "iso.docx", "iso.xlsx", "amendments.pdf", "table.csv", "amendments.txt",
] as const;
export type AmendmentForm = (typeof amendmentForms)[number];

/** The forms that a text of a language can take. What sets the PDF cannot mix directions in a line; Word can. */
export const formsIn = (language: string): readonly AmendmentForm[] => amendmentForms.filter((form) => form !== "amendments.pdf" || !isRightToLeft(language));

/** The kind of file that a form is. */
export const typeOfForm = (form: AmendmentForm) => /\w+$/u.exec(form)![0] as Extract<FileType, "docx" | "xlsx" | "pdf" | "csv" | "txt">;

/** How a form is announced to who fetches it. */
export const mediaTypeOf = (form: AmendmentForm): string => {
  const type = typeOfForm(form);
  return type === "csv" || type === "txt" ? `${fileTypes[type]}; charset=utf-8` : fileTypes[type];
};

/** Every kind of file that a form can be, once each. */
export const formTypes: readonly string[] = [...new Set(amendmentForms.map(mediaTypeOf))];
