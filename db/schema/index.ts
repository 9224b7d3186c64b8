export * from "./organisations.ts";
export * from "./people.ts";
export * from "./issues.ts";
export * from "./feedback.ts";
export * from "./positions.ts";
export * from "./responses.ts";
export * from "./ledger.ts";
