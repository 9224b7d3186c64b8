import { Proven } from "#app/proven.tsx";
import { askToLiftEmbargoAction, liftEmbargoAction, setEmbargoAction } from "#app/(workshop)/positions/publishing-actions.ts";
import { publishPositionAction } from "#app/(workshop)/positions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { momentInWords } from "#lib/next/dates.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import type { positionById } from "#lib/positions/queries.ts";
import { embargoOfPosition } from "#lib/publications/queries.ts";

type Position = Awaited<ReturnType<typeof positionById>>;
type Kept = NonNullable<Awaited<ReturnType<typeof embargoOfPosition>>["embargo"]>;

/** How an adopted text reaches everyone: at once, or not before an hour that somebody sets. */
export async function Publishing({ position: { id, hub } }: { position: Position }) {
  const t = (await speech()).say("positions");
  const kept = await askIfReadable(embargoOfPosition, { position: id });
  if (kept?.embargo) return <UnderEmbargo position={id} embargo={kept.embargo} may={kept.may} />;
  return (
    <>
      <Proven back={`/positions/${id}`}><CommandForm act={publishPositionAction} hidden={{ position: id }}><p className="small text-ink-2 mb-2">{t("step.publishNote")}</p><ToldBefore act="publishPosition" of={{ position: id }} /><SubmitButton pendingLabel={t("saving")}>{t("step.publish")}</SubmitButton></CommandForm></Proven>
      {kept?.may.set && (
        <Details summary={t("embargo.set")}>
          <CommandForm act={setEmbargoAction} hidden={{ position: id, zone: hub.zone }} prefix="embargo-">
            <p className="small text-ink-2">{t("embargo.note", { hub: hub.name })}</p>
            <TextField name="day" type="date" label={t("embargo.day")} />
            <TextField name="time" type="time" label={t("embargo.time")} hint={t("embargo.zone", { zone: hub.zone })} defaultValue="09:00" />
            <TextAreaField name="reason" short label={t("step.reason")} />
            <ToldBefore act="setEmbargo" of={{ position: id, zone: hub.zone }} />
            <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("embargo.set")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </>
  );
}

/** For whoever may confirm that an embargo is lifted and does nothing else here. */
export async function SecondPerson({ position: { id } }: { position: Position }) {
  const kept = await askIfReadable(embargoOfPosition, { position: id });
  if (!kept?.embargo || !(kept.may.lift || kept.may.ask)) return null;
  return <Section heading={(await speech()).say("positions")("step.title")}><div className="stack-small"><UnderEmbargo position={id} embargo={kept.embargo} may={kept.may} /></div></Section>;
}

async function UnderEmbargo({ position, embargo: { endsAt, isOver, reason, setBy, asked }, may }: { position: string; embargo: Kept; may: { ask: boolean; lift: boolean } }) {
  const { say, dates, zone } = await speech();
  const t = say("positions");
  const words = { when: momentInWords(endsAt, dates, zone), by: setBy, reason };
  return (
    <>
      <Notice kind="time" title={t(isOver ? "embargo.over" : "embargo.until", words)}>{t("embargo.why", words)}</Notice>
      {asked && <p>{t("embargo.asked", { by: asked.by, when: momentInWords(asked.at, dates, zone), reason: asked.reason })}</p>}
      {may.lift && <Proven back={`/positions/${position}`}><CommandForm act={liftEmbargoAction} hidden={{ position }}><ToldBefore act="liftEmbargo" of={{ position }} /><SubmitButton pendingLabel={t("saving")}>{t(isOver ? "embargo.lift" : "embargo.confirm")}</SubmitButton></CommandForm></Proven>}
      {asked && !may.lift && <p className="small text-ink-2">{t("embargo.second")}</p>}
      {may.ask && (
        <Details summary={t("embargo.ask")}>
          <CommandForm act={askToLiftEmbargoAction} hidden={{ position }} prefix="lift-"><p className="small text-ink-2">{t("embargo.askNote")}</p><TextAreaField name="reason" short label={t("step.reason")} /><ToldBefore act="askToLiftEmbargo" of={{ position }} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("embargo.ask")}</SubmitButton></CommandForm>
        </Details>
      )}
    </>
  );
}
