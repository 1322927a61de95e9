//! Everything that holds for the program as a whole: the figures of whole businesses, every format over its samples,
//! privacy, determinism, damaged input, and the order of the modules.

mod architecture;
mod ci_page;
mod cli;
mod client_rows;
mod compare;
mod crm;
mod determinism;
mod errors_page;
mod explain;
mod explain_client;
mod findings_page;
mod formats;
mod gate;
mod hide_small;
mod incidents;
mod laws;
mod licences;
mod machine_outputs;
mod plan;
mod portfolio;
mod privacy;
mod properties;
mod registry;
mod report;
mod request;
mod roster;
mod silence;
mod simulate;
mod support;
mod texts;
mod truncation;
mod verify;
mod worklist;
mod worlds;
mod written;
