//! The server itself: one thread hears, one works, and this one speaks.

use std::io::{BufRead, BufReader, Read, stdin};
use std::sync::mpsc::{self, Sender};
use std::thread;

use serde_json::Value;

use super::session::{Call, Session};
use super::worker::Worker;
use crate::commands::{Context, Ended, Failure};

/// A longer line is no question.
const LONGEST: u64 = 1 << 20;

/// What happens while the server runs.
enum Event {
    /// A line was said.
    Line(Vec<u8>),
    /// A line was said that is too long to be kept.
    TooLong,
    /// Nothing more will be said.
    End,
    /// A question was worked on.
    Worked(Option<Value>),
}

/// Serves until standard input ends and all that was asked is answered.
///
/// # Errors
///
/// When standard output cannot be written.
pub(super) fn serve(worker: &Worker<'_>, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let (events, happened) = mpsc::channel();
    let heard = events.clone();
    // It waits for a line that may never come, so nobody waits for it.
    thread::spawn(move || hear(&mut BufReader::new(stdin()), &heard));
    thread::scope(|scope| {
        let (calls, todo) = mpsc::channel::<Call>();
        scope.spawn(move || {
            for call in todo {
                if events.send(Event::Worked(worker.answer(&call))).is_err() {
                    break;
                }
            }
        });
        let mut session = Session::new(context.catalog);
        while !session.is_over() {
            let Ok(event) = happened.recv() else { break };
            let said = match event {
                Event::Line(line) => session.hear(&line),
                Event::TooLong => vec![Session::hear_too_much()],
                Event::End => {
                    session.hear_nothing_more();
                    Vec::new()
                }
                Event::Worked(found) => session.answered(found).into_iter().collect(),
            };
            for said in said {
                context.print(format!("{said}\n").as_bytes())?;
            }
            if let Some(call) = session.next() {
                // It works as long as it is asked.
                let _ = calls.send(call);
            }
        }
        Ok(Ended::Whole)
    })
}

/// Hears line after line, and keeps none that is too long.
fn hear(from: &mut impl BufRead, events: &Sender<Event>) {
    loop {
        let mut line = Vec::new();
        let event = match from.by_ref().take(LONGEST).read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => Event::End,
            Ok(_) if line.len() as u64 == LONGEST && !line.ends_with(b"\n") => match skip(from) {
                Ok(()) => Event::TooLong,
                Err(_) => Event::End,
            },
            Ok(_) if line.trim_ascii().is_empty() => continue,
            Ok(_) => Event::Line(line),
        };
        let is_end = matches!(event, Event::End);
        if events.send(event).is_err() || is_end {
            return;
        }
    }
}

/// Passes over the rest of a line.
fn skip(from: &mut impl BufRead) -> std::io::Result<()> {
    let mut rest = Vec::new();
    loop {
        rest.clear();
        from.by_ref().take(LONGEST).read_until(b'\n', &mut rest)?;
        if rest.is_empty() || rest.ends_with(b"\n") {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn a_line_that_is_too_long_is_passed_over() {
        let (events, happened) = mpsc::channel();
        let long = "x".repeat(3 * LONGEST as usize);
        hear(&mut Cursor::new(format!("{{}}\n\n{long}\n[]\nlast")), &events);
        drop(events);
        let seen: Vec<_> = happened
            .iter()
            .map(|event| match event {
                Event::Line(line) => String::from_utf8(line).expect("text"),
                Event::TooLong => "too long".to_owned(),
                Event::End | Event::Worked(_) => "end".to_owned(),
            })
            .collect();
        assert_eq!(seen, ["{}\n", "too long", "[]\n", "last", "end"]);
    }
}
