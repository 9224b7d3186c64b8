/**
 * Every setting of the product, empty, which means not set: a test never meets the database, the mail server or the
 * secrets of the person who runs it. The last line keeps Next.js from reading `.env` files.
 */
export const unset = {
  PORT: "",
  HOST: "",
  DATABASE_URL: "",
  STANDPUNT_DATA: "",
  SCANNER_URL: "",
  CELLAR_URL: "",
  STANDPUNT_SECRET: "",
  STANDPUNT_BENCH: "",
  APP_URL: "",
  SMTP_URL: "",
  MAIL_FROM: "",
  LOG_LEVEL: "silent",
  GITHUB_ID: "",
  GITHUB_SECRET: "",
  OIDC_ISSUER: "",
  OIDC_ID: "",
  OIDC_SECRET: "",
  __NEXT_PROCESSED_ENV: "true",
};
