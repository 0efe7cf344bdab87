//! Classes of words used alike: k-means over general vectors of words. Words of the news that have none get the class of
//! those that are used alike there: for each frequent form the words beside it are counted, the counts are brought down to a
//! few dozen numbers by random projection and one more step of subspace iteration (Halko et al. 2011), and like is put to
//! like by k-means once more.

use std::collections::{BTreeMap, HashMap, HashSet};

use newsweave::names::tagger::hash::mix;
use newsweave::names::tagger::words::lower_hash;

use super::news::News;
use super::vectors::Vectors;

/// Forms that get a class.
const FORMS: usize = 50_000;
const LEAST_COUNT: u32 = 8;
/// Words beside them that are counted, at each of four places.
const BESIDE: usize = 4_000;
const PLACES: [isize; 4] = [-2, -1, 1, 2];
const WIDTH: usize = 64;
const CLASSES: usize = 512;
const COARSE: usize = 64;
const ROUNDS: usize = 12;

type Vector = [f32; WIDTH];

pub struct Classes {
    /// Each form and its class, from 1 on.
    pub of_form: Vec<(String, u16)>,
    /// The class of each class; the first stands for no class.
    pub coarse: Vec<u8>,
}

pub fn learn(news: &News, general: &Vectors) -> Classes {
    let forms = news.forms.iter().take(FORMS).take_while(|(_, counts)| counts.all >= LEAST_COUNT).count();
    let vectors = vectors(news, forms);
    let (class_in_news, _) = means(&vectors, CLASSES);
    let rows: Vec<_> = general.rows.iter().map(|row| unit(*row)).collect();
    let (class_of_row, centres) = means(&rows, CLASSES);
    let (coarse, _) = means(&centres, COARSE);
    let row: HashMap<&str, u32> = general.words.iter().map(|(word, row)| (word.as_str(), *row)).collect();
    // Words of the news that have no vector go with those that are used alike there.
    let mut votes = vec![[0u32; CLASSES]; CLASSES];
    let known =
        news.forms.iter().zip(&class_in_news).filter_map(|((form, _), class)| Some((row.get(form.as_str())?, class)));
    for (row, class) in known {
        votes[*class][class_of_row[*row as usize]] += 1;
    }
    let likely: Vec<usize> = votes
        .iter()
        .map(|votes| (0..CLASSES).max_by_key(|c| (votes[*c], CLASSES - c)).expect("there are classes"))
        .collect();
    let class = |form: &str, in_news: usize| row.get(form).map_or(likely[in_news], |row| class_of_row[*row as usize]);
    let mut of_form: Vec<(String, u16)> = news
        .forms
        .iter()
        .zip(&class_in_news)
        .map(|((form, _), c)| (form.clone(), class(form, *c) as u16 + 1))
        .collect();
    // How often the words of a class stand in small letters in the news, by word.
    let cases = cases(news);
    let mut lower = vec![[0u32; 2]; CLASSES];
    for (word, row) in &general.words {
        if let Some([small, capital]) = cases.get(&lower_hash(word))
            && small + capital >= LEAST_COUNT
        {
            let at = &mut lower[class_of_row[*row as usize]];
            at[(small < capital) as usize] += 1;
        }
    }
    let seen: HashSet<&str> = news.forms.iter().take(forms).map(|(form, _)| form.as_str()).collect();
    let is_name = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().count() > 2
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '\''))
            && word.chars().skip(1).any(char::is_lowercase)
            && cases.get(&lower_hash(word)).is_none_or(|[small, capital]| small <= capital)
    };
    let more = general.words.iter().map(|(word, row)| (word, class_of_row[*row as usize]));
    let more = more
        .filter(|(word, class)| lower[*class][1] > lower[*class][0] && !seen.contains(word.as_str()) && is_name(word));
    let more: Vec<_> = more.map(|(word, class)| (word.clone(), class as u16 + 1)).collect();
    println!("classes: {forms} forms of the news, {} more", more.len());
    of_form.extend(more);
    Classes { of_form, coarse: std::iter::once(0).chain(coarse.into_iter().map(|class| class as u8 + 1)).collect() }
}

/// Lower case and, away from the start of sentences, capitals.
pub fn cases(news: &News) -> BTreeMap<u64, [u32; 2]> {
    let mut cases: BTreeMap<u64, [u32; 2]> = BTreeMap::new();
    for (form, counts) in &news.forms {
        let Some(first) = form.chars().next().filter(|c| c.is_alphabetic()) else { continue };
        let case = cases.entry(lower_hash(form)).or_default();
        if first.is_uppercase() {
            case[1] += counts.inside;
        } else {
            case[0] += counts.all;
        }
    }
    cases
}

