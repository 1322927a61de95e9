//! Waivers: risks that somebody puts up with for a while, in writing.

use toml::Spanned;

use super::policy;
use crate::config::{ConfigError, Fault, Origin, WaiverDraft};
use crate::model::report::{PolicyPlace, RuleLevel, RuleResult, RuleStatus, WaiverState, WaiverUse};
use crate::model::time::Day;
use crate::text::Message;

/// Rules that speak of waivers themselves; no waiver waives them.
pub const UNUSED: &str = "waiver.unused";
/// The rule that an expired waiver breaks.
pub const EXPIRED: &str = "waiver.expired";

/// A waiver as the policy states it.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiver {
    /// The rule.
    pub rule: String,
    /// The scope, where it waives one alone.
    pub scope: Option<String>,
    /// Why.
    pub reason: String,
    /// Who answers for it.
    pub owner: String,
    /// Last day on which it holds.
    pub expires: Day,
    /// Where it is dealt with.
    pub ticket: Option<String>,
    /// Where it stands.
    pub place: PolicyPlace,
}

/// Rules of the gate itself, which no policy states and a waiver may name.
pub(super) const OWN_RULES: [&str; 3] = ["baseline.channels", "baseline.formats", "baseline.staff"];

/// Checks a waiver that may hold for `most` days from today.
///
/// # Errors
///
/// When something is missing or cannot be, with its place.
pub(super) fn check(
    draft: &Spanned<WaiverDraft>,
    origin: Origin<'_>,
    today: Day,
    most: u32,
) -> Result<Waiver, ConfigError> {
    let waiver = draft.get_ref();
    let at = |span: std::ops::Range<usize>| move |fault: Fault| fault.at(&origin.at(span));
    for (name, text) in [("reason", &waiver.reason), ("owner", &waiver.owner)] {
        if text.get_ref().trim().is_empty() {
            let fault = Fault::new(Message::new("gate-waiver-empty").with("key", name));
            return Err(at(text.span())(fault));
        }
    }
    let rule = waiver.rule.get_ref();
    if !OWN_RULES.contains(&rule.as_str()) {
        policy::target(rule).map_err(at(waiver.rule.span()))?;
    }
    let (written, span) = (&waiver.expires.get_ref().0, waiver.expires.span());
    let expires = Day::from_iso(written.trim()).ok_or_else(|| {
        let message = Message::new("config-not-a-date").with("value", written.clone());
        at(span.clone())(Fault::new(message).help(Message::new("help-date")))
    })?;
    let latest = today.plus(most as i32);
    if expires > latest {
        let message = Message::new("gate-waiver-long").with("most", most).with("latest", latest.to_string());
        return Err(at(span)(Fault::new(message).help(Message::new("help-gate-waiver-long"))));
    }
    Ok(Waiver {
        rule: rule.clone(),
        scope: waiver.scope.clone(),
        reason: waiver.reason.get_ref().trim().to_owned(),
        owner: waiver.owner.get_ref().trim().to_owned(),
        expires,
        ticket: waiver.ticket.clone(),
        place: PolicyPlace { path: origin.name.to_owned(), line: origin.line(&draft.span()) },
    })
}

impl Waiver {
    /// Days from a day to the last one on which it holds; negative when that is over.
    pub fn days_left(&self, today: Day) -> i64 {
        i64::from(self.expires.0) - i64::from(today.0)
    }

    /// What is said of it: not used yet, or expired.
    pub fn unused(&self, today: Day) -> WaiverUse {
        let days_left = self.days_left(today);
        WaiverUse {
            rule: self.rule.clone(),
            scope: self.scope.clone(),
            reason: self.reason.clone(),
            owner: self.owner.clone(),
            expires: self.expires.to_string(),
            ticket: self.ticket.clone(),
            // It holds through the end of its last day.
            state: if days_left < 0 { WaiverState::Expired } else { WaiverState::Unused },
            days_left,
            place: Some(self.place.clone()),
        }
    }

    fn covers(&self, result: &RuleResult) -> bool {
        self.rule == result.rule
            && self.scope.as_ref().is_none_or(|scope| result.scope.as_ref() == Some(scope))
    }
}

/// Applies waivers to what does not hold, and says what became of them. Those that are expired or unused are results
/// themselves: enforced when `strict`.
pub(super) fn apply(
    waivers: &[Waiver],
    results: &mut Vec<RuleResult>,
    today: Day,
    strict: bool,
) -> Vec<WaiverUse> {
    let mut uses: Vec<WaiverUse> = waivers.iter().map(|waiver| waiver.unused(today)).collect();
    for result in results.iter_mut() {
        let fails = matches!(result.status, RuleStatus::Fail | RuleStatus::Unknown | RuleStatus::Warn);
        let holds = |place: &usize| uses[*place].state != WaiverState::Expired;
        let found = (0..waivers.len()).filter(holds).find(|place| waivers[*place].covers(result));
        if let (true, Some(place)) = (fails, found) {
            result.status = RuleStatus::Waived;
            result.waiver = Some(place);
            uses[place].state = WaiverState::Used;
        }
    }
    let (level, status) =
        if strict { (RuleLevel::Error, RuleStatus::Fail) } else { (RuleLevel::Warn, RuleStatus::Warn) };
    for waiver in &uses {
        let rule = match waiver.state {
            WaiverState::Used => continue,
            WaiverState::Unused => UNUSED,
            WaiverState::Expired => EXPIRED,
        };
        let scope =
            waiver.scope.as_ref().map_or(waiver.rule.clone(), |scope| format!("{} · {scope}", waiver.rule));
        let result = super::result::blank(rule, Some(scope), level);
        results.push(RuleResult { status, place: waiver.place.clone(), ..result });
    }
    uses
}
