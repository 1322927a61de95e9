//! How often a contact of the business's own answers when it is tried for the first time (methodology, section 6b).

use super::share;
use crate::model::audience::Audience;
use crate::model::report::AnswersObserved;
use crate::model::scoring::LEAST_TRIED;

/// First messages and calls, and how many of them were answered; the share from so many on that it says something.
pub fn observed(audience: &Audience) -> AnswersObserved {
    let tried = || audience.in_scope().flat_map(|client| &client.tried);
    let (count, answered) =
        (tried().count() as u64, tried().filter(|tried| tried.is_answered).count() as u64);
    AnswersObserved {
        tried: count.into(),
        answered: answered.into(),
        share: share(answered as f64, count as f64).filter(|_| count >= LEAST_TRIED),
    }
}
