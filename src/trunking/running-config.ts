/** Whether one switch runs what is stored. */
export interface AppliedOn {
  /** `host:port`, as in /readyz. */
  readonly switch: string;
  readonly applied: boolean;
}

/** What the switches run of what is stored here. Implemented by provisioning. */
export abstract class RunningConfig {
  /** By what FreeSWITCH calls a gateway or trunk. A disabled one is applied where it does not run. */
  abstract gateways(names: readonly string[]): Promise<Map<string, AppliedOn[]>>;
  /** By profile name. */
  abstract profiles(names: readonly string[]): Promise<Map<string, AppliedOn[]>>;
}
