//! What kind of quote a run is.

use super::QuoteKind;
use super::marks::Run;
use super::scene::Scene;
use super::words::Role;

/// Direct where it stands as a sentence of its own, or as a clause behind a comma or a colon; partial where it is woven into the
/// author's sentence.
pub fn kind(scene: &Scene, run: &Run) -> QuoteKind {
    let (start, inner) = (run.tokens.start, run.inner());
    let sentence = scene.document.sentence_at(scene.document.tokens[start].span.start);
    let first = scene.document.sentences[sentence].tokens.start as usize;
    let before = if start > first { scene.role(start - 1) } else { Role::Nothing };
    let capital = scene.t.capital(inner.start) || scene.role(inner.start) == Role::Number;
    let ends = matches!(scene.role(inner.end - 1), Role::Stop | Role::Comma);
    let direct = match before {
        Role::Nothing => capital && (ends || inner.len() > 3),
        Role::Colon => true,
        Role::Comma => inner.len() > 2,
        Role::Say => capital && ends,
        Role::Stop | Role::Dash | Role::Mark => capital && ends,
        _ => false,
    };
    if direct || run.continues { QuoteKind::Direct } else { QuoteKind::Partial }
}
