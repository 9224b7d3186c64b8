import { strFromU8, unzipSync } from "fflate";
import type { AmendmentDocument, AmendmentRow, FormWords } from "#lib/formats/amendment-forms/document.ts";

/** Amendments as they leave the house, made on the spot, and what their files hold. */

export const formWords: FormWords = {
  amendment: "Amendment {number}", compromise: "Compromise in place of {numbers}", amended: "Amendment", deleted: "deleted", deletion: "Delete this provision.", justification: "Justification", original: "Or. {language}",
  heads: { number: "Number", authors: "Authors", place: "Place", current: "Text of the authority", proposed: "Amendment", justification: "Justification" },
};

let last = 0;
export const amended = (given: Partial<AmendmentRow> = {}): AmendmentRow => ({
  number: (last += 1), place: "Article 14 – paragraph 2", current: "The manufacturer shall report any vulnerability within 24 hours.", proposed: "The manufacturer shall report an exploited vulnerability within 72 hours.", justification: "Volunteers sleep.", authors: ["Acme"], ...given,
});

export const amendmentsOn = (rows: AmendmentRow[], given: Partial<AmendmentDocument> = {}): AmendmentDocument => ({
  title: "Report what is exploited", act: { title: "Proposal for a regulation", edition: "COM(2022) 454 final", procedure: "2022/0272(COD)", day: "2022-09-15" },
  textHead: "Text proposed by the Commission", language: "en", organisation: "Hub Europe", date: "2026-03-01", rows, ...given,
});

/** The texts in an archive by the name of their entry. */
export const entriesOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

const plainly = (xml: string) => xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");

/** The words of a part of a document, a line for each paragraph, as Word shows them once every change is taken, or refused. */
export function readAs(xml: string, changes: "accepted" | "rejected" = "accepted"): string {
  const kept = changes === "accepted" ? xml.replace(/<w:del [^]*?<\/w:del>/gu, "") : xml.replace(/<w:ins [^]*?<\/w:ins>/gu, "");
  return plainly([...kept.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^]*?)<\/w:(?:t|delText)>|<w:br\/>/gu)].map(([, text = "\n"]) => text).join(""));
}

/** The paragraphs of a document that have a style, and what stands in the cells of its tables. */
export const paragraphsIn = (xml: string): { style: string | undefined; xml: string }[] => [...xml.matchAll(/<w:p>[^]*?<\/w:p>/gu)].map(([text]) => ({ style: /<w:pStyle w:val="([^"]+)"/u.exec(text)?.[1], xml: text }));
export const cellsIn = (xml: string): string[] => [...xml.matchAll(/<w:tc>[^]*?<\/w:tc>/gu)].map(([text]) => text);
