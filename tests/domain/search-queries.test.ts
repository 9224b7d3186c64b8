import { beforeAll, describe, expect, test } from "vitest";
import { commentOnParagraph } from "#lib/comments/commands.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { addFile } from "#lib/files/commands.ts";
import { logIssue, watchIssue } from "#lib/issues/commands.ts";
import { draftPosition as draft } from "#lib/positions/commands.ts";
import { draftQuestion } from "#lib/questions/commands.ts";
import { search } from "#lib/search/queries.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { answer, consultation, file } from "#tests/support/factories.ts";

/** Issues of one hub in the order in which they are logged: what is logged last is the newest. */
const logged: Record<string, { title: string; relevance: string; closesOn?: string; watched?: true }> = {
  cra: { title: "Cyber Resilience Act: obligations of open-source software stewards", relevance: "Article 24 asks stewards for a policy. Vulnerability handling by whoever maintains it." },
  pld: { title: "Product Liability Directive", relevance: "Software is a product; free and open-source software outside commerce is not. Liability of stewards stays open." },
  wallet: { title: "European Digital Identity Wallet", relevance: "The components of the wallet are under an open source licence. Stewards are not named.", closesOn: dayFromNow(20) },
  nl: { title: "Wet beveiliging netwerk- en informatiesystemen", relevance: "Beveiligingsmaatregelen voor essentiële entiteiten; coördinatie door het cyberbeveiligingscentrum." },
  de: { title: "Gesetz über Künstliche Intelligenz: Maßgaben für den Straßenverkehr", relevance: "Freie Software fällt nicht darunter, wenn sie unentgeltlich ist." },
  fr: { title: "Règlement relatif à l’intelligence artificielle", relevance: "Les logiciels libres à source ouverte, même déployés à l’étranger, œuvre de l’esprit." },
  pl: { title: "Rozporządzenie w sprawie cyberodporności", relevance: "Łódź: zażółć gęślą jaźń, oprogramowanie otwarte." },
  el: { title: "Κανονισμός για την τεχνητή νοημοσύνη", relevance: "Ανοικτός κώδικας, κάθε ΚΑΤΑΣΚΕΥΑΣΤΗΣ και λογισμικό." },
  ja: { title: "サイバーセキュリティ基本法の改正", relevance: "オープンソースソフトウェアの脆弱性開示について。ﾌﾟﾛｸﾞﾗﾑの安全性。" },
  zh: { title: "网络数据安全管理条例", relevance: "开源软件的漏洞报告与披露。EU AI法案的影响。" },
  ko: { title: "인공지능 기본법 시행령", relevance: "오픈소스 소프트웨어의 보안 취약점 신고." },
  ar: { title: "قانون حماية البيانات الشخصية", relevance: "البرمجيات الحُرّة ومفتوحة المصدر لسنة ٢٠٢٤، أمن المعلومات." },
  he: { title: "חוק הגנת הסייבר", relevance: "קוד פתוח ושָׁקוּף, דו״ח שנתי." },
  tr: { title: "Kişisel Verilerin Korunması Kanunu", relevance: "Açık kaynak yazılım; İSTANBUL ışıkları." },
  ru: { title: "Федеральный закон о персональных данных", relevance: "Свободное программное обеспечение, ещё не всё." },
  vi: { title: "Luật An ninh mạng", relevance: "Phần mềm nguồn mở và điều khoản chuyển tiếp." },
  da: { title: "Bekendtgørelse om åbne standarder", relevance: "Ærø og Øresund; ændringer træder i kraft." },
  num: { title: "Regulation (EU) 2024/2847 and others, in numbers", relevance: "COM(2022) 454 final, ISO/IEC 27001:2022, Annex III, version v1.2, 50 % of it." },
  late: { title: "Guidance on vulnerability handling", relevance: "For stewards of open source.", watched: true },
};

