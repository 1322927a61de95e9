//! Ready-made policies, each with the rationale of every rule: texts `gate-preset-<name>` and `gate-why-<rule>` of the language
//! files. Rules on named behaviours enforce; the index is a headline and only warns, but in `strict`. Tightening a rule is a
//! major release, loosening one a minor.

use crate::model::report::RuleLevel;
use crate::text::{Catalog, Value};

/// A ready-made policy.
#[derive(Debug, Clone, Copy)]
pub struct Preset {
    /// Its name.
    pub name: &'static str,
    /// Its rules, sorted by name.
    pub rules: &'static [PresetRule],
}

/// A rule of it.
#[derive(Debug, Clone, Copy)]
pub struct PresetRule {
    /// The rule's name, as in a policy.
    pub rule: &'static str,
    /// What must hold; empty for findings.
    pub bar: &'static str,
    /// How much it counts.
    pub level: RuleLevel,
}

const fn error(rule: &'static str, bar: &'static str) -> PresetRule {
    PresetRule { rule, bar, level: RuleLevel::Error }
}

const fn warn(rule: &'static str, bar: &'static str) -> PresetRule {
    PresetRule { rule, bar, level: RuleLevel::Warn }
}

/// The one that is taken where nothing is said.
pub const DEFAULT: &str = "starter";

/// All of them, the loosest first.
pub const PRESETS: &[Preset] = &[
    Preset {
        name: "starter",
        rules: &[
            warn("concentration.clients.top.share", "<= 0.8"),
            error("finding.export-empty", ""),
            warn("index.score", ">= 40"),
            warn("settings.own_exclusions", "<= 0.02"),
            error("sources.age_days", "<= 35"),
            error("sources.clients_vanished", "<= 0"),
            error("sources.damaged_share", "<= 0.05"),
            error("sources.missing_columns", "<= 0"),
            error("sources.records_age_days", "<= 120"),
            error("sources.records_change", ">= -0.2"),
            error("sources.rows_change", ">= -0.2"),
            warn("sources.shortened", "== false"),
            warn("sources.unread_variant", "<= 0"),
            error("sources.vanished", "<= 0"),
            warn("tests.context.score", ">= 10"),
            warn("tests.outage.n_minus_1.on_paper", "== true"),
            error("tests.outage.score", ">= 40"),
            error("tests.owned.any", ">= 0.5"),
        ],
    },
    Preset {
        name: "recommended",
        rules: &[
            error("concentration.clients.top.share", "<= 0.8"),
            error("finding.export-empty", ""),
            warn("index.score", ">= 55"),
            warn("settings.own_exclusions", "<= 0.02"),
            error("sources.age_days", "<= 14"),
            error("sources.clients_vanished", "<= 0"),
            error("sources.damaged_share", "<= 0.02"),
            warn("sources.encoding_changed", "== false"),
            warn("sources.layout_changed", "== false"),
            error("sources.missing_columns", "<= 0"),
            warn("sources.placeholder_share", "<= 0.05"),
            error("sources.records_age_days", "<= 90"),
            error("sources.records_change", ">= -0.1"),
            error("sources.rows_change", ">= -0.1"),
            warn("sources.shortened", "== false"),
            warn("sources.unread_variant", "<= 0"),
            error("sources.vanished", "<= 0"),
            error("tests.context.score", ">= 50"),
            error("tests.outage.n_minus_1.on_paper", "== true"),
            error("tests.outage.score", ">= 60"),
            error("tests.owned.any", ">= 0.8"),
        ],
    },
    Preset {
        name: "strict",
        rules: &[
            error("concentration.clients.top.share", "<= 0.65"),
            error("finding.export-empty", ""),
            error("index.score", ">= 70"),
            error("properties.fallback.proven_owned", ">= 0.5"),
            warn("settings.own_exclusions", "<= 0.02"),
            error("sources.age_days", "<= 3"),
            error("sources.clients_vanished", "<= 0"),
            error("sources.damaged_share", "<= 0.01"),
            error("sources.encoding_changed", "== false"),
            error("sources.layout_changed", "== false"),
            error("sources.missing_columns", "<= 0"),
            error("sources.placeholder_share", "<= 0.02"),
            error("sources.records_age_days", "<= 30"),
            error("sources.records_change", ">= -0.05"),
            error("sources.rows_change", ">= -0.05"),
            warn("sources.shortened", "== false"),
            warn("sources.unread_variant", "<= 0"),
            error("sources.vanished", "<= 0"),
            error("tests.context.score", ">= 80"),
            error("tests.outage.n_minus_1.proven", "== true"),
            error("tests.outage.score", ">= 80"),
            error("tests.owned.any", ">= 0.95"),
        ],
    },
];

