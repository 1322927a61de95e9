//! The business itself, before it is written down in anyone's format.

use chrono::NaiveDateTime;

use super::people::{Person, Role};
use super::talk::{Line, conversation, unanswered};
use super::words::Words;
use crate::support::Random;
use untether::model::time::{DAY_SECONDS, Day, Moment};
use untether::model::zone::Zone;

/// The last day of the story: as-of of the demo's audit.
pub(super) const AS_OF: &str = "2026-10-31";

/// The last day of the story, 2026-10-31.
const LAST_DAY: Day = Day(20_757);

/// Where all the story's chances come from.
const SEED: u64 = 20_261_031;

/// How a deal ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Open,
    Won,
    Lost,
}

/// A deal of a client.
pub(super) struct Deal {
    pub(super) title: &'static str,
    pub(super) amount: i64,
    pub(super) opened: Day,
    /// Close or expected close.
    pub(super) closed: Day,
    pub(super) outcome: Outcome,
}

/// A client with everything that happened.
pub(super) struct Client {
    pub(super) person: Person,
    pub(super) whatsapp: Vec<Line>,
    pub(super) telegram: Vec<Line>,
    pub(super) instagram: Vec<Line>,
    pub(super) deals: Vec<Deal>,
    /// Days on which someone wrote a note on the record.
    pub(super) notes: Vec<(Day, &'static str)>,
    /// Days of connected calls.
    pub(super) calls: Vec<Day>,
    /// Day the record was made.
    pub(super) created: Day,
}

/// The business.
pub(super) struct World {
    pub(super) words: &'static Words,
    pub(super) clients: Vec<Client>,
}

impl World {
    /// The business of a language.
    pub(super) fn new(words: &'static Words) -> Self {
        let mut random = Random::new(SEED);
        let mut clients: Vec<Client> = (0..)
            .zip(Role::all())
            .map(|(number, role)| Client::new(&mut random, Person::new(number, role, words), words))
            .collect();
        // Somebody writes on the last day: the story ends there.
        if let Some(first) = clients.iter_mut().find(|client| client.person.role == Role::Phone) {
            let at = i64::from(LAST_DAY.0) * DAY_SECONDS + 11 * 3600;
            first.whatsapp.push(Line { at, from_client: true, text: words.phrases.ask[0] });
        }
        Self { words, clients }
    }

    /// The absolute time of a moment of the business's clock, in Unix seconds.
    pub(super) fn unix(&self, wall: i64) -> i64 {
        let zone: Zone = self.words.zone.parse().expect("a zone");
        zone.rules().unix(Moment::from_wall_seconds(wall))
    }
}

impl Client {
    fn new(random: &mut Random, person: Person, words: &Words) -> Self {
        let role = person.role;
        let record_age = if role == Role::Lead { (10, 300) } else { (380, 900) };
        let mut client = Self {
            person,
            whatsapp: Vec::new(),
            telegram: Vec::new(),
            instagram: Vec::new(),
            deals: Vec::new(),
            notes: Vec::new(),
            calls: Vec::new(),
            created: LAST_DAY.plus(-(random.between(record_age.0, record_age.1) as i32)),
        };
        if role.on_whatsapp() {
            client.whatsapp = chat(random, words, if role == Role::Dormant { (400, 600) } else { (1, 360) });
        }
        if role.on_telegram() {
            client.telegram = chat(random, words, (1, 300));
        }
        if role.on_instagram() {
            client.instagram = chat(random, words, (1, 200));
        }
        if role.in_crm() {
            client.sell(random, words);
            client.note_down(random, words);
        }
        client
    }

    /// Deals: the WhatsApp clients are the good customers.
    fn sell(&mut self, random: &mut Random, words: &Words) {
        let (count, share) = match self.person.role {
            Role::Dormant => (1, 60),
            Role::Lead => (0, 0),
            role if role.on_whatsapp() => (random.between(1, 3), 100),
            _ => (i64::from(random.chance(60)), 60),
        };
        let age = if self.person.role == Role::Dormant { (420, 620) } else { (20, 350) };
        for _ in 0..count {
            let opened = LAST_DAY.plus(-(random.between(age.0, age.1) as i32));
            let outcome = match random.between(1, 100) {
                1..=62 => Outcome::Won,
                63..=80 => Outcome::Lost,
                _ => Outcome::Open,
            };
            let amount = random.between(words.amounts.0, words.amounts.1) * share / 100;
            self.deals.push(Deal {
                title: random.pick(words.deals),
                amount: amount / 10 * 10,
                opened,
                closed: opened.plus(random.between(3, 19) as i32),
                outcome,
            });
        }
    }

    /// Notes and calls: written now and then, mostly for clients with an e-mail.
    fn note_down(&mut self, random: &mut Random, words: &Words) {
        let diligence = if self.person.role.mail_in_crm() { 55 } else { 25 };
        for _ in 0..3 {
            if random.chance(diligence) {
                let day = LAST_DAY.plus(-(random.between(2, 340) as i32));
                self.notes.push((day, random.pick(words.phrases.note)));
            }
        }
        if self.person.role.phone_in_crm() && random.chance(30) {
            self.calls.push(LAST_DAY.plus(-(random.between(5, 320) as i32)));
        }
        self.notes.sort_unstable();
    }
}

/// A chat with a few conversations between `age.0` and `age.1` days before the end.
fn chat(random: &mut Random, words: &Words, age: (i64, i64)) -> Vec<Line> {
    let mut days: Vec<i64> = (0..random.between(2, 7)).map(|_| random.between(age.0, age.1)).collect();
    days.sort_unstable_by(|a, b| b.cmp(a));
    days.dedup();
    // Conversations a day apart could overlap in time.
    days.dedup_by(|next, kept| *kept - *next < 3);
    let mut lines = Vec::new();
    for (position, day) in days.iter().enumerate() {
        let day = LAST_DAY.plus(-(*day as i32) - 2);
        if position > 0 && random.chance(15) {
            unanswered(random, words, day, &mut lines);
        } else {
            conversation(random, words, day, &mut lines);
        }
    }
    lines
}

/// A moment of the business's clock.
pub(super) fn clock(wall: i64) -> NaiveDateTime {
    let moment = Moment::from_wall_seconds(wall);
    moment
        .day
        .date()
        .and_time(chrono::NaiveTime::from_num_seconds_from_midnight_opt(moment.second, 0).unwrap_or_default())
}
