import { releaseFindingAction } from "#app/(workshop)/responses/[response]/pack/actions.ts";
import type { Pack } from "#app/(workshop)/responses/[response]/pack/contents.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { speech, type Speak } from "#lib/next/words.ts";

type Finding = Pack["findings"][number];

/** What was found, in a sentence that tells no more than its reader may read. */
function sentenceOf({ kind, readable, organisation, blocks, among }: Finding, t: Speak): string {
  if (!readable) return t("finding.masked", { among: among ?? 0 });
  if (kind === "words") return organisation ? t("finding.words", { blocks: String(blocks), organisation }) : t("finding.wordsUnnamed");
  if (kind === "note") return t("finding.note");
  return kind === "fallback" ? t("finding.fallback") : t("finding.name", { organisation: organisation ?? "" });
}

/** Before anything leaves: what is in it by who may read it now, and what must go or be let out first. */
export async function Report({ pack: { response, inside, findings, stopped, may } }: { pack: Pack }) {
  const { say } = await speech();
  const [t, terms] = [say("packs"), say("terms")];
  return (
    <Section heading={t("report")}>
      <p className="text-ink-2 mb-3">{may.review ? t("reportUnder") : t(findings.length > 0 ? "yours" : "nothingYours")}</p>
      {stopped && <Notice kind="crit">{t("stopped")}</Notice>}
      {inside.length > 0 && <Facts>{inside.map(({ lane, asks, amendments }) => <Fact key={lane} name={terms(`lanes.${lane}`)}>{t("inside", { asks, amendments, both: String(asks > 0 && amendments > 0) })}</Fact>)}</Facts>}
      {may.review && findings.length === 0 && <Notice kind="ok">{t("clean")}</Notice>}
      {findings.length > 0 && <ul className="rows" aria-label={t("report")}>{findings.map((finding) => <Found key={finding.key} finding={finding} response={response.id} t={t} lanes={terms} />)}</ul>}
    </Section>
  );
}

function Found({ finding, response, t, lanes }: { finding: Finding; response: string; t: Speak; lanes: Speak }) {
  const { key, part, number, kind, lane, excerpt, blocks, release, readable, may } = finding;
  return (
    <li>
      <span className="what">
        <span>{sentenceOf(finding, t)}</span>
        <span className="note">{[t(`where.${part}`, { number: number ?? "" }), lane && lanes(`lanes.${lane}`)].filter(Boolean).join(" · ")}</span>
        {excerpt && <q className="note">{excerpt}</q>}
        {release && <span className="note">{release.by && release.reason ? t("releasedBy", { by: release.by, reason: release.reason }) : t("releasedOnly")}</span>}
        {!release && blocks && !may.release && <span className="note">{t(readable && kind === "fallback" ? "neverOut" : "onlyOwner")}</span>}
      </span>
      <span className="aside"><Tag tone={release ? "ok" : blocks ? "crit" : "warn"}>{t(release ? "released" : blocks ? "blocks" : "note")}</Tag></span>
      {may.release && blocks && (
        <div className="below">
          <Details summary={t("release")}>
            <CommandForm act={releaseFindingAction} hidden={{ response, finding: key }} prefix={`release-${key.slice(0, 12)}-`}>
              <TextAreaField name="reason" short label={t("releaseReason")} />
              <ToldBefore act="releaseFinding" of={{ response, finding: key }} />
              <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("release")}</SubmitButton>
            </CommandForm>
          </Details>
        </div>
      )}
    </li>
  );
}
