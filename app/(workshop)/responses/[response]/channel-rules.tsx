import { useNewerRulesAction } from "#app/(workshop)/responses/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { speech } from "#lib/next/words.ts";
import type { responseById } from "#lib/responses/queries.ts";

type Response = Awaited<ReturnType<typeof responseById>>;

/** The channel that a response goes through, and how full it is by the channel's count. */
export async function ChannelOf({ response: { channel, channelVersion, channelRevision, limits } }: { response: Response }) {
  const { say } = await speech();
  const [limit, t] = [say("limits"), say("channels")];
  return (
    <>
      <Link href={`/channels/${channel}${channelVersion === channelRevision ? "" : `?version=${channelVersion}`}`}>{say("terms")(`channels.${channel}`)}</Link>
      {channelRevision > 1 && <span className="block text-ink-2">{t("onResponse.version", { version: channelVersion })}</span>}
      {limits.map(({ part, count, limit: most, unit, over, left }) => {
        const said = limit("of", { count, limit: most, unitIs: unit });
        return <span key={part} className={over ? "block text-crit strong" : "block text-ink-2"}>{over ? limit("over", { over: -left, text: said }) : said}</span>;
      })}
    </>
  );
}

/** That the channel has newer rules than those a response is written under, and the act that takes them. */
export async function NewerRules({ response: { id, channel, channelVersion: version, channelRevision: revision, may } }: { response: Response }) {
  if (!may.useNewerRules) return null;
  const { say } = await speech();
  const t = say("channels");
  return (
    <Notice kind="warn" title={t("onResponse.newer")}>
      <p className="mb-2">{t("onResponse.newerHelp", { version, revision })} <Link href={`/channels/${channel}?version=${version}#since`}>{t("onResponse.compare")}</Link></p>
      <CommandForm act={useNewerRulesAction} hidden={{ response: id }} label={t("onResponse.use")} prefix="rules-"><SubmitButton kind="plain" pendingLabel={t("saving")}>{t("onResponse.use")}</SubmitButton></CommandForm>
    </Notice>
  );
}