/// A vector of length 1 for each form.
fn vectors(news: &News, forms: usize) -> Vec<Vector> {
    let rows = counts(news, forms);
    let columns = BESIDE * PLACES.len();
    let mut totals = vec![0.0f32; columns];
    for (column, count) in rows.iter().flatten() {
        totals[*column as usize] += count;
    }
    let all: f32 = totals.iter().sum();
    // Positive pointwise mutual information, rare pairs discounted.
    let weigh = |row: &Vec<(u32, f32)>| -> Vec<(u32, f32)> {
        let total: f32 = row.iter().map(|(_, n)| n).sum();
        let information = |(column, n): &(u32, f32)| {
            (*column, logarithm(n * n / (n + 1.0) / total * (all / totals[*column as usize])))
        };
        row.iter().map(information).filter(|(_, value)| *value > 0.0).collect()
    };
    let rows: Vec<_> = rows.iter().map(weigh).collect();
    let random = |column: usize| -> Vector {
        std::array::from_fn(|d| (mix(column as u64 + 1, d as u64) & 0xffff) as f32 / 32768.0 - 1.0)
    };
    let mut basis: Vec<Vector> = (0..columns).map(random).collect();
    for _ in 0..4 {
        let mut vectors = rows
            .iter()
            .map(|row| unit(row.iter().fold([0.0; WIDTH], |sum, (c, v)| add(sum, &basis[*c as usize], *v))))
            .collect::<Vec<_>>();
        orthogonalise(&mut vectors);
        basis = vec![[0.0; WIDTH]; columns];
        for (row, vector) in rows.iter().zip(&vectors) {
            let length: f32 = row.iter().map(|(_, v)| v * v).sum::<f32>().sqrt().max(1e-6);
            for (column, value) in row {
                basis[*column as usize] = add(basis[*column as usize], vector, *value / length);
            }
        }
    }
    let mut vectors: Vec<Vector> =
        rows.iter().map(|row| row.iter().fold([0.0; WIDTH], |sum, (c, v)| add(sum, &basis[*c as usize], *v))).collect();
    // Directions are made equally wide up to a square root, so that the strongest does not decide alone.
    for d in 0..WIDTH {
        let spread = vectors.iter().map(|v| v[d] * v[d]).sum::<f32>().sqrt().sqrt().max(1e-6);
        vectors.iter_mut().for_each(|v| v[d] /= spread);
    }
    vectors.into_iter().map(unit).collect()
}

/// The binary logarithm to about four digits, the same on every machine.
fn logarithm(x: f32) -> f32 {
    let bits = x.to_bits();
    let exponent = (bits >> 23) as f32 - 127.0;
    let m = f32::from_bits(bits & 0x7f_ffff | 0x3f80_0000);
    let t = (m - 1.0) / (m + 1.0);
    exponent + (t + t * t * t / 3.0 + t * t * t * t * t / 5.0) * 2.885_39
}

/// For each form how often each frequent word stands at each place beside it.
fn counts(news: &News, forms: usize) -> Vec<Vec<(u32, f32)>> {
    let mut pairs: Vec<u64> = Vec::new();
    for sentence in &news.sentences {
        for (i, word) in sentence.iter().enumerate().filter(|(_, word)| (**word as usize) < forms) {
            for (place, distance) in PLACES.iter().enumerate() {
                let beside =
                    i.checked_add_signed(*distance).and_then(|at| sentence.get(at)).map_or(BESIDE - 1, |w| *w as usize);
                if beside < BESIDE {
                    pairs.push((*word as u64) << 32 | (place * BESIDE + beside) as u64);
                }
            }
        }
    }
    pairs.sort_unstable();
    let mut rows = vec![Vec::new(); forms];
    for same in pairs.chunk_by(|a, b| a == b) {
        rows[(same[0] >> 32) as usize].push((same[0] as u32, same.len() as f32));
    }
    rows
}

/// Makes the columns of many vectors orthogonal, one after the other (Gram and Schmidt).
fn orthogonalise(vectors: &mut [Vector]) {
    for d in 0..WIDTH {
        let mut products = [0.0f64; WIDTH];
        for v in vectors.iter() {
            for (product, x) in products.iter_mut().zip(v).take(d + 1) {
                *product += (v[d] * x) as f64;
            }
        }
        for v in vectors.iter_mut() {
            for e in 0..d {
                v[d] -= products[e] as f32 * v[e];
            }
        }
        let length = vectors.iter().map(|v| (v[d] * v[d]) as f64).sum::<f64>().sqrt().max(1e-9) as f32;
        vectors.iter_mut().for_each(|v| v[d] /= length);
    }
}

fn add<const W: usize>(mut sum: [f32; W], other: &[f32; W], by: f32) -> [f32; W] {
    sum.iter_mut().zip(other).for_each(|(a, b)| *a += b * by);
    sum
}

fn unit<const W: usize>(mut v: [f32; W]) -> [f32; W] {
    let length = v.iter().map(|x| x * x).sum::<f32>().sqrt().max(1e-9);
    v.iter_mut().for_each(|x| *x /= length);
    v
}

/// K-means on the sphere, from centres spread over the vectors; gives the class of each vector and the centres.
fn means<const W: usize>(vectors: &[[f32; W]], classes: usize) -> (Vec<usize>, Vec<[f32; W]>) {
    let mut centres: Vec<[f32; W]> =
        (0..classes).map(|k| vectors[k * vectors.len() / (classes * 4).min(vectors.len())]).collect();
    let mut class = vec![0; vectors.len()];
    for _ in 0..ROUNDS {
        for (class, v) in class.iter_mut().zip(vectors) {
            let mut best = (f32::MIN, 0);
            for (k, centre) in centres.iter().enumerate() {
                let near = dot(v, centre);
                if near > best.0 {
                    best = (near, k);
                }
            }
            *class = best.1;
        }
        let mut sums = vec![[0.0; W]; classes];
        for (class, v) in class.iter().zip(vectors) {
            sums[*class] = add(sums[*class], v, 1.0);
        }
        centres = sums.into_iter().map(unit).collect();
    }
    (class, centres)
}

/// The inner product, summed in eight strands.
fn dot<const W: usize>(a: &[f32; W], b: &[f32; W]) -> f32 {
    let mut strands = [0.0; 8];
    for (a, b) in a.chunks(8).zip(b.chunks(8)) {
        for (strand, (a, b)) in strands.iter_mut().zip(a.iter().zip(b)) {
            *strand += a * b;
        }
    }
    strands.iter().sum()
}
