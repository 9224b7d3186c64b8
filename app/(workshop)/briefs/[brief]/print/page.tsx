import type { Metadata } from "next";
import { Link } from "#components/ui/link.tsx";
import { Markdown } from "#components/ui/markdown.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { scaleForPage } from "#lib/briefs/model.ts";
import { briefById } from "#lib/briefs/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ brief: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await ask(briefById, await params)).title };
}

/** A brief as one page of A4, set as large as fits. */
export default async function PrintBriefPage({ params }: Props) {
  const brief = await ask(briefById, await params);
  const { say } = await speech();
  const [t, terms] = [say("briefs"), say("terms")];
  const percent = scaleForPage(brief.title, brief.body);
  return (
    <>
      <div className="screen-only mb-4">
        <p><Link href={`/briefs/${brief.id}`} className="link-action">{t("back")}</Link></p>
        {percent === null ? <Notice kind="warn">{t("tooLong")}</Notice> : percent < 100 && <p className="small text-ink-2">{t("printNote", { percent })}</p>}
      </div>
      <article className="brief-page" data-percent={percent ?? 100} lang={brief.language}>
        <h1>{brief.title}</h1>
        <h2>{brief.hub.name} · {terms(`briefKinds.${brief.kind}`)}</h2>
        {brief.stale && <p><strong>{t("stale")}</strong></p>}
        <Markdown text={brief.body} />
        <p className="brief-foot">{t("text.foot", { hub: brief.hub.name, docket: brief.issue?.docket ?? "", version: brief.version })} · {brief.hash.slice(0, 12)}</p>
      </article>
    </>
  );
}
