import { addStageAction, changeStageAction } from "#app/(workshop)/procedures/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, SelectField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { NewerVersion } from "#components/form/newer-version.tsx";
import { stageName, tongueOf, type Tongue } from "#components/procedures/words.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { shippedStages } from "#db/procedures/shipped.ts";
import { bodies, channels, dateKinds, routes } from "#db/vocabulary.ts";
import { speech } from "#lib/next/words.ts";
import type { StageTold } from "#lib/procedures/model.ts";
import type { procedureByKey } from "#lib/procedures/queries.ts";

type Told = Awaited<ReturnType<typeof procedureByKey>>;

const choices = <V extends string>(values: readonly V[], label: (value: V) => string) => values.map((value) => ({ value, label: label(value) }));

/** Everything about one stage; without one, a stage to be added behind another. Saved, it makes a new version of the procedure. */
export async function StageForm({ told: { procedure, revision, stages, issues }, stage, behind }: { told: Told; stage?: StageTold; behind: string }) {
  const { say, locale } = await speech();
  const tongue = tongueOf(locale, say);
  const { t, names } = tongue;
  const isShipped = stage !== undefined && shippedStages.has(stage.key);
  const others = stages.filter(({ key }) => key !== stage?.key);
  return (
    <CommandForm act={stage ? changeStageAction : addStageAction} hidden={{ procedure, ...(stage ? { stage: stage.key, was: behind } : {}) }} label={t(stage ? "edit" : "addStage")}>
      <NewerVersion at={`/procedures/${procedure}`} revision={revision} title={t("moved.title")} help={t("moved.help")} open={t("moved.open")} />
      <TextField name="name" label={t("field.name")} hint={isShipped ? t("nameHint", { name: names(`stages.${stage.key}`) }) : t("ownNameHint")} optional={isShipped ? t("optional") : undefined} defaultValue={stage?.name ?? ""} autoComplete="off" />
      <SelectField name="behind" label={t("field.behind")} defaultValue={behind} none={t("asFirst")} options={others.map((other) => ({ value: other.key, label: t("behind", { stage: stageName(other, names) }) }))} />
      <SelectField name="decides" label={t("field.decides")} defaultValue={stage?.decides ?? "authority"} options={choices(bodies, (body) => names(`bodies.${body}`))} />
      <TextField name="days" label={t("field.days")} hint={t("daysHint")} optional={t("optional")} inputMode="numeric" className="w-short" defaultValue={stage?.days ?? ""} autoComplete="off" />
      <TextField name="window" label={t("field.window")} hint={t("windowHint")} optional={t("optional")} inputMode="numeric" className="w-short" defaultValue={stage?.window ?? ""} autoComplete="off" />
      <Events stage={stage} tongue={tongue} />
      <Doors stage={stage} tongue={tongue} />
      <TextField name="note" label={t("field.note")} hint={t("noteHint")} autoComplete="off" />
      <FormActions note={t("standAnew", { count: issues })}>
        <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
        <ButtonLink href={`/procedures/${procedure}`}>{t("cancel")}</ButtonLink>
      </FormActions>
    </CommandForm>
  );
}

/** Two rows stay empty, for more; a row that names nothing counts for nothing. */
function Events({ stage, tongue: { t, terms } }: { stage: StageTold | undefined; tongue: Tongue }) {
  const known = [...(stage?.reachedBy ?? []).map((kind) => ({ kind, shows: "reached" })), ...(stage?.completedBy ?? []).map((kind) => ({ kind, shows: "completed" }))];
  return (
    <fieldset className="field">
      <legend className="label">{t("field.events")}</legend>
      <p className="hint">{t("eventsHint")}</p>
      {[...known, undefined, undefined].map((event, index) => (
        <div key={index} className="field-row">
          <div><SelectField name={`events.${index}.kind`} label={t("field.event", { number: index + 1 })} none={t("noEvent")} defaultValue={event?.kind ?? ""} options={choices(dateKinds, (kind) => terms(`dateKinds.${kind}`))} /></div>
          <div><SelectField name={`events.${index}.shows`} label={t("field.eventShows", { number: index + 1 })} defaultValue={event?.shows ?? "reached"} options={choices(["reached", "completed"], (shows) => t(`eventShows.${shows}`))} /></div>
        </div>
      ))}
      <div className="mt-4"><CheckboxField name="last" label={t("field.last")} meaning={t("lastMeaning")} defaultChecked={stage?.last} /></div>
    </fieldset>
  );
}

function Doors({ stage, tongue: { t, names, terms } }: { stage: StageTold | undefined; tongue: Tongue }) {
  return [...(stage?.doors ?? []), undefined].map((door, index) => {
    const name = (field: string) => `doors.${index}.${field}`;
    return (
      <fieldset key={index} className="field">
        <legend className="label">{t(door ? "field.door" : "field.newDoor", { number: index + 1 })}</legend>
        {!door && <p className="hint">{t("doorHint")}</p>}
        <div className="field-row">
          <div><SelectField name={name("route")} label={t("field.route")} none={t("noDoor")} defaultValue={door?.route ?? ""} options={choices(routes, (route) => names(`routes.${route}`))} /></div>
          <div><SelectField name={name("channel")} label={t("field.channel")} none={t("anyForm")} defaultValue={door?.channel ?? ""} options={choices(channels, (channel) => terms(`channels.${channel}`))} /></div>
          <div><SelectField name={name("open")} label={t("field.open")} defaultValue={door?.open ?? "window"} options={choices(["window", "stage"], (open) => t(`doorOpen.${open}`))} /></div>
          <div><SelectField name={name("who")} label={t("field.who")} defaultValue={door?.who ?? "anyone"} options={choices(["anyone", "country", "seated"], (who) => t(`doorWho.${who}`))} /></div>
        </div>
        <div className="mt-3"><CheckboxField name={name("closed")} label={t("field.closed")} meaning={t("closedMeaning")} defaultChecked={door?.closed} /></div>
      </fieldset>
    );
  });
}
