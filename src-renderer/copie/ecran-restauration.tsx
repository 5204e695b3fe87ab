// Restoring a structure on this computer: one recovery key, then the copy that the user chooses.
import { Anchor, Button, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ReponseDe } from '../../src-shared/contract/index';
import type { IdStructure } from '../../src-shared/regles/identifiants';
import '../sauvegarde/sauvegarde.css';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { EcranSeul } from '../ui/ecran-seul';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { AutresCopies } from './autres-copies';
import { dossiersEnClair } from './taille';

interface Proprietes {
  readonly aujourdHui: string;
  onRevenir(): void;
  onRestauree(structure: IdStructure, note: string): void;
}

export const EcranRestauration = ({ aujourdHui, onRevenir, onRestauree }: Proprietes) => (
  <EcranSeul titre="Restaurer une structure" focusSurLeTitre={false}>
    <Stack>
      <Text>
        Il faut une copie de sauvegarde et une des deux clés de secours. Ensuite, chacun retrouve son
        identifiant et son mot de passe habituels.
      </Text>
      <div className="surface">
        <Formulaire aujourdHui={aujourdHui} onRestauree={onRestauree} />
      </div>
      <Anchor component="button" type="button" onClick={onRevenir}>
        ← Revenir aux structures
      </Anchor>
    </Stack>
  </EcranSeul>
);

function Formulaire({ aujourdHui, onRestauree }: Omit<Proprietes, 'onRevenir'>) {
  const choisie = useAppel('copie.restaurer');
  const autre = useAppel('copie.restaurerAutre');
  const enCours = choisie.enCours || autre.enCours;
  const erreur = choisie.erreur ?? autre.erreur;
  const [cle, setCle] = useState('');
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    autre.montrer(null);
    accueillir(await choisie.envoyer({ cle }));
  };
  const restaurerAutre = async (nom: string) => {
    choisie.montrer(null);
    accueillir(await autre.envoyer({ nom, cle }));
  };
  const accueillir = (reponse: ReponseDe<'copie.restaurer'> | null) => {
    if (!reponse?.ok) return;
    const { structure, nom, dossiers } = reponse.valeur;
    onRestauree(
      structure,
      `« ${nom} » est restaurée : ${dossiersEnClair(dossiers)}. Ouvrez-la comme d’habitude.`,
    );
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Stack>
        <Textarea
          label="Clé de secours"
          description="Recopiez-la depuis le papier, de « AGE-SECRET-KEY-1 » jusqu’au dernier caractère. Les espaces et les minuscules sont acceptés."
          autosize
          minRows={2}
          spellCheck={false}
          autoComplete="off"
          autoFocus
          aria-required
          value={cle}
          error={messageDuChamp(erreur, 'cle')}
          onChange={(evenement) => setCle(evenement.currentTarget.value)}
        />
        <AffichageErreur erreur={erreur} />
        <Button type="submit" loading={enCours} disabled={cle.trim() === ''}>
          Choisir la copie et restaurer…
        </Button>
        {erreur?.type === 'copieIllisible' && (
          <AutresCopies
            aujourdHui={aujourdHui}
            enCours={enCours}
            onRestaurer={(nom) => void restaurerAutre(nom)}
          />
        )}
        <p role="status" className="texte-doux">
          {enCours && 'Restauration en cours : la copie est déchiffrée, vérifiée, puis mise en place.'}
        </p>
      </Stack>
    </form>
  );
}
