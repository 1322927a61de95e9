//! Words of the program's own texts that stand out, such as those on a button: they stand between two pairs of asterisks, as in
//! `**Export** → **CSV**`. Each output says in its own way how they look.

/// The pieces of a text in order, each with whether it stands out. Asterisks without a partner are text.
pub fn pieces(text: &str) -> Vec<(bool, &str)> {
    const MARK: &str = "**";
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once(MARK) {
        let Some((within, after)) = from.split_once(MARK) else { break };
        pieces.extend([(false, before), (true, within)]);
        rest = after;
    }
    pieces.push((false, rest));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}

/// The text without its marks.
pub fn bare(text: &str) -> String {
    pieces(text).into_iter().map(|(_, piece)| piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_between_marks_stand_out() {
        assert_eq!(pieces("a **b c** d **e**"), [(false, "a "), (true, "b c"), (false, " d "), (true, "e")]);
        assert_eq!(bare("a **b c** d"), "a b c d");
    }

    #[test]
    fn a_mark_without_a_partner_is_text() {
        assert_eq!(pieces("2 ** 3"), [(false, "2 ** 3")]);
        assert_eq!(bare("**a** ** b"), "a ** b");
        assert_eq!(pieces(""), []);
    }
}