/// The preset of a name.
pub fn by_name(name: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.name == name)
}

/// Why a preset has a rule.
pub fn rationale(preset: &str, rule: &str, catalog: &Catalog) -> Option<String> {
    let slug = rule.replace(['.', '_'], "-");
    catalog.find(&format!("gate-why-{slug}"), &[("preset", Value::from(preset.to_owned()))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gate::bar::Bar;
    use crate::gate::lookup::Target;
    use crate::text::Language;

    #[test]
    fn what_every_rule_is_on_has_a_name() {
        for language in Language::ALL {
            let catalog = Catalog::new(language);
            for rule in PRESETS.iter().flat_map(|preset| preset.rules).map(|rule| rule.rule) {
                let bare = rule.strip_prefix("delta.").unwrap_or(rule).replace(['.', '_'], "-");
                let has_name = catalog.find(&format!("gate-name-{bare}"), &[]).is_some();
                assert!(has_name || rule.starts_with("finding."), "{rule}");
            }
        }
    }

    #[test]
    fn every_rule_of_a_preset_is_sound_and_has_its_reason_in_both_languages() {
        for preset in PRESETS {
            assert!(preset.rules.is_sorted_by_key(|rule| rule.rule), "{}", preset.name);
            for rule in preset.rules {
                let target = Target::parse(rule.rule).ok().unwrap_or_else(|| panic!("{}", rule.rule));
                match Bar::parse(rule.bar) {
                    Some(bar) => assert!(target.takes(&bar), "{}", rule.rule),
                    None => {
                        assert!(matches!(target, Target::Finding(_)) && rule.bar.is_empty(), "{}", rule.rule);
                    }
                }
                for language in Language::ALL {
                    let catalog = Catalog::new(language);
                    let why = rationale(preset.name, rule.rule, &catalog);
                    assert!(why.is_some_and(|why| why.ends_with('.')), "{}: {language:?}", rule.rule);
                    assert!(catalog.find(&format!("gate-preset-{}", preset.name), &[]).is_some());
                }
            }
        }
    }

    #[test]
    fn every_preset_enforces_freshness_and_a_stricter_one_is_nowhere_looser() {
        let enforced = |preset: &Preset| {
            let rules = preset.rules.iter().filter(|rule| rule.level == RuleLevel::Error);
            let bars = rules.filter_map(|rule| Some((rule.rule, Bar::parse(rule.bar)?)));
            // What was seen to work also works on paper: yes and no have no order.
            bars.filter(|(_, bar)| bar.number().is_some()).collect::<Vec<_>>()
        };
        for pair in PRESETS.windows(2) {
            let stricter = enforced(&pair[1]);
            for (rule, bar) in enforced(&pair[0]) {
                let other = stricter.iter().find(|(other, _)| *other == rule);
                let (_, other) = other.unwrap_or_else(|| panic!("{} lacks {rule}", pair[1].name));
                let (loose, tight) = (bar.number().expect("a number"), other.number().expect("a number"));
                let is_tighter =
                    if bar.sign.wants_more() == Some(true) { tight >= loose } else { tight <= loose };
                assert!(is_tighter, "{rule} of {}", pair[1].name);
            }
        }
        for preset in PRESETS {
            assert!(enforced(preset).iter().any(|(rule, _)| *rule == "sources.age_days"), "{}", preset.name);
        }
    }
}
