/** What the command line says, the same for every bench. */
export interface Options {
  /** Fewer and shorter runs: enough to see that everything works, too little to believe a figure. */
  readonly quick: boolean;
  /** Folder for V8 CPU profiles of the program. */
  readonly profile?: string;
  /** How long events come at a fixed rate, after a first minute that does not count. */
  readonly minutes: number;
}
