import { profile } from "#db/channels/profile.ts";

// After `domain.md` section 5. A national body passes on what it is given, and shuts earlier than whoever it passes it on to.

const table = [{ part: "table", plain: true, limit: null }] as const;
const sheets = { formats: ["docx", "xlsx"], maxBytes: null, maxNumber: 1 };
const rows = ["one-row-one-comment", "clause-numbers", "type-per-row", "proposed-wording", "receipt-kept"];

export const anywhere = {
  "standards-table": profile({
    parts: table, files: sheets, languages: ["en", "fr", "de"], lines: "document", receipt: "body-confirms", packForms: ["iso.docx", "iso.xlsx"], leadDays: 10, source: "ISO/IEC/CEN/CENELEC comment template (2012-03)",
    see: ["member-files", "body-deadline", "template-unchanged", ...rows], doubtful: ["languages", "midnight"],
  }),
  etsi: profile({
    parts: table, files: { ...sheets, formats: ["xlsx", "docx"] }, languages: ["en"], zone: "Europe/Paris", lines: "document", receipt: "body-confirms", portal: "https://labs.etsi.org", packForms: ["iso.xlsx", "iso.docx", "table.csv"], leadDays: 2,
    source: "ETSI, comments on draft deliverables", sourceUrl: "https://www.etsi.org", see: ["account", ...rows], doubtful: ["midnight", "lines"],
  }),
  "national-standards-body": profile({
    parts: table, files: sheets, lines: "document", midnight: "office-hours", receipt: "body-confirms", packForms: ["iso.docx", "iso.xlsx"], leadDays: 10, source: "CEN-CENELEC Internal Regulations Part 2",
    see: ["member-files", "body-deadline", "account", ...rows], doubtful: ["midnight", "languages", "lead"],
  }),
  letter: profile({
    files: { formats: ["pdf"], maxBytes: null, maxNumber: null }, midnight: "office-hours", receipt: "register-of-letters", packForms: ["letter.pdf", "letter.docx"], leadDays: 3, source: "Standpunt",
    see: ["addressee", "signed", "arrives-in-time", "receipt-kept"],
  }),
  "e-mail": profile({
    parts: [{ part: "attachment", plain: false, limit: null }, { part: "text", plain: true, limit: null }], files: { formats: ["pdf", "docx"], maxBytes: null, maxNumber: null }, receipt: "mail-answer", packForms: ["letter.pdf", "letter.docx", "text.txt"], leadDays: 1, source: "Standpunt",
    see: ["addressee", "subject-as-asked", "attachment-opens", "attachment-clean", "receipt-kept"],
  }),
  tbt: profile({
    parts: [{ part: "attachment", plain: false, limit: null }], files: { formats: ["pdf", "docx"], maxBytes: null, maxNumber: null }, languages: ["en", "fr", "es"], midnight: "office-hours", receipt: "enquiry-point", portal: "https://www.epingalert.org",
    packForms: ["letter.pdf", "letter.docx"], leadDays: 10, source: "WTO, Agreement on Technical Barriers to Trade, Article 10", sourceUrl: "https://www.wto.org/english/tratop_e/tbt_e/tbt_e.htm",
    see: ["notification-number", "enquiry-point-known", "member-files?", "receipt-kept"], doubtful: ["languages", "midnight", "lead"],
  }),
  other: profile({ receipt: "any", packForms: ["text.txt", "letter.pdf", "letter.docx"], leadDays: 1, source: "Standpunt", see: ["addressee", "receipt-kept"] }),
};
