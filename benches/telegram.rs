//! How fast a Telegram export is read, beside one `serde_json` pass that deserialises only the needed fields, borrowed.
//!
//! `cargo bench --bench telegram [-- MESSAGES]`; 1 000 000 messages unless said.
#![expect(clippy::print_stdout, reason = "a benchmark prints its result")]

#[path = "support/random.rs"]
mod random;
#[path = "support/telegram.rs"]
mod telegram;

use std::borrow::Cow;
use std::fmt;
use std::io::{BufWriter, Read, Seek, Write};
use std::marker::PhantomData;
use std::time::{Duration, Instant};

use serde::de::{Deserialize, Deserializer, IgnoredAny, SeqAccess, Visitor};
use untether::import::window::Window;
use untether::import::{ReadContext, ReadParams, SourceRule, detect};

/// Chats of the account.
const CHATS: u64 = 20_000;

/// Passes over the file per measurement; the fastest counts.
const ROUNDS: usize = 3;

fn main() -> anyhow::Result<()> {
    let messages = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
    for shape in [telegram::Shape::Account(CHATS), telegram::Shape::Single] {
        let mut file = tempfile::tempfile()?;
        let mut out = BufWriter::new(&mut file);
        telegram::write(&mut out, shape, messages)?;
        out.flush()?;
        drop(out);
        let mut bytes = Vec::new();
        file.rewind()?;
        file.read_to_end(&mut bytes)?;
        measure(shape, &bytes)?;
    }
    Ok(())
}

fn measure(shape: telegram::Shape, bytes: &[u8]) -> anyhow::Result<()> {
    println!("{shape:?}: {:.0} MB", bytes.len() as f64 / 1e6);
    let show = |name: &str, time: Duration, base: Duration| {
        let speed = bytes.len() as f64 / time.as_secs_f64() / 1e9;
        println!("  {name:<24} {speed:5.2} GB/s   {:5.2} x", base.as_secs_f64() / time.as_secs_f64());
    };
    let base = fastest(|| {
        let export: Export<'_> = serde_json::from_slice(bytes)?;
        anyhow::ensure!(export.messages() > 0);
        Ok(())
    })?;
    show("serde_json, 1 thread", base, base);
    for threads in [1, 2] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build()?;
        let time = fastest(|| pool.install(|| read(Window::whole(bytes))))?;
        show(&format!("untether, {threads} thread(s)"), time, base);
    }
    let time = fastest(|| read(Window::stream(Box::new(bytes))))?;
    show("untether, as a stream", time, base);
    Ok(())
}

fn read(window: Window<'_>) -> anyhow::Result<()> {
    let params = ReadParams::in_zone("Europe/Moscow".parse().expect("a zone"));
    let rule = SourceRule::default();
    let context = ReadContext { path: "result.json", name: "result.json", params: &params, rule: &rule };
    let format = detect::by_id("telegram-json").ok_or_else(|| anyhow::anyhow!("no such format"))?;
    anyhow::ensure!(format.read(window, &context)?.ledger.messages > 0);
    Ok(())
}

fn fastest(mut pass: impl FnMut() -> anyhow::Result<()>) -> anyhow::Result<Duration> {
    let mut best = Duration::MAX;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        pass()?;
        best = best.min(start.elapsed());
    }
    Ok(best)
}

#[derive(serde::Deserialize)]
struct Export<'a> {
    #[serde(borrow, default)]
    chats: Option<Chats<'a>>,
    #[serde(borrow, default)]
    messages: Option<Counted<Entry<'a>>>,
}

impl Export<'_> {
    fn messages(&self) -> u64 {
        let chats = self.chats.iter().flat_map(|chats| &chats.list).map(|chat| chat.messages.0);
        chats.sum::<u64>() + self.messages.as_ref().map_or(0, |list| list.0)
    }
}

#[derive(serde::Deserialize)]
struct Chats<'a> {
    #[serde(borrow)]
    list: Vec<OneChat<'a>>,
}

#[derive(serde::Deserialize)]
struct OneChat<'a> {
    #[serde(borrow)]
    messages: Counted<Entry<'a>>,
}

/// The fields that reading needs; of the text only that it is there.
#[derive(serde::Deserialize)]
#[expect(dead_code, reason = "deserialising them is what is measured")]
struct Entry<'a> {
    r#type: &'a str,
    date: Option<&'a str>,
    date_unixtime: Option<&'a str>,
    #[serde(borrow)]
    from: Option<Cow<'a, str>>,
    from_id: Option<&'a str>,
    text: IgnoredAny,
    photo: Option<IgnoredAny>,
    file: Option<IgnoredAny>,
}

/// A list of which only the length is kept.
struct Counted<T>(u64, PhantomData<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Counted<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Count(PhantomData))
    }
}

struct Count<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Count<T> {
    type Value = Counted<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut count = 0;
        while list.next_element::<T>()?.is_some() {
            count += 1;
        }
        Ok(Counted(count, PhantomData))
    }
}
