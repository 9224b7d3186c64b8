import { faultOf } from "#lib/platform/fault.ts";
import { log } from "#lib/platform/log.ts";
import { system } from "#lib/kernel/actor.ts";
import { checkAmendments } from "#lib/checks/jobs.ts";
import { tellStaleBriefs } from "#lib/briefs/jobs.ts";
import { forgetPresences } from "#lib/presences/jobs.ts";
import { forgetClaims } from "#lib/claims/jobs.ts";
import { closeCallsInTime, remindInTime } from "#lib/calls/jobs.ts";
import { closeDecisionsInTime, lapseUnratified } from "#lib/decisions/jobs.ts";
import { askForReview } from "#lib/holdings/jobs.ts";
import { returnParked } from "#lib/issues/jobs.ts";
import { refreshPriorities } from "#lib/priorities/jobs.ts";
import { passTime } from "#lib/procedures/jobs.ts";
import { forgetOldMail } from "#lib/mail/jobs.ts";
import { forgetWhatIsOver } from "#lib/people/jobs.ts";
import { missResponses } from "#lib/responses/jobs.ts";
import { closeSignOnsInTime } from "#lib/signatures/jobs.ts";
import { scanWaiting, sweepFiles } from "#lib/next/file-round.ts";
import { mailWhatIsUrgent, makeDigests, sendDueMail } from "#lib/next/mail-round.ts";

type Job = { name: string; run: () => Promise<unknown>; /** Milliseconds between two runs. */ every: number };

const tick = 15_000, minute = 60_000, hour = 3_600_000;

// Every job looks, decides and writes in one transaction, and writers come one after another: several servers may all do this, and each
// thing is still done once. Mail is handed out to one server at a time.
const jobs: readonly Job[] = [
  { name: passTime.operation.name, run: () => passTime(system, {}), every: tick },
  { name: refreshPriorities.operation.name, run: () => refreshPriorities(system, {}), every: tick },
  { name: returnParked.operation.name, run: () => returnParked(system, {}), every: tick },
  { name: askForReview.operation.name, run: () => askForReview(system, {}), every: tick },
  { name: closeCallsInTime.operation.name, run: () => closeCallsInTime(system, {}), every: tick },
  { name: remindInTime.operation.name, run: () => remindInTime(system, {}), every: tick },
  { name: closeDecisionsInTime.operation.name, run: () => closeDecisionsInTime(system, {}), every: tick },
  { name: lapseUnratified.operation.name, run: () => lapseUnratified(system, {}), every: tick },
  { name: closeSignOnsInTime.operation.name, run: () => closeSignOnsInTime(system, {}), every: tick },
  { name: missResponses.operation.name, run: () => missResponses(system, {}), every: tick },
  { name: tellStaleBriefs.operation.name, run: () => tellStaleBriefs(system, {}), every: tick },
  { name: checkAmendments.operation.name, run: () => checkAmendments(system, {}), every: tick },
  { name: "mailWhatIsUrgent", run: () => mailWhatIsUrgent(), every: tick },
  { name: "makeDigests", run: () => makeDigests(), every: minute },
  { name: "sendDueMail", run: () => sendDueMail(), every: tick },
  { name: "scanWaiting", run: () => scanWaiting(), every: tick },
  { name: "sweepFiles", run: () => sweepFiles(), every: hour },
  { name: forgetWhatIsOver.operation.name, run: () => forgetWhatIsOver(system, {}), every: hour },
  { name: forgetClaims.operation.name, run: () => forgetClaims(system, {}), every: hour },
  { name: forgetPresences.operation.name, run: () => forgetPresences(system, {}), every: hour },
  { name: forgetOldMail.operation.name, run: () => forgetOldMail(system, {}), every: hour },
];

/** Does everything whose time has come, one after the other. A job that fails is logged and does not keep the next one from running. */
export async function runJobs(last: Map<string, number>, now: number = performance.now(), work: readonly Job[] = jobs) {
  for (const { name, run, every } of work) {
    if (now - (last.get(name) ?? -Infinity) < every) continue;
    last.set(name, now);
    await run().catch((error: unknown) => log.error({ job: name, fault: faultOf(error) }, "a job failed"));
  }
}

/** Starts the clock of this server: at once, then every fifteen seconds after the last round is done. Gives what stops it. */
export function startClock(): () => void {
  const last = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const round = async () => {
    await runJobs(last);
    // A round that is early by a hair would wait for another whole one.
    if (!stopped) timer = setTimeout(() => void round(), tick + 50).unref();
  };
  void round();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
