import type { Metadata } from "next";
import { changeSpanAction, restoreAction } from "#app/(workshop)/procedures/actions.ts";
import { Stages } from "#app/(workshop)/procedures/[procedure]/stages.tsx";
import { StandLine } from "#components/figure/stand-line.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { NewerVersion } from "#components/form/newer-version.tsx";
import { changesInWords, tongueOf } from "#components/procedures/words.ts";
import { named } from "#components/issues/course.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Versions } from "#components/versions.tsx";
import { ask, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { changesBetween } from "#lib/procedures/model.ts";
import { procedureByKey } from "#lib/procedures/queries.ts";

type Props = { params: Promise<{ procedure: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Told = Awaited<ReturnType<typeof procedureByKey>>;

/** The version that the address asks for; the one in force where it asks for none. */
const load = (procedure: string, version?: string | number) => ask(procedureByKey, { procedure: procedure as Told["procedure"], ...(version === undefined ? {} : { version }) });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { procedure } = await load((await params).procedure);
  return { title: (await speech()).say("procedures")(`templates.${procedure}`) };
}

/** One procedure: its stages with whoever decides and listens, what changed with a version, and which versions there are. */
export default async function ProcedurePage({ params, searchParams }: Props) {
  const { procedure } = await params;
  const told = await load(procedure, firstOf(await searchParams).version);
  const { say, locale } = await speech();
  const tongue = tongueOf(locale, say);
  const { t, names } = tongue;
  const { version, revision, may, stages, issues, checkAfter } = told;
  const isOld = version !== revision;
  const at = `/procedures/${procedure}`;
  return (
    <>
      <PageHead
        over={<Link href="/procedures">{t("title")}</Link>} title={names(`templates.${procedure}`)}
        under={<>{version === 1 ? t("versionShipped") : t("version", { version })} · {issues > 0 ? <Link href={`/issues?procedure=${procedure}`}>{t("issues", { count: issues })}</Link> : t("noIssues")} · {t("checkAfter", { days: checkAfter })}</>}
        actions={may.set && !isOld && <ButtonLink href={`${at}/stages/new`}>{t("addStage")}</ButtonLink>}
      />
      {isOld && <div className="mt-4"><Notice kind="warn" title={t("old.title", { version, revision })}><Link href={at}>{t("old.open")}</Link></Notice></div>}
      <div className="mt-6"><StandLine stages={named(stages, names)} at={-1} t={say("figure")} /></div>
      <div className="stack mt-7">
        <Section heading={t("stages", { count: stages.length })}><Stages told={told} tongue={tongue} /></Section>
        {version > 1 && <Changed id="changed" heading={t("changedWith", { version, before: version - 1 })} changes={changesInWords(changesBetween(await load(procedure, version - 1), told), tongue)} none={t("changedNothing")} />}
        {isOld && <Changed heading={t("changedSince", { version, revision })} changes={changesInWords(changesBetween(told, await load(procedure)), tongue)} none={t("changedNothing")} />}
        {may.set && (isOld ? <Restore told={told} /> : <Span told={told} />)}
        <Section heading={t("versions")}><Versions at={at} told={told} t={t} /></Section>
      </div>
    </>
  );
}

function Changed({ id, heading, changes, none }: { id?: string; heading: string; changes: readonly string[]; none: string }) {
  return (
    <Section heading={heading} id={id}>
      {changes.length === 0 ? <p className="small text-ink-2">{none}</p> : <ul className="list-disc pl-5">{changes.map((change) => <li key={change}>{change}</li>)}</ul>}
    </Section>
  );
}

/** Goes back to the version that is being read. */
async function Restore({ told: { procedure, version, revision, issues } }: { told: Told }) {
  const t = (await speech()).say("templates");
  return (
    <Section heading={t("restore.title", { version })}>
      <div className="form-page">
        <CommandForm act={restoreAction} hidden={{ procedure, version }} label={t("restore.title", { version })}>
          <NewerVersion at={`/procedures/${procedure}`} revision={revision} title={t("moved.title")} help={t("moved.restore")} open={t("moved.open")} />
          <TextField name="note" label={t("field.note")} hint={t("noteHint")} autoComplete="off" />
          <p className="hint">{t("standAnew", { count: issues })}</p>
          <SubmitButton pendingLabel={t("saving")}>{t("restore.act", { version })}</SubmitButton>
        </CommandForm>
      </div>
    </Section>
  );
}

/** How long a date that is still to come may go unchecked. */
async function Span({ told: { procedure, revision, checkAfter, issues } }: { told: Told }) {
  const t = (await speech()).say("templates");
  return (
    <Details summary={t("span.title")}>
      <div className="form-page">
        <CommandForm act={changeSpanAction} hidden={{ procedure }} label={t("span.title")} prefix="span-">
          <NewerVersion at={`/procedures/${procedure}`} revision={revision} title={t("moved.title")} help={t("moved.help")} open={t("moved.open")} />
          <TextField name="checkAfter" label={t("field.checkAfter")} hint={t("span.hint")} inputMode="numeric" className="w-short" defaultValue={checkAfter} autoComplete="off" />
          <TextField name="note" label={t("field.note")} hint={t("noteHint")} autoComplete="off" />
          <p className="hint">{t("standAnew", { count: issues })}</p>
          <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
        </CommandForm>
      </div>
    </Details>
  );
}
