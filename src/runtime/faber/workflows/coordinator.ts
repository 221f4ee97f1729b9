/** The skill that workflow files name, as `plugin:skill`. */
export const coordinator = 'faber-db:faber-coordinator'
