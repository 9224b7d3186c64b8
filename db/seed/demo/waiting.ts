import type { WaitingSeed } from "#db/seed/demo/types.ts";

/** What the cast has spotted and nobody has sorted yet: it waits in triage, one of them for too long. */
export const waiting: readonly WaitingSeed[] = [
  {
    key: "repair-terms", hub: "europe", logged: { by: "exemplar-hosting-delegate", at: { day: -18, time: "16:20" } },
    title: "Repair terms for rented machines (fictional)",
    why: "A made-up rumour for trying things out. A ministry is said to prepare terms under which whoever rents out machines must let others repair them. We rent out machines.",
  },
  {
    key: "mirror-licences", hub: "europe", logged: { by: "voorbeeld-telecom-delegate", at: { day: -2, time: "11:05" } },
    title: "Licences for mirrors of package registries (fictional)",
    why: "A made-up notice for trying things out. A register asks who runs mirrors, and whether a licence for them would be a burden. Neither the register nor the notice exist.",
  },
  {
    key: "log-retention", hub: "asia", logged: { by: "mihon-delegate", at: { day: -3, time: "10:30" } },
    title: "How long build logs are kept (fictional)",
    why: "A made-up draft for trying things out. It would have build logs kept for seven years. Neither the draft nor its author exist.",
  },
];
