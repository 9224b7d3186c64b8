import type { Metadata } from "next";
import { takeReturnAction } from "#app/(workshop)/responses/[response]/pack/actions.ts";
import { SaidOfAsks } from "#app/(workshop)/responses/[response]/pack/returns/[return]/said-of-asks.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField } from "#components/form/fields.tsx";
import { DiffText } from "#components/figure/diff-text.tsx";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { difference } from "#lib/formats/diff.ts";
import { isRestatable, isTakeable, returnCompared } from "#lib/next/pack-returns.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ response: string; return: string }> };
type Compared = Awaited<ReturnType<typeof returnCompared>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("packs")("preview") };
}

/** A table that came back beside ours, before anything is taken over: each cell that differs with a box, what nobody takes over without one. */
export default async function ReturnPage({ params }: Props) {
  const { response, return: id } = await params;
  await requireMember(`/responses/${response}/pack/returns/${id}`);
  const compared = await ask(returnCompared, { response, return: id });
  const t = (await speech()).say("packs");
  const { name, rows, matched, differences, asks, unmatched, language, undoneAt } = compared;
  const offers = (one: Compared["differences"][number]) => isTakeable(one, compared);
  const boxes = differences.filter(offers);
  const restated = asks.filter((one) => isRestatable(one, compared));
  return (
    <>
      <PageHead title={t("preview")} under={t("previewUnder", { file: name, rows, matched })} actions={<ButtonRow><ButtonLink href={`/responses/${response}/pack`} kind="plain">{t("title")}</ButtonLink></ButtonRow>} />
      <div className="stack mt-6">
        {undoneAt && <Tag>{t("undone")}</Tag>}
        {differences.length === 0 && asks.length === 0 && <EmptyState>{t("nothingNew")}</EmptyState>}
        {boxes.length + restated.length > 0 && (
          <CommandForm act={takeReturnAction} hidden={{ response, return: id }} label={t("takeOver")} prefix="cell-">
            {boxes.map((one) => <CheckboxField key={`${one.amendment}.${one.field}`} name={`cells.${one.amendment}.${one.field}`} defaultChecked={one.field !== "change"} label={`${t("row", { row: one.row })}: ${t(`field.${one.field}`)}`} meaning={one.field === "change" ? <Reworded before={one.before ?? ""} after={one.after} language={language} to={t("toAmendment")} /> : <Both difference={one} ours={t("ours")} theirs={t("theirs")} />} />)}
            {restated.map(({ id: one, row, statement, otherwise }) => <CheckboxField key={one} name={`cells.${one}.statement`} label={`${t("row", { row })}: ${t("field.statement")}`} meaning={<Reworded before={statement} after={otherwise!} language={language} to={t("toAsk")} />} />)}
            <SubmitButton pendingLabel={t("saving")}>{t("takeOver")}</SubmitButton>
          </CommandForm>
        )}
        {differences.some((one) => !offers(one)) && (
          <Section heading={t("field.change")}>
            <Notice>{t("changeNote")}</Notice>
            <Rows>{differences.filter((one) => !offers(one)).map((one) => <Row key={`${one.amendment}.${one.field}`} title={`${t("row", { row: one.row })}: ${t(`field.${one.field}`)}`} note={<Both difference={one} ours={t("ours")} theirs={t("theirs")} />} />)}</Rows>
          </Section>
        )}
        {asks.length > 0 && <SaidOfAsks response={response} from={id} asks={asks} />}
        {unmatched.length > 0 && <Section heading={t("unmatched")}><Rows>{unmatched.map(({ row, place, comment, change, observation }) => <Row key={row} title={[t("row", { row }), place].filter(Boolean).join(": ")} note={[comment, change, observation].filter(Boolean).join(" · ")} />)}</Rows></Section>}
      </div>
    </>
  );
}

/** Words that would come in place of ours, with what goes and what comes, and where they would be written. */
const Reworded = ({ before, after, language, to }: { before: string; after: string; language: string; to: string }) => <><span lang={language}><DiffText pieces={difference(before, after, language).pieces} /></span><br />{to}</>;

const Both = ({ difference: { before, after }, ours, theirs }: { difference: Compared["differences"][number]; ours: string; theirs: string }) => <>{ours}: {before ?? "–"}<br />{theirs}: {after}</>;
