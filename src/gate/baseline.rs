//! The baseline: the figures of a run, frozen, so that later runs can be held against them. The file is made for clean
//! differences: keys in a fixed order, one figure and one export a line, no time of writing.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::bar::Datum;
use super::exports::{self, Accounts, Chatting, Export};
use super::lookup::{Source, Target};
use super::policy::Policy;
use crate::compare::Terms;
use crate::compare::accounts::{Seen, moved, place, renumbered};
use crate::model::order::InOrder as _;
use crate::model::report::AuditReport;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::time::Day;

/// Version of the layout.
pub const SCHEMA: &str = "untether.baseline/1";

/// Figures that every baseline keeps, whatever the policy.
const HEADLINES: [&str; 6] = [
    "clients.in_scope",
    "clients.records",
    "index.score",
    "tests.context.score",
    "tests.outage.score",
    "tests.owned.score",
];

/// A baseline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Baseline {
    /// Always `untether.baseline/1`.
    pub schema: String,
    /// Day of the audit, ISO.
    pub as_of: String,
    /// What its figures mean.
    pub terms: Terms,
    /// Channels in use.
    pub channels: SortedSet<String>,
    /// Formats that were read.
    pub formats: SortedSet<String>,
    /// Staff accounts.
    pub staff: SortedSet<String>,
    /// The exports.
    pub exports: SortedMap<String, Export>,
    /// What the exports show of each staff account, by channel and account.
    #[serde(default)]
    pub accounts: Accounts,
    /// Pseudonyms of clients with a one-to-one chat, by channel; empty without a key of pseudonyms.
    #[serde(default)]
    pub clients: Chatting,
    /// The figures, sorted by rule and scope.
    pub figures: Vec<Frozen>,
}

/// A figure of a baseline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Frozen {
    /// The rule that it belongs to.
    pub rule: String,
    /// Which of several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// What it was, not rounded.
    pub value: f64,
}

impl Baseline {
    /// Freezes what a policy speaks of in a report.
    pub fn of(report: &AuditReport, policy: &Policy) -> Self {
        let source = Source::new(report);
        let now = exports::exports(report);
        // No figure that is kept looks at the clock.
        let given = exports::Given { report, today: Day(0), now: &now, then: None };
        let names = policy.rules.keys().map(|name| name.strip_prefix("delta.").unwrap_or(name));
        let names: SortedSet<&str> = names.chain(HEADLINES).collect();
        let mut figures = Vec::new();
        for name in names {
            let Ok(target) = Target::parse(name) else { continue };
            if !target.is_kept() {
                continue;
            }
            for reading in source.read(&target, &given, &SortedSet::new()) {
                if let Datum::Number(value) = reading.datum {
                    figures.push(Frozen { rule: name.to_owned(), scope: reading.scope, value });
                }
            }
        }
        figures.order_by(|a, b| (&a.rule, &a.scope).cmp(&(&b.rule, &b.scope)));
        let (channels, staff) = in_use(report);
        Self {
            schema: SCHEMA.to_owned(),
            as_of: report.as_of.clone(),
            terms: Terms::of(report),
            channels,
            formats: now.values().map(|(export, _)| export.format.clone()).collect(),
            staff,
            exports: now.iter().map(|(id, (export, _))| (id.clone(), export.clone())).collect(),
            accounts: exports::accounts(report),
            clients: exports::chatting(report),
            figures,
        }
    }

    /// The same with the numbers by which a report calls staff accounts; `None` where they are the same.
    pub(super) fn as_numbered_in(&self, report: &AuditReport) -> Option<Self> {
        let mut then = Seen::default();
        for (channel, accounts) in &self.accounts {
            for (id, account) in accounts {
                then.add(channel.clone(), id, Some(&account.first_day));
            }
        }
        for export in self.exports.values() {
            if let Some(id) = &export.staff {
                then.add(place(&export.format, export.channel.as_deref()), id, None);
            }
        }
        renumbered(self, &moved(&then, &Seen::of(report)))
    }

