import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { addDateRuleAction, addReadRulesAction, readArticleAction } from "#app/(workshop)/issues/[docket]/dates/actions.ts";
import { ReadArticle } from "#app/(workshop)/issues/[docket]/dates/read/read-article.tsx";
import { RuleFields } from "#app/(workshop)/issues/[docket]/dates/read/rule-fields.tsx";
import { loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { requireMember } from "#lib/next/page.ts";
import { newId } from "#lib/platform/ids.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("dates")("read.title") };
}

/** Where dates are worked out from the words of an act: read from its final article, or by a rule that somebody writes. */
export default async function ReadPage({ params }: Props) {
  const { docket } = await params;
  await requireMember(`/issues/${docket}/dates/read`);
  const { issue, procedure } = await loadIssue(docket);
  if (!procedure.may.keepDates) forbidden();
  const { say, dates } = await speech();
  const [t, issues] = [say("dates"), say("issues")];
  return (
    <div className="form-page">
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(issue.hub.code)} href={`/issues/${docket}/history`} /> {issue.title}</>} title={t("read.title")} under={t("read.under")} />
      <div className="stack mt-6">
        <WordsFor namespaces={["dates", "issues"]}>
          <ReadArticle docket={issue.docket} address={issue.sourceUrl ?? ""} dates={dates} once={newId()} faultsTitle={say("errors")("summary")} read={readArticleAction} add={addReadRulesAction} />
        </WordsFor>
        <Section heading={t("hand.title")}>
          <p className="text-ink-2 mb-4">{t("hand.under")}</p>
          <CommandForm act={addDateRuleAction} hidden={{ issue: issue.docket }} prefix="hand-">
            <RuleFields address={issue.sourceUrl ?? ""} />
            <ToldBefore act="addDateRules" of={{ issue: issue.docket }} />
            <FormActions><SubmitButton pendingLabel={issues("saving")}>{t("hand.add")}</SubmitButton></FormActions>
          </CommandForm>
        </Section>
      </div>
    </div>
  );
}
