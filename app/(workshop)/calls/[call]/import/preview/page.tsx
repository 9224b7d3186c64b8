import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { importTableAction } from "#app/(workshop)/calls/[call]/import/actions.ts";
import { ImportHead } from "#app/(workshop)/calls/[call]/import/import-head.tsx";
import { chosenIn, headsOf, type Chosen } from "#app/(workshop)/calls/[call]/import/preview/choices.ts";
import { Columns } from "#app/(workshop)/calls/[call]/import/preview/columns.tsx";
import { Entries, RowFaults, StaysOut } from "#app/(workshop)/calls/[call]/import/preview/what-comes.tsx";
import { consentTo, readersInWords } from "#components/feedback/lane-words.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ToldHere } from "#components/inbox/told-before.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { readersOfLane } from "#lib/feedback/queries.ts";
import { lanesFor, mostInputs } from "#lib/imports/model.ts";
import { tableById } from "#lib/imports/queries.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { ask, askIfReadable, firstOf, requireMember } from "#lib/next/page.ts";
import { understoodIn } from "#lib/next/tables.ts";
import { tell } from "#lib/next/telling.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ call: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Kept = Awaited<ReturnType<typeof tableById>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("imports")("preview.title") };
}

/** What a table comes to: first by its heads, then as the columns were chosen. */
async function comesTo({ columns, headers }: Chosen, hash: string) {
  const read = await understoodIn(hash, { mapping: {}, headers });
  if (Object.keys(columns).length === 0) return read;
  const mapping = Object.fromEntries(headsOf(read.tables).flatMap((head, at) => (columns[at] ? [[head, columns[at]]] : [])));
  return understoodIn(hash, { mapping, headers });
}

/** Each row of a table as an input, before any of it comes in; with what stays out, and why. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { call: id } = await params;
  const given = firstOf(await searchParams);
  const here = `/calls/${id}/import/preview?${new URLSearchParams(given).toString()}`;
  await requireMember(here);
  const chosen = chosenIn(given);
  if (!chosen.file) redirect(`/calls/${id}/import`);
  const kept = await ask(tableById, { call: id, file: chosen.file });
  const { say, locale } = await speech();
  const t = say("imports");
  const head = <ImportHead call={kept.call} issue={kept.issue} hub={kept.hub} title={t("preview.title")} under={t("preview.under", { file: kept.file.name, organisation: kept.organisation.name })} />;
  const again = <ButtonLink href={`/calls/${id}/import`}>{t("preview.again")}</ButtonLink>;
  if (kept.importId) return <>{head}<EmptyState action={<ButtonLink href={`/imports/${kept.importId}`}>{t("preview.seeSame")}</ButtonLink>}>{t("preview.already")}</EmptyState></>;
  if (kept.file.state !== "clean") return <>{head}<EmptyState action={again}>{kept.file.state === "waiting" ? t("preview.waiting") : t("preview.refused", { finding: kept.file.finding ?? "" })}</EmptyState></>;
  const understood = await comesTo(chosen, kept.file.hash).catch((error: unknown) => { if (error instanceof Refusal) return tell(error, locale); throw error; });
  if ("reason" in understood) return <>{head}<div className="mt-6"><Notice kind="crit" title={t("preview.unreadable")}>{Object.values(understood.fields).flat().join(" ")}</Notice></div><p className="mt-4">{again}</p></>;
  return (
    <>
      {head}
      <div className="mt-6 stack">
        <Summary kept={kept} understood={understood} chosen={chosen} />
        <Columns chosen={chosen} understood={understood} onBehalf={kept.onBehalf} named={{ hub: kept.hub.name, organisation: kept.organisation.name }} />
        <RowFaults faults={understood.faults} />
        {understood.entries.length > 0 && <Entries entries={understood.entries} all={chosen.all} allHref={`${here}&show=all`} />}
        <StaysOut leftOut={understood.leftOut} tables={understood.tables} />
      </div>
    </>
  );
}

type Understood = Awaited<ReturnType<typeof understoodIn>>;

/** In a sentence what comes in and what stays out; and the act itself, with who will read it. */
async function Summary({ kept, understood, chosen }: { kept: Kept; understood: Understood; chosen: Chosen }) {
  const { say, dates, zone } = await speech();
  const [t, feedback] = [say("imports"), say("feedback")];
  const { entries, faults, leftOut, tables, formulas, encoding, mapping } = understood;
  const silent = new Set(leftOut.filter(({ why }) => why === "nothingSaid").map(({ sheet, address }) => `${sheet} ${address.replace(/\D/g, "")}`)).size;
  const lane = lanesFor(kept.onBehalf).includes(chosen.lane) ? chosen.lane : lanesFor(kept.onBehalf)[0]!;
  const consent = consentTo(feedback, lane, { hub: kept.hub.name, organisation: kept.organisation.name });
  const readers = await askIfReadable(readersOfLane, { call: kept.call.id, lane });
  const n = entries.length;
  return (
    <div>
      {kept.earlier.map((one) => <Notice key={one.id} kind="warn">{t("preview.same", { when: momentInWords(one.createdAt, dates, zone), rows: one.rows })} <Link href={`/imports/${one.id}`}>{t("preview.seeSame")}</Link></Notice>)}
      {tables.some(({ sure }) => !sure) && <Notice kind="warn">{t("preview.unsure")}</Notice>}
      <p className="lede mt-4">{t("preview.sum", { inputs: n, rows: faults.length + silent })}</p>
      <p className="small text-ink-2">{[faults.length > 0 && t("preview.sumFaults", { n: faults.length }), silent > 0 && t("preview.sumSilent", { n: silent }), encoding && t("preview.encoding", { encoding: encoding.toUpperCase() }), formulas > 0 && t("preview.formulas", { n: formulas })].filter(Boolean).join(" ")}</p>
      {n === 0 && <div className="mt-4"><Notice kind="warn">{t("preview.nothing")}</Notice></div>}
      {n > mostInputs && <div className="mt-4"><Notice kind="crit">{t("preview.tooMany", { n, most: mostInputs })}</Notice></div>}
      {n > 0 && n <= mostInputs && (
        <div className="mt-4">
          <CommandForm act={importTableAction} label={t("preview.title")} hidden={{ call: kept.call.id, file: kept.file.id, lane, language: chosen.language, source: chosen.source, attributed: chosen.attributed ? "true" : "false", consent, mapping: JSON.stringify(mapping), headers: JSON.stringify(chosen.headers) }}>
            <p className="strong">{consent}</p>
            {readers && <p className="small text-ink-2">{readersInWords(feedback, readers, new Intl.ListFormat(dates, { type: "conjunction" }))}</p>}
            <ToldHere act="importTable" of={{ call: kept.call.id, file: kept.file.id, lane }} />
            <FormActions note={t("preview.actNote")}>
              <SubmitButton pendingLabel={t("preview.acting")}>{t(faults.length > 0 ? "preview.actWithout" : "preview.act", { n })}</SubmitButton>
              <ButtonLink href={`/calls/${kept.call.id}/import`}>{t("preview.again")}</ButtonLink>
            </FormActions>
          </CommandForm>
        </div>
      )}
    </div>
  );
}
