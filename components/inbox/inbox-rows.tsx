import { CommandForm } from "#components/form/command-form.tsx";
import { RowKeys } from "#components/inbox/row-keys.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Button } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Menu, MenuButton } from "#components/ui/menu.tsx";
import { Rows } from "#components/ui/rows.tsx";
import { placeOf } from "#lib/inbox/model.ts";
import { mostCounted, type myInbox } from "#lib/inbox/queries.ts";
import type { FormAct } from "#lib/next/action.ts";
import { momentInList, momentInWords } from "#lib/next/dates.ts";
import { factInWords } from "#lib/next/sentences.ts";
import { useSpeech } from "#lib/next/words.ts";

type Entry = Awaited<ReturnType<typeof myInbox>>["entries"][number];
export type InboxActs = Record<"done" | "undone" | "snooze" | "read" | "unread", FormAct>;

/** The inbox: why, about what, what happened last; and what can be done with it, in the row. `from` is the address of the list. */
export function InboxRows({ entries, acts, from }: { entries: readonly Entry[]; acts: InboxActs; from: string }) {
  const t = useSpeech().say("inbox");
  return <RowKeys><div className="sorted"><Rows label={t("list")}>{entries.map((entry) => <InboxRow key={entry.id} entry={entry} acts={acts} from={from} />)}</Rows></div></RowKeys>;
}

function InboxRow({ entry, acts, from }: { entry: Entry; acts: InboxActs; from: string }) {
  const { say, locale, dates, zone } = useSpeech();
  const [t, shell, terms, facts] = [say("inbox"), say("shell"), say("terms"), say("facts")];
  const { id, issue, count, readAt, snoozedUntil } = entry;
  const reason = facts(`reasons.${entry.reason}`);
  const many = t(count > mostCounted ? "manyEntries" : "entries", { count: Math.min(count, mostCounted) });
  return (
    <li>
      <span className="docket-place">{issue && <Docket code={issue.docket} tone={toneOf(issue.hub.code)} />}</span>
      <span className="what">
        <Link href={placeOf(entry)} className="stretched" {...(readAt ? {} : { "data-unread": id })}>
          {readAt ? <span className="read">{reason}</span> : <><span className="unread">{shell("unread")}</span> {reason}</>}
          {count > 1 && <span className="many">, {many}</span>}
        </Link>
        <span className="note">{factInWords({ ...entry, actorKind: entry.actor ? "person" : "system" }, locale, terms)}</span>
        {snoozedUntil && <span className="note">{t("backOn", { moment: momentInWords(snoozedUntil, dates, zone) })}</span>}
      </span>
      <span className="aside">{momentInList(entry.at, dates, zone)}</span>
      <RowActs entry={entry} acts={acts} from={from} what={issue ? `${issue.docket}, ${reason}` : reason} />
    </li>
  );
}

function RowActs({ entry: { id, readAt, doneAt, snoozes }, acts, from, what }: { entry: Entry; acts: InboxActs; from: string; what: string }) {
  const t = useSpeech().say("inbox");
  if (doneAt) return <div className="acts"><CommandForm act={acts.undone} hidden={{ entry: id, from }}><Button type="submit" size="small" data-key="E" aria-label={t("undoneFor", { what })}>{t("undone")}</Button></CommandForm></div>;
  const look = readAt ? "unread" : "read";
  return (
    <div className="acts">
      <CommandForm act={acts.done} hidden={{ entry: id, from }}><Button type="submit" size="small" data-key="E" aria-label={t("doneFor", { what })}>{t("done")}</Button></CommandForm>
      {snoozes.length > 0 && (
        <Menu label={t("later")} name={t("laterFor", { what })} look="button small" align="end" rowKey="H">
          <CommandForm act={acts.snooze} hidden={{ entry: id }}>{snoozes.map((until) => <MenuButton key={until} name="until" value={until}>{t(`until.${until}`)}</MenuButton>)}</CommandForm>
        </Menu>
      )}
      <CommandForm act={acts[look]} hidden={{ entry: id }}><Button type="submit" size="small" kind="quiet" data-key="U" aria-label={t(`${look}For`, { what })}>{t(look)}</Button></CommandForm>
    </div>
  );
}
