import { Link } from "#components/ui/link.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { dayOfMoment } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";
import type { decisionsOnPosition } from "#lib/decisions/queries.ts";
import type { positionById } from "#lib/positions/queries.ts";

type Props = { position: Awaited<ReturnType<typeof positionById>>; earlier: Awaited<ReturnType<typeof decisionsOnPosition>> };

/** The frozen versions, and the decisions that came before the present one. */
export async function Versions({ position: { id, versions, adoptedVersion, editors }, earlier }: Props) {
  const { say, dates, zone } = await speech();
  const [t, terms] = [say("positions"), say("terms")];
  if (versions.length === 0 && editors.length === 0) return null;
  return (
    <Section heading={t("versions")}>
      <Rows label={t("versions")}>
        {versions.map(({ number, frozenAt, frozenBy, change, note }) => <Row key={number} href={`/positions/${id}/versions/${number}`} title={t("version.of", { number })} note={<>{t("version.by", { day: dayOfMoment(frozenAt, dates, zone), name: frozenBy })} · {terms(`changeClasses.${change}`)}{note && ` · ${note}`}</>} aside={number === adoptedVersion && <Tag>{t("version.adopted")}</Tag>} />)}
      </Rows>
      {earlier.map(({ id: decision, version, state, outcome }) => <p key={decision} className="small mt-2"><Link href={`/positions/${id}/versions/${version}`}>{t("version.of", { number: version })}</Link>: {terms(`decisionStates.${state}`)}{outcome && `, ${outcome}`}</p>)}
      {editors.length > 0 && <p className="small text-ink-2 mt-2">{t("editors", { names: editors.join(", ") })}</p>}
    </Section>
  );
}
