//! Whom to ask about: few enough that somebody reads them, and each pair once.

use std::collections::{HashMap, HashSet};

use super::by_log::ByLog;
use super::names::Names;
use super::question::{Question, Row};
use crate::identity::by_name::NameRule;
use crate::identity::handles::{HandleId, HandleKind};
use crate::identity::likely::{Called, Likeness};
use crate::identity::name_key::{is_full, name_key};
use crate::model::order::InOrder as _;
use crate::model::sorted_map::SortedMap;
use crate::pipeline::Audit;

/// Most cards of one full name that are asked about: a name of more people decides nothing.
const MOST_CARDS: usize = 3;

/// The rows of an audit, in the order of questions. What the user decided is not asked again.
pub fn rows(audit: &Audit) -> Vec<Row> {
    let mut asked = Asked::of(audit);
    for link in &audit.links.likely {
        asked.add(Question::Likely, why(link.why), link.client, Some(link.record));
    }
    let groups = &audit.links.groups;
    let has_record: HashSet<HandleId> =
        audit.links.records.iter().map(|record| groups[record.handle as usize]).collect();
    let log = ByLog::of(audit);
    for (chat, card) in log.pairs(&|group| has_record.contains(&group)) {
        if let (Some(chat), Some(card)) =
            (asked.partners.get(&chat).copied(), asked.records.get(&card).copied())
        {
            asked.add(Question::SameDays, "", chat, Some(card));
        }
    }
    let names = Names::of(audit, &has_record, &log);
    for several in &audit.links.several {
        if names.may_be(several.client, several.record) {
            asked.add(Question::Several, why(several.why), several.client, Some(several.record));
        }
    }
    for (chat, other, likeness) in names.pairs() {
        let question = if audit.links.handles.get(other).kind == HandleKind::Record {
            Question::Several
        } else {
            Question::Chats
        };
        asked.add(question, why(likeness), chat, Some(other));
    }
    asked.same_names();
    asked.shared_points();
    for link in &audit.links.by_name {
        let why = if link.rule == NameRule::Record { "record" } else { "accounts" };
        asked.rows.push(Row { question: Question::Name, why, a: link.partner, b: Some(link.to) });
    }
    for (a, b) in &audit.links.refused {
        asked.rows.push(Row { question: Question::Refused, why: "", a: *a, b: Some(*b) });
    }
    asked.alone(&has_record);
    asked.finish()
}

fn why(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::Within => "within",
        Likeness::Letters => "letters",
        Likeness::Edit => "edit",
        Likeness::Local => "local",
        Likeness::Short => "short",
    }
}

/// Rows on the way, each pair of groups once.
struct Asked<'a> {
    audit: &'a Audit,
    rows: Vec<Row>,
    seen: HashSet<(HandleId, HandleId)>,
    /// Groups that a row asks about.
    touched: HashSet<HandleId>,
    /// Pairs that the user decided.
    decided: HashSet<(HandleId, HandleId)>,
    /// Pairs of handles that the user called the same.
    confirmed: HashSet<(HandleId, HandleId)>,
    clients: HashSet<HandleId>,
    /// By group, its first partner and its first record.
    partners: HashMap<HandleId, HandleId>,
    records: HashMap<HandleId, HandleId>,
}

fn pair(a: HandleId, b: HandleId) -> (HandleId, HandleId) {
    (a.min(b), a.max(b))
}

/// The first of some handles in each group.
fn first(handles: impl Iterator<Item = HandleId>, groups: &[HandleId]) -> HashMap<HandleId, HandleId> {
    let mut first = HashMap::new();
    for handle in handles {
        first.entry(groups[handle as usize]).or_insert(handle);
    }
    first
}

impl<'a> Asked<'a> {
    fn of(audit: &'a Audit) -> Self {
        let groups = &audit.links.groups;
        let group = |handle: HandleId| groups[handle as usize];
        let links = || audit.links.crosswalk.iter();
        Self {
            audit,
            rows: Vec::new(),
            seen: HashSet::new(),
            touched: HashSet::new(),
            decided: links().map(|link| pair(group(link.a), group(link.b))).collect(),
            confirmed: links().filter(|link| link.is_same).map(|link| pair(link.a, link.b)).collect(),
            clients: audit.audience.clients.iter().map(|client| client.group).collect(),
            partners: first(audit.links.partners.iter().filter_map(|own| own.first().copied()), groups),
            records: first(audit.links.records.iter().map(|record| record.handle), groups),
        }
    }

