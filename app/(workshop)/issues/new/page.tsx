import type { Metadata } from "next";
import { LogIssueForm } from "#app/(workshop)/issues/new/log-issue-form.tsx";
import { ToldHere } from "#components/inbox/told-before.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { findIdentifiers } from "#lib/formats/identifiers/index.ts";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { canLogIssue } from "#lib/issues/policy.ts";
import { newId } from "#lib/platform/ids.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("issues")("log") };
}

/** Log an issue: hub and title; an official reference fills in what it tells. `words` are what somebody had typed already, whichever of the two they are. */
export default async function LogIssuePage({ searchParams }: Props) {
  await requireMember("/issues/new");
  const { hub, reference = "", words = "" } = firstOf(await searchParams);
  const isReference = words !== "" && (URL.canParse(words) || findIdentifiers(words).length > 0);
  const { say, actor } = await speech();
  const t = say("issues");
  const hubs = (await ask(hubDirectory, {})).filter((one) => canLogIssue(actor, one));
  return (
    <div className="form-page">
      <PageHead title={t("log")} under={t("logUnder")} />
      {hubs.length === 0 ? <EmptyState>{t("mayNotLog")}</EmptyState> : (
        <WordsFor namespaces={["issues", "terms", "refusals", "errors"]}>
          <LogIssueForm once={newId()} hubs={hubs.map(({ slug, name, zone }) => ({ slug, name, zone }))} hub={hubs.find(({ slug }) => slug === hub)?.slug ?? hubs[0]!.slug} reference={isReference ? words : reference} title={isReference ? "" : words} told={<ToldHere act="logIssue" of={{ hub: hubs.find(({ slug }) => slug === hub)?.slug ?? hubs[0]!.slug, lane: "members" }} reads={["hub", "lane"]} />} />
        </WordsFor>
      )}
    </div>
  );
}
