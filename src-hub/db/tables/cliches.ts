// The snapshots of a structure: manifest, signatures, chunks, and which computers have not read of the last change.
import { and, asc, desc, eq, getTableColumns, ne, sql } from 'drizzle-orm';
import type { ClicheDepose, TablesDesCliches } from '../../stockage';
import * as t from '../schema';
import type { Place } from './structure';

const { structure: _structure, rang: _rang, ...COLONNES } = getTableColumns(t.cliche);

export function tablesDesCliches(place: Place): TablesDesCliches {
  return { ...desManifestes(place), ...desMorceaux(place), ...desNouvelles(place) };
}

function desManifestes({ requetes, structure, peser }: Place) {
  const celui = (empreinte: Uint8Array) =>
    and(eq(t.cliche.structure, structure), eq(t.cliche.empreinte, empreinte));
  const siennes = (cliche: Uint8Array) =>
    and(eq(t.signatureDeCliche.structure, structure), eq(t.signatureDeCliche.cliche, cliche));
  const sesMorceaux = (cliche: Uint8Array) =>
    and(eq(t.morceau.structure, structure), eq(t.morceau.cliche, cliche));
  const signaturesDe = async (cliche: Uint8Array): Promise<ClicheDepose['signatures']> => {
    const { poste, signature } = t.signatureDeCliche;
    const lues = await requetes
      .select({ poste, signature })
      .from(t.signatureDeCliche)
      .where(siennes(cliche))
      .orderBy(asc(t.signatureDeCliche.rang));
    return lues.map((lue) => [lue.poste, lue.signature]);
  };
  return {
    async cliches() {
      const lignes = await requetes
        .select(COLONNES)
        .from(t.cliche)
        .where(eq(t.cliche.structure, structure))
        .orderBy(desc(t.cliche.rang));
      const lus: ClicheDepose[] = [];
      for (const ligne of lignes) lus.push({ ...ligne, signatures: await signaturesDe(ligne.empreinte) });
      return lus;
    },
    async ecrireCliche({ signatures, ...ligne }) {
      const { empreinte, morceaux, toucheLe } = ligne;
      const repris = await requetes
        .update(t.cliche)
        .set({ morceaux, toucheLe })
        .where(celui(empreinte))
        .returning({ empreinte: t.cliche.empreinte });
      if (repris.length === 0) {
        await peser(ligne.manifeste.length);
        await requetes.insert(t.cliche).values({ structure, ...ligne });
      }
      await requetes.delete(t.signatureDeCliche).where(siennes(empreinte));
      await requetes.insert(t.signatureDeCliche).values(
        signatures.map(([poste, signature], rang) => ({
          structure,
          cliche: empreinte,
          rang,
          poste,
          signature,
        })),
      );
    },
    async oublierCliche(empreinte) {
      const [pese] = await requetes
        .select({ octets: sql`coalesce(sum(octet_length(${t.morceau.octets})), 0)`.mapWith(Number) })
        .from(t.morceau)
        .where(sesMorceaux(empreinte));
      const oublies = await requetes
        .delete(t.cliche)
        .where(celui(empreinte))
        .returning({ manifeste: t.cliche.manifeste });
      await requetes.delete(t.signatureDeCliche).where(siennes(empreinte));
      await requetes.delete(t.morceau).where(sesMorceaux(empreinte));
      const manifestes = oublies.reduce((somme, { manifeste }) => somme + manifeste.length, 0);
      await peser(-manifestes - (pese?.octets ?? 0));
    },
  } satisfies Partial<TablesDesCliches>;
}

function desMorceaux({ requetes, structure, peser }: Place) {
  const lui = (cliche: Uint8Array, rang: number) =>
    and(eq(t.morceau.structure, structure), eq(t.morceau.cliche, cliche), eq(t.morceau.rang, rang));
  return {
    async ecrireMorceau(cliche, rang, octets) {
      await peser(octets.length);
      await requetes.insert(t.morceau).values({ structure, cliche, rang, octets });
    },
    async lireMorceau(cliche, rang) {
      const [lu] = await requetes
        .select({ octets: t.morceau.octets })
        .from(t.morceau)
        .where(lui(cliche, rang));
      return lu?.octets ?? null;
    },
  } satisfies Partial<TablesDesCliches>;
}

function desNouvelles({ requetes, structure }: Place) {
  const celles = (poste: string) =>
    and(eq(t.clicheALire.structure, structure), eq(t.clicheALire.poste, poste));
  return {
    async annoncerCliches(sauf) {
      const autres = await requetes
        .select({ structure: t.poste.structure, poste: t.poste.poste })
        .from(t.poste)
        .where(and(eq(t.poste.structure, structure), ne(t.poste.poste, sauf)));
      if (autres.length > 0) await requetes.insert(t.clicheALire).values(autres).onConflictDoNothing();
    },
    async clichesALire(poste) {
      return (await requetes.select().from(t.clicheALire).where(celles(poste))).length > 0;
    },
    async clichesLus(poste) {
      await requetes.delete(t.clicheALire).where(celles(poste));
    },
  } satisfies Partial<TablesDesCliches>;
}
