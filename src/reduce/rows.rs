//! The rows of one source.

use std::io::Write;

use super::tables::Tables;
use crate::identity::sides::{Conversation, Role};
use crate::model::chat::{Cell, Chat, RawHandle};
use crate::model::runs::Run;
use crate::model::sorted_map::SortedMap;
use crate::model::source::Source;
use crate::model::time::{Day, Moment};
use crate::reference::links::chat_channels;
use crate::tallies::WriteError;

/// A chat with what is kept of its order.
pub(super) struct Told<'a> {
    pub(super) conversation: &'a Conversation,
    /// Its runs, by time.
    pub(super) runs: &'a [(u32, Run)],
    /// When the last but two was written, where the last three are outbound.
    pub(super) third: Option<Moment>,
}

/// Writes a chat under the id of its source, and says how many messages its days hold.
pub(super) fn chat<W: Write>(
    tables: &mut Tables<W>,
    (id, chat): (&str, &Chat),
    told: &Told<'_>,
    as_of: Day,
) -> Result<u64, WriteError> {
    let conversation = told.conversation;
    let number = (conversation.chat + 1).to_string();
    let days = days(chat, conversation, as_of);
    let last = days.values().map(|cell| Moment { day: cell.day, second: cell.last }).max();
    // Of a chat of which no order was kept nothing is said about replies.
    let has_order = !conversation.is_group && (!chat.turns.is_empty() || chat.runs.is_some());
    let wall = |moment: Option<Moment>| moment.filter(|_| has_order).map_or(-1, Moment::wall_seconds);
    let title = title(chat, conversation);
    let is_group = if conversation.is_group { "1" } else { "0" };
    tables.chats.row(
        &[id, &number, &chat.channel, &conversation.staff, is_group, title],
        &[wall(last), wall(told.third)],
    )?;
    handles(tables, (id, &number), chat, conversation)?;
    for ((_, author, side), cell) in &days {
        let author = author.map(|author| (author + 1).to_string()).unwrap_or_default();
        tables.days.row(&[id, &number, &author, side], &numbers(cell))?;
    }
    runs(tables, (id, &number), told.runs)?;
    Ok(days.values().map(|cell| u64::from(cell.messages)).sum())
}

/// The runs of a chat; those that cannot be told apart are one row.
fn runs<W: Write>(
    tables: &mut Tables<W>,
    (id, number): (&str, &str),
    runs: &[(u32, Run)],
) -> Result<(), WriteError> {
    for same in runs.chunk_by(|(_, a), (_, b)| (a.at(), a.delay()) == (b.at(), b.delay())) {
        let (run, count) = (same[0].1, same.iter().map(|(_, run)| i64::from(run.count)).sum());
        let delay = run.delay().map_or(-1, i64::from);
        tables.runs.row(&[id, number], &[i64::from(run.day.0), i64::from(run.second), delay, count])?;
    }
    Ok(())
}

/// The cells of a chat by day, author and side: in a private chat all who are on one side are one.
fn days<'a>(
    chat: &Chat,
    conversation: &Conversation,
    as_of: Day,
) -> SortedMap<(Day, Option<u32>, &'a str), Cell> {
    let mut days = SortedMap::<(Day, Option<u32>, &str), Cell>::new();
    for cell in chat.cells.iter().filter(|cell| cell.day <= as_of) {
        let side = match conversation.roles[cell.author as usize] {
            Role::Business => "out",
            Role::Partner(_) => "in",
            Role::Unstated(_) => "",
        };
        let author = conversation.is_group.then_some(cell.author);
        days.entry((cell.day, author, side)).and_modify(|known| known.absorb(&cell)).or_insert(cell);
    }
    days
}

fn numbers(cell: &Cell) -> Vec<i64> {
    let counts = [i64::from(cell.day.0), i64::from(cell.messages), i64::from(cell.media)];
    let links = cell.links.map(|count| i64::from(count).min(i64::from(cell.messages)));
    let opens = (0..chat_channels().len()).map(|place| i64::from(cell.opens >> place & 1));
    let times = [cell.first, cell.last, cell.sequence.min((1 << 26) - 1)].map(i64::from);
    counts.into_iter().chain(links).chain(opens).chain(times).collect()
}

/// The title of a chat. Where an export states a name as all that its partner is known by, that name is the title.
fn title<'a>(chat: &'a Chat, conversation: &Conversation) -> &'a str {
    match chat.partner.as_slice() {
        [RawHandle::Name(_, name)] if !conversation.is_group => name,
        _ => &chat.title,
    }
}

/// Who is behind the authors of a chat: its partner, and in a group each who may write.
fn handles<W: Write>(
    tables: &mut Tables<W>,
    (id, number): (&str, &str),
    chat: &Chat,
    conversation: &Conversation,
) -> Result<(), WriteError> {
    let mut own: Vec<&RawHandle> = chat.partner.iter().collect();
    let mut name = "";
    for (place, (author, role)) in chat.authors.iter().zip(&conversation.roles).enumerate() {
        if conversation.is_group {
            let key = (place + 1).to_string();
            let mut of_author: Vec<&RawHandle> = author.handles.iter().collect();
            write(tables, [id, number, &key], &chat.channel, &mut of_author, &author.name)?;
        } else if *role != Role::Business {
            own.extend(&author.handles);
            name = if name.is_empty() { &author.name } else { name };
        }
    }
    let mut distinct = Vec::new();
    for handle in own {
        if !distinct.contains(&handle) {
            distinct.push(handle);
        }
    }
    write(tables, [id, number, ""], &chat.channel, &mut distinct, name)
}

/// People whom a source lists without a chat.
pub(super) fn people<W: Write>(tables: &mut Tables<W>, id: &str, source: &Source) -> Result<(), WriteError> {
    for (place, person) in source.data.people.iter().enumerate() {
        let key = (place + 1).to_string();
        write(tables, [id, "", &key], "", &mut person.handles.iter().collect(), &person.name)?;
    }
    Ok(())
}

/// Rows of handles, and one of the name.
fn write<W: Write>(
    tables: &mut Tables<W>,
    key: [&str; 3],
    channel: &str,
    handles: &mut Vec<&RawHandle>,
    name: &str,
) -> Result<(), WriteError> {
    let mut row = |kind: &str, value: &str| tables.handles.row(&[key[0], key[1], key[2], kind, value], &[]);
    for handle in handles.iter().filter(|handle| !handle.text().is_empty()) {
        match handle {
            RawHandle::Phone(text) => row("phone", text)?,
            RawHandle::Email(text) => row("email", text)?,
            RawHandle::Portal(text) => row("portal", text)?,
            RawHandle::Platform(own, text) if own == channel => row("platform", text)?,
            RawHandle::Platform(other, text) => row(&format!("platform:{other}"), text)?,
            RawHandle::Name(..) => {}
        }
    }
    if name.is_empty() { Ok(()) } else { row("name", name) }
}
