//! The gate: a policy over a finished report. A figure is named by its path (`figures`), held against a bar, and judged once;
//! what comes of it is a `Verdict` in the report, which every output shows. Nothing here looks at an export.

pub mod bar;
pub mod baseline;
pub mod decide;
pub mod exports;
mod given;
mod lenience;
pub mod lookup;
pub mod policy;
pub mod presets;
mod remedy;
mod result;
pub mod waivers;

pub use baseline::Baseline;
pub use decide::judge;
pub use given::{Given, Proof};
pub use policy::Policy;
