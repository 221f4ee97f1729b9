/** The version of the program and of the plugin; package.json says the same (a test holds them together). */
export const version = '0.1.0'
