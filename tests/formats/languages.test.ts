import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { guessLanguage } from "#lib/formats/languages.ts";

test.each([
  ["en", "The steward should not be held to the same duties as a manufacturer."],
  ["en", "We would like to know which products are in scope of this regulation."],
  ["nl", "De fabrikant moet binnen een dag melden dat er een kwetsbaarheid is."],
  ["nl", "Wij vragen om een langere termijn voor kleine organisaties."],
  ["fr", "Le fabricant doit notifier la vulnérabilité dans les vingt-quatre heures."],
  ["de", "Der Hersteller muss die Schwachstelle innerhalb eines Tages melden."],
  ["es", "El fabricante debe notificar la vulnerabilidad en un plazo de un día."],
  ["it", "Il fabbricante deve notificare la vulnerabilità entro un giorno."],
  ["pt", "O fabricante deve notificar a vulnerabilidade no prazo de um dia."],
  ["sv", "Tillverkaren ska anmäla sårbarheten inom ett dygn och inte senare."],
  ["pl", "Producent powinien zgłosić podatność w ciągu jednego dnia od jej wykrycia."],
  ["ja", "製造者は二十四時間以内に脆弱性を報告しなければならない。"],
  ["ja", "オープンソースソフトウェアの管理者について"],
  ["ko", "제조업자는 스물네 시간 이내에 취약점을 보고하여야 한다."],
  ["zh-Hans", "制造商应当在二十四小时内报告产品的安全漏洞，开源软件除外。"],
  ["zh-Hant", "製造商應當在二十四小時內報告產品的安全漏洞，開源軟體除外。"],
  ["zh-Hans", "根据 Cyber Resilience Act 的规定，开源软件的维护者没有报告义务，这对社区来说很重要。"],
  ["ar", "يجب على الشركة المصنعة الإبلاغ عن الثغرة خلال أربع وعشرين ساعة."],
  ["ur", "صانع کو چوبیس گھنٹوں کے اندر کمزوری کی اطلاع دینی ہے۔"],
  ["he", "על היצרן לדווח על הפגיעות בתוך עשרים וארבע שעות."],
  ["el", "Ο κατασκευαστής οφείλει να αναφέρει την ευπάθεια εντός μιας ημέρας."],
  ["th", "ผู้ผลิตต้องรายงานช่องโหว่ภายในยี่สิบสี่ชั่วโมง"],
  ["hi", "निर्माता को चौबीस घंटे के भीतर सूचना देनी चाहिए।"],
  ["uk", "Виробник повинен повідомити про вразливість протягом доби після її виявлення."],
  ["ru", "Производитель обязан сообщить об уязвимости не позднее чем через сутки, если бы её выявили."],
] as const)("%s is heard in: %s", (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});

test.each([
  ["too short", "The of and to in"],
  ["nothing", ""],
  ["figures only", "2024 2847 ".repeat(20)],
  ["names only", "Kubernetes OpenStack Zuul StarlingX Kata Containers Ceph"],
  ["a language we do not know: Finnish", "Valmistajan on ilmoitettava haavoittuvuudesta vuorokauden kuluessa sen havaitsemisesta"],
  ["another script", "Производитель должен сообщить об уязвимости в течение суток"],
  ["characters that all three share", "安全安全安全安全安全安全安全安全安全安全安全"],
  ["Japanese without kana", "個人情報保護法施行規則改正案意見募集要領及参考資料一覧表"],
  ["two languages at once", "De fabrikant moet dat melden voor het te laat is. The manufacturer must report that before it is too late."],
])("no guess is made from %s", (_, text) => {
  expect(guessLanguage(text)).toBeNull();
});

const acts = new URL("../../../shared/data/acts/", import.meta.url);

test.for(["en", "fr"])("the paragraphs of a whole law in %s are recognised, and none is taken for another language", (language, { skip }) => {
  const act = new URL(`cra-32024R2847-oj-${language}.xhtml`, acts);
  skip(!existsSync(act), "skipped: no corpus");
  const paragraphs = readFileSync(act, "utf8").replace(/<[^>]+>/gu, " ").split("\n").map((line) => line.trim()).filter((line) => line.length > 80);
  const guesses = paragraphs.map((paragraph) => guessLanguage(paragraph));
  expect(guesses.filter((guess) => guess === language).length).toBeGreaterThan(paragraphs.length * 0.97);
  expect(guesses.filter((guess) => guess !== language && guess !== null)).toEqual([]);
});

test("no text makes it fail", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => { expect([null, "en", "nl", "fr", "de", "es", "it", "pt", "sv", "pl", "ja", "ko", "zh-Hans", "zh-Hant", "el", "he", "ar", "ur", "th", "km", "lo", "my", "hi", "bn", "ta", "te", "ru", "uk", "bg"]).toContain(guessLanguage(text)); }));
});
