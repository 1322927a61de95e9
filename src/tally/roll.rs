//! Who there is to be gathered, whatever the window.

use foldhash::{HashMap, HashSet};

use super::inputs::Inputs;
use super::members::Members;
use crate::identity::handles::HandleId;
use crate::identity::link::{LinkedRecord, Links};
use crate::identity::references::scope_of;
use crate::model::client::StaffIndex;
use crate::model::name::normal_platform_id;
use crate::model::order::InOrder as _;
use crate::reference::mail;

/// The clients and what belongs to each of them. A window only looks at other days of theirs.
pub struct Roll {
    /// What belongs to each group of handles.
    pub(super) members: Members,
    /// The clients by number: their groups, without those that are left out.
    pub(super) groups: Vec<HandleId>,
    /// Groups that are no clients, by the settings or as the business's own side.
    pub(super) excluded: HashSet<HandleId>,
    /// Clients that are left out.
    pub(super) left_out: u64,
    /// Staff accounts, sorted without case.
    pub(super) staff: Vec<String>,
    /// The place of each account of `Chats::staff` among them.
    pub(super) staff_places: Vec<StaffIndex>,
    /// Of each handle, whether it stands on some record: a shared office line belongs to no client, and yet it is on file.
    pub(super) on_file: Vec<bool>,
    /// Groups that names joined, with the number of links.
    pub(super) by_name: HashMap<HandleId, u32>,
    /// Records on lists of contacts, and the clients of lists of orders.
    pub(super) listed: u64,
}

impl Roll {
    /// Calls it. The window of the `inputs` is not looked at.
    pub fn of(inputs: &Inputs<'_>) -> Self {
        let members = Members::collect(inputs);
        let (staff, staff_places) = staff_order(&inputs.chats.staff);
        let excluded = excluded_groups(inputs);
        let mut by_name = HashMap::default();
        inputs.links.groups_by_name().for_each(|group| *by_name.entry(group).or_default() += 1);
        let mut groups = members.clients(inputs);
        let all = groups.len();
        groups.retain(|group| !excluded.contains(group));
        Self {
            left_out: (all - groups.len()) as u64,
            members,
            groups,
            excluded,
            staff,
            staff_places,
            on_file: on_file(inputs.links),
            by_name,
            listed: listed_records(inputs),
        }
    }
}

/// Whether a record was made from a row of deals.
pub(super) fn is_from_deal(inputs: &Inputs<'_>, record: &LinkedRecord) -> bool {
    inputs.sources[record.source as usize].data.records[record.record as usize].from_deal
}

/// Records that stand on lists of contacts, one that stands in two exports of its system once; and the clients of each list of
/// orders, however many of its rows are theirs and in however many files it lies.
fn listed_records(inputs: &Inputs<'_>) -> u64 {
    let (mut listed, mut ordering) = (vec![false; inputs.links.handles.len()], HashSet::default());
    for record in inputs.links.records.iter() {
        if !is_from_deal(inputs, record) {
            listed[record.handle as usize] = true;
        } else if !inputs.sources[record.source as usize].data.deals.is_empty() {
            let space = scope_of(&inputs.sources[record.source as usize]);
            ordering.insert((space, inputs.links.groups[record.handle as usize]));
        }
    }
    (listed.into_iter().filter(|is_listed| *is_listed).count() + ordering.len()) as u64
}

/// Of each handle, whether it stands on some record.
fn on_file(links: &Links) -> Vec<bool> {
    let mut on_file = vec![false; links.handles.len()];
    let points = links.records.iter().flat_map(|record| &record.points);
    points.filter_map(|point| point.handle).for_each(|handle| on_file[handle as usize] = true);
    on_file
}

/// Groups that the settings take out, and groups of the business's own side.
fn excluded_groups(inputs: &Inputs<'_>) -> HashSet<HandleId> {
    let links = inputs.links;
    let mut excluded = HashSet::default();
    for text in inputs.params.exclude.handles.iter().chain(&inputs.params.staff.handles) {
        let normal = match text.trim().split_once(':') {
            Some(("phone", value)) => {
                format!(
                    "phone:{}",
                    value.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>()
                )
            }
            Some(("email", value)) => format!("email:{}", mail::clean(value)),
            Some((channel, value)) => format!("{channel}:{}", normal_platform_id(channel, value)),
            None => continue,
        };
        excluded.extend(links.handles.find(&normal).map(|handle| links.groups[handle as usize]));
    }
    let stages: HashSet<String> =
        inputs.params.exclude.stages.iter().map(|stage| stage.to_lowercase()).collect();
    for record in links.records.iter() {
        let stage = &inputs.sources[record.source as usize].data.records[record.record as usize].stage;
        if !stage.is_empty() && stages.contains(&stage.to_lowercase()) {
            excluded.insert(links.groups[record.handle as usize]);
        }
    }
    excluded
}

/// Staff accounts sorted without case, and the place of each number among them.
fn staff_order(names: &[String]) -> (Vec<String>, Vec<u32>) {
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.order_by_key(|index| (names[*index].to_lowercase(), names[*index].clone()));
    let mut places = vec![0; names.len()];
    for (place, index) in order.iter().enumerate() {
        places[*index] = place as u32;
    }
    (order.into_iter().map(|index| names[index].clone()).collect(), places)
}
