//! What is asked for: each thing with why, how much hangs on it and where to click.

use crate::model::order::InOrder as _;
use crate::model::report::{AuditReport, Count, MissingEvidence};
use crate::model::scoring::VISIBLE;
use crate::model::vocabulary::NeedKind;
use crate::reference::export_ways::{self, ExportWay, Further, WayKind, further_of_channel};
use crate::report::layout::channel_name;
use crate::text::{Catalog, Language, Value, number};

/// One thing that is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Id of the evidence.
    pub(super) id: String,
    /// What.
    pub(super) title: String,
    /// How much hangs on it, in words.
    pub(super) weight: Option<String>,
    /// Why.
    pub(super) why: String,
    /// Where to click, a line for each system.
    pub(super) steps: Vec<String>,
}

/// Everything, for a business from which there is nothing yet: what tells most first (`docs/getting-exports.md`).
pub(super) fn general(region: Option<&str>, catalog: &Catalog) -> Vec<Item> {
    let kinds = [
        ("crm", WayKind::Crm, "steps"),
        ("messenger-export", WayKind::Messenger, "steps"),
        ("activities", WayKind::Crm, "activities"),
        ("mailbox", WayKind::Mailbox, "steps"),
        ("table", WayKind::Table, "steps"),
    ];
    let further = |id: &str| -> &[&str] {
        match id {
            "crm" => &["crm"],
            "messenger-export" => &["messenger"],
            "mailbox" => &["mailbox"],
            "table" => &["shop", "list", "desk", "calls"],
            _ => &[],
        }
    };
    let item = |(id, kind, step): (&str, WayKind, &str)| Item {
        id: id.to_owned(),
        title: catalog.text(&format!("request-item-{id}"), &[]),
        weight: None,
        why: catalog.text(&format!("request-why-{id}"), &[]),
        steps: export_ways::of_kind(kind)
            .map(|way| line(way, step, catalog))
            .chain(further(id).iter().flat_map(|kind| further_lines(kind, region, catalog)))
            .collect(),
    };
    kinds.into_iter().map(item).collect()
}

/// What is missing beside a report: exports, and what the business has to do itself; each in the order of the report.
pub(super) fn missing(report: &AuditReport, catalog: &Catalog) -> (Vec<Item>, Vec<Item>) {
    let items = report.evidence.missing.iter().map(|one| (one, item(one, report, catalog)));
    let (own, exports): (Vec<_>, Vec<_>) =
        items.partition(|(one, _)| one.source.kind().is_some_and(NeedKind::is_own_step));
    let only = |items: Vec<(_, Item)>| items.into_iter().map(|(_, item)| item).collect();
    (only(exports), only(own))
}

fn item(missing: &MissingEvidence, report: &AuditReport, catalog: &Catalog) -> Item {
    let (kind, (id, what)) = (missing.source.kind(), missing.source.parts());
    let way = export_ways::of_channel(what);
    let named = match kind {
        Some(NeedKind::Consent) => what.to_owned(),
        _ => channel_name(what, catalog.language()),
    };
    let values = [("what", Value::from(named)), ("count", Value::from(concerned(kind, report)))];
    let why = match kind {
        Some(NeedKind::ChannelExport) if way.is_none() => "channel-export-unknown",
        _ => id,
    };
    // An id of a later version: what it needs in one line, else the id.
    let unknown = || {
        let need = catalog.find(&format!("needs-{id}"), &values);
        need.unwrap_or_else(|| missing.source.to_string())
    };
    Item {
        id: missing.source.to_string(),
        title: catalog.find(&format!("request-item-{id}"), &values).unwrap_or_else(unknown),
        weight: weight(missing, catalog),
        why: catalog.find(&format!("request-why-{why}"), &values).unwrap_or_default(),
        steps: steps((id, what), way, report, catalog),
    }
}

