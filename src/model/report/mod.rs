//! The report: one versioned value that holds every figure. Every output is a view of it.
//!
//! Shares and retention are 0–1, scores 0–100, money is in `currency`; what is unknown is `None`, never 0.

mod audit_report;
mod availability;
mod bet;
mod comments;
mod concentration;
mod context;
mod count;
mod coverage;
mod findings;
mod gate;
mod incidents;
mod movement;
mod outage;
mod owned;
mod plan;
mod properties;
#[cfg(test)]
pub(crate) mod sample;
mod sampling;
mod score;
mod sources;
mod spoken_of;
mod three_tests;
mod understood;

pub use audit_report::{AuditReport, PresentationReport, SCHEMA, Tool, WindowReport};
pub use availability::{CountryToday, Hampered};
pub use bet::{Available, Bet, Cheap, Stable, Unchanging};
pub use comments::{Acceptance, AcceptanceState, Comment};
pub use concentration::{ChannelShare, Concentration, ConcentrationReport, Cut, StaffShare, Top};
pub use context::{Context, ContextPart, MediaPlaces, Places, StaffContext};
pub use count::Count;
pub use coverage::{ChannelCoverage, StaffCoverage};
pub use findings::{Finding, Unjudged};
pub use gate::{
    BaselineUse, HistoryEntry, PolicyFile, PolicyPlace, RuleRemedy, RuleResult, Verdict, WaiverUse,
};
pub use incidents::{IncidentReport, ObservedFallback, PastOnly};
pub use movement::{
    Chain, ChannelCost, ChannelMonth, Decided, DecidedPart, LayerPoint, MonthTrend, Moved, Tax,
};
pub use outage::{
    AnswersObserved, Leads, NMinusOne, NewClients, OpenDeals, Outage, Outcomes, Scenario, SinglePoint,
    ValueLost, ValueOutcomes, WorstPair,
};
pub use owned::{Failed, Kinds, Owned, OwnedOn, Recoverable};
pub use plan::{EvidenceReport, Expected, MissingEvidence, OtherSetting, PlanStep, RosterEntry, TestGains};
pub use properties::{
    AnswersAnywhere, ChannelSilence, FallbackRoutes, HistorySurvives, Properties, ShortPath,
};
pub use sampling::{Interval, NewestBias, SamplingReport, StratumReport};
pub use score::{Index, IndexWeights, Sensitivity, TestScore};
pub use sources::{ClientCounts, LeftOut, LinkReview, SharePrecision, SourceError, SourceReport};
pub use three_tests::Tests;
pub use understood::{
    AsItIs, AssumedDeals, OwnExclusions, PassedOver, RegionGuess, Understood, UnjoinedTable, UnmatchedLink,
    UnreadCells, UnreadExport, UnusedColumn, UnusedTable,
};

pub use super::vocabulary::{
    Disclosure, FigureUnit, GateStatus, Grade, RuleLevel, RuleStatus, Severity, Subject, TestVerdict,
    WaiverState, WeightBasis,
};
