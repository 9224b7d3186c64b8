import { Link } from "#components/ui/link.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { dayOfMoment } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";
import type { procedureByKey } from "#lib/procedures/queries.ts";

/** Every version, the newest first: what was said of it, by whom and when, and where it can be read. */
export async function Versions({ told: { procedure, version, revision, changes } }: { told: Awaited<ReturnType<typeof procedureByKey>> }) {
  const { say, dates, zone } = await speech();
  const t = say("templates");
  const title = (of: number, words: string) => (of === version ? words : <Link href={`/procedures/${procedure}${of === revision ? "" : `?version=${of}`}`}>{words}</Link>);
  return (
    <Rows label={t("versions")}>
      {changes.map(({ version: of, note, at, by }) => <Row key={of} title={title(of, t("version", { version: of }))} note={note} aside={by ? t("madeBy", { name: by, day: dayOfMoment(at, dates, zone) }) : dayOfMoment(at, dates, zone)} />)}
      <Row title={title(1, t("versionShipped"))} note={t("shippedNote")} />
    </Rows>
  );
}
