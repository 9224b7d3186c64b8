import { askToSignAction, changeConsentAction, declineSignOnAction, giveSignatureAction, withdrawSignatureAction } from "#app/(workshop)/positions/[position]/sign-on/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, TextAreaField } from "#components/form/fields.tsx";
import { Field } from "#components/form/field.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { ChangedText } from "#components/signing/changed-text.tsx";
import { SignatoryFields } from "#components/signing/signatory-fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { currentViewer } from "#lib/next/actor.ts";
import { problemInWords } from "#lib/next/giving.ts";
import { speech } from "#lib/next/words.ts";
import type { signOnOfPosition } from "#lib/signatures/queries.ts";

type SignOn = Awaited<ReturnType<typeof signOnOfPosition>>;
type Own = SignOn["own"][number];
type Props = { signOn: SignOn; own: Own };

/** How one's own organisation stands to a text, and what one can do about it. */
export async function OwnPart({ signOn, own, problem }: Props & { problem: string | undefined }) {
  const t = (await speech()).say("signing");
  const { organisation, signature, before, declined, signs } = own;
  return (
    <Section heading={organisation}>
      <div className="stack-small">
        {signature ? <Given signOn={signOn} own={own} signature={signature} problem={problem} /> : (
          <>
            {declined && <p className="small">{t("own.declined")}</p>}
            {before && <><Notice kind="warn">{t("own.again", { version: before.version })}</Notice><Details summary={t("before", { version: before.version, organisation })} open><ChangedText before={before.text} after={signOn.text} /></Details></>}
            {signs && signOn.may.sign && <Sign signOn={signOn} own={own} />}
            {!signs && signOn.may.ask && <AskThem signOn={signOn} own={own} />}
          </>
        )}
      </div>
    </Section>
  );
}

async function Sign({ signOn: { id, version, logos }, own: { organisation, slug, declined } }: Props) {
  const [t, { name }] = [(await speech()).say("signing"), await currentViewer()];
  return (
    <>
      <CommandForm act={giveSignatureAction} hidden={{ signOn: id, version, organisation: slug }} prefix={`sign-${slug}-`} className="max-w-form" label={t("form.title", { version, organisation })}>
        <SignatoryFields logos={logos} name={name} />
        <p className="small text-ink-2">{t("form.note", { organisation, version })}</p>
        <ToldBefore act="giveSignature" of={{ signOn: id, version, organisation: slug }} />
        <SubmitButton pendingLabel={t("saving")}>{t("form.sign")}</SubmitButton>
      </CommandForm>
      {!declined && (
        <Details summary={t("own.decline")}>
          <CommandForm act={declineSignOnAction} hidden={{ signOn: id, organisation: slug }} prefix={`decline-${slug}-`} className="max-w-form" label={t("own.decline")}>
            <p className="small text-ink-2">{t("own.declineNote")}</p>
            <TextAreaField name="reason" short label={t("own.declineReason")} optional={t("optional")} />
            <ToldBefore act="declineSignOn" of={{ signOn: id, organisation: slug }} />
            <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("own.declineNow")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </>
  );
}

async function AskThem({ signOn: { id }, own: { slug } }: Props) {
  const t = (await speech()).say("signing");
  return (
    <CommandForm act={askToSignAction} hidden={{ signOn: id, organisation: slug }} prefix={`ask-${slug}-`} done={t("own.asked")} label={t("own.ask")}>
      <p className="small text-ink-2">{t("own.askNote")}</p>
      <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("own.ask")}</SubmitButton>
    </CommandForm>
  );
}

/** A signature that stands: what may be shown of it, its logo, and how it is taken back. */
async function Given({ signOn: { position, hub, logos }, own: { slug, signs, may, filed }, signature: { id, name, capacity, carried, listed, logo }, problem }: Props & { signature: NonNullable<Own["signature"]>; problem: string | undefined }) {
  const { say, locale } = await speech();
  const t = say("signing");
  return (
    <>
      <p>{t("own.signed", { name, capacity })}</p>
      {carried && <p className="small text-ink-2">{t("own.carried")}</p>}
      <p className="small text-ink-2">{t(listed ? "own.listed" : "own.unlisted")}</p>
      {logo === "given" && <p className="small">{t("logo.given")} <img src={`/logos/${id}`} alt="" className="logo" /></p>}
      {signs && (
        <Details summary={t("own.consent")} open={problem !== undefined}>
          <CommandForm act={changeConsentAction} hidden={{ signature: id }} prefix={`consent-${slug}-`} className="max-w-form" done={t("own.saved")} label={t("own.consent")}>
            <CheckboxField name="listed" label={t("form.listed")} meaning={t("form.listedMeaning")} defaultChecked={listed} />
            {(logos || logo !== "no") && <CheckboxField name="logo" label={t("form.logo")} meaning={t("form.logoMeaning")} defaultChecked={logo !== "no"} />}
            <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("own.save")}</SubmitButton>
          </CommandForm>
          {logo !== "no" && (
            <form method="post" action={`/api/logos/${id}?next=${encodeURIComponent(`/positions/${position.id}/sign-on`)}`} encType="multipart/form-data" className="form mt-4 max-w-form" aria-label={t("logo.title")}>
              {problem && <Notice kind="crit">{problemInWords(locale, problem)}</Notice>}
              <Field id={`logo-${slug}`} label={t("logo.choose")} hint={t("logo.hint")}><input id={`logo-${slug}`} type="file" name="file" accept="image/png,image/jpeg,image/webp" className="input" aria-describedby={`logo-${slug}-hint`} /></Field>
              <Button type="submit" size="small">{t("logo.give")}</Button>
            </form>
          )}
        </Details>
      )}
      {filed && <p className="small">{t("own.filed", { hub: hub.name })}</p>}
      {may.withdraw && (
        <Details summary={t("own.withdraw")}>
          <CommandForm act={withdrawSignatureAction} hidden={{ signature: id }} prefix={`withdraw-${slug}-`} className="max-w-form" label={t("own.withdraw")}>
            <p className="small text-ink-2">{t("own.withdrawNote")}</p>
            <TextAreaField name="reason" short label={t("own.reason")} />
            <ToldBefore act="withdrawSignature" of={{ signature: id }} />
            <SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("own.withdraw")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </>
  );
}
