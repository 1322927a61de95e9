//! What rewriting needs to know of a world beyond its report.

use std::collections::{BTreeMap, HashSet};

use untether::identity::handles::{HandleId, HandleKind};
use untether::identity::points::{Point, PointKind};
use untether::identity::references::References;
use untether::model::client::Client;
use untether::model::params::Params;
use untether::pipeline::Audit;
use untether::tally::inputs::Inputs;
use untether::tally::traffic::{Channels, DayTraffic, day_traffic};
use untether::tally::voices::Voices;
use untether::tally::{crm, days, deals};

/// A world.
pub(super) struct Known<'a> {
    pub(super) audit: &'a Audit,
    params: &'a Params,
    /// Handles that stand on some record.
    filed: HashSet<HandleId>,
    /// Handles by group.
    handles: BTreeMap<u32, Vec<HandleId>>,
    /// Messages that are not logged, by place of the client and channel: day and number.
    pub(super) unlogged: BTreeMap<(usize, String), Vec<(String, u32)>>,
}

impl<'a> Known<'a> {
    pub(super) fn new(audit: &'a Audit, params: &'a Params) -> Self {
        let points = audit.links.records.iter().flat_map(|record| &record.points);
        let filed = points.filter_map(|point| point.handle).collect();
        let mut handles = BTreeMap::<u32, Vec<HandleId>>::new();
        for (handle, group) in (0..).zip(&audit.links.groups) {
            handles.entry(*group).or_default().push(handle);
        }
        let mut known = Self { audit, params, filed, handles, unlogged: BTreeMap::new() };
        known.unlogged = known.unlogged();
        known
    }

    pub(super) fn inputs(&self) -> untether::plan::Inputs<'a> {
        untether::plan::Inputs::new(&self.audit.audience, self.params)
    }

    pub(super) fn client(&self, place: usize) -> &'a Client {
        &self.audit.audience.clients[place]
    }

    /// The value of a handle as a cell of a table has it.
    fn value(&self, handle: HandleId) -> (String, String) {
        let text = &self.audit.links.handles.get(handle).text;
        let (before, value) = text.split_once(':').expect("a kind");
        (before.to_owned(), value.replace(";ext=", " ext. "))
    }

    /// What stands before the colon and the value of a client's handles of a kind that are on no record.
    pub(super) fn unfiled(&self, place: usize, kind: HandleKind) -> Vec<(String, String)> {
        let own = self.handles[&self.client(place).group].iter();
        own.filter(|handle| self.audit.links.handles.get(**handle).kind == kind)
            .filter(|handle| !self.filed.contains(handle))
            .map(|handle| self.value(*handle))
            .collect()
    }

    /// A usable contact on a client's records.
    pub(super) fn usable(&self, place: usize, kind: PointKind) -> Option<String> {
        let (links, group) = (&self.audit.links, self.client(place).group);
        let own = links.records.iter().filter(|record| links.groups[record.handle as usize] == group);
        let is_usable = |point: &&Point| point.kind == kind && point.is_usable();
        let point = own.flat_map(|record| &record.points).find(is_usable)?;
        Some(self.value(point.handle?).1)
    }

    /// A handle by which a client can be named.
    pub(super) fn name(&self, place: usize) -> String {
        let first = self.handles[&self.client(place).group][0];
        self.audit.links.handles.get(first).text.to_string()
    }

    /// What the CRM's log lacks, client by client.
    fn unlogged(&self) -> BTreeMap<(usize, String), Vec<(String, u32)>> {
        let Audit { sources, links, window, .. } = self.audit;
        let references = References::new(sources, links);
        let voices = Voices::of(sources, &self.audit.settled, window.to);
        let chats = days::combine(sources, &self.audit.settled, &voices, links, window.to);
        let log = crm::log(sources, &references, links, window.to);
        let deals = deals::deals(sources, &references, links, self.params, window.to);
        let (params, window) = (self.params, *window);
        let inputs = Inputs {
            sources,
            links,
            settled: &self.audit.settled,
            chats: &chats,
            log: &log,
            deals: &deals,
            consent_unknown: &[],
            params,
            window,
        };
        let channels = Channels::collect(&inputs);
        let mut unlogged = BTreeMap::<_, Vec<_>>::new();
        let mut traffic: Vec<DayTraffic> = Vec::new();
        for (place, client) in self.audit.audience.clients.iter().enumerate() {
            let is_own = |handle: u32| links.groups[handle as usize] == client.group;
            let own_chats: Vec<u32> =
                (0..).zip(&chats.keys).filter(|(_, key)| is_own(key.partner)).map(|(chat, _)| chat).collect();
            let own_log: Vec<u32> =
                (0..).zip(&log.messages).filter(|(_, day)| is_own(day.record)).map(|(day, _)| day).collect();
            day_traffic(&inputs, &channels, &own_chats, &own_log, &mut traffic);
            for day in traffic.iter().filter(|day| day.messages() > day.logged_total()) {
                let channel = channels.facts[day.channel as usize].id.clone();
                let rest = (day.day.to_string(), day.messages() - day.logged_total());
                unlogged.entry((place, channel)).or_default().push(rest);
            }
        }
        unlogged
    }
}
