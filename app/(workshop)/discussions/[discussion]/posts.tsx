import { editPostAction, pinOutcomeAction, withdrawPostAction } from "#app/(workshop)/discussions/actions.ts";
import type { Shown } from "#app/(workshop)/discussions/[discussion]/shown.ts";
import { DiffText } from "#components/figure/diff-text.tsx";
import { Despite } from "#components/discussions/despite.tsx";
import { SaidField } from "#components/discussions/said-field.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { knownAmong } from "#components/positions/known-in.ts";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Markdown, type Known } from "#components/ui/markdown.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { addressOfPost } from "#lib/discussion/model.ts";
import type { postById } from "#lib/discussion/queries.ts";
import { difference } from "#lib/formats/diff.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { speech, useSpeech } from "#lib/next/words.ts";
import { env } from "#lib/platform/env.ts";

type Post = Shown["posts"][number];
type History = Awaited<ReturnType<typeof postById>>;

/** What was said, in the order in which it was; of one of them how it read before. */
export async function Posts({ discussion, history }: { discussion: Shown; history: History | null }) {
  const known = await knownAmong(discussion.posts.flatMap(({ body }) => body ?? []));
  const t = (await speech()).say("discussion");
  return <ol className="posts" aria-label={t("title")}>{discussion.posts.map((post) => <PostOf key={post.id} discussion={discussion} post={post} known={known} history={history?.id === post.id ? history : null} />)}</ol>;
}

function PostOf({ discussion, post, known, history }: { discussion: Shown; post: Post; known: Known; history: History | null }) {
  const { say, dates, zone } = useSpeech();
  const t = say("discussion");
  const { number, by, createdAt, writtenAt, revision, body, withdrawn, quotes } = post;
  const when = (moment: Date) => momentInWords(moment, dates, zone);
  const address = addressOfPost(discussion.id, number);
  return (
    <li id={`post-${number}`}>
      <article className="message" aria-label={t("post", { number })}>
        <p className="meta text-ink-2"><b>{by}</b>, {when(createdAt)} · <Link href={address}>{t("post", { number })}</Link>{revision > 1 && body !== null && <> · <Link href={`/discussions/${discussion.id}?post=${number}&history=${number}#post-${number}`}>{t("edited", { when: when(writtenAt) })}</Link></>}</p>
        {quotes && <Quotation discussion={discussion.id} quotes={quotes} />}
        {withdrawn ? <p className="text-ink-2">{t("withdrawn", { name: withdrawn.by, when: when(withdrawn.at) })}</p> : <Markdown text={body ?? ""} known={known} />}
      </article>
      {history && <Earlier history={history} />}
      {!withdrawn && <Acts discussion={discussion} post={post} address={address} />}
    </li>
  );
}

function Quotation({ discussion, quotes: { number, by, words } }: { discussion: string; quotes: NonNullable<Post["quotes"]> }) {
  const t = useSpeech().say("discussion");
  return <blockquote><p className="small"><Link href={addressOfPost(discussion, number)}>{t("quoted", { name: by, number })}</Link></p><p className="whitespace-pre-line">{words ?? t("quotedWithdrawn")}</p></blockquote>;
}

/** How a post read before, the latest first, each with what came into its place. */
function Earlier({ history: { before, body } }: { history: History }) {
  const { say, dates, zone, locale } = useSpeech();
  const t = say("discussion");
  return (
    <section className="thread mt-3" aria-label={t("history")}>
      <p className="strong">{t("history")}</p>
      {before.map((one, at) => {
        const after = before[at - 1];
        return <div key={one.revision}><p className="meta text-ink-2">{momentInWords(one.writtenAt, dates, zone)}</p><p className="whitespace-pre-line"><DiffText pieces={difference(one.body, after?.body ?? body ?? "", locale).pieces} /></p></div>;
      })}
    </section>
  );
}

function Acts({ discussion, post: { id, number, body, revision, may }, address }: { discussion: Shown; post: Post; address: string }) {
  const t = useSpeech().say("discussion");
  return (
    <div className="acts screen-only">
      <div className="button-row">
        {discussion.may.post && <Link className="small" href={`/discussions/${discussion.id}?post=${number}&quote=${number}#answer`}>{t("quote")}</Link>}
        <CopyButton text={new URL(address, env.address).href} label={t("copy")} name={t("copyName", { number })} done={t("copied")} />
        {discussion.may.pin && discussion.outcome?.post !== number && <CommandForm act={pinOutcomeAction} hidden={{ discussion: discussion.id, post: number }} prefix={`pin-${number}-`}><SubmitButton size="small" kind="quiet" pendingLabel={t("sending")}>{t("pin")}</SubmitButton></CommandForm>}
      </div>
      {may.edit && (
        <Details summary={t("edit")}>
          <CommandForm act={editPostAction} hidden={{ post: id, revision }} prefix={`edit-${number}-`}>
            <WordsFor namespaces={["discussion", "mentions"]}><SaidField place={{ discussion: discussion.id }} kept={`${id} ${revision}`} defaultValue={body ?? ""} label={t("field.other")} /><Despite /></WordsFor>
            <SubmitButton size="small" pendingLabel={t("sending")}>{t("save")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
      {may.withdraw && (
        <Details summary={t("withdraw")}>
          <CommandForm act={withdrawPostAction} hidden={{ post: id }} prefix={`withdraw-${number}-`}><p className="small">{t("withdrawHelp")}</p><SubmitButton size="small" kind="plain" pendingLabel={t("sending")}>{t("confirmWithdraw")}</SubmitButton></CommandForm>
        </Details>
      )}
    </div>
  );
}
