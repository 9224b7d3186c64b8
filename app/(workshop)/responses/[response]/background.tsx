import { describeResponseAction } from "#app/(workshop)/responses/actions.ts";
import type { Response } from "#app/(workshop)/responses/[response]/response.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { speech } from "#lib/next/words.ts";

const parts = ["targetGroup", "request", "context", "goals"] as const;

type Said = Partial<Pick<Response, "number" | (typeof parts)[number]>>;

/** The hub's own number for a response, for whom it is, what was asked and what it is to bring. */
export async function BackgroundFields({ said = {} }: { said?: Said }) {
  const t = (await speech()).say("responses");
  return (
    <>
      <TextField name="number" label={t("field.number")} optional={t("optional")} defaultValue={said.number ?? ""} />
      {parts.map((part) => <TextAreaField key={part} name={part} short label={t(`field.${part}`)} optional={t("optional")} defaultValue={said[part] ?? ""} />)}
    </>
  );
}

/** What the hub keeps of a response beside its text, and the form that changes it. */
export async function Background({ response }: { response: Response }) {
  const t = (await speech()).say("responses");
  const said = (["number", ...parts] as const).filter((part) => response[part]);
  if (said.length === 0 && !response.may.describe) return null;
  return (
    <Section heading={t("background")} id="background">
      {said.length > 0 && <Facts wide>{said.map((part) => <Fact key={part} name={t(`field.${part}`)}><span className="whitespace-pre-line">{response[part]}</span></Fact>)}</Facts>}
      {response.may.describe && (
        <Details summary={t("describe")}>
          <CommandForm act={describeResponseAction} hidden={{ response: response.id }} prefix="background-" done={t("saved")}>
            <BackgroundFields said={response} />
            <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("save")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </Section>
  );
}
