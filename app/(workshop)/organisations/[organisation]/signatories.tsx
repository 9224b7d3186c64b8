import { endSignatoryAction, nameSignatoryAction } from "#app/(workshop)/organisations/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { signatoriesOfOrganisation } from "#lib/signatories/queries.ts";

/** Who signs for an organisation, for its own people; its delegates say who. */
export async function Signatories({ organisation }: { organisation: string }) {
  const found = await askIfReadable(signatoriesOfOrganisation, { organisation });
  if (!found) return null;
  const { say } = await speech();
  const [t, terms] = [say("signing"), say("terms")];
  const { bySeat, named, others, may } = found;
  return (
    <Section heading={t("signatories.title")}>
      <p className="small text-ink-2 mb-2">{t("signatories.under")}</p>
      <Rows label={t("signatories.title")}>
        {bySeat.map(({ name, role, hub }) => <Row key={`${name}${role}${hub}`} title={name} note={`${terms(`roles.${role}`)}, ${hub}`} />)}
        {named.map(({ id, name, reason }) => (
          <Row key={id} title={name} note={t("signatories.named", { reason })} aside={may.name && (
            <Details summary={t("signatories.end")}>
              <CommandForm act={endSignatoryAction} hidden={{ signatory: id }} prefix={`end-${id}-`} label={t("signatories.endOf", { name })}><TextAreaField name="reason" short label={t("signatories.reason")} /><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("signatories.end")}</SubmitButton></CommandForm>
            </Details>
          )} />
        ))}
      </Rows>
      {may.name && (
        <div className="mt-4"><Details summary={t("signatories.name")}>
          {others.length === 0 ? <p className="small">{t("signatories.nobody")}</p> : (
            <CommandForm act={nameSignatoryAction} hidden={{ organisation }} prefix="signatory-" className="max-w-form" label={t("signatories.name")}>
              <SelectField name="person" label={t("signatories.person")} options={others.map(({ id, name }) => ({ value: id, label: name }))} />
              <TextField name="reason" label={t("signatories.reason")} />
              <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("signatories.add")}</SubmitButton>
            </CommandForm>
          )}
        </Details></div>
      )}
    </Section>
  );
}