    /// What it says of exports.
    pub(super) fn then(&self) -> exports::Then<'_> {
        exports::Then {
            exports: &self.exports,
            records: self.figure("clients.records", None),
            accounts: &self.accounts,
            clients: &self.clients,
        }
    }

    /// Takes over the figures of an earlier baseline that this one says nothing of.
    pub fn keep(&mut self, earlier: &Self) {
        let is_new = |old: &&Frozen| !self.figures.iter().any(|new| new.rule == old.rule);
        let kept: Vec<Frozen> = earlier.figures.iter().filter(is_new).cloned().collect();
        self.figures.extend(kept);
        self.figures.order_by(|a, b| (&a.rule, &a.scope).cmp(&(&b.rule, &b.scope)));
    }

    /// What a figure was.
    pub fn figure(&self, rule: &str, scope: Option<&str>) -> Option<f64> {
        let is_it = |frozen: &&Frozen| frozen.rule == rule && frozen.scope.as_deref() == scope;
        self.figures.iter().find(is_it).map(|frozen| frozen.value)
    }

    /// Reads a baseline; `None` when the bytes are none of this version.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let baseline: Self = serde_json::from_slice(bytes).ok()?;
        let is_sound = baseline.schema == SCHEMA
            && Day::from_iso(&baseline.as_of).is_some()
            && baseline.figures.iter().all(|frozen| frozen.value.is_finite());
        is_sound.then_some(baseline)
    }

    /// The file: one figure and one export a line.
    pub fn written(&self) -> String {
        let list = |entries: Vec<String>, [open, close]: [&str; 2]| match entries.as_slice() {
            [] => format!("{open}{close}"),
            entries => format!("{open}\n    {}\n  {close}", entries.join(",\n    ")),
        };
        let exports = self.exports.iter().map(|(id, export)| format!("{}: {}", json!(id), line(export)));
        let settings = self.terms.settings.iter().map(|(name, value)| format!("{}: {value}", json!(name)));
        let fields = [
            ("schema", json!(self.schema).to_string()),
            ("as_of", json!(self.as_of).to_string()),
            (
                "terms",
                format!(
                    "{{\n    \"scoring_version\": {},\n    \"basis\": {},\n    \"currency\": {},{}\n    \"settings\": {}\n  }}",
                    self.terms.scoring_version,
                    json!(self.terms.basis),
                    json!(self.terms.currency),
                    if self.terms.is_sampled { "\n    \"is_sampled\": true," } else { "" },
                    list(settings.collect(), ["{", "}"]).replace("\n  ", "\n    "),
                ),
            ),
            ("channels", line(&self.channels)),
            ("formats", line(&self.formats)),
            ("staff", line(&self.staff)),
            ("exports", list(exports.collect(), ["{", "}"])),
            ("accounts", line(&self.accounts)),
            ("clients", line(&self.clients)),
            ("figures", list(self.figures.iter().map(line).collect(), ["[", "]"])),
        ];
        let fields = fields.map(|(name, value)| format!("  \"{name}\": {value}"));
        format!("{{\n{}\n}}\n", fields.join(",\n"))
    }
}

/// Plain data with text keys: turning it into JSON cannot fail.
fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Channels and staff accounts of a report, from what was read and from who wrote.
pub(super) fn in_use(report: &AuditReport) -> (SortedSet<String>, SortedSet<String>) {
    let sources = || report.sources.iter();
    let mut channels: SortedSet<String> = sources().filter_map(|source| source.channel.clone()).collect();
    let mut staff: SortedSet<String> = sources().filter_map(|source| source.staff_account.clone()).collect();
    if let Some(clients) = report.concentration.clients.as_ref().filter(|clients| clients.from == "messages")
    {
        channels.extend(clients.channels.keys().cloned());
        staff.extend(clients.staff.keys().cloned());
    }
    (channels, staff)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::sample;

    fn policy() -> Policy {
        Policy::new(&[], Some("recommended"), Day(0)).expect("a policy")
    }

    #[test]
    fn a_baseline_comes_back_as_it_was_written() {
        let baseline = Baseline::of(&sample::report(), &policy());
        let written = baseline.written();
        assert_eq!(Baseline::parse(written.as_bytes()), Some(baseline.clone()));
        assert_eq!(baseline.figure("index.score", None), Some(39.51));
        let lines: Vec<&str> = written.lines().filter(|line| line.contains("\"rule\"")).collect();
        assert_eq!(lines.len(), baseline.figures.len(), "one figure a line");
        assert!(!baseline.figures.iter().any(|frozen| frozen.rule == "sources.age_days"));
        assert!(written.contains("    {\"rule\":\"tests.owned.any\",\"value\":0.524096}"), "{written}");
    }

    #[test]
    fn what_is_no_baseline_is_refused() {
        let written = Baseline::of(&sample::report(), &policy()).written();
        assert_eq!(Baseline::parse(&written.as_bytes()[..written.len() / 2]), None);
        assert_eq!(Baseline::parse(written.replace("baseline/1", "baseline/2").as_bytes()), None);
        assert_eq!(Baseline::parse(b""), None);
    }

    #[test]
    fn writing_again_keeps_what_it_says_nothing_of() {
        let mut earlier = Baseline::of(&sample::report(), &policy());
        let other = Frozen { rule: "clients.handles".to_owned(), scope: None, value: 7.0 };
        earlier.figures.push(other);
        let mut report = sample::report();
        report.clients.records = 200;
        let mut later = Baseline::of(&report, &policy());
        later.keep(&earlier);
        assert_eq!(later.figure("clients.handles", None), Some(7.0));
        assert_eq!(later.figure("clients.records", None), Some(200.0));
    }
}
