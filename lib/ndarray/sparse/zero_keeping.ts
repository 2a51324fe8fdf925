/** The public functions with f(0) = 0, under whose names sparse arrays have functions and methods. */

/** Functions that keep zeros, and with them the storage. */
export const keeping = [
  'abs',
  'sign',
  'sqrt',
  'cbrt',
  'square',
  'sin',
  'tan',
  'arcsin',
  'arctan',
  'sinh',
  'tanh',
  'arcsinh',
  'arctanh',
  'expm1',
  'log1p',
  'rint',
  'round',
  'ceil',
  'floor',
  'trunc',
  'fix',
  'degrees',
  'radians',
  'relu',
] as const;
