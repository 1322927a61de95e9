//! The actions of a plan, each with whom it concerns and what it buys.

use crate::model::report::PlanStep;
use crate::naming;
use crate::report::layout::{Screen, score};
use crate::text::{Value, escape, number};

/// Most actions on the first screen.
const MOST: usize = 5;

/// How far what is said of an action stands below its title.
const BELOW: &str = "     ";

/// Gains below this many points are none.
const LEAST_GAIN: f64 = 0.005;

/// How much is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Detail {
    /// The first actions and where they lead.
    Brief,
    /// All of them, with what each gains alone and by test.
    Full,
}

/// The actions in their order. Those that gain nothing once all above them is done stand behind the others.
pub(in crate::report) fn steps(
    plan: &[PlanStep],
    today: Option<f64>,
    detail: Detail,
    screen: &mut Screen<'_>,
) {
    if plan.is_empty() {
        return;
    }
    let before = std::iter::once(today).chain(plan.iter().map(|step| step.chain_after));
    let needed = |(step, before): &(&PlanStep, Option<f64>)| match before.zip(step.chain_after) {
        Some((before, after)) => after - before >= LEAST_GAIN,
        None => step.chain_clients != 0,
    };
    let (shown, needless): (Vec<_>, Vec<_>) = plan.iter().zip(before).partition(needed);
    let is_full = detail == Detail::Full || screen.options.verbose;
    let most = if is_full { shown.len() } else { MOST.min(shown.len()) };
    let mut header = vec![screen.text("plan-head", &[]), screen.text("plan-clients", &[])];
    header.extend(today.map(|_| screen.text("plan-index-then", &[])));
    let rows = shown[..most].iter().zip(1..).map(|((step, before), place)| row(step, *before, place, screen));
    let mut lines = screen.table(header, rows.collect()).into_iter();
    lines.by_ref().take(1).for_each(|line| screen.line(line));
    for (line, (step, _)) in lines.zip(&shown) {
        screen.line(line);
        if is_full {
            let gains = gains(step, screen);
            screen.paragraph(BELOW, &gains);
            if let Some(text) = expected(step, screen) {
                screen.paragraph(BELOW, &text);
            }
        }
        if step.importable != 0 {
            let text = screen.text("plan-importable", &[("count", Value::from(step.importable))]);
            screen.paragraph(BELOW, &text);
        }
        let likely = step.look_first.less(step.importable);
        if likely.known().is_some_and(|count| count > 0) {
            let text = screen.text("plan-look-first", &[("count", Value::from(likely))]);
            screen.paragraph(BELOW, &text);
        }
    }
    if shown.len() > most {
        let more = screen.text("loses-more", &[("count", Value::from((shown.len() - most) as u64))]);
        screen.line(format!("  {more}"));
    }
    if is_full && !needless.is_empty() {
        let titles: Vec<_> = needless.iter().map(|(step, _)| in_sentence(step, screen)).collect();
        let text = screen.text("plan-needless", &[("titles", Value::from(titles.join("; ")))]);
        screen.paragraph("  ", &text);
    }
    if !is_full {
        let hint = screen.text("plan-hint-brief", &[]);
        screen.paragraph(BELOW, &hint);
    }
    screen.blank();
}

fn row(step: &PlanStep, before: Option<f64>, place: usize, screen: &Screen<'_>) -> Vec<String> {
    let language = screen.language();
    let mut cells = vec![
        format!("{place}  {}", title(&step.action, screen)),
        number::count(step.chain_clients, language),
    ];
    let arrow = if screen.options.ascii { "->" } else { "→" };
    cells.extend(
        before
            .zip(step.chain_after)
            .map(|(before, after)| format!("{} {arrow} {}", score(before, language), score(after, language))),
    );
    cells
}

/// What an action is called.
pub(super) fn title(action: &str, screen: &Screen<'_>) -> String {
    escape::terminal(&naming::action(action, screen.catalog())).into_owned()
}

/// An action that is needless after others, with what it would gain alone.
fn in_sentence(step: &PlanStep, screen: &Screen<'_>) -> String {
    let title = title(&step.action, screen);
    match step.index_gain {
        Some(gain) => screen.text(
            "plan-needless-one",
            &[("title", Value::from(title)), ("gain", Value::from(signed(gain, screen)))],
        ),
        None => title,
    }
}

/// What an action gains alone, by test.
fn gains(step: &PlanStep, screen: &Screen<'_>) -> String {
    let tests = [
        ("plan-gain-outage", step.tests.outage),
        ("plan-gain-context", step.tests.context),
        ("plan-gain-owned", step.tests.owned),
    ];
    let named = |(id, gain): (&str, Option<f64>)| {
        let gain = gain.filter(|gain| gain.abs() >= LEAST_GAIN)?;
        Some(screen.text(id, &[("gain", Value::from(signed(gain, screen)))]))
    };
    let tests = tests.into_iter().filter_map(named).collect::<Vec<_>>().join(", ");
    let tests = ("tests", Value::from(tests));
    let Some(gain) = step.index_gain else { return screen.text("plan-alone-tests", &[tests]) };
    let gain = ("gain", Value::from(signed(gain, screen)));
    // Whom it concerns today need not be whom it concerns at its place.
    if step.clients == step.chain_clients {
        screen.text("plan-alone", &[gain, tests])
    } else {
        screen.text("plan-alone-fewer", &[gain, tests, ("count", Value::from(step.clients))])
    }
}

/// What comes of an action when only some of those asked answer, and how long it takes. In whole points: one client is often more
/// than a tenth.
fn expected(step: &PlanStep, screen: &Screen<'_>) -> Option<String> {
    let (after, minutes) = step.expected.chain_after.zip(step.minutes)?;
    let language = screen.language();
    let after = ("after", Value::from(number::decimal(after, 0, language)));
    let minutes = ("hours", Value::from(number::decimal(minutes / 60.0, 1, language)));
    // Who need not answer does what is expected.
    let id = if step.expected.chain_after == step.chain_after { "plan-takes" } else { "plan-expected" };
    Some(screen.text(id, &[after, minutes]))
}

fn signed(gain: f64, screen: &Screen<'_>) -> String {
    let figure = number::decimal(gain, 1, screen.language());
    if gain < 0.0 { figure } else { format!("+{figure}") }
}
