/** Rows as many at a time as one statement of either engine has parameters for, up to sixty columns wide. */
export const inLots = <T>(rows: readonly T[], most = 500): T[][] => Array.from({ length: Math.ceil(rows.length / most) }, (_, lot) => rows.slice(lot * most, (lot + 1) * most));
