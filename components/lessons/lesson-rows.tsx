import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import type { LessonOutcome } from "#db/vocabulary.ts";
import { shortened } from "#lib/formats/text.ts";
import { useSpeech } from "#lib/next/words.ts";

type Listed = { id: string; outcome: LessonOutcome; words: { cameOut: string; nextTime: string }; language: string; createdAt: Date; docket: string; issue: string; hub: { code: string; name: string } };

/** Lessons in rows: of which issue, how it ended, what is to be done next time. */
export function LessonRows({ label, lessons }: { label: string; lessons: readonly Listed[] }) {
  const terms = useSpeech().say("terms");
  return (
    <Rows label={label}>
      {lessons.map(({ id, outcome, words, language, createdAt, docket, issue, hub }) => (
        <Row
          key={id} href={`/lessons/${id}`} docket={<Docket code={docket} tone={toneOf(hub.code)} />} title={issue} aside={terms(`lessonOutcomes.${outcome}`)}
          note={<>{hub.name} · {createdAt.getUTCFullYear()}<span className="block" lang={language}>{shortened(words.nextTime || words.cameOut, 160)}</span></>}
        />
      ))}
    </Rows>
  );
}
