import fc from "fast-check";
import { identifierOf, procedureTypes, type Identifier, type IdentifierKind, type Parts } from "#lib/formats/identifiers/index.ts";

const year = fc.integer({ min: 1952, max: 2098 });
const recent = fc.integer({ min: 2000, max: 2060 });
const upTo = (max: number) => fc.integer({ min: 1, max });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const pair = upTo(99).map((number) => String(number).padStart(2, "0"));
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`, "u"));

const instrument = fc.oneof(
  fc.constantFrom({}, { act: "regulation" }, { act: "recommendation" }),
  fc.record({ act: fc.constantFrom("regulation", "directive", "decision"), form: fc.constantFrom("implementing", "delegated") }),
);
const acts = {
  modern: fc.tuple(instrument, fc.record({ community: fc.constantFrom("EU", "Euratom", "CFSP", "EU, Euratom"), year: fc.integer({ min: 2015, max: 2098 }), number: upTo(99_999), style: fc.constant("modern") })).map(([named, rest]) => ({ ...named, ...rest })),
  numberFirst: fc.oneof(
    fc.record({ act: maybe(fc.constant("regulation")), community: fc.constantFrom("EEC", "EC"), year: fc.integer({ min: 1958, max: 2009 }), number: upTo(9_999), style: fc.constant("numberFirst") }),
    fc.record({ act: maybe(fc.constant("regulation")), community: fc.constant("EU"), year: fc.integer({ min: 2010, max: 2014 }), number: upTo(9_999), style: fc.constant("numberFirst") }),
  ),
  suffixed: fc.record({ act: maybe(fc.constantFrom("directive", "decision")), community: fc.constantFrom("EC", "EU"), year: fc.integer({ min: 1999, max: 2014 }), number: upTo(999), style: fc.constant("suffixed") }),
  framework: fc.record({ act: fc.constant("decision"), form: fc.constant("framework"), community: fc.constant("JHA"), year: fc.integer({ min: 2000, max: 2009 }), number: upTo(999), style: fc.constant("suffixed") }),
  numberFirstSuffixed: fc.record({ act: maybe(fc.constant("decision")), community: fc.constantFrom("EC", "EU"), year: fc.integer({ min: 1999, max: 2014 }), number: upTo(9_999), style: fc.constant("numberFirstSuffixed") }),
};

const celex = fc.oneof(
  fc.record({ sector: fc.constantFrom("3", "5"), year, type: fc.constantFrom("R", "L", "D", "PC", "DC"), number: digits(4).filter((text) => text !== "0000"), index: maybe(upTo(20)) }),
  fc.record({ sector: fc.constant("3"), year, type: fc.constantFrom("R", "L", "D"), number: fc.constant("2847"), corrigendum: upTo(20) }),
  fc.record({ sector: fc.constant("1"), year, type: fc.constantFrom("E", "M", "ME"), number: digits(3).filter((text) => text !== "000") }),
  fc.record({ sector: fc.constant("7"), year, type: fc.constant("L"), number: fc.constant("2555"), measure: fc.tuple(fc.constantFrom("DEU", "NLD"), upTo(999_999_999)).map((two) => two.join("_")) }),
  fc.record({ sector: fc.constant("0"), year, type: fc.constantFrom("R", "L", "D"), number: fc.constant("1025"), consolidated: day }),
);
const eliType = fc.constantFrom("reg", "reg_impl", "reg_del", "dir", "dir_impl", "dir_del", "dec", "dec_impl", "dec_del", "dec_framw", "reco", "C");
const eli = fc.oneof(
  fc.record({ type: eliType, year, number: upTo(99_999), index: maybe(upTo(9)), subdivision: maybe(fc.constantFrom("art_24", "art_24/par_2", "rct_18", "anx_I")) }),
  fc.record({ type: eliType, year, number: upTo(99_999), version: day }),
  fc.record({ type: eliType, year, number: upTo(99_999), corrigendum: day }),
);
const series = fc.constantFrom("L", "C");
const dated = day.filter((date) => date < "2023-10-01").map((date) => ({ date, year: Number(date.slice(0, 4)) }));
const oj = fc.oneof(
  fc.record({ form: fc.constant("act"), series, year: fc.integer({ min: 2023, max: 2098 }), number: upTo(99_999), date: maybe(day) }),
  fc.tuple(dated, fc.record({ form: fc.constant("issue"), series, issue: upTo(999), suffix: maybe(fc.constantFrom("A", "E", "I")), page: maybe(upTo(999)) })).map(([when, rest]) => ({ ...rest, ...when })),
  fc.record({ form: fc.constant("issue"), series, issue: upTo(999), year: fc.integer({ min: 1952, max: 2023 }), page: maybe(upTo(999)) }),
);
const session = fc.tuple(upTo(15), fc.integer({ min: 0, max: 5 })).map(([term, into]) => ({ term, year: 1974 + 5 * term + into }));
const epDocument = fc.oneof(
  fc.tuple(session, fc.record({ series: fc.constantFrom("A", "B", "C", "RC", "TA"), number: upTo(9_999) })).map(([when, rest]) => ({ ...rest, ...when })),
  fc.record({ series: fc.constant("TC"), term: upTo(15), reading: upTo(3), type: fc.constantFrom("COD", "CNS"), year, number: upTo(9_999) }),
);
const pe = fc.tuple(digits(3), digits(3), fc.oneof(fc.constant({}), fc.record({ version: fc.tuple(pair, pair).map((two) => two.join("-")) }), fc.record({ amendment: upTo(9_999) })))
  .map(([a, b, rest]) => ({ number: `${a}.${b}`, ...rest }));
const councilSuffixes = fc.uniqueArray(fc.tuple(fc.constantFrom("REV", "ADD", "COR"), upTo(20)), { selector: ([word]) => word, maxLength: 3 })
  .map((all) => all.map(([word, number]) => `${word} ${number}`).toSorted((a, b) => (a.startsWith("REV") ? -1 : b.startsWith("REV") ? 1 : 0)));
const standard = fc.oneof(
  fc.record({ series: fc.constantFrom("EN", "prEN", "FprEN", "EN ISO/IEC", "prEN ISO", "ISO/IEC", "ISO DIS", "ISO/IEC FDIS", "CEN/TS", "prCEN/TS", "CEN/CLC/TR", "ISO/SAE", "CWA", "IEC TS"), number: fc.tuple(fc.integer({ min: 100, max: 99_999 }), fc.array(upTo(99), { maxLength: 2 })).map(([number, parts]) => [number, ...parts].join("-")), year: maybe(recent), amended: maybe(fc.constantFrom("+A1:2025", "/AC:2020", "/A11:2021+A2")) }),
  fc.record({ series: fc.constantFrom("EN", "ETSI EN", "ETSI TS", "ETSI TR"), number: fc.tuple(digits(3), digits(3)).map(([a, b]) => `${a} ${b}`).filter((text) => text !== "000 000"), version: maybe(fc.constantFrom("2.1.1", "1.10.0")) }),
  fc.record({ series: fc.constant("CEN work item"), number: digits(6).map((text) => `JT${text}`) }),
  fc.record({ series: fc.constant("ETSI work item"), number: fc.constantFrom("DEN/CYBER-0012", "RTS/LI-00190-1") }),
);
const japan = fc.tuple(upTo(5), digits(2), fc.constantFrom("AC", "CO", "IO", "M5"), digits(10)).map(([era, years, kind, rest]) => ({ form: "id", id: `${era}${years}${kind}${rest}` }));
const capital = fc.constantFrom("A", "B", "C", "D", "E", "G", "H");

/** Parts of every kind, as they occur; what an address alone can tell (a slug, an initiative beside a submission) is left out. */
const parts: { [K in IdentifierKind]: fc.Arbitrary<unknown> } = {
  procedure: fc.record({ year, number: upTo(9_999), letter: maybe(capital), type: maybe(fc.constantFrom(...procedureTypes)) }),
  com: fc.record({ series: fc.constantFrom("COM", "JOIN", "SWD", "SEC", "C"), year, number: upTo(99_999), final: fc.boolean(), version: maybe(upTo(9)) }),
  celex, eli, oj, epDocument, pe, standard,
  japanLaw: fc.oneof(japan, fc.record({ form: fc.constant("number"), number: upTo(999), year: fc.integer({ min: 1868, max: 2098 }) })),
  koreaLaw: fc.record({ number: upTo(99_999) }),
  actNumber: fc.oneof(acts.framework, acts.modern, acts.numberFirst, acts.suffixed, acts.numberFirstSuffixed),
  councilDocument: fc.record({ prefix: fc.constantFrom("ST", "PE-CONS", "CM"), number: upTo(99_999), year: recent, suffixes: councilSuffixes }),
  haveYourSay: fc.record({ initiative: fc.integer({ min: 100, max: 999_999 }) }),
  haveYourSayFeedback: fc.record({ feedback: fc.integer({ min: 10_000, max: 9_999_999 }) }),
  standardisationRequest: fc.record({ number: fc.integer({ min: 100, max: 999 }) }),
  tris: fc.oneof(
    fc.record({ form: fc.constant("number"), year: recent, number: upTo(9_999), country: fc.constantFrom("D", "DE", "NL", "FIN", "F", "UK", "XI") }),
    fc.record({ form: fc.constant("page"), page: upTo(99_999) }),
  ),
  tbt: fc.record({ member: fc.constantFrom("EU", "SGP", "CHN", "TPKM"), number: upTo(9_999), suffixes: fc.subarray(["Rev.1", "Add.2", "Corr.1"]) }),
  ares: fc.record({ year: recent, number: fc.integer({ min: 100, max: 999_999_999 }) }),
  transparencyRegister: fc.record({ number: fc.integer({ min: 5, max: 12 }).chain(digits), check: digits(2) }),
  singaporeAct: fc.oneof(
    fc.record({ form: fc.constant("code"), code: fc.tuple(fc.stringMatching(/^[A-Z]{1,8}$/u), year).map((two) => two.join("")) }),
    fc.record({ form: fc.constant("number"), number: upTo(999), year }),
  ),
  singaporeBill: fc.record({ number: upTo(999), year }),
  taiwanLaw: fc.record({ pcode: fc.tuple(capital, digits(7)).map((two) => two.join("")) }),
  hongKongCap: fc.record({ chapter: fc.tuple(upTo(1_200), maybe(capital)).map(([number, letter]) => `${number}${letter ?? ""}`) }),
  chinaStandard: fc.record({ type: maybe(fc.constantFrom("T", "Z")), number: upTo(999_999), part: maybe(upTo(99)), year: maybe(recent) }),
  vietnamLaw: fc.record({ number: upTo(9_999), year: recent, body: fc.constantFrom("QH15", "NĐ-CP", "QĐ-TTg", "TT-BTTTT", "UBTVQH14") }),
};

/** Any identifier of a kind. */
export const anyOf = (kind: IdentifierKind): fc.Arbitrary<Identifier> =>
  parts[kind].map((some) => identifierOf(kind, Object.fromEntries(Object.entries(some as object).filter(([, value]) => value !== undefined)) as Parts[typeof kind]));
