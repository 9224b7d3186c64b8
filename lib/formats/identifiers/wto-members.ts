/**
 * Members that notify technical regulations, as the WTO writes them in symbols: ISO 3166 alpha-3, with its own words for Taiwan and for the
 * Union, which was EEC until about 2010.
 */
const members = new Map(
  `ARE:AE ARG:AR AUS:AU AUT:AT BEL:BE BGR:BG BHR:BH BRA:BR BRN:BN CAN:CA CHE:CH CHL:CL CHN:CN COL:CO CRI:CR CYP:CY CZE:CZ DEU:DE DNK:DK
  ECU:EC EEC:EU EGY:EG ESP:ES EST:EE EU:EU FIN:FI FRA:FR GBR:GB GEO:GE GRC:GR HKG:HK HRV:HR HUN:HU IDN:ID IND:IN IRL:IE ISL:IS ISR:IL ITA:IT
  JOR:JO JPN:JP KAZ:KZ KEN:KE KHM:KH KOR:KR KWT:KW LAO:LA LKA:LK LTU:LT LUX:LU LVA:LV MAC:MO MEX:MX MLT:MT MMR:MM MNG:MN MYS:MY NGA:NG
  NLD:NL NOR:NO NPL:NP NZL:NZ OMN:OM PAK:PK PER:PE PHL:PH POL:PL PRT:PT QAT:QA ROU:RO RUS:RU RWA:RW SAU:SA SGP:SG SVK:SK SVN:SI SWE:SE
  THA:TH TPKM:TW TUR:TR TZA:TZ UGA:UG UKR:UA URY:UY USA:US VNM:VN ZAF:ZA`
    .split(/\s+/u)
    .map((pair) => pair.split(":") as [string, string]),
);

/** The ISO 3166 alpha-2 code of a WTO member or of a country by its alpha-3 code, `EU` for the Union, null for one that is not in the list. */
export const memberCountry = (member: string): string | null => members.get(member) ?? null;
