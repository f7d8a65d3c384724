/** The months in their order, as tags and tables are read. */
export const monthNames =
  'janv(?:ier)? f[ée]v(?:r(?:ier)?)? mars avr(?:il)? mai juin juil(?:let)? ao[uû]t sept(?:embre)? oct(?:obre)? nov(?:embre)? d[ée]c(?:embre)?';
