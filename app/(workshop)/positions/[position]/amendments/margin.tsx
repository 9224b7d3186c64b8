import { setAuthorsAction } from "#app/(workshop)/positions/[position]/amendments/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { AmendmentAtWork } from "#lib/amendments/queries.ts";
import { dayInWords, momentInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { hubBySlug } from "#lib/hubs/queries.ts";

type Props = { position: string; hub: string; amendment: AmendmentAtWork; mayEdit: boolean };

/** What is known of one amendment besides its words: the edition it quotes, whose it is, who saved it last. */
export async function Margin({ position, hub, amendment, mayEdit }: Props) {
  const { say, dates, zone } = await speech();
  const t = say("amending");
  const { edition, authors, savedAt, savedBy, bundle, id, number } = amendment;
  const moment = momentInWords(savedAt, dates, zone);
  return (
    <Section heading={t("facts.title")}>
      <Facts>
        <Fact name={t("facts.edition")}>
          {edition ? <>{edition.text}, {edition.name}, {dayInWords(edition.day, dates)}</> : t("free")}
          {mayEdit && !bundle && <span className="block"><Link href={`/positions/${position}/amendments/new?tie=${number}`}>{t(edition ? "otherProvision" : "tie")}</Link></span>}
        </Fact>
        <Fact name={t("facts.authors")}>{authors.map(({ name }) => name).join(", ") || t("facts.nobody")}</Fact>
        {bundle && <Fact name={t("facts.bundle")}>{bundle.name}</Fact>}
        <Fact name={t("facts.saved")}>{savedBy ? t("facts.savedBy", { moment, name: savedBy }) : moment}</Fact>
      </Facts>
      {mayEdit && <Authors hub={hub} id={id} chosen={authors.map(({ slug }) => slug)} />}
    </Section>
  );
}

async function Authors({ hub, id, chosen }: { hub: string; id: string; chosen: readonly string[] }) {
  const t = (await speech()).say("amending");
  const { participants: all } = await ask(hubBySlug, { hub });
  return (
    <Details summary={t("authors")}>
      <CommandForm act={setAuthorsAction} hidden={{ amendment: id }} prefix="author-">
        <fieldset className="field"><legend className="hint">{t("authorsHint")}</legend>{all.map(({ slug, name }, at) => <CheckboxField key={slug} name={`organisations.${at}`} value={slug} label={name} defaultChecked={chosen.includes(slug)} />)}</fieldset>
        <div><SubmitButton size="small" pendingLabel={t("saving")}>{t("save")}</SubmitButton></div>
      </CommandForm>
    </Details>
  );
}
