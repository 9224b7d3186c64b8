import type { Metadata } from "next";
import { draftBriefAction } from "#app/(workshop)/briefs/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, SelectField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { briefKinds } from "#db/vocabulary.ts";
import { briefsOfPosition } from "#lib/briefs/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ position: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { position } = await ask(briefsOfPosition, await params);
  return { title: `${(await speech()).say("briefs")("title")}: ${position.title}` };
}

/** What is said on behalf of a position, and where another is begun. */
export default async function BriefsPage({ params }: Props) {
  const { position, issue, hub, briefs, may } = await ask(briefsOfPosition, await params);
  const { say } = await speech();
  const [t, terms] = [say("briefs"), say("terms")];
  return (
    <>
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> <Link href={`/positions/${position.id}`} lang={position.language}>{position.title}</Link></>} title={t("title")} under={t("under")} />
      <div className="mt-6 stack-small">
        {briefs.length === 0 ? <EmptyState>{t(may.draft ? "none" : "noneYet")}</EmptyState> : (
          <Rows label={t("title")}>
            {briefs.map((brief) => <Row key={brief.id} href={`/briefs/${brief.id}`} title={brief.title} note={<>{terms(`briefKinds.${brief.kind}`)} · {t("version", { version: brief.version })} · {terms(`lanes.${brief.lane}`)}</>} aside={brief.stale && <Tag tone="warn">{t("stale")}</Tag>} />)}
          </Rows>
        )}
        {may.draft && (
          <Section heading={t("draft")}>
            <CommandForm act={draftBriefAction} hidden={{ position: position.id }} label={t("draft")}>
              <p className="text-ink-2">{t("draftNote")}</p>
              <RadioListField name="kind" label={t("field.kind")} defaultValue={briefKinds[0]} options={briefKinds.map((value) => ({ value, name: terms(`briefKinds.${value}`) }))} />
              <SelectField name="lane" label={t("field.lane")} defaultValue="hub" options={["coordinators", "hub", "public"].map((value) => ({ value, label: terms(`lanes.${value}`) }))} />
              <ToldBefore act="draftBrief" of={{ position: position.id, lane: "hub" }} reads={["lane"]} />
              <SubmitButton pendingLabel={t("saving")}>{t("begin")}</SubmitButton>
            </CommandForm>
          </Section>
        )}
      </div>
    </>
  );
}
