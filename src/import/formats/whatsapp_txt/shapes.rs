//! The header shapes of one file: learnt from its first lines, then matched byte by byte.

use std::collections::HashSet;
use std::sync::Arc;

use super::authors::{is_plausible, split};
use super::date::RawDate;
use super::header::{Ending, Form, Header, Numbers, TimeWord, date_and_time, parse};
use super::name::trim_start_marks;
use super::period::Period;
use super::template::{Places, Template};
use crate::model::digits;

/// One export is written in one shape; a second way to write dates is seen where files were joined.
const MAX_FORMS: usize = 2;

/// So many lines of known senders make another shape one of the file's.
const ENOUGH: u32 = 3;

/// So many other shapes are remembered at most.
const MAX_STRANGE: usize = 32;

/// Templates remembered: a shape takes one for each word of the day and each way in which marks are strewn in.
const MAX_TEMPLATES: usize = 24;

/// How a line begins.
pub(super) enum Start {
    /// With a header of the file's.
    Header(Found),
    /// With what looks like the header of a message in another shape.
    Strange,
    /// With text.
    Text,
}

/// A header that was found at the start of a line.
pub(super) struct Found {
    /// The date as written.
    pub(super) date: RawDate,
    /// Second of the day; `None` when there is no such time.
    pub(super) second: Option<u32>,
    /// Where the sender begins in the line.
    pub(super) end: usize,
    /// The header stands in brackets: iOS.
    pub(super) bracketed: bool,
    /// A direction mark stands before the header: on iOS what follows is no plain text.
    pub(super) marked: bool,
}

/// What the lines of one file look like.
#[derive(Debug, Clone, Default)]
pub(super) struct Shapes {
    forms: Vec<Form>,
    templates: Vec<Template>,
    /// The template that matched last, and where the numbers stood in that line.
    latest: usize,
    places: Option<Places>,
    /// Shapes in which known senders wrote, with the number of their lines.
    strange: Vec<(Form, u32)>,
    /// Senders that other parts of the file have shown.
    known: Arc<HashSet<Box<[u8]>>>,
    /// The part of the day that the file's words name, while it is one alone.
    period: Option<Period>,
}

impl Shapes {
    /// The same shapes for a part of a file whose senders are known from another part.
    pub(super) fn with_known(self, known: impl Iterator<Item = Box<[u8]>>) -> Self {
        Self { known: Arc::new(known.collect()), ..self }
    }

    /// How a line begins. A shape that is not the file's counts where the sender is one of the file's, as `is_known` says of
    /// what follows the header: a file joined from two phones has several shapes, and so has one whose phone was set
    /// anew. With another sender it is text that someone pasted, or so it seems.
    pub(super) fn start(&mut self, line: &[u8], is_known: impl Fn(&[u8]) -> bool) -> Start {
        let Some(first) = line.first().copied() else { return Start::Text };
        let (rest, marks) = if first < 0x80 { (line, 0) } else { trim_start_marks(line) };
        if !may_begin(rest) {
            return Start::Text;
        }
        let skipped = line.len() - rest.len();
        let found = |form: Form, period, numbers: &Numbers, end: usize| {
            let (date, second) = date_and_time(form, period, numbers);
            let bracketed = form.family.ending == Ending::Bracket;
            Start::Header(Found { date, second, end: skipped + end, bracketed, marked: marks > 0 })
        };
        if let Some((numbers, end)) = self.matching(rest) {
            let template = &self.templates[self.latest];
            return found(template.form, template.period, &numbers, end);
        }
        let Some(mut header) = parse(rest) else { return Start::Text };
        self.pair(&mut header);
        if self.admit(header.form) {
            self.learn(rest, &header);
            return found(header.form, header.period, &header.numbers, header.end);
        }
        let behind = rest.get(header.end..).unwrap_or_default();
        let Some((sender, _)) = split(behind).filter(|(sender, _)| is_plausible(sender)) else {
            return Start::Text;
        };
        let is_of_file = is_known(behind) || self.known.contains(sender);
        if is_of_file && self.admit_of_known(header.form) {
            return found(header.form, header.period, &header.numbers, header.end);
        }
        Start::Strange
    }

