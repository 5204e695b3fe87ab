// New recovery keys, made and tried as at the structure's creation; only then do the former ones stop opening.
import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSession } from '../../session/session';
import { AffichageErreur } from '../../ui/affichage-erreur';
import { useAppel } from '../../ui/appel';
import { useRetourDuFocus } from '../../ui/retour-du-focus';
import { EtapeCles } from '../creation/etape-cles';
import { clesOubliees, type SaisieCles, saisieVide } from '../creation/saisie';

export function RemplacementDesCles({ onFin }: { onFin(phrase: string): void }) {
  useRetourDuFocus();
  const nomStructure = useSession(({ session }) => session?.structure.nom ?? '');
  const { envoyer, enCours, erreur } = useAppel('structure.remplacerCles');
  const [cles, poser] = useState<SaisieCles>(saisieVide.cles);
  const pretes = cles.cles !== null && cles.essayees.every(Boolean);
  const changer = (changement: Partial<SaisieCles>) => poser((avant) => ({ ...avant, ...changement }));
  const remplacer = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (!pretes) return;
    const reponse = await envoyer({});
    if (reponse?.ok) onFin('Les deux clés sont remplacées. Détruisez les anciennes feuilles.');
    else if (reponse?.erreur.type === 'clesNonEssayees') changer(clesOubliees);
  };
  return (
    <form onSubmit={remplacer} noValidate>
      <Stack>
        <Text>
          Les anciennes clés n’ouvriront plus la base. Elles ouvrent encore les copies de sauvegarde faites
          jusqu’ici : faites-en une nouvelle ensuite.
        </Text>
        <EtapeCles cles={cles} nomStructure={nomStructure} refus={[]} onChange={changer} />
        <AffichageErreur erreur={erreur} />
        <Group>
          {cles.cles !== null && (
            <Button type="submit" loading={enCours} disabled={!pretes}>
              Remplacer les deux clés
            </Button>
          )}
          <Button variant="default" onClick={() => onFin('')}>
            Renoncer
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
