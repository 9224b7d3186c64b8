import type { Metadata } from "next";
import { markAllDoneAction, markDoneAction, markReadAction, markUndoneAction, markUnreadAction, snoozeAction } from "#app/(workshop)/inbox/actions.ts";
import { Filters } from "#app/(workshop)/inbox/filters.tsx";
import { Nothing } from "#app/(workshop)/inbox/nothing.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { InboxRows } from "#components/inbox/inbox-rows.tsx";
import { Passing } from "#components/inbox/passing.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { shown as parts } from "#lib/inbox/model.ts";
import { inboxSummary, mostCounted, myInbox } from "#lib/inbox/queries.ts";
import { inboxAddress } from "#lib/next/inbox-address.ts";
import { ask, askLeniently, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

const rowsOnPage = 20;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("inbox")("title") };
}

const acts = { done: markDoneAction, undone: markUndoneAction, snooze: snoozeAction, read: markReadAction, unread: markUnreadAction };

/** What I was told, one row for each thing and reason, newest first; what is done with goes. */
export default async function InboxPage({ searchParams }: Props) {
  const { undo, together, ...given } = firstOf(await searchParams);
  await requireMember(inboxAddress(given));
  const t = (await speech()).say("inbox");
  const { answer: { entries, next, unread }, ignored } = await askLeniently(myInbox, given, { limit: rowsOnPage });
  const looked = Object.fromEntries(Object.entries(given).filter(([name]) => !ignored.includes(name)));
  const show = parts.find((one) => one === looked.show) ?? "all";
  const summary = await ask(inboxSummary, {});
  const from = inboxAddress(looked);
  const many = (count: number) => (count > mostCounted ? `${mostCounted}+` : String(count));
  const label = (part: (typeof parts)[number]) => <>{t(`show.${part}`)}{part !== "done" && summary[part] > 0 && <> <span className="count">{many(summary[part])}</span></>}</>;
  const sortable = show !== "done" && show !== "snoozed" && entries.length > 0;
  return (
    <>
      <PageHead
        shows={["inbox"]} title={t("title")} under={t("summary", { needs: Math.min(summary.needs, mostCounted), more: summary.needs > mostCounted ? "yes" : "no", unread: Math.min(unread, mostCounted) })}
        actions={<>
          <ButtonLink href="/inbox/watching">{t("watching")}</ButtonLink>
          {sortable && <CommandForm act={markAllDoneAction} hidden={{ from: from.slice("/inbox".length), show, hub: looked.hub ?? "", reason: looked.reason ?? "", ...(looked.after ? {} : { newest: entries[0]!.id }) }}><Button type="submit">{t("allDone")}</Button></CommandForm>}
        </>}
      />
      {undo && <div className="mt-4"><Passing key={undo}><Notice kind="ok" live><CommandForm act={markUndoneAction} className="said" hidden={{ entry: undo, from: from.slice("/inbox".length), ...(together ? { together: "yes" } : {}) }}>{t(together ? "notice.together" : "notice.done")} <Button type="submit" kind="quiet" size="small">{t("notice.undo")}</Button></CommandForm></Notice></Passing></div>}
      {ignored.length > 0 && <div className="mt-4"><Notice kind="warn">{t("notice.ignored")}</Notice></div>}
      <div className="mt-5"><Tabs label={t("parts")} current={show} tabs={parts.map((key) => ({ key, href: inboxAddress(looked, { show: key === "all" ? null : key, after: null }), label: label(key) }))} /></div>
      <Filters look={looked} reasons={summary.reasons} />
      <div className="mt-4">
        {entries.length > 0 ? <InboxRows entries={entries} acts={acts} from={from.slice("/inbox".length)} /> : <Nothing show={show} filtered={Boolean(looked.hub ?? looked.reason)} next={summary.next} />}
      </div>
      {entries.length > 0 && <p className="mt-3 small text-ink-3 screen-only">{next ? "" : t("end")} {t("keys", { done: "E", later: "H", unread: "U", down: "J", up: "K" })}</p>}
      <Pagination label={t("pages")} previous={looked.after ? { href: inboxAddress(looked, { after: null }), label: t("first") } : undefined} next={next ? { href: inboxAddress(looked, { after: next }), label: t("next") } : undefined} />
    </>
  );
}
