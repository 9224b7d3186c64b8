import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Shown } from "#lib/inbox/model.ts";
import type { inboxSummary } from "#lib/inbox/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

/** The end of the inbox: nothing is left, and what closes next. */
export async function Nothing({ show, filtered, next }: { show: Shown; filtered: boolean; next: Awaited<ReturnType<typeof inboxSummary>>["next"] }) {
  const { say, dates, zone } = await speech();
  const t = say("inbox");
  const ahead = !filtered && (show === "all" || show === "needs") && next;
  return <EmptyState>{t(filtered ? "empty.filtered" : `empty.${show}`)}{ahead && <> <Link href={`/issues/${ahead.docket.toLowerCase()}`}>{t("empty.next", { docket: ahead.docket, day: momentInWords(ahead.closesAt, dates, zone) })}</Link></>}</EmptyState>;
}
