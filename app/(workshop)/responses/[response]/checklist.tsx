import { addCheckAction, tickCheckAction } from "#app/(workshop)/responses/actions.ts";
import type { Response } from "#app/(workshop)/responses/[response]/response.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { momentInWords } from "#lib/next/dates.ts";
import { sentence, speech, useSpeech } from "#lib/next/words.ts";
import { currentViewer } from "#lib/next/actor.ts";

/** What is to be seen to before it is filed: ticked by whom and when. */
export async function Checklist({ response: { id, checks, may } }: { response: Response }) {
  if (checks.length === 0 && !may.tick) return null;
  const { say, dates, zone } = await speech();
  const { locale } = await currentViewer();
  const t = say("responses");
  const labelOf = ({ key, label }: (typeof checks)[number]) => label ?? sentence(locale, "responses", `check.${key}`) ?? sentence(locale, "channels", `checks.${key}`) ?? key;
  return (
    <Section heading={t("checklist")} id="checklist" after={t("checksDone", { done: checks.filter(({ tickedAt }) => tickedAt).length, count: checks.length })}>
      <Rows label={t("checklist")}>
        {checks.map((check) => (
          <Row key={check.id} title={labelOf(check)} note={check.tickedAt && t("ticked", { name: check.tickedBy ?? "", at: momentInWords(check.tickedAt, dates, zone) })} aside={<span className="tag-and-act">
            <Tag tone={check.tickedAt ? "ok" : undefined}>{t(check.tickedAt ? "done" : check.required ? "required" : "open")}</Tag>
            {may.tick && <Tick response={id} check={check.key} done={check.tickedAt === null} label={labelOf(check)} />}
          </span>} />
        ))}
      </Rows>
      {may.tick && (
        <Details summary={t("addCheck")}>
          <CommandForm act={addCheckAction} hidden={{ response: id }} prefix="check-">
            <TextField name="label" label={t("field.check")} />
            <CheckboxField name="required" label={t("field.required")} />
            <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("addCheck")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </Section>
  );
}

function Tick({ response, check, done, label }: { response: string; check: string; done: boolean; label: string }) {
  const t = useSpeech().say("responses");
  return (
    <CommandForm act={tickCheckAction} hidden={{ response, check, done: done ? "yes" : "no" }} prefix={`tick-${check}-`} label={label}>
      <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t(done ? "tick" : "untick")}<span className="sr-only"> {label}</span></SubmitButton>
    </CommandForm>
  );
}
