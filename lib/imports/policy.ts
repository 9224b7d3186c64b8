import type { Import } from "#db/schema/index.ts";
import { belongsTo, coordinates, organisationOf, votesFor, type Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { canAddFile } from "#lib/files/policy.ts";

type OfImport = { imported: Pick<Import, "id" | "lane" | "hubId" | "organisationId" | "createdBy"> };

/** Anyone of a participating organisation brings in its table; coordinators one that an organisation sent them. */
export const canImport = canAddFile;
/** What came in together is for its organisation and, where they may read it, the hub's coordinators: others read its inputs one by one. */
export const canReadImport = (actor: Actor, { imported }: OfImport) => belongsTo(actor, imported.organisationId) || (coordinates(actor, imported.hubId) && mayRead(actor, imported));
/** Whoever brought it in, while they still might, and those who vote for the organisation. */
export const canUndoImport = (actor: Actor, { imported }: OfImport) =>
  (actor.id === imported.createdBy && (organisationOf(actor, imported.hubId) === imported.organisationId || coordinates(actor, imported.hubId))) || votesFor(actor, imported.hubId) === imported.organisationId;
