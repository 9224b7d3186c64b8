import { ballotSentence } from "#components/figure/ballot-bar.tsx";
import { Blocks } from "#components/figure/blocks.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { ballotChoices } from "#db/vocabulary.ts";
import { dayOfMoment, momentInWords } from "#lib/next/dates.ts";
import { useSpeech } from "#lib/next/words.ts";
import type { representativeness } from "#lib/voices/queries.ts";

type Weight = Awaited<ReturnType<typeof representativeness>>;

/** How much weight a position carries, on one page: numbers, the rule they were counted by, and nobody's name. */
export function WeightCard({ weight: { position, hub, participants, countries, sectors, feedback, decision, minorityStatements } }: { weight: Weight }) {
  const { say, dates, zone } = useSpeech();
  const [t, terms, figure] = [say("voices"), say("terms"), say("figure")];
  const day = (at: Date) => dayOfMoment(at, dates, zone);
  const answers = decision && ballotSentence({ ...decision.counts, silent: decision.silent }, figure, true);
  return (
    <div className="weight-card">
      <Facts wide>
        <Fact name={t("card.position")}>{position.version ? t("card.text", { title: position.title, version: position.version }) : position.title}, {terms(`positionKinds.${position.kind}`)}, {terms(`positionStates.${position.state}`)}</Fact>
        <Fact name={t("card.region")}><b>{t("card.participants", { count: participants, countries, sectors })}</b>{hub.shareOfMembers !== null && <> {t("card.share", { share: hub.shareOfMembers })}</>}</Fact>
        <Fact name={t("card.feedback")}>{t("card.spoken", { count: feedback.spoken + feedback.inConfidence })}</Fact>
        <Fact name={t("card.decision")}>{decision ? <b>{t("card.voted", { voted: decision.voted, participants, share: decision.share, countries: decision.countries ?? 0, sectors: decision.sectors ?? 0 })}</b> : t("card.undecided")}</Fact>
        {decision && answers && (
          <>
            <Fact name={t("card.answers")}><Blocks label={answers} runs={[...ballotChoices.map((choice) => ({ key: choice, count: decision.counts[choice], look: `b-${choice}` })), { key: "silent", count: decision.silent, look: "b-silent", hatched: true }]} /><span className="mt-2 block" aria-hidden="true">{answers}</span></Fact>
            <Fact name={t("card.silence")}>{t("card.silent", { count: decision.silent })}</Fact>
            <Fact name={t("card.dissent")}>{t("card.dissented", { count: decision.dissent })}</Fact>
          </>
        )}
        <Fact name={t("card.minority")}>{t("card.minorityCount", { count: minorityStatements })}</Fact>
        {decision && (
          <>
            <Fact name={t("card.rule")}>{t("card.ruleWords", { method: terms(`methods.${decision.rule.method}`), days: decision.rule.days, quorum: decision.quorum, threshold: decision.rule.threshold, blocks: decision.rule.discussBlocks ? "yes" : "no", favour: decision.inFavour })}</Fact>
            <Fact name={t("card.when")}>
              {decision.declaredAt ? t(decision.state === "carried" ? "card.carried" : "card.notCarried", { day: day(decision.declaredAt), opened: day(decision.openedAt) }) : t("card.running", { opened: day(decision.openedAt), closes: momentInWords(decision.closesAt, dates, zone) })}
              {decision.outcome && <span className="block">{t("card.declared", { outcome: decision.outcome })}</span>}
            </Fact>
          </>
        )}
      </Facts>
      <p className="small mt-5 text-ink-2">{t("card.note")}</p>
    </div>
  );
}
