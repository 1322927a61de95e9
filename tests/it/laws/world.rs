//! Made-up businesses of any shape, written as the tables they would export.

use std::fmt::Write as _;
use std::fs;
use std::ops::Range;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Strategy, any};
use proptest::sample::select;

use untether::import::SourceRule;
use untether::import::driver::{ReadResult, read_all};
use untether::import::walk::{Item, walk};
use untether::model::params::{ChannelSetting, Params};
use untether::model::report::AuditReport;
use untether::model::time::Day;
use untether::pipeline::read::read_params;
use untether::pipeline::{self, Audit, AuditInput};

/// As-of of every world: nothing happens later.
pub(crate) const TODAY: Day = Day(20_500);

/// A business.
#[derive(Debug, Clone)]
pub(crate) struct World {
    pub(crate) people: Vec<Person>,
    /// What the CRM's log holds; `None` without a log.
    pub(crate) log: Option<Vec<Entry>>,
    /// Notes of the CRM: number of the person, days before as-of; none without a log.
    pub(crate) notes: Vec<(usize, u16)>,
    /// The CRM's deals; `None` where they were not shown.
    pub(crate) deals: Option<Vec<Sale>>,
    /// Places of the channels that no export shows.
    pub(crate) hidden: Vec<usize>,
    /// Channels that the settings declare.
    pub(crate) declared: Vec<&'static str>,
    /// Columns of the contacts that the export lacks, by place.
    pub(crate) cut: Vec<usize>,
    /// The names under which the channels are exported.
    pub(crate) channels: [&'static str; 3],
    /// Operators of the channels.
    pub(crate) operators: [&'static str; 3],
    /// How far the rows of each table are turned round.
    pub(crate) turned: usize,
}

/// A customer.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    /// Its row in the CRM.
    pub(crate) record: Option<Record>,
    /// Messages: place of the channel, days before as-of, minute, from the client.
    pub(crate) messages: Vec<(usize, u16, u16, bool)>,
}

/// A row of the CRM.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    pub(crate) email: bool,
    pub(crate) phone: bool,
    /// Ids on the rented channels.
    pub(crate) ids: [bool; 3],
    /// An address that stands nowhere else.
    pub(crate) second_email: bool,
    /// Days before as-of on which it was made.
    pub(crate) created: u16,
}

/// Something logged: number of the person, place of the channel, days before as-of, from the client.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) person: usize,
    pub(crate) channel: usize,
    pub(crate) days: u16,
    pub(crate) inbound: bool,
}

/// A deal.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sale {
    pub(crate) person: usize,
    /// Days before as-of on which it was opened.
    pub(crate) days: u16,
    pub(crate) amount: u16,
    /// Won on the day it was opened; else still open.
    pub(crate) is_won: bool,
}

pub(crate) fn world() -> impl Strategy<Value = World> {
    world_of(1..14)
}

/// A world with so many people.
pub(crate) fn world_of(people: Range<usize>) -> impl Strategy<Value = World> {
    let record = (any::<[bool; 6]>(), 0..500_u16).prop_map(|(has, created)| Record {
        email: has[0],
        phone: has[1],
        ids: [has[2], has[3], has[4]],
        second_email: false,
        created,
    });
    let message = (select(vec![0_usize, 0, 0, 1, 2, 2, 3]), 0..420_u16, 0..1_440_u16, any::<bool>());
    let person = (option::weighted(0.7, record), vec(message, 0..8))
        .prop_map(|(record, messages)| Person { record, messages });
    vec(person, people).prop_map(|people| World {
        people,
        log: None,
        notes: Vec::new(),
        deals: None,
        hidden: Vec::new(),
        declared: Vec::new(),
        cut: Vec::new(),
        channels: ["telegram", "vk", "max"],
        operators: ["ant", "ant", "gnu"],
        turned: 0,
    })
}

