//! Links and counts: from what was read to the facts about clients, under the settings of the audit and under others.

use std::sync::Arc;

use super::sampling::keep_drawn;
use crate::identity::crosswalk::Crosslink;
use crate::identity::link::{self, Ground, Links};
use crate::identity::references::References;
use crate::identity::sides::{Settled, settle};
use crate::identity::spaces::{self, Spaces};
use crate::identity::ties;
use crate::identity::unite::unite;
use crate::identity::{named_alone, pages, same_account};
use crate::import::driver::ReadResult;
use crate::import::outcome::Failure;
use crate::import::ownership::Passed;
use crate::model::audience::Audience;
use crate::model::chat::Chat;
use crate::model::params::Params;
use crate::model::quality::Vanished;
use crate::model::record::{Deal, Record};
use crate::model::sampling::Sample;
use crate::model::sorted_map::SortedMap;
use crate::model::source::Source;
use crate::model::time::{Day, Window};
use crate::model::turns::Turns;
use crate::tally::crm::{self, Log};
use crate::tally::days::{self, Chats};
use crate::tally::deals::{self, Deals};
use crate::tally::facts::Depth;
use crate::tally::gather::{consent_unknown, gather};
use crate::tally::inputs::Inputs;
use crate::tally::roll::Roll;
use crate::tally::silence::silence;
use crate::tally::voices::Voices;
use crate::tally::{asof, quality};

/// Everything known after linking and counting: what figures, plans and explanations are computed from.
pub struct Audit {
    /// Sources, sorted by path, with their accounts settled.
    pub sources: Vec<Source>,
    /// Files that could not be read.
    pub failures: Vec<Failure>,
    /// What lies beside the exports.
    pub passed: Passed,
    /// Patterns of the settings that match no file, with the path that comes nearest.
    pub dead_globs: Vec<(String, Option<String>)>,
    /// Sides of all conversations.
    pub settled: Settled,
    /// Who belongs together.
    pub links: Links,
    /// The facts about clients.
    pub audience: Audience,
    /// The same with every likely link made; `None` where there is none.
    pub likely: Option<Audience>,
    /// The window; it ends with as-of.
    pub window: Window,
    /// The currency of all money.
    pub currency: Option<String>,
    /// The activity log: which days' notes are bulk.
    pub bulk_notes: SortedMap<Day, u64>,
    /// What activities and deals name and no record answers to.
    pub vanished: Vanished,
    /// Deals that another system repeats, and that count once.
    pub deals_twice: u64,
    /// Which tables belong together, and which do not.
    pub spaces: Spaces,
}

impl Audit {
    /// Lets go of all but the facts about clients.
    pub(super) fn let_go_of_sources(&mut self) {
        (self.sources, self.settled) = (Vec::new(), Settled::default());
        self.links = Links { region: self.links.region.take(), ..Links::default() };
    }
}

/// What people have decided beside the settings.
#[derive(Debug, Clone, Copy, Default)]
pub struct Decided<'a> {
    /// Links that they add or forbid.
    pub crosswalk: &'a [Crosslink],
    /// The clients that were drawn, where the exports are a sample.
    pub sample: Option<&'a Sample>,
}

/// The facts under another setting.
pub enum Other<'a> {
    /// As they are under the settings of the audit.
    Same,
    /// The clients, the default region, the settings.
    Facts(&'a Audience, Option<&'a str>, &'a Params),
}

/// Looks at the facts under another setting, by its name.
pub(super) type OnOtherSetting<'a> = &'a mut dyn FnMut(&'static str, Other<'_>);

/// What is kept of the chats once they have said all that the figures ask of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeps {
    /// All that exports say, for whoever asks more of one client.
    Everything,
    /// What a report tells of.
    Figures,
}

