import { monthNames } from "#lib/formats/identifiers/figures.ts";

/**
 * Words that title pages, stamps and registers put around a number, in the languages in which people here paste. None of them changes what
 * the number stands for: an article, a paragraph or a word of doubt would, and is not among them.
 */
const idle = new Set(
  `and in of on the dated
  act code commission communication communities council decision decree delegated directive document doc draft european final guidelines
  implementing initiative journal law laws notice official opinion parliament proposal recommendation regulation report resolution text union
  celex com eli eu ep etsi cen cenelec hk hong kong hys oj pe wto
  dossier feedback file id identification identifier interinstitutional item mandate no nr number procedure ref reference reg register
  registration request standard standardisation standardization symbol tr transparency tris notification wi work
  din nen nbn nf bs une
  celexnummer commissie de der des en europees europese het interinstitutioneel kennisgeving nummer normalisatieverzoek parlement
  procedurenummer raad transparantieregister unie van voorstel
  europäischen interinstitutionelles kommission normungsauftrag parlaments rates transparenzregister und verfahren vom
  conseil d demande du et européen européenne interinstitutionnel l la le les normalisation numéro n parlement procédure registre
  luật nghị định quyết số thông tư`.split(/\s+/u),
);

const day = new RegExp(String.raw`\d{1,2}(?:[./]\d{1,2}[./]|(?:\.|er)? (?:${monthNames}) )\d{4}`, "giu");
// A name begins with a capital; a remark, which says something of its own, does not.
const shortName = /\((?=\p{Lu})[^()]{1,80}\)[\s\p{P}]*$/u;

/**
 * Whether what stands around an identifier says nothing besides it: registers' words, institutions, days, a short name in a last
 * parenthesis. `of the European Parliament and of the Council of 23 October 2024 (Cyber Resilience Act)` says nothing.
 */
export function saysNothing(text: string): boolean {
  const words = text.replace(shortName, "").replace(day, " ").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.every((word) => idle.has(word.toLowerCase()));
}
