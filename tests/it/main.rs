//! Everything that holds for the program as a whole: the figures of whole businesses, every format over its samples,
//! privacy, determinism, damaged input, and the order of the modules.

/// The runs of the program in this process take their memory as the program does.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

mod anonymize;
mod architecture;
mod ci_page;
mod cli;
mod cli_page;
mod client_rows;
mod comments;
mod companies;
mod compare;
mod crm;
mod demo;
mod determinism;
mod errors_page;
mod everything;
mod explain;
mod explain_client;
mod findings_page;
mod formats;
mod formats_page;
mod gate;
mod hide_small;
mod incidents;
mod init;
mod inner_order;
mod laws;
mod licences;
mod linking;
mod machine_outputs;
mod mcp;
mod plan;
mod portfolio;
mod privacy;
mod properties;
mod readme;
mod registry;
mod report;
mod request;
mod review;
mod roster;
mod russian;
mod safety;
mod sampling;
mod screens;
mod settings_page;
mod silence;
mod simulate;
mod support;
mod tallies;
mod texts;
mod tour;
mod truncation;
mod verify;
mod worklist;
mod worlds;
mod written;
