//! Whom the words of a source mean: the name in them, the name beside them, or the one that a pronoun or a title points back to.

use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use super::candidates::{Candidate, Link, Sort};
use super::phrase;
use super::scene::Scene;
use super::words::Role;
use crate::names::gender::{Gender, Told, Votes};
use crate::names::{Kind, Mention, Via, demonym_country};
use crate::text::lower;

/// A pronoun is looked up in so many candidates before it.
const REACH: usize = 24;
/// So many words may stand between a noun and the name beside it.
const NEAR: usize = 10;
/// A title as far back as this.
const TITLE_REACH: usize = 200;

pub struct Namer<'s, 'd> {
    scene: &'s Scene<'d>,
    mentions: &'s [Mention],
    /// By the last word of a person's name whether it is a woman's or a man's; made when first asked for.
    genders: OnceCell<FxHashMap<&'d str, Votes>>,
}

impl<'s, 'd> Namer<'s, 'd> {
    pub fn new(scene: &'s Scene<'d>, mentions: &'s [Mention]) -> Self {
        Self { scene, mentions, genders: OnceCell::new() }
    }

    /// The mention that names whom a candidate means.
    pub fn named(&self, candidate: usize) -> Option<usize> {
        let found = &self.scene.candidates[candidate];
        match found.sort {
            Sort::He => self.antecedent(candidate),
            Sort::Who => self.relative(candidate),
            Sort::It | Sort::They => self.body_before(candidate),
            Sort::One => self.beside(candidate).or_else(|| self.titled(candidate)),
            _ => found.mention,
        }
    }

    /// Whom `he` or `she` means: of the nearest sentence before that speaks of somebody of that gender, the one named first in it, as
    /// subjects are. A pronoun there means the same.
    fn antecedent(&self, candidate: usize) -> Option<usize> {
        let all = &self.scene.candidates;
        let word = self.word(candidate);
        let gender = if word.eq_ignore_ascii_case("she") { Gender::Female } else { Gender::Male };
        let (paragraph, mut from) = (all[candidate].paragraph, candidate);
        let earliest = candidate.saturating_sub(REACH);
        while from > earliest {
            let sentence = all[from - 1].sentence;
            let start = all[earliest..from].partition_point(|c| c.sentence < sentence) + earliest;
            if paragraph - all[start].paragraph > 3 {
                return None;
            }
            let is_same = |at: usize| all[at].sort == Sort::He && self.word(at).eq_ignore_ascii_case(word);
            let is_person = |at: usize| all[at].sort == Sort::Person && self.may_be(at, gender) && !self.is_dead(at);
            // "In a letter to Mr Berg, Ms Dahl wrote": who said something goes on saying it
            let says = |at: usize| is_person(at) && all[at].link == Link::Subject && all[candidate].verb.is_some();
            let first = (start..from).find(|&at| is_same(at) || is_person(at)).filter(|&at| is_person(at));
            if let Some(first) = first {
                return all[(start..from).find(|&at| says(at)).unwrap_or(first)].mention;
            }
            from = start;
        }
        None
    }

    /// Whether it is told of a name that the person is dead: `Ola Berg, who died on Monday`.
    fn is_dead(&self, candidate: usize) -> bool {
        let (t, behind) = (self.scene.t, self.scene.candidates[candidate].head + 1);
        let comma = behind + usize::from(t.is(behind, ","));
        t.is(comma + usize::from(t.is(comma, "who")), "died")
    }

    fn may_be(&self, candidate: usize, gender: Gender) -> bool {
        let votes = self.genders().get(self.word(candidate));
        votes.and_then(|votes| votes.gender()).is_none_or(|theirs| theirs == gender)
    }

