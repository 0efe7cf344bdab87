//! Names that their neighbours show to be read wrongly: what rules say for sure, whatever the weights of the tagger say.

use super::gender::{is_given, without_titles};
use super::{Kind, Mention, Via};
use crate::text::{Document, Span, Tokens, is_among, lower};

/// How sure these rules are, in percent.
const CONFIDENCE: u8 = 90;

/// What the tagger is less sure of than this, in percent, is looked up in small letters.
const DOUBTFUL: u8 = 80;
/// So many tokens before it and behind.
const NEAR: usize = 1000;
/// So many names before a name and behind may be that of a town it begins with.
const NAMES: usize = 200;

/// Bodies that are written as countries are, with full stops. General knowledge, no source.
const BODIES: [&str; 6] = ["A.U.", "C.I.A.", "E.U.", "F.B.I.", "N.S.A.", "U.N."];

/// Who believes what, or is called by that: not in short for what is called after them. General knowledge, no source.
const BELIEVERS: [&str; 12] = [
    "Buddhist",
    "Catholic",
    "Christian",
    "Hindu",
    "Islamic",
    "Islamist",
    "Jew",
    "Jewish",
    "Muslim",
    "Shia",
    "Shiite",
    "Sunni",
];

/// Ranks as they stand in short before a name; behind the first, none is part of what the forces are called. General knowledge, no source.
const RANKS: [&str; 16] = [
    "Adm.", "Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Gen.", "Lt.", "Maj.", "Master", "Pfc.", "Rear", "Sgt.", "Spc.",
    "Staff", "Vice",
];

/// What universities in the United States have before State. General knowledge, no source.
const STATES: [&str; 26] = [
    "Alabama",
    "Arizona",
    "Arkansas",
    "Boise",
    "Colorado",
    "Florida",
    "Fresno",
    "Georgia",
    "Idaho",
    "Illinois",
    "Indiana",
    "Iowa",
    "Kansas",
    "Michigan",
    "Mississippi",
    "Missouri",
    "Montana",
    "Ohio",
    "Oklahoma",
    "Oregon",
    "Penn",
    "San Diego",
    "San Jose",
    "Tennessee",
    "Texas",
    "Utah",
];

/// Puts right what the words beside a name tell of it.
pub fn correct(document: &Document, mentions: &mut Vec<Mention>) {
    let t = Tokens::new(document);
    let mut mend = Mend { t, document, mentions: Vec::with_capacity(mentions.len()) };
    let notions = mend.notions(mentions);
    for (i, mention) in mentions.iter().enumerate() {
        let text = mention.span.of(document.text);
        let is_notion = notions.iter().any(|notion| {
            text == *notion || text.strip_prefix(notion).is_some_and(|rest| rest.eq_ignore_ascii_case(" rights"))
        });
        if is_notion
            || mend.is_thing(mention)
            || is_address(text)
            || is_article_of_law(text)
            || mend.is_title(mention, mentions.get(i + 1))
        {
            continue;
        }
        let ranked = mend.rank(mention, mentions.get(i + 1)).map(|rank| (mend.tokens(mention.span).0, rank));
        match ranked {
            Some((start, rank)) if rank > start => {
                mend.add(&Mention { span: mend.span(start, rank), ..mention.clone() })
            }
            Some(_) => {}
            None => match mend.owner(mention, mentions) {
                Some((place, own)) => [place, own].iter().for_each(|part| mend.add(part)),
                None => mend.add(mention),
            },
        }
    }
    mend.helpers();
    *mentions = mend.mentions;
}

/// `Title IX`
fn is_article_of_law(text: &str) -> bool {
    let number = text.strip_prefix("Title ").unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

fn is_address(text: &str) -> bool {
    matches!(text, "Mr" | "Mr." | "Mrs" | "Mrs." | "Ms" | "Ms.")
}

struct Mend<'d> {
    t: Tokens<'d>,
    document: &'d Document<'d>,
    mentions: Vec<Mention>,
}

