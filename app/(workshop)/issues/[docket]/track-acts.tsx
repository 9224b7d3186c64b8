import { addTrackEditorAction, leadTrackAction, moveTrackAction, removeTrackEditorAction, takeStanceAction } from "#app/(workshop)/issues/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, StanceField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { keys } from "#components/shell/keys.ts";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { stances, type Stance } from "#db/vocabulary.ts";
import { peopleOfHub } from "#lib/hubs/queries.ts";
import { ask } from "#lib/next/page.ts";
import type { TrackAct } from "#lib/issues/model.ts";
import { speech, useSpeech } from "#lib/next/words.ts";

/** Moves a hub's own track, with a reason where it leaves the path. */
export function MoveTrack({ docket, hub, acts: all }: { docket: string; hub: string; acts: readonly TrackAct[] }) {
  const { say } = useSpeech();
  const [t, terms] = [say("issues"), say("terms")];
  // Closing asks for what is to be remembered, on a page of its own.
  const acts = all.filter((act) => act !== "close");
  if (acts.length === 0) return null;
  return (
    <Details summary={t("act.move")}>
      {all.includes("close") && <p className="mb-3"><Link className="link-action" href={`/issues/${docket.toLowerCase()}/lessons/new?hub=${hub}`}>{say("lessons")("closeLink")}</Link></p>}
      <CommandForm act={moveTrackAction} hidden={{ issue: docket, hub }} done={t("act.moved")} prefix={`move-${hub}-`}>
        <SelectField name="act" label={t("act.which")} options={acts.map((act) => ({ value: act, label: terms(`trackActs.${act}`) }))} />
        <TextAreaField name="reason" short label={t("act.reason")} hint={t("act.reasonHint")} optional={t("optional")} />
        {acts.includes("park") && <div className="for-park"><TextField name="reviewOn" type="date" label={t("act.reviewOn")} hint={t("act.reviewOnHint")} /></div>}
        <ToldBefore act="moveTrack" of={{ issue: docket, hub }} reads={["act"]} />
        <SubmitButton size="small" pendingLabel={t("saving")}>{t("act.move")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

/** Names who leads the hub's work: somebody who sits in it. */
export async function LeadTrack({ docket, hub, lead }: { docket: string; hub: string; lead: string | null }) {
  const t = (await speech()).say("issues");
  const people = await ask(peopleOfHub, { hub });
  return (
    <Details summary={t(lead ? "act.changeLead" : "act.lead")} shortcut={keys.lead}>
      <CommandForm act={leadTrackAction} hidden={{ issue: docket, hub }} done={t("act.led")} prefix={`lead-${hub}-`}>
        <SelectField name="lead" label={t("act.whoLeads")} none={t("act.nobodyChosen")} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
        <ToldBefore act="leadTrack" of={{ issue: docket, hub }} reads={["lead"]} />
        <SubmitButton size="small" pendingLabel={t("saving")}>{t("act.nameLead")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

/** Names who writes on the hub's track beside whoever leads it, and who no longer does. */
export async function EditTrack({ docket, hub, editors }: { docket: string; hub: string; editors: readonly { id: string; name: string }[] }) {
  const t = (await speech()).say("issues");
  const others = (await ask(peopleOfHub, { hub })).filter(({ id }) => !editors.some((editor) => editor.id === id));
  const options = (people: typeof others) => people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Details summary={t("act.editors")}>
      <CommandForm act={addTrackEditorAction} hidden={{ issue: docket, hub }} label={t("act.addEditor")} prefix={`edit-${hub}-`}>
        <SelectField name="person" label={t("act.whoEdits")} none={t("act.nobodyChosen")} options={options(others)} />
        <SubmitButton size="small" pendingLabel={t("saving")}>{t("act.addEditor")}</SubmitButton>
      </CommandForm>
      {editors.length > 0 && (
        <CommandForm act={removeTrackEditorAction} hidden={{ issue: docket, hub }} label={t("act.removeEditor")} prefix={`unedit-${hub}-`} className="mt-4">
          <SelectField name="person" label={t("act.whoLeaves")} options={options([...editors])} />
          <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("act.removeEditor")}</SubmitButton>
        </CommandForm>
      )}
    </Details>
  );
}

/** What the hub holds; a difference to another hub is declared with its reason. */
export function TakeStance({ docket, hub, stance, divergence }: { docket: string; hub: string; stance: Stance | null; divergence: string | null }) {
  const { say } = useSpeech();
  const [t, terms] = [say("issues"), say("terms")];
  return (
    <Details summary={t("act.stance")}>
      <CommandForm act={takeStanceAction} hidden={{ issue: docket, hub }} done={t("act.stanceTaken")} prefix={`stance-${hub}-`}>
        <StanceField name="stance" label={t("act.whichStance")} options={stances.map((value) => ({ value, name: terms(`stances.${value}`) }))} defaultValue={stance ?? undefined} />
        <TextAreaField name="divergence" short label={t("act.divergence")} hint={t("act.divergenceHint")} optional={t("optional")} defaultValue={divergence ?? ""} />
        <ToldBefore act="takeStance" of={{ issue: docket, hub }} reads={["stance"]} />
        <SubmitButton size="small" pendingLabel={t("saving")}>{t("act.saveStance")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
