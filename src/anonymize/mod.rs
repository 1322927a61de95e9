//! The same exports without anybody's data: every name, address, number, id and text replaced, every quirk of format, count,
//! time and link kept, so that a failing export can be sent.
//!
//! One mapping holds for a whole folder (`mapper`): equal names stay equal, one number stays one however it is written. It hangs on
//! a key that is made for the run and kept nowhere. How the values of a file are found is its family's business (`families`): text
//! chats, JSON, tables, workbooks, mailboxes, pages.

mod addresses;
mod families;
mod folder;
mod forms;
mod key;
mod mapper;
mod mode;
mod numbers;
mod paths;
mod plan;
mod settings;
mod vocabulary;
mod words;

pub use folder::{Copied, LeftOut, copy};
pub use key::Key;
pub use mapper::Mapper;
pub use plan::{Plan, Table};
pub use settings::rewritten as rewritten_settings;
