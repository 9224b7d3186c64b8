import { makeSignLinkAction, revokeSignLinkAction } from "#app/(workshop)/positions/[position]/sign-on/actions.ts";
import { NewSignLink } from "#app/(workshop)/positions/[position]/sign-on/new-sign-link.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { claimsOnSignOn } from "#lib/claims/queries.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { env } from "#lib/platform/env.ts";
import type { signOnOfPosition } from "#lib/signatures/queries.ts";

/** The ways to a text for organisations that have no account here. */
export async function Links({ signOn: { id, signers, isOpen } }: { signOn: Awaited<ReturnType<typeof signOnOfPosition>> }) {
  if (signers !== "anyone") return null;
  const { say, dates, zone } = await speech();
  const t = say("signing");
  const { links } = await ask(claimsOnSignOn, { signOn: id });
  return (
    <Section heading={t("links.title")}>
      {links.length === 0 ? <EmptyState>{t("links.none")}</EmptyState> : (
        <Rows label={t("links.title")}>
          {links.map(({ id: link, label, by, byHand, createdAt, revokedAt }) => (
            <Row
              key={link} title={label} note={[t("links.by", { by, day: dayOfMoment(createdAt, dates, zone) }), byHand ? t("links.byHandNote") : null, revokedAt ? t("links.revoked", { day: dayOfMoment(revokedAt, dates, zone) }) : null].filter(Boolean).join(" · ")}
              aside={!revokedAt && <Details summary={t("links.revoke")}><CommandForm act={revokeSignLinkAction} hidden={{ link }} prefix={`revoke-${link}-`} label={t("links.revokeOf", { label })}><p className="small">{t("links.revokeNote")}</p><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("links.revoke")}</SubmitButton></CommandForm></Details>}
            />
          ))}
        </Rows>
      )}
      {isOpen && (
        <CommandForm act={makeSignLinkAction} hidden={{ signOn: id }} prefix="link-" className="mt-4 max-w-form" label={t("links.make")}>
          <NewSignLink address={env.address} words={{ title: t("links.madeTitle"), text: t("links.made"), copy: t("links.copy"), copied: t("links.copied") }} />
          <TextField name="label" label={t("links.label")} hint={t("links.labelHint")} autoComplete="off" />
          <CheckboxField name="byHand" label={t("links.byHand")} />
          <SubmitButton kind="plain" pendingLabel={t("links.making")}>{t("links.make")}</SubmitButton>
        </CommandForm>
      )}
    </Section>
  );
}
