//! From chats and logs to facts about clients.

pub mod asof;
pub mod crm;
pub mod days;
mod facts;
pub mod gather;
pub mod grouped;
mod paths;
pub mod silence;
pub mod traffic;
