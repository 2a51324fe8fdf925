/** Types of the module `tslab` in cells: notebooks written for tslab run here unchanged, shown by this kernel. */
export declare const versions: { tslab: string; typescript: string; node: string };

export interface Display {
  javascript(s: string): void;
  html(s: string): void;
  markdown(s: string): void;
  latex(s: string): void;
  svg(s: string): void;
  png(b: Uint8Array): void;
  jpeg(b: Uint8Array): void;
  gif(b: Uint8Array): void;
  pdf(b: Uint8Array): void;
  text(s: string): void;
  /** Content of any MIME type. */
  raw(contentType: string, b: string | Uint8Array): void;
}

/** A display whose calls replace each other in one output. */
export declare function newDisplay(): Display;

/** Shows rich content. */
export declare const display: Display;
