//! Which contact points belong to so many different people that they say of nobody who they are (methodology, section 2).

use foldhash::{HashMap, HashSet};

use super::handles::HandleId;
use super::points::{Fault, Point, PointKind};
use super::records::LinkedRecord;
use crate::model::sorted_map::SortedMap;
use petgraph::unionfind::UnionFind;

/// The records that bear one point, each once.
#[derive(Default)]
struct Bearers(Vec<Bearer>);

/// A record that bears a point.
struct Bearer {
    /// Keys of its names; 0 is no name.
    keys: Vec<u32>,
    /// Its other points that can be used.
    others: Vec<HandleId>,
    /// It bears another point of any kind.
    has_other: bool,
}

/// Contacts on the records of more than `limit` different people. `keys` holds, for each record, the number of its name's key,
/// 0 where it has none.
///
/// What names alone would call shared is taken back where other usable points show that those who bear it are fewer; a
/// point that is shared itself shows nothing. So it goes on until nothing changes.
pub(super) fn shared_points(records: &[LinkedRecord], keys: &[u32], limit: u32) -> HashSet<HandleId> {
    let bearers = often_borne(records, keys, limit);
    let is_many = |bearers: &Bearers, shared: Option<&HashSet<HandleId>>| bearers.people(shared) > limit;
    let mut shared: HashSet<HandleId> =
        bearers.iter().filter(|(_, bearers)| is_many(bearers, None)).map(|(handle, _)| *handle).collect();
    loop {
        let stays = |handle: &HandleId| is_many(&bearers[handle], Some(&shared));
        let left: HashSet<HandleId> = shared.iter().copied().filter(stays).collect();
        let is_settled = left.len() == shared.len();
        shared = left;
        if is_settled {
            return shared;
        }
    }
}

/// Marks the contacts that are `shared` on all records.
pub(super) fn mark_shared(records: &mut [LinkedRecord], shared: &HashSet<HandleId>) {
    let points = records.iter_mut().flat_map(|record| &mut record.points);
    for point in points {
        if point.handle.is_some_and(|handle| shared.contains(&handle)) {
            point.is_shared = true;
            // Why an address of one's own fails is counted; an id on a messenger is none.
            if point.kind != PointKind::Platform {
                point.fault = point.fault.or(Some(Fault::Shared));
            }
        }
    }
}

/// A messenger id makes nobody one person: those who bear the account of the business, too, are different people.
fn shows_who(point: &Point) -> bool {
    point.kind != PointKind::Platform
}

/// Of each handle, on how many records it stands as a contact.
pub(super) fn times_borne(records: &[LinkedRecord]) -> Vec<u32> {
    let mut counts = Vec::new();
    for handle in records.iter().flat_map(handles) {
        if counts.len() <= handle as usize {
            counts.resize(handle as usize + 1, 0);
        }
        counts[handle as usize] += 1;
    }
    counts
}

/// Points on more than `limit` records, with those records.
fn often_borne(records: &[LinkedRecord], keys: &[u32], limit: u32) -> HashMap<HandleId, Bearers> {
    let counts = times_borne(records);
    if counts.iter().all(|count| *count <= limit) {
        return HashMap::default();
    }
    let is_often = |handle: &HandleId| counts[*handle as usize] > limit;
    // A record may stand in several exports of its system, and on a worklist: all of its rows are one, whichever comes first.
    let bears = |record: &&LinkedRecord| handles(record).any(|handle| is_often(&handle));
    let mut rows: SortedMap<HandleId, Vec<usize>> =
        records.iter().filter(bears).map(|record| (record.handle, Vec::new())).collect();
    for (at, record) in records.iter().enumerate() {
        if let Some(known) = rows.get_mut(&record.handle) {
            known.push(at);
        }
    }
    let mut bearers = HashMap::<HandleId, Bearers>::default();
    for own in rows.values() {
        let points = || own.iter().flat_map(|at| handles(&records[*at]));
        let usable = || {
            let all = own.iter().flat_map(|at| &records[*at].points);
            all.filter(|point| shows_who(point) && point.is_usable()).filter_map(|point| point.handle)
        };
        let borne: HashSet<HandleId> = points().filter(is_often).collect();
        let mut borne: Vec<HandleId> = borne.into_iter().collect();
        borne.sort_unstable();
        for handle in borne {
            let keys = own.iter().map(|at| keys[*at]).collect();
            let others = usable().filter(|other| *other != handle).collect();
            let all = own.iter().flat_map(|at| &records[*at].points);
            let has_other = all.filter_map(|point| point.handle).any(|other| other != handle);
            bearers.entry(handle).or_default().0.push(Bearer { keys, others, has_other });
        }
    }
    bearers
}

fn handles(record: &LinkedRecord) -> impl Iterator<Item = HandleId> + '_ {
    record.points.iter().filter_map(|point| point.handle)
}

impl Bearers {
    /// How many different people they are: by names alone, or by names and by points that are not among the `shared`.
    fn people(&self, shared: Option<&HashSet<HandleId>>) -> u32 {
        let mut sets = UnionFind::new(self.0.len());
        let mut names: HashMap<u32, u32> = HashMap::default();
        let mut points: HashMap<HandleId, u32> = HashMap::default();
        let joins = |sets: &mut UnionFind<u32>, first: u32, at: u32| {
            if first != at {
                sets.union(first, at);
            }
        };
        for (bearer, at) in self.0.iter().zip(0..) {
            for key in bearer.keys.iter().filter(|key| **key != 0) {
                joins(&mut sets, *names.entry(*key).or_insert(at), at);
            }
            let Some(shared) = shared else { continue };
            for other in bearer.others.iter().filter(|other| !shared.contains(other)) {
                joins(&mut sets, *points.entry(*other).or_insert(at), at);
            }
        }
        let is_nobody = |bearer: &Bearer| !bearer.has_other && bearer.keys.iter().all(|key| *key == 0);
        let people: HashSet<u32> = self
            .0
            .iter()
            .zip(0..)
            .filter(|(bearer, _)| !is_nobody(bearer))
            .map(|(_, at)| sets.find_mut(at))
            .collect();
        people.len().max(1) as u32
    }
}
