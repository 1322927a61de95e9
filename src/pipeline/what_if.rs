//! What-ifs: from the ids that a user types to the losses they mean, and from an audit or a saved report to the answer.

use super::pseudonyms::Pseudonyms;
use super::study::Study;
use crate::model::element::{Element, ElementId};
use crate::model::order::InOrder as _;
use crate::model::params::{Language, Params};
use crate::model::report::AuditReport;
use crate::model::sorted_map::SortedMap;
use crate::model::what_if::{AtShare, LostElement, Reach, Replayed, WHAT_IF_SCHEMA, WhatIf, WhatIfFigures};
use crate::naming;
use crate::reference::{channels, incidents};
use crate::stress::aftermath::SHARES_HIT;
use crate::stress::cohorts::Cohorts;
use crate::stress::incident;
use crate::stress::scenario::{Loss, Segment, StaffUse};
use crate::stress::{elements, outage, what_if};
use crate::text::Catalog;

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Ids of what is lost together, as typed.
    pub lose: Vec<String>,
    /// Whom it hits: `all` or `country=RU`; `None`: as the scenarios say.
    pub segment: Option<String>,
    /// Share of the segment to look at beside the usual ones, 0–1.
    pub share: f64,
    /// The ids are those of incidents, of the register or of the settings.
    pub replay: bool,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Unanswerable {
    /// An id that names nothing here.
    Unknown {
        /// As typed.
        id: String,
        /// Ids that may have been meant, the nearest first.
        nearest: Vec<String>,
        /// All that could have been named.
        known: Vec<String>,
    },
    /// A scenario that hits a share of its clients cannot be mixed with one that hits another share.
    Shares(String),
    /// A saved report holds single scenarios, as they were computed.
    ReportHoldsSingle,
    /// A saved report cannot replay incidents.
    ReportCannotReplay,
    /// A saved report holds a scenario for the segment that it was computed for.
    ReportHoldsSegment(String),
}

/// Looks at what would happen.
///
/// # Errors
///
/// When an id names nothing, or the losses cannot be mixed.
pub fn what_if(study: &Study, params: &Params, question: &Question) -> Result<WhatIf, Unanswerable> {
    let (audit, report) = (&study.audit, &study.report);
    let named = Named::of(study, params);
    let mut losses = Vec::new();
    let mut lost: Vec<LostElement> = Vec::new();
    let mut replayed: Vec<Replayed> = Vec::new();
    for text in &question.lose {
        let (id, mut gone) = if question.replay {
            let happening = incident::find(text, params).ok_or_else(|| unknown_incident(text, params))?;
            replayed.push(happening.retold());
            (Element::Own(&happening.id()).into(), incident::replay(&audit.audience, happening))
        } else {
            named.find(text)?
        };
        if let Some(segment) = question.segment.as_deref().and_then(Segment::parse) {
            gone.segment = segment;
        }
        let (id, segment) = (study.names.element(&id), gone.segment.text());
        let element = LostElement { id, segment, share: gone.share };
        if !lost.contains(&element) {
            lost.push(element);
            losses.push(gone);
        }
    }
    replayed.dedup();
    // Exact in the settings, so equal where they say the same.
    let share = losses.first().map_or(1.0, |loss| loss.share);
    if let Some(place) = losses.iter().position(|loss| loss.share.total_cmp(&share).is_ne()) {
        return Err(Unanswerable::Shares(lost[place].id.to_string()));
    }
    let context = outage::context(&audit.audience, audit.links.region.as_deref(), params);
    let figures = what_if::what_if(&Cohorts::new(context), &losses, question.share);
    Ok(WhatIf { replayed, ..answer("exports", report, lost, figures) })
}

/// Takes a single scenario from a saved report.
///
/// # Errors
///
/// When the report holds no such scenario, or more is asked for than it holds.
pub fn from_report(report: &AuditReport, question: &Question) -> Result<WhatIf, Unanswerable> {
    if question.replay {
        return Err(Unanswerable::ReportCannotReplay);
    }
    let [text] = question.lose.as_slice() else { return Err(Unanswerable::ReportHoldsSingle) };
    let scenarios = &report.tests.outage.scenarios;
    let ids = || scenarios.keys().map(|id| (id.as_str(), id.as_str()));
    let id = meant(text, &ids()).ok_or_else(|| unknown(text, ids().map(|(_, shown)| shown.to_owned())))?;
    let scenario = &scenarios[id];
    if question.segment.as_ref().is_some_and(|segment| *segment != scenario.segment) {
        return Err(Unanswerable::ReportHoldsSegment(scenario.segment.clone()));
    }
    let p = question.share;
    let base = report.tests.outage.base;
    let full = scenario.retention.get("1");
    let value_lost = scenario.value_lost.as_ref();
    let stated = SHARES_HIT.iter().find(|(_, share)| share.total_cmp(&p).is_eq());
    let worst = stated.and_then(|(name, _)| Some(value_lost?.get(*name)?.worst));
    let figures = WhatIfFigures {
        in_scope: report.clients.in_scope.or_zero(),
        base,
        before: Reach { clients: report.clients.reachable, proven: None },
        after: Reach { clients: report.clients.reachable.less(scenario.clients.stranded), proven: None },
        at_share: AtShare {
            share: p,
            retention: report.tests.outage.kept.zip(full).map(|(kept, full)| kept - p * (kept - full)),
            value_lost_mean: value_lost.and_then(|lost| lost.get("1")).map(|lost| p * lost.mean),
            value_lost_worst: worst,
        },
        scenario: scenario.clone(),
        worst_pair: report.tests.outage.worst_pair.clone(),
        detail: None,
    };
    let of_settings = report.settings.get("scenarios").and_then(|scenarios| scenarios.get(id)?.get("share"));
    let share = of_settings.and_then(serde_json::Value::as_f64).unwrap_or(1.0);
    let lost = vec![LostElement { id: Element::of(id).into(), segment: scenario.segment.clone(), share }];
    Ok(answer("report", report, lost, figures))
}

