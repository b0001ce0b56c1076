/** Plain, so that who only needs the names of the environments loads no schema. */
export const ENVIRONMENT_NAMES = ['development', 'staging', 'production'] as const;
