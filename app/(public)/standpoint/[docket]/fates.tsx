import type { ReactNode } from "react";
import { Judged } from "#components/fates/judged.tsx";
import { Link } from "#components/ui/link.tsx";
import { Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { Held, Standpoint } from "#lib/next/standpoints.ts";
import { useSpeech } from "#lib/next/words.ts";

type Fate = Held["fates"][number] | Held["amendmentFates"][number];

/** What became of each ask and amendment, in the words of the law, and in which submissions they went to an authority. */
export function Fates({ held, of, submissions }: { held: Held; /** The id of the title of the text. */ of: string; submissions: Standpoint["submissions"] }) {
  const t = useSpeech().say("published");
  const { content: { asks, amendments, language }, fates, amendmentFates } = held;
  const judged = amendments.flatMap(({ number, provision }) => { const fate = amendmentFates.find(({ amendment }) => amendment === number); return fate && fate.judged.length > 0 ? [{ number, provision, fate }] : []; });
  if (asks.length + judged.length === 0) return null;
  return (
    <Section heading={t("fates.title")} of={of}>
      <Rows label={t("fates.title")}>
        {asks.map(({ number, statement }) => <Asked key={number} fate={fates.find(({ ask }) => ask === number)} submissions={submissions}><span lang={language}>{number}. {statement}</span></Asked>)}
        {judged.map(({ number, provision, fate }) => <Asked key={`amendment ${number}`} fate={fate} submissions={submissions}>{t("fates.amendment", { number, provision })}</Asked>)}
      </Rows>
    </Section>
  );
}

/** One ask, in what it was sent, its state, and below it each verdict. */
function Asked({ fate, submissions, children }: { fate: Fate | undefined; submissions: Standpoint["submissions"]; children: ReactNode }) {
  const { say } = useSpeech();
  const [t, terms] = [say("published"), say("terms")];
  const sent = submissions.filter(({ id }) => fate?.responses.includes(id));
  return (
    <li>
      <span className="what">
        {children}
        {sent.length > 0 && <span className="note">{t("fates.sent")} {sent.map(({ id, title, authority }, index) => <span key={id}>{index > 0 && ", "}<Link href={`#submission-${id}`}>{title}</Link> ({authority})</span>)}</span>}
      </span>
      <span className="aside"><Tag>{terms(`askStates.${fate?.state ?? "open"}`)}</Tag></span>
      {fate && fate.judged.length > 0 && <div className="below"><Verdicts fate={fate} /></div>}
    </li>
  );
}

/** Its verdicts by edition, and how strong the claim is, where somebody has said so. */
function Verdicts({ fate: { judged, strength } }: { fate: Fate }) {
  const { say } = useSpeech();
  const [t, terms] = [say("published"), say("terms")];
  return <div className="stack-small">{judged.map((one) => <div key={one.id}><Judged judgement={one} /></div>)}{strength !== "unknown" && <p className="small text-ink-2">{t("fates.strength", { strength: terms(`strengths.${strength}`), meaning: terms(`strengthMeanings.${strength}`) })}</p>}</div>;
}
