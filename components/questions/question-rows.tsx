import { Waiting, whatWaits } from "#components/questions/waiting.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import type { QuestionState } from "#db/vocabulary.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { useSpeech } from "#lib/next/words.ts";

type Listed = {
  id: string; wording: string; holdsUp: string | null; authority: string; state: QuestionState; waited: number | null; overdue: boolean;
  docket: string; hub: { code: string; name: string }; position: { title: string } | null;
};

/** Questions to authorities in rows: of whom, how long an answer has been waited for, and what waits with it. */
export function QuestionRows({ label, questions }: { label: string; questions: readonly Listed[] }) {
  const t = useSpeech().say("questions");
  const note = ({ authority, hub, ...question }: Listed) => {
    const waits = whatWaits(question, t);
    return <>{authority} · {hub.name}{waits && <span className="block">{waits}</span>}</>;
  };
  return (
    <Rows label={label}>
      {questions.map((question) => (
        <Row
          key={question.id} href={`/questions/${question.id}`} docket={<Docket code={question.docket} tone={toneOf(question.hub.code)} />} title={question.wording} lang={guessLanguage(question.wording) ?? undefined}
          note={note(question)} aside={<Waiting question={question} t={t} />}
        />
      ))}
    </Rows>
  );
}
