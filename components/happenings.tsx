import { Timeline, TimelineEntry } from "#components/ui/timeline.tsx";
import type { Topic } from "#db/schema/columns.ts";
import type { Lane } from "#db/vocabulary.ts";
import { momentInList } from "#lib/next/dates.ts";
import { factInWords } from "#lib/next/sentences.ts";
import { useSpeech } from "#lib/next/words.ts";

export type Happening = { id: string; name: string; subject: Topic; data: Record<string, string | number | null>; at: Date; actorKind: "person" | "system" | "visitor"; actor: string | null; lane: Lane };

const decisions = ["decision.declared", "position.frozen", "position.published", "response.submitted"];

/** What happened, as sentences: each made from its fact, in the reader's language. */
export function Happenings({ label, entries }: { label: string; entries: readonly Happening[] }) {
  const { locale, dates, zone, say } = useSpeech();
  const kind = ({ name, actorKind }: Happening) => (decisions.includes(name) ? "decision" : actorKind === "system" ? "system" : "person");
  return (
    <Timeline label={label}>
      {entries.map((entry) => <TimelineEntry key={entry.id} id={entry.id} when={momentInList(entry.at, dates, zone)} dateTime={entry.at.toISOString()} kind={kind(entry)}>{factInWords(entry, locale, say("terms"))}</TimelineEntry>)}
    </Timeline>
  );
}
