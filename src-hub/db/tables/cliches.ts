// The snapshots of a structure: manifest, signatures, chunks.
import { and, asc, desc, eq } from 'drizzle-orm';
import type { ClicheDepose, Tables } from '../../stockage';
import * as t from '../schema';
import type { Place } from './structure';

type TablesDesCliches = Pick<
  Tables,
  'dernierCliche' | 'cliche' | 'ecrireCliche' | 'ecrireMorceau' | 'lireMorceau'
>;

export function tablesDesCliches({ requetes, structure, peser }: Place): TablesDesCliches {
  const { empreinte, manifeste, morceaux } = t.cliche;
  const siens = eq(t.cliche.structure, structure);
  const siennes = (cliche: Uint8Array) =>
    and(eq(t.signatureDeCliche.structure, structure), eq(t.signatureDeCliche.cliche, cliche));
  const leMorceau = (cliche: Uint8Array, rang: number) =>
    and(eq(t.morceau.structure, structure), eq(t.morceau.cliche, cliche), eq(t.morceau.rang, rang));
  type Ligne = Omit<ClicheDepose, 'signatures'>;
  const avecSignatures = async (ligne: Ligne | undefined): Promise<ClicheDepose | null> => {
    if (ligne === undefined) return null;
    const signatures = await requetes
      .select({ poste: t.signatureDeCliche.poste, signature: t.signatureDeCliche.signature })
      .from(t.signatureDeCliche)
      .where(siennes(ligne.empreinte))
      .orderBy(asc(t.signatureDeCliche.rang));
    return { ...ligne, signatures: signatures.map(({ poste, signature }) => [poste, signature]) };
  };
  return {
    async dernierCliche() {
      const lus = requetes.select({ empreinte, manifeste, morceaux }).from(t.cliche).where(siens);
      const [dernier] = await lus.orderBy(desc(t.cliche.rang)).limit(1);
      return avecSignatures(dernier);
    },
    async cliche(cherche) {
      const [lu] = await requetes
        .select({ empreinte, manifeste, morceaux })
        .from(t.cliche)
        .where(and(siens, eq(empreinte, cherche)));
      return avecSignatures(lu);
    },
    async ecrireCliche({ signatures, ...ligne }) {
      const repris = await requetes
        .update(t.cliche)
        .set({ morceaux: ligne.morceaux })
        .where(and(siens, eq(empreinte, ligne.empreinte)))
        .returning({ empreinte });
      if (repris.length === 0) {
        await peser(ligne.manifeste.length);
        await requetes.insert(t.cliche).values({ structure, ...ligne });
      }
      await requetes.delete(t.signatureDeCliche).where(siennes(ligne.empreinte));
      await requetes.insert(t.signatureDeCliche).values(
        signatures.map(([poste, signature], rang) => ({
          structure,
          cliche: ligne.empreinte,
          rang,
          poste,
          signature,
        })),
      );
    },
    async ecrireMorceau(cliche, rang, octets) {
      await peser(octets.length);
      await requetes
        .insert(t.morceau)
        .values({ structure, cliche, rang, octets })
        .onConflictDoUpdate({
          target: [t.morceau.structure, t.morceau.cliche, t.morceau.rang],
          set: { octets },
        });
    },
    async lireMorceau(cliche, rang) {
      const [lu] = await requetes
        .select({ octets: t.morceau.octets })
        .from(t.morceau)
        .where(leMorceau(cliche, rang));
      return lu?.octets ?? null;
    },
  };
}
