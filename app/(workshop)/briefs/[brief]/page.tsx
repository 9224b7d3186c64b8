import type { Metadata } from "next";
import { changeBriefLaneAction } from "#app/(workshop)/briefs/actions.ts";
import { Stale } from "#app/(workshop)/briefs/[brief]/stale.tsx";
import { WriteBrief } from "#app/(workshop)/briefs/[brief]/write-brief.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField } from "#components/form/fields.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Details } from "#components/ui/details.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Markdown } from "#components/ui/markdown.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Seal } from "#components/ui/seal.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { briefById } from "#lib/briefs/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ brief: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await ask(briefById, await params)).title };
}

/** What somebody says or hands over on behalf of a version: edited here, and marked where the version is no longer held. */
export default async function BriefPage({ params }: Props) {
  const brief = await ask(briefById, await params);
  const { say } = await speech();
  const [t, ui, terms] = [say("briefs"), say("ui"), say("terms")];
  const { issue, hub, position, may, version } = brief;
  const hash = brief.hash.slice(0, 12);
  const at = `/briefs/${brief.id}`;
  return (
    <>
      <PageHead
        over={<>{issue && <Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} />} {position ? <Link href={`/positions/${position.id}/briefs`}>{t("speaksFor", { version, title: position.title, position: position.title, hash })}</Link> : t("speaksForNamed", { version, hash })}</>}
        title={brief.title} lang={brief.language} under={<>{hub.name} · {terms(`briefKinds.${brief.kind}`)}{brief.savedBy && <> · {t("savedBy", { name: brief.savedBy })}</>}</>}
      />
      {brief.lane !== "public" && <div className="mt-3"><Seal lane={brief.lane} t={ui} /></div>}
      {brief.stale && <div className="mt-5"><Stale brief={brief} /></div>}
      <div className="mt-6 stack-small">
        <Section heading={t("field.body")} plain after={<span className="button-row"><Link href={`${at}/print`}>{t("print")}</Link> <Link href={`${at}/brief.docx`}>{t("asWord")}</Link> <Link href={`${at}/brief.txt`}>{t("asText")}</Link></span>}>
          {may.edit ? <WriteBrief key={brief.version} brief={brief} /> : <div className="document" lang={brief.language}><Markdown text={brief.body} /></div>}
        </Section>
        {may.changeLane && (
          <Details summary={t("whoMaySee")}>
            <CommandForm act={changeBriefLaneAction} hidden={{ brief: brief.id }} prefix="lane-">
              <SelectField name="lane" label={t("field.lane")} defaultValue={brief.lane} options={["coordinators", "hub", "public"].map((value) => ({ value, label: terms(`lanes.${value}`) }))} />
              <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("save")}</SubmitButton>
            </CommandForm>
          </Details>
        )}
      </div>
    </>
  );
}
