import type { Metadata } from "next";
import { undoImportAction } from "#app/(workshop)/imports/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { fileSize } from "#components/feedback/file-size.ts";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Details } from "#components/ui/details.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Table, type Column } from "#components/ui/table.tsx";
import { guessLanguage } from "#lib/formats/languages.ts";
import { shortened } from "#lib/formats/text.ts";
import { importById } from "#lib/imports/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { ask, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ import: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Batch = Awaited<ReturnType<typeof importById>>;

const titled = async ({ file }: Batch) => (await speech()).say("imports")("batch.title", { file: file.name });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await titled(await ask(importById, { import: (await params).import })) };
}

/** What came in with one table: its inputs, where they stand, and how to take them back together. */
export default async function ImportedPage({ params, searchParams }: Props) {
  const { after, came } = firstOf(await searchParams);
  const batch = await ask(importById, { import: (await params).import, ...(after ? { after } : {}) }, `/imports/${(await params).import}`);
  const { say, dates, zone, locale } = await speech();
  const [t, terms] = [say("imports"), say("terms")];
  const { issue, hub, call, file, inputs, total, organisation } = batch;
  const columns: Column<Batch["inputs"][number]>[] = [
    { key: "reference", head: t("batch.reference"), cell: ({ id, reference }) => <Link href={`/feedback/${id}`}>{reference}</Link>, rowHeader: true, narrow: "title", className: "whitespace-nowrap" },
    { key: "where", head: t("batch.where"), cell: ({ provision }) => provision },
    { key: "comment", head: t("batch.comment"), cell: ({ impact, language }) => <span lang={language}>{shortened(impact, 200)}</span> },
    { key: "became", head: t("batch.became"), cell: ({ state }) => terms(`feedbackStates.${state}`) },
  ];
  return (
    <>
      <PageHead
        over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> <Link href={`/calls/${call.id}`} lang={guessLanguage(call.question) ?? undefined}>{call.question}</Link></>}
        title={await titled(batch)} under={t("batch.under", { n: total, organisation: organisation.name })}
      />
      {came === "1" && batch.state === "imported" && <div className="mt-5"><Notice kind="ok" live>{t("batch.cameIn", { n: total })}</Notice></div>}
      <div className="mt-5">
        <Facts>
          <Fact name={t("batch.state")}>{t(`batch.${batch.state}`)}</Fact>
          <Fact name={t("batch.when")}>{momentInWords(batch.createdAt, dates, zone)}</Fact>
          {batch.by && <Fact name={t("batch.by")}>{batch.by}</Fact>}
          {batch.undoneAt && <Fact name={t("batch.undoneAt")}>{momentInWords(batch.undoneAt, dates, zone)}</Fact>}
          <Fact name={t("batch.table")}>{file.mine ? <a href={`/files/${file.id}`} download>{file.name}</a> : file.name}, {fileSize(file.size, locale)}</Fact>
        </Facts>
      </div>
      {batch.may.undo && <div className="mt-5"><Undo batch={batch} /></div>}
      <div className="mt-6">
        {inputs.length === 0 ? <EmptyState>{t("batch.empty")}</EmptyState> : <Table caption={t("batch.caption", { shown: inputs.length, all: total })} columns={columns} rows={inputs} rowKey={({ id }) => id} />}
        <Pagination label={t("batch.pages")} previous={after ? { href: `/imports/${batch.id}`, label: t("batch.first") } : undefined} next={batch.next ? { href: `/imports/${batch.id}?after=${encodeURIComponent(batch.next)}`, label: t("batch.next") } : undefined} />
      </div>
    </>
  );
}

/** Takes back what can be, having said what cannot. */
async function Undo({ batch: { id, undoable, total } }: { batch: Batch }) {
  const t = (await speech()).say("imports");
  return (
    <Details summary={t("batch.undo")}>
      <CommandForm act={undoImportAction} hidden={{ import: id }} label={t("batch.undo")}>
        <p className="small text-ink-2">{t("batch.undoNote", { undoable, stay: total - undoable })}</p>
        {undoable > 0 && <><ToldBefore act="undoImport" of={{ import: id }} /><SubmitButton kind="danger" pendingLabel={t("busy")}>{t("batch.undoAct", { n: undoable })}</SubmitButton></>}
      </CommandForm>
    </Details>
  );
}
