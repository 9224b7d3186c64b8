import { openTrackAction } from "#app/(workshop)/issues/actions.ts";
import type { loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { LeadTrack, MoveTrack, TakeStance } from "#app/(workshop)/issues/[docket]/track-acts.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Button, ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { Stance } from "#components/ui/stance.tsx";
import type { callsInBrief } from "#lib/feedback/queries.ts";
import { daysUntil } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";
import type { positionList } from "#lib/positions/queries.ts";
import type { responseList } from "#lib/responses/queries.ts";

type Issue = Awaited<ReturnType<typeof loadIssue>>["issue"];
/** What is under way or done, of every hub. */
export type Work = { calls: Awaited<ReturnType<typeof callsInBrief>>; positions: Awaited<ReturnType<typeof positionList>>; responses: Awaited<ReturnType<typeof responseList>> };

/** What each hub does and holds, side by side; differences are shown, not merged away. */
export async function Tracks({ issue, work }: { issue: Issue; work: Work }) {
  const { say } = await speech();
  const [t, terms] = [say("issues"), say("terms")];
  if (issue.tracks.length === 0 && issue.may.openTrack.length === 0) return null;
  return (
    <Section heading={t("inEachHub")}>
      <div className="side-by-side">
        {issue.tracks.map((track) => (
          <section key={track.id} className={`tone-${toneOf(track.hub.code)}`} aria-label={track.hub.name}>
            <h3 className="docket">{track.hub.name}</h3>
            <Facts>
              <Fact name={t("track.state")}>{terms(`trackStates.${track.state}`)}</Fact>
              <Fact name={t("track.stance")}>{track.stance ? <Stance stance={track.stance}>{terms(`stances.${track.stance}`)}</Stance> : t("track.noStance")}</Fact>
              {track.divergence && <Fact name={t("track.divergence")}>{track.divergence}</Fact>}
              <Fact name={t("track.lead")}>{track.lead ?? t("track.noLead")}</Fact>
              <WorkOf hub={track.hub.slug} work={work} />
            </Facts>
            {track.may.takeStance && <Coordination issue={issue} track={track} />}
          </section>
        ))}
      </div>
      {issue.may.openTrack.map((hub) => (
        <CommandForm key={hub.slug} act={openTrackAction} hidden={{ issue: issue.docket, hub: hub.slug }} className="mt-4">
          <Button type="submit">{t("track.open", { hub: hub.name })}</Button>
        </CommandForm>
      ))}
    </Section>
  );
}

/** The newest call, position and response of one hub, each with how far it is. */
async function WorkOf({ hub, work: { calls, positions, responses } }: { hub: string; work: Work }) {
  const { say, zone } = await speech();
  const [t, terms, ui] = [say("issues"), say("terms"), say("ui")];
  const [call, position, response] = [calls, positions, responses].map((all) => all.find((one) => one.hub.slug === hub)) as [Work["calls"][number]?, Work["positions"][number]?, Work["responses"][number]?];
  return (
    <>
      {call && <Fact name={t("work.call")}><Link href={`/calls/${call.id}`}>{call.question}</Link> <span className="quiet">{call.isOpen ? <Countdown days={daysUntil(call.closesAt, zone)} t={ui} /> : terms("callStates.closed")}</span></Fact>}
      {position && <Fact name={t("work.position")}><Link href={`/positions/${position.id}`}>{position.title}</Link> <span className="quiet">{terms(`positionStates.${position.state}`)}</span></Fact>}
      {response && <Fact name={t("work.response")}><Link href={`/responses/${response.id}`}>{response.title}</Link> <span className="quiet">{terms(`responseStates.${response.state}`)}</span></Fact>}
    </>
  );
}

async function Coordination({ issue, track }: { issue: Issue; track: Issue["tracks"][number] }) {
  const t = (await speech()).say("issues");
  const at = (what: string) => `/issues/${issue.docket.toLowerCase()}/${what}/new?hub=${track.hub.slug}`;
  return (
    <>
      <ButtonRow>
        <ButtonLink href={at("calls")} size="small">{t("act.call")}</ButtonLink>
        <ButtonLink href={at("positions")} size="small">{t("act.position")}</ButtonLink>
        <ButtonLink href={at("responses")} size="small">{t("act.response")}</ButtonLink>
      </ButtonRow>
      <LeadTrack docket={issue.docket} hub={track.hub.slug} lead={track.lead} />
      <MoveTrack docket={issue.docket} hub={track.hub.slug} acts={track.may.move} />
      <TakeStance docket={issue.docket} hub={track.hub.slug} stance={track.stance} divergence={track.divergence} />
    </>
  );
}
