import { padded } from "#lib/formats/identifiers/figures.ts";
import { identifierOf } from "#lib/formats/identifiers/families.ts";
import { numberedLaw } from "#lib/formats/identifiers/japan.ts";
import type { Act, ActForm, ActStyle, EliType, Identifier, IdentifierKind, Parts } from "#lib/formats/identifiers/kinds.ts";

/**
 * What follows from a number without looking anything up.
 * `sameAs`: other names of the same thing. `oneOf`: exactly one of these exists and is the same thing. `maybe`: one of these is, but the
 * others may exist as something else. `partOf`: the thing this is an edition, a correction, a version or a piece of.
 */
export interface Links {
  sameAs: Identifier[];
  oneOf: Identifier[];
  maybe: Identifier[];
  partOf: Identifier[];
}
const none: Links = { sameAs: [], oneOf: [], maybe: [], partOf: [] };

const actOfEli: Partial<Record<EliType, { act: Act; form: ActForm }>> = {
  reg: { act: "regulation", form: "plain" }, reg_impl: { act: "regulation", form: "implementing" }, reg_del: { act: "regulation", form: "delegated" },
  dir: { act: "directive", form: "plain" }, dir_impl: { act: "directive", form: "implementing" }, dir_del: { act: "directive", form: "delegated" },
  dec: { act: "decision", form: "plain" }, dec_impl: { act: "decision", form: "implementing" }, dec_del: { act: "decision", form: "delegated" },
  reco: { act: "recommendation", form: "plain" },
};
const actOfLetter: Record<string, Act> = { R: "regulation", L: "directive", D: "decision", H: "recommendation" };
const letterOf: Record<Act, string> = { regulation: "R", directive: "L", decision: "D", recommendation: "H" };
const modern = 2015;

/** The instrument behind an ELI type; framework decisions and notices have none of ours. */
export const instrumentOfEli = (type: EliType): { act: Act; form: ActForm } | undefined => actOfEli[type];
/** The instrument behind a CELEX letter of sector 3. Its form is not in the letter. */
export const instrumentOfLetter = (letter: string): Act | undefined => (Object.hasOwn(actOfLetter, letter) ? actOfLetter[letter] : undefined);

const celexAct = (act: Act, year: number, number: number, index?: number) =>
  identifierOf("celex", { sector: "3", year, type: letterOf[act], number: padded(number, 4), index });

const elisOf = (act: Act, form: ActForm | undefined, year: number, number: number, index?: number) =>
  (Object.entries(actOfEli) as [EliType, { act: Act; form: ActForm }][])
    .filter(([, known]) => known.act === act && (form === undefined || known.form === form))
    .map(([type]) => identifierOf("eli", { type, year, number, index }));

/**
 * The citation of an act, as far as the number gives it. Before 2015 the community is inferred from the year, so that Euratom acts and
 * some of 1993 and 2009 come out wrong: good for a title to correct.
 */
export function citation(act: Act, form: ActForm | undefined, year: number, number: number): Identifier<"actNumber"> {
  const community = year >= 2010 ? "EU" : year >= 1994 ? "EC" : "EEC";
  const style = year >= modern ? "modern" : act === "regulation" ? "numberFirst" : "suffixed";
  return identifierOf("actNumber", { act, form: form === "plain" ? undefined : form, community, year, number, style });
}

/**
 * Whether the citation is another name and not only a suggestion: the community is part of old directives' and decisions' names. It is
 * known but for the years in which it changed; decisions were adopted under too many names to tell.
 */
const citedFor = (act: Act, year: number) => year >= modern || act === "regulation" || (act === "directive" && year !== 1993 && year !== 2009);

function ofCelex(parts: Parts["celex"]): Links {
  const { sector, year, type, index, corrigendum, consolidated, measure } = parts;
  const number = Number(parts.number);
  if (measure) return none;
  if (consolidated) return { ...none, partOf: [identifierOf("celex", { ...parts, sector: "3", consolidated: undefined })] };
  if (corrigendum) return { ...none, partOf: [identifierOf("celex", { ...parts, corrigendum: undefined })] };
  const act = instrumentOfLetter(type);
  if (sector === "3" && act) {
    const cited = index === undefined ? [citation(act, undefined, year, number)] : [];
    const names = citedFor(act, year) ? { sameAs: cited } : { maybe: cited };
    return { ...none, ...names, oneOf: elisOf(act, undefined, year, number, index) };
  }
  if (sector !== "5") return none;
  const series = ({ PC: "COM", DC: "COM", JC: "JOIN", SC: year >= 2012 ? "SWD" : "SEC" } as const)[type];
  return series ? { ...none, sameAs: [identifierOf("com", { series, year, number, final: true })] } : none;
}

