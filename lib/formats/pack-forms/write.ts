import type { AmendmentForm } from "#lib/formats/amendment-forms/forms.ts";
import { settled, writeAmendments } from "#lib/formats/amendment-forms/write.ts";
import { answersIn, commentsOf, plainPack, type PackDocument, type PackWords } from "#lib/formats/pack-forms/document.ts";
import { flowText } from "#lib/formats/pack-forms/flow.ts";

type Given = { document: PackDocument; words: PackWords };

const utf8 = (text: string) => new TextEncoder().encode(`${text}\n`);
/** A table of comments has the asks too; what is printed in two columns has changes alone. */
const comments = (form: AmendmentForm) => ({ document, words }: Given) => writeAmendments(form, commentsOf(document, words), words.form);
const changes = (form: AmendmentForm) => ({ document, words }: Given) => writeAmendments(form, document.amendments, words.form);
const word = () => import("#lib/formats/pack-forms/word.ts");
const pdf = () => import("#lib/formats/pack-forms/pdf.ts");

// Each brings its library along only when it is asked for.
const writers = {
  "text.txt": async ({ document, words }: Given) => utf8(plainPack(document, words)),
  "attachment.docx": async ({ document, words }: Given) => (await word()).attachmentWord(document, words), "attachment.pdf": async ({ document, words }: Given) => (await pdf()).attachmentPdf(document, words),
  "letter.docx": async ({ document, words }: Given) => (await word()).letterWord(document, words), "letter.pdf": async ({ document, words }: Given) => (await pdf()).letterPdf(document, words),
  "commission.xlsx": comments("commission.xlsx"), "commission.docx": comments("commission.docx"), "commission-short.xlsx": comments("commission-short.xlsx"), "commission-short.docx": comments("commission-short.docx"),
  "iso.xlsx": comments("iso.xlsx"), "iso.docx": comments("iso.docx"), "table.csv": comments("table.csv"), "parliament.docx": changes("parliament.docx"), "tracked.docx": changes("tracked.docx"),
  "answers.docx": async ({ document, words }: Given) => (await word()).answersWord(document, words), "answers.txt": async ({ document, words }: Given) => utf8(flowText(answersIn(document, words))),
} satisfies Record<string, (given: Given) => Promise<Uint8Array>>;
export type WrittenForm = keyof typeof writers;

/** A pack as the bytes of a file. The same content gives the same bytes, whenever and wherever. Made to be run apart. */
export const writePack = (form: WrittenForm, document: PackDocument, words: PackWords): Promise<Uint8Array> => writers[form](settled({ document, words }));
