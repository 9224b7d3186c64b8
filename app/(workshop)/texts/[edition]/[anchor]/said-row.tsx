import { DiffText } from "#components/figure/diff-text.tsx";
import { Link } from "#components/ui/link.tsx";
import { Stance } from "#components/ui/stance.tsx";
import type { provisionInContext } from "#lib/readings/queries.ts";
import { difference } from "#lib/formats/diff.ts";
import { shortened } from "#lib/formats/text.ts";
import { useSpeech, type Speak } from "#lib/next/words.ts";

type Said = Awaited<ReturnType<typeof provisionInContext>>["said"][number];
type Of<K extends Said["kind"]> = Extract<Said, { kind: K }>;

const addresses = { amendment: "positions", ask: "positions", feedback: "feedback", call: "calls", response: "responses", discussion: "discussions" } as const;
const addressOf = (said: Said) => `/${addresses[said.kind]}/${said.kind === "amendment" || said.kind === "ask" ? said.position.id : said.id}`;
const most = 420;

/** One thing that was said about a provision: what it is, whose, and the words. */
export function SaidRow({ said, at, t }: { said: Said; /** Where the page is, so that it is said only where something else is meant. */ at: string; t: Speak }) {
  return (
    <li>
      <p className="who">
        <Link href={addressOf(said)}>{t(`kinds.${said.kind}`, "number" in said ? { number: said.number } : {})}</Link>
        {said.locator !== at && <> · {said.locator}</>} · <Whose said={said} t={t} />
      </p>
      {said.kind === "amendment" ? <Amended said={said} /> : <p className="words" lang={"language" in said ? said.language : undefined}>{shortened(wordsOf(said), most)}</p>}
    </li>
  );
}

function wordsOf(said: Exclude<Said, Of<"amendment">>): string {
  if (said.kind === "ask") return said.statement;
  if (said.kind === "feedback") return said.impact;
  if (said.kind === "discussion") return said.title ?? "";
  return said.kind === "call" ? said.question : `${said.title}, ${said.authority}`;
}

function Whose({ said, t }: { said: Said; t: Speak }) {
  const { say } = useSpeech();
  if (said.kind === "feedback") return <>{said.stance && <><Stance stance={said.stance}>{say("terms")(`stances.${said.stance}`)}</Stance> · </>}{said.organisation?.name ?? t("unnamed")}</>;
  if (said.kind === "call") return <>{say("terms")(`callStates.${said.state}`)}</>;
  if (said.kind === "discussion") return <>{say("ui")(`lane.${said.lane}`)}</>;
  if (said.kind === "response") return <>{say("terms")(`responseStates.${said.state}`)}</>;
  return <>{said.position.title}, {said.hub.name}</>;
}

const Amended = ({ said: { current, proposed, language } }: { said: Of<"amendment"> }) => <p className="words diff" lang={language}><DiffText pieces={difference(current, proposed, language).pieces} /></p>;
