import { changePositionKindAction, setMaturityAction } from "#app/(workshop)/positions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { maturities, positionKinds } from "#db/vocabulary.ts";
import { speech } from "#lib/next/words.ts";
import type { positionById } from "#lib/positions/queries.ts";

/** What kind of document it is and, of an interpretation, how far it can be leaned on; for those who may say so. */
export async function Kind({ position: { id, kind, maturity, may } }: { position: Awaited<ReturnType<typeof positionById>> }) {
  if (!may.changeKind && !may.setMaturity) return null;
  const { say } = await speech();
  const [t, terms] = [say("positions"), say("terms")];
  return (
    <Section heading={t("field.kind")}>
      <div className="stack-small">
        <p>{terms(`positionKinds.${kind}`)}{maturity && `, ${terms(`maturities.${maturity}`)}`}</p>
        {may.setMaturity && (
          <Details summary={t("maturity.set")}>
            <CommandForm act={setMaturityAction} hidden={{ position: id }} prefix="maturity-">
              <RadioListField name="maturity" label={t("maturity.label")} defaultValue={maturity ?? "draft"} options={maturities.map((value) => ({ value, name: terms(`maturities.${value}`), meaning: t(`maturity.${value}Meaning`) }))} />
              <TextField name="note" label={t("maturity.note")} optional={t("optional")} />
              <ToldBefore act="setMaturity" of={{ position: id }} />
              <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("maturity.set")}</SubmitButton>
            </CommandForm>
          </Details>
        )}
        {may.changeKind && (
          <Details summary={t("kind.change")}>
            <CommandForm act={changePositionKindAction} hidden={{ position: id }} prefix="kind-">
              <RadioListField name="kind" label={t("field.kind")} defaultValue={kind} options={positionKinds.map((value) => ({ value, name: terms(`positionKinds.${value}`), meaning: t(`kind.${value}`) }))} />
              <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("kind.change")}</SubmitButton>
            </CommandForm>
          </Details>
        )}
      </div>
    </Section>
  );
}
