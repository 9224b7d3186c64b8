import { exitCodes, Halt, operate } from "#scripts/operator/operate.ts";

// Run by npm start before the server: `check` only looks, without an argument it gets the database ready.
await operate(async () => {
  const [mode, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (mode !== undefined && mode !== "check")) throw new Halt("Usage: node scripts/prepare.ts [check]", exitCodes.usage);
  const { check, prepare } = await import("#scripts/operator/prepare.ts");
  await (mode === "check" ? check() : prepare());
});
