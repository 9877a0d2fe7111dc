import type { RegimeStatus } from '../model';

/** A regime's status as a person says it, never to be mistaken for law in force; the year is the one in the regime's id. */
export function statusInWords(status: RegimeStatus, regime: string): string {
  switch (status) {
    case 'in-force':
      return 'in force';
    case 'enacted':
      return 'enacted, not yet in force';
    case 'draft':
      return 'a draft, not law';
    case 'never-law': {
      const year = /(?:^|-)((?:19|20)\d\d)(?:-|$)/.exec(regime)?.[1];
      return year ? `a ${year} proposal that never became law` : 'a proposal that never became law';
    }
  }
}
