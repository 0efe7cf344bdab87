// A program as somebody who installs the package writes it: compiled under --strict, never run.
import { Corpus, NewsweaveError, load, read } from 'newsweave';
import type { ActorRow, ErrorCode, Reading, Rule } from 'newsweave';
import { read as readInline } from 'newsweave/inline';

export async function names(text: string): Promise<string[]> {
  const reading: Reading = await read({ text, date: '2024-05-14' });
  const first = reading.figures[0];
  const value: number | null = first.value;
  // @ts-expect-error it may be null
  value.toFixed();
  return reading.names.map(({ text, kind, start }) => `${start} ${kind} ${text} ${first.counted?.text ?? ''}`);
}

export async function corpus(rules: Rule[]): Promise<ActorRow[]> {
  await load();
  const corpus = new Corpus();
  corpus.add({ text: 'It rained.' });
  corpus.correct(rules);
  corpus.links({ unit: 'paragraph' });
  // @ts-expect-error there is no such unit
  corpus.links({ unit: 'page' });
  // @ts-expect-error a text is needed
  corpus.add({ title: 'Rain' });
  const { lines } = corpus.concordance({ phrase: 'cease*' });
  const text: string = lines[0].hit + corpus.reading('1')?.sentences[0].text;
  return text ? corpus.actors() : [];
}

export function codeOf(error: unknown): ErrorCode | null {
  return error instanceof NewsweaveError ? error.code : null;
}

void readInline('It rained.');