/// Clients that a step of the business's own concerns.
fn concerned(kind: Option<NeedKind>, report: &AuditReport) -> Count {
    let outage = &report.tests.outage;
    let worst = outage.worst.as_ref().and_then(|id| outage.scenarios.get(id));
    match kind {
        Some(NeedKind::FallbackTest) => {
            worst.map_or_else(Count::default, |scenario| scenario.clients.fallback)
        }
        Some(NeedKind::Import) => report.tests.owned.recoverable.clients,
        _ => Count::default(),
    }
}

fn weight(missing: &MissingEvidence, catalog: &Catalog) -> Option<String> {
    match missing.narrows {
        Some(points) if points >= VISIBLE => {
            let points = Value::from(number::decimal(points, 1, catalog.language()));
            Some(catalog.text("request-narrows", &[("points", points)]))
        }
        None if missing.source.kind().is_some_and(NeedKind::is_vital) => {
            Some(catalog.text("request-vital", &[]))
        }
        _ => None,
    }
}

/// Where to click: in the system that the exports come from, where that is known, else in each that it may be.
fn steps(
    (id, what): (&str, &str),
    channel: Option<&ExportWay>,
    report: &AuditReport,
    catalog: &Catalog,
) -> Vec<String> {
    let formats = report.sources.iter().filter_map(|source| export_ways::of_format(&source.format));
    let mut used: Vec<&ExportWay> = formats.filter(|way| way.kind == WayKind::Crm).collect();
    used.order_by_key(|way| way.id);
    used.dedup();
    let mut others: Vec<&Further> = report
        .sources
        .iter()
        .filter(|source| export_ways::of_format(&source.format).is_none())
        .filter_map(|source| export_ways::further_of_format(&source.format))
        .filter(|system| matches!(system.kind.as_str(), "crm" | "shop"))
        .collect();
    others.order_by_key(|system| &system.id);
    others.dedup_by_key(|system| &system.id);
    let region = report.region.as_deref();
    let of_crm = |step: &str| -> Vec<String> {
        if used.is_empty() && !others.is_empty() {
            return others.iter().map(|system| further_line(system, catalog)).collect();
        }
        if !used.is_empty() {
            return used.iter().map(|way| line(way, step, catalog)).collect();
        }
        let all = export_ways::of_kind(WayKind::Crm).map(|way| line(way, step, catalog));
        // Of further systems no more is known than how their lists come out.
        let further = if step == "steps" { further_lines("crm", region, catalog) } else { Vec::new() };
        all.chain(further).collect::<Vec<String>>()
    };
    let all = |kind| export_ways::of_kind(kind).map(|way| line(way, "steps", catalog)).collect();
    match id {
        "crm" | "value" => of_crm("steps"),
        "activities" => of_crm("activities"),
        "messenger-export" => all(WayKind::Messenger),
        "routes" => [of_crm("steps"), all(WayKind::Messenger)].concat(),
        "channel-export" => match channel {
            Some(way) => vec![line(way, "steps", catalog)],
            None => {
                further_of_channel(what).map(|system| further_line(system, catalog)).into_iter().collect()
            }
        },
        _ => Vec::new(),
    }
}

/// `HubSpot: where to click`.
fn line(way: &ExportWay, step: &str, catalog: &Catalog) -> String {
    let name = catalog.text(&format!("way-{}", way.id), &[]);
    format!("{name}: {}", catalog.text(&format!("way-{}-{step}", way.id), &[]))
}

/// The same of a further system.
fn further_line(system: &Further, catalog: &Catalog) -> String {
    let is_russian = catalog.language() == Language::Ru;
    format!("{}: {}", system.name(is_russian), system.steps(is_russian))
}

/// Lines of all further systems of a kind that are met in the country; where none is known, where the language is spoken.
fn further_lines(kind: &str, region: Option<&str>, catalog: &Catalog) -> Vec<String> {
    let language = catalog.language().id();
    export_ways::further_of_kind(kind, region, language).map(|system| further_line(system, catalog)).collect()
}
