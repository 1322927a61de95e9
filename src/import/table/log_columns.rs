//! What columns of a log are for: when an entry was, which way it went, how long it was, how it ended and who it was with.

use super::draft::Draft;
use super::headers::Meaning;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::roles::Role;
use super::words::way;

/// As many names of channels, of which none is known, no business has.
const MOST_CHANNELS: u64 = 8;

/// Where no header names the time of an entry, the first column of dates with a time of day is it.
pub(super) fn find_time_of_log(drafts: &mut [Draft]) {
    let is_time = |draft: &Draft| draft.role_in_log == Some(Role::Time);
    part_clocks(drafts);
    if drafts.iter().any(is_time) {
        return;
    }
    let may_be =
        |draft: &Draft| matches!(draft.role, None | Some(Role::Created)) && draft.role_in_log.is_none();
    let is_one = |draft: &Draft| may_be(draft) && draft.looks.are(draft.looks.times);
    // A day that is known to be another one, of the last change, only where there is no other.
    let is_first = |draft: &Draft| is_one(draft) && draft.meaning != Meaning::Other;
    let mut found = drafts.iter().position(is_first).or_else(|| drafts.iter().position(is_one));
    // The time of day may stand in a column of its own.
    if found.is_none() && drafts.iter().any(is_clock) {
        found = drafts.iter().position(|draft| may_be(draft) && draft.looks.are(draft.looks.dates));
    }
    if let Some(draft) = found.and_then(|column| drafts.get_mut(column)) {
        draft.role_in_log = Some(Role::Time);
    }
}

/// A column named for a time may hold times of day alone: then the first one of dates says on which day.
fn part_clocks(drafts: &mut [Draft]) {
    let all = |draft: &Draft, count: u64| draft.looks.filled > 0 && count == draft.looks.filled;
    let is_time = |draft: &Draft| draft.role_in_log == Some(Role::Time);
    let has_dates = drafts.iter().any(|draft| is_time(draft) && draft.looks.dates + draft.looks.numbers > 0);
    let clock = drafts.iter().position(|draft| is_time(draft) && all(draft, draft.looks.clocks));
    let day = drafts.iter().position(|draft| {
        matches!(draft.role, None | Some(Role::Created))
            && draft.role_in_log.is_none()
            && all(draft, draft.looks.dates)
    });
    if let (false, Some(clock), Some(day)) = (has_dates, clock, day) {
        drafts[clock].role_in_log = Some(Role::TimeOfDay);
        drafts[day].role_in_log = Some(Role::Time);
    }
}

/// Whether a column holds times of day, as far as its header does not say that they are lengths.
fn is_clock(draft: &Draft) -> bool {
    draft.looks.are(draft.looks.clocks) && !speaks_of(&words(&draft.header), Sense::Length)
}

