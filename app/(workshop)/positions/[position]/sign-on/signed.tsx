import { sortSignaturesAction, withdrawSignatureAction } from "#app/(workshop)/positions/[position]/sign-on/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { profileWords } from "#components/organisations/profile-words.ts";
import { Details } from "#components/ui/details.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { signatureOrders } from "#db/vocabulary.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";
import type { signOnOfPosition } from "#lib/signatures/queries.ts";

type SignOn = Awaited<ReturnType<typeof signOnOfPosition>>;

/** Who stands under the text, as the letter has it, and how to take that along. */
export async function Signed({ signOn: { id, position, signatures, withdrawn, sorting, may } }: { signOn: SignOn }) {
  const { say, dates, zone } = await speech();
  const t = say("signing");
  const words = profileWords({ terms: say("terms"), dates });
  if (!signatures) return <Section heading={t("list.title")}><p className="small text-ink-2">{t("hidden")}</p></Section>;
  const at = `/positions/${position.id}/sign-on`;
  return (
    <Section heading={t("list.title")} after={signatures.length > 0 && <>{t("list.export")}: {(["csv", "txt", "md"] as const).map((form) => <a key={form} href={`${at}/signatories.${form}`} className="ml-2">{t(`list.${form}`)}</a>)}</>}>
      {signatures.length === 0 ? <EmptyState>{t("list.none")}</EmptyState> : (
        <Rows label={t("list.title")}>
          {signatures.map(({ id: signature, organisation, country, name, capacity, signedAt, carried, logo, may: { takeOff } }) => (
            <Row key={signature} title={organisation} note={t("list.by", { name, capacity })} figure={logo === "given" && <img src={`/logos/${signature}`} alt="" className="logo" />} aside={<>{carried && <Tag>{t("list.carried")}</Tag>} {[country && words.country(country), dayOfMoment(signedAt, dates, zone)].filter(Boolean).join(" · ")}</>}
              below={takeOff && <TakeOff signature={signature} organisation={organisation} />} />
          ))}
        </Rows>
      )}
      {withdrawn.length > 0 && <><h3 className="h-section mt-4">{t("list.withdrawn")}</h3><Rows label={t("list.withdrawn")}>{withdrawn.map(({ organisation, withdrawnAt, reason }) => <Row key={`${organisation}${withdrawnAt.getTime()}`} title={t("list.withdrawnOn", { organisation, day: dayOfMoment(withdrawnAt, dates, zone) })} note={reason} />)}</Rows></>}
      {may.keep && signatures.length > 1 && (
        <Details summary={t("list.order")}>
          <CommandForm act={sortSignaturesAction} hidden={{ signOn: id }} prefix="sort-" className="max-w-form" label={t("list.order")}>
            <SelectField name="sorting" label={t("list.order")} defaultValue={sorting} options={signatureOrders.map((value) => ({ value, label: t(`list.orders.${value}`) }))} />
            <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("list.sort")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </Section>
  );
}

/** The name of an organisation that has left goes off the letter at its word; the record keeps that it was there, and why not any longer. */
async function TakeOff({ signature, organisation }: { signature: string; organisation: string }) {
  const t = (await speech()).say("signing");
  return (
    <Details summary={t("list.takeOff", { organisation })}>
      <CommandForm act={withdrawSignatureAction} hidden={{ signature }} prefix={`off-${signature}-`} className="max-w-form" label={t("list.takeOff", { organisation })}>
        <p className="small text-ink-2">{t("list.takeOffNote")}</p>
        <TextAreaField name="reason" short label={t("own.reason")} />
        <ToldBefore act="withdrawSignature" of={{ signature }} />
        <SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("list.takeOffNow")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
