import { forkResponseAction } from "#app/(workshop)/responses/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { forksOfResponse } from "#lib/forks/queries.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

/** Who files the same on their own, as far as whoever looks may know, and the way to do so. */
export async function Forks({ response }: { response: string }) {
  const { forks, filed, inConfidence, may } = await ask(forksOfResponse, { response });
  if (forks.length === 0 && filed === 0 && !may.fork) return null;
  const { say, dates } = await speech();
  const [t, terms] = [say("responses"), say("terms")];
  return (
    <Section heading={t("forks.title")} id="forks" after={filed > 0 && t("forks.filed", { count: filed })}>
      {forks.length > 0 && <Rows label={t("forks.title")}>{forks.map(({ id, organisation, filedOn, reference }) => <Row key={id} href={`/forks/${id}`} title={organisation} aside={filedOn ? [dayInWords(filedOn, dates), reference].filter(Boolean).join(" · ") : t("forks.inWork")} />)}</Rows>}
      {inConfidence > 0 && <p className="small text-ink-2 mt-2">{t("forks.inConfidence", { count: inConfidence })}</p>}
      {may.fork && (
        <Details summary={t("forks.take")}>
          <CommandForm act={forkResponseAction} hidden={{ response }} prefix="fork-">
            <p className="small text-ink-2">{t("forks.note")}</p>
            <SelectField name="lane" label={t("whoMaySee")} defaultValue="confided" options={["confided", "hub", "own"].map((value) => ({ value, label: terms(`lanes.${value}`) }))} />
            <ToldBefore act="forkResponse" of={{ response }} />
            <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("forks.take")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </Section>
  );
}
