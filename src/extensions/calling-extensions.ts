/** Knows which extensions have calls. Implemented by calls/, bound in app.module.ts. */
export abstract class CallingExtensions {
  /** Those that have a call now, each as `extn@domain`. */
  abstract calling(): ReadonlySet<string>;
}
