// The regimes that the application knows, read from `resources/regimes` and checked once.
import regime2015 from '../../resources/regimes/2015.json';
import regime2022 from '../../resources/regimes/2022.json';
import regime2025 from '../../resources/regimes/2025.json';
import regime2026 from '../../resources/regimes/2026.json';
import { type Regime, schemaRegime } from './regime';

/** Oldest first. */
export const REGIMES: readonly Regime[] = [regime2015, regime2022, regime2025, regime2026].map((donnees) =>
  schemaRegime.parse(donnees),
);

/** `undefined` for an identifier that no list knows: a structure from a newer version, or a slip. */
export const regime = (id: string): Regime | undefined => REGIMES.find((candidat) => candidat.id === id);

/** The one in force: proposed when a structure is created. */
export const regimeParDefaut: Regime = trouverEnVigueur();

function trouverEnVigueur(): Regime {
  const enVigueur = REGIMES.filter(({ statut }) => statut === 'enVigueur');
  const [seul] = enVigueur;
  if (seul === undefined || enVigueur.length > 1) throw new Error('Exactly one regime must be in force.');
  return seul;
}
