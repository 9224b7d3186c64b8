import { objectToClassAction, settleObjectionAction } from "#app/(workshop)/positions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { dayOfMoment } from "#lib/next/dates.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { objectionsToVersion } from "#lib/versions/queries.ts";

/** What was held against calling a change editorial, what came of it, and a way to do so. For those of the hub alone. */
export async function Objections({ position, version }: { position: string; version: number }) {
  const found = await askIfReadable(objectionsToVersion, { position, version });
  if (!found || (found.objections.length === 0 && !found.may.object)) return null;
  const { say, dates, zone } = await speech();
  const t = say("positions");
  return (
    <Section heading={t("objection.title")}>
      <div className="stack-small">
        {found.objections.map(({ id, organisation, by, reason, raisedAt, settledAs, answer }) => (
          <div key={id} className="message">
            <p className="small text-ink-2">{t("objection.by", { organisation, name: by, day: dayOfMoment(raisedAt, dates, zone) })} · {settledAs ? t(`objection.${settledAs}`) : t("objection.open")}</p>
            <p className="whitespace-pre-line">{reason}</p>
            {answer && <blockquote className="whitespace-pre-line">{answer}</blockquote>}
            {!settledAs && found.may.settle && (
              <Details summary={t("objection.settle")}>
                <CommandForm act={settleObjectionAction} hidden={{ objection: id }} prefix={`objection-${id}-`}>
                  <RadioListField name="settledAs" label={t("objection.decide")} options={(["upheld", "answered"] as const).map((value) => ({ value, name: t(`objection.${value}`) }))} />
                  <TextAreaField name="answer" short label={t("objection.answer")} hint={t("objection.answerHint")} optional={t("optional")} />
                  <ToldBefore act="settleObjection" of={{ objection: id }} reads={["settledAs"]} />
                  <SubmitButton size="small" pendingLabel={t("saving")}>{t("objection.settle")}</SubmitButton>
                </CommandForm>
              </Details>
            )}
          </div>
        ))}
        {found.may.object && (
          <Details summary={t("objection.raise")}>
            <CommandForm act={objectToClassAction} hidden={{ position, version }} prefix="objection-">
              <p className="small text-ink-2">{t("objection.hint")}</p>
              <TextAreaField name="reason" short label={t("objection.reason")} />
              <ToldBefore act="objectToClass" of={{ position, version }} />
              <SubmitButton size="small" pendingLabel={t("saving")}>{t("objection.raise")}</SubmitButton>
            </CommandForm>
          </Details>
        )}
      </div>
    </Section>
  );
}
