import type { Metadata } from "next";
import { AnswerForm } from "#app/(workshop)/discussions/[discussion]/answer-form.tsx";
import { Outcome } from "#app/(workshop)/discussions/[discussion]/outcome.tsx";
import { Posts } from "#app/(workshop)/discussions/[discussion]/posts.tsx";
import { Resolution } from "#app/(workshop)/discussions/[discussion]/resolution.tsx";
import { nameOfSaid } from "#components/discussions/name-of-said.ts";
import { ForgetOnDevice } from "#components/form/forget-on-device.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Seal } from "#components/ui/seal.tsx";
import { postsOfPage } from "#lib/discussion/model.ts";
import { discussionById, postById } from "#lib/discussion/queries.ts";
import { ask, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ discussion: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function load({ params, searchParams }: Props) {
  const { post } = firstOf(await searchParams);
  return ask(discussionById, { ...(await params), ...(post ? { post } : {}) });
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, subject } = await load(props);
  return { title: title ?? (await speech()).say("discussion")("of", { on: subject.title }) };
}

/** One discussion: what came of it, what was said, and the field for what is still to be said. */
export default async function DiscussionPage(props: Props) {
  const discussion = await load(props);
  const { history, quote, begun } = firstOf(await props.searchParams);
  const { id, title, lane, subject, page, pages, posts, may } = discussion;
  const { say } = await speech();
  const t = say("discussion");
  const of = (number: string | undefined) => posts.find((post) => String(post.number) === number && post.withdrawn === null);
  const looked = of(history);
  const at = (to: number) => ({ href: `/discussions/${id}?post=${(to - 1) * postsOfPage + 1}` });
  return (
    <>
      {begun && <ForgetOnDevice name={nameOfSaid(subject.on)} />}
      <PageHead
        shows={[`discussion:${id}`]} over={<><Docket code={subject.docket} tone={toneOf(subject.hub.code)} href={`/issues/${subject.docket.toLowerCase()}`} /> {t(`onKind.${subject.kind}`)} <Link href={subject.href}>{subject.title}</Link></>}
        title={title ?? t("of", { on: subject.title })} under={<Link href={`/discussions?on=${subject.on}`}>{t("all")}</Link>} actions={may.post && <ButtonLink href="#answer">{t("toAnswer")}</ButtonLink>}
      />
      {lane !== "members" && <div className="mt-3"><Seal lane={lane} t={say("ui")} /></div>}
      <div className="stack mt-6">
        <Outcome discussion={discussion} />
        <Posts discussion={discussion} history={looked ? await ask(postById, { post: looked.id }) : null} />
        <Pagination label={t("pages")} here={t("page", { page, pages })} previous={page > 1 ? { ...at(page - 1), label: t("earlierPosts") } : undefined} next={page < pages ? { ...at(page + 1), label: t("laterPosts") } : undefined} />
        <Resolution discussion={discussion} />
        {may.post && <AnswerForm discussion={id} quoted={of(quote)} />}
      </div>
    </>
  );
}
