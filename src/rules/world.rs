//! Small businesses made by hand, for the tests of rules: the figures are computed from the clients as in an audit.

use serde_json::{Value, json};

use super::facts::Facts;
use super::rule::{Found, Judgement, Rule};
use crate::metrics::concentration::concentration;
use crate::metrics::properties;
use crate::model::audience::Audience;
use crate::model::client::{Client, Scope, StaffTraffic, Traffic};
use crate::model::json;
use crate::model::params::{Params, WeightBasis};
use crate::model::quality::DataQuality;
use crate::model::report::{AuditReport, LeftOut, Severity, SourceReport};
use crate::model::sample;
use crate::model::time::{Day, Window};
use crate::stress::{context, outage, owned};

pub(super) use crate::model::sample::{proven, route};

pub(super) const EMAIL: u16 = 0;
pub(super) const INSTAGRAM: u16 = 1;
pub(super) const PHONE: u16 = 2;
pub(super) const TELEGRAM: u16 = 3;
pub(super) const WHATSAPP: u16 = 4;

/// Everything that rules are asked about.
pub(super) struct World {
    pub(super) audience: Audience,
    pub(super) params: Params,
    pub(super) quality: DataQuality,
    /// Changes the report after its figures are computed.
    pub(super) change: fn(&mut AuditReport),
}

/// A business with these clients, all of them in scope, of whom everything was handed over.
pub(super) fn world(clients: Vec<Client>) -> World {
    let clients = clients.into_iter().map(|client| Client { scope: Scope::In, ..client }).collect();
    World {
        audience: Audience {
            staff: vec!["anna".to_owned(), "boris".to_owned()],
            evidence: sample::everything(),
            window: Window::ending(Day(20_000), 365),
            ..sample::audience(&["email", "instagram", "phone", "telegram", "whatsapp"], clients)
        },
        params: Params::new(Day(20_000)),
        quality: DataQuality::default(),
        change: |_| (),
    }
}

impl World {
    /// What a rule answers.
    pub(super) fn ask(&self, rule: &dyn Rule) -> Judgement {
        let report = self.report();
        let facts = Facts {
            audience: &self.audience,
            report: &report,
            quality: &self.quality,
            params: &self.params,
            staff: &["staff-1".to_owned(), "staff-2".to_owned()],
        };
        let judgement = rule.judge(&facts);
        let meta = rule.meta();
        match &judgement {
            Judgement::Quiet => {}
            Judgement::Found(found) => {
                let made: Vec<_> = found.facts.iter().map(|(name, fact)| (*name, fact.kind())).collect();
                assert_eq!(made, meta.facts, "the facts of {}", meta.id);
            }
            Judgement::Unjudged(needs) => {
                assert!(!needs.is_empty());
                for need in needs {
                    let is_told = need.kind().is_some_and(|kind| meta.needs.contains(&kind));
                    assert!(is_told, "{} needs {need}", meta.id);
                }
            }
        }
        judgement
    }

    /// What a rule finds; it must speak.
    pub(super) fn found(&self, rule: &dyn Rule) -> Found {
        match self.ask(rule) {
            Judgement::Found(found) => found,
            other => panic!("{} answers {other:?}", rule.meta().id),
        }
    }

    /// Severity and clients of what a rule finds.
    pub(super) fn speaks(&self, rule: &dyn Rule) -> (Severity, u64) {
        let found = self.found(rule);
        (found.severity, found.clients)
    }

    pub(super) fn report(&self) -> AuditReport {
        let audience = &self.audience;
        let under = |basis| concentration(audience, basis);
        let in_scope = audience.in_scope().count();
        let basis = self.params.basis;
        let mut report: AuditReport = json::of_tree(json!({
            "schema": "", "scoring_version": 2, "tool": {"name": "", "version": ""}, "partial": false,
            "limits_hit": [], "errors": [], "as_of": "2024-10-04",
            "window": {"from": "2023-10-06", "to": "2024-10-04", "days": 365}, "timezone": "UTC",
            "region": "RU", "currency": "RUB", "basis": basis.id(), "settings": {}, "changed": [],
            "reference": {}, "sources": [],
            "clients": {
                "total": in_scope, "in_scope": in_scope, "dormant": 0, "undated": 0, "excluded": 0,
                "reachable": audience.in_scope().filter(|client| !client.routes.is_empty()).count(),
                "unreachable": audience.in_scope().filter(|client| client.routes.is_empty()).count(),
                "records": audience.records, "handles": 0, "linked_by_name": 0, "wrote": 0
            },
            "concentration": {
                "clients": under(WeightBasis::Clients), "value": under(WeightBasis::Value),
                "messages": under(WeightBasis::Messages)
            },
            "tests": {
                "outage": outage::outage(audience, None, Some("RU"), &self.params),
                "context": context::context(audience, None, &self.params),
                "owned": owned::owned(audience, None, &self.params)
            },
            "index": Value::Null,
            "properties": {
                "answers_anywhere": properties::answers_anywhere(audience, basis),
                "history_survives": properties::history_survives(audience),
                "short_path": properties::short_path(audience),
                "fallback": properties::fallback(audience, basis),
                "silence": {}
            }
        }))
        .expect("a report");
        (self.change)(&mut report);
        report
    }
}

/// A client without anything.
pub(super) fn client() -> Client {
    Client::default()
}

/// The same client with messages on a channel, half of them inbound, through a staff account.
pub(super) fn writing(mut client: Client, channel: u16, messages: u64, staff: u32) -> Client {
    let (inbound, outbound) = (messages.div_ceil(2), messages / 2);
    let traffic = Traffic { channel, inbound, outbound, messages, ..Traffic::default() };
    client.traffic = client.traffic.iter().chain([traffic]).collect();
    client.staff.push(StaffTraffic { staff, channel, messages });
    client
}

/// The same client so many times.
pub(super) fn times(count: usize, client: &Client) -> Vec<Client> {
    vec![client.clone(); count]
}

/// A source with messages, and with items left out for reasons.
pub(super) fn source(messages: u64, left_out: &[(&str, u64)]) -> SourceReport {
    let entry = |(reason, count): &(&str, u64)| LeftOut {
        reason: (*reason).to_owned(),
        count: *count,
        places: Vec::new(),
    };
    SourceReport {
        files: 1,
        path: "x".to_owned(),
        hash: String::new(),
        format: "csv".to_owned(),
        channel: None,
        kind: "crm".to_owned(),
        staff_account: None,
        bytes: 0,
        items: messages + left_out.iter().map(|(_, count)| count).sum::<u64>(),
        messages,
        system: 0,
        records: 0,
        activities: 0,
        deals: 0,
        left_out: left_out.iter().map(entry).collect(),
        first_day: None,
        last_day: None,
        encoding: None,
        delimiter: None,
        columns: None,
    }
}
