import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { checkDateFactAction, correctDateFactAction } from "#app/(workshop)/issues/actions.ts";
import { followDateRuleAction } from "#app/(workshop)/issues/[docket]/dates/actions.ts";
import { RetireRule } from "#app/(workshop)/issues/[docket]/dates/retire-rule.tsx";
import { DateFields } from "#app/(workshop)/issues/[docket]/history/date-fields.tsx";
import { loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { Course } from "#components/dates/course.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { verifications } from "#db/vocabulary.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string; date: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("issues")("date.keep") };
}

/** A dated event, for those who keep it: compared with its source, or given a new value. */
export default async function CorrectDatePage({ params }: Props) {
  const { docket, date: id } = await params;
  await requireMember(`/issues/${docket}/dates/${id}`);
  const { issue, procedure } = await loadIssue(docket);
  const date = procedure.dates.find((one) => one.id === id && one.of === null);
  if (!date) notFound();
  if (!procedure.may.keepDates) forbidden();
  const { say, dates } = await speech();
  const [t, d, terms] = [say("issues"), say("dates"), say("terms")];
  const computed = date.course !== null;
  return (
    <div className="form-page">
      <PageHead
        over={<><Docket code={issue.docket} tone={toneOf(issue.hub.code)} href={`/issues/${docket}/history`} /> {issue.title}</>} title={date.label}
        under={<>{dayInWords(date.day, dates, { long: true })}{date.sourceUrl && <> · <Link href={date.sourceUrl} rel="noreferrer">{date.source ?? new URL(date.sourceUrl).host}</Link></>}</>}
      />
      <div className="stack mt-6">
        {computed && (
          <Section heading={d("how")}>
            <Course date={date} />
            {date.overriddenBecause !== null && (
              <CommandForm act={followDateRuleAction} hidden={{ dateFact: date.id, issue: docket }} prefix="back-">
                <p className="text-ink-2 mt-4">{d("back.under")}</p>
                <ToldBefore act="followDateRule" of={{ dateFact: date.id, issue: docket }} />
                <SubmitButton kind="plain" pendingLabel={t("saving")}>{d("back.do")}</SubmitButton>
              </CommandForm>
            )}
          </Section>
        )}
        <Section heading={t("date.check")} id="check">
          <CommandForm act={checkDateFactAction} hidden={{ dateFact: date.id, issue: docket }} prefix="check-">
            <SelectField name="verification" label={t("date.held")} hint={t("date.checkHint")} options={verifications.map((value) => ({ value, label: terms(`verifications.${value}`) }))} defaultValue="verified" />
            <ToldBefore act="checkDateFact" of={{ dateFact: date.id, issue: docket }} />
            <SubmitButton pendingLabel={t("saving")}>{t("date.checkedToday")}</SubmitButton>
          </CommandForm>
        </Section>
        <Section heading={computed ? d("elsewhere.title") : t("date.correct")}>
          <p className="text-ink-2 mb-4">{computed ? d("elsewhere.under") : t("date.correctUnder")}</p>
          <CommandForm act={correctDateFactAction} hidden={{ dateFact: date.id, issue: docket }}>
            <DateFields date={date} />
            <TextAreaField name="reason" short label={t("date.reason")} />
            <ToldBefore act="correctDateFact" of={{ dateFact: date.id, issue: docket }} />
            <FormActions><SubmitButton pendingLabel={t("saving")}>{t("date.save")}</SubmitButton></FormActions>
          </CommandForm>
        </Section>
        {computed && date.ruleId && <RetireRule docket={docket} rule={date.ruleId} />}
      </div>
    </div>
  );
}
