// Before the page is destroyed: the last words typed and the present screen go to the core, then the shell is told.
import { garderLesBrouillons } from '../brouillon/brouillons-vivants';
import { appeler } from '../core-client';
import { useNavigation } from '../navigation';
import { useSession } from '../session/session';
import { ecranAGarder } from './ecran-garde';

export async function garderAvantDepart(): Promise<void> {
  if (useSession.getState().session !== null) {
    const formes = await garderLesBrouillons();
    await appeler('pause.garderEcran', { ecran: ecranAGarder(useNavigation.getState().ecran, formes) });
  }
  await appeler('application.departPret', {});
}