/// In a table with a time in each row, cells tell which way an entry went, how long it was and how it ended, and who it was
/// with, in whatever language the headers are.
pub(super) fn find_parts_of_log(drafts: &mut [Draft]) {
    let has = |drafts: &[Draft], role: Role| drafts.iter().any(|draft| draft.role_in_log == Some(role));
    if !has(drafts, Role::Time) {
        return;
    }
    if !has(drafts, Role::Duration) {
        let is_length = |draft: &Draft| {
            speaks_of(&words(&draft.header), Sense::Length)
                && draft.looks.filled > 0
                && draft.looks.clocks + draft.looks.numbers + draft.looks.dates == draft.looks.filled
        };
        give(drafts, Role::Duration, is_length);
    }
    // Where rows say both ways, what looks like times of day behind their own time is how long each was.
    let is_both_ways = |draft: &Draft| is_way(draft) && draft.looks.people < draft.looks.filled;
    if !has(drafts, Role::Duration)
        && drafts.iter().any(is_both_ways)
        && drafts.iter().any(|draft| draft.role == Some(Role::Phone))
    {
        let has_time =
            drafts.iter().any(|draft| draft.role_in_log == Some(Role::Time) && draft.looks.times > 0);
        let is_length = |draft: &Draft| {
            has_time
                && draft.role_in_log.is_none()
                && draft.role.is_none()
                && draft.looks.are(draft.looks.clocks)
        };
        drafts
            .iter_mut()
            .filter(|draft| is_length(draft))
            .for_each(|draft| draft.role_in_log = Some(Role::Duration));
    }
    let is_of_calls = has(drafts, Role::Duration);
    if is_of_calls {
        pass_over_other_sources(drafts);
    }
    // A lead may be inbound, too: only beside something else of a log do words for directions make one.
    let is_of_log =
        [Role::Duration, Role::From, Role::Channel, Role::Text].iter().any(|role| has(drafts, *role))
            || shows_entries(drafts);
    if is_of_log {
        find_way(drafts);
    }
    if !has(drafts, Role::TimeOfDay)
        && !drafts.iter().any(|draft| draft.role_in_log == Some(Role::Time) && draft.looks.times > 0)
    {
        give(drafts, Role::TimeOfDay, is_clock);
    }
    if is_of_calls && !has(drafts, Role::Outcome) {
        give(drafts, Role::Outcome, |draft| {
            draft.looks.filled > 1 && draft.looks.outcomes == draft.looks.filled
        });
    }
    pass_over_titles(drafts);
    if has(drafts, Role::Direction) {
        pass_over_lines(drafts);
        if !has(drafts, Role::Channel) {
            // A remark or a status is no channel, whatever word it is: «ок».
            give(drafts, Role::Channel, |draft| names_channels(draft) && may_be_of_channels(draft));
        }
    }
    // One sender of all that was sent is the business, whatever it calls itself.
    if has(drafts, Role::To) && has(drafts, Role::Text) && !has(drafts, Role::From) {
        let is_one = |draft: &&mut Draft| {
            draft.role_in_log == Some(Role::Author) && draft.looks.filled > 1 && draft.looks.distinct == 1
        };
        drafts.iter_mut().filter(is_one).take(1).for_each(|draft| draft.role_in_log = Some(Role::From));
    }
    // A header of any contact, or of none: the cells say what it is.
    for draft in drafts.iter_mut() {
        if matches!(draft.role_in_log, None | Some(Role::Contact)) && draft.role.is_some_and(Role::is_contact)
        {
            draft.role_in_log = draft.role;
        }
    }
}

/// In a log of calls a column of sources that names hardly any channel says where the caller had the number from, or which
/// line of the switchboard it was.
fn pass_over_other_sources(drafts: &mut [Draft]) {
    for draft in drafts.iter_mut().filter(|draft| draft.role_in_log == Some(Role::Channel)) {
        if draft.looks.filled > 0 && draft.looks.channels * 2 < draft.looks.filled {
            draft.role_in_log = None;
        }
    }
}

/// `Channel: general`, or a name of its own in nearly every row: what a conversation is called. A business has few channels, and among
/// many names of real ones is one that is known.
fn pass_over_titles(drafts: &mut [Draft]) {
    let is_title = |draft: &&mut Draft| {
        let looks = &draft.looks;
        draft.role_in_log == Some(Role::Channel)
            && looks.channels == 0
            && looks.distinct >= MOST_CHANNELS
            && looks.distinct * 2 > looks.filled
    };
    drafts.iter_mut().filter(is_title).for_each(|draft| draft.role_in_log = None);
}

/// «Канал: +7 999 …» beside «Тип чата: whatsapp» is the line of the business: the channel stands where all cells are channels.
fn pass_over_lines(drafts: &mut [Draft]) {
    let is_channel = |draft: &Draft| draft.looks.filled > 0 && draft.looks.channels == draft.looks.filled;
    if !drafts.iter().any(|draft| draft.role_in_log.is_none() && is_channel(draft)) {
        return;
    }
    let is_line = |draft: &&mut Draft| draft.role_in_log == Some(Role::Channel) && draft.looks.channels == 0;
    drafts.iter_mut().filter(is_line).for_each(|draft| draft.role_in_log = None);
}

/// The channel of a log of which each entry has two ends and nothing says the channel: between addresses it is mail, and texts to
/// numbers from one sender are text messages.
pub(super) fn channel_between(drafts: &[Draft]) -> Option<&'static str> {
    let of = |role: Role| drafts.iter().find(|draft| draft.role_in_log == Some(role));
    let (from, to) = (of(Role::From)?, of(Role::To)?);
    let most = |draft: &Draft, count: u64| count * 2 > draft.looks.filled;
    let is_paid = || drafts.iter().any(|draft| matches!(draft.role, Some(Role::DealAmount | Role::Spent)));
    let are_addresses = [from, to].iter().all(|end| most(end, end.looks.ats));
    if of(Role::Channel).is_some() {
        None
    } else if are_addresses && !is_paid() {
        Some("email")
    } else if of(Role::Text).is_some() && most(to, to.looks.phones) && from.looks.distinct == 1 {
        Some("phone")
    } else {
        None
    }
}

