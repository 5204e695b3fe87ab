// The information mentions that the application carries, in every published version, and the one that a regime shows.
import mention2015 from '../../resources/mentions/2015.json';
import mention2022 from '../../resources/mentions/2022.json';
import mention2025 from '../../resources/mentions/2025.json';
import claire2015 from '../../resources/mentions/claire-2015.json';
import claire2022 from '../../resources/mentions/claire-2022.json';
import claire2025 from '../../resources/mentions/claire-2025.json';
import { regime, regimeParDefaut } from '../regles/regimes';
import { type ModeleClaire, modeleClaire } from './claire';
import { type ModeleMention, modeleMention } from './types';

/** A published text is never changed nor removed: another one is added with the next version, and receipts stay readable. */
export const MENTIONS: readonly ModeleMention[] = [mention2015, mention2022, mention2025].map((donnees) =>
  modeleMention.parse(donnees),
);

export const MENTIONS_CLAIRES: readonly ModeleClaire[] = [claire2015, claire2022, claire2025].map((donnees) =>
  modeleClaire.parse(donnees),
);

/** Receipts keep a mention's identifier and version: its text must be found again under any later regime. */
export const mentionParId = (
  id: string,
  mentions: readonly ModeleMention[] = MENTIONS,
): ModeleMention | undefined => derniereVersion(mentions.filter((mention) => mention.id === id));

/**
 * The mention shown under a regime; an unknown regime shows the one in force, for a person is never left uninformed.
 * 2025 has its own, because it keeps some data ten years; 2026 shows that one with its own controllers, until confirmed.
 */
export function mentionEnVigueur(
  regimeId: string,
  mentions: readonly ModeleMention[] = MENTIONS,
): ModeleMention {
  const { mention: id } = regime(regimeId) ?? regimeParDefaut;
  const mention = mentionParId(id, mentions);
  if (mention === undefined) throw new Error(`No mention is named ${id}.`);
  return mention;
}

/** The plain words for a mention. */
export function claireDe(mention: string): ModeleClaire {
  const claire = derniereVersion(MENTIONS_CLAIRES.filter((candidate) => candidate.mention === mention));
  if (claire === undefined) throw new Error(`No plain text explains ${mention}.`);
  return claire;
}

/** True when the receipt is of a former version, or of the mention of a former regime (A24). */
export const estDepassee = (
  reception: { readonly mention: string; readonly version: string },
  enVigueur: { readonly id: string; readonly version: string },
): boolean => reception.mention !== enVigueur.id || Number(reception.version) < Number(enVigueur.version);

const derniereVersion = <M extends { readonly version: string }>(versions: readonly M[]): M | undefined =>
  versions.reduce<M | undefined>(
    (derniere, candidate) =>
      derniere === undefined || Number(candidate.version) > Number(derniere.version) ? candidate : derniere,
    undefined,
  );
