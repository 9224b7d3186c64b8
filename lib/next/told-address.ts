import { tellingFields } from "#lib/tellings/input.ts";

/** What an act is about, by the names of its input; what says nothing of who is told may be among it. */
export type ToldOf = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** The question whom an act tells, as the part of an address behind its question mark. */
export const addressOfTold = (operation: string, of: ToldOf) =>
  new URLSearchParams([["operation", operation], ...Object.entries(fieldsOfTold(of)).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))]).toString();

/** The same as the question takes it. */
export const fieldsOfTold = (of: ToldOf): Record<string, string | string[]> => Object.fromEntries(tellingFields.flatMap((name) => {
  const value = of[name];
  if (value === null || value === undefined) return [];
  return [[name, typeof value === "object" ? value.map(String) : String(value)]];
}));
