import { Proven } from "#app/proven.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { issueAccessTokenAction, revokeAccessTokenAction } from "#app/(account)/profile/actions.ts";
import { NewToken } from "#app/(account)/profile/new-token.tsx";
import { myAccessTokens } from "#lib/people/queries.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

const lengths = [30, 90, 180, 365];

/** The tokens that act in this person's name: make one, revoke one. */
export async function Tokens() {
  const { say, dates, zone } = await speech();
  const t = say("account");
  const tokens = await ask(myAccessTokens, {});
  const day = (at: Date) => dayOfMoment(at, dates, zone);
  return (
    <Section heading={t("profile.tokens")} id="tokens">
      <p className="mb-2">{t("profile.tokensUnder")}</p>
      {tokens.length === 0 ? <p className="text-ink-2">{t("profile.noTokens")}</p> : (
        <Rows label={t("profile.tokens")}>
          {tokens.map(({ id, name, createdAt, expiresAt }) => (
            <Row
              key={id} title={name} note={t("profile.tokenUntil", { made: day(createdAt), until: day(expiresAt) })}
              aside={<CommandForm act={revokeAccessTokenAction} hidden={{ token: id }}><SubmitButton kind="danger" size="small" pendingLabel={t("profile.revoking")} aria-label={t("profile.revokeName", { name })}>{t("profile.revoke")}</SubmitButton></CommandForm>}
            />
          ))}
        </Rows>
      )}
      <Proven back="/profile"><CommandForm act={issueAccessTokenAction} prefix="token-" className="form mt-5" label={t("profile.make")}>
        <NewToken title={t("profile.madeTitle")} words={t("profile.made")} />
        <TextField name="name" label={t("profile.tokenName")} hint={t("profile.tokenNameHint")} autoComplete="off" required />
        <SelectField name="days" label={t("profile.tokenDays")} defaultValue="90" options={lengths.map((days) => ({ value: String(days), label: t("profile.days", { days }) }))} />
        <FormActions><SubmitButton kind="plain" pendingLabel={t("profile.making")}>{t("profile.make")}</SubmitButton></FormActions>
      </CommandForm></Proven>
    </Section>
  );
}
