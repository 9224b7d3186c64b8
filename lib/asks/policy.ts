export { canEditPosition as canEditAsks, canEditPosition as canEditAmendments, canReadPosition as canReadAsks } from "#lib/positions/policy.ts";
