/** Whether one switch runs what is stored. */
export interface AppliedOn {
  /** `host:port`, as in /readyz. */
  readonly switch: string;
  readonly applied: boolean;
}

/** What the switches run of what is stored here. Implemented by provisioning. */
export abstract class RunningConfig {
  /** By gateway id. A disabled gateway is applied where it does not run. */
  abstract gateways(ids: readonly number[]): Promise<Map<number, AppliedOn[]>>;
  /** By profile name. */
  abstract profiles(names: readonly string[]): Promise<Map<string, AppliedOn[]>>;
}
