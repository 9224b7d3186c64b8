"use server";
import { moveTrack } from "#lib/issues/commands.ts";
import { changeLessonLane, closeTrack, editLessons, recordLessons } from "#lib/lessons/commands.ts";
import { action } from "#lib/next/action.ts";

export const closeTrackAction = action(closeTrack, { goTo: ({ id }) => `/lessons/${id}` });
export const recordLessonsAction = action(recordLessons, { goTo: ({ id }) => `/lessons/${id}` });
export const closeLaterAction = action(moveTrack, { goTo: (_, { issue }) => `/issues/${typeof issue === "string" ? issue.toLowerCase() : ""}` });
export const editLessonsAction = action(editLessons);
export const changeLessonLaneAction = action(changeLessonLane);
