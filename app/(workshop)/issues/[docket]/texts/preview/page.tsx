import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { Outline, Unplaced } from "#app/(workshop)/issues/[docket]/texts/preview/outline.tsx";
import { StoreForm } from "#app/(workshop)/issues/[docket]/texts/preview/store-form.tsx";
import { TextsHead } from "#app/(workshop)/issues/[docket]/texts/texts-head.tsx";
import { countsInWords } from "#components/texts/in-words.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Refusal } from "#lib/kernel/refusal.ts";
import { actIn, readInShort, unsealed } from "#lib/next/acts.ts";
import { currentActor } from "#lib/next/actor.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { tell } from "#lib/next/telling.ts";
import { speech } from "#lib/next/words.ts";
import { textsOnIssue } from "#lib/texts/queries.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("texts")("preview.title") };
}

/** What a source comes to, before any of it is stored: counts, outline, and what has no place. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { docket } = await params;
  const given = firstOf(await searchParams);
  const add = `/issues/${docket.toLowerCase()}/texts/add`;
  await requireMember(add);
  if (!given.source) redirect(add);
  const texts = await ask(textsOnIssue, { issue: docket });
  if (!texts.may.keep) forbidden();
  const { say, locale, dates } = await speech();
  const t = say("texts");
  const read = await readFrom(given).catch((error: unknown) => { if (error instanceof Refusal) return tell(error, locale); throw error; });
  const head = (under?: string) => <TextsHead docket={texts.docket} issue={texts.title} title={t("preview.title")} under={under} />;
  const again = <ButtonLink href={add}>{t("preview.again")}</ButtonLink>;
  if ("reason" in read) return <>{head()}<div className="mt-6"><Notice kind="crit" title={t("preview.unreadable")}>{Object.values(read.fields).flat()[0] ?? read.message}</Notice></div><p className="mt-4">{again}</p></>;
  const { act, source } = read;
  const { counts, provisions, unplacedWords } = readInShort(act);
  const counted = countsInWords(counts, t, new Intl.ListFormat(dates, { type: "conjunction" }));
  return (
    <>
      {head(t("preview.under", { name: source.name, format: t(`format.${act.format}`) }))}
      <div className="mt-6 stack">
        <div>
          {act.title && <p className="lede" lang={act.language}>{act.title}</p>}
          <p className="mt-3">{t(counted ? "preview.sumOf" : "preview.sum", { provisions, counts: counted })}</p>
          <div className="mt-3">{unplacedWords === 0 ? <Notice kind="ok">{t("preview.placed")}</Notice> : <Notice kind="warn">{t("preview.unplaced", { n: unplacedWords })}</Notice>}</div>
        </div>
        <StoreForm act={act} source={source} word={given.source} texts={texts} chosen={given.text} again={again} />
        <Unplaced act={act} />
        <Outline act={act} />
      </div>
    </>
  );
}

async function readFrom(given: Record<string, string>) {
  const source = unsealed(await currentActor(), given.source);
  return { source, act: await actIn(source, given.language || undefined) };
}
