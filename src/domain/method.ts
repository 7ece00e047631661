/** How a distance is measured: `radius`, a straight line (what the norms mean), or `streets`, walked along a street network. */
export const METHODS = ["radius", "streets"] as const;
export type Method = (typeof METHODS)[number];
