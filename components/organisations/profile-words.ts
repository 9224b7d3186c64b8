import { jurisdictions, sectors, sizes } from "#db/vocabulary.ts";
import type { Translate } from "#components/ui/translate.ts";

type Words = { /** Speaks namespace `terms`. */ terms: Translate; dates: string };

/** The countries that an organisation can be chosen to be in. */
export const countries = jurisdictions.filter((code) => code !== "EU" && code !== "ASEAN");

const among = (known: readonly string[], value: string) => known.includes(value);

/** What an organisation is on record as, in words; a value from before there was a list as it is. */
export const profileWords = ({ terms, dates }: Words) => ({
  country: (code: string) => (among(jurisdictions, code) ? terms(`jurisdictions.${code}`) : new Intl.DisplayNames(dates, { type: "region" }).of(code) ?? code),
  size: (size: string) => (among(sizes, size) ? terms(`sizes.${size}`) : size),
  sector: (sector: string) => (among(sectors, sector) ? terms(`sectors.${sector}`) : sector),
});
