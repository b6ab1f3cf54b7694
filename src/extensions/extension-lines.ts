/** Knows the lines (DODs) that extensions show to carriers. Implemented by trunking/, bound in app.module.ts. */
export abstract class ExtensionLines {
  /** @throws NotFound where the DOD is not that extension's; Invalid for a carrier that does not exist */
  abstract moveLine(extensionId: number, dodId: number, to: { type?: string; ref_id: number }): Promise<void>;
}