/** What is typed, and what it finds, in this order. */
const fixed: [typed: string, ...found: string[]][] = [
  // Words, in any order, by their beginnings; in the title before in the text; closing before settled; then the newest.
  ["stewards", "cra", "wallet", "position", "late", "pld"],
  ["steward", "position", "cra", "wallet", "late", "pld"],
  ["STEWARDS open", "cra", "wallet", "late", "pld"],
  ["open-source stewards", "cra", "wallet", "late", "pld"],
  ["vulnerability handling", "late", "cra"],
  ["vuln", "late", "cra"],
  ["handling guidance", "late"],
  ["liability", "pld", "position"],
  ["resilience act", "cra"],
  ["absent"],
  ["stewards absent"],
  // Phrases, wholes and what is left out.
  ['"open source"', "cra", "wallet", "late", "pld"],
  ['"source open"'],
  ['"open-source software"', "cra", "pld"],
  ["“digital identity”", "wallet"],
  ['"steward"', "position"],
  ["steward*", "position", "cra", "wallet", "late", "pld"],
  ["stewards -liability", "cra", "wallet", "late"],
  ["stewards -liab*", "cra", "wallet", "late"],
  ["stewards -liab", "cra", "wallet", "position", "late", "pld"],
  ['stewards -"open source"', "position"],
  ["open -source -wallet", ],
  // Numbers by their parts.
  ["2024/2847", "num"],
  ["2847", "num"],
  ["COM(2022) 454", "num"],
  ["com 2022 454 final", "num"],
  ["27001", "num"],
  ["v1.2", "num"],
  ["annex III", "num"],
  // Accents, letters and forms of other languages.
  ["essentiele entiteiten", "nl"],
  ["coordinatie", "nl"],
  ["beveiligings", "nl"],
  ["massgaben strassenverkehr", "de"],
  ["kunstliche intell", "de"],
  ["Künstliche", "de"],
  ["reglement intelligence", "fr"],
  ["l'intelligence", "fr"],
  ["logiciels libres", "fr"],
  ["deploye etranger", "fr"],
  ["oeuvre", "fr"],
  ["rozporzadzenie", "pl"],
  ["lodz zazolc gesla", "pl"],
  ["νοημοσυνη", "el"],
  ["ΤΕΧΝΗΤΉ", "el"],
  ["κατασκευαστής", "el"],
  ["kisisel verilerin", "tr"],
  ["istanbul", "tr"],
  ["ISIK", "tr"],
  ["персональных", "ru"],
  ["еще не все", "ru"],
  ["dieu khoan", "vi"],
  ["aero oresund", "da"],
  ["åbne", "da"],
  ["abne", "da"],
  ["البيانات", "ar"],
  ["الحرة", "ar"],
  ["2024 امن", "ar"],
  ["סייבר"],
  ["הסייבר", "he"],
  ["שקוף"],
  ["ושקוף", "he"],
  ["דוח שנתי", "he"],
  // Chinese, Japanese and Korean from two characters, mixed with others, in either width.
  ["漏洞", "zh"],
  ["漏洞报告", "zh"],
  ["报告漏洞"],
  ["数据安全 漏洞", "zh"],
  ["EU AI法案", "zh"],
  ["法案", "zh"],
  ["漏"],
  ["セキュリティ", "ja"],
  ["ｾｷｭﾘﾃｨ", "ja"],
  ["プログラム", "ja"],
  ["脆弱性開示", "ja"],
  ["基本法", "ja"],
  ["인공지능", "ko"],
  ["기본법 취약점", "ko"],
  ["「管理条例」", "zh"],
  // Operators.
  ["kind:position", "position"],
  ["kind:positions stewards", "position"],
  ["kind:issue stewards", "cra", "wallet", "late", "pld"],
  ["-kind:issue stewards", "position"],
  ["kind:call,position stewards", "position"],
  ["stewards is:live", "wallet"],
  ["-is:live stewards", "cra", "position", "late", "pld"],
  ["stewards is:watched", "late"],
  ["lang:fr", "feedback"],
  ["state:triage vulnerability", "late", "cra"],
  ["state:closed vulnerability"],
  ["kind:feedback", "feedback"],
  ["marginalia", "comment"],
  ["nobody pays", "comment", "position"],
  ["kind:comment", "comment"],
  ["kind:comment,file", "file", "comment"],
  ["kostenraming", "file"],
  ["kostenraming_2026.pdf", "file"],
  ["kind:file -pdf"],
  ["kind:replies"],
  ["kind:fate,reply"],
  ["after:2020-01-01 vuln", "late", "cra"],
  ["before:2020-01-01 vuln"],
];

let world: Awaited<ReturnType<typeof theHouse>>;

async function theHouse() {
  const base = await consultation({ title: "Consulted", relevance: "Nothing else." });
  const { coordinator, europe, ours, call } = base;
  const names = new Map<string, string>();
  let cra = "";
  for (const [key, { watched, ...given }] of Object.entries(logged)) {
    const { value } = await logIssue(coordinator, { hub: europe.slug, ...given });
    names.set(`issue:${given.title}`, key);
    if (key === "cra") cra = value.docket;
    await watchIssue(coordinator, { issue: value.docket, watch: watched ? "yes" : "no" });
  }
  const { value: { id: position } } = await draft(coordinator, { issue: cra, hub: europe.slug, title: "What a steward must not carry", lede: "Stewards bear no liability.", stance: "support-with-changes", sections: [{ heading: "Why", body: "Nobody pays them." }] });
  await draftQuestion(coordinator, { issue: cra, hub: europe.slug, wording: "Who counts as a maker?", authority: "Commission" });
  await commentOnParagraph(coordinator, { position, at: "s1-p1", body: "Only marginalia." });
  await addFile(ours.delegate, { call, ...file("Kostenraming_2026.pdf") });
  await submitFeedback(ours.delegate, { call, ...answer({ impact: "Chaque version demanderait une évaluation.", language: "fr" }) });
  return { ...base, cra, names };
}

beforeAll(async () => { world = await theHouse(); });

async function found(typed: string) {
  const { coordinator, europe, names } = world;
  const answered = await search(coordinator, { q: `${typed} hub:${europe.slug}`, limit: 50 });
  return answered.found.map(({ kind, title }) => names.get(`${kind}:${title}`) ?? kind);
}

describe("what people type", () => {
  test.each(fixed)("%s", async (typed, ...expected) => {
    expect(await found(typed)).toEqual(expected);
  });
});
