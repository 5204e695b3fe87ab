// The regimes as the page reads them: plain data, without the schema library that its security policy keeps out.
import regime2015 from '../../../resources/regimes/2015.json';
import regime2022 from '../../../resources/regimes/2022.json';
import regime2025 from '../../../resources/regimes/2025.json';
import regime2026 from '../../../resources/regimes/2026.json';

export interface RegimeLu {
  readonly id: string;
  readonly titre: string;
  readonly statut: string;
  readonly mention: string;
  readonly sources: readonly string[];
  readonly responsables: readonly string[];
}

/** As proposed: the one in force, those to be confirmed, the former one. */
export const REGIMES_LUS: readonly RegimeLu[] = [regime2022, regime2025, regime2026, regime2015];

export const REGIME_PROPOSE: RegimeLu =
  REGIMES_LUS.find(({ statut }) => statut === 'enVigueur') ?? regime2022;

export const regimeLu = (id: string): RegimeLu =>
  REGIMES_LUS.find((candidat) => candidat.id === id) ?? REGIME_PROPOSE;

export const responsablesDe = (id: string): readonly string[] => regimeLu(id).responsables;

/** The doubtful and the former say so; the one in force needs no word. */
const STATUTS: Readonly<Record<string, string>> = {
  aConfirmer: ' (à confirmer)',
  historique: ' (ancien texte)',
};

export const libelleRegime = ({ titre, statut }: RegimeLu): string => `${titre}${STATUTS[statut] ?? ''}`;
