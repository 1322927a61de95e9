//! The days of one file, and the order of their day, month and year: found out from the whole file, never guessed.
//!
//! A file has few distinct dates, however many messages; they are kept as written until all of them are known.

use std::collections::HashMap;

use crate::import::DateOrder;
use crate::model::order::InOrder as _;
use crate::model::time::Day;

/// Where the year of a date stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum YearPlace {
    /// First, in full: month and day follow.
    First,
    /// Last, in full.
    Last,
    /// In two digits, so that the numbers alone must tell.
    Short,
    /// Last, counted within an era behind this year.
    Era(u16),
}

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct DateShape {
    /// `/`, `.`, `-`, or `y` for the East Asian characters.
    pub(super) separator: u8,
    /// Where the year stands.
    pub(super) year: YearPlace,
}

/// A date as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct RawDate {
    /// The three numbers in the order of writing.
    pub(super) fields: [u16; 3],
    /// How they are written.
    pub(super) shape: DateShape,
}

impl DateShape {
    /// The year before the first of its era; 0 where years are counted through.
    fn before(self) -> u16 {
        if let YearPlace::Era(before) = self.year { before } else { 0 }
    }

    /// The orders in which dates of this shape are written anywhere, the most common one first.
    fn orders(self) -> &'static [DateOrder] {
        match self.year {
            YearPlace::First => &[DateOrder::Ymd],
            YearPlace::Last | YearPlace::Era(_) => &[DateOrder::Dmy, DateOrder::Mdy],
            YearPlace::Short => &[DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd],
        }
    }
}

impl RawDate {
    /// The day under one reading; `None` when there is no such day.
    fn day(self, order: DateOrder) -> Option<Day> {
        let [a, b, c] = self.fields;
        let (year, month, day) = match order {
            DateOrder::Dmy => (c, b, a),
            DateOrder::Mdy => (c, a, b),
            DateOrder::Ymd => (a, b, c),
        };
        let year = match year {
            0..=99 if matches!(self.shape.year, YearPlace::Era(_)) => i32::from(self.shape.before() + year),
            0..=99 => i32::from(year) + 2000,
            // Counted from the founding of the Republic of China, and from the death of the Buddha.
            100..=199 => i32::from(year) + 1911,
            2401.. => i32::from(year) - 543,
            _ => i32::from(year),
        };
        // No such chat is older than WhatsApp by much; a "year" such as 1403 is of a calendar that is not known here.
        (1990..=2199).contains(&year).then(|| Day::from_ymd(year, u32::from(month), u32::from(day))).flatten()
    }

    /// Whether any reading gives a day.
    fn is_possible(self) -> bool {
        self.shape.orders().iter().any(|order| self.day(*order).is_some())
    }
}

/// What is known of one distinct date.
#[derive(Debug, Clone, Copy)]
pub(super) struct DateEntry {
    /// The date as written.
    pub(super) date: RawDate,
    /// Line of its first header.
    pub(super) line: u64,
    /// Order of the first message of that date among all messages; dates of service lines alone come last, because
    /// the notice at the top of a chat may be dated later than what follows.
    pub(super) rank: u64,
    /// Headers with this date.
    pub(super) entries: u64,
    /// Earliest and latest second of the day.
    pub(super) seconds: (u32, u32),
}

/// The distinct dates of a file by first appearance.
#[derive(Debug, Clone, Default)]
pub(super) struct Dates {
    entries: Vec<DateEntry>,
    index: HashMap<RawDate, u32, foldhash::fast::RandomState>,
    latest: Option<(RawDate, u32)>,
}

impl Dates {
    /// Notes a header and gives the index of its date; `None` when no calendar has such a date.
    pub(super) fn note(&mut self, date: RawDate, second: u32, line: u64) -> Option<u32> {
        let at = match self.latest {
            Some((latest, at)) if latest == date => at,
            _ => self.index_of(date, second, line)?,
        };
        self.latest = Some((date, at));
        let entry = self.entries.get_mut(at as usize)?;
        entry.entries += 1;
        entry.seconds = (entry.seconds.0.min(second), entry.seconds.1.max(second));
        Some(at)
    }

    fn index_of(&mut self, date: RawDate, second: u32, line: u64) -> Option<u32> {
        if let Some(at) = self.index.get(&date) {
            return Some(*at);
        }
        if !date.is_possible() {
            return None;
        }
        let at = self.entries.len() as u32;
        self.index.insert(date, at);
        self.entries.push(DateEntry { date, line, rank: u64::MAX, entries: 0, seconds: (second, second) });
        Some(at)
    }

