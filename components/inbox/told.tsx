import { EmptyState } from "#components/ui/empty-state.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { placeOf } from "#lib/inbox/model.ts";
import type { myInbox } from "#lib/inbox/queries.ts";
import { momentInList } from "#lib/next/dates.ts";
import { factInWords } from "#lib/next/sentences.ts";
import { speech } from "#lib/next/words.ts";

type Entry = Awaited<ReturnType<typeof myInbox>>["entries"][number];

/** What somebody was told: the reason first, then what happened last. */
export async function Told({ entries }: { entries: readonly Entry[] }) {
  const { say, locale, dates, zone } = await speech();
  const [t, shell, terms, facts] = [say("home"), say("shell"), say("terms"), say("facts")];
  if (entries.length === 0) return <EmptyState>{t("nothingTold")}</EmptyState>;
  const titleOf = ({ reason, readAt }: Entry) => (readAt ? <span className="read">{facts(`reasons.${reason}`)}</span> : <><span className="unread">{shell("unread")}</span> {facts(`reasons.${reason}`)}</>);
  const sentenceOf = (entry: Entry) => factInWords({ ...entry, actorKind: entry.actor ? "person" : "system" }, locale, terms);
  return (
    <Rows label={t("told")}>
      {entries.map((entry) => <Row key={entry.id} href={placeOf(entry)} title={titleOf(entry)} note={sentenceOf(entry)} aside={momentInList(entry.at, dates, zone)} />)}
    </Rows>
  );
}
