import { Waiting } from "#components/questions/waiting.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Table, type Column } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { guessLanguage } from "#lib/formats/languages.ts";
import { shortened } from "#lib/formats/text.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";
import type { questionList } from "#lib/questions/queries.ts";

type Question = Awaited<ReturnType<typeof questionList>>["questions"][number];
type Props = { caption: string; questions: readonly Question[]; sorting: { href: string; direction: "ascending" | "descending" } };

/** Questions in a table: what is asked of whom, how far it is, since when, and what waits for the answer. */
export async function QuestionTable({ caption, questions, sorting }: Props) {
  const { say, dates } = await speech();
  const [t, terms] = [say("questions"), say("terms")];
  const columns: Column<Question>[] = [
    { key: "docket", head: t("column.docket"), narrow: "lead", cell: ({ docket, hub }) => <Docket code={docket} tone={toneOf(hub.code)} /> },
    { key: "question", head: t("column.question"), rowHeader: true, narrow: "title", className: "strong", cell: ({ id, wording }) => <Link href={`/questions/${id}`} className="stretched" lang={guessLanguage(wording) ?? undefined}>{wording}</Link> },
    { key: "authority", head: t("column.authority"), narrow: "line", cell: ({ authority }) => authority },
    { key: "state", head: t("column.state"), narrow: "line", cell: ({ state }) => <Tag>{terms(`questionStates.${state}`)}</Tag> },
    { key: "asked", head: t("column.asked"), narrow: "line", sort: sorting, cell: (question) => <>{question.askedOn && <span className="each-line nowrap">{dayInWords(question.askedOn, dates)}</span>}<Waiting question={question} t={t} /></> },
    { key: "holdsUp", head: t("column.holdsUp"), narrow: "labelled", cell: ({ position, holdsUp }) => (position || holdsUp) && <span className="quiet">{position && <Link href={`/positions/${position.id}`} className="each-line">{position.title}</Link>}{holdsUp && shortened(holdsUp, 140)}</span> },
  ];
  return <Table caption={caption} columns={columns} rows={questions} rowKey={({ id }) => id} />;
}
