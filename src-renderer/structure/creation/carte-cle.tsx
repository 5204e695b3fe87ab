// One recovery key: shown, put on paper, then typed back from the paper before it is trusted.
import { Button, Group, Stack, Textarea, Title } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Erreur } from '../../../src-shared/erreurs';
import { AffichageErreur } from '../../ui/affichage-erreur';
import { useAppel } from '../../ui/appel';
import { useImpression } from '../../ui/impression';
import { enGroupes } from './cle-en-groupes';
import { FeuilleCle } from './feuille-cle';
import type { ClePreparee } from './saisie';

interface Proprietes {
  readonly preparee: ClePreparee;
  readonly rang: number;
  readonly nomStructure: string;
  readonly essayee: boolean;
  onEssayees(essayees: readonly boolean[]): void;
  /** The core no longer has these keys: it was restarted meanwhile. */
  onPerdues(): void;
}

export const CarteCle = (proprietes: Proprietes) => (
  <section className="surface" aria-labelledby={`cle-${proprietes.rang}`}>
    <Stack gap="sm">
      <Title order={3} size="h5" id={`cle-${proprietes.rang}`}>
        Clé de secours n° {proprietes.rang + 1}, pour {proprietes.preparee.porteur}
      </Title>
      <div className="cle-affichee">{enGroupes(proprietes.preparee.cle).join(' ')}</div>
      <Tirages {...proprietes} />
      {proprietes.essayee ? (
        <p className="note" role="status">
          ✓ Cette clé a été recopiée sans faute.
        </p>
      ) : (
        <Essai {...proprietes} />
      )}
    </Stack>
  </section>
);

function Tirages({ preparee, rang, nomStructure }: Proprietes) {
  const { zone, imprimer } = useImpression();
  const [dit, dire] = useState('');
  const [erreur, signaler] = useState<Erreur | null>(null);
  const tirer = async (vers: 'papier' | 'pdf') => {
    const feuille = <FeuilleCle preparee={preparee} rang={rang} nomStructure={nomStructure} />;
    const reponse = await imprimer({ vers, nomFichier: `cle-de-secours-${rang + 1}`, feuille });
    signaler(reponse.ok || reponse.erreur.type === 'annule' ? null : reponse.erreur);
    dire(reponse.ok ? suite(vers, reponse.valeur.nom) : '');
  };
  return (
    <>
      <Group gap="sm">
        <Button variant="default" size="sm" onClick={() => tirer('papier')}>
          Imprimer la feuille n° {rang + 1}
        </Button>
        <Button variant="default" size="sm" onClick={() => tirer('pdf')}>
          Enregistrer en PDF<span className="lu-seulement"> la feuille n° {rang + 1}</span>
        </Button>
      </Group>
      <span role="status">{dit}</span>
      <AffichageErreur erreur={erreur} />
      {zone}
    </>
  );
}

const suite = (vers: 'papier' | 'pdf', nom: string): string =>
  vers === 'papier'
    ? 'Feuille envoyée à l’imprimante.'
    : `Enregistrée sous « ${nom} » : imprimez ce fichier, puis supprimez-le.`;

function Essai({ rang, onEssayees, onPerdues }: Proprietes) {
  const { envoyer, enCours, erreur } = useAppel('structure.essayerCle');
  const [cle, setCle] = useState('');
  const essayer = async () => {
    const reponse = await envoyer({ rang, cle });
    if (reponse?.ok) onEssayees(reponse.valeur.essayees);
    else if (reponse?.erreur.type === 'clesNonEssayees') onPerdues();
  };
  const surEntree = (touche: KeyboardEvent) => {
    if (touche.key !== 'Enter') return;
    touche.preventDefault();
    if (cle.trim() !== '') void essayer();
  };
  return (
    <>
      <Textarea
        label={`Recopiez ici la clé n° ${rang + 1}, depuis sa feuille`}
        description="Les espaces et les minuscules sont acceptés."
        autosize
        minRows={2}
        spellCheck={false}
        autoComplete="off"
        value={cle}
        onChange={(evenement) => setCle(evenement.currentTarget.value)}
        onKeyDown={surEntree}
      />
      <AffichageErreur erreur={erreur} />
      <Group>
        <Button size="sm" loading={enCours} disabled={cle.trim() === ''} onClick={essayer}>
          Essayer la clé n° {rang + 1}
        </Button>
      </Group>
    </>
  );
}