impl World {
    fn channel(&self, place: usize) -> &'static str {
        self.channels.get(place).copied().unwrap_or("email")
    }

    /// Rows in an order that `turned` gives.
    fn table(&self, header: &str, mut rows: Vec<String>) -> String {
        if !rows.is_empty() {
            let by = self.turned % rows.len();
            rows.rotate_left(by);
            if self.turned % 2 == 1 {
                rows.reverse();
            }
        }
        format!("{header}\n{}\n", rows.join("\n"))
    }

    fn contacts(&self) -> String {
        let mut rows = Vec::new();
        for (number, person) in self.people.iter().enumerate() {
            let Some(record) = &person.record else { continue };
            let email = if record.email { address(number) } else { String::new() };
            let second =
                if record.second_email { format!("new{number}@birch-post.net") } else { String::new() };
            let phone = if record.phone { format!("+7916555{number:04}") } else { String::new() };
            let mut row = format!(
                "{},Client,Number{number},{email},{second},{phone},Customer,{}",
                record_id(number),
                time(record.created, 0)
            );
            for (place, has) in record.ids.iter().enumerate() {
                let id = if *has { id(place, number) } else { String::new() };
                let _ = write!(row, ",{id}");
            }
            rows.push(row);
        }
        let kept = |row: &str| {
            let cells = row.split(',').enumerate().filter(|(place, _)| !self.cut.contains(place));
            cells.map(|(_, cell)| cell).collect::<Vec<_>>().join(",")
        };
        let header =
            "Record ID,First Name,Last Name,Email,Other email,Phone Number,Stage,Create Date,Id 0,Id 1,Id 2";
        self.table(&kept(header), rows.iter().map(|row| kept(row)).collect())
    }

    fn messages(&self) -> String {
        let mut rows = Vec::new();
        for (number, person) in self.people.iter().enumerate() {
            let shown = person.messages.iter().filter(|message| !self.hidden.contains(&message.0));
            for (channel, days, minute, inbound) in shown {
                let way = if *inbound { "in" } else { "out" };
                let (mail, client) = if *channel == 3 {
                    (address(number), String::new())
                } else {
                    (String::new(), id(*channel, number))
                };
                rows.push(format!(
                    "{},{},{way},{mail},{client},text",
                    time(*days, *minute),
                    self.channel(*channel)
                ));
            }
        }
        self.table("Date,Channel,Direction,Email,Client ID,Text", rows)
    }

    fn activities(&self, log: &[Entry]) -> String {
        let row = |(number, entry): (usize, &Entry)| {
            let way = if entry.inbound { "incoming" } else { "outgoing" };
            format!(
                "{},{},{},{way},{}",
                9_000 + number,
                time(entry.days, 600),
                self.channel(entry.channel),
                record_id(entry.person)
            )
        };
        self.table(
            "Record ID,Activity date,Channel type,Direction,Associated Contact IDs",
            log.iter().enumerate().map(row).collect(),
        )
    }

    fn noted(&self) -> String {
        let row = |(number, (person, days)): (usize, &(usize, u16))| {
            format!("{},{},A note,{}", 8_000 + number, time(*days, 660), record_id(*person))
        };
        self.table(
            "Record ID,Activity date,Note body,Associated Contact IDs",
            self.notes.iter().enumerate().map(row).collect(),
        )
    }

    fn sales(&self, deals: &[Sale]) -> String {
        let row = |(number, sale): (usize, &Sale)| {
            let (stage, closed) = if sale.is_won {
                ("Closed Won", time(sale.days, 720))
            } else {
                ("Negotiation", String::new())
            };
            format!(
                "{},Deal {number},{stage},{closed},{},RUB,{},{}",
                5_000 + number,
                sale.amount,
                time(sale.days, 700),
                record_id(sale.person)
            )
        };
        self.table(
            "Record ID,Deal Name,Deal Stage,Close Date,Amount,Currency,Create Date,Associated Contact IDs",
            deals.iter().enumerate().map(row).collect(),
        )
    }

    /// The settings that say what the channels are.
    pub(crate) fn params(&self) -> Params {
        let mut params = Params::new(TODAY);
        params.as_of = Some(TODAY);
        params.region = Some("RU".to_owned());
        params.used_channels = self.declared.iter().map(|channel| (*channel).to_owned()).collect();
        let setting = |operator: &str| ChannelSetting {
            operator: Some(operator.to_owned()),
            owned: Some(false),
            price_per_message: None,
        };
        let channels = self.channels.iter().zip(self.operators);
        params.channels = channels.map(|(id, operator)| ((*id).to_owned(), setting(operator))).collect();
        params
    }

    /// What the settings would say of a table: that it is of the CRM, and what its columns are.
    fn rule(&self, path: &str) -> SourceRule {
        let mut rule = SourceRule::default();
        if path.ends_with("messages.csv") {
            return rule;
        }
        rule.system = Some("hubspot".to_owned());
        if path.ends_with("contacts.csv") {
            let ids = self.channels.iter().enumerate().filter(|(place, _)| !self.cut.contains(&(8 + place)));
            rule.columns =
                ids.map(|(place, channel)| ((*channel).to_owned(), vec![format!("Id {place}")])).collect();
            let addresses = [(3, "Email"), (4, "Other email")];
            let addresses = addresses.iter().filter(|(place, _)| !self.cut.contains(place));
            let addresses: Vec<String> = addresses.map(|(_, name)| (*name).to_owned()).collect();
            if !addresses.is_empty() {
                rule.columns.insert("email".to_owned(), addresses);
            }
        }
        rule
    }

    /// Writes the tables and audits them.
    pub(crate) fn audit(&self) -> AuditReport {
        self.audit_with(&self.params())
    }

    /// The same under other settings.
    pub(crate) fn audit_with(&self, params: &Params) -> AuditReport {
        let read = self.read(params);
        let input = AuditInput {
            read,
            decided: pipeline::Decided::default(),
            params,
            show_contacts: false,
            pseudonym_key: None,
        };
        pipeline::study(input).report
    }

    /// The facts alone.
    pub(crate) fn facts(&self, params: &Params) -> Audit {
        pipeline::resolve(
            self.read(params),
            pipeline::Decided::default(),
            params,
            pipeline::Keeps::Everything,
            None,
        )
    }

    /// Writes the tables and reads them.
    fn read(&self, params: &Params) -> ReadResult {
        let folder = tempfile::tempdir().expect("a folder");
        let exports = folder.path().join("exports");
        fs::create_dir(&exports).expect("a folder");
        let mut files = vec![("contacts.csv", self.contacts()), ("messages.csv", self.messages())];
        files.extend(self.log.as_ref().map(|log| ("activities.csv", self.activities(log))));
        files.extend(self.log.as_ref().map(|_| ("notes.csv", self.noted())));
        files.extend(self.deals.as_ref().map(|deals| ("deals.csv", self.sales(deals))));
        for (name, text) in files {
            // A table without rows is no export.
            if text.trim_end().contains('\n') {
                fs::write(exports.join(name), text).expect("writable");
            }
        }
        let rule = |item: &Item| self.rule(&item.path);
        let read = read_all(walk(&[exports]), &read_params(params), &rule, &|_| ());
        assert!(read.failures.is_empty(), "{:?}", read.failures);
        read
    }
}

/// The id of a person on a rented channel.
fn id(channel: usize, number: usize) -> String {
    format!("{}", 100_000 * (channel + 1) + number)
}

fn address(number: usize) -> String {
    format!("client{number}@birch-post.net")
}

fn record_id(number: usize) -> usize {
    71_000 + number
}

fn time(days: u16, minute: u16) -> String {
    format!("{} {:02}:{:02}", TODAY.plus(-i32::from(days)), minute / 60, minute % 60)
}
