import { Row, Rows } from "#components/ui/rows.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { discussionsOn } from "#lib/discussion/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { useSpeech } from "#lib/next/words.ts";

export type InShort = Awaited<ReturnType<typeof discussionsOn>>["discussions"][number];

/** Discussions, one line each: what it is about, who spoke last and what came of it. */
export function DiscussionRows({ label, discussions }: { label: string; discussions: readonly InShort[] }) {
  const { say, dates, zone } = useSpeech();
  const [t, ui] = [say("discussion"), say("ui")];
  return (
    <Rows label={label}>
      {discussions.map(({ id, title, begins, lane, posts, saidAt, by, outcome }) => (
        <Row
          key={id} href={`/discussions/${id}`} title={title ?? begins ?? t("untitled")}
          note={<>{t("posts", { count: posts })} · {t("lastBy", { name: by, when: momentInWords(saidAt, dates, zone) })}{outcome && <> · {t("outcomeShort", { words: outcome })}</>}</>}
          aside={lane === "members" ? undefined : <Tag>{ui(`lane.${lane}`)}</Tag>}
        />
      ))}
    </Rows>
  );
}
