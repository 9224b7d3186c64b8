import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { ask, askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { issueList } from "#lib/registry/queries.ts";
import { triageWaiting } from "#lib/triage/queries.ts";

type Hub = { slug: string; name: string };

/** What a hub's people must see first: live tracks that nobody looks after, and what waits for triage. Nothing for those who do not sit in it. */
export async function Alarms({ hub: { slug } }: { hub: Hub }) {
  const wait = await askIfReadable(triageWaiting, { hub: slug });
  if (!wait) return null;
  const { total: unled } = await ask(issueList, { hub: slug, is: "unled", limit: 1 });
  const { total: unedited } = await ask(issueList, { hub: slug, is: "unedited", "-is": "unled", limit: 1 });
  if (wait.waiting + unled + unedited === 0) return null;
  const t = (await speech()).say("triage");
  const alarming = unled > 0 || wait.late > 0;
  return (
    <Notice kind={alarming ? "crit" : "info"} title={alarming && t("alarm.title")}>
      {wait.waiting > 0 && <p>{t("alarm.waiting", { waiting: wait.waiting, late: wait.late })} <Link href={`/triage?hub=${slug}`}>{t("alarm.toTriage")}</Link></p>}
      {unled > 0 && <p>{t("alarm.unled", { count: unled })} <Link href={`/issues?hub=${slug}&is=unled`}>{t("alarm.show")}</Link></p>}
      {unedited > 0 && <p>{t("alarm.unedited", { count: unedited })} <Link href={`/issues?hub=${slug}&is=unedited&-is=unled`}>{t("alarm.showUnedited")}</Link></p>}
    </Notice>
  );
}

/** How much waits to be sorted, a row for each of these hubs. */
export async function TriageTasks({ label, hubs }: { label: string; hubs: readonly Hub[] }) {
  const t = (await speech()).say("triage");
  return (
    <Rows label={label}>
      {await Promise.all(hubs.map(async ({ slug, name }) => {
        const { waiting, late } = await ask(triageWaiting, { hub: slug });
        return <Row key={slug} href={`/triage?hub=${slug}`} verb={t("title")} title={t("alarm.waiting", { waiting, late })} aside={name} />;
      }))}
    </Rows>
  );
}
