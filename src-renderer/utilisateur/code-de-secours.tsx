// A person's rescue code: what it is for, then the code itself, shown once to be printed and kept by the direction.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Erreur } from '../../src-shared/erreurs';
import { codeEnGroupes } from '../../src-shared/regles/code-de-secours';
import { useSession } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { Fenetre } from '../ui/fenetre';
import { useFocusALOuverture } from '../ui/focus-a-l-ouverture';
import { useImpression } from '../ui/impression';
import { nomComplet, type Personne } from './liste-personnes';

interface Proprietes {
  readonly personne: Personne;
  onFermer(): void;
}

export function CodeDeSecours({ personne, onFermer }: Proprietes) {
  const { envoyer, enCours, erreur } = useAppel('utilisateur.preparerCode');
  const [code, recevoir] = useState<string | null>(null);
  const preparer = async () => {
    const reponse = await envoyer({ id: personne.id });
    if (reponse?.ok) recevoir(reponse.valeur.code);
  };
  return (
    <Fenetre
      onClose={onFermer}
      title={`Code de secours pour ${nomComplet(personne)}`}
      size="lg"
      withCloseButton={code === null}
      closeOnClickOutside={false}
      closeOnEscape={code === null}
    >
      {code === null ? (
        <Stack>
          <Text>
            Si cette personne oublie son mot de passe, vous lui lirez ce code au téléphone. Il ouvre son accès
            une seule fois, même sans réseau, et elle choisit un nouveau mot de passe.
          </Text>
          <Text>
            Gardez la feuille sous clé : qui l’aurait, avec l’ordinateur, entrerait à sa place.
            {personne.codeDeSecours?.etat === 'pret' && ' Le code précédent n’ouvrira plus rien.'}
          </Text>
          <AffichageErreur erreur={erreur} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onFermer}>
              Renoncer
            </Button>
            <Button loading={enCours} onClick={preparer} data-autofocus>
              Préparer le code
            </Button>
          </Group>
        </Stack>
      ) : (
        <CodePrepare code={code} personne={personne} onFermer={onFermer} />
      )}
    </Fenetre>
  );
}

function CodePrepare({ code, personne, onFermer }: Proprietes & { readonly code: string }) {
  const nomStructure = useSession(({ session }) => session?.structure.nom ?? '');
  const { zone, imprimer } = useImpression();
  const tirage = useFocusALOuverture<HTMLDivElement>();
  const [dit, dire] = useState('');
  const [erreur, signaler] = useState<Erreur | null>(null);
  const tirer = async () => {
    const feuille = <Feuille code={code} personne={personne} nomStructure={nomStructure} />;
    const reponse = await imprimer({ vers: 'papier', nomFichier: 'code-de-secours', feuille });
    signaler(reponse.ok || reponse.erreur.type === 'annule' ? null : reponse.erreur);
    dire(reponse.ok ? 'Envoyé à l’imprimante.' : '');
  };
  return (
    <Stack>
      <Text>Imprimez-le ou recopiez-le : il ne sera plus jamais affiché.</Text>
      <div className="cle-affichee">{codeEnGroupes(code)}</div>
      <Group ref={tirage}>
        <Button variant="default" size="sm" onClick={tirer}>
          Imprimer la feuille
        </Button>
        <span role="status">{dit}</span>
      </Group>
      <AffichageErreur erreur={erreur} />
      <Group justify="flex-end">
        <Button onClick={onFermer}>Le code est rangé</Button>
      </Group>
      {zone}
    </Stack>
  );
}

interface ProprietesFeuille {
  readonly code: string;
  readonly personne: Personne;
  readonly nomStructure: string;
}

const Feuille = ({ code, personne, nomStructure }: ProprietesFeuille) => (
  <article className="feuille-cle">
    <p>{nomStructure}</p>
    <h1>Code de secours</h1>
    <p>
      Pour <strong>{nomComplet(personne)}</strong>, identifiant {personne.identifiant}
    </p>
    <p className="feuille-cle-signes">{codeEnGroupes(code)}</p>
    <h2>À quoi il sert</h2>
    <ul>
      <li>Cette personne a oublié son mot de passe : lisez-lui le code au téléphone, groupe par groupe.</li>
      <li>Sur son écran : « Mot de passe oublié », puis « J’ai un code de secours ».</li>
      <li>Il ne sert qu’une fois. Préparez-en ensuite un autre, et détruisez cette feuille.</li>
    </ul>
    <h2>Comment le garder</h2>
    <ul>
      <li>À la direction, sous clé, loin de l’ordinateur de cette personne.</li>
      <li>Assurez-vous de la voix ou du numéro de la personne avant de le lire.</li>
    </ul>
    <p>Le code ne contient jamais les lettres I, L, O et U : un rond est un zéro, une barre est un un.</p>
  </article>
);
