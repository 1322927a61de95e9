//! Marks of severity: told apart by their shape, so that colour only doubles them.

use maud::{Markup, html};

/// The mark of a severity by its id; nothing for other ids.
pub(super) fn severity(id: &str) -> Markup {
    let (class, path) = match id {
        "critical" => ("bad", "M5 1h6l4 4v6l-4 4H5l-4-4V5z"),
        "high" => ("bad", "M8 1.5 15 14H1z"),
        "medium" => ("fair", "M8 1l7 7-7 7-7-7z"),
        "low" => ("none", "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z"),
        "info" => ("none", "M2 7h12v2H2z"),
        _ => return html! {},
    };
    html! { svg.icon.(class) viewBox="0 0 16 16" aria-hidden="true" focusable="false" { path d=(path) {} } }
}

/// The course of the index over runs, as a line without scale: its ends stand beside it in words.
pub(super) fn spark(scores: &[f64]) -> Markup {
    if scores.len() < 2 {
        return html! {};
    }
    let last = (scores.len() - 1) as f64;
    let points = scores.iter().zip(0_u32..).map(|(score, at)| {
        format!(
            "{:.1},{:.1}",
            f64::from(at) / last * 96.0 + 2.0,
            22.0 - score.clamp(0.0, 100.0) / 100.0 * 20.0
        )
    });
    let points = points.collect::<Vec<_>>().join(" ");
    html! {
        svg.spark viewBox="0 0 100 24" aria-hidden="true" focusable="false" { polyline points=(points) {} }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_severity_has_a_shape_of_its_own() {
        let shapes = ["critical", "high", "medium", "low", "info"].map(|id| severity(id).into_string());
        for (at, shape) in shapes.iter().enumerate() {
            assert!(!shape.is_empty() && !shapes[..at].contains(shape));
        }
        assert_eq!(severity("<script>").into_string(), "");
    }

    #[test]
    fn a_course_has_at_least_two_points() {
        assert_eq!(spark(&[40.0]).into_string(), "");
        assert!(spark(&[0.0, 100.0]).into_string().contains("2.0,22.0 98.0,2.0"));
    }
}
