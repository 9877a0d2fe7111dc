export { DataClass } from './cdk/data-class';
export { DataClassification, type DeclareProps } from './cdk/data-classification';
export type { ResidencyGuardProps } from './cdk/guard/residency-guard-props';
export { ResidencyGuard } from './cdk/residency-guard';
