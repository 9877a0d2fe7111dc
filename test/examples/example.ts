import type { App, StageSynthesisOptions } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Declares what a construct holds: by code where the guard looks on, by tag and metadata where only the templates speak. */
export type Declare = (scope: IConstruct, dataClass: string, elements?: readonly string[]) => void;

/** Part of a finding: what it leaves out may be anything. */
export interface Expected {
  readonly rule?: string;
  /** The region of the destination. */
  readonly dest?: string;
}

/** A small app, and what both doors must say of it. */
export interface Example {
  readonly name: string;
  /** The rule that decides it. */
  readonly why: string;
  /** A warning will do: the app may pass. */
  readonly soft?: true;
  /** Files that lie in the working folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** Files of the organisation's folder. */
  readonly residency?: Readonly<Record<string, string>>;
  readonly synth?: StageSynthesisOptions;
  build(app: App, declare: Declare, dir: string): void;
  /** Each must be found; none: there must be no violation. */
  readonly expect: readonly Expected[];
}

export const rule = (id: string, dest?: string): Expected => ({ rule: id, ...(dest === undefined ? {} : { dest }) });
export const anyRule = (dest?: string): Expected => (dest === undefined ? {} : { dest });

export const COPY = 'copy-outside-india';
export const STORE = 'store-outside-india';
export const PROCESS = 'processing-outside-india';
export const ORIGINAL = 'original-outside-india';
export const UNRESOLVED = 'placement-unresolved';
