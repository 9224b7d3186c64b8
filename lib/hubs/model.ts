import { usualFiling, usualPlanning, usualStewards, usualWeights, type Rules } from "#db/rules.ts";
import { holidayCountries } from "#lib/formats/holidays/index.ts";

/** Rules with nothing left open: a hub that has no calendar of its own works from Monday to Friday by the holidays of the country it has its seat in. */
export const withUsual = (rules: Rules, seatCountry: string) => ({
  ...rules, weights: rules.weights ?? usualWeights, planning: rules.planning ?? usualPlanning, stewards: rules.stewards ?? usualStewards, filing: rules.filing ?? usualFiling,
  calendar: rules.calendar ?? { countries: holidayCountries.includes(seatCountry) ? [seatCountry] : [], weekdays: [1, 2, 3, 4, 5] },
});

export type FullRules = ReturnType<typeof withUsual>;
