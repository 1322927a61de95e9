//! What the user's review of links by name has shown.

use super::resolve::Audit;
use crate::model::report::{LinkReview, SharePrecision};

/// Fewest reviewed links from which a share says anything.
const FEWEST_REVIEWED: u64 = 50;

/// How right links by name are; `None` where none was reviewed.
pub(super) fn review(audit: &Audit) -> Option<LinkReview> {
    let answers = || audit.links.crosswalk.iter().filter(|link| link.is_by_name);
    let (reviewed, right) = (answers().count() as u64, answers().filter(|link| link.is_same).count() as u64);
    let precision = (reviewed >= FEWEST_REVIEWED).then(|| wilson(right as f64, reviewed as f64));
    (reviewed > 0).then_some(LinkReview { reviewed, precision })
}

/// A share with Wilson's interval of 95 %.
fn wilson(part: f64, whole: f64) -> SharePrecision {
    const Z: f64 = 1.959_963_984_540_054;
    let share = part / whole;
    let middle = share + Z * Z / (2.0 * whole);
    let half = Z * (share * (1.0 - share) / whole + Z * Z / (4.0 * whole * whole)).sqrt();
    let scale = 1.0 + Z * Z / whole;
    let end = |end: f64| (end / scale).clamp(0.0, 1.0);
    SharePrecision { share, low: end(middle - half), high: end(middle + half) }
}
