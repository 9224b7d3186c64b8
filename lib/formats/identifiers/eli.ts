import { family } from "#lib/formats/identifiers/family.ts";
import { dayOf, numberIn, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { EliType, IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";

const eliTypes: readonly EliType[] = [
  "reg", "reg_impl", "reg_del", "dir", "dir_impl", "dir_del", "dec", "dec_impl", "dec_del", "dec_framw", "reco", "C",
];

const path = String.raw`eli/(?<type>[a-z_]{1,12})/(?<year>\d{4})/(?<number>\d{1,6})(?:\((?<index>\d{1,2})\))?(?<rest>(?:/[^/?#\s]{1,60}){0,8})/?`;
const subdivision = /^(?:art|par|rct|cit|cpt|sct|tit|prt|anx|pnt|pbl|enc|sub)_[\w.]{1,20}$/iu;

function isoDay(text: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text ?? "") ?? [];
  return year && month && day ? dayOf(year, month, day) : undefined;
}

/** Language, format and `oj` say how to show the act, not which: they are dropped. */
function readRest(rest: string, anchor: string | undefined): Pick<Parts["eli"], "subdivision" | "version" | "corrigendum"> | "badDate" {
  const segments = rest.split("/").filter(Boolean);
  const dates = segments.filter((segment) => /^\d{4}-\d{2}-\d{2}$/u.test(segment));
  if (dates.some((date) => !isoDay(date))) return "badDate";
  const named = segments.filter((segment) => subdivision.test(segment));
  if (named.length === 0 && anchor && subdivision.test(anchor)) named.push(anchor);
  const corrigendum = segments.includes("corrigendum");
  return {
    subdivision: named.length > 0 ? named.join("/") : undefined,
    version: corrigendum ? undefined : dates[0],
    corrigendum: corrigendum ? dates[0] : undefined,
  };
}

function read(groups: Record<string, string | undefined>): Parts["eli"] | IdentifierReason {
  const type = eliTypes.find((known) => known.toLowerCase() === groups.type?.toLowerCase());
  const year = yearIn(groups.year);
  const number = numberIn(groups.number);
  if (!type) return "badEliType";
  if (!year) return "badYear";
  if (!number) return "badNumber";
  const rest = readRest(groups.rest ?? "", groups.anchor);
  return rest === "badDate" ? rest : { type, year, number, index: numberIn(groups.index), ...rest };
}

const act = ({ type, year, number, index }: Parts["eli"]) => `${type}/${year}/${number}${index ? `(${index})` : ""}`;

function edition({ version, corrigendum }: Parts["eli"]): string {
  if (corrigendum) return `/corrigendum/${corrigendum}`;
  return version ? `/${version}` : "";
}

const location = (parts: Parts["eli"]) =>
  `europa.eu/eli/${act(parts)}${parts.subdivision ? `/${parts.subdivision}` : ""}${edition(parts)}${parts.version ? "" : "/oj"}`;

/**
 * European Legislation Identifiers, `http://data.europa.eu/eli/reg/2024/2847/oj`, also of a part (`/art_24/par_2`, or behind `#`),
 * of a consolidated text (`/2024-11-20`) and of a corrigendum. The key leaves the part out: it is the same act.
 * Source: Council conclusions on ELI (2017/C 441/05) and the Official Journal's URI templates.
 */
export const eli = family<"eli">({
  kind: "eli",
  spellings: [
    { where: "text", pattern: new RegExp(`/?${path}`, "i"), read },
    { where: "address", pattern: new RegExp(String.raw`(?:(?:data|eur-lex)\.europa\.eu|publications\.europa\.eu/resource)/${path}(?:\?[^#]{0,200})?(?:#(?<anchor>[\w.-]{0,60}))?`, "i"), read },
  ],
  print: (parts) => `http://data.${location(parts)}`,
  key: (parts) => act(parts) + edition(parts),
  url: (parts) => `https://eur-lex.${location(parts)}`,
});
