import type { Metadata } from "next";
import { markAllReadAction } from "#app/(workshop)/inbox/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { Told } from "#components/inbox/told.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { myInbox } from "#lib/inbox/queries.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("home")("inbox") };
}

/** What I was told, newest first. */
export default async function InboxPage() {
  await requireMember("/inbox");
  const t = (await speech()).say("home");
  const { entries, unread } = await ask(myInbox, {});
  return (
    <>
      <PageHead shows={["inbox"]} title={t("inbox")} under={t("unread", { count: unread })} actions={unread > 0 && <CommandForm act={markAllReadAction}><Button type="submit">{t("markAllRead")}</Button></CommandForm>} />
      <div className="mt-6"><Told entries={entries} /></div>
    </>
  );
}