    fn group(&self, handle: HandleId) -> HandleId {
        self.audit.links.groups[handle as usize]
    }

    /// Adds a question about two groups that are no client yet, once.
    fn add(&mut self, question: Question, why: &'static str, a: HandleId, b: Option<HandleId>) {
        let Some(other) = b else { return };
        let (one, two) = (self.group(a), self.group(other));
        let both = pair(one, two);
        let is_asked = one == two || self.decided.contains(&both) || !self.seen.insert(both);
        if is_asked || !self.clients.contains(&one) || !self.clients.contains(&two) {
            return;
        }
        self.touched.extend([one, two]);
        self.rows.push(Row { question, why, a, b });
    }

    /// Cards that bear one full name and share nothing.
    fn same_names(&mut self) {
        let mut by_key = HashMap::<String, HashMap<HandleId, HandleId>>::new();
        for record in self.audit.links.records.iter() {
            let key = name_key(&record.row(&self.audit.sources).name);
            if is_full(&key) {
                let group = self.group(record.handle);
                by_key.entry(key).or_default().entry(group).or_insert(record.handle);
            }
        }
        let by_key: SortedMap<_, _> =
            by_key.into_iter().filter(|(_, cards)| (2..=MOST_CARDS).contains(&cards.len())).collect();
        for cards in by_key.into_values() {
            let cards: SortedMap<_, _> = cards.into_iter().collect();
            let cards: Vec<HandleId> = cards.into_values().collect();
            for other in &cards[1..] {
                self.add(Question::SameName, "", cards[0], Some(*other));
            }
        }
    }

    /// Cards that are one client though they bear different full names: a number or an address on both has joined them.
    fn shared_points(&mut self) {
        let mut by_group = HashMap::<HandleId, Vec<(Called, HandleId)>>::new();
        for record in self.audit.links.records.iter() {
            let name = &record.row(&self.audit.sources).name;
            if let Some(called) = Called::of(name).filter(|_| is_full(&name_key(name))) {
                by_group.entry(self.group(record.handle)).or_default().push((called, record.handle));
            }
        }
        let by_group: SortedMap<_, _> = by_group.into_iter().filter(|(_, own)| own.len() > 1).collect();
        for own in by_group.into_values() {
            let (first, card) = &own[0];
            let mut others: Vec<&Called> = vec![first];
            for (called, other) in &own[1..] {
                if others.iter().all(|known| known.likeness(called).is_none()) {
                    others.push(called);
                    let row = Row { question: Question::SharedPoint, why: "", a: *card, b: Some(*other) };
                    self.rows.push(row);
                }
            }
        }
    }

    /// Chats without a card and cards without a chat, of whom nothing was asked.
    fn alone(&mut self, has_record: &HashSet<HandleId>) {
        let in_scope: Vec<_> = self.audit.audience.in_scope().collect();
        for client in in_scope.iter().filter(|client| !self.touched.contains(&client.group)) {
            let is_filed = has_record.contains(&client.group);
            let (question, a) = match (client.has_chat, is_filed) {
                (true, false) => (Question::ChatAlone, self.partners.get(&client.group)),
                (false, true) => (Question::CardAlone, self.records.get(&client.group)),
                _ => continue,
            };
            self.rows.extend(a.map(|a| Row { question, why: "", a: *a, b: None }));
        }
    }

    fn finish(mut self) -> Vec<Row> {
        let confirmed = std::mem::take(&mut self.confirmed);
        self.rows.retain(|row| row.b.is_none_or(|b| !confirmed.contains(&pair(row.a, b))));
        let place = |row: &Row| Question::ALL.iter().position(|one| *one == row.question);
        self.rows.order_by_key(|row| place(row));
        self.rows
    }
}
