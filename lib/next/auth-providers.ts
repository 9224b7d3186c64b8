import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "#lib/platform/env.ts";

/** What an identity provider says about somebody, as far as it is used: the rest is dropped where it arrives. */
export type Claims = { sub: string; email?: string; email_verified?: boolean };

const profile = ({ sub, email }: Claims) => ({ id: sub, email });
const patience = { timeout: 10_000 };

type GithubEmail = { email: string; primary: boolean; verified: boolean };

/** GitHub is no OpenID provider: the address comes from a second request, and only the primary one that it has checked counts. */
const github = ({ id, secret }: { id: string; secret: string }): OAuthConfig<Claims> => ({
  id: "github", name: "GitHub", type: "oauth", issuer: "https://github.com/login/oauth",
  clientId: id, clientSecret: secret, checks: ["pkce", "state"], httpOptions: patience,
  authorization: { url: "https://github.com/login/oauth/authorize", params: { scope: "user:email" } },
  token: "https://github.com/login/oauth/access_token",
  userinfo: {
    url: "https://api.github.com/user",
    async request({ client, tokens }) {
      const user = await client.userinfo<{ id: number }>(tokens.access_token ?? "");
      const answer = await fetch("https://api.github.com/user/emails", { headers: { authorization: `Bearer ${tokens.access_token}` }, signal: AbortSignal.timeout(patience.timeout) });
      const primary = answer.ok ? ((await answer.json()) as GithubEmail[]).find((one) => one.primary && one.verified) : undefined;
      return { sub: String(user.id), ...(primary ? { email: primary.email, email_verified: true } : {}) };
    },
  },
  profile,
});

/** Any OpenID provider, signed with RS256 alone. Where the token does not name the address, the provider is asked for it, about the same subject. */
const oidc = ({ issuer, id, secret }: { issuer: string; id: string; secret: string }): OAuthConfig<Claims> => ({
  id: "oidc", name: new URL(issuer).hostname, type: "oauth", idToken: true,
  wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  clientId: id, clientSecret: secret, checks: ["pkce", "state", "nonce"], httpOptions: patience,
  client: { id_token_signed_response_alg: "RS256" },
  authorization: { params: { scope: "openid email" } },
  userinfo: {
    async request({ client, tokens }) {
      const { id_token, access_token } = tokens;
      const claims = JSON.parse(Buffer.from(id_token!.split(".")[1]!, "base64url").toString("utf8")) as Claims;
      const { sub, email, email_verified } = claims.email || !access_token ? claims : await client.userinfo<Claims>(access_token, { params: {} });
      if (sub !== claims.sub) throw new Error("The provider answered about somebody else");
      return { sub, ...(email ? { email, email_verified: email_verified === true } : {}) };
    },
  },
  profile,
});

/** The providers that the operator has configured. */
export const identityProviders = (): OAuthConfig<Claims>[] => [...(env.oidc ? [oidc(env.oidc)] : []), ...(env.github ? [github(env.github)] : [])];

/** By which issuer the accounts of a provider are told apart: what the operator has configured, whatever a provider calls itself. */
export const issuerOf = (provider: string) => (provider === "oidc" && env.oidc ? env.oidc.issuer : provider);

/** Where a browser may be sent on to from our own forms, for the content security policy. */
export const providerOrigins = () => [...(env.oidc ? [new URL(env.oidc.issuer).origin] : []), ...(env.github ? ["https://github.com"] : [])];
