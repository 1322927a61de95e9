//! `--hide-small`: a report in which no group of fewer than five people can be told, nor worked out by subtraction.
//!
//! Three things are done, on the finished report and before anything is written of it:
//!
//! 1. **Counts** of 1 to 4 are withheld, and so is what would give them away: of parts that sum to a whole at least two are
//!    withheld, which together are five or more; a part whose rest would be small goes too (`relations`, `suppress`). 0 is
//!    shown: it counts nobody.
//! 2. **Shares and scores** are rounded to a step of at least five clients' worth (`coarse`), each as its field declares (`rounded`);
//!    what a loss leaves is the least that fits the counts that are shown (`figures`, `lowest`). Verdicts and grades come from the exact ones.
//! 3. **Money and texts** that hang on a withheld count go with it; findings are worded again from the facts that are left.
//!
//! What goes further than the machine of whoever audits is sealed as well (`seal`): no word of the exports stands in it.
//!
//! Counts of messages in a channel's month are treated like people, since few messages are of few people. The account of
//! the files that were read is left alone: it counts lines, and says nothing of who wrote them.

mod cells;
mod coarse;
mod figures;
mod hide;
mod limits;
mod lowest;
mod relations;
mod rounded;
mod seal;
mod suppress;
mod texts;
mod words;

pub use hide::hide_small;
pub use limits::{FEWEST_CLIENTS, SMALL, TooFew};
pub use seal::seal;
