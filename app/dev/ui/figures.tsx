import { AmendmentSheet } from "#components/figure/amendment-sheet.tsx";
import { BallotBar } from "#components/figure/ballot-bar.tsx";
import { DeadlineRuler } from "#components/figure/deadline-ruler.tsx";
import { SheetEditor } from "#components/figure/sheet-editor.tsx";
import { StandLineMini } from "#components/figure/stand-line-mini.tsx";
import { courseLabel } from "#components/figure/stages.ts";
import { StandLinePage } from "#components/figure/stand-line-page.tsx";
import { StandLine } from "#components/figure/stand-line.tsx";
import { VoiceBlocks } from "#components/figure/voice-blocks.tsx";
import { Section } from "#components/ui/section.tsx";
import type { SampleWords } from "#app/dev/ui/sample-words.ts";
import { after, before, crowdedPins, manyStages, pins, stages, weeks } from "#app/dev/ui/samples.ts";

/** The figures, from empty to crowded. */
export function Figures({ words: { figure: t, ui } }: { words: SampleWords }) {
  return (
    <>
      <Section heading="Stage line">
        <div className="grid gap-8 pt-2">
          <StandLine stages={stages} at={2} moved t={t} />
          <StandLine stages={manyStages} at={8} t={t} />
          <div><StandLinePage stages={stages} at={2} t={t} /></div>
          <p className="flex flex-wrap gap-6">{[-1, 0, 3, 7, 8].map((at) => <StandLineMini key={at} stages={stages.length} at={at} label={courseLabel({ stages, at }, t)} />)}</p>
        </div>
      </Section>
      <Section heading="Deadline ruler">
        <div className="grid gap-6 pt-2">
          <DeadlineRuler pins={pins} weeks={weeks} t={t} time={ui} />
          <DeadlineRuler title="Crowded weeks" pins={crowdedPins} weeks={weeks} t={t} time={ui} />
          <DeadlineRuler title="Empty weeks" pins={[]} weeks={weeks} t={t} time={ui} />
        </div>
      </Section>
      <Section heading="Voices and ballots">
        <div className="grid gap-8 pt-2 md:grid-cols-2">
          <VoiceBlocks voices={{ "support-with-changes": 9, "oppose-unless-changed": 4, monitoring: 4 }} silent={8} t={t} />
          <VoiceBlocks voices={{ support: 12, "support-with-changes": 11, monitoring: 5, "oppose-unless-changed": 6, oppose: 7 }} silent={0} t={t} />
          <BallotBar count={{ yes: 6, "no-objection": 3, discuss: 1, recuse: 1, silent: 3 }} quorum={12} t={t} />
          <BallotBar count={{ yes: 9, "no-objection": 8, disagree: 3, discuss: 2, hold: 2, abstain: 4, recuse: 2, silent: 11 }} quorum={24} t={t} />
        </div>
      </Section>
      <Section heading="Amendment sheet">
        <div className="grid gap-8 pt-2">
          <AmendmentSheet
            level={3} lang="en" title="Amendment 4" place="Draft guidance, section 3.2, paragraph 41" proposed="Text proposed by the Commission" amended="Our amendment"
            before={before} after={after} t={t} foot="Added 13 words, removed 4. Based on the text captured 1 Nov 09:12, unchanged since."
            justification="Recital 15 of the Regulation separates payment for access from payment for help. The draft removes that line."
            editor={<SheetEditor label="Our amendment" lang="en" name="text" pieces={after} defaultValue={after.map((piece) => piece.text).join("")} />}
          />
          <AmendmentSheet level={3} lang="en" view="redline" title="Amendment 4" place="Draft guidance, section 3.2, paragraph 41" proposed="" amended="" before={before} after={after} t={t} />
          <AmendmentSheet level={3} lang="en" title="Amendment 5" place="Article 3 a (new)" proposed="Text proposed by the Commission" amended="Amendment" before={[]} after={[{ kind: "inserted", text: "Article 3 a\nA steward answers for the policy it has published, not for each release." }]} t={t} />
          <AmendmentSheet level={3} lang="en" title="Amendment 6" place="Article 7, paragraph 2" proposed="Text proposed by the Commission" amended="Amendment" before={[{ kind: "deleted", text: "2. Each release shall be notified within 24 hours." }]} after={[]} t={t} />
          <AmendmentSheet level={3} lang="zh-Hans" title="Amendment 7" place="第三条" proposed="Draft" amended="Amendment" before={[{ kind: "same", text: "开源软件的" }, { kind: "deleted", text: "管理者" }, { kind: "same", text: "应当履行义务。" }]} after={[{ kind: "same", text: "开源软件的" }, { kind: "inserted", text: "维护者" }, { kind: "same", text: "应当履行义务。" }]} t={t} />
        </div>
      </Section>
    </>
  );
}