/// The answer under the head of a report.
fn answer(from: &str, report: &AuditReport, lost: Vec<LostElement>, figures: WhatIfFigures) -> WhatIf {
    WhatIf {
        schema: WHAT_IF_SCHEMA.to_owned(),
        scoring_version: report.scoring_version,
        tool: report.tool.clone(),
        from: from.to_owned(),
        partial: report.partial,
        as_of: report.as_of.clone(),
        window: report.window.clone(),
        region: report.region.clone(),
        currency: report.currency.clone(),
        basis: report.basis,
        fallback_credit: report.settings.get("fallback_credit").and_then(serde_json::Value::as_f64),
        client: report.presentation.client.clone().or_else(|| report.presentation.title.clone()),
        lost,
        replayed: Vec::new(),
        figures,
    }
}

fn unknown_incident(text: &str, params: &Params) -> Unanswerable {
    let own = (1..=params.incidents.len()).map(|number| format!("own-{number}"));
    unknown(text, own.chain(incidents::all().iter().map(|incident| incident.id.clone())))
}

/// Everything that can be named in one audit.
struct Named<'a> {
    study: &'a Study,
    params: &'a Params,
    losses: SortedMap<ElementId, Loss>,
    users: StaffUse,
}

impl<'a> Named<'a> {
    fn of(study: &'a Study, params: &'a Params) -> Self {
        let audience = &study.audit.audience;
        let losses = elements::all(audience, study.audit.links.region.as_deref(), params);
        Self { study, params, losses, users: StaffUse::of(audience) }
    }

    /// What an id means, with the id by which the report knows it.
    fn find(&self, text: &str) -> Result<(ElementId, Loss), Unanswerable> {
        let names = &self.study.names;
        let shown: Vec<(&str, String)> =
            self.losses.keys().map(|id| (id.as_str(), names.element(id).to_string())).collect();
        if let Some(id) = meant(text, &shown.iter().map(|(id, shown)| (*id, shown.as_str()))) {
            return Ok((Element::of(id).into(), self.losses[id].clone()));
        }
        let rest = self.without_routes(text, names);
        rest.ok_or_else(|| unknown(text, shown.into_iter().map(|(_, shown)| shown)))
    }

    /// What exists, but carries no route of any client: a channel or operator that nobody uses, an account that writes on no
    /// rented channel. It can be lost, and nothing happens.
    fn without_routes(&self, text: &str, names: &Pseudonyms) -> Option<(ElementId, Loss)> {
        let text = text.trim().to_lowercase();
        let staff = &self.study.audit.audience.staff;
        match Element::of(&text) {
            Element::Staff(word) => {
                let is_it = |name: &String| {
                    !name.is_empty() && [name, names.staff(name)].iter().any(|own| own.to_lowercase() == word)
                };
                let place = staff.iter().position(is_it)?;
                let loss = Loss { staff: self.users.loss([place as u32].into()), ..Loss::of([].into()) };
                Some((Element::Staff(&staff[place]).into(), loss))
            }
            Element::Number => Some((Element::Number.into(), Loss::of([].into()))),
            element @ (Element::Channel(word) | Element::Operator(word) | Element::Own(word)) => {
                let id = known(word);
                let added = &self.params.channels;
                let is_operator = channels::all().any(|channel| channel.operator == id)
                    || added.values().any(|channel| channel.operator.as_deref() == Some(id));
                let is_channel = channels::channel(id).is_some() || added.contains_key(id);
                let element = match element {
                    Element::Channel(_) | Element::Own(_) if is_channel => Element::Channel(id),
                    Element::Operator(_) | Element::Own(_) if is_operator => Element::Operator(id),
                    _ => return None,
                };
                Some((element.into(), Loss::of([].into())))
            }
            Element::Layer(_) | Element::Country(_) => None,
        }
    }
}

