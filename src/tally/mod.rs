//! From chats and logs to facts about clients.

mod accounts;
pub mod asof;
mod channels;
mod chat_day;
pub mod crm;
pub mod days;
pub mod deals;
mod draft;
pub mod exports;
pub mod facts;
pub mod gather;
pub mod grouped;
pub mod inputs;
mod known;
mod look_up;
mod members;
mod money;
pub mod order;
mod paths;
pub mod quality;
pub mod roll;
pub mod silence;
mod stretches;
pub mod traffic;
mod tried;
pub mod twice;
mod written_from;
