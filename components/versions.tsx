import { Link } from "#components/ui/link.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { dayOfMoment } from "#lib/next/dates.ts";
import { speech, type Speak } from "#lib/next/words.ts";

type Told = { version: number; revision: number; changes: readonly { version: number; note: string; at: Date; by: string | null }[] };

/** Every version of what is read at an address, the newest first: what was said of it, by whom and when, and where it can be read. */
export async function Versions({ at: address, told: { version, revision, changes }, t }: { at: string; told: Told; t: Speak }) {
  const { dates, zone } = await speech();
  const title = (of: number, words: string) => (of === version ? words : <Link href={`${address}${of === revision ? "" : `?version=${of}`}`}>{words}</Link>);
  return (
    <Rows label={t("versions")}>
      {changes.map(({ version: of, note, at, by }) => <Row key={of} title={title(of, t("version", { version: of }))} note={note} aside={by ? t("madeBy", { name: by, day: dayOfMoment(at, dates, zone) }) : dayOfMoment(at, dates, zone)} />)}
      <Row title={title(1, t("versionShipped"))} note={t("shippedNote")} />
    </Rows>
  );
}
