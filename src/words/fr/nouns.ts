// Nouns that no list has, by the rules that most of them follow. Several words stay as they are written: "lits occupés".

/** Nouns that end so in the singular too. */
const invariable = /-|(?:ès|cas|mois|fois|avis|colis|permis|devis|repas|cours|corps|[xzA-Z])$/;

/** The singular of a French noun: "lit" of "lits". */
export const one = (noun: string): string => (invariable.test(noun) ? noun : noun.replace(/s$/, ''));

/** The plural of a French noun: "lits" of "lit". */
export const many = (noun: string): string =>
  invariable.test(noun) ? noun : noun + (/(?:eau|eu)$/.test(noun) ? 'x' : 's');
