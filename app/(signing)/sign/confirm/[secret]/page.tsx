import type { Metadata } from "next";
import { confirmSignatureAction, withdrawByLinkAction } from "#app/(signing)/sign/actions.ts";
import { LinkIsOver } from "#app/(signing)/sign/link-is-over.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { PositionText } from "#components/positions/position-text.tsx";
import { ChangedText } from "#components/signing/changed-text.tsx";
import { Details } from "#components/ui/details.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { claimBehind } from "#lib/claims/queries.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ secret: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("signing")("confirm.title") };
}

const kinds = { unconfirmed: "info", confirmed: "ok", withdrawn: "info", refused: "crit", over: "warn", moved: "warn" } as const;

/** Where the link from the mail leads: what was signed, the button that confirms, and afterwards the way to take it back. Looking changes nothing. */
export default async function ConfirmPage({ params }: Props) {
  const { secret } = await params;
  const claim = await askIfReadable(claimBehind, { secret });
  if (!claim) return <LinkIsOver />;
  const t = (await speech()).say("signing");
  const { state, reason, organisation, domain, name, capacity, listed, version, text, before, hub, filed, mayWithdraw } = claim;
  return (
    <>
      <PageHead title={t("confirm.title")} under={t("under", { hub, version })} />
      <div className="stack mt-6">
        <Notice kind={kinds[state]}>{t(`confirm.states.${state}`)}{reason && ` ${t("confirm.reason", { reason })}`}</Notice>
        <Facts wide>
          <Fact name={t("sign.organisation")}>{organisation} ({domain})</Fact>
          <Fact name={t("confirm.signed")}>{t("confirm.who", { name, capacity })}</Fact>
          <Fact name={t("own.consent")}>{t(listed ? "confirm.listed" : "confirm.notListed")}</Fact>
        </Facts>
        {state === "unconfirmed" && <CommandForm act={confirmSignatureAction} hidden={{ secret }} label={t("confirm.title")}><FormActions><SubmitButton pendingLabel={t("saving")}>{t("confirm.confirm", { organisation })}</SubmitButton></FormActions></CommandForm>}
        {filed && <p className="small">{t("own.filed", { hub })}</p>}
        {mayWithdraw && (
          <Details summary={t("confirm.withdraw")}>
            <CommandForm act={withdrawByLinkAction} hidden={{ secret }} prefix="withdraw-" label={t("confirm.withdraw")}>
              <p className="small text-ink-2">{t("confirm.withdrawNote")}</p>
              <TextAreaField name="reason" short label={t("confirm.why")} />
              <SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("confirm.withdraw")}</SubmitButton>
            </CommandForm>
          </Details>
        )}
        {before && <Section heading={t("confirm.changed")}><ChangedText before={before} after={text} /></Section>}
        <Section heading={t("text")}><p className="h2" lang={text.language}>{text.title}</p>{text.lede && <p className="lede" lang={text.language}>{text.lede}</p>}<PositionText text={text} /></Section>
      </div>
    </>
  );
}
