import type { Metadata } from "next";
import { restoreChannelAction } from "#app/(workshop)/channels/actions.ts";
import { Rules } from "#app/(workshop)/channels/[channel]/rules.tsx";
import { channelTongue } from "#components/channels/tongue.ts";
import { changesInWords, channelName } from "#components/channels/words.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { NewerVersion } from "#components/form/newer-version.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Versions } from "#components/versions.tsx";
import { changesBetween } from "#lib/channels/model.ts";
import { channelByKey } from "#lib/channels/queries.ts";
import { ask, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ channel: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Told = Awaited<ReturnType<typeof channelByKey>>;

/** The version that the address asks for; the one in force where it asks for none. */
const load = (channel: string, version?: string | number) => ask(channelByKey, { channel: channel as Told["channel"], ...(version === undefined ? {} : { version }) });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { channel } = await load((await params).channel);
  return { title: (await speech()).say("terms")(`channels.${channel}`) };
}

/** One channel: its rules, what changed with a version, and which versions there are. */
export default async function ChannelPage({ params, searchParams }: Props) {
  const { channel } = await params;
  const told = await load(channel, firstOf(await searchParams).version);
  const tongue = await channelTongue();
  const { t } = tongue;
  const { version, revision, may } = told;
  const isOld = version !== revision;
  const at = `/channels/${channel}`;
  return (
    <>
      <PageHead
        over={<Link href="/channels">{t("title")}</Link>} title={channelName(told.channel, tongue)} under={version === 1 ? t("versionShipped") : t("version", { version })}
        actions={may.set && !isOld && <ButtonLink href={`${at}/change`}>{t("change")}</ButtonLink>}
      />
      {isOld && <div className="mt-4"><Notice kind="warn" title={t("old.title", { version, revision })}><Link href={at}>{t("old.open")}</Link></Notice></div>}
      <div className="stack mt-7">
        {isOld && <Changed id="since" heading={t("changedSince", { version, revision })} changes={changesInWords(changesBetween(told, await load(channel)), tongue)} none={t("changedNothing")} />}
        {version > 1 && <Changed id="changed" heading={t("changedWith", { version, before: version - 1 })} changes={changesInWords(changesBetween(await load(channel, version - 1), told), tongue)} none={t("changedNothing")} />}
        <Rules told={told} tongue={tongue} />
        {may.set && isOld && <Restore told={told} />}
        <Section heading={t("versions")}><Versions at={at} told={told} t={t} /></Section>
      </div>
    </>
  );
}

function Changed({ id, heading, changes, none }: { id: string; heading: string; changes: readonly string[]; none: string }) {
  return (
    <Section heading={heading} id={id}>
      {changes.length === 0 ? <p className="small text-ink-2">{none}</p> : <ul className="list-disc pl-5">{changes.map((change) => <li key={change}>{change}</li>)}</ul>}
    </Section>
  );
}

/** Goes back to the version that is being read. */
async function Restore({ told: { channel, version, revision } }: { told: Told }) {
  const t = (await speech()).say("channels");
  return (
    <Section heading={t("restore.title", { version })}>
      <div className="form-page">
        <CommandForm act={restoreChannelAction} hidden={{ channel, version }} label={t("restore.title", { version })}>
          <NewerVersion at={`/channels/${channel}`} revision={revision} title={t("moved.title")} help={t("moved.restore")} open={t("moved.open")} />
          <TextField name="note" label={t("form.note")} hint={t("hint.note")} autoComplete="off" />
          <p className="hint">{t("keeps")}</p>
          <SubmitButton pendingLabel={t("saving")}>{t("restore.act", { version })}</SubmitButton>
        </CommandForm>
      </div>
    </Section>
  );
}
