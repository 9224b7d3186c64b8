import type { Metadata } from "next";
import { joinHubAction, leaveHubAction } from "#app/(workshop)/organisations/actions.ts";
import { Signatories } from "#app/(workshop)/organisations/[organisation]/signatories.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { profileWords } from "#components/organisations/profile-words.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { canAddOrganisations } from "#lib/organisations/policy.ts";
import { organisationBySlug } from "#lib/organisations/queries.ts";

type Props = { params: Promise<{ organisation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await ask(organisationBySlug, await params)).name };
}

/** A member organisation: where it participates, and for members who speaks for it. */
export default async function OrganisationPage({ params }: Props) {
  const organisation = await ask(organisationBySlug, await params);
  const { say, dates, actor } = await speech();
  const keeps = canAddOrganisations(actor);
  const others = keeps ? (await ask(hubDirectory, {})).filter(({ slug }) => organisation.hubs.every((hub) => hub.slug !== slug)) : [];
  const [t, terms] = [say("hubs"), say("terms")];
  const words = profileWords({ terms, dates });
  const unverified = organisation.verification !== "verified" && <span className="text-warn"> ({terms(`verifications.${organisation.verification}`)})</span>;
  return (
    <>
      <PageHead title={organisation.name} actions={organisation.may.update && <ButtonLink href={`/organisations/${organisation.slug}/edit`}>{say("people")("organisation.edit")}</ButtonLink>} />
      {organisation.kind === "demonstration" && <div className="mt-3"><Notice>{t("madeUp")}</Notice></div>}
      <div className="stack mt-6">
        <Facts wide>
          {organisation.country && <Fact name={t("country")}>{words.country(organisation.country)}{unverified}</Fact>}
          {organisation.sector && <Fact name={t("sector")}>{words.sector(organisation.sector)}</Fact>}
          {organisation.size && <Fact name={t("size")}>{words.size(organisation.size)}</Fact>}
          {organisation.remark && <Fact name={t("remark")}>{organisation.remark}{!organisation.country && unverified}</Fact>}
          <Fact name={t("participatesIn")}>{organisation.hubs.map(({ slug, name, joined }) => <span key={slug} className="block"><Link href={`/hubs/${slug}`}>{name}</Link>, {t(`joined.${joined}`)}</span>)}</Fact>
        </Facts>
        {organisation.speakers.length > 0 && (
          <Section heading={t("speaks")}>
            <Facts wide>{organisation.speakers.map(({ name, role, hub }) => <Fact key={`${name}${role}${hub}`} name={terms(`roles.${role}`)}>{name}{hub && `, ${hub}`}</Fact>)}</Facts>
          </Section>
        )}
        <Signatories organisation={organisation.slug} />
        {others.length > 0 && (
          <div className="form-page">
            <Section heading={t("join.title")}>
              <CommandForm act={joinHubAction} hidden={{ organisation: organisation.slug }} done={t("join.done")}>
                <SelectField name="hub" label={t("join.hub")} options={others.map(({ slug, name }) => ({ value: slug, label: name }))} />
                <SubmitButton pendingLabel={t("join.saving")}>{t("join.act")}</SubmitButton>
              </CommandForm>
            </Section>
          </div>
        )}
        {keeps && organisation.hubs.length > 0 && (
          <div className="form-page">
            <Section heading={t("leave.title")}>
              <p className="small text-ink-2">{t("leave.what")}</p>
              {organisation.hubs.map(({ slug, name }) => (
                <Details key={slug} summary={t("leave.hub", { hub: name })}>
                  <CommandForm act={leaveHubAction} hidden={{ organisation: organisation.slug, hub: slug }} done={t("leave.done", { hub: name })}><ToldBefore act="leaveHub" of={{ organisation: organisation.slug, hub: slug }} /><SubmitButton size="small" kind="danger" pendingLabel={t("join.saving")}>{t("leave.act")}</SubmitButton></CommandForm>
                </Details>
              ))}
            </Section>
          </div>
        )}
      </div>
    </>
  );
}
