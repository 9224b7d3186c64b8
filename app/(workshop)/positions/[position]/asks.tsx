import { addAskAction, editAskAction, retireAskAction } from "#app/(workshop)/positions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { provisionAddress } from "#app/(workshop)/texts/[edition]/edition-head.tsx";
import { CheckboxField, SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { Link } from "#components/ui/link.tsx";
import { AskSource } from "#components/positions/ask-source.tsx";
import { DiffersHere, type Differing } from "#components/positions/divergences.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { askPriorities } from "#db/vocabulary.ts";
import { ask as lookUp, askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { sourcesOfAsks } from "#lib/themes/queries.ts";
import { placesOfAsks } from "#lib/readings/queries.ts";
import type { positionById } from "#lib/positions/queries.ts";

type Position = Awaited<ReturnType<typeof positionById>>;
type Ask = Position["asks"][number];

/** The asks of a position: one concrete demand each, numbered for life. */
export async function Asks({ position: { id, asks, language, adoptedVersion, may }, differing }: { position: Position; differing: readonly Differing[] }) {
  const { say } = await speech();
  const [t, terms] = [say("positions"), say("terms")];
  if (asks.length === 0 && !may.edit) return null;
  const sources = new Map((await lookUp(sourcesOfAsks, { position: id })).map((source) => [source.ask, source]));
  const places = new Map((await askIfReadable(placesOfAsks, { position: id }))?.map((place) => [place.ask, place]));
  return (
    <Section heading={t("whatWeAsk")}>
      <ol className="asks">
        {asks.map((ask) => (
          <li key={ask.number} value={ask.number} id={`ask-${ask.number}`}>
            <p className="law" lang={language}>{ask.statement}</p>
            <AskSource source={sources.get(ask.number)} />
            <p className="small text-ink-2"><OnProvision ask={ask} place={places.get(ask.number)} />{terms(`askPriorities.${ask.priority}`)}{ask.redLine && <> · <Tag>{t("ask.redLine")}</Tag></>}{ask.fallback && <> · {t("ask.fallback")}: <span lang={language}>{ask.fallback}</span></>}{ask.id && adoptedVersion !== null && <> · <Link href={`/asks/${ask.id}`}>{say("asks")("whatBecame")}</Link></>}</p>
            <DiffersHere from={differing} part="ask" number={ask.number} />
            {may.edit && (
              <Details summary={t("ask.edit", { number: ask.number })}>
                <CommandForm act={editAskAction} hidden={{ ask: ask.id, revision: ask.revision }} prefix={`ask${ask.number}-`}><AskFields ask={ask} fallbacks={may.readFallbacks} /><SubmitButton size="small" pendingLabel={t("saving")}>{t("save")}</SubmitButton></CommandForm>
                <CommandForm act={retireAskAction} hidden={{ ask: ask.id }}><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("ask.retire")}</SubmitButton></CommandForm>
              </Details>
            )}
          </li>
        ))}
      </ol>
      {may.edit && (
        <Details summary={t("ask.add")} open={asks.length === 0}>
          <CommandForm act={addAskAction} hidden={{ position: id }} prefix="new-ask-"><AskFields fallbacks={may.readFallbacks} /><SubmitButton pendingLabel={t("saving")}>{t("ask.add")}</SubmitButton></CommandForm>
        </Details>
      )}
    </Section>
  );
}

type Place = Awaited<ReturnType<typeof placesOfAsks>>[number];

/** The place that an ask is about, as the newest text names it; as it was written where no text has it. */
function OnProvision({ ask: { provision }, place }: { ask: Ask; place: Place | undefined }) {
  if (place) return <><Link href={provisionAddress(place.edition, place.anchor)}>{place.locator}</Link> · </>;
  return provision && <>{provision} · </>;
}

async function AskFields({ ask, fallbacks }: { ask?: Ask; fallbacks: boolean }) {
  const { say } = await speech();
  const [t, terms] = [say("positions"), say("terms")];
  return (
    <>
      <TextAreaField name="statement" short law label={t("ask.statement")} hint={t("ask.statementHint")} defaultValue={ask?.statement ?? ""} />
      <TextField name="provision" label={t("ask.provision")} hint={t("ask.provisionHint")} optional={t("optional")} defaultValue={ask?.provision ?? ""} />
      <SelectField name="priority" label={t("ask.priority")} options={askPriorities.map((value) => ({ value, label: terms(`askPriorities.${value}`) }))} defaultValue={ask?.priority ?? "should"} />
      <CheckboxField name="redLine" label={t("ask.redLine")} meaning={t("ask.redLineMeaning")} defaultChecked={ask?.redLine} />
      {fallbacks && <TextAreaField name="fallback" short label={t("ask.fallback")} hint={t("ask.fallbackHint")} optional={t("optional")} defaultValue={ask?.fallback ?? ""} />}
    </>
  );
}
