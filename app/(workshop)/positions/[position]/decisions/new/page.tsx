import type { Metadata } from "next";
import { openDecisionAction } from "#app/(workshop)/positions/actions.ts";
import { ruleInWords } from "#components/decisions/rule-in-words.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { ToldHere } from "#components/inbox/told-before.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Button } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { openingOfDecision } from "#lib/decisions/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { askIfReadable, askLeniently, firstOf, requireMember } from "#lib/next/page.ts";
import { formats, speech } from "#lib/next/words.ts";
import { planOfTrack } from "#lib/plans/queries.ts";

type Props = { params: Promise<{ position: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("decisions")("open.title") };
}

/** Before a decision opens: by which rule, who is entitled, who is told, whether it fits the plan, and when it closes. */
export default async function OpenDecisionPage({ params, searchParams }: Props) {
  const { position } = await params;
  await requireMember(`/positions/${position}/decisions/new`);
  const { method, day } = firstOf(await searchParams);
  const { answer: opening, ignored } = await askLeniently(openingOfDecision, { ...(method && { method }), ...(day && { day }) }, { position });
  const spoken = await speech();
  const { say, dates, zone } = spoken;
  const [t, terms, format] = [say("decisions"), say("terms"), await formats()];
  const { rule, methods, entitled, board, told, closesAt, ratifies, issue, hub } = opening;
  const nobody = entitled.length === 0 && board.length === 0;
  const names = [...entitled.map(({ name }) => name), ...board.map(({ name, seat }) => (seat === "coordinator" ? `${name} (${t("open.veto")})` : name))];
  const due = (await askIfReadable(planOfTrack, { issue: issue.docket, hub: hub.slug }))?.milestones.find(({ milestone }) => milestone === "decision-closes")?.at ?? null;
  return (
    <>
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> <Link href={`/positions/${position}`}>{opening.position.title}</Link></>} title={t(ratifies ? "open.ratifyTitle" : "open.title")} />
      <form className="form mt-5" action={`/positions/${position}/decisions/new`}>
        {ignored.length > 0 && <Notice kind="warn">{t("open.ignored")}</Notice>}
        <div className="grid items-end gap-4 sm:grid-cols-3">
          <Select id="method" name="method" label={t("open.method")} defaultValue={rule.method} options={methods.map((value) => ({ value, label: terms(`methods.${value}`) }))} />
          <TextInput id="day" name="day" type="date" label={t("open.day")} hint={t("open.zone", { zone: opening.zone })} optional={t("optional")} defaultValue={ignored.includes("day") ? "" : day ?? ""} />
          <Button type="submit">{t("open.look")}</Button>
        </div>
      </form>
      <div className="mt-7 mb-5">
        <Facts wide>
          <Fact name={t("open.rule")}>{ruleInWords(rule, spoken).join(" ")}</Fact>
          <Fact name={t("open.closes")}><b>{momentInWords(closesAt, dates, opening.zone)}</b> ({opening.zone}){zone !== opening.zone && `, ${momentInWords(closesAt, dates, zone)} (${zone})`}</Fact>
          <Fact name={t("open.plan")}>{due === null ? t("open.noPlan") : t(closesAt <= due ? "open.fits" : "open.late", { day: momentInWords(due, dates, opening.zone) })}</Fact>
          <Fact name={t("open.entitled")}>{nobody ? t("open.nobody") : <>{names.length}: {format.list(names)}</>}</Fact>
          <Fact name={t("open.told")}>{t("open.people", { count: told })}</Fact>
        </Facts>
      </div>
      {due !== null && closesAt > due && <Notice kind="time">{t("open.late", { day: momentInWords(due, dates, opening.zone) })}</Notice>}
      {!nobody && <CommandForm act={openDecisionAction} hidden={{ position, method: rule.method, day: ignored.includes("day") ? "" : day ?? "" }} label={t("open.title")} className="mt-5"><ToldHere act="openDecision" of={{ position, method: rule.method, day: ignored.includes("day") ? "" : day ?? "" }} /><SubmitButton pendingLabel={t("saving")}>{t("open.act")}</SubmitButton></CommandForm>}
    </>
  );
}
