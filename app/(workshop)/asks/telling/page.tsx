import type { Metadata } from "next";
import { tellFatesAction } from "#app/(workshop)/asks/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { ToldHere } from "#components/inbox/told-before.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { fatesToTell } from "#lib/outcomes/queries.ts";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { published } from "#lib/next/published.ts";
import { speech } from "#lib/next/words.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("asks")("telling.title") };
}

/** Before a hub tells those who spoke what became of theirs: whom it would reach, how many, and about what. */
export default async function TellingPage({ searchParams }: Props) {
  await requireMember("/asks");
  const { issue = "", hub = "" } = firstOf(await searchParams);
  const { asks, organisations, signatories } = await ask(fatesToTell, { issue, hub });
  const t = (await speech()).say("asks");
  const docket = issue.toUpperCase();
  const named = (await published(hubDirectory, {})).find(({ slug }) => slug === hub);
  return (
    <>
      <PageHead over={<Link href={`/asks?issue=${issue.toLowerCase()}`}>{t("telling.back", { docket })}</Link>} title={t("telling.title")} under={t("telling.under", { docket, hub: named?.name ?? hub })} />
      {asks === 0 ? <div className="mt-6" role="status"><EmptyState>{t("telling.nobody")}</EmptyState></div> : (
        <div className="stack mt-6">
          <p>{t("telling.who", { organisations: organisations.length, signatories, asks })} {t("telling.private")}</p>
          {organisations.length > 0 && <Section heading={t("telling.list")}><Rows label={t("telling.list")}>{organisations.map(({ name, inputs, asks: count }) => <Row key={name} title={name} aside={t("telling.row", { inputs, asks: count })} />)}</Rows></Section>}
          <CommandForm act={tellFatesAction} hidden={{ issue, hub }} label={t("telling.send")}><ToldHere act="tellFates" of={{ issue, hub }} /><SubmitButton kind="primary" pendingLabel={t("judge.saving")}>{t("telling.send")}</SubmitButton></CommandForm>
        </div>
      )}
    </>
  );
}
