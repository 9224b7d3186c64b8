/** The colour a hub is known by. The global level is `ink`; a hub beyond Europe and Asia takes one of the others. */
export const tones = ["delft", "jade", "plum", "moss", "slate", "ink"] as const;
export type Tone = (typeof tones)[number];
