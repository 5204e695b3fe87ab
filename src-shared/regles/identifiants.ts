// Branded identifiers: one kind of id is never taken for another.
import { z } from 'zod';

/** 128 random bits in lower-case hexadecimal. */
const hexadecimal = z.string().regex(/^[0-9a-f]{32}$/, 'Identifiant mal formé.');

export const IdDossier = hexadecimal.brand<'IdDossier'>();
export type IdDossier = z.infer<typeof IdDossier>;
export const IdUtilisateur = hexadecimal.brand<'IdUtilisateur'>();
export type IdUtilisateur = z.infer<typeof IdUtilisateur>;
export const IdLigne = hexadecimal.brand<'IdLigne'>();
export type IdLigne = z.infer<typeof IdLigne>;
export const IdBrouillon = hexadecimal.brand<'IdBrouillon'>();
export type IdBrouillon = z.infer<typeof IdBrouillon>;
export const IdStructure = hexadecimal.brand<'IdStructure'>();
export type IdStructure = z.infer<typeof IdStructure>;

/** Id of an operation: a hybrid logical clock, 48 bits of milliseconds, 32 of counter, 64 of node. */
export const IdOperation = z
  .string()
  .regex(/^[0-9a-f]{36}$/, 'Identifiant mal formé.')
  .brand<'IdOperation'>();
export type IdOperation = z.infer<typeof IdOperation>;

/** Official code of a structure, such as `11206S00`. */
export const CodeStructure = z
  .string()
  .regex(
    /^(\d{5}|2[AB]\d{3})S\d{2}$/,
    'Le code ressemble à « 11206S00 » : cinq caractères INSEE, S, deux chiffres.',
  );

/** Hour and minute of the day, `09:30`. */
export const HeureDuJour = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Écrivez l’heure et les minutes, par exemple 9 h 30.');

export const IdLieu = hexadecimal.brand<'IdLieu'>();
export type IdLieu = z.infer<typeof IdLieu>;

export const DateIso = z.iso.date('Date mal formée.');
export const HorodatageIso = z.iso.datetime({ offset: true, message: 'Date mal formée.' });
