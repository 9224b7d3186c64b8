import { createHash, createHmac, createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What the provider says of whoever signs in there, and how it misbehaves. */
export type Script = {
  sub: string;
  email?: string;
  email_verified?: unknown;
  /** Claims of the token as they are sent, over the right ones. */
  claims?: Record<string, unknown>;
  alg?: "RS256" | "HS256" | "none";
  key?: KeyObject;
  /** What its userinfo says, where the token does not name the address. */
  userinfo?: Record<string, unknown>;
};

const part = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

/** An OpenID provider on this machine that says what it is told to: discovery, token, keys, userinfo; nobody has to log in to it. */
export class IdentityProvider {
  readonly keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  readonly stranger = generateKeyPairSync("rsa", { modulusLength: 2048 });
  readonly client = { id: "standpunt", secret: "a-secret-of-the-client-for-tests" };
  script: Script = { sub: "nobody" };
  issuer = "";
  private readonly codes = new Map<string, { nonce: string; challenge: string; script: Script }>();
  private server: Server | undefined;

  async open() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => {
        const answer = this.answer(new URL(request.url ?? "/", this.issuer).pathname, new URLSearchParams(Buffer.concat(chunks).toString()), request.headers.authorization);
        response.writeHead(answer ? 200 : 400, { "content-type": "application/json" }).end(JSON.stringify(answer ?? { error: "invalid_grant" }));
      });
    });
    await new Promise<void>((done) => { this.server!.listen(0, "127.0.0.1", done); });
    this.issuer = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return { issuer: this.issuer, ...this.client };
  }

  close = () => new Promise<void>((done) => { this.server?.close(() => done()); this.server?.closeAllConnections(); });

  /** Somebody signs in there: what their browser comes back with. */
  authorise(url: URL): Record<string, string> {
    const code = part(`${Math.random()}`);
    const asked = (name: string) => url.searchParams.get(name) ?? "";
    this.codes.set(code, { nonce: asked("nonce"), challenge: asked("code_challenge"), script: this.script });
    return { code, state: asked("state") };
  }

  private answer(path: string, form: URLSearchParams, authorization: string | undefined): object | null {
    if (path === "/.well-known/openid-configuration") return { issuer: this.issuer, authorization_endpoint: `${this.issuer}/authorise`, token_endpoint: `${this.issuer}/token`, jwks_uri: `${this.issuer}/keys`, userinfo_endpoint: `${this.issuer}/userinfo` };
    if (path === "/keys") return { keys: [{ ...this.keys.publicKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" }] };
    if (path === "/userinfo") return authorization?.startsWith("Bearer ") ? (this.script.userinfo ?? null) : null;
    return path === "/token" ? this.tokens(form) : null;
  }

  private tokens(form: URLSearchParams): object | null {
    const known = this.codes.get(form.get("code") ?? "");
    this.codes.delete(form.get("code") ?? "");
    const proof = createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url");
    if (!known || proof !== known.challenge) return null;
    return { access_token: "access", token_type: "Bearer", expires_in: 60, id_token: this.sign(known.nonce, known.script) };
  }

  private sign(nonce: string, { sub, email, email_verified, claims, alg = "RS256", key = this.keys.privateKey }: Script): string {
    const now = Math.floor(Date.now() / 1000);
    const said = { iss: this.issuer, aud: this.client.id, sub, nonce, iat: now, exp: now + 60, ...(email ? { email, email_verified } : {}), ...claims };
    const signed = `${part({ alg, kid: "one", typ: "JWT" })}.${part(said)}`;
    const signature = { RS256: () => createSign("RSA-SHA256").update(signed).sign(key), HS256: () => createHmac("sha256", this.client.secret).update(signed).digest(), none: () => Buffer.alloc(0) }[alg]();
    return `${signed}.${signature.toString("base64url")}`;
  }
}
