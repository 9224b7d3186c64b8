/** The parts of an audience as one field of a form names it, `hub:europe:`. What is no such value is left as it is. */
export function withAudience<Given extends Record<string, unknown>>({ lane: chosen, ...given }: Given & { lane?: unknown }): Record<string, unknown> {
  if (typeof chosen !== "string" || !chosen.includes(":")) return chosen === undefined ? given : { ...given, lane: chosen };
  const [lane, hub, organisation] = chosen.split(":");
  return { ...given, ...(lane && { lane }), ...(hub && { hub }), ...(organisation && { organisation }) };
}
