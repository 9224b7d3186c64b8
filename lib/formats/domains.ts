import { domainToASCII, domainToUnicode } from "node:url";

/** Why something typed is not a domain of an organisation. `lookalike`: its letters are made to be taken for others. */
export type DomainFault = "noDomain" | "publicSuffix" | "lookalike";
export type ReadDomain = { ok: true; /** As the network has it. */ domain: string } | { ok: false; reason: DomainFault };

/** Names under which countries hand out others (`co.uk`, `com.sg`, `or.jp`): what stands before them is the organisation. */
const second = /^(ac|co|com|edu|gob|gouv|gov|govt|go|gv|id|ltd|mil|ne|net|nom|or|org|plc|sch)$/;
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** How many of the last labels nobody owns alone. */
const suffixOf = (labels: readonly string[]) => (labels.at(-1)!.length === 2 && second.test(labels.at(-2) ?? "") ? 2 : 1);

/** The part of a domain that somebody registered: `example.co.uk` of `www.mail.example.co.uk`. */
export function registeredPart(domain: string): string {
  const labels = domain.split(".");
  return labels.slice(-(suffixOf(labels) + 1)).join(".");
}

/** Whether a name is a domain or lies under it. */
export const isWithin = (name: string, domain: string) => name === domain || name.endsWith(`.${domain}`);

// Cyrillic, Greek and Armenian letters that print as a Latin one (Unicode Technical Standard 39, confusables).
const alike: Record<string, string> = Object.fromEntries("аa еe оo рp сc уy хx ѕs іi јj ԁd һh ӏl ѵv ԛq ԝw ҽe ɡg ɑa ıi αa οo ρp νv υu ιi κk τt χx ϲc ѡw օo սu հh ցg".split(" ").map((pair) => [[...pair][0]!, [...pair][1]!]));

/** What an eye makes of a name: letters that look alike are one, accents are none. Two different domains with one look are not to be trusted. */
export const lookOf = (domain: string) => [...domainToUnicode(domain).normalize("NFKD").replace(/\p{M}/gu, "")].map((letter) => alike[letter] ?? letter).join("").replaceAll("rn", "m").replaceAll("vv", "w").replaceAll("0", "o").replaceAll("1", "l");

/** Letters of two scripts in one word, or of one that all print as Latin ones: no organisation writes itself so. */
function deceives(word: string): boolean {
  const [latin, foreign] = [/\p{sc=Latin}/u.test(word), /[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Cherokee}]/u.test(word)];
  return foreign && (latin || [...word].every((letter) => /[\d-]/.test(letter) || letter in alike));
}

/** The domain in what somebody typed: `example.org`, `https://www.example.org/about`, `müller.example`. */
export function readDomain(typed: string): ReadDomain {
  const host = typed.trim().toLowerCase().replace(/^[a-z]+:\/\//, "").replace(/[/?#].*$/, "").replace(/:\d+$/, "").replace(/^www\./, "").replace(/\.$/, "");
  const domain = domainToASCII(host);
  const labels = domain.split(".");
  const shown = domainToUnicode(domain);
  if (domain.length > 253 || labels.length < 2 || !labels.every((one) => label.test(one)) || !/[a-z]/.test(labels.at(-1)!) || shown === "" || shown.includes("xn--")) return { ok: false, reason: "noDomain" };
  if (shown.split(".").some(deceives)) return { ok: false, reason: "lookalike" };
  return labels.length > suffixOf(labels) ? { ok: true, domain } : { ok: false, reason: "publicSuffix" };
}

/** An address of mail as the network has it: its domain in plain letters, all of it small. Whether it is one is for others to say. */
export function plainAddress(typed: string): string {
  const at = typed.lastIndexOf("@");
  return at < 0 ? typed.trim().toLowerCase() : `${typed.slice(0, at)}@${domainToASCII(typed.slice(at + 1).trim())}`.trim().toLowerCase();
}

/** What follows the @. */
export const mailDomain = (address: string) => address.slice(address.lastIndexOf("@") + 1);

/** A domain as people write it. */
export const shownDomain = (domain: string) => domainToUnicode(domain);
