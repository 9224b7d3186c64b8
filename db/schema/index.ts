export * from "#db/schema/organisations.ts";
export * from "#db/schema/people.ts";
export * from "#db/schema/issues.ts";
export * from "#db/schema/feedback.ts";
export * from "#db/schema/positions.ts";
export * from "#db/schema/responses.ts";
export * from "#db/schema/ledger.ts";
