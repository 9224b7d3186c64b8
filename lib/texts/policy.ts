import type { Issue } from "#db/schema/index.ts";
import { isAdministrator, isSystem, sitsIn, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";

type OnIssue = { issue: Issue; /** Who leads or edits its track in a hub. */ editors: readonly { id: string; hubId: string }[] };
type OfText = { issue: Laned; text: Laned };
type OfEdition = OfText & { edition: Laned };

export const canReadTexts = (actor: Actor, { issue }: { issue: Laned }) => mayRead(actor, issue);
export const canReadText = (actor: Actor, { issue, text }: OfText) => mayRead(actor, issue) && mayRead(actor, text);
/** An edition may be for fewer people than its text. */
export const canReadEdition = (actor: Actor, subject: OfEdition) => canReadText(actor, subject) && mayRead(actor, subject.edition);

/** Coordinators of any hub, liaisons of the hub that logged the issue, administrators, and whoever leads or edits its track in a hub that they sit in. */
export const canKeepTexts = (actor: Actor, { issue, editors }: OnIssue) =>
  isSystem(actor) || isAdministrator(actor) || editors.some(({ id, hubId }) => id === actor.id && sitsIn(actor, hubId)) || actor.seats.some(({ hubId, role }) => role === "coordinator" || (role === "liaison" && hubId === issue.hubId));
