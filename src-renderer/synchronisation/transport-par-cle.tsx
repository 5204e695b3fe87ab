// The USB stick: a sealed file that another computer of the structure reads, and its answer.
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import { quandEnClair } from '../../src-shared/regles/sauvegardes';
import { tailleEnClair } from '../copie/taille';
import { usePeut, useSession } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { relireSynchronisation } from './etat';
import { nombre, saisies } from './phrases';

export function TransportParCle() {
  const peut = usePeut('synchronisation.transporter');
  const aujourdHui = useSession(({ session }) => session?.aujourdHui ?? '');
  const aller = useAppel('synchronisation.emporter');
  const retour = useAppel('synchronisation.rapporter');
  const [phrase, dire] = useState('');
  if (!peut) return null;
  const emporter = async () => {
    dire('');
    const reponse = await aller.envoyer({});
    if (reponse?.ok) dire(phraseDAller(reponse.valeur));
  };
  const rapporter = async () => {
    dire('');
    const reponse = await retour.envoyer({});
    if (!reponse?.ok) return;
    dire(phraseDeRetour(reponse.valeur, aujourdHui));
    await relireSynchronisation();
  };
  return (
    <section className="surface etat-du-serveur" aria-labelledby="titre-cle-usb">
      <Stack>
        <h2 id="titre-cle-usb" className="titre-de-partie">
          Sans réseau : par clé USB
        </h2>
        <p>
          Le fichier emporte les saisies de cet ordinateur et celles qu’il a reçues. Il est chiffré : seul un
          ordinateur de votre structure peut le lire. Là-bas, choisissez « Lire un fichier rapporté », puis
          enregistrez un fichier à votre tour : c’est la réponse à rapporter ici.
        </p>
        <Group>
          <Button variant="default" loading={aller.enCours} onClick={() => void emporter()}>
            Enregistrer un fichier à emporter…
          </Button>
          <Button variant="default" loading={retour.enCours} onClick={() => void rapporter()}>
            Lire un fichier rapporté…
          </Button>
        </Group>
        <p role="status" className={phrase === '' ? 'texte-doux' : 'note'}>
          {phrase}
        </p>
        <AffichageErreur erreur={aller.erreur ?? retour.erreur} />
      </Stack>
    </section>
  );
}

const phraseDAller = ({ octets, saisies: combien }: SortieDe<'synchronisation.emporter'>): string =>
  `Fichier enregistré\u00a0: ${saisies(combien)}, ${tailleEnClair(octets)}. Éjectez la clé avant de la retirer.`;

function phraseDeRetour(
  { nom, ecrite, saisies: combien, misesDeCote, refusees, aRapporter }: SortieDe<'synchronisation.rapporter'>,
  aujourdHui: string,
): string {
  const de = nom === null ? '' : ` de «\u00a0${nom}\u00a0»`;
  return [
    `Fichier${de} écrit ${quandEnClair(ecrite, aujourdHui)}\u00a0: `,
    combien === 0 ? 'rien de nouveau.' : `${saisies(combien)} reprise${combien > 1 ? 's' : ''}.`,
    misesDeCote > 0 ? ` ${nombre(misesDeCote)} envoi${misesDeCote > 1 ? 's' : ''} mis de côté.` : '',
    refusees > 0 ? ` ${nombre(refusees)} refusé${refusees > 1 ? 's' : ''}.` : '',
    aRapporter > 0
      ? ` L’autre ordinateur ne connaît pas encore ${saisies(aRapporter)}\u00a0: enregistrez un fichier à lui rapporter.`
      : '',
  ].join('');
}
