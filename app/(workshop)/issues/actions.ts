"use server";
import { describeIssue, leadTrack, logIssue, moveTrack, openTrack, takeStance, watchIssue, changeIssueLane } from "#lib/issues/commands.ts";
import { addDateFact, checkDateFact, correctDateFact } from "#lib/dates/commands.ts";
import { action } from "#lib/next/action.ts";
import { withJson } from "#lib/next/form.ts";

export const logIssueAction = action(logIssue, { goTo: ({ docket }) => `/issues/${docket.toLowerCase()}` });
export const openTrackAction = action(openTrack);
export const moveTrackAction = action(moveTrack);
export const leadTrackAction = action(leadTrack);
export const takeStanceAction = action(takeStance);
export const watchIssueAction = action(watchIssue);
export const describeIssueAction = action(describeIssue, { shape: withJson("was"), goTo: ({ docket }) => `/issues/${docket.toLowerCase()}` });
export const changeIssueLaneAction = action(changeIssueLane);
export const addDateFactAction = action(addDateFact);
export const checkDateFactAction = action(checkDateFact, { goTo: (_, { issue }) => `/issues/${issue as string}/history`, shape: ({ issue: _, ...typed }) => typed });
export const correctDateFactAction = action(correctDateFact, { goTo: (_, { issue }) => `/issues/${issue as string}/history`, shape: ({ issue: _, ...typed }) => typed });
