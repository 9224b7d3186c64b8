import { keepEarlyWords } from "#components/form/early-words.ts";

type Policies = { createPolicy: (name: "default", rules: { createScriptURL: (url: string) => string | null }) => void };

const ours = (url: string) => {
  const { origin, pathname } = new URL(url, location.href);
  return origin === location.origin && pathname.startsWith("/_next/static/");
};

// The content security policy has browsers refuse text where a script or HTML could come of it (W3C Trusted Types). The bundler loads the
// parts of a page by their addresses: those of our own build may pass, and nothing else.
(globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy("default", { createScriptURL: (url) => (ours(url) ? url : null) });

keepEarlyWords();
