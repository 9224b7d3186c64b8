import { assessTrackAction, followFormulaAction, overridePriorityAction } from "#app/(workshop)/issues/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { Fact } from "#components/ui/facts.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { priorities } from "#db/vocabulary.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { bands } from "#lib/priorities/model.ts";
import { priorityOfTrack } from "#lib/priorities/queries.ts";

type Track = { issue: string; hub: string };
type Priority = Awaited<ReturnType<typeof priorityOfTrack>>;

/** How much an issue matters to a hub, and how that comes about: every mark, every weight, and what was decided against them. */
export async function TrackPriority({ work, ...track }: Track & { /** Whether it can be changed here. */ work: boolean }) {
  const found = await askIfReadable(priorityOfTrack, track);
  if (!found) return null;
  const { say } = await speech();
  const [t, terms] = [say("issues"), say("terms")];
  const { priority, formula, overriddenBecause } = found;
  const may = work && found.may.assess;
  const manner = overriddenBecause ? "byHand" : formula ? "byFormula" : "unassessed";
  return (
    <Fact name={t("priority.title")}>
      {t(`priority.${manner}`, { priority: terms(`priorities.${priority}`) })}
      {overriddenBecause && <span className="block">{overriddenBecause}</span>}
      {(formula || may) && (
        <Details summary={t(formula ? "priority.how" : "priority.assess")}>
          {formula && <Formula found={found} t={t} terms={terms} />}
          {may && <Assess {...track} found={found} />}
        </Details>
      )}
    </Fact>
  );
}

const Power = ({ mark, weight }: { mark: number; weight: number }) => <>{mark}{weight !== 1 && <sup>{weight}</sup>}</>;

function Formula({ found: { impact, likelihood, weights, formula }, t, terms }: { found: Priority; t: Speak; terms: Speak }) {
  const { time, score, priority } = formula!;
  const whole = weights.impact + weights.likelihood + weights.time;
  return (
    <div className="small">
      <p>{t("priority.impactIs", { mark: impact!, weight: weights.impact })}</p>
      <p>{t("priority.likelihoodIs", { mark: likelihood!, weight: weights.likelihood })}</p>
      <p>{t("priority.timeIs", { mark: time, weight: weights.time })}</p>
      {score !== null && <p className="mt-2">(<Power mark={impact!} weight={weights.impact} /> × <Power mark={likelihood!} weight={weights.likelihood} /> × <Power mark={time} weight={weights.time} />)<sup>1/{whole}</sup> = {score.toFixed(2)}</p>}
      <p className="mt-2">{score === null ? t("priority.weighsNothing") : t("priority.makes", { priority: terms(`priorities.${priority}`), high: bands.high, normal: bands.normal })}</p>
    </div>
  );
}

async function Assess({ issue, hub, found: { impact, likelihood, priority, overriddenBecause } }: Track & { found: Priority }) {
  const { say } = await speech();
  const [t, terms] = [say("issues"), say("terms")];
  const marks = ["1", "2", "3", "4", "5"].map((value) => ({ value, label: t(`priority.mark.${value}`) }));
  return (
    <>
      <CommandForm act={assessTrackAction} hidden={{ issue, hub }} label={t("priority.assess")} done={t("priority.assessed")} prefix={`assess-${hub}-`} className="mt-4">
        <SelectField name="impact" label={t("priority.impact")} options={marks} defaultValue={String(impact ?? 3)} />
        <SelectField name="likelihood" label={t("priority.likelihood")} options={marks} defaultValue={String(likelihood ?? 3)} />
        <SubmitButton size="small" pendingLabel={t("saving")}>{t("priority.assess")}</SubmitButton>
      </CommandForm>
      {overriddenBecause ? (
        <CommandForm act={followFormulaAction} hidden={{ issue, hub }} prefix={`follow-${hub}-`} className="mt-4"><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("priority.follow")}</SubmitButton></CommandForm>
      ) : (
        <Details summary={t("priority.override")}>
          <CommandForm act={overridePriorityAction} hidden={{ issue, hub }} label={t("priority.override")} prefix={`override-${hub}-`}>
            <SelectField name="priority" label={t("priority.title")} options={priorities.map((value) => ({ value, label: terms(`priorities.${value}`) }))} defaultValue={priority} />
            <TextAreaField name="reason" short label={t("priority.reason")} />
            <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("priority.override")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </>
  );
}