    /// Notes that message number `rank` has the date of index `at`.
    pub(super) fn rank(&mut self, at: u32, rank: u64) {
        if let Some(entry) = self.entries.get_mut(at as usize) {
            entry.rank = entry.rank.min(rank);
        }
    }

    /// All dates by first appearance.
    pub(super) fn entries(&self) -> &[DateEntry] {
        &self.entries
    }

    /// Adds the dates of a later part of the file, `before` messages having gone before it, and gives the index here of
    /// each date there.
    pub(super) fn append(&mut self, later: &Self, before: u64) -> Vec<u32> {
        let mut places = Vec::with_capacity(later.entries.len());
        for theirs in &later.entries {
            let Some(at) = self.index_of(theirs.date, theirs.seconds.0, theirs.line) else { continue };
            let Some(mine) = self.entries.get_mut(at as usize) else { continue };
            mine.entries += theirs.entries;
            mine.rank = mine.rank.min(theirs.rank.saturating_add(before));
            mine.seconds = (mine.seconds.0.min(theirs.seconds.0), mine.seconds.1.max(theirs.seconds.1));
            places.push(at);
        }
        places
    }
}

/// The order found for each date shape of a file.
#[derive(Debug, Clone, Default)]
pub(super) struct Orders {
    found: Vec<(DateShape, DateOrder)>,
    /// Shapes whose dates all read the same either way, so that they tell nothing of other files.
    alike: Vec<DateShape>,
    /// Whether the user has set the order, so that dates that do not fit it are unusable.
    forced: bool,
    /// Whether an order rests on how the dates follow each other alone, which other files of the same phone can refute.
    guessed: bool,
}

impl Orders {
    /// Whether the order rests on how the dates follow each other alone.
    pub(super) fn is_guessed(&self) -> bool {
        self.guessed
    }

    /// The order of the shape in which most dates are written; `None` when every date reads the same in any order.
    pub(super) fn main(&self) -> Option<DateOrder> {
        self.found.iter().find(|(shape, _)| !self.alike.contains(shape)).map(|(_, order)| *order)
    }

    /// The day of a date. One that is impossible in the file's order and possible in the other is read in that one.
    pub(super) fn day(&self, date: RawDate) -> Option<Day> {
        let order = self.of(date.shape)?;
        let other = match order {
            DateOrder::Dmy => DateOrder::Mdy,
            DateOrder::Mdy => DateOrder::Dmy,
            DateOrder::Ymd => return date.day(order),
        };
        date.day(order).or_else(|| if self.forced { None } else { date.day(other) })
    }

    fn of(&self, shape: DateShape) -> Option<DateOrder> {
        self.found.iter().find(|(known, _)| *known == shape).map(|(_, order)| *order)
    }
}

/// Finds the order of each date shape, or the first line whose date stays undecided.
pub(super) fn infer(dates: &Dates, forced: Option<DateOrder>) -> Result<Orders, u64> {
    let mut sorted = dates.entries().to_vec();
    sorted.order_by_key(|entry| entry.rank);
    let mut shapes: Vec<DateShape> = Vec::new();
    for entry in &sorted {
        if !shapes.contains(&entry.date.shape) {
            shapes.push(entry.date.shape);
        }
    }
    let of = |shape: DateShape| sorted.iter().filter(move |entry| entry.date.shape == shape);
    shapes.order_by_key(|shape| std::cmp::Reverse(of(*shape).map(|entry| entry.entries).sum::<u64>()));
    let mut orders = Orders { forced: forced.is_some(), ..Orders::default() };
    for shape in &shapes {
        let own: Vec<_> = of(*shape).copied().collect();
        let set = forced.filter(|order| shape.orders().contains(order));
        if let Some(order) = set.or_else(|| by_fields(*shape, &own)) {
            orders.found.push((*shape, order));
        } else if !own.iter().any(|entry| is_ambiguous(entry.date)) {
            orders.found.push((*shape, DateOrder::Dmy));
            orders.alike.push(*shape);
        }
    }
    // What one shape leaves open, its neighbours in the file may tell.
    for shape in &shapes {
        if orders.of(*shape).is_none() {
            let first_open =
                || of(*shape).filter(|entry| is_ambiguous(entry.date)).map(|entry| entry.line).min();
            let convention = by_convention(*shape);
            let order = convention.or_else(|| by_sequence(*shape, &sorted, &orders));
            let order = order.ok_or_else(|| first_open().unwrap_or(1))?;
            orders.guessed |= convention.is_none();
            orders.found.push((*shape, order));
        }
    }
    let rank = |shape: &DateShape| shapes.iter().position(|known| known == shape);
    orders.found.order_by_key(|(shape, _)| rank(shape));
    Ok(orders)
}

