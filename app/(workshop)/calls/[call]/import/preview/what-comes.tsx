import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { Table, type Column } from "#components/ui/table.tsx";
import type { Entry, LeftOut, RowFault, Understood } from "#lib/formats/comment-table.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { shortened } from "#lib/formats/text.ts";
import { speech } from "#lib/next/words.ts";

const first = 50, longest = 240, mostCells = 200;

/** The rows of a table as the inputs they make, as many as somebody wants to look at. */
export async function Entries({ entries, all, allHref }: { entries: readonly Entry[]; all: boolean; allHref: string }) {
  const t = (await speech()).say("imports");
  const shown = all ? entries : entries.slice(0, first);
  const sheets = new Set(entries.map(({ sheet }) => sheet)).size;
  const inTongue = (text: string, { language }: Entry) => <span className="whitespace-pre-line" lang={language ?? guessLanguage(text) ?? undefined}>{shortened(text, longest)}</span>;
  const columns: Column<Entry>[] = [
    { key: "row", head: t("preview.row"), cell: ({ row }) => row, rowHeader: true, narrow: "named" },
    { key: "where", head: t("preview.where"), cell: ({ provision }) => provision, narrow: "title" },
    { key: "type", head: t("preview.type"), cell: ({ commentType }) => commentType && t(`commentType.${commentType}`) },
    { key: "comment", head: t("preview.comment"), cell: (entry) => <>{inTongue(entry.impact, entry)}{entry.notes.map((note) => <span key={note} className="note block">{t(`preview.note.${note}`)}</span>)}</> },
    { key: "change", head: t("preview.change"), cell: (entry) => entry.proposedWording && inTongue(entry.proposedWording, entry) },
  ];
  return (
    <Section heading={t("preview.rows")}>
      <Table caption={t("preview.caption", { shown: shown.length, all: entries.length })} columns={columns} rows={shown} rowKey={({ sheet, row }) => `${sheet} ${row}`} groupOf={({ sheet }) => (sheets > 1 ? sheet : undefined)} />
      {shown.length < entries.length && <p className="mt-3"><Link href={allHref}>{t("preview.all", { all: entries.length })}</Link></p>}
    </Section>
  );
}

/** The rows that cannot come in, each with its number and why. */
export async function RowFaults({ faults }: { faults: readonly RowFault[] }) {
  const t = (await speech()).say("imports");
  if (faults.length === 0) return null;
  return (
    <Section heading={t("preview.faults")}>
      <ul className="rows" aria-label={t("preview.faults")}>
        {faults.slice(0, mostCells).map(({ sheet, row, address, code, values }) => <li key={`${sheet} ${row}`}><span className="what">{t(`preview.fault.${code}`, { row, address, ...values })}</span></li>)}
        {faults.length > mostCells && <li><span className="what">{t("preview.more", { n: faults.length - mostCells })}</span></li>}
      </ul>
    </Section>
  );
}

/** Every cell that comes into no input, by why. */
export async function StaysOut({ leftOut, tables }: Pick<Understood, "leftOut" | "tables">) {
  const t = (await speech()).say("imports");
  if (leftOut.length === 0) return null;
  const several = new Set([...leftOut.map(({ sheet }) => sheet), ...tables.map(({ sheet }) => sheet)]).size > 1;
  const groups = new Map<string, LeftOut[]>();
  for (const one of leftOut) { const key = `${one.sheet}\n${one.why}`; groups.set(key, [...(groups.get(key) ?? []), one]); }
  return (
    <Section heading={t("preview.leftOut")}>
      {[...groups].map(([key, cells]) => (
        <Details key={key} summary={t(several ? "preview.cellsOf" : "preview.cells", { why: t(`preview.why.${cells[0]!.why}`), sheet: cells[0]!.sheet, n: cells.length })}>
          <ul className="small">
            {cells.slice(0, mostCells).map(({ address, text }) => <li key={address}><b>{address}</b> {shortened(text, longest)}</li>)}
            {cells.length > mostCells && <li>{t("preview.more", { n: cells.length - mostCells })}</li>}
          </ul>
        </Details>
      ))}
    </Section>
  );
}