    /// The shape of the header at the start of a line without marks, whatever shape the lines before it had, and where the sender begins.
    pub(super) fn any(&mut self, line: &[u8]) -> Option<(Form, usize)> {
        if let Some((_, end)) = self.matching(line) {
            return Some((self.templates[self.latest].form, end));
        }
        let header = parse(line)?;
        self.learn(line, &header);
        Some((header.form, header.end))
    }

    /// The header at the start of a line, if there is one of this file's shape.
    pub(super) fn header(&mut self, line: &[u8]) -> Option<Found> {
        match self.start(line, |_| false) {
            Start::Header(found) => Some(found),
            Start::Strange | Start::Text => None,
        }
    }

    /// Words for the parts of the day come in pairs: beside one that is known, an unknown one names the other half.
    fn pair(&mut self, header: &mut Header) {
        let other = match (header.period, self.period) {
            (Some(period), None) if self.forms.is_empty() || !self.has_periods() => {
                self.period = Some(period);
                return;
            }
            (None, Some(Period::Morning)) => Period::Afternoon,
            (None, Some(Period::Afternoon)) => Period::Morning,
            (Some(period), Some(one)) if period != one => {
                self.period = None;
                return;
            }
            _ => return,
        };
        let mut paired = header.form;
        paired.family.word = TimeWord::Period;
        if header.form.family.word == TimeWord::Unknown && self.forms.contains(&paired) {
            (header.form, header.period) = (paired, Some(other));
        }
    }

    /// Whether the file has been seen to write parts of the day.
    fn has_periods(&self) -> bool {
        self.forms.iter().any(|form| form.family.word == TimeWord::Period)
    }

    /// Whether a line of a known sender counts, although its shape is not the file's; the shape becomes the file's when
    /// there are several of them. A clock before the date in brackets is how WhatsApp's page in a browser copies messages:
    /// no export has it.
    fn admit_of_known(&mut self, form: Form) -> bool {
        if form.family.word == TimeWord::Unknown
            || (form.family.time_first && form.family.ending == Ending::Bracket)
        {
            return false;
        }
        if let Some((_, lines)) = self.strange.iter_mut().find(|(known, _)| *known == form) {
            *lines += 1;
            if *lines == ENOUGH {
                self.forms.push(form);
            }
        } else if self.strange.len() < MAX_STRANGE {
            self.strange.push((form, 1));
        }
        true
    }

    /// The numbers of a line that fits a template, which is the latest then, and the header's length.
    fn matching(&mut self, line: &[u8]) -> Option<(Numbers, usize)> {
        if let Some(numbers) = self.places.as_ref().and_then(|places| places.fit(line)) {
            return self.places.as_ref().map(|places| (numbers, places.end()));
        }
        let fit = |at: usize| self.templates.get(at)?.fit(line).map(|fit| (at, fit));
        let others = || (0..self.templates.len()).filter(|at| *at != self.latest).find_map(fit);
        let (at, fit) = fit(self.latest).or_else(others)?;
        (self.latest, self.places) = (at, Places::of(line, &fit));
        Some((fit.numbers, fit.end))
    }

    /// Whether a shape is one of the file's, or may become one: whatever differs more is text that someone pasted.
    fn admit(&mut self, form: Form) -> bool {
        if self.forms.contains(&form) {
            return true;
        }
        let akin = |first: &Form| first.family == form.family && first.seconds == form.seconds;
        let akin = self.forms.first().is_none_or(akin);
        // A phone that was set from 24 hours to 12, or back, goes on in the same shape but for the word.
        let is_clock = |word: TimeWord| word != TimeWord::Unknown;
        let is_set_anew = |known: &Form| {
            let mut same = form;
            same.family.word = known.family.word;
            same == *known && is_clock(known.family.word) && is_clock(form.family.word)
        };
        let admitted = (akin && self.forms.len() < MAX_FORMS) || self.forms.iter().any(is_set_anew);
        if admitted {
            self.forms.push(form);
        }
        admitted
    }

    /// Remembers how a header is written, for the fast way.
    fn learn(&mut self, line: &[u8], header: &Header) {
        if let Some(template) = Template::of(line, header).filter(|_| self.templates.len() < MAX_TEMPLATES) {
            (self.latest, self.places) = (self.templates.len(), None);
            self.templates.push(template);
        }
    }
}

