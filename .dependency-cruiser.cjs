const { existsSync, readdirSync, readFileSync } = require("node:fs");

/** Downwards only: a layer may import those below it, never those above. */
const layers = [
  { name: "app", path: ["^app/", "^(proxy|instrumentation(-client)?)\\.ts$"] },
  { name: "components", path: "^components/" },
  { name: "lib/next, emails and the seed", path: ["^lib/next/", "^emails/", "^db/seed/"] },
  { name: "the aggregates", path: "^lib/(?!next/|kernel/|formats/|platform/)[^/]+/" },
  { name: "lib/kernel", path: "^lib/kernel/" },
  { name: "db", path: "^db/(?!seed/)" },
  { name: "lib/formats", path: "^lib/formats/" },
  { name: "lib/platform", path: "^lib/platform/" },
];

/** The domain is a ladder: an aggregate may import those before it. */
const aggregates = [
  "people", "organisations", "hubs", "signatories", "procedures", "channels", "issues", "triage", "priorities", "relations", "dates", "plans", "provisions", "texts", "calls", "files", "feedback", "imports", "positions", "asks", "amendments", "checks", "presences", "sources", "bundles", "cores", "holdings", "readings", "comparisons", "mentions", "comments", "suggestions",
  "themes", "signatures", "claims", "versions", "decisions", "rewordings", "voices", "responses", "filings", "forks", "questionnaires", "packs", "acknowledgements", "replies", "fates", "scorecards", "outcomes", "briefs", "lessons", "questions", "engagements", "activities", "discussion", "registry", "search", "views", "calendar", "work", "inbox", "mail", "ledger", "publications", "tellings", "exchange",
];

const directive = (word) => new RegExp(`^(\\s|//.*|/\\*[^]*?\\*/)*["']${word}["']`);
const [saysClient, saysServer] = [directive("use client"), directive("use server")];
const importedHere = /^(?:import|export)\s(?!type\s)[^;"']*["']#((?:app|components)\/[^"']+)["']/gm;

/** What reaches a browser: files that say so themselves, and what those import from app and components, up to server actions. */
function browserFiles() {
  const files = ["app", "components"].filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name.replaceAll("\\", "/")}`).filter((name) => /\.tsx?$/.test(name)));
  const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
  const reached = new Set(files.filter((file) => saysClient.test(texts.get(file))));
  for (const file of reached) {
    for (const [, imported] of texts.get(file).matchAll(importedHere)) {
      if (texts.has(imported) && !saysServer.test(texts.get(imported))) reached.add(imported);
    }
  }
  return [...reached].map((file) => `^${file.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}$`);
}

const forbid = (name, from, to) => ({ name, severity: "error", from, to });
const notJustTypes = { dependencyTypesNot: ["type-only"] };
const product = "^(app|components|lib|db|emails)/|^(proxy|instrumentation(-client)?)\\.ts$";

const upwards = layers.slice(1).map(({ name, path }, i) =>
  forbid(`layers point down: ${name} must not know what is above`, { path }, { path: layers.slice(0, i + 1).flatMap((above) => above.path) }));
const upTheLadder = aggregates.slice(0, -1).map((aggregate, i) =>
  forbid(`the ladder: ${aggregate} must not know later aggregates`, { path: `^lib/${aggregate}/` }, { path: `^lib/(${aggregates.slice(i + 1).join("|")})/` }));

module.exports = {
  forbidden: [
    ...upwards,
    ...upTheLadder,
    forbid("every aggregate stands on the ladder", { path: product }, { path: `^lib/(?!(next|kernel|formats|platform|${aggregates.join("|")})/)` }),
    forbid("no circles", {}, { circular: true }),
    // numfmt 4.0.1 says that its types are in a file that it does not bring; TypeScript and Node.js find what there is.
    forbid("every import is found", {}, { couldNotResolve: true, pathNot: "^numfmt$" }),
    forbid("only the edge knows Next.js and React", { path: "^(lib/(?!next/)|db/)" },
      { path: "node_modules/(next|next-auth|react|react-dom|react-hook-form|@hookform)/" }),
    forbid("only the kernel opens the database", { path: "^(app|components|emails|lib)/|^(proxy|instrumentation(-client)?)\\.ts$", pathNot: "^lib/kernel/" },
      { path: "^db/(client\\.ts$|engines/)", ...notJustTypes }),
    forbid("only db knows the drivers", { path: product, pathNot: "^db/" },
      { path: "node_modules/(better-sqlite3|pg|drizzle-orm/(better-sqlite3|node-postgres))/", ...notJustTypes }),
    forbid("browsers get vocabulary, input, policy, model and formats; nothing else of the domain", { path: ["^$", ...browserFiles()] },
      { path: "^(db|lib)/", pathNot: "^(db/vocabulary\\.ts$|lib/(?!next/|kernel/|platform/)[^/]+/(input|policy|model)\\.ts$|lib/kernel/faults\\.ts$|lib/formats/)", ...notJustTypes }),
    forbid("the product knows neither tests nor scripts", { path: product }, { path: "^(tests|scripts)/" }),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^scripts/runtime/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "types", "default"], extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};
