import { Settling } from "#components/acknowledgements/settling.tsx";
import { Link } from "#components/ui/link.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { ownAcknowledgements } from "#lib/acknowledgements/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

/** Where one is named, oneself or one's organisation, and where it is asked: to be taken off from here with one press, whatever one still reads. */
export async function WhereNamed() {
  const all = await ask(ownAcknowledgements, {}, "/profile");
  if (all.length === 0) return null;
  const t = (await speech()).say("acknowledgements");
  return (
    <Section heading={t("where")} id="named">
      <p className="mb-3">{t("whereUnder")}</p>
      <Rows label={t("where")}>
        {all.map((one) => <Row key={one.id} title={one.with ? <Link href={`/${one.with.kind}s/${one.with.id}#contributors`}>{one.with.title}</Link> : t("unread", { hub: one.hub })} note={t(`own.${one.state}`, { name: one.name })} aside={<Settling of={{ ...one, may: { ...one.may, agree: false, decline: false } }} own />} />)}
      </Rows>
    </Section>
  );
}
