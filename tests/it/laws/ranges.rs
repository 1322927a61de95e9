//! What was not shown lies inside the range: a business is audited whole and with something withheld, and the scores of the whole
//! are looked for in the ranges stated without it.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use untether::model::params::{Params, WeightBasis};
use untether::stress::score::Range;

use super::business::{FIGURES, Known, business, figures, is_open};
use super::world::World;

/// Ends and scores are sums in another order.
const HAIR: f64 = 1e-6;

/// Worlds of the printed table.
const WORLDS: usize = 200;

/// What is withheld from a business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Withheld {
    Log,
    Deals,
    Crm,
    Mail,
    Messenger,
    DeclaredMessenger,
    DeclaredMail,
}

impl Withheld {
    const ALL: [Self; 7] = [
        Self::Log,
        Self::Deals,
        Self::Crm,
        Self::Mail,
        Self::Messenger,
        Self::DeclaredMessenger,
        Self::DeclaredMail,
    ];

    /// The business without it; as many ways as there are messengers.
    fn from(self, world: &World) -> Vec<(Self, World)> {
        let whole = world.clone();
        let without = |place: usize, is_declared: bool| {
            let channel = world.channels.get(place).copied().unwrap_or("email");
            let declared = if is_declared { vec![channel] } else { Vec::new() };
            (self, World { hidden: vec![place], declared, ..world.clone() })
        };
        let messengers = |is_declared| (0..3).map(|place| without(place, is_declared)).collect();
        match self {
            Self::Log => vec![(self, World { log: None, ..whole })],
            Self::Deals => vec![(self, World { deals: None, ..whole })],
            Self::Crm => {
                let mut without = World { log: None, deals: None, ..whole };
                without.people.iter_mut().for_each(|person| person.record = None);
                vec![(self, without)]
            }
            Self::Mail => vec![without(3, false)],
            Self::DeclaredMail => vec![without(3, true)],
            Self::Messenger => messengers(false),
            Self::DeclaredMessenger => messengers(true),
        }
    }
}

/// How often a value of the whole lay inside the range stated without a part, of how many that were stated.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    inside: usize,
    stated: usize,
}

/// A value of the whole that lies outside.
struct Miss {
    world: usize,
    withheld: Withheld,
    basis: WeightBasis,
    figure: &'static str,
    value: f64,
    stated: Range,
    /// The figure is said to be open: somebody may be where nobody looked.
    is_open: bool,
}

impl fmt::Display for Miss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { world, withheld, basis, figure, value, stated, is_open } = self;
        let Range { low, score, high } = stated;
        let said = if *is_open { "open" } else { "not open" };
        write!(f, "world {world} without {withheld:?} by {}: {figure} {value:.3}, ", basis.id())?;
        write!(f, "stated {score:.3} between {low:.3} and {high:.3}, {said}")
    }
}

/// Tallies by what is withheld and what clients count for, one a figure; and every miss.
type Tallies = (BTreeMap<(Withheld, WeightBasis), [Tally; 4]>, Vec<Miss>);

fn tallies(worlds: usize, known: Known) -> Tallies {
    let mut runner = TestRunner::deterministic();
    let (mut tallies, mut misses) = (BTreeMap::<_, [Tally; 4]>::new(), Vec::new());
    for number in 0..worlds {
        let world = business(known).new_tree(&mut runner).expect("a world").current();
        let whole = world.facts(&world.params());
        for (withheld, part) in Withheld::ALL.into_iter().flat_map(|withheld| withheld.from(&world)) {
            let facts = part.facts(&part.params());
            for basis in WeightBasis::ALL {
                let params = Params { basis, ..part.params() };
                let own = tallies.entry((withheld, basis)).or_default();
                let [values, stated] = [&whole, &facts].map(|facts| figures(facts, &params));
                let is_open = is_open(&facts, &params);
                for (place, (value, stated)) in values.into_iter().zip(stated).enumerate() {
                    let Some((value, stated)) = value.map(|range| range.score).zip(stated) else { continue };
                    let is_inside = stated.low - HAIR <= value && value <= stated.high + HAIR;
                    own[place].stated += 1;
                    own[place].inside += usize::from(is_inside);
                    if !is_inside {
                        let (figure, is_open) = (FIGURES[place], is_open[place]);
                        misses.push(Miss { world: number, withheld, basis, figure, value, stated, is_open });
                    }
                }
            }
        }
    }
    (tallies, misses)
}

#[test]
fn ranges_hold_what_was_not_shown() {
    let (tallies, misses) = tallies(12, Known::Everybody);
    let [of_log, of_crm] = [Withheld::Log, Withheld::Crm].map(|part| tallies[&(part, WeightBasis::Clients)]);
    assert!(of_log.iter().all(|tally| tally.stated > 8), "too little is assessed: {of_log:?}");
    assert!(
        of_crm[0].stated > 8 && of_crm[1].stated == 0,
        "without a CRM test 1 alone is stated: {of_crm:?}"
    );
    // Nothing gives a mailbox away that is neither shown nor declared. Where it is not known who counts for how much, and of
    // a messenger whose messages the log alone holds, the range is that of what is known, and it is said to be open.
    let may_miss = |miss: &Miss| {
        let is_unknown = miss.basis == WeightBasis::Messages || miss.figure == "context";
        miss.withheld == Withheld::Mail || (is_unknown && miss.is_open)
    };
    let wrong: Vec<String> = misses.iter().filter(|miss| !may_miss(miss)).map(Miss::to_string).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_lies_outside_a_range_is_said_to_be_open() {
    let (_, misses) = tallies(8, Known::Some);
    // Whoever only a deal or a note puts into the window leaves the scope with it, and no range speaks of whom nobody counts.
    let is_named = |miss: &&Miss| ![Withheld::Log, Withheld::Deals, Withheld::Mail].contains(&miss.withheld);
    let silent = misses.iter().filter(is_named).filter(|miss| !miss.is_open);
    let silent: Vec<String> = silent.map(Miss::to_string).collect();
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

#[test]
#[ignore = "prints in how many of 200 worlds a range holds what was not shown"]
#[expect(clippy::print_stdout, reason = "the table is what it is for")]
fn print_how_often_ranges_hold_what_was_not_shown() {
    for known in [Known::Everybody, Known::Some] {
        println!("The business knows of {known:?}");
        let (tallies, misses) = tallies(WORLDS, known);
        for ((withheld, basis), figures) in tallies {
            let mut line = format!("{:<18} {:<8}", format!("{withheld:?}"), basis.id());
            for (figure, tally) in FIGURES.iter().zip(figures) {
                let share = 100.0 * tally.inside as f64 / tally.stated.max(1) as f64;
                let _ = write!(line, "  {figure} {share:5.1} % of {:<3}", tally.stated);
            }
            println!("{line}");
        }
        for miss in misses {
            println!("{miss}");
        }
    }
}
