//! Puts the figures into the report.

use std::collections::HashSet;

use rayon::join;

use super::link_review;
use super::pseudonyms::Pseudonyms;
use super::resolve::Audit;
use super::understood;
use crate::identity::handles::HandleId;
use crate::import::outcome::Failure;
use crate::metrics::concentration::concentration;
use crate::metrics::coverage::coverage;
use crate::metrics::{cost, decided, movement, properties, silence};
use crate::model::audience::Audience;
use crate::model::client::{KnownBy, Scope};
use crate::model::element::ElementId;
use crate::model::ledger::Ledger;
use crate::model::params::{Params, WeightBasis};
use crate::model::report::{
    AuditReport, Bet, ChannelCost, ChannelCoverage, ClientCounts, Concentration, ConcentrationReport, Count,
    CountryToday, EvidenceReport, IncidentReport, Index, LeftOut, MonthTrend, PresentationReport, Properties,
    SCHEMA, SourceError, SourceReport, Tests, Tool, WindowReport,
};
use crate::model::scoring;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::Source;
use crate::model::time::Day;
use crate::model::vocabulary::NeedKind;
use crate::reference;
use crate::stress::{bet, context, incident, index, outage, owned, tax};

/// All figures of an audit.
pub struct Measured<'a> {
    audit: &'a Audit,
    params: &'a Params,
    clients: ClientCounts,
    concentration: ConcentrationReport,
    tests: Tests,
    properties: Properties,
    incidents: Vec<IncidentReport>,
    trend: SortedMap<String, MonthTrend>,
    today: Vec<CountryToday>,
    index: Option<Index>,
}

impl<'a> Measured<'a> {
    /// Computes them.
    pub fn new(audit: &'a Audit, params: &'a Params) -> Self {
        let audience = &audit.audience;
        let (likely, region) = (audit.likely.as_ref(), audit.links.region.as_deref());
        // They hang on the clients and not on each other.
        let ((outage, incidents), ((context, owned), concentration)) = join(
            || {
                let outage = || outage::outage(audience, likely, region, params);
                join(outage, || incident::incidents(audience, region, params))
            },
            || {
                let context = || context::context(audience, likely, params);
                let two = || join(context, || owned::owned(audience, likely, params));
                join(two, || concentrations(audience))
            },
        );
        let tests = Tests { outage, context, owned };
        Self {
            clients: clients(audit),
            concentration,
            properties: Properties {
                answers_anywhere: properties::answers_anywhere(audience, params.basis),
                history_survives: properties::history_survives(audience),
                short_path: properties::short_path(audience),
                fallback: properties::fallback(audience, params.basis),
                silence: silence::by_channel(&audience.silence),
            },
            incidents,
            trend: movement::trend(audience, audit.window),
            today: incident::today(audience, region),
            index: index::index(&tests, params.weights),
            tests,
            audit,
            params,
        }
    }
}

impl Measured<'_> {
    /// What is believed of the channel that carries most.
    fn bet(&self, cost: Option<&SortedMap<String, ChannelCost>>) -> Option<Bet> {
        let ground = bet::Ground {
            channel: self.concentration.by(self.params.basis).map(|used| used.top.id.as_str()),
            today: &self.today,
            trend: &self.trend,
            cost,
            region: self.audit.links.region.as_deref(),
        };
        bet::bet(&self.audit.audience, &ground, self.params)
    }
}

/// How concentrated the clients are, by every weight that is known of them.
fn concentrations(audience: &Audience) -> ConcentrationReport {
    let value = audience.evidence.has_value.then(|| concentration(audience, WeightBasis::Value));
    ConcentrationReport {
        clients: concentration(audience, WeightBasis::Clients),
        value: value.flatten(),
        messages: concentration(audience, WeightBasis::Messages),
    }
}

fn clients(audit: &Audit) -> ClientCounts {
    let audience = &audit.audience;
    let count = |scope: Scope| audience.clients.iter().filter(|client| client.scope == scope).count() as u64;
    let reachable = audience.in_scope().filter(|client| !client.routes.is_empty()).count() as u64;
    let in_scope = count(Scope::In);
    ClientCounts {
        total: (audience.clients.len() as u64).into(),
        in_scope: in_scope.into(),
        dormant: count(Scope::Dormant).into(),
        undated: count(Scope::Undated).into(),
        excluded: audience.excluded.into(),
        reachable: reachable.into(),
        unreachable: (in_scope - reachable).into(),
        records: audience.records,
        handles: audience.clients.iter().map(|client| u64::from(client.handles)).sum(),
        linked_by_name: audience
            .clients
            .iter()
            .map(|client| u64::from(client.linked_by_name))
            .sum::<u64>()
            .into(),
        likely_links: likely_links(audit).into(),
        unlinked_partners:
            (audience.in_scope().filter(|client| client.has_chat && !client.has_record).count() as u64).into(),
        records_without_chat: (audience
            .in_scope()
            .filter(|client| client.has_record && !client.has_chat)
            .count() as u64)
            .into(),
        wrote: (audience.in_scope().filter(|client| client.inbound() > 0).count() as u64).into(),
        by_phone: known_by(audience, KnownBy::Phone),
        by_bsuid_only: known_by(audience, KnownBy::IdAlone),
        by_both: known_by(audience, KnownBy::Both),
    }
}

