import type { regionWords } from "#app/(workshop)/issues/[docket]/feedback/regions/words.ts";
import { barSentence } from "#components/figure/stance-bars.tsx";
import { Section } from "#components/ui/section.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { Table } from "#components/ui/table.tsx";
import type { Translate } from "#components/ui/translate.ts";
import { relations } from "#lib/voices/model.ts";
import type { regionVoices } from "#lib/voices/queries.ts";

type Region = Awaited<ReturnType<typeof regionVoices>>;
type Props = { region: Region; words: Awaited<ReturnType<typeof regionWords>>; /** Speaks namespace `figure`. */ figure: Translate };

/** Hub against hub, provision by provision: where each stands with how many voices, and how it stands to the first. */
export function HubsCompared({ region: { hubs, comparison }, words: { t, terms }, figure }: Props) {
  if (hubs.length < 2) return <Section heading={t("compare.title")}><p className="text-ink-2">{t("compare.alone", { hub: hubs[0]!.hub.name })}</p></Section>;
  return (
    <Section heading={t("compare.title")}>
      <p className="small mb-3 text-ink-2">{t("compare.under")}</p>
      <Table
        caption={t("compare.caption")} captionHidden rows={comparison} rowKey={({ on, provision }) => `${on} ${provision}`}
        columns={[
          { key: "on", head: t("compare.on"), rowHeader: true, narrow: "title", className: "strong align-top", cell: ({ on, provision }) => provision ?? t(`compare.${on}`) },
          ...hubs.map(({ hub }, n) => ({ key: hub.slug, head: hub.name, className: "align-top", cell: ({ cells }: Region["comparison"][number]) => <Cell cell={cells[n]!} measured={cells.some(({ relation }) => relation !== null && relation !== "silent" && relation !== "undecided")} t={t} terms={terms} figure={figure} /> })),
        ]}
      />
      <dl className="facts mt-4">{relations.map((relation) => <div key={relation} className="contents"><dt>{t(`compare.relations.${relation}`)}</dt><dd>{t(`compare.meanings.${relation}`)}</dd></div>)}</dl>
    </Section>
  );
}

function Cell({ cell: { stance, relation, counts, voices }, measured, t, terms, figure }: { cell: Region["comparison"][number]["cells"][number]; /** Whether another hub is compared with the first. */ measured: boolean; t: Translate; terms: Translate; figure: Translate }) {
  if (voices === 0) return <span className="text-ink-3">{t("compare.relations.silent")}</span>;
  return (
    <span className="block">
      {stance && <Stance stance={stance}>{terms(`stances.${stance}`)}</Stance>}
      {relation ? <span className="block font-semibold">{t(`compare.relations.${relation}`)}</span> : measured && <span className="block text-ink-2">{t("compare.first")}</span>}
      <span className="small block text-ink-2">{barSentence(counts, figure)}</span>
    </span>
  );
}
