/** When the month begins, a Monday, how long an hour is and how many there are; the clock of Europe goes forward in it. */
export const begin = Date.parse("2031-03-10T00:00:00Z");
export const hourLength = 3_600_000;
export const hours = 31 * 24;

export const places = [
  { slug: "europe", zone: "Europe/Brussels", country: "BE" },
  { slug: "asia", zone: "Asia/Seoul", country: "KR" },
] as const;

type Wanted = { atOnce: "needed" | "mentioned" | "nothing"; digest: "weekly" | "daily" | "never"; weekday: number; hour: number; quietFrom: number; quietUntil: number; quietWeekends: "on" | undefined };
export type Played = { email: string; hub: string; role: "coordinator" | "delegate"; zone: string; organisation?: string; mail?: Wanted };

/** What somebody gets who never chose. */
export const usual: Wanted = { atOnce: "needed", digest: "weekly", weekday: 1, hour: 8, quietFrom: 20, quietUntil: 7, quietWeekends: "on" };
const mail = (given: Partial<Wanted>): Wanted => ({ ...usual, ...given });

const delegates: readonly [hub: string, zone: string, mail?: Wanted][] = [
  ["europe", "Europe/Brussels"], ["europe", "Europe/Lisbon", mail({ digest: "daily", hour: 7 })], ["europe", "Europe/Helsinki", mail({ digest: "weekly", weekday: 5, hour: 16 })], ["europe", "America/New_York", mail({ digest: "never", quietWeekends: undefined })],
  ["asia", "Asia/Seoul"], ["asia", "Asia/Kolkata", mail({ digest: "daily", hour: 9 })], ["asia", "Asia/Singapore", mail({ atOnce: "nothing", hour: 10 })], ["asia", "Australia/Lord_Howe", mail({ weekday: 3, hour: 6, quietFrom: 0, quietUntil: 0 })],
];

/** Who is in the month: a coordinator and four delegates in each hub, in zones and with wishes of all kinds. */
export const cast: readonly Played[] = [
  ...places.map(({ slug, zone }): Played => ({ email: `coordinator@${slug}.example`, hub: slug, role: "coordinator", zone })),
  ...delegates.map(([hub, zone, wanted], number): Played => ({ email: `delegate${number}@${hub}.example`, hub, role: "delegate", zone, organisation: `org-${number}`, ...(wanted ? { mail: wanted } : {}) })),
];