impl<'d> Mend<'d> {
    /// What rights and storms are called by, alone or with them, is nobody: `his Miranda rights`, `Hurricane Katrina`.
    fn notions(&self, mentions: &[Mention]) -> Vec<&'d str> {
        let text = self.document.text;
        let notion = |m: &Mention| {
            let (start, end) = self.tokens(m.span);
            let is_right = m.kind != Kind::Group && end == start + 1 && self.t.is(end, "rights");
            (m.via == Via::Name && is_right).then(|| [m.span.of(text); 2]).or_else(|| self.storm(start, end))
        };
        mentions.iter().filter_map(notion).flatten().collect()
    }

    /// A storm, with what it is and without: `Hurricane Katrina`, `Katrina`.
    fn storm(&self, start: usize, end: usize) -> Option<[&'d str; 2]> {
        let is_storm = |at: usize| matches!(self.document.word(at), "Hurricane" | "Typhoon" | "Cyclone" | "Storm");
        let whole = self.span(start, end).of(self.document.text);
        let (name, before) = match end - start {
            1 => (whole, start.checked_sub(1)?),
            2 | 3 => (self.document.word(end - 1), end - 2),
            _ => return None,
        };
        let is_named = is_storm(before) && self.t.follows(before + 1) && !self.t.capital(end);
        let is_office = matches!(name, "Center" | "Centre" | "Season" | "Watch" | "Warning");
        (is_named && !is_office && self.t.capital(end - 1)).then_some([whole, name])
    }

    /// The first word of a title before a name: `Prime` of `Prime Minister Ana Torres`.
    fn is_title(&self, mention: &Mention, next: Option<&Mention>) -> bool {
        let (start, end) = self.tokens(mention.span);
        let follows = |next: &&Mention| next.kind == Kind::Person && self.tokens(next.span).0 == end + 1;
        mention.kind == Kind::Person
            && end == start + 1
            && next.filter(follows).is_some_and(|next| {
                let text = self.document.text;
                without_titles(mention.span.to(next.span).of(text)) == next.span.of(text)
            })
    }

    /// Bodies that help everywhere, as they are called after the first of them: `Doctors Without Borders`.
    fn helpers(&mut self) {
        if !self.document.text.contains("Without Borders") {
            return;
        }
        for at in 2..self.document.tokens.len() {
            let borders = self.t.word(at) == "Borders" && self.t.word(at - 1) == "Without" && self.t.capital(at - 2);
            if !borders {
                continue;
            }
            let found = self.mention(at - 2, at + 1, Kind::Organisation);
            let next = self.mentions.partition_point(|mention| mention.span.end <= found.span.start);
            if self.mentions.get(next).is_none_or(|mention| mention.span.start >= found.span.end) {
                self.mentions.insert(next, found);
            }
        }
    }

    /// A town, named elsewhere too, and what it has: `Atlanta's Emory University Hospital`.
    fn owner(&self, mention: &Mention, all: &[Mention]) -> Option<(Mention, Mention)> {
        let text = mention.span.of(self.document.text);
        let (town, _) = text.split_once("'s ").or_else(|| text.split_once("’s "))?;
        let is_town = |other: &Mention| other.kind == Kind::Place && other.span.of(self.document.text) == town;
        let at = all.partition_point(|other| other.span.start < mention.span.start);
        let near = &all[at.saturating_sub(NAMES)..(at + NAMES).min(all.len())];
        if mention.kind == Kind::Person || !near.iter().any(is_town) {
            return None;
        }
        let (start, end) = self.tokens(mention.span);
        let own = (start..end).find(|&at| matches!(self.document.word(at), "'s" | "’s"))? + 1;
        let place = Mention { span: self.span(start, own - 1), kind: Kind::Place, ..mention.clone() };
        (own < end).then(|| (place, Mention { span: self.span(own, end), ..mention.clone() }))
    }

    /// A word with a capital only since it begins a sentence, as the same two words stand elsewhere: `Bush meat`, `bush meat`.
    fn is_thing(&self, mention: &Mention) -> bool {
        if mention.confidence >= DOUBTFUL {
            return false;
        }
        let (start, end) = self.tokens(mention.span);
        let sentence = self.document.sentence_at(mention.span.start);
        let begins = self.document.sentences[sentence].tokens.start as usize == start;
        if !begins || end != start + 1 || !self.t.is_word(end) || self.t.capital(end) {
            return false;
        }
        let (small, next) = (lower(mention.span.of(self.document.text)), self.document.word(end));
        let near = start.saturating_sub(NEAR)..(end + NEAR).min(self.document.tokens.len());
        near.into_iter().any(|at| self.t.word(at) == small && self.t.word(at + 1) == next)
    }

    /// Where the rank begins that stands between forces and the name of who has it: `Navy Rear Adm. John Kirby`.
    fn rank(&self, mention: &Mention, next: Option<&Mention>) -> Option<usize> {
        let next = next.filter(|next| next.kind == Kind::Person && mention.kind != Kind::Person)?;
        if !mention.span.of(self.document.text).ends_with('.') {
            return None;
        }
        let (start, end) = self.tokens(mention.span);
        let is_rank = |at: &usize| is_among(&RANKS, self.document.word(*at));
        let first = (start..end).rev().take_while(is_rank).last();
        first.filter(|_| self.tokens(next.span).0 == end)
    }

    fn add(&mut self, mention: &Mention) {
        let mut mention = mention.clone();
        if self.is_seat(&mention) {
            mention.span.start += "R-".len() as u32;
            (mention.kind, mention.confidence) = (Kind::Place, CONFIDENCE);
        }
        let text = mention.span.of(self.document.text);
        if is_among(&BODIES, text) {
            mention.kind = Kind::Organisation;
        }
        if is_among(&BELIEVERS, text.strip_suffix('s').unwrap_or(text)) {
            mention.kind = Kind::Group;
        }
        let (mut start, end) = self.tokens(mention.span);
        if mention.kind == Kind::Place && self.is_university(&mention, end) {
            mention.kind = Kind::Organisation;
        }
        if mention.kind != Kind::Person && self.is_addressed(start) {
            (mention.kind, mention.via) = (Kind::Person, Via::Name);
        }
        // "7-Eleven"
        if matches!(self.document.word(start), "-" | "‑")
            && self.t.glued(start)
            && self.t.is_number(start.wrapping_sub(1))
        {
            start -= 1;
            mention.span = self.span(start, end);
        }
        if let Some(first) = self.partner(&mention, start, end) {
            self.mentions.pop_if(|before| before.span.start >= self.document.tokens[first].span.start);
            mention = self.mention(first, end, Kind::Organisation);
        }
        if let Some(person) = self.member(&mention, start, end) {
            self.mentions.push(person);
            start = self.tokens(mention.span).1 - 1;
            mention = self.mention(start, end, Kind::Group);
        }
        if let Some(place) = self.home(&mention, start, end) {
            self.mentions.push(place);
            mention = self.mention(end - 1, end, Kind::Group);
        }
        self.mentions.push(mention);
    }

    /// A university, or its team, as it is called in short: `Ohio State`.
    fn is_university(&self, mention: &Mention, end: usize) -> bool {
        let state = mention.span.of(self.document.text).strip_suffix(" State");
        state.is_some_and(|state| is_among(&STATES, state)) && !self.t.capital(end)
    }

    /// Whether Mr or Mrs stands before a name.
    fn is_addressed(&self, start: usize) -> bool {
        let before = start.checked_sub(1).map_or("", |before| self.document.word(before));
        is_address(before) && self.t.follows(start)
    }

    /// Whether it is the party and the state of a member of Congress, who stands before it: `Ana Torres, R-Ky.`, `(D-New York)`.
    fn is_seat(&self, mention: &Mention) -> bool {
        let text = self.document.text;
        let party = matches!(mention.span.of(text).as_bytes(), [b'R' | b'D' | b'I', b'-', b'A'..=b'Z', _, ..]);
        party
            && self.mentions.last().is_some_and(|before| {
                let between = &text[before.span.end as usize..mention.span.start as usize];
                before.kind == Kind::Person && matches!(between, ", " | " (" | " [")
            })
    }

    /// Where a firm called by two surnames begins, of which this is the second: `Marks & Spencer`.
    fn partner(&self, mention: &Mention, start: usize, end: usize) -> Option<usize> {
        let first = start.checked_sub(2)?;
        let joined = self.t.is(start - 1, "&") && self.t.follows(start - 1) && self.t.follows(start);
        let single = mention.kind == Kind::Person && end == start + 1;
        let surname = self.t.capital(first) && !is_given(self.document.word(first));
        // "Bill & Hillary Clinton" are persons, and so is who has a first name
        let alone = self.mentions.last().is_none_or(|before| {
            let (from, to) = self.tokens(before.span);
            to != start - 1 || from == first
        });
        (joined && single && surname && alone).then_some(first)
    }

    /// The person before a comma whose state and party stand behind it: `Ana M. Torres, California Democrat`.
    fn member(&self, mention: &Mention, start: usize, end: usize) -> Option<Mention> {
        let comma = (start + 2..end).find(|&at| self.t.is(at, ","))?;
        let party = matches!(self.document.word(end - 1), "Republican" | "Democrat");
        (party && mention.kind != Kind::Person).then(|| self.mention(start, comma, Kind::Person))
    }

    /// The place that somebody of a party comes from: `a New York Republican`.
    fn home(&self, mention: &Mention, start: usize, end: usize) -> Option<Mention> {
        const NONE: [&str; 12] = [
            "Christian",
            "College",
            "Free",
            "House",
            "Liberal",
            "National",
            "New",
            "Radical",
            "Senate",
            "Social",
            "United",
            "Young",
        ];
        let led = matches!(self.document.word(start.checked_sub(1)?), "a" | "an" | "the" | "another" | "fellow");
        let party = matches!(self.document.word(end - 1), "Republican" | "Democrat");
        let fits = led && party && end - start > 1 && end - start < 4 && !is_among(&NONE, self.document.word(end - 2));
        (fits && mention.kind == Kind::Organisation).then(|| self.mention(start, end - 1, Kind::Place))
    }

    #[inline(never)]
    fn mention(&self, start: usize, end: usize, kind: Kind) -> Mention {
        Mention { span: self.span(start, end), kind, via: Via::Name, confidence: CONFIDENCE }
    }

    #[inline(never)]
    fn span(&self, start: usize, end: usize) -> Span {
        self.document.tokens[start].span.to(self.document.tokens[end - 1].span)
    }

    /// The first token of a span, and the one behind it.
    #[inline(never)]
    fn tokens(&self, span: Span) -> (usize, usize) {
        let tokens = &self.document.tokens;
        let start = tokens.partition_point(|token| token.span.end <= span.start);
        let length = tokens[start..].iter().take_while(|token| token.span.start < span.end).count();
        (start, start + length.max(1))
    }
}
