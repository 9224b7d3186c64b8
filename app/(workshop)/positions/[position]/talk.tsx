import { commentOnParagraphAction, suggestEditAction } from "#app/(workshop)/positions/actions.ts";
import { Threads, type Thread } from "#app/(workshop)/positions/[position]/thread.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { CommentField } from "#components/positions/comment-field.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { useSpeech } from "#lib/next/words.ts";

type Props = {
  position: string; version: number | null; address: string; words: string; language: string;
  threads: readonly Thread[]; /** Suggestions that wait. */ changes: number;
  may: { comment: boolean; suggest: boolean };
};

/** What is said about one paragraph, and a way to say more: a comment, or other words for it. */
export function Talk({ position, version, address, words, language, threads, changes, may }: Props) {
  const t = useSpeech().say("positions");
  const comment = (
    <CommandForm act={commentOnParagraphAction} hidden={{ position, at: address, ...(version === null ? {} : { version }) }} prefix="comment-">
      <WordsFor namespaces={["mentions"]}><CommentField name="body" offers={`positions/${position}/mentions`} short label={t("comments.new")} hint={t("comments.hint")} /></WordsFor>
      <SubmitButton size="small" pendingLabel={t("saving")}>{t("comments.send")}</SubmitButton>
    </CommandForm>
  );
  return (
    <aside className="talk" aria-label={t("comments.title")}>
      {changes > 0 && <p className="small"><Link href="#suggestions">{t("suggestions.waiting", { count: changes })}</Link></p>}
      <Threads position={position} threads={threads} language={language} />
      {may.comment && threads.length > 0 && <Details summary={t("comments.another")}>{comment}</Details>}
      {may.comment && threads.length === 0 && comment}
      {may.suggest && (
        <Details summary={t("suggestions.make")}>
          <CommandForm act={suggestEditAction} hidden={{ position, at: address, quoted: words }} prefix="suggest-">
            <TextAreaField name="proposed" law label={t("suggestions.proposed")} hint={t("suggestions.proposedHint")} defaultValue={words} lang={language} />
            <TextField name="reason" label={t("suggestions.why")} optional={t("optional")} />
            <SubmitButton size="small" pendingLabel={t("saving")}>{t("suggestions.make")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </aside>
  );
}
