import type { ProvisionCounts } from "#db/schema/index.ts";
import type { Translate } from "#components/ui/translate.ts";
import { messages } from "#messages/index.ts";

const told = ["articles", "recitals", "annexes", "paragraphs", "points", "footnotes"] as const;

/** What is in an edition, in words: the parts that there are, the large ones first. `t` speaks namespace `texts`. */
export const countsInWords = (counts: ProvisionCounts, t: Translate, list: Intl.ListFormat, most: number = told.length) =>
  list.format(told.filter((part) => counts[part] > 0).slice(0, most).map((part) => t(`counts.${part}`, { n: counts[part] })));

/** A language by its own name, or its tag where it has none here. `terms` speaks that namespace. */
export const languageInWords = (tag: string, terms: Translate) => (tag in messages.en.terms.languages ? terms(`languages.${tag}`) : tag);
