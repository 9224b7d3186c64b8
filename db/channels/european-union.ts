import { characters, megabytes, profile } from "#db/channels/profile.ts";

// After `domain.md` section 5 and `eu-practice.md` section 2. A figure that was not found at its source says so: it is a beginning, and an
// administrator sets it right where they find it otherwise.

const official = ["bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"];
const papers = ["pdf", "doc", "docx", "odt", "rtf", "txt"];
const brussels = "Europe/Brussels";
const onHaveYourSay = {
  languages: official, zone: brussels, receipt: "feedback-number", pattern: "F#", portal: "https://ec.europa.eu/info/law/better-regulation/have-your-say", leadDays: 1,
  source: "European Commission, rules for feedback and suggestions", sourceUrl: "https://ec.europa.eu/info/law/better-regulation/rules-feedback-and-suggestions_en", files: { formats: papers, maxBytes: megabytes(5), maxNumber: 1 },
} as const;

export const europeanUnion = {
  "have-your-say": profile({
    ...onHaveYourSay, parts: [{ part: "text", plain: true, limit: characters(4000) }, { part: "attachment", plain: false, limit: null }], packForms: ["text.txt", "attachment.pdf", "attachment.docx"],
    see: ["account", "text-fits", "plain-checked", "register-number", "publication-choice", "receipt-kept"], doubtful: ["files", "languages"],
  }),
  "have-your-say-attachment": profile({
    ...onHaveYourSay, parts: [{ part: "attachment", plain: false, limit: null }, { part: "text", plain: true, limit: characters(4000) }], packForms: ["attachment.pdf", "attachment.docx", "text.txt"],
    see: ["account", "summary-in-field", "attachment-opens", "attachment-clean", "register-number", "publication-choice", "receipt-kept"], doubtful: ["files", "languages"],
  }),
  eusurvey: profile({
    parts: [{ part: "answers", plain: true, limit: characters(5000) }, { part: "attachment", plain: false, limit: null }], files: { formats: papers, maxBytes: megabytes(1), maxNumber: null }, languages: official, zone: brussels,
    receipt: "contribution-id", portal: "https://ec.europa.eu/eusurvey", packForms: ["answers.docx", "answers.txt", "attachment.pdf"], leadDays: 1, source: "European Commission, EUSurvey",
    see: ["every-question", "text-fits", "register-number", "publication-choice", "receipt-kept"], doubtful: ["files", "languages", "midnight"],
  }),
  "comment-sheet": profile({
    parts: [{ part: "table", plain: true, limit: null }], files: { formats: ["xlsx", "docx"], maxBytes: null, maxNumber: 1 }, languages: ["en"], zone: brussels, receipt: "mail-answer",
    packForms: ["commission.xlsx", "commission.docx", "commission-short.xlsx", "commission-short.docx"], leadDays: 1, source: "European Commission, comment template of the Cyber Resilience Act, 2025",
    see: ["template-unchanged", "one-row-one-comment", "item-numbers", "type-per-row", "proposed-wording", "receipt-kept"], doubtful: ["languages", "midnight"],
  }),
  "parliament-amendments": profile({
    parts: [{ part: "table", plain: false, limit: null }], files: { formats: ["docx"], maxBytes: null, maxNumber: null }, languages: official, zone: brussels, midnight: "office-hours", receipt: "tabled-number", pattern: "#",
    packForms: ["parliament.docx", "tracked.docx"], leadDays: 2, source: "European Parliament, Rules of Procedure", sourceUrl: "https://www.europarl.europa.eu/rules-of-procedure",
    see: ["tabler-named", "place-of-each", "justification?", "proposed-wording", "receipt-kept"], doubtful: ["midnight", "files"],
  }),
  tris: profile({
    parts: [{ part: "text", plain: true, limit: null }, { part: "attachment", plain: false, limit: null }], files: { formats: ["pdf", "doc", "docx"], maxBytes: null, maxNumber: null }, languages: official, zone: brussels,
    receipt: "portal-confirms", portal: "https://technical-regulation-information-system.ec.europa.eu", packForms: ["text.txt", "attachment.pdf"], leadDays: 1, source: "Directive (EU) 2015/1535, Article 5",
    sourceUrl: "http://data.europa.eu/eli/dir/2015/1535/oj", see: ["notification-number", "standstill-end", "publication-choice", "receipt-kept"], doubtful: ["files", "languages", "midnight"],
  }),
};
