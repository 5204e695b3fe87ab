// Export of the acts shown, to a file for a spreadsheet; the reminder comes before the file is chosen (A6).
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import type { FiltreDuJournal } from '../../src-shared/contract/journal';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';

export function ExportDuJournal({ filtre }: { readonly filtre: FiltreDuJournal }) {
  const { envoyer, enCours, erreur } = useAppel('journal.exporter');
  const [rappel, rappeler] = useState(false);
  const [faite, constater] = useState<SortieDe<'journal.exporter'> | null>(null);
  const exporter = async () => {
    constater(null);
    const reponse = await envoyer(filtre);
    if (!reponse?.ok) return;
    constater(reponse.valeur);
    rappeler(false);
  };
  return (
    <Stack gap="xs">
      {rappel && (
        <p className="note">
          Le fichier exporté n’est plus protégé par l’application : gardez-le le temps du contrôle, puis
          effacez-le. S’en servir à une autre fin est un délit, puni de cinq ans d’emprisonnement et de 300
          000 € d’amende (code pénal, article 226-21). L’export est noté dans le journal.
        </p>
      )}
      <Group>
        {rappel ? (
          <>
            <Button loading={enCours} onClick={() => void exporter()}>
              Choisir où enregistrer…
            </Button>
            <Button variant="default" onClick={() => rappeler(false)}>
              Renoncer
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => rappeler(true)}>
            Exporter ces actes (CSV)
          </Button>
        )}
      </Group>
      <p role="status" className="texte-doux">
        {faite !== null &&
          `Export enregistré\u00a0: «\u00a0${faite.nom}\u00a0», ${lignesEnClair(faite.lignes)}.`}
      </p>
      <AffichageErreur erreur={erreur} />
    </Stack>
  );
}

const lignesEnClair = (nombre: number): string =>
  `${nombre.toLocaleString('fr-FR')}\u00a0ligne${nombre > 1 ? 's' : ''}`;