/// Whether day first and month first give two different days.
fn is_ambiguous(date: RawDate) -> bool {
    let (day_first, month_first) = (date.day(DateOrder::Dmy), date.day(DateOrder::Mdy));
    day_first.is_some() && month_first.is_some() && day_first != month_first
}

/// The order that the numbers prove by themselves: a month is no more than 12, and a first number that never changes
/// while the days follow each other is a year.
fn by_fields(shape: DateShape, own: &[DateEntry]) -> Option<DateOrder> {
    let [only] = shape.orders() else {
        if shape.year == YearPlace::Short && is_year_first(own) {
            return Some(DateOrder::Ymd);
        }
        let proof = |yes: DateOrder, no: DateOrder| {
            let proves = |entry: &&DateEntry| entry.date.day(yes).is_some() && entry.date.day(no).is_none();
            own.iter().filter(proves).map(|entry| entry.entries).sum::<u64>()
        };
        let (day_first, month_first) =
            (proof(DateOrder::Dmy, DateOrder::Mdy), proof(DateOrder::Mdy, DateOrder::Dmy));
        return match day_first.cmp(&month_first) {
            std::cmp::Ordering::Greater => Some(DateOrder::Dmy),
            std::cmp::Ordering::Less => Some(DateOrder::Mdy),
            std::cmp::Ordering::Equal => None,
        };
    };
    Some(*only)
}

/// Whether dates with a two-digit year are only sensible with the year first: three dates or more that then follow
/// each other in days, while every other reading is impossible, goes back in time or jumps by years.
fn is_year_first(own: &[DateEntry]) -> bool {
    let read = |order: DateOrder| own.iter().map(|entry| entry.date.day(order)).collect::<Option<Vec<_>>>();
    let Some(days) = read(DateOrder::Ymd).filter(|days| days.len() >= 3 && leaps(days) == 0) else {
        return false;
    };
    [DateOrder::Dmy, DateOrder::Mdy].into_iter().filter_map(read).all(|other| {
        let (mine, theirs) = (span(&days), span(&other));
        theirs > mine.saturating_mul(10) || (leaps(&other) > 0 && theirs > mine)
    })
}

/// Dots separate day, month and year in this order wherever they are used with the year last.
fn by_convention(shape: DateShape) -> Option<DateOrder> {
    (shape.separator == b'.').then_some(DateOrder::Dmy)
}

/// The order under which the file runs forward in time, or under which its days lie clearly closer together.
fn by_sequence(shape: DateShape, sorted: &[DateEntry], known: &Orders) -> Option<DateOrder> {
    let read = |order: DateOrder| -> Vec<Day> {
        let day = |entry: &DateEntry| {
            if entry.date.shape == shape { entry.date.day(order) } else { known.day(entry.date) }
        };
        sorted.iter().filter_map(day).collect()
    };
    let (day_first, month_first) = (read(DateOrder::Dmy), read(DateOrder::Mdy));
    let tolerated = sorted.len() / 20;
    let (leaps_d, leaps_m) = (leaps(&day_first), leaps(&month_first));
    if leaps_d <= tolerated && leaps_m > tolerated.max(3 * leaps_d) {
        return Some(DateOrder::Dmy);
    }
    if leaps_m <= tolerated && leaps_d > tolerated.max(3 * leaps_m) {
        return Some(DateOrder::Mdy);
    }
    let (span_d, span_m) = (span(&day_first), span(&month_first));
    if span_d.saturating_mul(3) < span_m {
        return Some(DateOrder::Dmy);
    }
    (span_m.saturating_mul(3) < span_d).then_some(DateOrder::Mdy)
}

/// How often a file goes back by more than the day or two by which lines of a real export stray.
fn leaps(days: &[Day]) -> usize {
    days.windows(2).filter(|pair| matches!(pair, [before, after] if after.0 < before.0 - 2)).count()
}

