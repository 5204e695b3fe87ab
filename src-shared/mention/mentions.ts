// The information mentions that the application carries, and the one that a regime shows.
import mention2015 from '../../resources/mentions/2015.json';
import mention2022 from '../../resources/mentions/2022.json';
import mention2025 from '../../resources/mentions/2025.json';
import { regime, regimeParDefaut } from '../regles/regimes';
import { type ModeleMention, modeleMention } from './types';

export const MENTIONS: readonly ModeleMention[] = [mention2015, mention2022, mention2025].map((donnees) =>
  modeleMention.parse(donnees),
);

/** Receipts keep a mention's identifier: it must be found again under any later regime. */
export const mentionParId = (id: string): ModeleMention | undefined =>
  MENTIONS.find((mention) => mention.id === id);

/**
 * The mention shown under a regime; an unknown regime shows the one in force, for a person is never left uninformed.
 * 2025 has its own, because it keeps some data ten years; 2026 shows that one with its own controllers, until confirmed.
 */
export function mentionEnVigueur(regimeId: string): ModeleMention {
  const { mention: id } = regime(regimeId) ?? regimeParDefaut;
  const mention = mentionParId(id);
  if (mention === undefined) throw new Error(`No mention is named ${id}.`);
  return mention;
}
