import type { Metadata } from "next";
import { endSeatAction, giveSeatAction } from "#app/(workshop)/people/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { roles } from "#db/vocabulary.ts";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { organisationList } from "#lib/organisations/queries.ts";
import { personById } from "#lib/people/queries.ts";

type Props = { params: Promise<{ person: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await ask(personById, await params)).name };
}

/** What somebody does here: their seats, given and ended. */
export default async function PersonPage({ params }: Props) {
  const { person: id } = await params;
  await requireMember(`/people/${id}`);
  const person = await ask(personById, { person: id });
  const [hubs, organisations] = [await ask(hubDirectory, {}), await ask(organisationList, {})];
  const { say } = await speech();
  const [t, terms] = [say("people"), say("terms")];
  return (
    <div className="form-page">
      <PageHead over={<Link href="/people">{t("title")}</Link>} title={person.name} under={person.email} />
      <div className="stack mt-6">
        <Section heading={t("seats")}>
          {person.seats.length === 0 && <EmptyState>{t("noSeatYet")}</EmptyState>}
          <Rows label={t("seats")}>
            {person.seats.map((seat) => {
              const what = [terms(`roles.${seat.role}`), seat.organisationName, seat.hubName].filter(Boolean).join(", ");
              return <Row key={seat.id} title={what} aside={<CommandForm act={endSeatAction} hidden={{ seat: seat.id }} prefix={`end-${seat.id}-`}><SubmitButton size="small" kind="quiet" pendingLabel={t("saving")} aria-label={t("endOne", { what })}>{t("end")}</SubmitButton></CommandForm>} />;
            })}
          </Rows>
          {person.seats.length > 0 && <p className="small text-ink-2 mt-2">{t("endNote")}</p>}
        </Section>
        <Section heading={t("give")}>
          <CommandForm act={giveSeatAction} hidden={{ email: person.email }} done={t("given")} prefix="give-">
            <SelectField name="role" label={t("role")} options={roles.map((role) => ({ value: role, label: terms(`roles.${role}`) }))} />
            <SelectField name="hub" label={t("hub")} hint={t("hubHint")} none={t("none")} options={hubs.map(({ slug, name }) => ({ value: slug, label: name }))} />
            <SelectField name="organisation" label={t("organisation.one")} hint={t("organisation.hint")} none={t("none")} options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))} />
            <ToldBefore act="giveSeat" of={{ email: person.email }} />
            <SubmitButton pendingLabel={t("saving")}>{t("give")}</SubmitButton>
          </CommandForm>
        </Section>
      </div>
    </div>
  );
}
