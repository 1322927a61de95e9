//! All clients under keyed pseudonyms: who holds the key can follow a client from one report to the next, nobody else can
//! say who anybody is.
//!
//! A plain hash of a phone could be undone by trying all phones; under a key that is kept apart from the report it cannot.
//! Entries are sorted by their ids, so that two rosters under different keys cannot be laid side by side.

use std::fmt::{self, Write};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::resolve::Audit;
use crate::identity::handles::HandleId;
use crate::model::audience::Audience;
use crate::model::client::{Client, Route, Scope};
use crate::model::params::Params;
use crate::model::report::RosterEntry;
use crate::stress::parts::context_of;

/// Fewest bytes of a key.
pub const SHORTEST_KEY: usize = 16;

/// Bytes of the HMAC that make an id: half of it, as RFC 2104 allows, and far more than it takes to tell handles apart.
const ID_BYTES: usize = 16;

/// The key of pseudonyms. It is never shown, not even to who debugs.
#[derive(Clone)]
pub struct PseudonymKey(Hmac<Sha256>);

impl PseudonymKey {
    /// The key in the content of a file: white space around it does not count. `None` when it is shorter than `SHORTEST_KEY`.
    pub fn new(content: &[u8]) -> Option<Self> {
        let key = Some(content.trim_ascii()).filter(|key| key.len() >= SHORTEST_KEY)?;
        // HMAC takes keys of any length.
        Hmac::new_from_slice(key).ok().map(Self)
    }

    /// The pseudonym of a handle: hexadecimal.
    fn pseudonym(&self, handle: &str) -> String {
        let mut mac = self.0.clone();
        mac.update(handle.as_bytes());
        let bytes = mac.finalize().into_bytes();
        bytes.iter().take(ID_BYTES).fold(String::with_capacity(2 * ID_BYTES), |mut text, byte| {
            // Writing to a text cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

impl fmt::Debug for PseudonymKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PseudonymKey(…)")
    }
}

/// The roster of an audit, sorted by id.
pub fn roster(audit: &Audit, params: &Params, key: &PseudonymKey) -> Vec<RosterEntry> {
    let audience = &audit.audience;
    let mut roster: Vec<RosterEntry> = audience
        .clients
        .iter()
        .zip(handles_of_clients(audit))
        .map(|(client, handles)| {
            let mut ids = handles.iter().map(|handle| key.pseudonym(audit.links.handles.get(*handle).text));
            let id = ids.next().unwrap_or_default();
            let mut also: Vec<String> = ids.collect();
            also.sort_unstable();
            entry(client, audience, params, id, also)
        })
        .collect();
    roster.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    roster
}

fn entry(
    client: &Client,
    audience: &Audience,
    params: &Params,
    id: String,
    also: Vec<String>,
) -> RosterEntry {
    let channels = |is_proven: bool| {
        let routes = client.routes.iter().filter(|route: &&Route| route.is_proven == is_proven);
        routes.map(|route| audience.channels[route.channel as usize].id.clone()).collect()
    };
    let kinds = [("email", client.email), ("phone", client.phone), ("portal", client.portal)];
    let owned = kinds.into_iter().filter(|(_, state)| state.is_usable).map(|(kind, _)| kind.to_owned());
    RosterEntry {
        id,
        also,
        in_scope: client.scope == Scope::In,
        proven: channels(true),
        known: channels(false),
        chats: client
            .chats
            .iter()
            .map(|(channel, _)| audience.channels[*channel as usize].id.clone())
            .collect(),
        owned: owned.collect(),
        kappa: client.summary.kappa(),
        context: context_of(client, audience),
        weight: client.weight(params.basis),
        value: audience.evidence.has_value.then_some(client.value),
    }
}

/// Of each client its handles, the smallest first. A row without an id is known by its number, which means another person in
/// the next export: such a handle counts only where there is no other.
fn handles_of_clients(audit: &Audit) -> Vec<Vec<HandleId>> {
    let links = &audit.links;
    let mut place = vec![usize::MAX; links.handles.len()];
    for (index, client) in audit.audience.clients.iter().enumerate() {
        place[client.group as usize] = index;
    }
    let mut is_row = vec![false; links.handles.len()];
    // Rows of worklists stand on the records of their clients.
    let exported = links.records.len().saturating_sub(links.from_worklists);
    for linked in &links.records[..exported] {
        let record = &audit.sources[linked.source as usize].data.records[linked.record as usize];
        is_row[linked.handle as usize] |= !record.has_id();
    }
    let mut handles = vec![Vec::new(); audit.audience.clients.len()];
    for handle in 0..links.handles.len() as HandleId {
        if let Some(own) = handles.get_mut(place[links.groups[handle as usize] as usize]) {
            own.push(handle);
        }
    }
    for own in &mut handles {
        own.sort_unstable_by_key(|handle| (is_row[*handle as usize], links.handles.get(*handle).text));
        let lasting = own.iter().filter(|handle| !is_row[**handle as usize]).count();
        own.truncate(lasting.max(1));
    }
    handles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pseudonym_is_the_beginning_of_the_hmac() {
        // Worked out with `openssl dgst -sha256 -hmac 0123456789abcdef`.
        let key = PseudonymKey::new(b" 0123456789abcdef\n").expect("long enough");
        assert_eq!(key.pseudonym("phone:+79005550001"), "70f6f726f363be4426dac2b074e16ab0");
        assert!(PseudonymKey::new(b"  0123456789abcde  ").is_none());
        assert!(!format!("{key:?}").contains("0123"));
    }
}
