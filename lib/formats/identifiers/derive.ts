import type { Act, ActForm, Identifier, Parts } from "#lib/formats/identifiers/kinds.ts";
import { numberedLaw } from "#lib/formats/identifiers/japan.ts";
import { citation, instrumentOfEli, instrumentOfLetter, linksOf, type Links } from "#lib/formats/identifiers/links.ts";
import { trisCountry } from "#lib/formats/identifiers/notifications.ts";
import { identifierOf } from "#lib/formats/identifiers/families.ts";
import { memberCountry } from "#lib/formats/identifiers/wto-members.ts";

/** The procedures of which we know the stages. */
export const procedureTemplates = [
  "cod", "delegated", "implementing", "guidance", "pre-proposal", "standardisation", "tris", "sg-bill", "cn-law", "cn-measure", "jp-order", "kr-act",
  "in-rules", "tw-regulation", "tbt", "generic",
] as const;
export type ProcedureTemplate = (typeof procedureTemplates)[number];

export interface Derivation extends Links {
  /** ISO 3166 alpha-2 or `EU`; null for what belongs to no country (an ISO standard) or to one we cannot name. */
  jurisdiction: string | null;
  /** The kind of legal act, where the number tells; `form` is absent when only an ELI would tell. */
  instrument: { act: Act; form?: ActForm } | null;
  /** The likeliest procedure: a guess to start a form with, not a finding. */
  template: ProcedureTemplate;
  /** Words for a title, such as `Regulation (EU) 2024/2847`: a suggestion. */
  title: string;
  /**
   * Keys, beside its own, under which the same issue may already be known: other names, and what it is an edition or part of. Two
   * identifiers concern the same issue when one's key or equivalents meet the other's.
   */
  equivalents: string[];
}

/** Walks the links to the end. `maybe` is left out: it would call two different acts the same. */
function equivalentsOf(identifier: Identifier): string[] {
  const seen = new Map([[identifier.key, identifier]]);
  for (const next of seen.values()) {
    const { sameAs, oneOf, partOf } = linksOf(next);
    for (const other of [...sameAs, ...oneOf, ...partOf]) if (!seen.has(other.key)) seen.set(other.key, other);
  }
  return [...seen.keys()].slice(1);
}

const asian = { japanLaw: "JP", koreaLaw: "KR", taiwanLaw: "TW", hongKongCap: "HK", chinaStandard: "CN", vietnamLaw: "VN", singaporeAct: "SG", singaporeBill: "SG" } as const;

function jurisdictionOf(identifier: Identifier): string | null {
  if (identifier.kind in asian) return asian[identifier.kind as keyof typeof asian];
  if (identifier.kind === "tbt") return memberCountry(identifier.parts.member);
  if (identifier.kind === "tris") return identifier.parts.form === "page" ? null : (trisCountry(identifier.parts.country) ?? null);
  if (identifier.kind === "celex" && identifier.parts.measure) return memberCountry(identifier.parts.measure.slice(0, 3));
  if (identifier.kind === "standard") return /^(?:ISO|IEC)/u.test(identifier.parts.series) ? null : "EU";
  return "EU";
}

function instrumentOf(identifier: Identifier): Derivation["instrument"] {
  if (identifier.kind === "eli") return instrumentOfEli(identifier.parts.type) ?? null;
  if (identifier.kind === "actNumber") {
    const { act, form, style } = identifier.parts;
    if (act) return form ? { act, form } : { act };
    return style === "numberFirst" ? { act: "regulation" } : null;
  }
  if (identifier.kind !== "celex" || !"03".includes(identifier.parts.sector)) return null;
  const act = instrumentOfLetter(identifier.parts.type);
  return act ? { act } : null;
}

function templateOfInstrument(instrument: Derivation["instrument"]): ProcedureTemplate {
  if (instrument?.form === "implementing" || instrument?.form === "delegated") return instrument.form;
  if (instrument?.act === "recommendation") return "guidance";
  return instrument?.act === "decision" ? "generic" : "cod";
}

/** COD is the ordinary procedure; delegated acts and measures with scrutiny run in the Commission; the rest is special. */
function templateOfProcedure(type: string | undefined): ProcedureTemplate {
  if (type === "COD") return "cod";
  if (type === "DEA") return "delegated";
  return type === "RPS" ? "implementing" : "generic";
}

const templateOfCelex = ({ sector, type }: Parts["celex"], instrument: Derivation["instrument"]): ProcedureTemplate => {
  if (instrument) return templateOfInstrument(instrument);
  if (sector === "5" && type === "PC") return "cod";
  return sector === "5" && type === "XC" ? "guidance" : "generic";
};

const templates: Partial<Record<Identifier["kind"], ProcedureTemplate>> = {
  haveYourSay: "pre-proposal", haveYourSayFeedback: "pre-proposal", standardisationRequest: "standardisation", standard: "standardisation",
  tris: "tris", tbt: "tbt", singaporeBill: "sg-bill", singaporeAct: "sg-bill", taiwanLaw: "tw-regulation",
  koreaLaw: "kr-act",
};

function templateOf(identifier: Identifier, instrument: Derivation["instrument"]): ProcedureTemplate {
  const { kind, parts } = identifier;
  if (kind === "procedure") return templateOfProcedure(parts.type);
  if (kind === "celex") return templateOfCelex(parts, instrument);
  if (kind === "eli") return instrument ? templateOfInstrument(instrument) : "generic";
  if (kind === "actNumber") return templateOfInstrument(instrument);
  if (kind === "com") return parts.series === "COM" ? "cod" : "generic";
  if (kind === "epDocument") return parts.series === "TC" ? templateOfProcedure(parts.type) : "generic";
  if (kind === "standard") return jurisdictionOf(identifier) === "EU" ? "standardisation" : "generic";
  if (kind === "japanLaw") return parts.form === "id" && /^\d{3}(?:CO|IO|M)/u.test(parts.id) ? "jp-order" : "generic";
  return templates[kind] ?? "generic";
}

function japaneseTitle(parts: Parts["japanLaw"]): string {
  const law = parts.form === "id" ? numberedLaw(parts.id) : undefined;
  if (!law) return identifierOf("japanLaw", parts).value;
  return `${law.kind === "act" ? "Act" : "Cabinet Order"} No. ${law.number} of ${law.year}`;
}

function celexTitle(parts: Parts["celex"]): string {
  const number = Number(parts.number);
  const act = instrumentOfLetter(parts.type);
  if ("03".includes(parts.sector) && act) return (parts.corrigendum ? "Corrigendum to " : "") + citation(act, undefined, parts.year, number).value;
  const [document] = linksOf({ kind: "celex", parts }).sameAs;
  return document?.value ?? identifierOf("celex", parts).value;
}

function titleOf(identifier: Identifier): string {
  const { kind, parts, value } = identifier;
  if (kind === "celex") return celexTitle(parts);
  if (kind === "japanLaw") return japaneseTitle(parts);
  if (kind === "haveYourSay" || kind === "haveYourSayFeedback") return parts.slug?.replaceAll("-", " ") ?? value;
  if (kind !== "eli") return value;
  const instrument = instrumentOfEli(parts.type);
  return instrument ? citation(instrument.act, instrument.form, parts.year, parts.number).value : value;
}

/** Everything that follows from an identifier without asking anyone. */
export function derive(identifier: Identifier): Derivation {
  const instrument = instrumentOf(identifier);
  return {
    ...linksOf(identifier),
    jurisdiction: jurisdictionOf(identifier),
    instrument,
    template: templateOf(identifier, instrument),
    title: titleOf(identifier),
    equivalents: equivalentsOf(identifier),
  };
}
