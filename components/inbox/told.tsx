import { told } from "#components/happenings.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import type { Topic } from "#db/schema/columns.ts";
import { addressOfPost } from "#lib/discussion/model.ts";
import { momentInList } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

type Entry = { id: string; reason: string; readAt: Date | null; name: string; subject: Topic; data: Record<string, string | number | null>; at: Date; actor: string | null };

const pages = ["issue", "call", "feedback", "position", "response", "question", "import"];

/** Where an entry leads: the thing itself where it has a page, else the issue it is about. What was answered together is found among what one has said. */
function placeOf({ name, subject, data }: Entry) {
  if (name === "feedback.answeredTogether") return "/feedback";
  if (name.startsWith("signing.")) return `/positions/${subject.slice(subject.indexOf(":") + 1)}/sign-on`;
  const [kind, id] = subject.split(":") as [string, string];
  if (name.startsWith("fate.") && (kind === "ask" || kind === "amendment")) return `/asks/${id}`;
  if (kind === "discussion") return addressOfPost(id, typeof data.post === "number" ? data.post : undefined);
  if (kind !== "issue" && pages.includes(kind)) return `/${kind === "feedback" ? kind : `${kind}s`}/${id}`;
  return typeof data.docket === "string" ? `/issues/${data.docket.toLowerCase()}` : "/";
}

/** What somebody was told: the reason first, then what happened. */
export async function Told({ entries }: { entries: readonly Entry[] }) {
  const { say, locale, dates, zone } = await speech();
  const [t, shell, terms, facts] = [say("home"), say("shell"), say("terms"), say("facts")];
  if (entries.length === 0) return <EmptyState>{t("nothingTold")}</EmptyState>;
  const titleOf = ({ reason, readAt }: Entry) => (readAt ? <span className="read">{facts(`reasons.${reason}`)}</span> : <><span className="unread">{shell("unread")}</span> {facts(`reasons.${reason}`)}</>);
  const sentenceOf = (entry: Entry) => told({ ...entry, actorKind: entry.actor ? "person" : "system" }, locale, terms);
  return (
    <Rows label={t("told")}>
      {entries.map((entry) => <Row key={entry.id} href={placeOf(entry)} title={titleOf(entry)} note={sentenceOf(entry)} aside={momentInList(entry.at, dates, zone)} />)}
    </Rows>
  );
}
