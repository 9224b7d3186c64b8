import type { Lesson } from "#db/schema/index.ts";
import { coordinates, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";

export const canReadLessons = (actor: Actor, { lesson }: { lesson: Laned }) => mayRead(actor, lesson);
/** Whoever moves a hub's track says what it taught. */
export const canRecordLessons = (actor: Actor, { hub }: { hub: { id: string } }) => coordinates(actor, hub.id);
export const canEditLessons = (actor: Actor, { lesson }: { lesson: Lesson }) => coordinates(actor, lesson.hubId);
export const canChangeLessonLane = canEditLessons;
