//! Companies: who works for the same one. Where the settings count companies as clients, the people of one are one client;
//! whoever reaches any of them reaches it.

use std::collections::{HashMap, HashSet};

use super::handles::{HandleId, HandleKind, Handles};
use super::joiner::Joiner;
use super::points::PointKind;
use super::records::{LinkedRecord, scope_of};
use crate::model::sorted_set::SortedSet;
use crate::model::source::Source;
use crate::reference::mail;

/// The company of a record: the space of its tables and the company's id there.
type Company<'a> = (&'a str, &'a str);

/// The company that a record names; `None` where it names none.
fn company_of<'a>(record: &LinkedRecord, sources: &'a [Source]) -> Option<Company<'a>> {
    let company = &*record.row(sources).company;
    (!company.is_empty()).then(|| (scope_of(&sources[record.source as usize]), company))
}

/// Joins the people of each company: all records that name it, and all addresses of its own mail domain. A domain is that of
/// the one company whose people have addresses there; one of several companies is nobody's, and so is one of a provider or
/// of the business itself (`own`).
pub(super) fn join(
    sources: &[Source],
    records: &[LinkedRecord],
    handles: &Handles,
    own: &[String],
    joiner: &mut Joiner,
) {
    let mut first: HashMap<Company<'_>, HandleId> = HashMap::new();
    // By domain, its company, if it is of one.
    let mut companies: HashMap<&str, Option<Company<'_>>> = HashMap::new();
    for record in records {
        let Some(company) = company_of(record, sources) else { continue };
        joiner.join(*first.entry(company).or_insert(record.handle), record.handle);
        let addresses = record.points.iter().filter(|point| point.links()).filter_map(|point| point.handle);
        for domain in addresses.filter_map(|handle| domain(handles, handle, own)) {
            let known = companies.entry(domain).or_insert(Some(company));
            *known = known.filter(|known| *known == company);
        }
    }
    let mut of_domain: HashMap<&str, HandleId> = HashMap::new();
    for handle in 0..handles.len() as HandleId {
        let Some(domain) = domain(handles, handle, own) else { continue };
        let whose = companies.get(domain);
        if whose.is_some_and(Option::is_none) {
            continue;
        }
        let of_company = whose.and_then(|one| first.get(one.as_ref()?));
        let start = *of_domain.entry(domain).or_insert(of_company.copied().unwrap_or(handle));
        joiner.join(start, handle);
    }
}

/// The domain of an address, where it is that of a company and not of a provider, a relay or the business itself.
fn domain<'h>(handles: &'h Handles, handle: HandleId, own: &[String]) -> Option<&'h str> {
    let known = handles.get(handle);
    let address = known.text.strip_prefix("email:").filter(|_| known.kind == HandleKind::Email)?;
    let (_, domain) = address.rsplit_once('@')?;
    let is_own = own.iter().any(|own| own.eq_ignore_ascii_case(domain));
    (!is_own && known.fault.is_none() && !mail::is_of_provider(domain)).then_some(domain)
}

/// Marks numbers that stand on several records of one company as shared, where the names differ and each of them has a
/// contact of its own: a switchboard is a way to reach each of them, and does not make one person of colleagues.
pub(super) fn mark_switchboards(records: &mut [LinkedRecord], keys: &[u32], sources: &[Source]) {
    let mut bearers: HashMap<HandleId, Vec<usize>> = HashMap::new();
    for (at, record) in records.iter().enumerate() {
        if company_of(record, sources).is_none() {
            continue;
        }
        for phone in record.points.iter().filter(|point| point.kind == PointKind::Phone) {
            if let Some(handle) = phone.handle {
                bearers.entry(handle).or_default().push(at);
            }
        }
    }
    let is_switchboard = |phone: HandleId, at: &[usize]| {
        let companies: SortedSet<_> = at.iter().map(|at| company_of(&records[*at], sources)).collect();
        let names: SortedSet<u32> = at.iter().map(|at| keys[*at]).collect();
        let of_own = |at: &usize| {
            let others = records[*at].points.iter().filter(|point| point.kind != PointKind::Platform);
            others.filter_map(|point| point.handle).find(|handle| *handle != phone)
        };
        let others: SortedSet<HandleId> = at.iter().filter_map(of_own).collect();
        companies.len() == 1 && names.len() == at.len() && !names.contains(&0) && others.len() == at.len()
    };
    let found: HashSet<HandleId> = bearers
        .iter()
        .filter(|(phone, at)| at.len() > 1 && is_switchboard(**phone, at))
        .map(|(phone, _)| *phone)
        .collect();
    for point in records.iter_mut().flat_map(|record| &mut record.points) {
        point.is_shared |= point.handle.is_some_and(|handle| found.contains(&handle));
    }
}
