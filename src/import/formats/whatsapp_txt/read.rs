//! From the bytes of a file to what it tells.

use encoding_rs::{Encoding, UTF_8};

use super::date::{Orders, infer};
use super::fold::{Counts, Fold};
use super::name::display_name;
use super::parts;
use super::shapes::Shapes;
use super::special::{is_program, of_title};
use super::title::{named_with_a_day, title_of};
use crate::import::ReadContext;
use crate::import::encoding::encoding_of;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::model::chat::{Cell, Chat, ChatKind};
use crate::model::ledger::{Ledger, SkipReason};
use crate::model::name::title_matches;
use crate::model::source::{Detail, SourceData, SourceKind};
use crate::model::time::{Basis, Day, Moment, Span, Stamp};
use crate::model::turns::Mark;

/// A line without an end is read in pieces of this size.
const LONG_LINE: usize = 1 << 20;

/// The encoding shows in the first lines: names, and the notice on encryption.
const ENCODING_BYTES: usize = 1 << 10;

/// So many participants are shown.
const SHOWN: usize = 1_000;

/// A chat of so many senders can only be a group.
const GROUP: usize = 3;

/// Reads one chat.
pub(super) fn read(mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
    input.fill(ENCODING_BYTES)?;
    if input.view().is_empty() {
        return Err(ImportErrorKind::Empty.into());
    }
    let encoding = encoding(&input, context);
    let mut input = if encoding == UTF_8 { input } else { input.decoded(encoding) };
    input.fill(ENCODING_BYTES)?;
    let input = input.fed();
    let links = &context.params.links;
    let counts = match input.as_whole() {
        Some(bytes) if bytes.len() >= parts::WORTH_CUTTING => parts::read(bytes, links),
        _ => {
            let mut fold = Fold::new(links, Shapes::default(), 0);
            stream(input, &mut fold)?;
            fold.finish()
        }
    };
    if counts.ledger.system == 0
        && counts.messages == 0
        && !counts.ledger.left_out.contains_key(&SkipReason::BadTimestamp)
    {
        return Err(ImportErrorKind::NothingFound("messages").into());
    }
    let orders = infer(&counts.dates, context.params.date_order)
        .map_err(|line| ImportError::at(ImportErrorKind::DateOrder, line))?;
    let mut data = assemble(counts, &orders, context);
    data.detail.encoding = Some(encoding.name().to_ascii_lowercase());
    Ok(data)
}

/// The encoding: as set, else as the first bytes tell. WhatsApp itself writes UTF-8 only, so that a few broken
/// characters in it prove nothing.
fn encoding(input: &Window<'_>, context: &ReadContext<'_>) -> &'static Encoding {
    if let Some(set) =
        context.rule.encoding.as_deref().and_then(|label| Encoding::for_label(label.as_bytes()))
    {
        return set;
    }
    let view = input.view();
    let head = &view[..view.len().min(ENCODING_BYTES)];
    let found = encoding_of(head, input.is_at_end() && head.len() == view.len());
    if found == UTF_8 || !found.is_single_byte() {
        return found;
    }
    let (mut letters, mut broken) = (0, 0);
    for chunk in head.utf8_chunks() {
        letters += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if letters > broken { UTF_8 } else { found }
}

/// Feeds a window line by line, as far as lines are in memory.
fn stream(mut input: Window<'_>, fold: &mut Fold<'_>) -> Result<(), ImportError> {
    loop {
        let ended = input.is_at_end();
        let view = input.view();
        let ready = match memchr::memrchr(b'\n', view) {
            _ if ended => view.len(),
            Some(end) => end + 1,
            None if view.len() >= LONG_LINE => view.len(),
            None => 0,
        };
        fold.read(&view[..ready]);
        input.consume(ready);
        if ended {
            return Ok(());
        }
        input.grow()?;
    }
}

