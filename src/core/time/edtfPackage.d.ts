/** What we use of the `edtf` package, which ships no types: its parse tree (months from 0, masks as bit sets). */
declare module "edtf" {
  export type EdtfNode = {
    readonly type?: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "Set" | "List";
    readonly level?: number;
    readonly values: readonly (number | null | EdtfNode | readonly EdtfNode[])[];
    readonly uncertain?: boolean | number;
    readonly approximate?: boolean | number;
    /** Bits of unspecified digits: 1 to 8 the year's, 16 and 32 the month's, 64 and 128 the day's. */
    readonly unspecified?: number;
    readonly significant?: number;
    readonly timeZone?: string;
    /** Minutes ahead of UTC. */
    readonly offset?: number;
    readonly earlier?: boolean;
    readonly later?: boolean;
  };
  export function parse(text: string): EdtfNode;
}
