/** Why a figure on the right subject cannot be the answer (不合之处). */
export type Misfit =
  'kind' | 'unit' | 'stage' | 'metric' | 'denial' | 'place' | 'period' | 'part of year' | 'whole';
