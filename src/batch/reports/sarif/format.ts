/** The part of SARIF 2.1.0 (OASIS, 27 March 2020) that reports use; section numbers are those of the standard. */

export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly SarifRun[];
}

/** 3.14 */
export interface SarifRun {
  readonly tool: { readonly driver: SarifDriver };
  readonly language: string;
  readonly columnKind: 'utf16CodeUnits';
  readonly invocations: readonly SarifInvocation[];
  readonly artifacts: readonly SarifArtifact[];
  readonly results: readonly SarifResult[];
  readonly properties: { readonly date: string; readonly pack: string };
}

/** 3.19 */
export interface SarifDriver {
  readonly name: string;
  readonly version: string;
  readonly semanticVersion: string;
  readonly rules: readonly SarifRule[];
}

/** 3.49 */
export interface SarifRule {
  readonly id: string;
  readonly name?: string;
  readonly shortDescription: SarifText;
  readonly fullDescription: SarifText;
  readonly help: SarifText & { readonly markdown?: string };
}

/** 3.20 */
export interface SarifInvocation {
  readonly executionSuccessful: boolean;
  readonly toolExecutionNotifications: readonly {
    readonly level: 'error';
    readonly message: SarifText;
    readonly locations: readonly SarifLocation[];
  }[];
}

/** 3.24 */
export interface SarifArtifact {
  readonly location: SarifArtifactLocation;
  readonly roles: readonly ['analysisTarget'];
  /** Whether the workbook can be imported, in words. */
  readonly description: SarifText;
  readonly properties: {
    /** As in the JSON of the command line. */
    readonly importReady: boolean | null;
    readonly importBlockedBy: readonly string[];
    /** Structure and locked cells were compared with a template. */
    readonly importCompared: boolean;
  };
}

/** 3.27 */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  /** open: what could not be checked; its level is then none. */
  readonly kind: 'fail' | 'open';
  readonly level: 'error' | 'warning' | 'note' | 'none';
  readonly message: SarifText;
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
  /** 3.27.24: against the earlier submission of the file, where there is one. */
  readonly baselineState?: 'new' | 'unchanged' | 'updated' | 'absent';
  readonly partialFingerprints?: Readonly<Record<string, string>>;
  readonly suppressions?: readonly {
    readonly kind: 'inSource';
    readonly status: 'accepted';
    readonly justification: string;
  }[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** 3.28 */
export interface SarifLocation {
  readonly id?: number;
  readonly physicalLocation: { readonly artifactLocation: SarifArtifactLocation };
  readonly logicalLocations?: readonly SarifLogicalLocation[];
}

/** 3.33: sheets and cells, which the standard has no kind for. */
export interface SarifLogicalLocation {
  readonly name: string;
  readonly fullyQualifiedName: string;
  readonly kind: 'cell' | 'form';
}

export interface SarifArtifactLocation {
  readonly uri: string;
  readonly index: number;
}

export interface SarifText {
  readonly text: string;
}
