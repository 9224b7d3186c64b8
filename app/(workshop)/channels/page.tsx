import type { Metadata } from "next";
import { channelTongue } from "#components/channels/tongue.ts";
import { amountOf, channelName, languagesInWords, partName } from "#components/channels/words.ts";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Table } from "#components/ui/table.tsx";
import { channelGroups } from "#db/channels/shipped.ts";
import { channelList } from "#lib/channels/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("channels")("title") };
}

/** Every channel by which an authority can be answered, and what each takes. */
export default async function ChannelsPage() {
  const all = new Map((await ask(channelList, {})).map((one) => [one.channel, one]));
  const tongue = await channelTongue();
  const { t } = tongue;
  const rows = channelGroups.flatMap(({ group, channels }) => channels.map((channel) => ({ group, ...all.get(channel)! })));
  return (
    <>
      <PageHead title={t("title")} under={t("under")} />
      <div className="mt-6">
        <Table
          caption={t("title")} captionHidden rows={rows} rowKey={({ channel }) => channel} groupOf={({ group }) => t(`group.${group}`)}
          columns={[
            { key: "name", head: t("column.channel"), rowHeader: true, narrow: "title", className: "strong", cell: ({ channel }) => <Link href={`/channels/${channel}`}>{channelName(channel, tongue)}</Link> },
            {
              key: "takes", head: t("column.takes"), narrow: "line", cell: ({ parts: [first] }) => (
                <>{partName(first!, tongue)}{first!.limit && <span className="block text-ink-2">{amountOf(first!.limit, tongue)}{!first!.limit.confirmed && ` (${t("notConfirmed")})`}</span>}</>
              ),
            },
            { key: "languages", head: t("column.languages"), narrow: "labelled", cell: ({ languages }) => (languages.length > 6 ? languages.length : languagesInWords(languages, tongue)) },
            { key: "lead", head: t("column.lead"), narrow: "labelled", cell: ({ leadDays }) => t("leadDays", { days: leadDays }) },
            { key: "version", head: t("column.version"), narrow: "labelled", cell: ({ version }) => (version === 1 ? t("asShipped") : version) },
          ]}
        />
      </div>
    </>
  );
}
