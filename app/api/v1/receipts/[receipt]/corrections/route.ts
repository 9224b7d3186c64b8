import { correctReceipt } from "#lib/filings/commands.ts";
import { ReceiptCorrected } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(correctReceipt, { answers: ReceiptCorrected });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
