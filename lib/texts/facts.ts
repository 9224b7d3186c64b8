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

/** What is told of a provision where it can be found. */
export type Row = Pick<StoredProvision, "kind" | "label" | "heading" | "words" | "anchor" | "locator" | "depth">;

const titled: readonly StoredProvision["kind"][] = ["article", "recital", "annex"];

/** The articles, recitals and annexes of an edition, each with all that is in it. */
function wholesOf(rows: readonly Row[]): { head: Row; words: string[] }[] {
  const wholes: { head: Row; words: string[] }[] = [];
  let around: (typeof wholes)[number] | null = null;
  for (const row of rows) {
    if (around && row.depth <= around.head.depth) around = null;
    if (around) around.words.push(...[row.label, row.heading, row.words].flatMap((one) => one || []));
    else if (titled.includes(row.kind)) wholes.push((around = { head: row, words: [row.words] }));
  }
  return wholes;
}

/** An edition is found by its headings, and its articles, recitals and annexes each by their words. */
export const findable = ({ text, edition }: OnEdition, rows: readonly Row[]): Pick<Fact, "find" | "parts"> => ({
  find: {
    kind: "edition", title: `${text.title}: ${edition.name}`, url: `/texts/${edition.id}`, language: edition.language,
    body: [edition.celex, edition.eli, ...rows.flatMap(({ label, heading }) => (heading ? [[label, heading].filter(Boolean).join(" ")] : []))].filter(Boolean).join("\n"),
  },
  parts: wholesOf(rows).map(({ head, words }) => ({
    place: head.anchor, kind: "provision", title: [`${text.title}, ${head.locator}`, head.heading].filter(Boolean).join(": "), url: `/texts/${edition.id}/${head.anchor}`, language: edition.language, body: words.join("\n"),
  })),
});

/** The text has an edition more: whoever watches the issue is told, as far as they may read it. It is found by the words in it. */
export const editionAdded = (said: OnEdition, rows: readonly Row[]): Fact => ({
  ...onEdition("edition.added", said), tell: topicsOf(said.issue).map((watching) => ({ to: { watching }, reason: "edition" })), ...findable(said, rows),
});
export const editionCorrected = (said: OnEdition, rows: readonly Row[]): Fact => ({ ...onEdition("edition.corrected", said), ...findable(said, rows) });
export const editionRetired = (said: OnEdition, reason: string): Fact => ({ ...onEdition("edition.retired", said, { reason }), find: null });
/** `from` is where the provision was before; nothing where it is new. */
export const mappingCorrected = (said: OnEdition, provision: StoredProvision, from: StoredProvision | null) => onEdition("edition.mapped", said, { provision: provision.locator, from: from?.locator ?? null });
