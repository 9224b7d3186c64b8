export { canEditPosition as canEditAmendments, canReadPosition as canReadAmendments } from "#lib/positions/policy.ts";
