import { endEditorAction } from "#app/(workshop)/positions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { dayOfMoment } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";
import type { decisionsOnPosition } from "#lib/decisions/queries.ts";
import type { positionById } from "#lib/positions/queries.ts";

type Props = { position: Awaited<ReturnType<typeof positionById>>; earlier: Awaited<ReturnType<typeof decisionsOnPosition>> };

/** The frozen versions, and the decisions that came before the present one. */
export async function Versions({ position: { id, versions, adoptedVersion, editors, may }, earlier }: Props) {
  const { say, dates, zone } = await speech();
  const [t, terms] = [say("positions"), say("terms")];
  if (versions.length === 0 && editors.length === 0) return null;
  return (
    <Section heading={t("versions")}>
      <Rows label={t("versions")}>
        {versions.map(({ number, frozenAt, frozenBy, change, note }) => <Row key={number} href={`/positions/${id}/versions/${number}`} title={t("version.of", { number })} note={<>{frozenBy ? t("version.by", { day: dayOfMoment(frozenAt, dates, zone), name: frozenBy }) : dayOfMoment(frozenAt, dates, zone)} · {terms(`changeClasses.${change}`)}{note && ` · ${note}`}</>} aside={number === adoptedVersion && <Tag>{t("version.adopted")}</Tag>} />)}
      </Rows>
      {versions.length > 1 && <p className="small mt-2"><Link href={`/positions/${id}/versions/${versions[1]!.number}/compare/${versions[0]!.number}`}>{t("compare.title", { before: versions[1]!.number, after: versions[0]!.number })}</Link></p>}
      {versions[0] && may.edit && <p className="small mt-2"><Link href={`/positions/${id}/versions/${versions[0].number}/compare/draft`}>{t("compare.titleDraft", { before: versions[0].number })}</Link></p>}
      {earlier.map(({ id: decision, version, state, outcome }) => <p key={decision} className="small mt-2"><Link href={`/positions/${id}/versions/${version}`}>{t("version.of", { number: version })}</Link>: {terms(`decisionStates.${state}`)}{outcome && `, ${outcome}`}</p>)}
      {editors.length > 0 && <p className="small text-ink-2 mt-2">{t("editors", { names: editors.map(({ name }) => name).join(", ") })}</p>}
      {may.endEditor && editors.length > 0 && (
        <Details summary={t("endEditor.title")}>
          <CommandForm act={endEditorAction} hidden={{ position: id }} prefix="end-editor-" className="max-w-form" label={t("endEditor.title")}>
            <p className="small text-ink-2">{t("endEditor.note")}</p>
            <SelectField name="person" label={t("endEditor.who")} options={editors.map((editor) => ({ value: editor.id, label: editor.name }))} />
            <TextField name="reason" label={t("step.reason")} />
            <SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("endEditor.now")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </Section>
  );
}
