import { doorInShort, kindsInWords, stageName, type Tongue } from "#components/procedures/words.ts";
import { Link } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import type { procedureByKey } from "#lib/procedures/queries.ts";

type Told = Awaited<ReturnType<typeof procedureByKey>>;
type Stage = Told["stages"][number];

/** The stages of a procedure, each with who decides, how long it takes, what shows it, and who is heard. */
export function Stages({ told: { procedure, stages, version, revision, may }, tongue }: { told: Told; tongue: Tongue }) {
  const { t, names } = tongue;
  const canEdit = may.set && version === revision;
  return (
    <Table
      caption={t("stages", { count: stages.length })} captionHidden rows={stages} rowKey={({ key }) => key}
      columns={[
        { key: "stage", head: t("column.stage"), rowHeader: true, narrow: "title", className: "strong align-top", cell: (stage) => t("numbered", { number: stages.indexOf(stage) + 1, name: stageName(stage, names) }) },
        { key: "decides", head: t("column.decides"), narrow: "labelled", className: "align-top", cell: ({ decides }) => names(`bodies.${decides}`) },
        { key: "days", head: t("column.days"), narrow: "labelled", className: "align-top", cell: ({ days, window }) => <>{days === null ? t("takesOpen") : t("days", { count: days })}{window !== null && <span className="each-line quiet">{t("windowDays", { count: window })}</span>}</> },
        { key: "shows", head: t("column.shows"), narrow: "labelled", className: "align-top", cell: (stage) => <Shows stage={stage} first={stage === stages[0]} tongue={tongue} /> },
        { key: "doors", head: t("column.doors"), narrow: "labelled", className: "align-top", cell: ({ doors }) => (doors.length === 0 ? <span className="quiet">{t("noDoors")}</span> : doors.map((door, index) => <span key={index} className="each-line">{names(`routes.${door.route}`)} <span className="quiet">{doorInShort(door, tongue)}</span></span>)) },
        ...(canEdit ? [{ key: "edit", head: t("column.edit"), headHidden: true, narrow: "line" as const, className: "align-top", cell: (stage: Stage) => <Link href={`/procedures/${procedure}/stages/${stage.key}`} aria-label={t("changeStage", { stage: stageName(stage, names) })}>{t("change")}</Link> }] : []),
      ]}
    />
  );
}

/** With which events it counts as reached, and as over. */
function Shows({ stage: { reachedBy, completedBy, last }, first, tongue }: { stage: Stage; first: boolean; tongue: Tongue }) {
  const { t } = tongue;
  if (reachedBy.length === 0 && completedBy.length === 0) return <span className="quiet">{t(first ? "shows.first" : "shows.nothing")}</span>;
  return (
    <>
      {reachedBy.length > 0 && <span className="each-line">{t("shows.reached", { kinds: kindsInWords(reachedBy, tongue) })}</span>}
      {completedBy.length > 0 && <span className="each-line">{t("shows.completed", { kinds: kindsInWords(completedBy, tongue) })}</span>}
      {last && <span className="each-line quiet">{t("shows.last")}</span>}
    </>
  );
}
