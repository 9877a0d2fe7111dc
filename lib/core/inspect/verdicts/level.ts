import type { Level, Placement, Weight } from '../../model';

/** How loud a denial is: the verdict comes first, the weight second. */
export function levelOfDenial(weight: Weight, place: Placement): Level {
  switch (weight) {
    case 'critical':
    case 'high':
      return 'violation';
    case 'medium':
      return place.kind === 'abroad' ? 'violation' : 'warning';
    default:
      return 'note';
  }
}

/** One level lower. */
export function lower(level: Level): Level {
  return level === 'violation' ? 'warning' : 'note';
}

/** A denial that is a warning at most. */
export function atMostWarning(level: Level): Level {
  return level === 'violation' ? 'warning' : level;
}

const ORDER: readonly Level[] = ['violation', 'warning', 'note'];

export function louder(a: Level, b: Level): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}
