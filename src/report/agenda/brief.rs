//! The first actions of a plan and where they lead, for the first screen of a report.

use super::steps::{needed, title};
use crate::model::report::PlanStep;
use crate::report::layout::Screen;
use crate::text::{Value, number};

/// Most actions on the first screen.
const MOST: usize = 5;

/// How far what is said of an action stands below its title.
const BELOW: &str = "     ";

/// The first actions, and where all of them are to be found.
pub(in crate::report) fn brief(plan: &[PlanStep], today: Option<f64>, screen: &mut Screen<'_>) {
    let (shown, _) = needed(plan, today);
    let most = if screen.options.verbose { shown.len() } else { MOST.min(shown.len()) };
    let mut header = vec![screen.text("plan-head", &[]), screen.text("plan-clients", &[])];
    header.extend(today.map(|_| screen.text("plan-index-then", &[])));
    let rows = shown[..most].iter().zip(1..).map(|((step, before), place)| row(step, *before, place, screen));
    let mut lines = screen.table(header, rows.collect()).into_iter();
    lines.by_ref().take(1).for_each(|line| screen.line(line));
    for (line, (step, _)) in lines.zip(&shown) {
        screen.line(line);
        if step.importable != 0 {
            let text = screen.text("plan-importable", &[("count", Value::from(step.importable))]);
            screen.paragraph(BELOW, &text);
        }
    }
    if shown.len() > most {
        let more = screen.text("loses-more", &[("count", Value::from((shown.len() - most) as u64))]);
        screen.line(format!("  {more}"));
    }
    let hint = screen.text("plan-hint-brief", &[]);
    screen.paragraph(BELOW, &hint);
    screen.blank();
}

fn row(step: &PlanStep, before: Option<f64>, place: usize, screen: &Screen<'_>) -> Vec<String> {
    let language = screen.language();
    let name = format!("{place}  {}", title(&step.action, screen.catalog()));
    let mut cells = vec![name, number::count(step.chain_clients, language)];
    let arrow = if screen.options.ascii { "->" } else { "→" };
    let leads = before.zip(step.chain_after);
    cells.extend(leads.map(|(from, to)| {
        format!("{} {arrow} {}", number::score(from, language), number::score(to, language))
    }));
    cells
}
