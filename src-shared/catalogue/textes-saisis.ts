// Text as typed by people: what a name, a line or a note may hold, and what is put right without a word.
import { z } from 'zod';

/** Marks of direction and width that a paste brings along and nobody sees. */
const INVISIBLES = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** NFC, invisible marks out, runs of spaces made one, ends trimmed. */
export const ligneNette = (texte: string): string =>
  texte.normalize('NFC').replace(INVISIBLES, '').replace(/\s+/gu, ' ').trim();

const LETTRES_ET_SIGNES = /^[\p{L}\p{M}\p{Zs}'’ʻʼ`´.·-]+$/u;

const longueur = (texte: string): number => [...texte].length;

/** A name of 1 to 80 characters in any alphabet. */
export const nomDePersonne = z
  .string({ error: 'À remplir.' })
  .max(20_000, 'Pas plus de 80 caractères.')
  .transform(ligneNette)
  .superRefine((nom, contexte) => {
    const refus = refusDuNom(nom);
    if (refus !== null) contexte.addIssue({ code: 'custom', message: refus });
  });

function refusDuNom(nom: string): string | null {
  if (nom === '') return 'À remplir.';
  if (longueur(nom) > 80) return `Ce nom a ${longueur(nom)} caractères ; pas plus de 80.`;
  if (/\p{Extended_Pictographic}/u.test(nom)) return 'Un nom s’écrit sans émoji.';
  if (/\p{Nd}/u.test(nom)) return 'Un nom s’écrit sans chiffre.';
  if (!LETTRES_ET_SIGNES.test(nom))
    return 'Un nom s’écrit avec des lettres, des espaces, des apostrophes et des tirets.';
  return /\p{L}/u.test(nom) ? null : 'Un nom contient au moins une lettre.';
}

/** One line of free text. */
export const ligne = (max: number) =>
  z
    .string({ error: 'À remplir.' })
    .max(20_000, `Pas plus de ${max} caractères.`)
    .transform(ligneNette)
    .superRefine((texte, contexte) => borner(texte, max, contexte));

/** Several lines: line ends are kept, other control characters refused. */
export const paragraphe = (max: number) =>
  z
    .string({ error: 'À remplir.' })
    .max(100_000, `Pas plus de ${max} caractères.`)
    .transform((texte) => texte.normalize('NFC').replace(INVISIBLES, '').replaceAll('\r\n', '\n').trim())
    .superRefine((texte, contexte) => borner(texte, max, contexte));

function borner(texte: string, max: number, contexte: z.RefinementCtx): void {
  const taille = longueur(texte);
  if (taille > max)
    contexte.addIssue({ code: 'custom', message: `Ce texte a ${taille} caractères ; pas plus de ${max}.` });
  if (/[^\P{Cc}\n\t]/u.test(texte))
    contexte.addIssue({ code: 'custom', message: 'Ce texte contient un caractère invisible.' });
}
