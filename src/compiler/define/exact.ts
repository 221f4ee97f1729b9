/**
 * `T` with no key that `Shape` lacks. A `const` generic switches off TypeScript's own check for
 * excess keys, so that a misspelt optional key would pass in silence.
 */
export type Exact<T, Shape> = T & { readonly [K in Exclude<keyof T, keyof Shape>]: never }
