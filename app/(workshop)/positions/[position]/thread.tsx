import { reopenThreadAction, replyToCommentAction, resolveThreadAction } from "#app/(workshop)/positions/actions.ts";
import { DiffText } from "#components/figure/diff-text.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { CommentField } from "#components/positions/comment-field.tsx";
import { Details } from "#components/ui/details.tsx";
import { Markdown } from "#components/ui/markdown.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import type { threadsOnPosition } from "#lib/comments/queries.ts";
import { difference } from "#lib/formats/diff.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { useSpeech } from "#lib/next/words.ts";

export type Thread = Awaited<ReturnType<typeof threadsOnPosition>>["threads"][number];

export function Threads({ position, threads, language }: { position: string; threads: readonly Thread[]; language: string }) {
  return <div className="stack-small">{threads.map((thread) => <ThreadOf key={thread.id} position={position} thread={thread} language={language} />)}</div>;
}

/** A conversation about a paragraph, with the words it began about where they are no longer there. */
function ThreadOf({ position, thread: { id, at, quoted, now, version, lane, comments, resolved, may }, language }: { position: string; thread: Thread; language: string }) {
  const { say, dates, zone } = useSpeech();
  const t = say("positions");
  return (
    <article className="thread" id={`thread-${id}`} aria-label={t("comments.thread")}>
      {(version !== null || lane === "coordinators") && <p className="meta text-ink-2">{[version !== null && t("comments.onVersion", { version }), lane === "coordinators" && t("comments.amongFew")].filter(Boolean).join(" · ")}</p>}
      {(at === null || resolved) && <blockquote className="law-s whitespace-pre-line" lang={language}>{quoted}</blockquote>}
      {at !== null && now !== null && !resolved && <Details summary={t("comments.reworded")}><p className="law-s whitespace-pre-line" lang={language}><DiffText pieces={difference(quoted, now, language).pieces} /></p></Details>}
      {comments.map((comment) => (
        <div key={comment.id} className="message">
          <p className="meta text-ink-2"><b>{comment.by}</b>, {momentInWords(comment.createdAt, dates, zone)}</p>
          <Markdown text={comment.body} />
        </div>
      ))}
      {resolved && <p className="small">{t("comments.resolvedBy", { name: resolved.by, when: momentInWords(resolved.at, dates, zone), why: resolved.why })}</p>}
      {may.reply && <CommandForm act={replyToCommentAction} hidden={{ thread: id }} prefix={`reply-${id}-`}><WordsFor namespaces={["mentions"]}><CommentField name="body" offers={`positions/${position}/mentions`} short label={t("comments.reply")} /></WordsFor><SubmitButton size="small" pendingLabel={t("saving")}>{t("comments.reply")}</SubmitButton></CommandForm>}
      {may.resolve && <Details summary={t("comments.resolve")}><CommandForm act={resolveThreadAction} hidden={{ thread: id }} prefix={`resolve-${id}-`}><TextAreaField name="resolution" short label={t("comments.why")} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("comments.resolve")}</SubmitButton></CommandForm></Details>}
      {may.reopen && <CommandForm act={reopenThreadAction} hidden={{ thread: id }}><SubmitButton size="small" kind="quiet" pendingLabel={t("saving")}>{t("comments.reopen")}</SubmitButton></CommandForm>}
    </article>
  );
}