/// Links and counts. `on_other` sees the facts under every other setting that the report speaks of; without it neither they nor
/// those with likely links are computed.
pub fn resolve(
    read: ReadResult,
    decided: Decided<'_>,
    params: &Params,
    keeps: Keeps,
    on_other: Option<OnOtherSetting<'_>>,
) -> Audit {
    let ReadResult { mut sources, failures, passed, dead_globs } = read;
    let spaces = spaces::assign(&mut sources);
    unite(&mut sources);
    named_alone::file(&mut sources);
    same_account::recognise(&mut sources);
    let mut settled = settle(&mut sources, params);
    let as_of = asof::as_of(&sources, &settled, params);
    pages::put_together(&mut sources, &mut settled, as_of);
    let window = Window::ending(as_of, params.window_days);
    let voices = Voices::of(&sources, &settled, as_of);
    let partner_counts = voices.partners_that_count(&settled);
    let record_counts = |record: &Record| asof::is_on_file(record, params);
    let ground = Ground::of(
        link::Material {
            sources: &sources,
            settled: &settled,
            partner_counts: &partner_counts,
            record_counts: &record_counts,
            crosswalk: decided.crosswalk,
        },
        params.region.as_deref(),
    );
    let links = ground.link(params);
    let mut on_other = on_other;
    let anew =
        on_other.as_deref_mut().map_or_else(Vec::new, |look| linked_anew(&ground, &links, params, look));
    // All names stand there, and all records as they are before anything links: it goes at once where nothing is linked anew.
    let ground = Some(ground).filter(|_| !anew.is_empty());
    let consent_unknown = consent_unknown(&sources);
    let consent_unknown = consent_unknown.as_slice();
    let material =
        Material { sources: &sources, settled: &settled, voices: &voices, consent_unknown, decided, as_of };
    let linked = material.linked(links, params, None);
    let roll = Roll::of(&material.inputs(&linked, params));
    // First the clients under other settings, which are let go one by one: beside those of the audit they would take as much room
    // again.
    let others = Others { material, linked: &linked, params };
    let likely =
        ground.zip(on_other.as_deref_mut()).and_then(|(ground, look)| others.link_anew(ground, anew, look));
    let references = References::new(&sources, &linked.links);
    let unlinked = crm::unlinked(&sources, &references, as_of);
    let vanished = quality::vanished(&sources, &references, &spaces, as_of);
    drop(references);
    // Whoever takes part in a chat, stands on a record or has a deal is linked now.
    if keeps == Keeps::Figures {
        forget_people(&mut sources, &mut settled);
    }
    let material =
        Material { sources: &sources, settled: &settled, voices: &voices, consent_unknown, decided, as_of };
    if let Some(on_other) = on_other {
        Others { material, linked: &linked, params }.look_at_windows(&roll, on_other);
    }
    let audience = material.audience(&linked, roll, params);
    // Silence has been counted: of chats only the days are asked for now.
    if keeps == Keeps::Figures {
        let chats = sources.iter_mut().flat_map(|source| &mut source.data.chats);
        chats.for_each(|chat| chat.turns = Turns::default());
    }
    let Kept { links, bulk_notes, currency, deals_twice } = linked.kept();
    asof::leave_out_later(&mut sources, &settled, &voices, as_of, params);
    crm::leave_out_unlinked(&mut sources, unlinked);
    ties::leave_out_untied(&mut sources, &links.ties);
    Audit {
        sources,
        failures,
        passed,
        dead_globs,
        settled,
        links,
        audience,
        likely,
        window,
        currency,
        bulk_notes,
        vanished,
        deals_twice,
        spaces,
    }
}

/// Lets go of the names in chats, but for those after whom a file may be named, and of what records and deals were linked by.
fn forget_people(sources: &mut [Source], settled: &mut Settled) {
    for source in &mut *sources {
        if !source.data.is_of_few_chats() {
            source.data.chats.iter_mut().for_each(Chat::forget_people);
        }
        source.data.records.iter_mut().for_each(Record::forget_contacts);
        source.data.deals.iter_mut().for_each(Deal::forget_contacts);
    }
    settled.partners = Vec::new();
}

/// What linking and counting go over.
#[derive(Clone, Copy)]
struct Material<'a> {
    sources: &'a [Source],
    settled: &'a Settled,
    voices: &'a Voices,
    /// Sources with addresses that say of none whether it may be written to.
    consent_unknown: &'a [String],
    decided: Decided<'a>,
    as_of: Day,
}

/// What does not depend on the window.
struct Linked {
    links: Links,
    chats: Arc<Chats>,
    log: Arc<Log>,
    deals: Deals,
}

/// What of it an audit holds.
struct Kept {
    links: Links,
    bulk_notes: SortedMap<Day, u64>,
    currency: Option<String>,
    deals_twice: u64,
}

impl Linked {
    fn kept(self) -> Kept {
        let Self { links, log, deals, .. } = self;
        let bulk_notes = log.bulk.clone();
        Kept { links, bulk_notes, currency: deals.currency, deals_twice: deals.twice }
    }
}

impl Material<'_> {
    /// What is counted for whoever belongs together. Chats hang on who their partners are alone: those of `like`, whose partners are
    /// the same, are shared. The log counts records, which are the same under all links unless names or worklists say whose an activity is.
    fn linked(self, links: Links, params: &Params, like: Option<&Linked>) -> Linked {
        let Self { sources, settled, voices, as_of, .. } = self;
        let of_chats = like.filter(|like| Arc::ptr_eq(&like.links.partners, &links.partners));
        let combined = || Arc::new(days::combine(sources, settled, voices, &links, as_of));
        let chats = of_chats.map_or_else(combined, |like| Arc::clone(&like.chats));
        let references = References::new(sources, &links);
        let of_log = like.filter(|like| !references.are_by_name && like.links.ties == links.ties);
        let logged = || Arc::new(crm::log(sources, &references, &links, as_of));
        let log = of_log.map_or_else(logged, |like| Arc::clone(&like.log));
        let deals = deals::deals(sources, &references, &links, params, as_of);
        drop(references);
        Linked { links, chats, log, deals }
    }

    fn inputs<'b>(&'b self, linked: &'b Linked, params: &'b Params) -> Inputs<'b> {
        let Linked { links, chats, log, deals } = linked;
        let Self { sources, settled, consent_unknown, .. } = *self;
        let window = Window::ending(self.as_of, params.window_days);
        Inputs { sources, links, settled, chats, log, deals, consent_unknown, params, window }
    }

    /// The clients as the figures need them.
    fn audience(&self, linked: &Linked, roll: Roll, params: &Params) -> Audience {
        let inputs = self.inputs(linked, params);
        let mut audience = self.gather(&inputs, &roll, Depth::All);
        drop(roll);
        let mut is_scored = vec![false; linked.links.handles.len()];
        audience.in_scope().for_each(|client| is_scored[client.group as usize] = true);
        audience.silence = silence(&inputs, &|group| is_scored[group as usize]);
        audience
    }

    fn gather(&self, inputs: &Inputs<'_>, roll: &Roll, depth: Depth) -> Audience {
        let mut audience = gather(inputs, roll, depth);
        if let Some(sample) = self.decided.sample {
            keep_drawn(&mut audience, sample, inputs.links);
        }
        audience
    }
}

