export { NotHere as default } from "#app/not-here.tsx";
