import { clearConcernAction, overruleConcernAction } from "#app/(workshop)/positions/actions.ts";
import { CastVote } from "#app/(workshop)/positions/[position]/cast-vote.tsx";
import { Declare } from "#app/(workshop)/positions/[position]/declare.tsx";
import { BallotPanel, type BallotPosition } from "#components/figure/ballot-panel.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { decisionById } from "#lib/decisions/queries.ts";
import { daysUntil, momentInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { newId } from "#lib/platform/ids.ts";

type Decision = Awaited<ReturnType<typeof decisionById>>;
type Concern = Decision["concerns"][number];

/** A decision beside the text: how many have answered, who says what, open concerns on top, the vote itself. */
export async function Ballot({ decision: id }: { decision: string }) {
  const decision = await ask(decisionById, { decision: id });
  const { say, dates, zone } = await speech();
  const [t, ui, terms] = [say("decisions"), say("ui"), say("terms")];
  const { tally, rule, state } = decision;
  const positions = decision.ballots.map(({ organisation, choice, reason, before }): BallotPosition => {
    const concern = decision.concerns.find((one) => one.organisation === organisation && !one.earlier && choice === "discuss");
    const was = before.at(-1);
    return { key: organisation, organisation, choice, answer: terms(`ballotChoices.${choice}`), ...(was && was !== choice ? { was: terms(`ballotChoices.${was}`) } : {}), reason: concern ? <ConcernWords concern={concern} /> : reason, action: concern && <ConcernActs concern={concern} /> };
  });
  const verdict = state === "open" ? (tally.met ? t("met") : tally.missing.map((missing) => terms(`missing.${missing}`)).join(" ")) : "";
  return (
    <BallotPanel
      heading={t("heading", { version: decision.version })} after={state === "open" ? <Countdown days={daysUntil(decision.closesAt, zone)} t={ui} /> : terms(`decisionStates.${state}`)}
      count={{ ...tally.counts, silent: tally.silent }} quorum={tally.quorum} verdict={verdict} positions={positions} t={say("figure")}
    >
      <Earlier concerns={decision.concerns.filter(({ earlier, settledAt }) => earlier && !settledAt)} />
      {decision.silent.length > 0 && <p className="small text-ink-2 mt-3">{t("silent", { names: decision.silent.join(", ") })}</p>}
      {decision.outcome && <p className="mt-3"><b>{t("outcome")}</b> {decision.outcome}</p>}
      {decision.may.cast && decision.voice && (
        <WordsFor namespaces={["decisions", "terms", "refusals", "errors"]}>
          <CastVote key={decision.voice.choice ?? ""} once={newId()} decision={decision.id} organisation={decision.voice.organisation} choice={decision.voice.choice} until={momentInWords(decision.closesAt, dates, decision.zone)} />
        </WordsFor>
      )}
      <Declare decision={decision} />
      <Details summary={t("rules")}><p className="small">{t("ruleInWords", { method: terms(`methods.${rule.method}`), days: rule.days, quorum: Math.round(rule.quorum * 100), threshold: Math.round(rule.threshold * 100), blocks: rule.discussBlocks ? "yes" : "no", version: decision.rulesVersion, closes: momentInWords(decision.closesAt, dates, decision.zone) })}</p></Details>
    </BallotPanel>
  );
}

async function ConcernWords({ concern: { problem, remedy, paragraph, settledAs, settlement } }: { concern: Concern }) {
  const t = (await speech()).say("decisions");
  return <>{paragraph && <b>{paragraph}: </b>}{problem} <i>{t("wouldClear")}</i> {remedy}{settledAs && <span className="block">{t(`settled.${settledAs}`)}{settlement && ` ${settlement}`}</span>}</>;
}

/** Cleared by its author, or overruled by the board on the record. */
async function ConcernActs({ concern: { id, may } }: { concern: Concern }) {
  const t = (await speech()).say("decisions");
  if (!may.clear && !may.overrule) return null;
  return (
    <>
      {may.clear && <Details summary={t("clear")}><CommandForm act={clearConcernAction} hidden={{ concern: id }} prefix={`clear-${id}-`}><TextAreaField name="settlement" short label={t("clearWhy")} optional={t("optional")} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("clear")}</SubmitButton></CommandForm></Details>}
      {may.overrule && <Details summary={t("overrule")}><CommandForm act={overruleConcernAction} hidden={{ concern: id }} prefix={`overrule-${id}-`}><TextAreaField name="settlement" short label={t("overruleWhy")} /><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("overrule")}</SubmitButton></CommandForm></Details>}
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
