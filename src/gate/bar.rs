//! What must hold of a figure: `>= 60`, `== true`, `!= "F"`.

use crate::model::need::Need;
use crate::model::vocabulary::GateCause;
use std::fmt;

/// A bar. It holds for the value that it names, except with `<`, `>` and `!=`.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// How the figure must lie.
    pub sign: Sign,
    /// To what.
    pub limit: Limit,
}

/// How a figure must lie to the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// `>=`
    AtLeast,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `<`
    Below,
    /// `==`
    Is,
    /// `!=`
    IsNot,
}

/// What a figure is held against.
#[derive(Debug, Clone, PartialEq)]
pub enum Limit {
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// A text.
    Text(String),
}

/// What stands in a report.
#[derive(Debug, Clone, PartialEq)]
pub enum Datum {
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// A text.
    Text(String),
    /// It is not known: what is missing.
    Unknown(Vec<Need>),
    /// There is nothing that it could speak of: why.
    Nothing(GateCause),
}

/// The signs as they are written; the longer ones first.
const SIGNS: [(&str, Sign); 6] = [
    (">=", Sign::AtLeast),
    ("<=", Sign::AtMost),
    ("==", Sign::Is),
    ("!=", Sign::IsNot),
    (">", Sign::Above),
    ("<", Sign::Below),
];

impl Sign {
    fn text(self) -> &'static str {
        SIGNS.iter().find(|(_, sign)| *sign == self).map_or("", |(text, _)| text)
    }

    /// Whether a greater number is better: `None` where neither is.
    pub fn wants_more(self) -> Option<bool> {
        match self {
            Self::AtLeast | Self::Above => Some(true),
            Self::AtMost | Self::Below => Some(false),
            Self::Is | Self::IsNot => None,
        }
    }
}

impl Bar {
    /// Reads a bar; `None` when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (written, sign) = SIGNS.iter().find(|(written, _)| text.starts_with(written))?;
        let limit = text[written.len()..].trim();
        let limit = match limit {
            "true" => Limit::Flag(true),
            "false" => Limit::Flag(false),
            _ => match limit.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
                Some(text) => Limit::Text(text.to_owned()),
                None => Limit::Number(limit.parse().ok().filter(|number: &f64| number.is_finite())?),
            },
        };
        // Only numbers have an order.
        let has_order = !matches!(sign, Sign::Is | Sign::IsNot);
        if has_order && !matches!(limit, Limit::Number(_)) {
            return None;
        }
        Some(Self { sign: *sign, limit })
    }

    /// Whether it holds; `None` where it cannot be told, or speaks of another kind of value.
    pub fn holds(&self, datum: &Datum) -> Option<bool> {
        match (&self.limit, datum) {
            (Limit::Number(limit), Datum::Number(value)) => self.holds_for(*value, *limit),
            (Limit::Flag(limit), Datum::Flag(value)) => Some((limit == value) == (self.sign == Sign::Is)),
            (Limit::Text(limit), Datum::Text(value)) => Some((limit == value) == (self.sign == Sign::Is)),
            _ => None,
        }
    }

    fn holds_for(&self, value: f64, limit: f64) -> Option<bool> {
        let order = value.partial_cmp(&limit)?;
        Some(match self.sign {
            Sign::AtLeast => order.is_ge(),
            Sign::AtMost => order.is_le(),
            Sign::Above => order.is_gt(),
            Sign::Below => order.is_lt(),
            Sign::Is => order.is_eq(),
            Sign::IsNot => order.is_ne(),
        })
    }

    /// The number in it.
    pub fn number(&self) -> Option<f64> {
        if let Limit::Number(number) = self.limit { Some(number) } else { None }
    }
}

/// As it is written.
impl fmt::Display for Bar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = self.sign.text();
        match &self.limit {
            Limit::Number(number) => write!(f, "{sign} {number}"),
            Limit::Flag(flag) => write!(f, "{sign} {flag}"),
            Limit::Text(text) => write!(f, "{sign} \"{text}\""),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::*;

    #[test]
    fn bars_are_read_as_they_are_written() {
        for text in [">= 60", "<= 0.6", "< 3", "> -1.5", "== true", "!= \"F\""] {
            assert_eq!(Bar::parse(text).map(|bar| bar.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Bar::parse(" >=60 "), Bar::parse(">= 60"));
        for wrong in ["", "60", "=> 60", ">= many", ">= \"A\"", "< true", ">= inf", "== NaN", "= 3"] {
            assert_eq!(Bar::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_not_known_never_holds() {
        let bar = Bar::parse("<= 3").expect("a bar");
        assert_eq!(bar.holds(&Datum::Unknown(Vec::new())), None);
        assert_eq!(bar.holds(&Datum::Number(f64::NAN)), None);
        assert_eq!(bar.holds(&Datum::Text("3".to_owned())), None);
        let grade = Bar::parse("!= \"F\"").expect("a bar");
        assert_eq!(grade.holds(&Datum::Text("F".to_owned())), Some(false));
        assert_eq!(grade.holds(&Datum::Text("D".to_owned())), Some(true));
        assert_eq!(Bar::parse("== true").expect("a bar").holds(&Datum::Flag(false)), Some(false));
    }

    proptest! {
        #[test]
        fn a_bound_is_passed_by_its_own_value(limit in -1e9..1e9_f64) {
            let holds = |sign: &str| {
                let bar = Bar::parse(&format!("{sign} {limit}")).expect("a bar");
                bar.holds(&Datum::Number(limit))
            };
            prop_assert!(holds(">=") == Some(true) && holds("<=") == Some(true) && holds("==") == Some(true));
            prop_assert!(holds(">") == Some(false) && holds("<") == Some(false) && holds("!=") == Some(false));
        }

        #[test]
        fn one_side_of_a_bar_passes_and_the_other_fails(limit in -1e6..1e6_f64, off in 1e-6..1e6_f64) {
            let bar = Bar::parse(&format!(">= {limit}")).expect("a bar");
            prop_assert_eq!(bar.holds(&Datum::Number(limit + off)), Some(true));
            prop_assert_eq!(bar.holds(&Datum::Number(limit - off)), Some(false));
        }
    }
}
