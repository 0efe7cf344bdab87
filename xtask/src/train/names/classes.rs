//! Classes of words used alike: for each frequent form the words beside it are counted, the counts are brought down to a few
//! dozen numbers by random projection and one more step of subspace iteration (Halko et al. 2011), and like is put to like
//! by k-means.

use newsweave::names::tagger::hash::mix;

use super::news::News;

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

pub fn learn(news: &News) -> Classes {
    let forms = news.forms.iter().take(FORMS).take_while(|(_, counts)| counts.all >= LEAST_COUNT).count();
    let vectors = vectors(news, forms);
    let (class, centres) = means(&vectors, CLASSES);
    let (coarse, _) = means(&centres, COARSE);
    println!("classes: {forms} forms");
    Classes {
        of_form: news.forms.iter().zip(class).map(|((form, _), class)| (form.clone(), class as u16 + 1)).collect(),
        coarse: std::iter::once(0).chain(coarse.into_iter().map(|class| class as u8 + 1)).collect(),
    }
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

fn add(mut sum: Vector, other: &Vector, by: f32) -> Vector {
    sum.iter_mut().zip(other).for_each(|(a, b)| *a += b * by);
    sum
}

fn unit(mut v: Vector) -> Vector {
    let length = v.iter().map(|x| x * x).sum::<f32>().sqrt().max(1e-9);
    v.iter_mut().for_each(|x| *x /= length);
    v
}

/// K-means on the sphere, from centres spread over the vectors; gives the class of each vector and the centres.
fn means(vectors: &[Vector], classes: usize) -> (Vec<usize>, Vec<Vector>) {
    let mut centres: Vec<Vector> =
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
        let mut sums = vec![[0.0; WIDTH]; classes];
        for (class, v) in class.iter().zip(vectors) {
            sums[*class] = add(sums[*class], v, 1.0);
        }
        centres = sums.into_iter().map(unit).collect();
    }
    (class, centres)
}

/// The inner product, summed in eight strands.
fn dot(a: &Vector, b: &Vector) -> f32 {
    let mut strands = [0.0; 8];
    for (a, b) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
        for n in 0..8 {
            strands[n] += a[n] * b[n];
        }
    }
    strands.iter().sum()
}
