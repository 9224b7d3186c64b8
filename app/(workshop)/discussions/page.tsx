import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AllDiscussions } from "#app/(workshop)/discussions/all-discussions.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { discussionsOn } from "#lib/discussion/queries.ts";
import { ask, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

async function load(searchParams: Props["searchParams"]) {
  const { on, after } = firstOf(await searchParams);
  if (on === undefined) notFound();
  return { on, after, ...(await ask(discussionsOn, { on, resolved: "no", ...(after ? { after } : {}) })) };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { subject } = await load(searchParams);
  return { title: (await speech()).say("discussion")("of", { on: subject.title }) };
}

/** All that is talked about one thing. */
export default async function DiscussionsPage({ searchParams }: Props) {
  const { on, after, subject } = await load(searchParams);
  const t = (await speech()).say("discussion");
  return (
    <>
      <PageHead over={<><Docket code={subject.docket} tone={toneOf(subject.hub.code)} href={`/issues/${subject.docket.toLowerCase()}`} /> {t(`onKind.${subject.kind}`)} <Link href={subject.href}>{subject.title}</Link></>} title={t("title")} />
      <div className="mt-6"><AllDiscussions on={on} here={`/discussions?on=${on}`} after={after} /></div>
    </>
  );
}
