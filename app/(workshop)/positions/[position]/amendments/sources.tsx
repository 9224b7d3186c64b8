import { addSourceAction, removeSourceAction } from "#app/(workshop)/positions/[position]/amendments/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { askIfReadable } from "#lib/next/page.ts";
import { speech, useSpeech } from "#lib/next/words.ts";
import { sourcesOfAmendment } from "#lib/sources/queries.ts";

type Source = Awaited<ReturnType<typeof sourcesOfAmendment>>[number];

/** What the justification of an amendment rests on, for those who see the work: inputs that they may read, and what stands at an address. */
export async function Sources({ amendment, mayEdit }: { amendment: string; mayEdit: boolean }) {
  const all = amendment === "" ? null : await askIfReadable(sourcesOfAmendment, { amendment });
  const t = (await speech()).say("amending");
  if (!all || (all.length === 0 && !mayEdit)) return null;
  return (
    <Section heading={t("sources.title")}>
      {all.length === 0 ? <p className="small pt-1 text-ink-2">{t("sources.none")}</p> : <ul className="sources">{all.map((source) => <SourceRow key={source.id} source={source} mayEdit={mayEdit} />)}</ul>}
      {mayEdit && (
        <Details summary={t("sources.add")}>
          <CommandForm act={addSourceAction} hidden={{ amendment }} prefix="source-" label={t("sources.add")}>
            <TextField name="on" required label={t("sources.on")} hint={t("sources.onHint")} />
            <TextField name="title" label={t("sources.name")} hint={t("sources.nameHint")} optional={t("sources.optional")} />
            <div><SubmitButton size="small" pendingLabel={t("saving")}>{t("sources.save")}</SubmitButton></div>
          </CommandForm>
        </Details>
      )}
    </Section>
  );
}

function SourceRow({ source: { id, url, title, feedback }, mayEdit }: { source: Source; mayEdit: boolean }) {
  const t = useSpeech().say("amending");
  const name = feedback ? t("sources.input", { reference: feedback.reference, organisation: feedback.organisation ?? t("sources.unnamed") }) : (title ?? new URL(url!).host);
  return (
    <li>
      {feedback ? <Link href={`/feedback/${feedback.id}`}>{name}</Link> : <Link href={url!} rel="noreferrer">{name}</Link>}
      {mayEdit && <CommandForm act={removeSourceAction} hidden={{ source: id }}><SubmitButton size="small" kind="quiet" pendingLabel={t("saving")} aria-label={t("sources.removeThis", { source: name })}>{t("sources.remove")}</SubmitButton></CommandForm>}
    </li>
  );
}
