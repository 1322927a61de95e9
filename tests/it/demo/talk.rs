//! Conversations: what was said, by whom, when.

use super::words::Words;
use crate::support::Random;
use untether::model::time::{DAY_SECONDS, Day};

/// One message.
pub(super) struct Line {
    /// Seconds since 1970-01-01 00:00 of the business's wall clock.
    pub(super) at: i64,
    pub(super) from_client: bool,
    /// Empty for a picture.
    pub(super) text: &'static str,
}

/// One side's move in a conversation.
#[derive(Clone, Copy)]
enum Move {
    Ask,
    Answer,
    Agree,
    Calendar,
    Payment,
    Thanks,
    Remind,
    Picture,
}

/// Courses that conversations take.
const COURSES: [&[Move]; 6] = [
    &[Move::Ask, Move::Answer, Move::Agree, Move::Calendar, Move::Thanks],
    &[Move::Ask, Move::Answer, Move::Ask, Move::Answer, Move::Thanks],
    &[Move::Picture, Move::Ask, Move::Answer, Move::Agree, Move::Payment, Move::Thanks],
    &[Move::Remind, Move::Agree],
    &[Move::Ask, Move::Answer, Move::Agree],
    &[Move::Remind, Move::Ask, Move::Answer, Move::Thanks],
];

/// A conversation on a day, to be continued on the next when it grows late.
pub(super) fn conversation(random: &mut Random, words: &Words, day: Day, lines: &mut Vec<Line>) {
    let course = COURSES[random.between(0, COURSES.len() as i64 - 1) as usize];
    let mut at = i64::from(day.0) * DAY_SECONDS + random.between(9 * 3600, 17 * 3600);
    for step in course {
        lines.push(say(random, words, *step, at));
        at += random.between(40, 2_400);
        // Some answers wait until the next morning.
        if random.chance(8) {
            at += random.between(14, 20) * 3600;
        }
    }
}

/// A reminder that nobody answers.
pub(super) fn unanswered(random: &mut Random, words: &Words, day: Day, lines: &mut Vec<Line>) {
    let at = i64::from(day.0) * DAY_SECONDS + random.between(10 * 3600, 18 * 3600);
    lines.push(say(random, words, Move::Remind, at));
}

fn say(random: &mut Random, words: &Words, step: Move, at: i64) -> Line {
    let phrases = &words.phrases;
    let (from_client, texts) = match step {
        Move::Ask => (true, phrases.ask),
        Move::Answer => (false, phrases.answer),
        Move::Agree => (true, phrases.agree),
        Move::Calendar => (false, phrases.calendar),
        Move::Payment => (false, phrases.payment),
        Move::Thanks => (true, phrases.thanks),
        Move::Remind => (false, phrases.remind),
        Move::Picture => (true, &[][..]),
    };
    Line { at, from_client, text: random.pick(texts) }
}
