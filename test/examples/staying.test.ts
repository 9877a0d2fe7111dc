import { describeExamples } from './describe-examples';
import { control } from './staying/control';
import { dataPlatforms } from './staying/data-platforms';
import { delivery } from './staying/delivery';
import { edges } from './staying/edges';
import { intake } from './staying/intake';
import { movementInsideIndia } from './staying/movement-inside-india';
import { referencesAndNetworks } from './staying/references-and-networks';
import { replicasInHyderabad } from './staying/replicas-in-hyderabad';
import { services } from './staying/services';
import { texts } from './staying/texts';

describeExamples({
  control,
  dataPlatforms,
  delivery,
  edges,
  intake,
  movementInsideIndia,
  referencesAndNetworks,
  replicasInHyderabad,
  services,
  texts,
});
