import { remindUnsignedAction } from "#app/(workshop)/positions/[position]/sign-on/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Table } from "#components/ui/table.tsx";
import { dayOfMoment } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { signOnTable, type signOnOfPosition } from "#lib/signatures/queries.ts";

type SignOn = Awaited<ReturnType<typeof signOnOfPosition>>;

/** Every organisation that was asked and where it stands, for those who remind. */
export async function WhoWasAsked({ signOn: { id, isOpen } }: { signOn: SignOn }) {
  const { say, dates, zone } = await speech();
  const t = say("signing");
  const { signed, others, toRemind, remindedAt } = await ask(signOnTable, { signOn: id });
  const rows = [
    ...signed.map((one) => ({ key: one.id, organisation: one.organisation, slug: null, signatory: t("list.by", { name: one.name, capacity: one.capacity }), state: t("table.states.signed"), shown: [t(one.listed ? "table.public" : "table.notPublic"), one.logo === "no" ? null : `${t("table.logo")}: ${t(`table.logos.${one.logo}`)}`].filter(Boolean).join(" · ") })),
    ...others.map((one) => ({ key: one.slug, organisation: one.organisation, slug: one.slug, signatory: "", state: one.reason ? t("table.reason", { state: t(`table.states.${one.state}`), reason: one.reason }) : t(`table.states.${one.state}`), shown: "" })),
  ];
  return (
    <Section heading={t("table.title")}>
      <Table
        caption={t("table.caption", { signed: signed.length, others: others.length })} rows={rows} rowKey={({ key }) => key}
        columns={[
          { key: "organisation", head: t("list.organisation"), rowHeader: true, narrow: "title", cell: ({ organisation, slug }) => (slug ? <Link href={`/organisations/${slug}`}>{organisation}</Link> : organisation) },
          { key: "state", head: t("list.state"), narrow: "line", cell: ({ state }) => state },
          { key: "signatory", head: t("list.signatory"), narrow: "line", cell: ({ signatory }) => signatory },
          { key: "shown", head: t("own.consent"), narrow: "line", cell: ({ shown }) => shown },
        ]}
      />
      {isOpen && (
        <Details summary={t("table.remind")}>
          {toRemind.organisations === 0 ? <p className="small text-ink-2">{t("table.nobody")}</p> : (
            <CommandForm act={remindUnsignedAction} hidden={{ signOn: id }} prefix="remind-" done={t("table.reminded")} label={t("table.remind")}>
              <p className="small text-ink-2">{t("table.remindNote", toRemind)} {remindedAt && t("table.last", { day: dayOfMoment(remindedAt, dates, zone) })}</p>
              <ToldBefore act="remindUnsigned" of={{ signOn: id }} />
              <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("table.remindNow")}</SubmitButton>
            </CommandForm>
          )}
        </Details>
      )}
    </Section>
  );
}
