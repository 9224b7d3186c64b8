import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, SelectField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Translate } from "#components/ui/translate.ts";
import { locales } from "#db/vocabulary.ts";
import { updateProfileAction } from "#app/(account)/profile/actions.ts";
import { WhereNamed } from "#app/(account)/profile/named.tsx";
import { Tokens } from "#app/(account)/profile/tokens.tsx";
import { me } from "#lib/people/queries.ts";
import { currentActor } from "#lib/next/actor.ts";
import { switched, themes } from "#lib/next/cookies.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { languageNames } from "#messages/index.ts";

type Me = Awaited<ReturnType<typeof me>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("account")("profile.title") };
}

/** One's own affairs: name, language, time zone, appearance; seats; access tokens; the way out. */
export default async function ProfilePage() {
  if ((await currentActor()).kind === "visitor") redirect("/sign-in?next=%2Fprofile");
  const person = await ask(me, {}, "/profile");
  const { say } = await speech();
  const [t, mail] = [say("account"), say("mail")];
  return (
    <>
      <PageHead title={t("profile.title")} under={person.name} />
      <div className="stack mt-6">
        <About person={person} t={t} />
        <Seats person={person} t={t} />
        {person.seats.length > 0 && <Section heading={mail("profile.title")}><p>{mail("profile.under")} <Link href="/profile/mail">{mail("profile.open")}</Link></p></Section>}
        {person.seats.length > 0 && <Section heading={t("profile.links")}><p>{t("profile.linksText")} <Link href="/calendar/links">{t("profile.linksOpen")}</Link></p></Section>}
        <WhereNamed />
        {person.seats.length > 0 && <Tokens />}
        <Section heading={t("profile.session")}>
          <p>{t("profile.sessionText")}</p>
          <form method="post" action="/sign-out" className="mt-3"><Button type="submit">{t("profile.signOut")}</Button></form>
        </Section>
      </div>
    </>
  );
}

function About({ person, t }: { person: Me; t: Translate }) {
  const zones = [...new Set(["UTC", person.zone, ...Intl.supportedValuesOf("timeZone")])].sort();
  const locale = locales.find((one) => one === person.locale) ?? "en";
  return (
    <Section heading={t("profile.about")} plain>
      <CommandForm act={updateProfileAction} done={t("profile.saved")} className="form" label={t("profile.about")}>
        <TextField name="name" label={t("profile.name")} defaultValue={person.name} autoComplete="name" required />
        <p><span className="label">{t("profile.email")}</span><span className="hint">{t("profile.emailNote")}</span>{person.email}</p>
        <SelectField name="locale" label={t("profile.locale")} defaultValue={locale} options={locales.map((value) => ({ value, label: languageNames[value] }))} />
        <SelectField name="zone" label={t("profile.zone")} hint={t("profile.zoneHint")} defaultValue={person.zone} options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))} />
        <RadioListField name="theme" label={t("profile.theme")} defaultValue={person.theme} options={themes.map((value) => ({ value, name: t(`theme.${value}`) }))} />
        <RadioListField name="singleKeys" label={t("singleKeys.label")} hint={<>{t("singleKeys.hint")} <Link href="/help/keyboard">{t("singleKeys.all")}</Link></>} defaultValue={person.singleKeys} options={switched.map((value) => ({ value, name: t(`singleKeys.${value}`) }))} />
        <FormActions><SubmitButton pendingLabel={t("profile.saving")}>{t("profile.save")}</SubmitButton></FormActions>
      </CommandForm>
    </Section>
  );
}

function Seats({ person: { seats }, t }: { person: Me; t: Translate }) {
  const words = ({ role, organisationName, hubName }: Me["seats"][number]) => {
    const values = { role: t(`role.${role}`), hub: hubName ?? t("profile.foundation") };
    return organisationName ? t("profile.seatFor", { ...values, organisation: organisationName }) : t("profile.seat", values);
  };
  return (
    <Section heading={t("profile.seats")}>
      {seats.length === 0 ? <p>{t("profile.noSeats")}</p> : (
        <Rows label={t("profile.seats")}>{seats.map((seat) => <Row key={seat.id} title={words(seat)} {...(seat.hub ? { href: `/hubs/${seat.hub}` } : {})} />)}</Rows>
      )}
    </Section>
  );
}
