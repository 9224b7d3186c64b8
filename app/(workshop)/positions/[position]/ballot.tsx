import { clearConcernAction, overruleConcernAction } from "#app/(workshop)/positions/actions.ts";
import { answerConcernAction, proposeOverruleAction } from "#app/(workshop)/positions/[position]/decisions/actions.ts";
import { CastVote } from "#app/(workshop)/positions/[position]/cast-vote.tsx";
import { Declare } from "#app/(workshop)/positions/[position]/declare.tsx";
import { Reverts } from "#app/(workshop)/positions/[position]/reverts.tsx";
import { Rewordings } from "#app/(workshop)/positions/[position]/rewordings.tsx";
import { countInWords, ruleInWords } from "#components/decisions/rule-in-words.ts";
import { BallotPanel, type BallotPosition } from "#components/figure/ballot-panel.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { ballotChoices } from "#db/vocabulary.ts";
import { decisionById } from "#lib/decisions/queries.ts";
import { dayInWords, daysUntil, momentInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { formats, speech } from "#lib/next/words.ts";
import { newId } from "#lib/platform/ids.ts";

type Decision = Awaited<ReturnType<typeof decisionById>>;
type Concern = Decision["concerns"][number];

/** A decision beside the text: how many have answered, who says what, open concerns on top, the vote itself. */
export async function Ballot({ decision: id }: { decision: string }) {
  const decision = await ask(decisionById, { decision: id });
  const spoken = await speech();
  const { say, dates, zone } = spoken;
  const [t, ui, terms, format] = [say("decisions"), say("ui"), say("terms"), await formats()];
  const { tally, rule, state, isOpen } = decision;
  const pending = state === "open" || state === "closed";
  const verdict = pending ? [tally.met ? t("met") : tally.missing.map((missing) => terms(`missing.${missing}`)).join(" "), ...countInWords(tally, rule, spoken)].filter(Boolean).join(" ") : "";
  return (
    <BallotPanel
      heading={t("heading", { version: decision.version })} after={isOpen ? <Countdown days={daysUntil(decision.closesAt, zone)} t={ui} /> : pending ? t("closed") : terms(`decisionStates.${state}`)}
      count={{ ...tally.counts, silent: tally.silent }} over={!pending} quorum={tally.quorum} verdict={verdict} positions={await positionsOf(decision)} t={say("figure")}
    >
      {pending && !isOpen && <Notice kind="time" title={t("closed")}>{t("closedNote")}</Notice>}
      <Earlier concerns={decision.concerns.filter(({ earlier, settledAt }) => earlier && !settledAt)} />
      <Unheard decision={decision} />
      {decision.outcome && <p className="mt-3"><b>{t("outcome")}</b> {decision.outcome}</p>}
      <Rewordings decision={decision} />
      <Vote decision={decision} />
      <Declare decision={decision} />
      <Reverts decision={decision} />
      <Details summary={t("rules")}>
        <ul className="small stack-small">{[...ruleInWords(rule, spoken), t("rule.closes", { closes: momentInWords(decision.closesAt, dates, decision.zone), version: decision.rulesVersion }), t("rule.entitled", { names: format.list(decision.entitled) })].map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      </Details>
    </BallotPanel>
  );
}

/** Each answer with the one before it and the words that one was given to. */
async function positionsOf({ ballots, concerns, version }: Decision): Promise<BallotPosition[]> {
  const { say, dates } = await speech();
  const [t, terms] = [say("decisions"), say("terms")];
  return ballots.map(({ organisation, choice, reason, until, was }) => {
    const concern = concerns.find((one) => one.organisation === organisation && !one.earlier && one.settledAs !== "replaced" && choice === "discuss");
    const said = was && terms(`ballotChoices.${was.choice}`);
    const before = said && was.version !== null && was.version !== version ? t("wasOn", { answer: said, version: was.version }) : was && was.choice !== choice ? said : null;
    const held = choice === "hold" && until ? <>{reason} {t("heldUntil", { day: dayInWords(until, dates) })}</> : reason;
    return { key: organisation, organisation, choice, answer: terms(`ballotChoices.${choice}`), ...(before && { was: before }), reason: concern ? <ConcernWords concern={concern} /> : held, action: concern && <ConcernActs concern={concern} /> };
  });
}

/** Who has not been heard, or is to be heard again, or is no longer counted. */
async function Unheard({ decision: { silent, setAside, left, state } }: { decision: Decision }) {
  const [t, format] = [(await speech()).say("decisions"), await formats()];
  const isOver = state !== "open" && state !== "closed";
  const line = (key: "silent" | "stayedSilent" | "setAside" | "left", names: readonly string[]) => names.length > 0 && <p className="small text-ink-2 mt-3">{t(key, { names: format.list(names) })}</p>;
  return <>{line(isOver ? "stayedSilent" : "silent", silent)}{line("setAside", setAside.map(({ organisation }) => organisation))}{line("left", left)}</>;
}

async function Vote({ decision }: { decision: Decision }) {
  const { say, dates } = await speech();
  const [t, terms] = [say("decisions"), say("terms")];
  const { voice, may, rule, rewordings, position } = decision;
  if (!may.cast || !voice) return null;
  const edit = voice.again && rewordings.find(({ version, change }) => version !== null && version > voice.again!.from && change === "substantive");
  return (
    <WordsFor namespaces={["decisions", "terms", "refusals", "errors"]}>
      {voice.again && <div className="mt-3"><Notice kind="warn">{t("again", { choice: terms(`ballotChoices.${voice.again.choice}`), from: voice.again.from, to: voice.again.to })} {edit && <Link href={`/positions/${position.id}/decisions/rewordings/${edit.id}`}>{t("difference")}</Link>}</Notice></div>}
      <CastVote
        key={voice.choice ?? ""} once={newId()} decision={decision.id} docket={decision.issue.docket} version={decision.version} organisation={voice.organisation} choice={voice.choice} by={voice.byOneself ? null : voice.by} dissentIsPublic={rule.dissent === "public"}
        choices={ballotChoices.filter((choice) => choice !== "discuss" || rule.method !== "override")} until={momentInWords(decision.closesAt, dates, decision.zone)}
      />
    </WordsFor>
  );
}

async function ConcernWords({ concern: { problem, remedy, paragraph, settledAs, settlement, answer, answeredBy, proposal, proposedBy } }: { concern: Concern }) {
  const t = (await speech()).say("decisions");
  return (
    <>
      {paragraph && <b>{paragraph}: </b>}{problem} <i>{t("wouldClear")}</i> {remedy}
      {answer && <span className="block">{t("answered", { by: answeredBy ?? "", answer })}</span>}
      {proposal && !settledAs && <span className="block">{t("proposed", { by: proposedBy ?? "", reason: proposal })}</span>}
      {settledAs && <span className="block">{t(`settled.${settledAs}`)}{settlement && ` ${settlement}`}</span>}
    </>
  );
}

/** Answered by whoever writes the text, cleared by its author, or overruled by two of the board on the record. */
async function ConcernActs({ concern: { id, may } }: { concern: Concern }) {
  const t = (await speech()).say("decisions");
  return (
    <>
      {may.answer && <Details summary={t("answer")}><CommandForm act={answerConcernAction} hidden={{ concern: id }} prefix={`answer-${id}-`}><TextAreaField name="answer" short label={t("answerWhat")} /><ToldBefore act="answerConcern" of={{ concern: id }} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("answer")}</SubmitButton></CommandForm></Details>}
      {may.clear && <Details summary={t("clear")}><CommandForm act={clearConcernAction} hidden={{ concern: id }} prefix={`clear-${id}-`}><TextAreaField name="settlement" short label={t("clearWhy")} optional={t("optional")} /><ToldBefore act="clearConcern" of={{ concern: id }} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("clear")}</SubmitButton></CommandForm></Details>}
      {may.propose && <Details summary={t("propose")}><CommandForm act={proposeOverruleAction} hidden={{ concern: id }} prefix={`propose-${id}-`}><TextAreaField name="settlement" short label={t("overruleWhy")} /><ToldBefore act="proposeOverrule" of={{ concern: id }} /><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("propose")}</SubmitButton></CommandForm></Details>}
      {may.overrule && <CommandForm act={overruleConcernAction} hidden={{ concern: id }} prefix={`overrule-${id}-`}><ToldBefore act="overruleConcern" of={{ concern: id }} /><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("overrule")}</SubmitButton></CommandForm>}
    </>
  );
}

async function Earlier({ concerns }: { concerns: readonly Concern[] }) {
  const t = (await speech()).say("decisions");
  if (concerns.length === 0) return null;
  return (
    <div className="mt-3">
      <p className="small"><b>{t("earlierConcerns")}</b></p>
      <ul>{concerns.map((concern) => <li key={concern.id} className="small">{concern.organisation}: <ConcernWords concern={concern} /> <ConcernActs concern={concern} /></li>)}</ul>
    </div>
  );
}