/// The column that says which way an entry went: every cell of it is a direction or a side, or its header is one and its
/// cells say whether. Of several, the one of which the fewest words also say who somebody is. Where none shows both sides, that of
/// senders does in which a word for the client stands beside others. Another column with such a header says what kind of entry a
/// row is, or on which channel.
fn find_way(drafts: &mut [Draft]) {
    let is_stated = |draft: &Draft| draft.role_in_log == Some(Role::Direction);
    // «От кого: клиент», `Author type: agent`: a side, and nobody's name or number.
    let may_be = |draft: &Draft| {
        matches!(
            draft.role_in_log,
            None | Some(Role::Contact | Role::Direction | Role::From | Role::Author | Role::FullName)
        ) && is_way(draft)
    };
    let of_both = |draft: &Draft| draft.looks.people < draft.looks.filled || draft.parts_sides();
    let first = |wanted: &dyn Fn(&Draft) -> bool| {
        (0..drafts.len())
            .filter(|column| wanted(&drafts[*column]))
            .min_by_key(|column| (drafts[*column].looks.people, !is_stated(&drafts[*column])))
    };
    let has_receivers = drafts.iter().any(|draft| draft.role_in_log == Some(Role::To));
    let found = first(&|draft| may_be(draft) && of_both(draft))
        .or_else(|| first(&|draft| is_of_senders(draft, has_receivers) && draft.parts_sides()))
        .or_else(|| first(&|draft| may_be(draft) && !draft.names_kinds_of_people()));
    let Some(found) = found else {
        // Of words for the same side no one is a direction.
        let is_none = |draft: &&mut Draft| is_stated(draft) && draft.names_kinds_of_people();
        return drafts.iter_mut().filter(is_none).for_each(|draft| draft.role_in_log = None);
    };
    drafts[found].role_in_log = Some(Role::Direction);
    let others = drafts.iter_mut().enumerate().filter(|(column, draft)| *column != found && is_stated(draft));
    for (_, draft) in others {
        let is_channel = draft.looks.channels > 0 && draft.looks.channels == draft.looks.filled;
        draft.role_in_log = Some(if is_channel { Role::Channel } else { Role::ActivityType });
    }
}

/// Whether a column names who wrote, by side or by name. A name of a client may be a word for one, too: «Гость».
fn is_of_senders(draft: &Draft, has_receivers: bool) -> bool {
    let is_one = match draft.role_in_log {
        Some(Role::Direction | Role::Author) => true,
        Some(Role::From) => !has_receivers,
        _ => false,
    };
    is_one && draft.looks.contacts() == 0
}

/// Whether a column says which way an entry went.
fn is_way(draft: &Draft) -> bool {
    let says_whether =
        way(&draft.header).is_some() && draft.role_in_log == Some(Role::Direction) && draft.looks.ways == 0;
    draft.looks.filled > 1 && draft.looks.ways == draft.looks.filled || says_whether
}

/// Whether entries of a log show though no header names its parts: one column is of channels, another of both sides.
fn shows_entries(drafts: &[Draft]) -> bool {
    let shows_sides = |draft: &Draft| is_way(draft) && draft.looks.people < draft.looks.filled;
    drafts.iter().any(names_channels) && drafts.iter().any(shows_sides)
}

/// Whether the header of a column says nothing against channels.
fn may_be_of_channels(draft: &Draft) -> bool {
    let is_of_ways = |role: Role| {
        role.is_contact()
            || matches!(role, Role::Channel | Role::ActivityType | Role::Direction | Role::OtherMessenger)
    };
    draft.meaning.role().is_none_or(is_of_ways)
}

/// Whether most cells of a column are channels; a business has words of its own for some.
fn names_channels(draft: &Draft) -> bool {
    draft.looks.filled > 1 && draft.looks.channels * 3 >= draft.looks.filled * 2
}

/// Gives a role of a log to the first column that has none there and fulfils a condition.
fn give(drafts: &mut [Draft], role: Role, is_it: impl Fn(&Draft) -> bool) {
    let is_free = |draft: &&mut Draft| {
        draft
            .role_in_log
            .is_none_or(|other| matches!(other, Role::Contact | Role::OtherMessenger) || other == role)
            && is_it(draft)
    };
    if let Some(draft) = drafts.iter_mut().find(is_free) {
        draft.role_in_log = Some(role);
    }
}
