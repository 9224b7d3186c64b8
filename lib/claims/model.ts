import type { ClaimFinding } from "#db/vocabulary.ts";
import { isWithin, lookOf, registeredPart } from "#lib/formats/domains.ts";
import { withoutAccents } from "#lib/formats/text.ts";

const hour = 3_600_000;

/** How long a mail can be confirmed, in milliseconds. */
export const confirmWithin = 72 * hour;

/** How often a link may be signed by, and one address or domain be mailed, within the window. */
export const claimLimits = { window: hour, perLink: 40, perDomain: 10, perAddress: 3 };

/** Providers of mail to anyone: an address there proves no organisation. A provider's own subdomains and national names belong to it. */
const free = new Set(("gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com yahoo.com ymail.com rocketmail.com aol.com icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me gmx.com gmx.net gmx.de gmx.at gmx.ch " +
  "web.de mail.de freenet.de t-online.de posteo.de posteo.net mailbox.org tutanota.com tutanota.de tuta.io tuta.com keemail.me mail.com email.com usa.com zoho.com zohomail.com zohomail.eu yandex.com yandex.ru ya.ru mail.ru inbox.ru list.ru bk.ru rambler.ru " +
  "qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com tom.com aliyun.com naver.com hanmail.net daum.net nate.com rediffmail.com fastmail.com fastmail.fm hushmail.com laposte.net orange.fr wanadoo.fr free.fr sfr.fr libero.it virgilio.it tiscali.it alice.it " +
  "wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz telenet.be skynet.be proximus.be ziggo.nl kpnmail.nl xs4all.nl planet.nl hetnet.nl home.nl btinternet.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net duck.com relay.firefox.com " +
  "mailinator.com guerrillamail.com 10minutemail.com yopmail.com temp-mail.org trashmail.com sharklasers.com dispostable.com getnada.com maildrop.cc").split(" "));
/** Brands that have one such name in each country: `yahoo.co.jp`, `hotmail.fr`. */
const brands = /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|aol|icloud|gmx|yandex|protonmail|tutanota|zoho)\./;

export const isFreeMail = (domain: string) => [domain, registeredPart(domain)].some((name) => free.has(name) || brands.test(name));

export type Registered = { id: string; name: string; domain: string | null; here: boolean };
export type Claimed = { organisation: string; domain: string };
/** Whose signature a claim would be, and what speaks against counting it unseen. */
export type Reading = { organisationId: string | null; finding: Exclude<ClaimFinding, "duplicate"> | null };

const bare = (name: string) => withoutAccents(name).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const overlaps = (one: string, other: string) => isWithin(one, other) || isWithin(other, one);

/**
 * Reads a claim against those who are registered. One whose domain it is, is the organisation; where that one has people here it signs
 * through them, so somebody looks first. A name of theirs or a look of their domain under another domain is not theirs.
 */
export function readClaim({ organisation, domain }: Claimed, registered: readonly Registered[]): Reading {
  const own = registered.find((one) => one.domain !== null && overlaps(domain, one.domain));
  if (own) return { organisationId: own.id, finding: own.here ? "registered" : null };
  if (registered.some((one) => one.domain !== null && lookOf(one.domain) === lookOf(domain))) return { organisationId: null, finding: "elsewhere" };
  const named = registered.find(({ name }) => bare(name) === bare(organisation));
  if (!named) return { organisationId: null, finding: null };
  return named.domain ? { organisationId: null, finding: "elsewhere" } : { organisationId: named.id, finding: "registered" };
}

/** Who counts once: a registered organisation, or what somebody registered of the domain. */
export const signerOf = ({ organisationId, domain }: { organisationId: string | null; domain: string }) => (organisationId ? `organisation:${organisationId}` : `domain:${registeredPart(domain)}`);
