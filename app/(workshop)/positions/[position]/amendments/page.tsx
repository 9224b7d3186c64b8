import type { Metadata } from "next";
import { retireAmendmentAction } from "#app/(workshop)/positions/[position]/amendments/actions.ts";
import { Bundles } from "#app/(workshop)/positions/[position]/amendments/bundles.tsx";
import { CommentRows } from "#app/(workshop)/positions/[position]/amendments/comment-rows.tsx";
import { AmendmentEditor } from "#app/(workshop)/positions/[position]/amendments/editor.tsx";
import { Margin } from "#app/(workshop)/positions/[position]/amendments/margin.tsx";
import { Meeting, Undo } from "#app/(workshop)/positions/[position]/amendments/meeting.tsx";
import { NewEdition, ThreeWays } from "#app/(workshop)/positions/[position]/amendments/new-edition.tsx";
import { Pickers, views, type View } from "#app/(workshop)/positions/[position]/amendments/pickers.tsx";
import { Sources } from "#app/(workshop)/positions/[position]/amendments/sources.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { Amendment } from "#components/positions/amendments.tsx";
import { Presence } from "#components/positions/presence.tsx";
import { DownloadAmendments } from "#components/positions/download-amendments.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Seal } from "#components/ui/seal.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { amendmentsOnPosition, type AmendmentAtWork } from "#lib/amendments/queries.ts";
import { presenceOnPosition } from "#lib/presences/queries.ts";
import { newId } from "#lib/platform/ids.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { ask, askIfReadable, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionById } from "#lib/positions/queries.ts";

type Props = { params: Promise<{ position: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Position = Awaited<ReturnType<typeof positionById>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await speech()).say("amending")("title")}, ${(await ask(positionById, await params)).title}` };
}

/** The amendment workspace of a position: one amendment at a time as a sheet, a redline, or all as a table of comments. */
export default async function AmendmentsPage({ params, searchParams }: Props) {
  const position = await ask(positionById, await params);
  const all = await ask(amendmentsOnPosition, { position: position.id });
  const given = firstOf(await searchParams);
  const chosen = all.find(({ number }) => String(number) === given.n) ?? all.find(({ replacedBy }) => replacedBy === null) ?? all[0];
  const view: View = views.find((one) => one === given.view) ?? "sheet";
  const writing = position.may.edit ? ((await askIfReadable(presenceOnPosition, { position: position.id })) ?? []) : null;
  const { say } = await speech();
  const [t, ui] = [say("amending"), say("ui")];
  const { id, issue, hub, title, language, may } = position;
  return (
    <>
      <PageHead
        over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> <Link href={`/positions/${id}`} lang={language}>{title}</Link></>} title={t("title")}
        under={writing ? <WordsFor namespaces={["amending"]}><Presence key={chosen?.id} position={id} amendment={chosen?.id || null} start={writing.map(({ name, amendment }) => ({ name, amendment }))} /></WordsFor> : t("under")}
        actions={<>{all.length > 0 && <DownloadAmendments position={id} language={language} />}<ButtonLink href={`/positions/${id}`}>{t("position")}</ButtonLink></>}
      />
      {position.lane !== "public" && <div className="mt-3"><Seal lane={position.lane} t={ui} /></div>}
      <div className="mt-5 stack">
        <NewEdition position={id} amendments={all} mayEdit={may.edit} />
        <Pickers position={id} amendments={all} chosen={chosen} view={view} mayEdit={may.edit} />
        {!chosen ? <EmptyState action={may.edit && <ButtonLink href={`/positions/${id}/amendments/new`} kind="primary">{t("addLong")}</ButtonLink>}>{t("none")}</EmptyState>
          : view === "table" ? <CommentRows position={id} amendments={all} language={language} />
          : <Columns kind="panel" aside={<><Margin position={id} hub={hub.slug} amendment={chosen} mayEdit={may.edit && chosen.replacedBy === null} /><Sources amendment={chosen.id} mayEdit={may.edit && chosen.replacedBy === null} /><Bundles position={{ id, title }} amendments={all} /></>}><Desk position={position} amendment={chosen} all={all} view={view} /></Columns>}
      </div>
    </>
  );
}

/** One amendment: written where it may be, read elsewhere; what meets it, and what a newer edition makes of it. */
async function Desk({ position: { id, language, lane, may }, amendment, all, view }: { position: Position; amendment: AmendmentAtWork; all: readonly AmendmentAtWork[]; view: "sheet" | "redline" }) {
  const { say, dates, zone } = await speech();
  const t = say("amending");
  const { number, provision, current, proposed, justification, priority, redLine, fallback, revision, edition, check, replaces, replacedBy } = amendment;
  const mayEdit = may.edit && replacedBy === null;
  const other = view === "sheet" ? "redline" : "sheet";
  const foot = <>{edition ? t(check && check.fit !== "fits" ? "basedMoved" : "based", { edition: edition.name, moment: momentInWords(edition.capturedAt, dates, zone) }) : t("free")} <Link href={`/positions/${id}/amendments?n=${number}${other === "redline" ? "&view=redline" : ""}`}>{t(other === "redline" ? "single" : "double")}</Link></>;
  const authors = amendment.authors.map(({ name }) => name);
  const words = { provision, current, proposed, justification, priority, redLine, ...(may.readFallbacks ? { fallback: fallback ?? "" } : {}) };
  return (
    <>
      {replacedBy !== null && <Notice>{t("replacedBy", { number: replacedBy })}</Notice>}
      {check && <ThreeWays amendment={amendment} language={language} mayEdit={mayEdit} />}
      {mayEdit && view === "sheet" ? (
        <WordsFor namespaces={["amending", "figure", "terms", "errors", "refusals"]}>
          <AmendmentEditor
            key={`${amendment.id} ${edition?.id ?? ""}`} once={newId()} amendment={{ id: amendment.id, number, ...(replaces.length > 0 ? { above: t("compromise", { count: replaces.length, numbers: replaces.join(", ") }) } : {}), ...(authors.length > 0 ? { authors: authors.join(", ") } : {}) }}
            start={{ words, revision, savedAt: amendment.savedAt.toISOString() }} pinned={edition !== null} language={language} lane={lane} foot={foot}
          />
        </WordsFor>
      ) : <Amendment amendment={amendment} language={language} view={view} authors={authors} foot={foot} />}
      <Meeting position={id} amendment={amendment} amendments={all} language={language} mayEdit={mayEdit} />
      {mayEdit && (
        <div className="button-row">
          <Undo position={id} amendment={amendment} amendments={all} />
          {replaces.length === 0 && !amendment.bundle && <CommandForm act={retireAmendmentAction} hidden={{ amendment: amendment.id, position: id }}><SubmitButton kind="danger" size="small" pendingLabel={t("saving")}>{t("retire")}</SubmitButton></CommandForm>}
        </div>
      )}
    </>
  );
}
