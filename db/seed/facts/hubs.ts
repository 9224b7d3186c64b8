import type { Bilingual, HubSeed, ParticipantSeed } from "#db/seed/facts/types.ts";

/**
 * The hubs and their founding participants, from the foundation's announcement of 13 and 14 June 2023. The announcement names
 * no countries: those are general knowledge, and `unverified` where even that is uncertain.
 */

/** What participants of a hub do together, in the words of both halves of the announcement. */
export const activities: readonly Bilingual[] = [
  {
    en: "Advancing open source infrastructure in the region",
    nl: "Het bevorderen van open source infrastructuur in de regio",
  },
  {
    en: "Discussing regional strategic issues",
    nl: "Het bespreken van regionale strategische kwesties",
  },
  {
    en: "Gathering regional feedback and elevating local voices",
    nl: "Regionale feedback verzamelen en lokale standpunten naar voren brengen",
  },
  {
    en: "Coordinating local communities and events",
    nl: "Coördinatie van lokale communities en evenementen",
  },
  {
    en: "Conducting regional business development and market research",
    nl: "Het uitvoeren van regionale business development en marktonderzoek",
  },
  {
    en: "Providing local programs for nurturing the next generation of open source contributors",
    nl: "Voorzien in lokale programma's voor het opleiden open source contributors",
  },
];

const shareNote =
  "The English half of the announcement reads \"Asia and Europe … represent 32.5% and 38.8% … respectively\"; " +
  "the Dutch half names Europe first with the same two figures, which swaps them. The English original is followed here.";

const europe: readonly ParticipantSeed[] = [
  { name: "Alisys", slug: "alisys", country: "ES", unverified: false, remark: "" },
  { name: "Bitergia", slug: "bitergia", country: "ES", unverified: false, remark: "" },
  { name: "Canonical", slug: "canonical", country: "GB", unverified: false, remark: "" },
  { name: "Cleura", slug: "cleura", country: "SE", unverified: false, remark: "" },
  { name: "Cloud & Heat", slug: "cloud-and-heat", country: "DE", unverified: false, remark: "" },
  { name: "Cloudbase Solutions", slug: "cloudbase-solutions", country: null, unverified: true, remark: "The seat is Italy or Romania; no source recorded yet." },
  { name: "ComponentSoft", slug: "componentsoft", country: "HU", unverified: false, remark: "" },
  { name: "Deutsche Telekom", slug: "deutsche-telekom", country: "DE", unverified: false, remark: "" },
  { name: "Elastx", slug: "elastx", country: "SE", unverified: false, remark: "" },
  { name: "Ericsson", slug: "ericsson", country: "SE", unverified: false, remark: "" },
  { name: "Exaion", slug: "exaion", country: "FR", unverified: true, remark: "No source recorded yet for the country; the ownership has changed." },
  { name: "Fairbanks", slug: "fairbanks", country: "NL", unverified: false, remark: "" },
  { name: "G-Research", slug: "g-research", country: "GB", unverified: false, remark: "" },
  { name: "Infomaniak", slug: "infomaniak", country: "CH", unverified: false, remark: "" },
  { name: "OSB Alliance", slug: "osb-alliance", country: "DE", unverified: false, remark: "" },
  { name: "OVHCloud", slug: "ovhcloud", country: "FR", unverified: false, remark: "The company itself writes OVHcloud." },
  { name: "OW2", slug: "ow2", country: "FR", unverified: false, remark: "" },
  { name: "Safespring", slug: "safespring", country: "SE", unverified: true, remark: "No source recorded yet for the country." },
  { name: "Sardina Systems", slug: "sardina-systems", country: null, unverified: true, remark: "The seat is Estonia or the United Kingdom; no source recorded yet." },
  { name: "Schwarz IT", slug: "schwarz-it", country: "DE", unverified: false, remark: "" },
  { name: "Secustack", slug: "secustack", country: "DE", unverified: false, remark: "" },
  { name: "Société Générale", slug: "societe-generale", country: "FR", unverified: false, remark: "" },
  { name: "StackHPC", slug: "stackhpc", country: "GB", unverified: false, remark: "" },
  { name: "Ultimum", slug: "ultimum", country: "CZ", unverified: true, remark: "No source recorded yet for the country." },
  { name: "Virtuozzo", slug: "virtuozzo", country: "CH", unverified: true, remark: "No source recorded yet for the country." },
];

const asia: readonly ParticipantSeed[] = [
  { name: "99cloud", slug: "99cloud", country: "CN", unverified: false, remark: "" },
  { name: "Ant Group", slug: "ant-group", country: "CN", unverified: false, remark: "" },
  { name: "AWcloud", slug: "awcloud", country: "CN", unverified: false, remark: "" },
  { name: "China Mobile", slug: "china-mobile", country: "CN", unverified: false, remark: "" },
  { name: "China Unicom", slug: "china-unicom", country: "CN", unverified: false, remark: "" },
  { name: "Coredge", slug: "coredge", country: "IN", unverified: true, remark: "No source recorded yet for the country." },
  { name: "EasyStack", slug: "easystack", country: "CN", unverified: false, remark: "" },
  { name: "H3C", slug: "h3c", country: "CN", unverified: false, remark: "" },
  { name: "Huawei", slug: "huawei", country: "CN", unverified: false, remark: "" },
  { name: "Inspur", slug: "inspur", country: "CN", unverified: false, remark: "" },
  { name: "NHN Cloud", slug: "nhn-cloud", country: "KR", unverified: false, remark: "" },
  { name: "Nipa Cloud", slug: "nipa-cloud", country: "TH", unverified: true, remark: "No source recorded yet for the country." },
  { name: "Okestro", slug: "okestro", country: "KR", unverified: false, remark: "" },
  { name: "OneQode", slug: "oneqode", country: "AU", unverified: true, remark: "No source recorded yet for the country." },
  { name: "Tencent Cloud", slug: "tencent-cloud", country: "CN", unverified: false, remark: "" },
  { name: "Wuhan Yangtze CT", slug: "wuhan-yangtze-ct", country: "CN", unverified: false, remark: "" },
];

/** The two hubs that opened in June 2023. */
export const hubs: readonly HubSeed[] = [
  {
    slug: "europe",
    code: "eu",
    name: "OpenInfra Europe",
    seatCountry: "BE",
    zone: "Europe/Brussels",
    shareOfMembers: 38.8,
    shareNote,
    launched: "2023-06-13",
    activities,
    contactLanguages: ["en", "nl", "fr", "de"],
    participants: europe,
  },
  {
    slug: "asia",
    code: "as",
    name: "OpenInfra Asia",
    seatCountry: "SG",
    zone: "Asia/Singapore",
    shareOfMembers: 32.5,
    shareNote,
    launched: "2023-06-13",
    activities,
    contactLanguages: ["en", "zh-Hans", "ja", "ko"],
    participants: asia,
  },
];
