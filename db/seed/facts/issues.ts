import { china } from "#db/seed/facts/issues/asia/china.ts";
import { india } from "#db/seed/facts/issues/asia/india.ts";
import { japanKoreaTaiwan } from "#db/seed/facts/issues/asia/japan-korea-taiwan.ts";
import { singapore } from "#db/seed/facts/issues/asia/singapore.ts";
import { southEastAsia } from "#db/seed/facts/issues/asia/south-east-asia.ts";
import { europeanArtificialIntelligence } from "#db/seed/facts/issues/europe/artificial-intelligence.ts";
import { cloudAndSovereignty } from "#db/seed/facts/issues/europe/cloud-and-sovereignty.ts";
import { cyberResilienceAct } from "#db/seed/facts/issues/europe/cyber-resilience-act.ts";
import { dataAndPlatforms } from "#db/seed/facts/issues/europe/data-and-platforms.ts";
import { securityAndLiability } from "#db/seed/facts/issues/europe/security-and-liability.ts";
import type { IssueSeed } from "#db/seed/facts/types.ts";

/** The day on which the date facts were last compared with their sources. */
export const checkedOn = "2026-11-22";

const inDocketOrder = (issues: readonly IssueSeed[]) => issues.toSorted((a, b) => a.number - b.number);

const europe = inDocketOrder([
  ...cyberResilienceAct,
  ...europeanArtificialIntelligence,
  ...securityAndLiability,
  ...cloudAndSovereignty,
  ...dataAndPlatforms,
]);

const asia = inDocketOrder([...singapore, ...china, ...japanKoreaTaiwan, ...india, ...southEastAsia]);

/** All issues a new installation ships with, Europe's docket first, each docket in the order of its numbers. */
export const issues: readonly IssueSeed[] = [...europe, ...asia];