/// The id that a text means, among ids with the names under which they are shown: the id itself or as it is shown, without
/// case; the bare word of an operator or, where there is none, of a channel or an account, whatever people call it; or what a
/// report prints for it.
fn meant<'a>(text: &str, ids: &(impl Iterator<Item = (&'a str, &'a str)> + Clone)) -> Option<&'a str> {
    let text = text.trim().to_lowercase();
    let find = |wanted: &str| {
        let own = ids.clone().find(|(id, _)| id.to_lowercase() == wanted);
        own.or_else(|| ids.clone().find(|(_, shown)| shown.to_lowercase() == wanted)).map(|(id, _)| id)
    };
    let others: Vec<ElementId> = match Element::of(&text) {
        Element::Own(word) => {
            vec![
                Element::Operator(known(word)).into(),
                Element::Channel(known(word)).into(),
                Element::Staff(word).into(),
            ]
        }
        Element::Operator(word) => vec![Element::Operator(known(word)).into()],
        Element::Channel(word) => vec![Element::Channel(known(word)).into()],
        Element::Staff(_) | Element::Layer(_) | Element::Country(_) | Element::Number => Vec::new(),
    };
    let is_printed = |shown: &str| {
        let in_language = |language| naming::element(shown, &Catalog::new(language)).to_lowercase() == text;
        Language::ALL.into_iter().any(in_language)
    };
    let by_id = find(&text).or_else(|| others.iter().find_map(|other| find(other.as_str())));
    by_id.or_else(|| ids.clone().find(|(_, shown)| is_printed(shown)).map(|(id, _)| id))
}

/// The id of a channel or operator that a word means.
fn known(word: &str) -> &str {
    channels::canonical(channels::named(word).unwrap_or(word))
}

/// How alike two words must be for one to be meant by the other.
const ALIKE: f64 = 0.75;

/// Most ids that are named in place of one that is not known.
const MOST_NEAREST: usize = 3;

fn unknown(text: &str, shown: impl Iterator<Item = String>) -> Unanswerable {
    let known: Vec<String> = shown.collect();
    let word = text.trim().to_lowercase();
    let likeness = |id: &str| {
        let id = id.to_lowercase();
        let bare = Element::of(&id).name();
        strsim::jaro_winkler(&word, &id).max(strsim::jaro_winkler(&word, bare))
    };
    let mut near: Vec<(f64, &String)> = known.iter().map(|id| (likeness(id), id)).collect();
    near.retain(|(likeness, _)| *likeness > ALIKE);
    near.order_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    let nearest = near.into_iter().take(MOST_NEAREST).map(|(_, id)| id.clone()).collect();
    Unanswerable::Unknown { id: text.to_owned(), nearest, known }
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDS: [(&str, &str); 7] = [
        ("channel:telegram", "channel:telegram"),
        ("channel:whatsapp", "channel:whatsapp"),
        ("layer:Wazzup", "layer:Wazzup"),
        ("my-block", "my-block"),
        ("operator:meta", "operator:meta"),
        ("operator:telegram", "operator:telegram"),
        ("staff:Анна", "staff:staff-1"),
    ];

    #[test]
    fn ids_are_found_as_people_type_them() {
        for (text, id) in [
            ("channel:whatsapp", Some("channel:whatsapp")),
            ("WhatsApp", Some("channel:whatsapp")),
            ("whatsapp-group", Some("channel:whatsapp")),
            ("channel:Telegram channel", Some("channel:telegram")),
            ("Meta", Some("operator:meta")),
            // Where a word is both, the operator with all its channels.
            ("telegram", Some("operator:telegram")),
            ("channel:Телеграм", Some("channel:telegram")),
            ("ватсап", Some("channel:whatsapp")),
            ("Мета", Some("operator:meta")),
            ("Staff:АННА", Some("staff:Анна")),
            ("staff-1", Some("staff:Анна")),
            ("Аккаунт сотрудника 1", Some("staff:Анна")),
            ("staff-1's account", Some("staff:Анна")),
            ("staff:STAFF-1", Some("staff:Анна")),
            ("layer:wazzup", Some("layer:Wazzup")),
            ("My-Block", Some("my-block")),
            ("anna", None),
        ] {
            assert_eq!(meant(text, &IDS.into_iter()), id, "{text}");
        }
    }

    #[test]
    fn the_nearest_ids_are_named_as_they_are_shown() {
        let shown = || IDS.iter().map(|(_, shown)| (*shown).to_owned());
        let Unanswerable::Unknown { nearest, known, .. } = unknown("telegramm", shown()) else {
            panic!("something unknown")
        };
        assert_eq!(nearest, ["channel:telegram", "operator:telegram"]);
        assert!(known.iter().all(|id| !id.contains("Анна")));
        let Unanswerable::Unknown { nearest, .. } = unknown("qqq", shown()) else {
            panic!("something unknown")
        };
        assert!(nearest.is_empty());
    }
}
