import type { Metadata } from "next";
import { addCallProvisionAction, removeCallProvisionAction, setAudienceAction, setRemindersAction } from "#app/(workshop)/calls/actions.ts";
import { Questions } from "#app/(workshop)/calls/[call]/shape/questions.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Details } from "#components/ui/details.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { shapeOfCall } from "#lib/calls/queries.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ call: string }> };
type Shape = Awaited<ReturnType<typeof shapeOfCall>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("calls")("title") };
}

/** What a call asks, whom and when it reminds them: for the hub's coordinators. */
export default async function ShapePage({ params }: Props) {
  const { call: id } = await params;
  await requireMember(`/calls/${id}/shape`);
  const shape = await ask(shapeOfCall, { call: id });
  const { say } = await speech();
  const t = say("calls");
  const { call, issue, hub } = shape;
  const mayChange = call.state !== "closed";
  const at = `/calls/${id}`;
  return (
    <>
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> <Link href={at} lang={guessLanguage(call.question) ?? undefined}>{call.question}</Link></>} title={t("title")} under={t(mayChange ? "under" : "over")} />
      <div className="mt-6 stack">
        <Questions shape={shape} mayChange={mayChange} />
        <Provisions shape={shape} mayChange={mayChange} />
        <Audience shape={shape} mayChange={mayChange} />
        <Reminders shape={shape} mayChange={mayChange} />
      </div>
    </>
  );
}

/** The parts of the text that can be answered one by one. */
async function Provisions({ shape: { call, provisions }, mayChange }: { shape: Shape; mayChange: boolean }) {
  const t = (await speech()).say("calls");
  return (
    <Section heading={t("provisions.title")}>
      <p className="small text-ink-2">{t("provisions.hint")}</p>
      <ul className="rows mt-2" aria-label={t("provisions.title")}>
        {call.provision && <li><span className="what">{call.provision}<span className="note">{t("provisions.first")}</span></span></li>}
        {provisions.map(({ id, provision }) => (
          <li key={id}><span className="what">{provision}</span>{mayChange && <CommandForm act={removeCallProvisionAction} hidden={{ provision: id }} prefix={`remove-${id}-`} label={t("provisions.removeOf", { provision })}><SubmitButton size="small" kind="plain" pendingLabel={t("busy")}>{t("provisions.remove")}</SubmitButton></CommandForm>}</li>
        ))}
      </ul>
      {mayChange && (
        <Details summary={t("provisions.add")}>
          <CommandForm act={addCallProvisionAction} hidden={{ call: call.id }} prefix="part-" label={t("provisions.add")}>
            <TextField name="provision" label={t("provisions.name")} hint={t("provisions.nameHint")} />
            <TextAreaField name="words" law label={t("provisions.words")} optional={t("optional")} />
            <SubmitButton kind="plain" pendingLabel={t("busy")}>{t("provisions.add")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </Section>
  );
}

/** Whom the call asks: everyone who participates, or those who are ticked. */
async function Audience({ shape: { call, hub, everyone, participants }, mayChange }: { shape: Shape; mayChange: boolean }) {
  const t = (await speech()).say("calls");
  const asked = participants.filter(({ asked: one }) => one);
  return (
    <Section heading={t("audience.title")} after={everyone ? t("audience.everyone", { hub: hub.name }) : t("audience.some", { count: asked.length, all: participants.length })}>
      {mayChange ? (
        <Details summary={t("audience.change")}>
          <CommandForm act={setAudienceAction} hidden={{ call: call.id }} prefix="audience-" done={t("audience.done")} label={t("audience.change")} className="group/audience">
            <CheckboxField name="everyone" label={t("audience.all", { hub: hub.name })} defaultChecked={everyone} />
            <fieldset className="field group-has-[[name=everyone]:checked]/audience:hidden">
              <legend className="label">{t("audience.these")}</legend>
              <p className="hint">{t("audience.hint")}</p>
              <div className="grid gap-x-6 sm:grid-cols-2">{participants.map(({ slug, name, asked: one }) => <CheckboxField key={slug} name={`organisations.${slug}`} value={slug} label={name} defaultChecked={!everyone && one} />)}</div>
            </fieldset>
            <SubmitButton kind="plain" pendingLabel={t("busy")}>{t("audience.save")}</SubmitButton>
          </CommandForm>
        </Details>
      ) : <p className="small text-ink-2">{everyone ? t("audience.everyone", { hub: hub.name }) : asked.map(({ name }) => name).join(", ")}</p>}
    </Section>
  );
}

/** On which days those who have not answered are reminded, and when they were. */
async function Reminders({ shape: { call, reminders }, mayChange }: { shape: Shape; mayChange: boolean }) {
  const { say, dates, zone } = await speech();
  const t = say("calls");
  return (
    <Section heading={t("reminders.title")}>
      <p className="text-ink-2">{call.remindDays.length > 0 ? t("reminders.plan", { days: new Intl.ListFormat(dates, { type: "conjunction" }).format(call.remindDays.map(String)) }) : t("reminders.noPlan")} {t("reminders.only")}</p>
      <ul className="small text-ink-2 mt-2">{reminders.map(({ sentAt, by }) => <li key={sentAt.getTime()}>{t("reminders.sent", { when: momentInWords(sentAt, dates, zone), by: by ?? t("reminders.clock") })}</li>)}</ul>
      {mayChange && (
        <Details summary={t("reminders.change")}>
          <CommandForm act={setRemindersAction} hidden={{ call: call.id }} prefix="reminders-" done={t("reminders.done")} label={t("reminders.change")}>
            <TextField name="days" label={t("reminders.days")} hint={t("reminders.daysHint")} defaultValue={call.remindDays.join(", ")} inputMode="numeric" />
            <SubmitButton kind="plain" pendingLabel={t("busy")}>{t("reminders.save")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </Section>
  );
}
