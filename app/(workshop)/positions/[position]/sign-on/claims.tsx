import { acceptClaimAction, refuseClaimAction, withdrawSignatureAction } from "#app/(workshop)/positions/[position]/sign-on/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { claimsOnSignOn } from "#lib/claims/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import type { signOnOfPosition } from "#lib/signatures/queries.ts";

type Claim = Awaited<ReturnType<typeof claimsOnSignOn>>["claims"][number];

/** What was said by link, what speaks against it, and the look that it waits for. */
export async function Claims({ signOn: { id, signers } }: { signOn: Awaited<ReturnType<typeof signOnOfPosition>> }) {
  if (signers !== "anyone") return null;
  const t = (await speech()).say("signing");
  const { claims } = await ask(claimsOnSignOn, { signOn: id });
  return (
    <Section heading={t("claims.title")}>
      {claims.length === 0 ? <EmptyState>{t("claims.none")}</EmptyState> : <Rows label={t("claims.title")}>{claims.map((claim) => <ClaimRow key={claim.id} claim={claim} />)}</Rows>}
    </Section>
  );
}

async function ClaimRow({ claim: { id, organisation, domain, plainDomain, name, capacity, email, state, finding, registeredAs, settlement, signature, may } }: { claim: Claim }) {
  const t = (await speech()).say("signing");
  const where = domain === plainDomain ? domain : `${domain} (${plainDomain})`;
  return (
    <Row
      title={organisation} note={<>{t("list.by", { name, capacity })} · {email} · {where}{finding && <span className="block text-warn">{t(`claims.findings.${finding}`, { organisation: registeredAs ?? organisation })}</span>}{settlement && <span className="block">{settlement}</span>}</>}
      aside={<>
        {t(`claims.states.${state}`)}
        {may.settle && (
          <div className="stack-small mt-2">
            {finding !== "elsewhere" && <CommandForm act={acceptClaimAction} hidden={{ claim: id }} prefix={`accept-${id}-`} label={t("claims.accept")}><ToldBefore act="acceptClaim" of={{ claim: id }} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("claims.accept")}</SubmitButton></CommandForm>}
            <Details summary={t("claims.refuse")}><CommandForm act={refuseClaimAction} hidden={{ claim: id }} prefix={`refuse-${id}-`} label={t("claims.refuse")}><TextAreaField name="reason" short label={t("claims.reason")} /><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("claims.refuse")}</SubmitButton></CommandForm></Details>
          </div>
        )}
        {may.withdraw && <Details summary={t("claims.withdraw")}><CommandForm act={withdrawSignatureAction} hidden={{ signature: signature! }} prefix={`withdraw-${id}-`} label={t("claims.withdraw")}><p className="small">{t("claims.withdrawNote")}</p><TextAreaField name="reason" short label={t("own.reason")} /><ToldBefore act="withdrawSignature" of={{ signature: signature! }} /><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("claims.withdraw")}</SubmitButton></CommandForm></Details>}
      </>}
    />
  );
}
