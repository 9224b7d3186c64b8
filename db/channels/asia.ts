import { characters, profile } from "#db/channels/profile.ts";

// After `domain.md` sections 2 and 5. Lengths of fields and files were found nowhere official: they say so.

const paper = [{ part: "attachment", plain: false, limit: null }, { part: "text", plain: true, limit: null }] as const;
const files = (...formats: string[]) => ({ formats, maxBytes: null, maxNumber: null });

export const asia = {
  "singapore-agency": profile({
    parts: [{ part: "table", plain: true, limit: null }, { part: "attachment", plain: false, limit: null }], files: files("docx", "pdf"), languages: ["en"], zone: "Asia/Singapore", receipt: "mail-answer", portal: "https://www.reach.gov.sg",
    packForms: ["letter.docx", "letter.pdf", "table.csv"], leadDays: 1, source: "REACH, Government of Singapore", sourceUrl: "https://www.reach.gov.sg", see: ["template-unchanged", "identity-fields", "clause-numbers", "confidential-parts", "receipt-kept"], doubtful: ["files", "midnight"],
  }),
  "china-npc": profile({
    parts: [{ part: "text", plain: true, limit: null }], languages: ["zh"], zone: "Asia/Shanghai", receipt: "portal-confirms", portal: "http://www.npc.gov.cn/flcaw/", packForms: ["text.txt", "letter.docx", "letter.pdf"], leadDays: 3,
    source: "National People’s Congress, drafts for comment", sourceUrl: "http://www.npc.gov.cn", see: ["language-checked", "identity-fields", "article-of-each", "envelope-marked", "receipt-kept"], doubtful: ["midnight", "languages"],
  }),
  "china-ministry": profile({
    parts: paper, files: files("docx", "pdf"), languages: ["zh"], zone: "Asia/Shanghai", receipt: "mail-answer", packForms: ["letter.docx", "letter.pdf", "text.txt"], leadDays: 3, source: "State Council Decree 322 on the formulation of rules",
    see: ["language-checked", "subject-as-asked", "envelope-marked", "article-of-each", "receipt-kept"], doubtful: ["files", "midnight", "languages"],
  }),
  "japan-egov": profile({
    parts: [{ part: "text", plain: true, limit: characters(2000) }], files: null, languages: ["ja"], zone: "Asia/Tokyo", midnight: "start-of-day", receipt: "reception-number", pattern: "#", portal: "https://public-comment.e-gov.go.jp",
    packForms: ["text.txt", "attachment.docx", "attachment.pdf"], leadDays: 1, source: "Administrative Procedure Act of Japan, Article 39", sourceUrl: "https://public-comment.e-gov.go.jp",
    see: ["language-checked", "text-fits", "plain-checked", "article-of-each", "identity-fields?", "receipt-kept"], doubtful: ["files", "midnight", "receipt"],
  }),
  "korea-opinion": profile({
    parts: [{ part: "table", plain: true, limit: null }, { part: "attachment", plain: false, limit: null }], files: files("hwp", "docx", "pdf"), languages: ["ko"], zone: "Asia/Seoul", receipt: "portal-confirms", portal: "https://opinion.lawmaking.go.kr", packForms: ["letter.docx", "letter.pdf", "table.csv"],
    leadDays: 1, source: "Administrative Procedures Act of Korea, Article 44", see: ["language-checked", "identity-fields", "article-of-each", "for-or-against", "receipt-kept"], doubtful: ["files", "midnight"],
  }),
  "india-clause-table": profile({
    parts: [{ part: "table", plain: true, limit: null }], files: files("docx", "pdf"), languages: ["en", "hi"], zone: "Asia/Kolkata", receipt: "mail-answer", packForms: ["table.csv", "letter.docx", "letter.pdf"], leadDays: 1,
    source: "Pre-legislative consultation policy of India, 2014", see: ["template-unchanged", "clause-numbers", "one-row-one-comment", "receipt-kept"], doubtful: ["files", "midnight"],
  }),
  "taiwan-join": profile({
    parts: [{ part: "text", plain: true, limit: null }], languages: ["zh"], zone: "Asia/Taipei", receipt: "portal-confirms", portal: "https://join.gov.tw", packForms: ["text.txt", "attachment.docx", "attachment.pdf"], leadDays: 1,
    source: "Executive Yuan, notice on draft regulations, 2016", sourceUrl: "https://join.gov.tw", see: ["account", "language-checked", "article-of-each", "receipt-kept"], doubtful: ["midnight", "languages"],
  }),
};
