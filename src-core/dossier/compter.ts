// How many files the structure holds.
import { count } from 'drizzle-orm';
import type { Lecteur } from '../coffre/lecture';
import * as tables from '../coffre/schema';

export const compterDossiers = ({ requete }: Lecteur): number =>
  requete.select({ n: count() }).from(tables.repertoire).get()?.n ?? 0;
