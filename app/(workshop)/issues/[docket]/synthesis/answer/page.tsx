import type { Metadata } from "next";
import { disposeFeedbackTogetherAction, disposeThemeAction } from "#app/(workshop)/issues/[docket]/synthesis/actions.ts";
import { AnswerFields } from "#components/feedback/answer-fields.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { ToldHere } from "#components/inbox/told-before.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { reasonsLeftOut } from "#lib/feedback/model.ts";
import { idShape } from "#lib/platform/ids.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { disposalBeforehand } from "#lib/themes/queries.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("themes")("bar.answer") };
}

/** The inputs that were ticked stand in the address as the names of their boxes: `chosen.<column>.<input>`. */
const chosenIn = (given: Record<string, unknown>) => [...new Set(Object.keys(given).flatMap((name) => { const id = /^chosen\.\w+\.(\w+)$/.exec(name)?.[1]; return id && idShape.test(id) ? [id] : []; }))];
const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

/** One answer to a theme, or to the inputs that were chosen: first what it would do, then the verdict and its reason. */
export default async function AnswerTogetherPage({ params, searchParams }: Props) {
  const { docket } = await params;
  const given = await searchParams;
  await requireMember(`/issues/${docket}/synthesis`);
  const [hub, theme, chosen] = [first(given["hub"]), first(given["theme"]), chosenIn(given)];
  const found = await ask(disposalBeforehand, { issue: docket, hub, ...(theme ? { theme } : { feedback: chosen.join(",") }) });
  const { say } = await speech();
  const t = say("themes");
  const board = `/issues/${docket}/synthesis?hub=${hub}`;
  const skipped = reasonsLeftOut.filter((reason) => found.skipped[reason] > 0);
  return (
    <>
      <PageHead
        over={<><Docket code={docket.toUpperCase()} tone="ink" href={`/issues/${docket}`} /> <Link href={board}>{t("short")}</Link></>}
        title={found.answers > 0 ? t("answering.title", { count: found.answers }) : t("answering.titleNone")} under={found.theme && t("answering.of", { theme: found.theme.title })}
      />
      <div className="stack mt-5 max-w-[44rem]">
        {found.answers > 0 && <div><p>{t("answering.told", { people: found.people, organisations: found.organisations.length })}</p><ul className="small mt-2">{found.organisations.map(({ name, inputs }) => <li key={name}>{t("answering.each", { name, inputs })}</li>)}</ul></div>}
        {skipped.length > 0 && <Notice kind="warn" title={t("answering.skipped")}><ul>{skipped.map((reason) => <li key={reason}>{t(`answering.${reason}`, { count: found.skipped[reason] })}</li>)}</ul></Notice>}
        {found.answers > 0 ? (
          <CommandForm act={found.theme ? disposeThemeAction : disposeFeedbackTogetherAction} hidden={{ back: board, ...(found.theme ? { theme: found.theme.id } : { issue: docket, hub, feedback: chosen.join(",") }) }} label={t("answering.title", { count: found.answers })}>
            <AnswerFields issue={docket} hub={hub} />
            <p className="small text-ink-2">{t("answering.note")}</p>
            <ToldHere act={found.theme ? "disposeTheme" : "disposeFeedbackTogether"} of={found.theme ? { theme: found.theme.id } : { issue: docket, hub, feedback: chosen }} />
            <SubmitButton pendingLabel={t("answering.busy")}>{t("answering.send", { count: found.answers })}</SubmitButton>
          </CommandForm>
        ) : <ButtonRow><ButtonLink href={board}>{t("rule.back")}</ButtonLink></ButtonRow>}
      </div>
    </>
  );
}
