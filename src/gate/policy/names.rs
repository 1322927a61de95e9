//! Names of rules, and what is said of wrong ones.

use crate::config::{Fault, nearest};
use crate::gate::lookup::{NoTarget, Target};
use crate::text::Message;

pub(super) fn no_rule(name: &str) -> Fault {
    let message = Message::new("gate-no-rule").with("rule", name.to_owned());
    Fault::new(message).help(Message::new("help-gate-bar"))
}

/// What a name speaks of, or why it speaks of nothing.
pub(in crate::gate) fn target(name: &str) -> Result<Target, Fault> {
    Target::parse(name).map_err(|why| {
        let message = |id: &'static str| Message::new(id).with("rule", name.to_owned());
        match why {
            NoTarget::Unknown(Some(near)) => {
                Fault::new(message("gate-no-figure")).help(Message::new("help-nearest").with("nearest", near))
            }
            NoTarget::Unknown(None) => {
                Fault::new(message("gate-no-figure")).help(Message::new("help-gate-figures"))
            }
            NoTarget::HasParts(Some(part)) => {
                let help = Message::new("help-gate-part").with("part", part);
                Fault::new(message("gate-has-parts")).help(help)
            }
            NoTarget::HasParts(None) => {
                Fault::new(message("gate-has-parts")).help(Message::new("help-gate-figures"))
            }
            NoTarget::NoNumber => Fault::new(message("gate-no-change")),
        }
    })
}

pub(super) fn one_of(word: &str, choices: &[&str]) -> Fault {
    let message = Message::new("config-not-one-of").with("value", word.to_owned());
    with_nearest(Fault::new(message.with("choices", choices.join(", "))), word, choices)
}

pub(super) fn with_nearest(fault: Fault, word: &str, choices: &[&str]) -> Fault {
    match nearest(word, choices.iter().copied()) {
        Some(near) => fault.help(Message::new("help-nearest").with("nearest", near.to_owned())),
        None => fault,
    }
}
