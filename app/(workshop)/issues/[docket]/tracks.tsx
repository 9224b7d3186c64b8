import { acceptIssueAction, moveTrackAction, openTrackAction } from "#app/(workshop)/issues/actions.ts";
import type { loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { EditTrack, LeadTrack, MoveTrack, TakeStance } from "#app/(workshop)/issues/[docket]/track-acts.tsx";
import { TrackDifferences } from "#app/(workshop)/issues/[docket]/track-differences.tsx";
import { TrackPriority } from "#app/(workshop)/issues/[docket]/track-priority.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { AcceptForm, DeclineForm, ParkForm } from "#components/triage/acts.tsx";
import { Button, ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import type { callsInBrief } from "#lib/feedback/queries.ts";
import { knownToAll, live, nextStep } from "#lib/issues/model.ts";
import { dayInWords, dayOfMoment, daysUntil } from "#lib/next/dates.ts";
import { useSpeech } from "#lib/next/words.ts";
import type { positionList } from "#lib/positions/queries.ts";
import type { responseList } from "#lib/responses/queries.ts";

type Issue = Awaited<ReturnType<typeof loadIssue>>["issue"];
/** What is under way or done, of every hub. */
export type Work = { calls: Awaited<ReturnType<typeof callsInBrief>>; positions: Awaited<ReturnType<typeof positionList>>; responses: Awaited<ReturnType<typeof responseList>> };

/** What each hub does and holds, side by side; differences are shown, not merged away. On an issue that was merged, work has ended. */
export function Tracks({ issue, merged, work }: { issue: Issue; merged: boolean; work: Work }) {
  const { say } = useSpeech();
  const t = say("issues");
  if (issue.tracks.length === 0 && issue.may.openTrack.length === 0) return null;
  return (
    <Section heading={t("inEachHub")} after={<Link href={`/issues/${issue.docket.toLowerCase()}/position`}>{say("holdings")("now.link")}</Link>}>
      <TrackDifferences tracks={issue.tracks} />
      <div className="side-by-side">{issue.tracks.map((track) => <TrackOf key={track.id} issue={issue} track={track} merged={merged} work={work} />)}</div>
      {!merged && issue.may.openTrack.map((hub) => (
        <CommandForm key={hub.slug} act={openTrackAction} hidden={{ issue: issue.docket, hub: hub.slug }} className="mt-4">
          <ToldBefore act="openTrack" of={{ issue: issue.docket, hub: hub.slug }} />
          <Button type="submit">{t("track.open", { hub: hub.name })}</Button>
        </CommandForm>
      ))}
    </Section>
  );
}

type OneTrack = { issue: Issue; track: Issue["tracks"][number] };

function TrackOf({ issue, track, merged, work }: OneTrack & { merged: boolean; work: Work }) {
  const { say, dates } = useSpeech();
  const [t, terms] = [say("issues"), say("terms")];
  const atWork = live.includes(track.state);
  const nobody = <span className={atWork ? "text-crit" : undefined}>{t("track.noLead")}</span>;
  return (
    <section className={`tone-${toneOf(track.hub.code)}`} aria-label={track.hub.name}>
      <h3 className="docket">{track.hub.name}</h3>
      {!merged && <NextStep issue={issue} track={track} work={work} />}
      {work.calls.some(({ hub, may }) => hub.slug === track.hub.slug && may.readAnswers) && <p className="small mt-2"><Link href={`/issues/${issue.docket.toLowerCase()}/synthesis?hub=${track.hub.slug}`}>{say("themes")("toBoard")}</Link></p>}
      <Facts>
        <Fact name={t("track.state")}>{terms(`trackStates.${track.state}`)}{track.reviewOn && <span className="quiet"> {t("track.until", { day: dayInWords(track.reviewOn, dates) })}</span>}</Fact>
        {track.reason && <Fact name={t("track.reason")}>{track.reason}</Fact>}
        <Fact name={t("track.stance")}>{track.stance ? <Stance stance={track.stance}>{terms(`stances.${track.stance}`)}</Stance> : t("track.noStance")}</Fact>
        {track.divergence && <Fact name={t("track.divergence")}>{track.divergence}</Fact>}
        <Fact name={t("track.lead")}>{track.lead ?? nobody}</Fact>
        {(track.editors.length > 0 || atWork) && <Fact name={t("track.editors")}>{track.editors.length > 0 ? track.editors.map(({ name }) => name).join(", ") : t("track.noEditors")}</Fact>}
        <TrackPriority issue={issue.docket} hub={track.hub.slug} work={!merged} />
        <WorkOf hub={track.hub.slug} work={work} />
      </Facts>
      {track.may.takeStance && !merged && <Coordination issue={issue} track={track} />}
    </section>
  );
}

/** The newest of its kind that a hub has. */
const newest = <T extends { hub: { slug: string } }>(all: readonly T[], hub: string) => all.find((one) => one.hub.slug === hub) ?? null;

/** In one sentence, what the hub does next; what rests on texts that others may not read is said to its coordinators. */
function NextStep({ issue, track, work: { calls, positions, responses } }: OneTrack & { work: Work }) {
  const { say, dates, zone } = useSpeech();
  const { slug } = track.hub;
  const next = nextStep(track, { call: newest(calls, slug), position: newest(positions, slug), response: newest(responses, slug), closesAt: issue.closesAt });
  if (!next || !(track.may.takeStance || knownToAll.includes(next.step))) return null;
  const { step, by } = next;
  return <p className="next-step">{say("issues")(`next.${step}`, { dated: by ? "yes" : "no", by: by ? dayOfMoment(by, dates, zone) : "" })}</p>;
}

/** The newest call, position and response of one hub, each with how far it is. */
function WorkOf({ hub, work: { calls, positions, responses } }: { hub: string; work: Work }) {
  const { say, zone } = useSpeech();
  const [t, terms, ui] = [say("issues"), say("terms"), say("ui")];
  const [call, position, response] = [newest(calls, hub), newest(positions, hub), newest(responses, hub)];
  return (
    <>
      {call && <Fact name={t("work.call")}><Link href={`/calls/${call.id}`}>{call.question}</Link> <span className="quiet">{call.isOpen ? <Countdown days={daysUntil(call.closesAt, zone)} t={ui} /> : terms("callStates.closed")}</span></Fact>}
      {position && <Fact name={t("work.position")}><Link href={`/positions/${position.id}`}>{position.title}</Link> <span className="quiet">{terms(`positionStates.${position.state}`)}</span></Fact>}
      {response && <Fact name={t("work.response")}><Link href={`/responses/${response.id}`}>{response.title}</Link> <span className="quiet">{terms(`responseStates.${response.state}`)}</span></Fact>}
    </>
  );
}

function Coordination({ issue, track: { hub, state, lead, editors, stance, divergence, may } }: OneTrack) {
  const t = useSpeech().say("issues");
  const [docket, slug] = [issue.docket, hub.slug];
  const at = (what: string) => `/issues/${docket.toLowerCase()}/${what}/new?hub=${slug}`;
  const waits = state === "triage";
  const acting = { hidden: { issue: docket, hub: slug }, prefix: `${slug}-` };
  return (
    <>
      {waits && <>
        <AcceptForm act={acceptIssueAction} hub={slug} sort={issue.may.describe ? issue : null} open {...acting} />
        <ParkForm act={moveTrackAction} {...acting} />
        <DeclineForm act={moveTrackAction} {...acting} />
      </>}
      <ButtonRow>
        <ButtonLink href={at("calls")} size="small">{t("act.call")}</ButtonLink>
        <ButtonLink href={at("positions")} size="small">{t("act.position")}</ButtonLink>
        <ButtonLink href={at("responses")} size="small">{t("act.response")}</ButtonLink>
      </ButtonRow>
      <LeadTrack docket={docket} hub={slug} lead={lead} />
      <EditTrack docket={docket} hub={slug} editors={editors} />
      <MoveTrack docket={docket} hub={slug} acts={waits ? may.move.filter((act) => act !== "park" && act !== "decline") : may.move} />
      <TakeStance docket={docket} hub={slug} stance={stance} divergence={divergence} />
    </>
  );
}