/// Clients in scope whom WhatsApp shows in this way.
fn known_by(audience: &Audience, by: KnownBy) -> Count {
    (audience.in_scope().filter(|client| client.known_by == by).count() as u64).into()
}

/// Likely links between clients that are not left out.
fn likely_links(audit: &Audit) -> u64 {
    let groups = &audit.links.groups;
    let clients: HashSet<HandleId> = audit.audience.clients.iter().map(|client| client.group).collect();
    let is_client = |handle: HandleId| clients.contains(&groups[handle as usize]);
    audit.links.likely.iter().filter(|link| is_client(link.client) && is_client(link.record)).count() as u64
}

/// The report, with the names it may show.
pub fn report(measured: &Measured<'_>, names: &Pseudonyms) -> AuditReport {
    let (audit, params) = (measured.audit, measured.params);
    let accounts = accounts(audit);
    let sources: Vec<SourceReport> = audit
        .sources
        .iter()
        .zip(&accounts)
        .map(|(source, account)| {
            let mut report = source_report(source, Some(params.today), names);
            report.staff_account =
                report.staff_account.or_else(|| account.map(|name| names.staff(name).to_owned()));
            report
        })
        .collect();
    let mut tests = measured.tests.clone();
    tests.context.staff = renamed(tests.context.staff, names);
    tests.outage.scenarios = shown(std::mem::take(&mut tests.outage.scenarios), names);
    tests.outage.single_points = shown(std::mem::take(&mut tests.outage.single_points), names);
    for need in &mut tests.owned.test.needs {
        if need.kind() == Some(NeedKind::Consent) {
            *need = need.with_what(names.path(need.what()));
        }
    }
    let needs = audit.passed.needs();
    for test in [&mut tests.outage.test, &mut tests.context.test, &mut tests.owned.test] {
        test.needs.extend(needs.iter().cloned());
    }
    let cost = cost::cost(&audit.audience, params);
    let mut changed = params.changed();
    changed.sort_unstable();
    AuditReport {
        schema: SCHEMA.to_owned(),
        scoring_version: scoring::VERSION,
        tool: Tool { name: env!("CARGO_PKG_NAME").to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        partial: !audit.failures.is_empty(),
        small_counts_hidden: false,
        limits_hit: Vec::new(),
        errors: audit.failures.iter().map(|failure| source_error(failure, names)).collect(),
        as_of: audit.window.to.to_string(),
        window: WindowReport {
            from: audit.window.from.to_string(),
            to: audit.window.to.to_string(),
            days: audit.window.days(),
        },
        timezone: params.timezone.name().to_owned(),
        region: audit.links.region.clone(),
        currency: audit.currency.clone(),
        basis: params.basis,
        unit: params.unit.id().to_owned(),
        settings: params.settings(),
        changed,
        reference: reference::versions(),
        hashes: SortedMap::new(),
        sources,
        passed_over: understood::passed_over(&audit.passed),
        understood: understood::of_audit(audit, params, names),
        coverage: covered(&audit.audience, names),
        clients: measured.clients.clone(),
        links: link_review::review(audit),
        sampling: None,
        concentration: ConcentrationReport {
            clients: named(measured.concentration.clients.as_ref(), names),
            value: named(measured.concentration.value.as_ref(), names),
            messages: named(measured.concentration.messages.as_ref(), names),
        },
        tests,
        index: measured.index.clone(),
        properties: measured.properties.clone(),
        trend: measured.trend.clone(),
        moved: movement::moved(&audit.audience, audit.window),
        decided: decided::decided(&audit.audience),
        cost: cost.clone(),
        evidence: EvidenceReport::default(),
        incidents: measured.incidents.clone(),
        availability: measured.today.clone(),
        bet: measured.bet(cost.as_ref()),
        tax: tax::tax(&audit.audience, params, &measured.tests.outage.scenarios),
        findings: Vec::new(),
        unjudged: Vec::new(),
        plan: Vec::new(),
        comments: Vec::new(),
        accepted: Vec::new(),
        presentation: presentation(params),
        gate: None,
        history: Vec::new(),
        roster: None,
    }
}

/// Of each source the one account through which all its conversations ran, where there is one.
fn accounts(audit: &Audit) -> Vec<Option<&str>> {
    let mut seen: Vec<SortedSet<&str>> = vec![SortedSet::new(); audit.sources.len()];
    for conversation in &audit.settled.conversations {
        seen[conversation.source as usize].insert(&conversation.staff);
    }
    let mut accounts = Vec::with_capacity(seen.len());
    for names in seen {
        let one = names.first().copied().filter(|name| names.len() == 1 && !name.is_empty());
        accounts.push(one);
    }
    accounts
}

fn presentation(params: &Params) -> PresentationReport {
    let shown = params.presentation.clone();
    PresentationReport {
        title: shown.title,
        client: shown.client,
        author: shown.author,
        note: shown.note,
        logo: shown.logo,
        appendix: shown.appendix,
        language: params.language.id().to_owned(),
    }
}

fn named(concentration: Option<&Concentration>, names: &Pseudonyms) -> Option<Concentration> {
    concentration
        .map(|figures| Concentration { staff: renamed(figures.staff.clone(), names), ..figures.clone() })
}

/// What the exports show of each channel, with the names of accounts that it may show.
fn covered(audience: &Audience, names: &Pseudonyms) -> SortedMap<String, ChannelCoverage> {
    let mut coverage = coverage(audience);
    for channel in coverage.values_mut() {
        channel.staff = renamed(std::mem::take(&mut channel.staff), names);
    }
    coverage
}

fn renamed<T>(by_staff: SortedMap<String, T>, names: &Pseudonyms) -> SortedMap<String, T> {
    by_staff.into_iter().map(|(name, figures)| (names.staff(&name).to_owned(), figures)).collect()
}

/// By elements, with the names that they may show.
fn shown<T>(by_element: SortedMap<ElementId, T>, names: &Pseudonyms) -> SortedMap<ElementId, T> {
    by_element.into_iter().map(|(id, figures)| (names.element(&id), figures)).collect()
}

/// What became of a source, with the names it may show. Its span ends with `today`, where that is given: what is dated later
/// is left out, and one mail of the year 2941 says nothing of how old its mailbox is.
pub fn source_report(source: &Source, today: Option<Day>, names: &Pseudonyms) -> SourceReport {
    let ledger = &source.data.ledger;
    let path = names.path(&source.path);
    let (first, last) = span(source, today);
    let table = source.data.detail.table.as_ref();
    SourceReport {
        path: path.to_owned(),
        hash: source.hash.clone(),
        format: source.format.to_owned(),
        channel: source.data.channel.clone(),
        kind: source.data.kind.id().to_owned(),
        staff_account: staff_account(source).map(|name| names.staff(name).to_owned()),
        bytes: source.bytes,
        files: source.files,
        items: ledger.items(),
        messages: ledger.messages,
        system: ledger.system,
        records: ledger.records,
        activities: ledger.activities,
        deals: ledger.deals,
        left_out: left_out(ledger, path),
        first_day: first.map(|day| day.to_string()),
        last_day: last.map(|day| day.to_string()),
        encoding: source.data.detail.encoding.clone(),
        delimiter: table.map(|table| table.delimiter.clone()),
        columns: table.map(|table| table.columns.iter().filter_map(|column| column.role.clone()).collect()),
    }
}

fn staff_account(source: &Source) -> Option<&str> {
    let of_chats = || source.data.chats.iter().find_map(|chat| chat.staff_account.as_deref());
    source.staff_account.as_deref().or_else(of_chats).filter(|name| !name.is_empty())
}

fn left_out(ledger: &Ledger, path: &str) -> Vec<LeftOut> {
    let entry =
        |(reason, skipped): (&crate::model::ledger::SkipReason, &crate::model::ledger::Skipped)| LeftOut {
            reason: reason.id().to_owned(),
            count: skipped.count,
            places: skipped.places.iter().map(|place| format!("{path}:{place}")).collect(),
        };
    ledger.left_out.iter().map(entry).collect()
}

/// First and last day of what a source holds, up to `today`.
pub fn span(source: &Source, today: Option<Day>) -> (Option<Day>, Option<Day>) {
    let data = &source.data;
    let counted = data.tallied.iter().filter_map(|tallied| tallied.span);
    let chats = data.chats.iter().flat_map(|chat| chat.cells.iter().map(|cell| cell.day));
    let activities = data.activities.cells.iter().map(|cell| cell.day);
    let deals = data.deals.iter().flat_map(|deal| deal.opened.into_iter().chain(deal.closed));
    let records = data.records.iter().filter_map(|record| record.created);
    let days = chats.chain(activities).chain(deals).chain(records);
    let days = days.chain(counted.flat_map(|(first, last)| [first, last]));
    let days = days.filter(|day| today.is_none_or(|today| *day <= today));
    days.fold((None, None), |(first, last): (Option<Day>, Option<Day>), day| {
        (Some(first.map_or(day, |first| first.min(day))), last.max(Some(day)))
    })
}

/// A file that could not be read, with the names it may show.
pub fn source_error(failure: &Failure, names: &Pseudonyms) -> SourceError {
    SourceError {
        path: names.path(&failure.path).to_owned(),
        line: failure.error.line,
        code: failure.error.kind.code().id().to_owned(),
        message: failure.error.kind.to_string(),
        place: Some(failure.place.display().to_string()),
    }
}
