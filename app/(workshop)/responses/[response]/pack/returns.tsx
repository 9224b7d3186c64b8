import { undoReturnAction } from "#app/(workshop)/responses/[response]/pack/actions.ts";
import type { Pack } from "#app/(workshop)/responses/[response]/pack/contents.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { speech } from "#lib/next/words.ts";

/** Tables that came back, what was taken over from each, and a place to bring in another. */
export async function Returns({ pack: { response, returns, may } }: { pack: Pack }) {
  const t = (await speech()).say("packs");
  if (!may.make && returns.length === 0) return null;
  const told = ({ name, cells, by, takenAt }: Pack["returns"][number]) => (takenAt ? t("taken", { cells, file: name, by }) : t("notTaken"));
  return (
    <Section heading={t("returns")} id="returns">
      {returns.length > 0 && (
        <Rows label={t("returns")}>{returns.map((one) => (
          <Row key={one.id} title={one.name} href={`/responses/${response.id}/pack/returns/${one.id}`} note={told(one)} aside={one.undoneAt ? <Tag>{t("undone")}</Tag> : undefined}
            below={one.may.undo ? <CommandForm act={undoReturnAction} hidden={{ response: response.id, return: one.id }} prefix={`undo-${one.id}-`}><SubmitButton kind="plain" size="small" pendingLabel={t("saving")} aria-label={`${t("undo")}: ${one.name}`}>{t("undo")}</SubmitButton></CommandForm> : undefined} />
        ))}</Rows>
      )}
      {may.make && (
        <form action={`/api/packs/${response.id}?act=return`} method="post" encType="multipart/form-data" className="form" aria-label={t("returns")}>
          <p className="text-ink-2">{t("returnsUnder")}</p>
          <TextInput name="file" id="return-file" type="file" accept=".xlsx,.docx,.csv,.tsv" label={t("returnFile")} required />
          <Button type="submit">{t("lookAt")}</Button>
        </form>
      )}
    </Section>
  );
}
