import { Waiting } from "#components/questions/waiting.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { guessLanguage } from "#lib/formats/languages.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { stillOpen } from "#lib/questions/model.ts";
import { questionsOnPosition } from "#lib/questions/queries.ts";

/** The questions to authorities that a position waits for, until what was answered has been worked in. */
export async function HeldUp({ position }: { position: string }) {
  const open = (await ask(questionsOnPosition, { position })).filter(({ state }) => stillOpen.includes(state));
  const t = (await speech()).say("questions");
  return open.map((question) => (
    <div key={question.id} className="mt-3">
      <Notice title={t(`heldUp.${question.state}`)}>
        <p><Link href={`/questions/${question.id}`} lang={guessLanguage(question.wording) ?? undefined}>{question.wording}</Link></p>
        <p className="small">{question.authority} · <Waiting question={question} t={t} /></p>
      </Notice>
    </div>
  ));
}
