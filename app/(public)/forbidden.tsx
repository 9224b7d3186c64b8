export { NotYours as default } from "#app/not-yours.tsx";
