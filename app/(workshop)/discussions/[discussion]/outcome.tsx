import { pinOutcomeAction, takeDownOutcomeAction } from "#app/(workshop)/discussions/actions.ts";
import type { Shown } from "#app/(workshop)/discussions/[discussion]/shown.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { knownAmong } from "#components/positions/known-in.ts";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Markdown } from "#components/ui/markdown.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { addressOfPost } from "#lib/discussion/model.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

/** What came of a discussion, before anything that was said in it; for those who lead, the ways to say so. */
export async function Outcome({ discussion: { id, outcome, earlier, may } }: { discussion: Shown }) {
  const { say, dates, zone } = await speech();
  const t = say("discussion");
  if (!outcome && earlier.length === 0 && !may.pin) return null;
  const when = (moment: Date) => momentInWords(moment, dates, zone);
  const known = await knownAmong(outcome?.words ? [outcome.words] : []);
  return (
    <section aria-labelledby="outcome">
      {outcome && (
        <div className="notice ok message">
          <h2 className="title" id="outcome">{t("outcome")}</h2>
          <Markdown text={outcome.words ?? ""} known={known} />
          <p className="meta text-ink-2">{t("outcomeBy", { name: outcome.by, when: when(outcome.at) })}{outcome.post !== null && <>, <Link href={addressOfPost(id, outcome.post)}>{t("fromPost", { number: outcome.post })}</Link></>}</p>
        </div>
      )}
      {!outcome && <h2 className="sr-only" id="outcome">{t("outcome")}</h2>}
      {earlier.length > 0 && <Details summary={t("earlier", { count: earlier.length })}><ul className="stack-small">{earlier.map((one) => <li key={one.id}><p className="whitespace-pre-line">{one.words ?? t("outcomeGone")}</p><p className="meta text-ink-2">{t("outcomeBy", { name: one.by, when: when(one.at) })}, {t("earlierUntil", { when: when(one.ended!.at), name: one.ended!.by })}</p></li>)}</ul></Details>}
      {may.pin && (
        <Details summary={t(outcome ? "pinOther" : "pinOwn")}>
          <CommandForm act={pinOutcomeAction} hidden={{ discussion: id }} prefix="outcome-"><TextAreaField name="words" label={t("field.words")} defaultValue={outcome?.words ?? ""} /><ToldBefore act="pinOutcome" of={{ discussion: id }} /><SubmitButton size="small" pendingLabel={t("sending")}>{t("save")}</SubmitButton></CommandForm>
          {may.takeDown && <CommandForm act={takeDownOutcomeAction} hidden={{ discussion: id }} prefix="down-"><SubmitButton size="small" kind="quiet" pendingLabel={t("sending")}>{t("takeDown")}</SubmitButton></CommandForm>}
        </Details>
      )}
    </section>
  );
}
