/** What we use of the library. It brings types of its own, but hides them behind its `exports`. */
declare module "date-holidays-parser" {
  export default class Holidays {
    constructor(data: object);
    /** False where the rule cannot be read. */
    setHoliday(rule: string, name: string): boolean;
    getHolidays(year: number): { date: string }[];
  }
}
