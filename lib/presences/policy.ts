export { canEditPosition as canTellPresence } from "#lib/positions/policy.ts";
