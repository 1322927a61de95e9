//! From a figure to a severity.

use crate::model::report::Severity;

/// What a figure counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Share of a whole, 0–1.
    Share,
    /// Days.
    Days,
    /// Things.
    Count,
}

/// Limits of one figure, worst first: its severity is that of the first limit that it exceeds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// What the figure counts in.
    pub unit: Unit,
    /// Severities with the limits above which they begin, falling.
    pub steps: &'static [(Severity, f64)],
    /// Why these limits: id of a text `scale-<id>`.
    pub reason: &'static str,
}

impl Scale {
    /// The severity of a figure; `None` when it exceeds no limit.
    pub fn of(&self, figure: f64) -> Option<Severity> {
        self.steps.iter().find(|(_, limit)| figure > *limit).map(|(severity, _)| *severity)
    }
}

/// Clients who are lost, or as good as lost: more than half, a fifth, the limit of the N−1 criterion, anyone.
pub const LOST: Scale = Scale {
    unit: Unit::Share,
    steps: &[
        (Severity::Critical, 0.5),
        (Severity::High, 0.2),
        (Severity::Medium, 0.05),
        (Severity::Low, 0.0),
    ],
    reason: "lost",
};

/// Clients who may be lost: a step milder.
pub const AT_RISK: Scale = Scale {
    unit: Unit::Share,
    steps: &[(Severity::High, 0.5), (Severity::Medium, 0.2), (Severity::Low, 0.05)],
    reason: "at-risk",
};

/// Clients who cannot be taken along: one is a warning, a fifth is most of those who are new.
pub const AT_RISK_OF_NUMBERS: Scale = Scale {
    unit: Unit::Share,
    steps: &[(Severity::High, 0.2), (Severity::Medium, 0.05), (Severity::Low, 0.0)],
    reason: "hidden",
};

/// What wears a system out: properties that it lacks.
pub const WEARING: Scale =
    Scale { unit: Unit::Share, steps: &[(Severity::Medium, 0.5), (Severity::Low, 0.2)], reason: "wearing" };

/// Contacts or work that a simple repair would save.
pub const REPAIRABLE: Scale = Scale {
    unit: Unit::Share,
    steps: &[(Severity::High, 0.2), (Severity::Medium, 0.05), (Severity::Low, 0.0)],
    reason: "repairable",
};

/// What makes figures less sure.
pub const DOUBTFUL: Scale = Scale {
    unit: Unit::Share,
    steps: &[(Severity::Medium, 0.2), (Severity::Low, 0.05), (Severity::Info, 0.0)],
    reason: "doubtful",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_that_is_only_reached_is_not_exceeded() {
        assert_eq!(LOST.of(0.51), Some(Severity::Critical));
        assert_eq!(LOST.of(0.5), Some(Severity::High));
        assert_eq!(LOST.of(0.05), Some(Severity::Low));
        assert_eq!(LOST.of(0.0), None);
        assert_eq!(AT_RISK.of(0.05), None);
    }
}
