import { mergeIssueAction, unmergeIssueAction } from "#app/(workshop)/issues/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { MergeForm } from "#components/triage/acts.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { dayOfMoment } from "#lib/next/dates.ts";
import { useSpeech } from "#lib/next/words.ts";
import type { mergesOfIssue } from "#lib/triage/queries.ts";

type Merges = Awaited<ReturnType<typeof mergesOfIssue>>;
type Named = { docket: string; title: string };

const Named = ({ docket, title }: Named) => <Link href={`/issues/${docket.toLowerCase()}`}>{docket} {title}</Link>;

/** Where an issue went, and which ones went into it; both can be taken back. */
export function MergeBanner({ docket, merges: { merged, into, from, may } }: { docket: string; merges: Merges }) {
  const { say, dates, zone } = useSpeech();
  if (!merged && from.length === 0) return null;
  const t = say("triage");
  return (
    <div className="mb-7">
      {merged && (
        <Notice kind="warn" title={into ? t("merged.into", { when: dayOfMoment(into.at, dates, zone) }) : t("merged.hidden")}>
          {into && <p><Named {...into} /></p>}
          {into && <p>{t("merged.because", { reason: into.reason })}</p>}
          {may.unmerge && <Undo docket={docket} />}
        </Notice>
      )}
      {from.length > 0 && (
        <Notice title={t("merged.from", { count: from.length })}>
          {from.map((one) => <div key={one.docket}><p><Named {...one} /></p>{one.may.unmerge && <Undo docket={one.docket} />}</div>)}
        </Notice>
      )}
    </div>
  );
}

function Undo({ docket }: { docket: string }) {
  const t = useSpeech().say("triage");
  return (
    <Details summary={t("merged.undo")}>
      <CommandForm act={unmergeIssueAction} hidden={{ issue: docket }} label={t("merged.undo")} prefix={`undo-${docket.toLowerCase()}-`}>
        <TextAreaField name="reason" short label={t("reason")} hint={t("merged.undoHint")} />
        <ToldBefore act="unmergeIssue" of={{ issue: docket }} />
        <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("merged.undoDo")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

/** Says that this issue is another one, for those who may. */
export const MergeInto = ({ docket, merges: { may }, alike }: { docket: string; merges: Merges; alike: readonly Named[] }) =>
  may.merge && <MergeForm act={mergeIssueAction} hidden={{ issue: docket }} prefix="" alike={alike} />;
