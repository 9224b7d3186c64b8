export { canEditPosition as canEditAsks, canReadPosition as canReadAsks } from "#lib/positions/policy.ts";