/// What is looked at under other settings than those of the audit.
struct Others<'a> {
    material: Material<'a>,
    /// What the settings of the audit give.
    linked: &'a Linked,
    params: &'a Params,
}

impl Others<'_> {
    /// The clients as their scores need them, under settings that make other links.
    fn relinked(&self, links: Links, params: &Params) -> (Audience, Option<String>) {
        let linked = self.material.linked(links, params, Some(self.linked));
        let inputs = self.material.inputs(&linked, params);
        let audience = self.material.gather(&inputs, &Roll::of(&inputs), Depth::Scores);
        (audience, linked.links.region)
    }

    /// Shows `on_other` the facts under settings that link `anew`, and gives those with every likely link made; `None` where there is
    /// none. The ground goes before the last of them that links anew is gathered: beside what linking rests on, clients would take
    /// more room than at any other time.
    fn link_anew(
        &self,
        ground: Ground<'_>,
        mut anew: Anew,
        on_other: OnOtherSetting<'_>,
    ) -> Option<Audience> {
        let mut look = |name: Option<&'static str>, links: Links, params: &Params| {
            let (audience, region) = self.relinked(links, params);
            let Some(name) = name else { return Some(audience) };
            on_other(name, Other::Facts(&audience, region.as_deref(), params));
            None
        };
        let (last_name, last) = anew.pop()?;
        for (name, params) in &anew {
            look(*name, ground.link(params), params);
        }
        let links = ground.link(&last);
        drop(ground);
        look(last_name, links, &last)
    }

    /// Shows `on_other` the facts under every setting of `OTHER_WINDOWS`.
    fn look_at_windows(&self, roll: &Roll, on_other: OnOtherSetting<'_>) {
        let Self { material, linked, params } = self;
        let has_events = material.inputs(linked, params).has_events();
        for (name, change) in OTHER_WINDOWS {
            let Some(other) = changed(params, change) else { continue };
            if has_events {
                let audience = material.gather(&material.inputs(linked, &other), roll, Depth::Scores);
                on_other(name, Other::Facts(&audience, linked.links.region.as_deref(), &other));
            } else {
                on_other(name, Other::Same);
            }
        }
    }
}

/// Settings under which everything is linked once more, by their names; those with every likely link made have none.
type Anew = Vec<(Option<&'static str>, Params)>;

/// The settings of `OTHER_LINKS` under which the links may be others, and those with every likely link made, where there is one. Of
/// the rest `on_other` is told that they change nothing.
fn linked_anew(ground: &Ground<'_>, links: &Links, params: &Params, on_other: OnOtherSetting<'_>) -> Anew {
    let mut anew = Anew::new();
    for (name, change) in OTHER_LINKS {
        let Some(other) = changed(params, change) else { continue };
        if ground.may_differ(links, params, &other) {
            anew.push((Some(name), other));
        } else {
            on_other(name, Other::Same);
        }
    }
    if !links.likely.is_empty() {
        anew.push((None, Params { likely_links: true, ..params.clone() }));
    }
    anew
}

/// The settings that a change of them gives; `None` where it is in force already and says nothing new.
fn changed(params: &Params, change: fn(&mut Params)) -> Option<Params> {
    let mut other = params.clone();
    change(&mut other);
    (other != *params).then_some(other)
}

/// A change of settings under which the index is told as well (methodology, section 12), by its name.
type Change = (&'static str, fn(&mut Params));

/// Changes that make other links.
const OTHER_LINKS: [Change; 4] = [
    ("links-by-name-off", |params| params.link_by_name = false),
    ("shared-1", |params| params.shared_limit = 1),
    ("shared-10", |params| params.shared_limit = 10),
    ("shared-3", |params| params.shared_limit = 3),
];

/// Changes under which everybody is who they are, and other days are looked at.
const OTHER_WINDOWS: [Change; 2] =
    [("window-180", |params| params.window_days = 180), ("window-90", |params| params.window_days = 90)];
