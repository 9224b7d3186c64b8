import { family } from "#lib/formats/identifiers/family.ts";
import { numberIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";

type Groups = Record<string, string | undefined>;

const portal = String.raw`(?:[a-z-]{1,30}\.)?ec\.europa\.eu/(?:info/law/better-regulation/)?(?:have-your-say/)?initiatives/(?<initiative>\d{3,6})(?:-(?<slug>[^/?#]{1,300}?))?`;
const language = "(?:_[a-z]{2})?";
const machines = String.raw`ec\.europa\.eu/info/law/better-regulation/(?:brp)?api/`;
const page = (initiative: number, slug?: string) =>
  `https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/${initiative}${slug ? `-${encodeURIComponent(slug)}` : ""}`;

function readInitiative(groups: Groups): Parts["haveYourSay"] | IdentifierReason {
  const initiative = numberIn(groups.initiative);
  return initiative ? { initiative, slug: groups.slug } : "badNumber";
}

/** Initiatives on the Commission's "Have your say" portal. The number stands alone only where it is asked for. */
export const haveYourSay = family<"haveYourSay">({
  kind: "haveYourSay",
  spellings: [
    { where: "text", pattern: /(?:HYS|have[- ]your[- ]say)(?: (?:initiative|id|no\.?|number))?(?:[:#-] ?| )?(?<initiative>\d{3,6})/i, read: readInitiative },
    { where: "asked", pattern: /(?<initiative>\d{3,6})/, read: readInitiative },
    { where: "address", pattern: new RegExp(`${portal}${language}(?:[/?#].*)?`, "i"), read: readInitiative },
    { where: "address", pattern: new RegExp(String.raw`${machines}groupInitiatives/(?<initiative>\d{3,6})(?:\.0)?(?:[/?#].*)?`, "i"), read: readInitiative },
  ],
  print: ({ initiative }) => `Have your say ${initiative}`,
  key: ({ initiative }) => String(initiative),
  url: ({ initiative, slug }) => (slug ? `${page(initiative, slug)}_en` : page(initiative)),
});

function readFeedback(groups: Groups): Parts["haveYourSayFeedback"] | IdentifierReason {
  const feedback = numberIn(groups.feedback);
  return feedback ? { feedback, initiative: numberIn(groups.initiative), slug: groups.slug } : "badNumber";
}

/** One submission on the portal, `F3536950`. */
export const haveYourSayFeedback = family<"haveYourSayFeedback">({
  kind: "haveYourSayFeedback",
  spellings: [
    { where: "text", pattern: /F(?<feedback>\d{5,10})/, read: readFeedback },
    { where: "alone", pattern: /F(?<feedback>\d{5,10})(?:_[a-z]{2})?/i, read: readFeedback },
    { where: "address", pattern: new RegExp(String.raw`${portal}${language}/F(?<feedback>\d{5,10})${language}(?:[/?#].*)?`, "i"), read: readFeedback },
    {
      where: "address",
      pattern: new RegExp(String.raw`${machines}feedbackById\?(?:[^#]{0,80}&)?feedbackId=(?<feedback>\d{5,10})(?:&initiativeId=(?<initiative>\d{3,6}))?(?:[&#].*)?`, "i"),
      read: readFeedback,
    },
  ],
  print: ({ feedback }) => `F${feedback}`,
  key: ({ feedback }) => `F${feedback}`,
  url: ({ feedback, initiative, slug }) => (initiative ? `${page(initiative, slug)}/F${feedback}_en` : undefined),
});