    fn genders(&self) -> &FxHashMap<&'d str, Votes> {
        self.genders.get_or_init(|| {
            let text = self.scene.document.text;
            let mut genders: FxHashMap<&str, Votes> = FxHashMap::default();
            let mut next = u32::MAX;
            for mention in self.mentions.iter().rev().filter(|mention| mention.kind == Kind::Person) {
                let name = mention.span.of(text);
                let folded: Vec<String> = name.split_whitespace().take(2).map(lower).collect();
                let votes = genders.entry(last_word(name)).or_default();
                votes.see(&Told::of(text, mention.span, next));
                votes.name(&folded);
                next = mention.span.start;
            }
            genders
        })
    }

    /// `Ola Berg, who said`: the name before it; and `Ola Berg, of Oslo, who said`.
    fn relative(&self, candidate: usize) -> Option<usize> {
        let all = &self.scene.candidates;
        let before = candidate.checked_sub(1)?;
        let who = &all[candidate];
        if all[before].sentence != who.sentence || who.head - all[before].head > 2 {
            return None;
        }
        let (before, _) = phrase::whole(self.scene, before);
        let is_comma = |at: usize| self.scene.role(at) == Role::Comma;
        let aside = before.checked_sub(1).map(|at| &all[at]).filter(|c| c.sort == Sort::Person && is_comma(c.head + 1));
        let aside = aside.filter(|c| c.sentence == who.sentence && all[before].tokens.start - c.head <= 3);
        match all[before].sort {
            Sort::One => self.beside(before),
            Sort::Place | Sort::Organisation if aside.is_some() => aside?.mention,
            _ => all[before].mention,
        }
    }

    /// What `it` and `they` mean where that is plain: the body named first in the sentence before.
    fn body_before(&self, candidate: usize) -> Option<usize> {
        let all = &self.scene.candidates;
        let sentence = all[candidate].sentence;
        let earliest = candidate.saturating_sub(REACH);
        let start = all[earliest..candidate].partition_point(|c| c.sentence < sentence) + earliest;
        let before = all[..start].last().filter(|c| c.paragraph == all[candidate].paragraph)?.sentence;
        let first = all[earliest..start].iter().find(|c| c.sentence == before)?;
        first.mention.filter(|_| start == candidate && matches!(first.sort, Sort::Organisation | Sort::Group))
    }

    /// `a spokesman for the city, Ola Berg,` and `Ola Berg, a spokesman`.
    fn beside(&self, candidate: usize) -> Option<usize> {
        let (all, scene) = (&self.scene.candidates, self.scene);
        let found = &all[candidate];
        let is_person = |c: &&Candidate| c.sort == Sort::Person && c.sentence == found.sentence;
        let is_comma = |at: usize| scene.role(at) == Role::Comma;
        let near =
            (found.head + 1..found.head + 1 + NEAR).take_while(|&at| !matches!(scene.role(at), Role::Say | Role::Aux));
        let comma = near.into_iter().find(|&at| is_comma(at));
        let behind = comma.and_then(|comma| {
            let mut next = all[candidate + 1..].iter().take(NEAR).filter(is_person);
            next.find(|name| name.tokens.start == comma + 1 && is_comma(name.head + 1))
        });
        let before = candidate.checked_sub(1).map(|at| &all[at]).filter(is_person);
        let before = before.filter(|name| name.head + 2 == found.tokens.start && is_comma(name.head + 1));
        behind.or(before)?.mention
    }

    /// `the Turkish leader`: the one person before of whom the same title was said.
    fn titled(&self, candidate: usize) -> Option<usize> {
        let (all, scene) = (&self.scene.candidates, self.scene);
        let found = &all[candidate];
        if !scene.t.is(found.tokens.start, "the") {
            return None;
        }
        let (title, country) = (office(self.word(candidate)), self.country(candidate));
        let mut only: Option<usize> = None;
        for at in (candidate.saturating_sub(TITLE_REACH)..candidate).rev() {
            let Some(mention) = all[at].mention.filter(|_| all[at].sort == Sort::Person && self.has_title(at, title))
            else {
                continue;
            };
            let fits = self.country(at).zip(country).is_none_or(|(theirs, ours)| theirs == ours);
            match only {
                _ if !fits => {}
                None => only = Some(mention),
                Some(other) if self.last_word(other) == self.last_word(mention) => {}
                Some(_) => return None,
            }
        }
        only
    }

    /// Whether a title stands in the phrase of a person's name: `Turkish President Recep Tayyip Erdogan`; or right behind it.
    fn has_title(&self, candidate: usize, title: &str) -> bool {
        let (scene, all) = (self.scene, &self.scene.candidates);
        let found = &all[candidate];
        let is_title = |at: usize| scene.role(at) == Role::One && office(scene.t.word(at)) == title;
        let before = found.tokens.clone().any(is_title);
        let next = all
            .get(candidate + 1)
            .filter(|next| scene.role(found.head + 1) == Role::Comma && next.sentence == found.sentence);
        before || next.is_some_and(|next| next.tokens.start <= found.head + 3 && is_title(next.head))
    }

    /// The country named in the phrase of a candidate.
    fn country(&self, candidate: usize) -> Option<&'d str> {
        let scene = self.scene;
        let phrase = &scene.candidates[candidate].tokens;
        let tokens = &scene.document.tokens;
        let span = tokens[phrase.start].span.to(tokens[phrase.end - 1].span);
        let first = self.mentions.partition_point(|m| m.span.end <= span.start);
        let inside = self.mentions[first..].iter().take_while(|m| m.span.start < span.end);
        let mut places = inside.filter(|m| m.kind == Kind::Place);
        places.next().map(|place| {
            let name = place.span.of(scene.document.text);
            if place.via == Via::Demonym { demonym_country(name).unwrap_or(name) } else { name }
        })
    }

    fn word(&self, candidate: usize) -> &'d str {
        self.scene.t.word(self.scene.candidates[candidate].head)
    }

    fn last_word(&self, mention: usize) -> &'d str {
        last_word(self.mentions[mention].span.of(self.scene.document.text))
    }
}

fn last_word(name: &str) -> &str {
    name.rsplit(char::is_whitespace).next().unwrap_or(name)
}

/// Heads of state and government are all called leaders.
fn office(title: &str) -> &str {
    let leaders =
        ["president", "premier", "minister", "chancellor", "king", "leader", "dictator", "autocrat", "strongman"];
    if leaders.iter().any(|leader| leader.eq_ignore_ascii_case(title)) { "leader" } else { title }
}