/// Puts the counts under their days.
fn assemble(mut counts: Counts, orders: &Orders, context: &ReadContext<'_>) -> SourceData {
    let days: Vec<Option<Day>> = counts.dates.entries().iter().map(|entry| orders.day(entry.date)).collect();
    let day_of = |day: Day| days.get(day.0 as usize).copied().flatten();
    counts.reject_days_without_date(&days);

    let title = match title_of(context.name) {
        title if title.is_empty() => counts.subject.as_deref().map(display_name).unwrap_or_default(),
        title => title,
    };
    let mut has_written = vec![false; counts.authors.len()];
    for cell in &counts.cells {
        if let Some(has_written) = has_written.get_mut(cell.author as usize) {
            *has_written = true;
        }
    }
    let writers = has_written.into_iter().filter(|has_written| *has_written).count();
    let mut signs = of_title(&title, writers);
    signs.add(counts.signs);
    let is_group = signs.group || counts.authors.len() >= GROUP;
    let kind = if is_group { ChatKind::Group } else { ChatKind::Unknown };
    let mut chat = Chat::new("whatsapp", kind, title);
    chat.staff_account.clone_from(&context.rule.staff_account);
    chat.sequence = counts.messages;
    chat.places = std::mem::take(&mut counts.places).into();
    chat.cells = std::mem::take(&mut counts.cells);
    chat.cells.change(|cell| Some(Cell { day: day_of(cell.day).unwrap_or(cell.day), ..cell }));
    chat.turns = std::mem::take(&mut counts.turns);
    chat.turns.change(|mark| {
        let day = day_of(mark.at.day)?;
        Some(Mark { at: Moment { day, ..mark.at }, ..mark })
    });
    chat.seal();

    let mut ledger = std::mem::take(&mut counts.ledger);
    ledger.messages = chat.messages();
    let mut data = SourceData {
        kind: SourceKind::Messenger,
        channel: Some(chat.channel.clone()),
        ledger,
        attached: std::mem::take(&mut counts.attached).into(),
        ..Default::default()
    };
    let mut owners = std::mem::take(&mut counts.owners);
    if signs.no_clients == Some(SkipReason::SavedMessages) {
        // Whoever writes notes to oneself is the owner.
        owners.extend(chat.cells.iter().next().map(|cell| cell.author));
    }
    let actors: Vec<String> = counts.actors.iter().map(|actor| display_name(actor)).collect();
    data.detail = Detail {
        span: span(&counts, &days),
        media: chat.cells.iter().map(|cell| u64::from(cell.media)).sum(),
        deleted: counts.deleted,
        missed_calls: counts.missed_calls,
        date_order: orders.main().map(|order| order.id().to_owned()),
        date_order_guessed: orders.is_guessed(),
        ..Default::default()
    };
    chat.authors = counts.authors.finish(&chat.title);
    let is_titled = is_group || chat.authors.iter().any(|author| title_matches(&chat.title, &author.name));
    if !is_titled {
        let names = chat.authors.iter().map(|author| author.name.as_str());
        if let Some(name) = named_with_a_day(&chat.title, names).map(str::to_owned) {
            chat.title = name;
        }
    }
    chat.give_back_room();
    let name = |at: u32| chat.authors.get(at as usize).map(|author| author.name.clone());
    data.owner.names = owners.into_iter().filter_map(name).collect();
    data.owner.names.extend(actors);
    data.detail.participants = chat.authors.iter().take(SHOWN).map(|author| author.name.clone()).collect();
    if let Some(reason) = signs.no_clients {
        leave_out(&chat, reason, &mut data.ledger);
    } else {
        silence_programs(&mut chat, &mut data.ledger);
        // One alone: a list that grows makes room for four.
        data.chats = vec![chat];
    }
    data
}

/// Leaves out a chat with no client in it.
fn leave_out(chat: &Chat, reason: SkipReason, ledger: &mut Ledger) {
    ledger.messages -= chat.messages();
    ledger.skip_many(reason, chat.messages(), &chat.places);
}

/// Leaves out what programs have answered among people.
fn silence_programs(chat: &mut Chat, ledger: &mut Ledger) {
    let is_program: Vec<bool> = chat.authors.iter().map(|author| is_program(&author.name)).collect();
    if !is_program.contains(&true) {
        return;
    }
    let before = chat.messages();
    let place =
        |author: u32| is_program.iter().take(author as usize).filter(|program| !**program).count() as u32;
    chat.renumber(|author| {
        (!is_program.get(author as usize).copied().unwrap_or(false)).then(|| place(author))
    });
    chat.authors.retain(|author| !self::is_program(&author.name));
    let count = before - chat.messages();
    ledger.messages -= count;
    ledger.skip_many(SkipReason::Bot, count, &[]);
}

impl Counts {
    /// Leaves out the messages of dates that do not exist in the order that was set. Other orders leave none.
    fn reject_days_without_date(&mut self, days: &[Option<Day>]) {
        if days.iter().all(Option::is_some) {
            return;
        }
        let lost = |cell: &Cell| days.get(cell.day.0 as usize).is_none_or(Option::is_none);
        for (at, entry) in self.dates.entries().iter().enumerate() {
            let of_date = |cell: &Cell| cell.day.0 as usize == at && lost(cell);
            let count = self.cells.iter().filter(of_date).map(|cell| u64::from(cell.messages)).sum();
            self.ledger.skip_many(SkipReason::BadTimestamp, count, &[entry.line]);
        }
        self.cells.change(|cell| (!lost(&cell)).then_some(cell));
    }
}

/// The earliest and the latest time of any line.
fn span(counts: &Counts, days: &[Option<Day>]) -> Span {
    let mut span = Span::default();
    for (entry, day) in counts.dates.entries().iter().zip(days) {
        let Some(day) = *day else { continue };
        for second in [entry.seconds.0, entry.seconds.1] {
            span.add(Stamp { wall: Moment { day, second }.wall_seconds(), basis: Basis::Local });
        }
    }
    span
}
