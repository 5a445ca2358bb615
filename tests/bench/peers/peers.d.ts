/** The little of the peers that the harness pages use: types must check where the peers aren't installed. */

declare module "vis-timeline/standalone" {
  interface Item {
    readonly id: number;
    readonly content: string;
    readonly start: number;
    readonly end: number;
  }
  export class Timeline {
    constructor(container: HTMLElement, items: readonly Item[], options: Readonly<Record<string, unknown>>);
    on(event: "select", listener: () => void): void;
  }
}

declare module "vis-timeline/styles/vis-timeline-graph2d.min.css";

declare module "leaflet.timeline";
