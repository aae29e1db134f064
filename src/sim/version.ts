/** The version in every result line; a test keeps it equal to that of package.json, which nothing pure can read. */
export const version = '0.1.0'
