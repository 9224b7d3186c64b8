import { RadioListField, SelectField, TextAreaField } from "#components/form/fields.tsx";
import { verdicts } from "#db/vocabulary.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionById, positionList } from "#lib/positions/queries.ts";

/** What an answer to an input is made of: the verdict, its reason, and where in a position of the hub it changed something. */
export async function AnswerFields({ issue, hub }: { issue: string; hub: string }) {
  const { say } = await speech();
  const [t, terms, themes] = [say("feedback"), say("terms"), say("themes")];
  return (
    <>
      <RadioListField name="verdict" label={t("dispose.verdict")} options={verdicts.map((value) => ({ value, name: terms(`verdicts.${value}`), meaning: t(`dispose.meaning.${value}`) }))} />
      <TextAreaField name="reason" short label={t("reason")} hint={t("dispose.reasonHint")} />
      <SelectField name="changed" label={themes("answering.changed")} hint={themes("answering.changedHint")} optional={t("optional")} none={themes("answering.nowhere")} options={await placesIn(issue, hub)} />
    </>
  );
}

/** The positions of a hub on an issue and their sections, as one list to choose from. */
async function placesIn(issue: string, hub: string) {
  const t = (await speech()).say("themes");
  const known = (await ask(positionList, { issue, hub })).filter(({ state }) => state !== "withdrawn").slice(0, 6);
  const whole = await Promise.all(known.map(({ id }) => ask(positionById, { position: id })));
  return whole.flatMap(({ id, title, sections }) => [
    { value: id, label: t("answering.whole", { position: title }) }, ...sections.map(({ heading }, index) => ({ value: `${id}:${index + 1}`, label: t("answering.section", { position: title, number: index + 1, heading }) })),
  ]);
}