function ofCom({ series, year, number }: Parts["com"]): Links {
  const celex = (type: string) => identifierOf("celex", { sector: "5", year, type, number: padded(number, 4) });
  if (series === "COM") return { ...none, oneOf: [celex("PC"), celex("DC")] };
  if (series === "JOIN") return { ...none, maybe: [celex("JC")] };
  return series === "SWD" ? { ...none, sameAs: [celex("SC")] } : none;
}

function ofEli(parts: Parts["eli"]): Links {
  const { type, year, number, index, version, corrigendum, subdivision } = parts;
  if (version || corrigendum || subdivision) {
    const whole = identifierOf("eli", { type, year, number, index });
    return { ...none, partOf: [whole] };
  }
  const instrument = actOfEli[type];
  if (!instrument) return none;
  const celex = celexAct(instrument.act, year, number, index);
  const named = index === undefined && citedFor(instrument.act, year);
  return { ...none, sameAs: named ? [celex, citation(instrument.act, instrument.form, year, number)] : [celex] };
}

/** Since 2015 all acts share one series; before, the way the number is written narrows it down. */
const actsByStyle: Record<ActStyle, Act[]> = {
  modern: ["regulation", "directive", "decision", "recommendation"], numberFirst: ["regulation"], suffixed: ["directive", "decision"], numberFirstSuffixed: ["decision"],
};

function ofActNumber({ act, form, community, year, number, style }: Parts["actNumber"]): Links {
  if (community === "JHA") return none; // A decision or a framework decision: the number does not tell.
  const acts = act ? [act] : actsByStyle[style];
  const celexes = acts.map((one) => celexAct(one, year, number));
  const elis = acts.flatMap((one) => elisOf(one, form, year, number));
  if (acts.length > 1) return style === "modern" ? { ...none, oneOf: [...celexes, ...elis] } : { ...none, maybe: celexes };
  return elis.length === 1 ? { ...none, sameAs: [...celexes, ...elis] } : { ...none, sameAs: celexes, oneOf: elis };
}

const ofJapanLaw = (parts: Parts["japanLaw"]): Links => {
  const law = parts.form === "id" ? numberedLaw(parts.id) : undefined;
  return law?.kind === "act" ? { ...none, sameAs: [identifierOf("japanLaw", { form: "number", number: law.number, year: law.year })] } : none;
};

/** Numbers from 90001 on are corrigenda, which have no act number. */
const ofOj = (parts: Parts["oj"]): Links =>
  parts.form === "act" && parts.series === "L" && parts.number <= 90_000
    ? { ...none, sameAs: [identifierOf("actNumber", { community: "EU", year: parts.year, number: parts.number, style: "modern" })] }
    : none;

const ofEpDocument = (parts: Parts["epDocument"]): Links =>
  parts.series === "TC" ? { ...none, partOf: [identifierOf("procedure", { year: parts.year, number: parts.number, type: parts.type })] } : none;

const ofFeedback = ({ initiative, slug }: Parts["haveYourSayFeedback"]): Links =>
  initiative ? { ...none, partOf: [identifierOf("haveYourSay", { initiative, slug })] } : none;

const ofPe = ({ number, amendment }: Parts["pe"]): Links => (amendment ? { ...none, partOf: [identifierOf("pe", { number })] } : none);

const byKind: { [K in IdentifierKind]?: (parts: Parts[K]) => Links } = {
  celex: ofCelex, com: ofCom, eli: ofEli, actNumber: ofActNumber, oj: ofOj, epDocument: ofEpDocument, haveYourSayFeedback: ofFeedback, pe: ofPe,
  japanLaw: ofJapanLaw,
};

/** The links of one identifier, one step far. */
export const linksOf = <K extends IdentifierKind>({ kind, parts }: { kind: K; parts: Parts[K] }): Links => byKind[kind]?.(parts) ?? none;
