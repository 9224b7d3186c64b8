// What every answer carries, whoever gives it. What depends on the settings of an installation (HTTPS, identity providers) or on the one
// request (the nonce) is set by proxy.ts: this file is read when the pages are built.
const everywhere = {
  "X-Content-Type-Options": "nosniff",
  // Nothing of an address leaves for another site. With "no-referrer" a plain form would say that it comes from nowhere (Fetch, "append a
  // request Origin header"), and the guard turns such a form away.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Origin-Agent-Cluster": "?1",
};

const headersOf = (values) => Object.entries(values).map(([key, value]) => ({ key, value }));

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  typedRoutes: false,
  // The optimiser fetches what it is told to; no page of ours uses it.
  images: { unoptimized: true },
  // Titles and addresses are in the head from the first byte, for everyone: streamed later they would need a script that the policy forbids.
  htmlLimitedBots: /.*/,
  // `npm run check` looks at the types of everything; a start of the server does not look at those of the tests.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["better-sqlite3", "pg", "pino", "nodemailer"],
  // The migrator reads these beside the code; nothing imports them.
  outputFileTracingIncludes: { "/**": ["./db/migrations/**/*"] },
  turbopack: { root: import.meta.dirname },
  agentRules: false,
  // The address of a feed holds a secret; the last rule that matches wins.
  // A card of ours may stand in anybody's page; its own policy says what it may do there, which is nothing. Nothing else may be framed.
  headers: async () => [{ source: "/:path*", headers: headersOf(everywhere) }, { source: "/((?!embed/).*)", headers: headersOf({ "X-Frame-Options": "DENY" }) }, { source: "/feeds/:path*", headers: headersOf({ "Referrer-Policy": "no-referrer" }) }, ...["/embed/:path*", "/standpoint/:docket/picture.png"].map((source) => ({ source, headers: headersOf({ "Cross-Origin-Resource-Policy": "cross-origin" }) }))],
  experimental: {
    agentUpgrade: false,
    // Code of the server is read by Node.js and by whoever looks at a stack trace: it keeps its names, and needs no maps back to them. With
    // nothing kept for a next time either, a build costs a third of the processor time and a third of the disk.
    turbopackMinify: { server: false, client: true, edge: true },
    turbopackSourceMaps: false,
    turbopackFileSystemCacheForBuild: false,
    // A page's code is read when it is first asked for: all of it at once would take the server ten times as long to be ready.
    preloadEntriesOnStart: false,
    authInterrupts: true,
    serverActions: { bodySizeLimit: "1mb" },
    proxyClientMaxBodySize: "2mb",
  },
};
