//! Readers of pages, XML, JSON logs, text and dumps over a made-up chat of so many messages each, beside a scan for line ends over
//! the same bytes.
//!
//! Run with `cargo bench --bench formats`. What counts is megabytes a second on one core: pages and XML should reach 50, logs and
//! lines 300.

#![expect(clippy::print_stdout, reason = "a benchmark reports on standard output")]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use untether::import::window::Window;
use untether::import::{ReadContext, ReadParams, SourceRule, detect};

const MESSAGES: u64 = 100_000;
const PEOPLE: u64 = 5_000;
const ROUNDS: usize = 3;
const TEXT: &str = "Hello, is the table still to be had next week? I would like to come by on";
/// 24 November 2025.
const START: u64 = 1_763_974_800;

/// A format with the path of its file and how its text begins, goes on with each message, and ends.
struct Sample {
    format: &'static str,
    path: &'static str,
    head: &'static str,
    each: fn(&mut String, u64),
    tail: &'static str,
}

const SAMPLES: [Sample; 7] = [
    Sample {
        format: "sms-xml",
        path: "sms.xml",
        head: "<?xml version=\"1.0\" encoding=\"UTF-8\"?><smses count=\"1\">\n",
        each: |out, i| {
            let (who, at, way) = (i % PEOPLE, (START + i) * 1000, 1 + i % 2);
            let _ = writeln!(
                out,
                "<sms protocol=\"0\" address=\"+4474005{who:05}\" date=\"{at}\" type=\"{way}\" subject=\"null\" body=\"{TEXT} {i}\" read=\"1\" contact_name=\"Ida Moss {who}\" />"
            );
        },
        tail: "</smses>\n",
    },
    Sample {
        format: "telegram-html",
        path: "messages.html",
        head: "<!DOCTYPE html>\n<html><head><title>Exported Data</title></head><body><div class=\"page_wrap\"><div class=\"history\">",
        each: |out, i| {
            let who = ["Ida Moss", "Fern"][(i % 2) as usize];
            let _ = writeln!(
                out,
                "<div class=\"message default clearfix\" id=\"message{i}\"><div class=\"body\"><div class=\"pull_right date details\" title=\"24.11.2025 10:00:00 UTC+02:00\">10:00</div><div class=\"from_name\">{who}</div><div class=\"text\">{TEXT} {i}</div></div></div>"
            );
        },
        tail: "</div></div></body></html>\n",
    },
    Sample {
        format: "whatsapp-cloud-json",
        path: "log.ndjson",
        head: "",
        each: |out, i| {
            let (who, at) = (i % PEOPLE, START + i);
            let _ = writeln!(
                out,
                "{{\"object\":\"whatsapp_business_account\",\"entry\":[{{\"id\":\"W\",\"changes\":[{{\"field\":\"messages\",\"value\":{{\"metadata\":{{\"display_phone_number\":\"15550001111\"}},\"messages\":[{{\"from\":\"4474005{who:05}\",\"id\":\"w{i}\",\"timestamp\":\"{at}\",\"type\":\"text\",\"text\":{{\"body\":\"{TEXT}\"}}}}]}}}}]}}]}}"
            );
        },
        tail: "",
    },
    Sample {
        format: "twilio-json",
        path: "messages.ndjson",
        head: "",
        each: |out, i| {
            let who = i % PEOPLE;
            let _ = writeln!(
                out,
                "{{\"sid\":\"SM{i}\",\"direction\":\"inbound\",\"from\":\"+4474005{who:05}\",\"to\":\"+15550001111\",\"body\":\"{TEXT}\",\"num_segments\":\"1\",\"date_sent\":\"2025-11-24T10:00:00Z\"}}"
            );
        },
        tail: "",
    },
    Sample {
        format: "kakaotalk-txt",
        path: "chat.txt",
        head: "김한길 님과 카카오톡 대화\n저장한 날짜 : 2026. 2. 3. 오전 8:00\n\n",
        each: |out, i| {
            let who = ["김한길", "회원님"][(i % 2) as usize];
            let _ = writeln!(out, "2026. 2. 2. 오전 7:33, {who} : {TEXT} {i}");
        },
        tail: "",
    },
    Sample {
        format: "vcard",
        path: "people.vcf",
        head: "",
        each: |out, i| {
            let _ = write!(
                out,
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ida Moss {i}\r\nTEL;TYPE=CELL:+4474005{:05}\r\nEMAIL:ida{i}@moss.example\r\nEND:VCARD\r\n",
                i % PEOPLE
            );
        },
        tail: "",
    },
    Sample {
        format: "sql-dump",
        path: "dump.sql",
        head: "-- PostgreSQL database dump\n\nCREATE TABLE public.contacts (\n    id integer NOT NULL,\n    name text,\n    email text,\n    phone_number text\n);\n\nCOPY public.contacts (id, name, email, phone_number) FROM stdin;\n",
        each: |out, i| {
            let _ = writeln!(out, "{i}\tIda Moss {i}\tida{i}@moss.example\t+4474005{:05}", i % PEOPLE);
        },
        tail: "\\.\n",
    },
];

fn main() {
    println!("{:<22}{:>6}{:>12}{:>12}", "format", "MB", "MB/s", "line ends");
    for sample in SAMPLES {
        let mut text = sample.head.to_owned();
        (0..MESSAGES).for_each(|i| (sample.each)(&mut text, i));
        text.push_str(sample.tail);
        let (mut ours, mut plain) = (Duration::MAX, Duration::MAX);
        for _ in 0..ROUNDS {
            plain = plain.min(timed(|| memchr::memchr_iter(b'\n', text.as_bytes()).count() as u64));
            ours = ours.min(timed(|| read(&sample, text.as_bytes())));
        }
        let size = text.len() as f64 / 1e6;
        let rate = |time: Duration| size / time.as_secs_f64();
        println!("{:<22}{size:>6.0}{:>12.0}{:>12.0}", sample.format, rate(ours), rate(plain));
    }
}

/// The time of a run that has to see something.
fn timed(run: impl FnOnce() -> u64) -> Duration {
    let start = Instant::now();
    assert!(run() > 0, "nothing is seen");
    start.elapsed()
}

/// Items of a whole reading.
fn read(sample: &Sample, bytes: &[u8]) -> u64 {
    let format = detect::by_id(sample.format).expect("a format");
    let params = ReadParams::in_zone("Europe/Moscow".parse().expect("a zone"));
    let rule = SourceRule::default();
    let context = ReadContext { path: sample.path, name: sample.path, params: &params, rule: &rule };
    let data = format.read(Window::whole(bytes), &context).expect("the sample is readable");
    data.ledger.items()
}
