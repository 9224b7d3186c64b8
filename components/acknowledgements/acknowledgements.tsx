import { askContributorAction } from "#components/acknowledgements/actions.ts";
import { inARow } from "#components/acknowledgements/named.tsx";
import { Settling } from "#components/acknowledgements/settling.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { acknowledgementsOf } from "#lib/acknowledgements/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech, type Speak } from "#lib/next/words.ts";

type Thing = { response: string } | { position: string };
type Told = Awaited<ReturnType<typeof acknowledgementsOf>>;

/** Who is named with a response or a position; what one is asked oneself; and for those who write it, whom it was asked of and whom else it can be. */
export async function Acknowledgements({ on }: { on: Thing }) {
  const { named, asked, own, offered, may } = await ask(acknowledgementsOf, on);
  if (named.length + asked.length + own.length === 0 && !may.ask) return null;
  const { say, locale } = await speech();
  const t = say("acknowledgements");
  return (
    <Section heading={t("title")} id="contributors">
      {named.length > 0 ? <p>{inARow(named, locale)}</p> : <p className="text-ink-2">{t("none")}</p>}
      {own.map((one) => (
        <div key={one.id} className="mt-3">
          <p>{t(`own.${one.state}`, { name: one.name })} <span className="text-ink-2">{one.may.agree && t("consent")}</span></p>
          <Settling of={one} own />
        </div>
      ))}
      {asked.length > 0 && (
        <div className="mt-4">
          <Rows label={t("asked")}>
            {asked.map((one) => <Row key={one.id} title={one.name} note={t(`state.${one.state}`)} {...(one.may.remove && !own.some(({ id }) => id === one.id) ? { aside: <Settling of={{ ...one, may: { agree: false, decline: false, remove: true } }} own={false} /> } : {})} />)}
          </Rows>
        </div>
      )}
      {may.ask && <Asking on={on} offered={offered} t={t} />}
    </Section>
  );
}

/** An organisation first, those that spoke before the others; a person on request. */
function Asking({ on, offered: { organisations, people }, t }: { on: Thing; offered: Told["offered"]; t: Speak }) {
  const options = [...organisations.filter(({ contributed }) => contributed), ...organisations.filter(({ contributed }) => !contributed)].map(({ slug, name, contributed }) => ({ value: slug, label: contributed ? t("contributed", { name }) : name }));
  const form = (kind: "organisation" | "person", all: readonly { value: string; label: string }[]) => all.length > 0 && (
    <Details summary={t(`ask.${kind}`)}>
      <CommandForm act={askContributorAction} hidden={on} prefix={`ask-${kind}-`} label={t(`ask.${kind}`)}>
        <SelectField name={kind} label={t(`field.${kind}`)} hint={t("askHint")} none={t("choose")} options={[...all]} />
        <ToldBefore act="askContributor" of={on} reads={[kind]} />
        <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("askIt")}</SubmitButton>
      </CommandForm>
    </Details>
  );
  return <div className="mt-4 stack-small">{form("organisation", options)}{form("person", people.map(({ id, name }) => ({ value: id, label: name })))}</div>;
}
