import type { Call, Organisation, StoredFile } from "#db/schema/index.ts";
import { coordinates, organisationOf, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";

type ForWhom = { call: Call; organisation: Pick<Organisation, "id"> | null };
type OfFile = { file: Pick<StoredFile, "id" | "lane" | "hubId" | "organisationId" | "createdBy"> };

/** Anyone of a participating organisation gives its files; coordinators hand in what one sent them. */
export const canAddFile = (actor: Actor, { call, organisation }: ForWhom) => organisation !== null && (organisationOf(actor, call.hubId) === organisation.id || coordinates(actor, call.hubId));
/** Whoever speaks for the organisation, and the coordinator who handed it in. */
export const canRemoveFile = (actor: Actor, { file }: OfFile) => (file.organisationId !== null && organisationOf(actor, file.hubId) === file.organisationId) || handedIn(actor, file);
/** A file is its organisation's own, and of those who may read an input or the work on a filing that it hangs on: it has no rule of its own. `on` is what it hangs on. */
export const canReadFile = (actor: Actor, { file, on }: OfFile & { on: readonly Laned[] }) => mayRead(actor, file) || handedIn(actor, file) || on.some((input) => mayRead(actor, input));

const handedIn = (actor: Actor, { createdBy, hubId }: OfFile["file"]) => createdBy === actor.id && coordinates(actor, hubId);
