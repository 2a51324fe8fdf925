/** How values show themselves in notebooks: rooms that may not import the viewers ask the presenter that the library installs. */

/** MIME type to data, as Jupyter's display messages carry it. */
export type MimeBundle = Record<string, unknown>;

/** An array as the viewers see it. */
export interface PresentedTensor {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly context: string;
  /** Values in row-major order, 16-bit floats already as numbers. */
  readonly data: ArrayLike<number> | ArrayLike<bigint>;
  /** Print options. */
  readonly print?: object;
}

/** A profile as the viewers see it. */
export interface PresentedProfile {
  readonly events: readonly object[];
  /** Figures by category, then by name. */
  readonly statistics: readonly object[];
  readonly nodes: readonly object[];
  /** Records that found no place. */
  readonly lost: number;
}

/** What the library installs: each member makes a bundle without `text/plain`. */
export interface Presenter {
  tensor?(tensor: PresentedTensor): MimeBundle;
  profile?(profile: PresentedProfile): MimeBundle;
}

/** The installed presenter; empty until `lib/index.ts` fills it. */
export const presenter: Presenter = {};