/// Whether a line may begin with a header: a bracket or a digit of any script.
fn may_begin(line: &[u8]) -> bool {
    match line {
        [b'[' | b'0'..=b'9', ..] => true,
        [first, ..] if *first >= 0xd9 => {
            let head = &line[..line.len().min(4)];
            let letter = head.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next());
            letter.is_some_and(|letter| digits::value(letter).is_some())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fast_way_reads_what_the_grammar_reads() {
        let mut shapes = Shapes::default();
        for (line, fields, second) in [
            ("1/5/25, 9:05\u{202f}AM - A: b", [1, 5, 25], 9 * 3600 + 300),
            ("12/15/25, 10:32\u{202f}AM - A: b", [12, 15, 25], 10 * 3600 + 32 * 60),
            ("12/15/25, 10:32\u{202f}PM - A: b", [12, 15, 25], 22 * 3600 + 32 * 60),
            ("\u{feff}12/16/25, 1:02\u{202f}PM - A: b", [12, 16, 25], 13 * 3600 + 120),
        ] {
            let found = shapes.header(line.as_bytes()).expect("a header");
            assert_eq!((found.date.fields, found.second, &line[found.end..]), (fields, Some(second), "A: b"));
        }
        assert_eq!(shapes.templates.len(), 2);
    }

    #[test]
    fn pasted_headers_of_another_shape_are_text() {
        let mut shapes = Shapes::default();
        assert!(shapes.header("18/03/2022, 14:56 - A: b".as_bytes()).is_some());
        assert!(shapes.header("[14:57, 18/3/2022] B: pasted".as_bytes()).is_none());
        assert!(shapes.header("18/03/2022, 14:58 Meeting - B: pasted".as_bytes()).is_none());
        assert!(shapes.header("3/18/22, 14:58 - B: b".as_bytes()).is_some(), "a second shape");
        assert!(shapes.header("2022-03-18, 14:58 - B: b".as_bytes()).is_none(), "a third");
        assert!(shapes.header("18/03/2022, 14:59 - B: b".as_bytes()).is_some());
    }

    #[test]
    fn another_shape_counts_where_the_sender_is_known() {
        let mut shapes = Shapes::default();
        let is_ann = |rest: &[u8]| rest.starts_with(b"Ann: ");
        let mut start = |line: &str| match shapes.start(line.as_bytes(), is_ann) {
            Start::Header(_) => 'h',
            Start::Strange => 's',
            Start::Text => 't',
        };
        assert_eq!(start("18/03/2022, 14:56 - Ann: b"), 'h');
        assert_eq!(start("[18.03.22, 14:57:01] Bob: pasted"), 's');
        assert_eq!(start("[14:57, 18/3/2022] Ann: copied in a browser"), 's');
        assert_eq!(start("19/03/2022, 2:56 pm - Bob: the clock was set to 12 hours"), 'h');
        for _ in 0..ENOUGH {
            assert_eq!(start("[18.03.22, 14:57:01] Ann: from the other phone"), 'h');
        }
        assert_eq!(start("[18.03.22, 14:57:01] Bob: from there, too"), 'h');
        assert_eq!(start("18.03.2022 at noon: bring keys"), 't');
    }

    #[test]
    fn an_unknown_word_beside_a_known_one_names_the_other_half() {
        let mut shapes = Shapes::default();
        let mut second = |line: &str| shapes.header(line.as_bytes()).and_then(|found| found.second);
        assert_eq!(second("18/03/2022, 2:56 am - A: b"), Some(2 * 3600 + 56 * 60));
        assert_eq!(second("18/03/2022, 2:56 zz - A: b"), Some(14 * 3600 + 56 * 60));
    }

    #[test]
    fn marks_before_the_bracket_are_noticed() {
        let mut shapes = Shapes::default();
        assert!(!shapes.header("[3/18/22, 14:56:01] A: b".as_bytes()).expect("a header").marked);
        assert!(
            shapes.header("\u{200e}[3/18/22, 14:56:01] A: \u{200e}x".as_bytes()).expect("a header").marked
        );
        assert!(
            !shapes.header("\u{feff}[\u{feff}3/18/22, 14:56:01] A: x".as_bytes()).expect("a header").marked
        );
    }
}
