/** Reads one format (一种格式的读取器). */
export interface Loader {
  /** Extensions with the dot, lower case. */
  readonly extensions: readonly string[];
  /**
   * The text of the file's bytes.
   *
   * @throws DianjuError `file-not-text`, `file-damaged`, `file-locked`, `file-scanned` or `file-too-large`
   */
  load(bytes: Buffer, file: string): Promise<string>;
}
