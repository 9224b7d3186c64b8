import { SaidStance } from "#components/feedback/said-stance.tsx";
import { groundInWords, Judged } from "#components/fates/judged.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { myInput } from "#lib/feedback/queries.ts";
import type { fatesOfInputs } from "#lib/outcomes/queries.ts";
import { shortened } from "#lib/formats/text.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { speech, type Speak } from "#lib/next/words.ts";

type Ended = Awaited<ReturnType<typeof fatesOfInputs>>;
type Item = Awaited<ReturnType<typeof myInput>>["feedback"][number];

/** One thing we said: in which words, to what, and where it is now, in a sentence. */
export async function MyInputRow({ item, ended }: { item: Item; /** What became of it in the law. */ ended: Ended }) {
  const { say, dates, zone } = await speech();
  const [t, terms] = [say("feedback"), say("terms")];
  const { id, stance, provision, impact, language, lane, state, verdict, submittedAt, call, issue, hub, author, asks } = item;
  return (
    <li className={`saying s-${stance ?? "unstated"}`}>
      <p className="law-s" lang={language}><Link href={`/feedback/${id}`} className="link-plain">{shortened(impact, 220)}</Link></p>
      <p className="small text-ink-2">
        <Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> {provision && <>{provision} · </>}<SaidStance stance={stance} /> · {author}, {dayOfMoment(submittedAt, dates, zone)} · {t(`lane.${lane}`)}
      </p>
      <p className="small text-ink-2">{t("mine.to", { question: call.question })}</p>
      <p className="mt-1"><span className="sr-only">{t("mine.now")}: </span><Tag>{verdict && state !== "contested" ? terms(`verdicts.${verdict}`) : terms(`feedbackStates.${state}`)}</Tag> {nowInWords(item, t)}</p>
      {asks.map(({ number, statement, state: fate, position }) => (
        <p key={`${position.id}${number}`} className="small mt-1"><Link href={`/positions/${position.id}`}>{t("mine.ask", { number, position: position.title, statement })}</Link> <Tag>{terms(`askStates.${fate}`)}</Tag></p>
      ))}
      <WhatEnded reference={item.reference} ended={ended} />
    </li>
  );
}

/** Where an input ended in each edition and reply that was judged: "Your input EU-14-F002 ended up in Article 24 – paragraph 1". */
export async function WhatEnded({ reference, ended }: { reference: string; ended: Ended }) {
  const { say } = await speech();
  const [t, terms] = [say("asks"), say("terms")];
  return ended.flatMap(({ id, judged }) => judged.map((judgement) => (
    <div key={`${id}${judgement.id}`} className="mt-2">
      <p className="small"><Link href={`/asks/${id}`}>{t("inputEnded", { reference, verdict: terms(`fateVerdicts.${judgement.verdict}`), edition: groundInWords(judgement, t), placeIs: judgement.provision ? "some" : "none", place: judgement.provision?.locator ?? "" })}</Link></p>
      <Judged judgement={judgement} />
    </div>
  )));
}

/** Where it is: answered with which reason and what it changed, or what it waits for. */
function nowInWords({ state, lane, reason, section, position, entered, confirmedAt, hub }: Item, t: Speak) {
  if (entered && !confirmedAt) return t("mine.confirm");
  if (state === "needs-clarification") return t("mine.clarify", { hub: hub.name });
  if (reason) return <>{reason}{position && <> {section ? <Link href={`/positions/${position.id}#section-${section}`}>{t("mine.changed", { what: t("mine.section", { section, position: position.title }) })}</Link> : <Link href={`/positions/${position.id}`}>{t("mine.changed", { what: position.title })}</Link>}</>}</>;
  if (state === "withdrawn") return null;
  return lane === "own" ? t("mine.keptOwn", { hub: hub.name }) : t("mine.waits", { hub: hub.name });
}
