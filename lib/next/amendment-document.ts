import "server-only";
import type { EditionStatus, Jurisdiction, Locale } from "#db/vocabulary.ts";
import type { AmendmentDocument, AmendmentRow, FormWords } from "#lib/formats/amendment-forms/document.ts";
import { amendmentsOnPosition } from "#lib/amendments/queries.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { isLocale } from "#lib/next/cookies.ts";
import { wordsIn } from "#lib/next/words.ts";
import { positionById, versionOfPosition } from "#lib/positions/queries.ts";

/** What leaves the house of an amendment as a query tells it. Whatever else is in there stays, and with it the second-best wording. */
type Told = {
  number: number; provision: string; current: string; proposed: string; justification: string; savedAt?: Date | null;
  authors?: readonly { name: string }[]; edition?: { name: string; day: string; status?: EditionStatus; text?: string } | null; replaces?: readonly number[]; replacedBy?: number | null;
};

const rowOf = ({ number, provision, current, proposed, justification, authors = [], replaces = [] }: Told): AmendmentRow =>
  ({ number, place: provision, current, proposed, justification, authors: authors.map(({ name }) => name), ...(replaces.length > 0 ? { compromiseOf: [...replaces] } : {}) });

/** The language in which a document has its fixed words: its own where we speak it. */
export const localeOf = (language: string): Locale => { const tongue = language.split("-")[0]!.toLowerCase(); return isLocale(tongue) ? tongue : "en"; };

const kept = (name: string) => `{${name}}`;

/** The fixed words of a document in a language. */
export function formWordsIn(language: string, textHead: string): FormWords {
  const t = wordsIn(localeOf(language), "exports");
  return {
    amendment: t("document.amendment", { number: kept("number") }), compromise: t("document.compromise", { numbers: kept("numbers") }), amended: t("document.amended"), deleted: t("document.deleted"), deletion: t("document.deletion"),
    justification: t("document.justification"), original: t("document.original", { language: kept("language") }),
    heads: { number: t("document.table.number"), authors: t("document.table.authors"), place: t("document.table.place"), current: textHead, proposed: t("document.amended"), justification: t("document.table.justification") },
  };
}

/** Above the words of the authority: what they are, where all are of one kind. In the Union a proposal is the Commission's. */
function headOf(told: readonly Told[], language: string, jurisdiction: Jurisdiction | null): string {
  const statuses = new Set(told.map(({ edition }) => edition?.status));
  const [status] = statuses.size === 1 ? statuses : [];
  return wordsIn(localeOf(language), "exports")(`document.heads.${status === undefined ? "authority" : status === "proposal" && jurisdiction === "EU" ? "commission" : status}`);
}

/** The editions whose words are amended, each once. */
const editionsIn = (told: readonly Told[]) => [...new Set(told.flatMap(({ edition }) => (edition ? [`${edition.name} (${edition.day})`] : [])))];

type Scene = { title: string; language: string; issue: { docket: string; title: string }; hub: { name: string }; /** Null while it is a draft. */ version: number | null; at: Date; told: readonly Told[] };
export type Outgoing = { document: AmendmentDocument; words: FormWords; docket: string; version: number | null };

/** A position may be read on an issue that may not: then no more is told of that than its name. */
const readable = <V>(asked: Promise<V>) => asked.catch((error: unknown) => { if (error instanceof Refusal) return null; throw error; });

async function outgoing(actor: Actor, { title, language, issue, hub, version, at, told }: Scene): Promise<Outgoing> {
  const about = await readable(issueByDocket(actor, { issue: issue.docket }));
  const procedure = about?.identifiers.find(({ kind }) => kind === "procedure")?.value;
  const t = wordsIn(localeOf(language), "exports");
  const textHead = headOf(told, language, about?.jurisdiction ?? null);
  const texts = new Set(told.map((one) => one.edition?.text));
  const [text] = texts.size === 1 ? texts : [];
  const edition = editionsIn(told).join(", ");
  const document: AmendmentDocument = {
    title, subtitle: version === null ? t("document.draft", { hub: hub.name }) : t("document.version", { hub: hub.name, number: version }), language, organisation: hub.name, date: at.toISOString().slice(0, 10), textHead,
    act: { title: text ?? about?.officialTitle ?? issue.title, ...(edition ? { edition } : {}), ...(procedure ? { procedure } : {}) }, rows: told.map(rowOf),
  };
  return { document, words: formWordsIn(language, textHead), docket: issue.docket, version };
}

const latest = (moments: readonly (Date | null | undefined)[]) => new Date(Math.max(...moments.map((at) => at?.getTime() ?? 0)));

/** The amendments of a position as somebody may read them now. What a compromise stands for is left to it. */
export async function amendmentsNow(actor: Actor, { position: id }: { position: string }): Promise<Outgoing> {
  const { title, language, issue, hub, savedAt } = await positionById(actor, { position: id });
  const told = (await amendmentsOnPosition(actor, { position: id })).filter(({ replacedBy }) => !replacedBy);
  return outgoing(actor, { title, language, issue, hub, version: null, at: latest([savedAt, ...told.map((one) => one.savedAt)]), told });
}

/** The amendments of a frozen version, word for word. */
export async function amendmentsThen(actor: Actor, input: { position: string; version: number }): Promise<Outgoing> {
  const { content, issue, hub, number, frozenAt } = await versionOfPosition(actor, input);
  return outgoing(actor, { title: content.title, language: content.language, issue, hub, version: number, at: frozenAt, told: content.amendments });
}
