import type { Edition, Issue, StoredProvision, Text } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";

type OnText = { issue: Issue; text: Text };
type OnEdition = OnText & { edition: Edition };

const topicsOf = ({ id, mergedInto }: Issue) => [id, ...(mergedInto ? [mergedInto] : [])].map((issue) => `issue:${issue}` as const);

export const textAdded = ({ issue, text }: OnText): Fact => ({
  name: "text.added", subject: `text:${text.id}`, about: topicsOf(issue), reach: text, data: { docket: issue.docket, issue: issue.title, text: text.title },
});

const onEdition = (name: Fact["name"], { issue, text, edition }: OnEdition, data: Fact["data"] = {}): Fact => ({
  name, subject: `edition:${edition.id}`, about: [`text:${text.id}`, ...topicsOf(issue)], reach: edition,
  data: { docket: issue.docket, issue: issue.title, text: text.title, edition: edition.name, status: edition.status, day: edition.day, language: edition.language, ...data },
});

const findable = ({ text, edition }: OnEdition, headings: string): NonNullable<Fact["find"]> => ({
  kind: "edition", title: `${text.title}: ${edition.name}`, body: [edition.celex, edition.eli, headings].filter(Boolean).join(" "), url: `/texts/${edition.id}`, language: edition.language,
});

/** The text has an edition more: whoever watches the issue is told, as far as they may read it. It is found by the headings in it. */
export const editionAdded = (said: OnEdition, headings: string): Fact => ({
  ...onEdition("edition.added", said), tell: topicsOf(said.issue).map((watching) => ({ to: { watching }, reason: "edition" })), find: findable(said, headings),
});
export const editionCorrected = (said: OnEdition, headings: string): Fact => ({ ...onEdition("edition.corrected", said), find: findable(said, headings) });
export const editionRetired = (said: OnEdition, reason: string): Fact => ({ ...onEdition("edition.retired", said, { reason }), find: null });
/** `from` is where the provision was before; nothing where it is new. */
export const mappingCorrected = (said: OnEdition, provision: StoredProvision, from: StoredProvision | null) => onEdition("edition.mapped", said, { provision: provision.locator, from: from?.locator ?? null });
