//! All that is known of one client, and why. What linking and counting have let go of is found again for the one client.

mod client;
mod effect;
mod routes;
mod traces;

pub use client::dossier;
