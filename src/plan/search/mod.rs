//! The shortest list of clients and actions that reaches an index, and the best that can be done for so many clients.
//!
//! With few candidates all lists are tried (`exhaustive`). With many the list grows greedily (`greedy`): always by what
//! gains most for each action. Test 1 is a minimum over operators: where several are about equally bad, no single client
//! gains anything, so the search looks ahead until all of them have given way. At last whatever has become needless is
//! struck out again (`tidy`).

mod candidates;
mod choose;
mod exhaustive;
mod greedy;
mod problem;
#[cfg(test)]
mod tests;
mod tidy;

pub use choose::search;
pub use problem::{Found, Method};

use problem::{ActPlace, Choice, Problem};
