/** Bytes, about: a day of a small PBX, minutes of a busy one. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

/** A line as pino wrote it; numbers go on when the log is cleared. */
export interface RecentLine {
  readonly id: number;
  readonly text: string;
}

/** The newest lines of this program's log, in memory: what pino writes to beside its output. */
export class RecentLog {
  private kept: string[] = [];
  /** Those before it are gone; the array is cut from time to time. */
  private start = 0;
  private characters = 0;
  /** Number of the line at `start`. */
  private firstId = 1;

  constructor(private readonly most = MOST_CHARACTERS) {}

  write(text: string): void {
    this.kept.push(text);
    this.characters += text.length;
    while (this.characters > this.most) this.dropFirst();
    if (this.start > this.kept.length / 2) {
      this.kept = this.kept.slice(this.start);
      this.start = 0;
    }
  }

  /** Oldest first. */
  get lines(): RecentLine[] {
    return this.kept.slice(this.start).map((text, index) => ({ id: this.firstId + index, text }));
  }

  /** @returns how many lines there were */
  clear(): number {
    const count = this.kept.length - this.start;
    this.firstId += count;
    this.kept = [];
    this.start = this.characters = 0;
    return count;
  }

  private dropFirst(): void {
    this.characters -= this.kept[this.start]!.length;
    this.kept[this.start] = '';
    this.start += 1;
    this.firstId += 1;
  }
}
