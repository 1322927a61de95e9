//! From chats and logs to facts about clients.

mod accounts;
pub mod asof;
mod channels;
pub mod crm;
pub mod days;
pub mod deals;
pub mod exports;
mod facts;
pub mod gather;
pub mod grouped;
mod known;
mod look_up;
mod paths;
pub mod quality;
pub mod silence;
mod stretches;
pub mod traffic;
pub mod twice;
