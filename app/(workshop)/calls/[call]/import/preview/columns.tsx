import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Hidden } from "#components/form/live-form.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { headsOf, type Chosen } from "#app/(workshop)/calls/[call]/import/preview/choices.ts";
import { laneChoices } from "#components/feedback/lane-words.tsx";
import type { Understood } from "#lib/formats/comment-table.ts";
import { columnParts } from "#lib/formats/comment-table/heads.ts";
import { shortened } from "#lib/formats/text.ts";
import { lanesFor } from "#lib/imports/model.ts";
import { speech } from "#lib/next/words.ts";
import { messages } from "#messages/index.ts";

type Props = { chosen: Chosen; understood: Understood; onBehalf: boolean; named: { hub: string; organisation: string } };

/** What each column is, where the heads stand and who may read it all: a form that shows the page again, so that what is shown is what comes in. */
export async function Columns({ chosen, understood: { tables, mapping, entries }, onBehalf, named }: Props) {
  const { say } = await speech();
  const [t, feedback, terms] = [say("imports"), say("feedback"), say("terms")];
  const sampleOf = (head: string) => entries.find(({ cells }) => cells[head])?.cells[head];
  const parts = columnParts.map((part) => ({ value: part, label: t(`part.${part}`) }));
  return (
    <Section heading={t("preview.columns")}>
      <form method="get" className="form" aria-label={t("preview.columns")}>
        <Hidden fields={{ file: chosen.file, source: chosen.source, ...(chosen.attributed ? {} : { attributed: "false" }) }} />
        <p className="small text-ink-2">{t("preview.columnsNote")}</p>
        <div className="field-row">
          {headsOf(tables).map((head, at) => {
            const sample = sampleOf(head);
            return <Select key={head} name={`c${at}`} label={head} hint={sample && t("preview.example", { text: shortened(sample, 60) })} options={parts} defaultValue={mapping[head] ?? "none"} />;
          })}
          {tables.map(({ sheet, at, header }) => <TextInput key={at} name={`h${at}`} type="number" inputMode="numeric" min={1} className="w-date" label={tables.length > 1 ? t("preview.headerOf", { sheet }) : t("preview.header")} defaultValue={String(header)} />)}
          <Select name="lane" label={t("preview.lane")} options={laneChoices(feedback, named).filter(({ value }) => lanesFor(onBehalf).includes(value)).map(({ value, name }) => ({ value, label: name }))} defaultValue={chosen.lane} />
          <Select name="language" label={t("preview.language")} none={t("form.each")} options={Object.keys(messages.en.terms.languages).map((tag) => ({ value: tag, label: terms(`languages.${tag}`) }))} defaultValue={chosen.language} />
        </div>
        <FormActions><Button type="submit">{t("preview.showAgain")}</Button></FormActions>
      </form>
    </Section>
  );
}