/// Days between the first and the last day.
fn span(days: &[Day]) -> i32 {
    let (first, last) = (days.iter().min(), days.iter().max());
    first.zip(last).map_or(0, |(first, last)| last.0 - first.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(texts: &[&str]) -> Dates {
        let mut dates = Dates::default();
        for (rank, text) in texts.iter().enumerate() {
            let header =
                super::super::header::parse(format!("{text}, 10:00 - A: b").as_bytes()).expect("a header");
            let raw = RawDate {
                fields: [header.numbers[0], header.numbers[1], header.numbers[2]],
                shape: header.form.date,
            };
            let at = dates.note(raw, 36_000, rank as u64 + 1).expect("a possible date");
            dates.rank(at, rank as u64);
        }
        dates
    }

    fn order(texts: &[&str]) -> Result<&'static str, u64> {
        infer(&dates(texts), None).map(|orders| orders.main().expect("there are dates").id())
    }

    fn days(texts: &[&str]) -> Vec<String> {
        let dates = dates(texts);
        let orders = infer(&dates, None).expect("decidable");
        dates
            .entries()
            .iter()
            .map(|entry| orders.day(entry.date).map_or("-".into(), |day| day.to_string()))
            .collect()
    }

    #[test]
    fn numbers_over_twelve_decide() {
        assert_eq!(order(&["01/02/2023", "20/02/2023"]), Ok("dmy"));
        assert_eq!(order(&["01/02/2023", "02/20/2023"]), Ok("mdy"));
        assert_eq!(order(&["2023/02/01"]), Ok("ymd"));
    }

    #[test]
    fn the_way_forward_decides() {
        assert_eq!(order(&["11/05/2023", "02/06/2023", "09/06/2023"]), Ok("dmy"));
        assert_eq!(order(&["5/11/23", "6/2/23", "6/9/23"]), Ok("mdy"));
    }

    #[test]
    fn days_close_together_decide() {
        assert_eq!(order(&["09/12/2012", "11/12/2012"]), Ok("dmy"));
        assert_eq!(order(&["12/9/2012", "12/11/2012"]), Ok("mdy"));
    }

    #[test]
    fn nothing_to_go_by_is_refused() {
        assert_eq!(order(&["12/9/20"]), Err(1));

        assert_eq!(order(&["1/1/2020", "2/3/2020", "3/4/2020"]), Err(2));
    }

    #[test]
    fn dots_are_day_first_and_equal_numbers_need_no_order() {
        assert_eq!(order(&["05.06.2023"]), Ok("dmy"));
        assert_eq!(days(&["5/5/2023"]), ["2023-05-05"]);
        let alike = infer(&dates(&["5/5/2023", "6/6/2023"]), None).expect("no order is needed");
        assert_eq!(alike.main(), None, "and none is told");
    }

    #[test]
    fn two_shapes_are_decided_apart() {
        assert_eq!(days(&["6/30/23", "30/6/2023"]), ["2023-06-30", "2023-06-30"]);
        assert_eq!(days(&["6/30/23", "5/7/2023"]), ["2023-06-30", "2023-07-05"]);
    }

    #[test]
    fn other_calendars_and_short_years() {
        assert_eq!(days(&["3/18/2565", "18/3/22"]), ["2022-03-18", "2022-03-18"]);
        assert_eq!(days(&["3/18/R4", "12/31/H30"]), ["2022-03-18", "2018-12-31"]);
        assert_eq!(days(&["20.6.14", "20.6.15", "20.6.16"]), ["2020-06-14", "2020-06-15", "2020-06-16"]);
        assert_eq!(days(&["01.03.24", "02.03.24", "03.03.24"]), ["2024-03-01", "2024-03-02", "2024-03-03"]);
    }

    #[test]
    fn a_forced_order_is_kept() {
        let dates = dates(&["12/9/20", "12/31/20"]);
        let orders = infer(&dates, Some(DateOrder::Dmy)).expect("forced");
        let days: Vec<_> = dates.entries().iter().map(|entry| orders.day(entry.date)).collect();
        assert_eq!(days, [Day::from_ymd(2020, 9, 12), None]);
    }

    #[test]
    fn impossible_dates_are_noticed_at_once() {
        let shape = DateShape { separator: b'/', year: YearPlace::Last };
        let mut dates = Dates::default();
        assert_eq!(dates.note(RawDate { fields: [30, 2, 2023], shape }, 0, 1), None);
        assert_eq!(dates.note(RawDate { fields: [1, 2, 2023], shape }, 0, 2), Some(0));
    }
}
