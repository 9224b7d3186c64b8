import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { RulesForm } from "#app/(workshop)/channels/[channel]/change/rules-form.tsx";
import { channelTongue } from "#components/channels/tongue.ts";
import { channelName } from "#components/channels/words.ts";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import type { Channel } from "#db/vocabulary.ts";
import { channelByKey } from "#lib/channels/queries.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ channel: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("channels")("change") };
}

/** The rules of a channel, to be set right by an administrator. */
export default async function ChangeChannelPage({ params }: Props) {
  const { channel } = await params;
  await requireMember(`/channels/${channel}/change`);
  const told = await ask(channelByKey, { channel: channel as Channel });
  if (!told.may.set) forbidden();
  const tongue = await channelTongue();
  return (
    <div className="form-page">
      <PageHead over={<Link href={`/channels/${channel}`}>{channelName(told.channel, tongue)}</Link>} title={tongue.t("change")} />
      <RulesForm told={told} tongue={tongue} />
    </div>
  );
}
