import { modelResilience } from "#db/seed/demo/model-resilience/story.ts";
import { namingScheme } from "#db/seed/demo/naming-scheme.ts";
import { testBeds } from "#db/seed/demo/test-beds.ts";
import type { Story } from "#db/seed/demo/types.ts";

/** What the cast does, in the order the issues entered a docket. Everything is counted from the day of the first run. */
export const stories: readonly Story[] = [namingScheme, testBeds, modelResilience];
