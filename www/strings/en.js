/** The interface in English. What takes a value is a function of it, so that another language can put it where it wants. */
export const en = {
  /** For those who hear the page, and for its lines, whatever the page around is written in. */
  language: { lang: 'en', dir: 'ltr' },
  /** Words that several rooms use. */
  common: {
    showMore: (/** @type {number} */ n) => `Show more (${n.toLocaleString('en')})`,
    /** Before the number of an article, for those who hear it. */
    article: 'Article ',
    shape: 'Shape',
    table: 'Table',
    savePicture: 'Save the picture',
    savePictureAs: (/** @type {string} */ shape) => `save the picture as ${shape}`,
    saveTable: 'save the table for a spreadsheet',
  },
  frame: {
    export: 'Export',
    share: 'Share',
    privacy: 'Prove it',
    skip: 'Go to the view',
    partNotLoaded: 'This could not be loaded: see that there is a connection, then try again. Nothing is lost.',
    reading: 'Reading…',
    notRead: 'Not read',
    counts: (/** @type {number} */ n) => ({
      articles: n === 1 ? ' article' : ' articles', words: n === 1 ? ' word' : ' words', actors: n === 1 ? ' actor' : ' actors',
      figures: n === 1 ? ' figure' : ' figures', quotes: n === 1 ? ' quote' : ' quotes',
    }),
    noneDiffer: 'No numbers were seen to differ',
    addToCompare: 'Add an article to compare numbers',
    worthChecking: (/** @type {number} */ n) => `${n === 1 ? '1 number' : `${n.toLocaleString('en')} numbers`} worth checking`,
    confusable: (/** @type {number} */ n) => `${n.toLocaleString('en')} numbers worth checking, none seen to differ`,
    /** Which of all these stand open, counted from 1, and that a press opens the next. */
    checking: (/** @type {number} */ first, /** @type {number} */ last, /** @type {number} */ all) =>
      `${first === last ? first : `${first}–${last}`} of ${all.toLocaleString('en')} to check: next`,
    silent: (/** @type {string} */ name, /** @type {number} */ articles) => `${name} is mentioned in ${articles === 2 ? 'both' : `all ${articles}`} articles, quoted in none`,
    coming: 'One moment…',
    notLoaded: 'This view could not be loaded. Your texts are kept: see that there is a connection, then choose the view again.',
    notDrawn: (/** @type {string} */ why) => `This view could not be drawn: ${why}. The text is kept; choose another view, or reload the page.`,
  },
  story: {
    story: 'Story',
    /** @param {number} count */
    articles: (count) => `Story: ${count === 1 ? '1 article' : `${count} articles`}`,
    add: '+ Paste or open',
    start: 'Paste news articles.',
    startHint: 'See who is in them, who appears with whom, and which numbers differ. Nothing leaves the page.',
    pasteText: 'Paste text',
    openFiles: 'Open files',
    loadExample: 'Load the example',
    dropHint: 'Or drop files or folders here: .txt, .md, .html, .docx, .pdf, .zip. Two or more articles on the same event show the most.',
    progressOf: 'Articles read',
    /** @param {number} done @param {number} total */
    progress: (done, total) => `${done} of ${total} articles`,
    cancel: 'Cancel',
    dismiss: 'Dismiss',
    show: 'Show',
    counting: 'Count captions, headings and other languages',
    countingHint: 'Captions, credits, headings and articles in other languages are left out of counts and comparisons',
    waiting: 'not read yet',
    unread: 'could not be read',
    /** @param {number} count */
    words: (count) => `${count.toLocaleString('en')} ${count === 1 ? 'word' : 'words'}`,
    remove: 'Remove',
    /** @param {string} title */
    removeOf: (title) => `Remove ${title}`,
    /** @param {boolean} counts */
    foreign: (counts) => `Does not read like English prose${counts ? '' : ': left out of counts and comparisons'}`,
    /** @param {number} number */
    twin: (number) => `Same text as article ${number}`,
    /** @param {number} percent @param {number} number */
    like: (percent, number) => `${percent} % of its text stands word for word in article ${number}`,
    /** @param {number} percent @param {number} number */
    holds: (percent, number) => `Has ${percent} % of the text of article ${number}, word for word`,
    keep: 'Keep',
    drop: 'Drop',
    withPage: 'The articles that came with the page are in this story too.',
    dropPage: 'Keep only mine',
    undo: 'Undo',
    /** @param {string} title */
    removed: (title) => `Removed “${title}”.`,
    /** @param {number} count */
    removedSeveral: (count) => `Removed ${count} articles.`,
    /** @param {string} title @param {string} why */
    failed: (title, why) => `“${title}” could not be read (${why}). Its text is kept.`,
    /** @param {number} done @param {number} total @param {number} unopened */
    stopped: (done, total, unopened) =>
      `Stopped: ${done} of ${total} articles read. ${unopened ? `${unopened} were not opened; the text of the others is kept.` : 'The text of the others is kept.'}`,
    readRest: 'Read the rest',
    dropRest: 'Take them out',
    untitled: 'Untitled story',
    ofPage: 'Articles of this page',
    /** What a story goes by that has no name of its own. @param {string} first @param {number} more */
    named: (first, more) => `${first} and ${more} more`,
    /** Before the name, for those who hear it. */
    nameIs: 'Story: ',
    /** What a press on the name of the story opens. */
    stories: 'Rename, open, save: all stories',
    state: { page: '', kept: 'Kept in this browser', memory: 'Lost when the page closes', failed: 'Not kept', behind: 'Not kept: changed in another tab' },
    menuNotLoaded: 'The list of stories could not be loaded: see that there is a connection, then try again. Your story is kept.',
    /** @param {string} name */
    copyOf: (name) => `${name} (my copy)`,
    blocked: 'This browser keeps no stories for this page: a private window, or storage is switched off for this site. All works until the page closes. ' +
      'To keep your work, save it as a file; or allow storage for this site and reload.',
    full: 'The last changes could not be kept: the room that this browser gives the page is full, or storage was switched off. ' +
      'Save the story as a file, or delete stories that you no longer need.',
    elsewhere: 'This story was changed in another tab. What you did here since then is not kept yet.',
    deletedElsewhere: 'This story was deleted in another tab. Here it is still open, but no longer kept.',
    newer: 'This story was changed in another tab.',
    keepIt: 'Keep it',
    notLoaded: 'What keeps your stories could not be loaded, so all works only until the page closes. See that there is a connection, and reload the page before you begin.',
    keepMine: 'Keep mine as a story of its own',
    showTheirs: 'Show what the other tab has',
    gone: 'The story that was open here is no longer kept in this browser.',
  },
  embed: {
    nothing: 'No article to read here yet.',
    back: (/** @type {string} */ view) => `‹ ${view}`,
    fetching: (/** @type {number} */ count) => (count === 1 ? 'Fetching an article…' : `Fetching ${count} articles…`),
    noArticle: 'An article is an object with a text or an html, both strings.',
    noList: 'articles takes a list of objects, each with a text or an html.',
    noView: (/** @type {string} */ view, /** @type {string} */ views) => `There is no view “${view}”: all are shown. One of ${views} shows that one alone.`,
    noSelector: (/** @type {string} */ selector) => `for="${selector}" is no CSS selector.`,
    noMatch: (/** @type {string} */ selector) => `No article: nothing on this page matches for="${selector}".`,
    noText: (/** @type {string} */ selector) => `What for="${selector}" matches has no text.`,
    noAddress: (/** @type {string} */ address) => `Not fetched: ${address} is no address.`,
    forbidden: (/** @type {string} */ url, /** @type {string} */ origin) => `Not fetched: ${url}. The Content-Security-Policy of this page must allow ${origin} in connect-src.`,
    unreachable: (/** @type {string} */ url, /** @type {boolean} */ foreign) =>
      `Not fetched: ${url}. ${foreign ? 'It could not be reached, or its server does not let other sites read it: it must send Access-Control-Allow-Origin.' : 'It could not be reached.'}`,
    answered: (/** @type {string} */ url, /** @type {string} */ status) => `Not fetched: ${url}. Its server answered ${status}.`,
    empty: (/** @type {string} */ url) => `There is no text in ${url}.`,
    notAnArticle: (/** @type {string} */ url) => `Not an article: ${url}.`,
  },
  importing: {
    title: 'Add articles',
    hint: 'Text, web pages, Word documents, PDFs, archives of them. They are read in this page and sent nowhere. You can also drop files and folders anywhere on it.',
    text: 'Text',
    placeholder: 'Paste the text of an article here',
    titleField: 'Title, if it is not in the text',
    date: 'Published on',
    source: 'Outlet or author',
    openFiles: 'Open files…',
    close: 'Close',
    readIt: 'Read it',
    leaveIt: 'Leave it',
    missing: 'There is no text yet: copy an article and paste it above, or open files.',
    nothing: 'There is no text in it. Copy the text of an article and paste it here.',
    /** @param {string} names */
    empty: (names) => `No text in it, and left out: ${names}.`,
    /** @param {number} words */
    huge: (words) => `That is a lot of text: about ${words.toLocaleString('en')} words. Reading it may take a while and much memory.`,
    /** @param {string} names @param {number} count */
    andMore: (names, count) => `${names} and ${count} more`,
    /** @param {string} file @param {string} why */
    notAStory: (file, why) => `“${file}” was not opened. ${why} The story that is open stays as it is.`,
    /** Each names the files, and says what to do. */
    refused: {
      binary: (/** @type {string} */ names) => `Not text: ${names}. Newsweave opens .txt, .md, .html, .docx, .pdf and .zip; from other programs, copy the text and paste it here.`,
      older: (/** @type {string} */ names) => `In a form that is not read here: ${names}. Save it as .docx or as text, or copy the text and paste it here.`,
      damaged: (/** @type {string} */ names) => `Damaged, or not what the name says: ${names}. Open it in its own program, then copy the text and paste it here.`,
      locked: (/** @type {string} */ names) => `Locked with a password: ${names}. Save a copy without it, and open that.`,
      scanned: (/** @type {string} */ names) => `Only pictures of pages, no text: ${names}. Run text recognition (OCR) on it first.`,
      large: (/** @type {string} */ names) => `Too large to be unpacked here: ${names}. Unpack it, and open the files in parts.`,
      nested: (/** @type {string} */ names) => `Archives inside an archive: ${names}. Unpack them first.`,
      notLoaded: (/** @type {string} */ names) => `Not opened: ${names}. What opens such files could not be loaded: see that there is a connection, then try again.`,
      absent: (/** @type {string} */ names) => `Not opened: ${names}. This page has Newsweave in its small form, which opens no .pdf and no .docx: copy the text and paste it here, or use the full page, newsweave.html.`,
    },
  },
  search: {
    label: 'Search actors, figures, quotes and words',
    open: 'Search',
    placeholder: 'Search actors, figures, quotes, words',
    hint: 'Also: "a phrase", begin*, two names, 25 September, quotes by a name, figures about a thing',
    suggestions: 'Suggestions',
    none: 'Nothing found. Try other words: names, what is counted, or words of the articles.',
    region: 'The story',
  },
  changes: {
    title: 'Changes',
    count: (/** @type {number} */ n) => `Changes ${n}`,
    corrections: 'Corrections',
    undo: 'Undo',
    redo: 'Redo',
    takesBack: (/** @type {string} */ said) => `Take back: ${said}`,
    doesAgain: (/** @type {string} */ said) => `Do again: ${said}`,
    nothingToUndo: 'Nothing to take back',
    nothingToRedo: 'Nothing to do again',
    takenBack: (/** @type {string} */ said) => `Taken back: ${said}`,
    idle: (/** @type {string} */ why) => `Kept, but it changes nothing now: ${why}.`,
  },
  evidence: {
    title: 'Evidence',
    close: 'Close the evidence',
    more: 'Select more',
    moreHint: 'What you press next comes beside what is selected, as with Ctrl or ⌘',
    hint: 'Select a name, a number, a quote, a date, a word or a link: the sentences that prove it appear here. Ctrl-click (⌘-click) adds one more, Esc clears.',
    announced: (/** @type {string} */ what) => `Evidence: ${what}. Press e to go there.`,
    noTerm: (/** @type {string} */ term) => `Nothing found for “${term}”`,
    gone: 'No longer in the story',
    articles: (/** @type {number} */ n) => (n === 1 ? '1 article' : `${n} articles`),
    amount: (/** @type {number} */ n, /** @type {'sentence' | 'paragraph' | 'quote'} */ unit) => `${n.toLocaleString('en')} ${unit}${n === 1 ? '' : 's'}`,
    inArticles: (/** @type {string} */ amount, /** @type {string} */ articles) => `${amount} in ${articles}`,
    firstOf: (/** @type {number} */ shown, /** @type {string} */ amount) => `the first ${shown} of ${amount}`,
    noneOfBoth: (/** @type {string} */ unit) => `No ${unit} mentions both.`,
    noneOfTerm: 'Nothing found in what is counted. It may be written in another way: try a shorter word, or an asterisk for any ending.',
    noneCounted: 'Only in what is not counted: captions, headings, articles in other languages, or doubtful names. The legend and the switch below it include them.',
    copy: 'Copy',
    copyAll: 'Copy all',
    open: 'Open in text',
    sureness: 'How sure the statistical tagger is of the names marked here; where there are several, of the least sure one',
    putRight: 'Correct this',
    wrong: 'Wrong …',
    notAFigure: 'Not a figure',
    notTheSame: 'Not the same',
    notLoaded: 'The forms could not be loaded. See that there is a connection, and try again.',
  },
  read: {
    tab: 'Read',
    edit: 'Edit details',
    editHint: 'Title, day and outlet of this article',
    title: 'Title',
    date: 'Published on',
    source: 'Outlet or author',
    save: 'Save',
    cancel: 'Cancel',
    shared: (/** @type {number} */ words, /** @type {number} */ article, /** @type {number} */ more) =>
      `The same ${words} words in article ${article}${more > 0 ? ` and ${more} more` : ''}: show them there`,
    sharing: (/** @type {number} */ runs) => `≡ in the margin: ${runs === 1 ? 'a passage' : `${runs} passages`} of eight words or more that other articles have word for word.`,
    selected: (/** @type {string} */ words) => `“${words}” selected. Press a to add it as a name.`,
  },
  figures: {
    things: (/** @type {string} */ counted) => `${counted} counted`,
    status: 'Status',
    logAxis: 'Log axis',
    compare: 'Compare',
    compareWith: 'Compare with ',
    differentThing: 'different thing counted',
    onlyIn: (/** @type {number} */ article) => `only in ${article}`,
    inPlace: (/** @type {string} */ place) => ` in ${place}`,
    corrected: (/** @type {string} */ told) => `Corrected: ${told}.`,
    moreMentions: 'more mention',
    orMore: (/** @type {string} */ least) => `${least} or more`,
    upTo: (/** @type {string} */ most) => `up to ${most}`,
    key: { exact: ' exact, in article n', about: ' about, or more or less than', range: ' range of a vague or bounded number' },
    none: 'Once there is an article, its figures stand here: what is counted, where, and by which article.',
    nothing: 'No figures found. Numbers that count something (“30 civilians”, “3.5 million refugees”), sums of money, percentages and durations would stand here.',
    caption: 'Figures by what they count, one mention a row',
    columns: { what: 'What', where: 'Where', status: 'Status', article: 'Article', words: 'Words', value: 'Value', unit: 'Unit', precision: 'Precision' },
    groups: { counts: 'Counts', money: 'Money', shares: 'Shares', measures: 'Measures', durations: 'Durations', ages: 'Ages', others: 'Ordinals and ranks' },
    groupIn: (/** @type {string} */ group, /** @type {string} */ unit) => `${group}, in ${unit}`,
    tab: 'Figures',
    picture: 'Figures',
    worth: 'worth checking',
    differ: 'differ',
    different: 'could be confused',
    vague: 'vague',
    agree: 'agree',
    only: 'in one article',
  },
  quotes: {
    bySpeaker: 'By speaker',
    speakers: 'Quotes by speaker',
    kind: 'Kind of quote',
    unattributed: 'Unattributed',
    unattributedHint: 'The text does not say plainly whose words these are.',
    scare: 'Scare quotes',
    scareHint: 'Words that the author holds at arm’s length: nobody is quoted.',
    nobodyKnown: 'unattributed',
    nobody: 'nobody',
    mentioned: (/** @type {number} */ times, /** @type {string} */ articles) => `mentioned ${times}× in ${articles}`,
    moreQuotes: 'more quote',
    silent: (/** @type {number} */ articles) => `in ${articles === 2 ? 'both' : `all ${articles}`}, quoted in none`,
    none: 'Once there is an article, those who speak in it stand here with their words.',
    nothing: 'No quotes found. Words between quotation marks, and what somebody “said that …”, would stand here with their speaker.',
    balanceCaption: 'Mentions and quotes of each actor',
    caption: 'Quotes, one a row',
    columns: { kind: 'Kind', actor: 'Actor', mentions: 'Mentions', inArticles: 'in articles', quotes: 'Quotes', direct: 'Direct', partial: 'Partial', indirect: 'Indirect', speaker: 'Speaker', article: 'Article', words: 'Words' },
    hints: { mentioned: 'Articles that mention it', quoted: 'Articles that quote it' },
    tab: 'Quotes',
    balance: 'Mentioned and quoted',
    picture: 'Mentioned and quoted',
  },
  actors: {
    caption: 'Actors, most mentioned first, with their mentions in each article',
    of: (/** @type {string} */ shown, /** @type {number} */ all) => `${shown} of ${all.toLocaleString('en')}`,
    none: 'Once there is an article, the people, organisations, places and groups in it stand here.',
    nothing: 'No actors found. Names of people, organisations, places and groups would stand here.',
    noneLeft: 'No actor is left: choose “All actors”, or show more kinds in the story column.',
    columns: { kind: 'Kind', actor: 'Actor', where: 'Where in the story', mentions: 'Mentions', rate: 'Per 1,000', quoted: 'Quoted', articles: 'Articles' },
    hints: {
      rate: 'Mentions per 1,000 words of the story',
      quoted: 'Quotes of which it is the source',
      dp: 'Deviation of proportions: 0 where all articles mention it alike, towards 1 where few do',
    },
    inArticle: (/** @type {number} */ number) => `In ${number}`,
    notCounted: (/** @type {string} */ title) => `${title} (not counted)`,
    openFirst: (/** @type {string} */ mentions, /** @type {number} */ number, /** @type {string} */ rate) =>
      `${mentions} in article ${number}, ${rate} per 1,000 words: open the first`,
    first: (/** @type {number} */ number) => `Article ${number}: its first mention`,
    often: (/** @type {string} */ count, /** @type {string} */ rate) => ` (${count} in all, ${rate} per 1,000 words)`,
    mentionsIn: (/** @type {string} */ mentions, /** @type {number | string | undefined} */ article) => `${mentions} in article ${article}`,
    mentionsInAll: (/** @type {string} */ mentions, /** @type {string} */ articles) => `${mentions} in ${articles}`,
    tab: 'Actors',
    picture: 'Actors',
    show: 'Show',
    filters: { all: 'All actors', unquoted: 'Never quoted', every: 'In every article', only: 'Only in …', missing: 'Missing from …' },
    article: 'Article',
    numbered: (/** @type {number} */ number, /** @type {string} */ title) => `article ${number}: ${title}`,
  },
  links: {
    tab: 'Links',
    metIn: 'Met in one',
    sentence: 'Sentence',
    paragraph: 'Paragraph',
    atLeast: 'at least',
    times: (/** @type {number} */ n) => (n === 1 ? 'once' : `${n} times`),
    shape: 'Shape',
    asNetwork: 'Network',
    asMatrix: 'Matrix',
    asTable: 'Table',
    network: 'Network of actors',
    matrix: 'Matrix of actors',
    rest: 'Show them in the table',
    meeting: (/** @type {string} */ all) => ` of ${all} that meet`,
    foremost: (/** @type {number} */ most) => ` among the ${most} most mentioned`,
  },
  time: {
    axis: 'Axis',
    span: 'Span',
    /** @type {Record<string, string>} */
    spans: { Days: 'Days', Months: 'Months', Years: 'Years', All: 'All' },
    unresolved: (/** @type {number} */ n) => `${n} unresolved`,
    dated: (/** @type {number} */ n, /** @type {string} */ articles) => `${n} of ${articles} dated`,
    noDate: (/** @type {number} */ articles) => `No date: give the ${articles === 1 ? 'article its' : 'articles their'} date`,
    noDateHint: 'Weekdays and words such as “last month” are counted from the day of publication.',
    all: 'All of these: ',
    date: 'Date: ',
    vague: 'The words alone do not say when',
    caption: 'Dates, one mention a row',
    columns: { date: 'Date', precision: 'Precision', article: 'Article', words: 'Words', value: 'Value' },
    valueHint: 'As TIMEX3 has it',
    noPlace: 'no place on the calendar',
    key: { day: ' a day that the article names', stretch: ' a week, month, year', published: ' its day of publication' },
    none: 'Once there is an article, its day of publication and the days of which it speaks stand here.',
    nothing: 'No dates found. Days (“7 September”, “on Friday”), months, seasons, years and “last week” would stand here, beside the articles’ own dates.',
    byArticle: 'Dates by article',
    published: (/** @type {string} */ date) => `published ${date}`,
    undated: 'no date',
    /** @type {Record<string, string>} */
    ends: { earlier: 'earlier', later: 'later' },
    moreDates: 'more date',
    moreAt: (/** @type {string} */ more, /** @type {string} */ end) => `${more} ${end}`,
    tab: 'Time',
    within: 'longer than the axis:',
    picture: 'Time',
  },
  words: {
    tab: 'Words',
    picture: 'Words',
    nothing: 'No words yet. Once there is running text, its frequent and outstanding words stand here, and any phrase in its context.',
    length: 'Length of terms',
    /** @type {[string, string][]} */
    lengths: [['1', '1 word'], ['2', '2 words'], ['3', '3 words'], ['4', '4 words']],
    functionWords: 'Function words (the, of, …)',
    of: 'Words of',
    wholeStory: 'the whole story',
    against: 'against',
    news: 'general news',
    article: (/** @type {number} */ number, /** @type {string} */ title) => `article ${number}: ${title}`,
    /** @param {string} tokens @param {string} types */
    gist: (tokens, types) => `${tokens} ${tokens === '1' ? 'word' : 'words'}, ${types} different`,
    mostFrequent: 'Most frequent',
    byFrequency: 'Terms by frequency',
    standOut: 'Stand out against general news',
    rest: 'the other articles',
    standOutAgainstRest: 'Stand out against the other articles',
    standOutAgainst: (/** @type {number} */ number) => `Stand out against article ${number}`,
    nothingStandsOut: 'No word stands out.',
    inContext: 'In context',
    placeholder: 'word or phrase, * for any ending',
    lookUpLabel: 'Word or phrase to look up, * for any ending',
    lookUp: 'Look up',
    choose: 'Choose a term or an actor, or look up any phrase, to see each place where it stands, and what stands around it.',
    /** @param {string} name @param {number} total @param {string} said @param {string} shown Where not all are. */
    found: (name, total, said, shown) => total === 0
      ? `“${name}” stands nowhere in the running text.`
      : `“${name}”: ${said} ${total === 1 ? 'line' : 'lines'}${shown && `, the first ${shown} shown`}`,
    dispersion: 'Where it stands',
    dispersionOf: (/** @type {string} */ name) => `Where “${name}” stands`,
    inArticle: (/** @type {number} */ hits, /** @type {number} */ number) => `${hits} ${hits === 1 ? 'place' : 'places'} in article ${number}`,
    collocates: 'What stands around it',
    window: 'Words to each side',
    lines: 'Line by line',
    caption: 'Keywords in context',
    beside: (/** @type {string} */ word, /** @type {number} */ lines) => `${lines} with “${word}”`,
    allLines: 'Show all lines',
    sortBy: 'Sort by',
    /** @type {[string, string][]} */
    orders: [['place', 'place'], ['1l', '1 left'], ['2l', '2 left'], ['3l', '3 left'], ['hit', 'hit'], ['1r', '1 right'], ['2r', '2 right'], ['3r', '3 right']],
    columns: {
      article: 'Article', left: 'Left', hit: 'Hit', right: 'Right', where: 'Where in the article', hits: 'Hits', rate: 'Per 1,000', term: 'Term', count: 'Count',
      articles: 'Articles', logRatio: 'Log ratio', word: 'Word', together: 'Together', total: 'In all',
    },
    hints: {
      rate: 'Per 1,000 words',
      articles: 'Articles that have it',
      dp: 'Deviation of proportions: 0 where all articles use it alike, towards 1 where few do',
      g2: 'Log-likelihood ratio: how sure it is that the word is used more here than there',
      logRatio: 'How many times the rate doubles, from there to here',
      together: 'Times that it stands in the windows around the hits; press a word to see those lines alone',
      total: 'Times that it stands in the story',
      collocateG2: 'Log-likelihood ratio: how surely it stands there more often than by chance; negative: less often',
    },
  },
};

// What is loaded only when needed takes its words along: each of these stands by itself.

/** The Share menu. */
export const share = {
  nothing: 'Nothing to share yet: add an article first.',
  link: 'Link',
  view: 'Link to this view',
  viewHint: 'Says which view is open, what is selected, filtered and chosen; nothing of the texts. It works for who has the same articles here.',
  copyView: 'Copy link',
  texts: 'Link with the texts',
  textsHint: (/** @type {number} */ articles) =>
    `Puts the whole text of ${articles === 1 ? 'the article' : `all ${articles} articles`} and your corrections into the link itself. Whoever gets the link can read them, and so can the programs that it is sent with.`,
  copyTexts: 'Make a link with the texts',
  copied: 'Copied.',
  byHand: 'The browser does not allow copying here: copy the link by hand.',
  /** @param {number} characters @param {boolean} isLong */
  long: (characters, isLong) => `The link has ${characters.toLocaleString('en')} characters${isLong ? '; some programs for mail and chat cut links of more than 2,000, so try it once' : ''}.`,
  /** @param {number} characters @param {number} most */
  tooLong: (characters, most) =>
    `That would be a link of ${characters.toLocaleString('en')} characters, and more than ${most.toLocaleString('en')} do not arrive everywhere. Save the story as a file instead (under its name, in the column of articles) and send that.`,
  notHere: 'This browser cannot make such a link. Save the story as a file instead (under its name, in the column of articles).',
  damaged: 'The link does not hold a story that can be read: it was cut or changed on its way. Ask for it again, or for the story as a file. Nothing here was changed.',
  /** @param {string} name @param {number} articles @param {boolean} before */
  opened: (name, articles, before) => `Opened “${name}”, ${articles} ${articles === 1 ? 'article' : 'articles'}, from the link.${before ? ' What was here is kept.' : ''}`,
  back: 'Back to what was here',
};

/** How to see that nothing is sent. */
export const privacy = {
  title: 'Nothing you paste leaves this page. See for yourself',
  steps: [
    'Switch the network off, and go on: paste, look through the views, select, correct. Only what was not opened before (Export, Share, help, what reads Word files and PDFs) cannot come then.',
    'Open the developer tools (F12; on a Mac ⌥⌘I), choose Network, and paste an article: nothing is listed but parts of this page’s own code.',
    'Save the page as one file (newsweave.html, from whoever runs this site), and open it from your disk: that one may connect to nothing at all.',
  ],
  policy: 'What your browser forbids this page',
  noPolicy: 'The page has no policy in its own text. Its server may send one: see the headers of the page in the developer tools.',
  /** @param {string} sources What stands behind connect-src. */
  connections: (sources) => ({
    "'none'": "connect-src 'none': no script of this page can send anything to anybody, nor fetch anything.",
    "'self'": "connect-src 'self': scripts of this page can ask the site that it came from, and no other. That site could see which of its files are asked for, and so which kind of thing you do; the requests carry nothing of your texts.",
    '': 'The policy does not say where scripts may connect to.',
  })[sources.trim()] ?? `connect-src ${sources}: scripts of this page can ask these sites, and no other.`,
  requests: (/** @type {number} */ count) => (count === 0 ? 'The page has asked for nothing' : count === 1 ? 'The one thing that the page has asked for' : `All ${count} things that the page has asked for`),
  requestsHint: 'As your browser lists them, from the opening of the page to this moment. What workers ask for stands in the developer tools.',
  requestsFull: 'As your browser lists them; the list is full, and the developer tools have the rest.',
  /** @param {string} seconds @param {boolean} own */
  request: (seconds, own) => `${own ? 'part of its own code' : 'not of its own code'}, after ${seconds} s`,
};

/** An article that another page hands over. */
export const receive = {
  came: (/** @type {string} */ origin) => `The article came from a page of ${origin}, and stays here.`,
  alone: 'No page handed its article over: it was closed, or keeps its windows apart from others. Copy the text of the article, and paste it here.',
  silent: 'The page did not hand its article over. Copy the text of the article, and paste it here.',
  large: 'The page is too large to be read as an article. Copy the text of the article, and paste it here.',
};

/** The help. */
export const helping = {
  title: 'Keys',
  /** @type {[string, string][]} */
  keys: [
    ['j, k', 'Next and previous item; in the text, of what is selected'],
    ['Enter', 'Select; with Ctrl or ⌘ one more'],
    ['e', 'To the evidence'],
    ['a', 'Add the words that are selected as a name, or any others'],
    ['m, t, x', 'Of the actors that are selected: merge, change the kind, not an entity'],
    ['Ctrl Z', 'Take back what was last put right; with Shift do it again'],
    ['Esc', 'Select nothing'],
    ['Ctrl V', 'Paste an article, anywhere on the page'],
    ['?', 'This help'],
  ],
  search: 'Search',
  useKeys: 'Use single-letter keys',
  meaning: 'What the measures mean',
  /** @type {[string, string][]} */
  measures: [
    ['Worth checking', 'Numbers of one thing that differ between articles, and numbers that one could take for the same though they count different things.'],
    ['Agree, differ, vague', 'Two articles give the same number, or leave room for each other’s; their numbers are too far apart, also for words such as “about” and “at least”; one has only words, such as “dozens”.'],
    ['≡n', 'In the margin of a text: these words stand, word for word, in article n too.'],
    ['Direct, partial', 'A whole sentence in quotation marks; a part of one, woven into the reporter’s own: she called it “a mistake”.'],
    ['Indirect', 'What somebody said in the reporter’s words: she said that it was a mistake.'],
    ['Scare', 'Words in quotation marks that are nobody’s speech: a title, a term, a distance taken.'],
    ['Per 1,000', 'Times in each thousand words, so that long and short articles can be compared.'],
    ['DP', 'Deviation of proportions: 0 where all articles use a name or word alike, towards 1 where few do.'],
    ['G²', 'Log-likelihood ratio: how surely two meet, or a word is used, more often than by chance; from about 4 on it is worth a look, from 15 on hardly chance.'],
    ['NPMI', 'Normalised pointwise mutual information: −1 never together, 0 as by chance, 1 always together.'],
    ['Log ratio', 'How many times the rate doubles: 1 is twice as often, 3 eight times.'],
    ['%', 'Beside a sentence: how sure the program is of the least sure name in it.'],
  ],
  caution: 'Names are found by a statistical tagger and can be wrong; every count opens the sentences behind it. Nothing you paste leaves this page.',
  close: 'Close',
  accessibility: 'Accessibility',
  accessible: [
    'Newsweave is made to meet WCAG 2.2 at level AA. All of it can be done with the keyboard; every picture has a table with the same content; kinds are told by letter and line, not by colour alone; light, dark and forced colours, 320 px and 400 % zoom are tried with each change.',
    'Known limits: marks in the text are reached with j and k or from the tables, not with Tab; the barcode beside a text is for the eye alone; PDF files can lose their order of reading.',
    'What gets in your way is a fault: tell whoever gave you this page.',
  ],
};

/** What the search box suggests. */
export const found = {
  actors: 'Actors',
  together: 'Two actors together',
  figures: 'Figures',
  quotes: 'Quotes',
  dates: 'Dates',
  words: 'Words in the text',
  and: /^(?:and|with|&|\+)$/i,
  both: (/** @type {string} */ one, /** @type {string} */ other) => `${one} and ${other}`,
  /** Only these groups are searched where it is asked so. */
  quotesBy: /^quotes?\s+(?:by|of|from)\s+(.+)$/i,
  figuresAbout: /^figures?\s+(?:about|on|of|for)\s+(.+)$/i,
  times: (/** @type {number} */ count) => `${count.toLocaleString('en')}×`,
  /** @param {number} count @param {string} status */
  mentions: (count, status) => `${count}×${status === 'differ' ? ', differ' : ''}`,
  /** @param {string} what @param {string | null} place @param {string} words The first of them in the text. */
  figure: (what, place, words) => `${place ? `${what} in ${place}` : what}: ${words}`,
  by: (/** @type {string} */ name) => `Quotes by ${name}`,
  nobody: 'unattributed',
};

/** The Export menu. */
export const exporting = {
  nothing: 'Nothing to export yet: add an article first.',
  /** @param {string[]} hidden @param {number} sure In percent. */
  scope: (hidden, sure) => {
    const left = [...(hidden.length ? [`${hidden.join(', ').toLowerCase()} (hidden in the legend)`] : []), ...(sure ? [`names less sure than ${sure} %`] : [])];
    return left.length ? `Exports what is shown, without ${left.join(' and ')}.` : 'Exports all that was found, with your corrections.';
  },
  kinds: [
    { kind: 'person', many: 'People' },
    { kind: 'organisation', many: 'Organisations' },
    { kind: 'place', many: 'Places' },
    { kind: 'group', many: 'Groups' },
  ],
  onlyShown: 'Leave out kinds that the legend hides',
  asTables: 'Tables for a spreadsheet (CSV)',
  /** @type {Record<string, string>} */
  tables: { actors: 'Actors', mentions: 'Mentions', figures: 'Figures', quotes: 'Quotes', dates: 'Dates', pairs: 'Pairs' },
  mark: 'Marked as UTF-8, so that Excel reads accents (pairs never are)',
  asNetwork: 'Network of actors',
  unit: 'Pairs and networks: met in one',
  units: { sentence: 'sentence', paragraph: 'paragraph' },
  asWhole: 'Everything',
  json: 'JSON',
  annotations: 'Web Annotations',
  wholeHint: 'JSON holds the texts too. Web Annotations quote the words found.',
  asPictures: 'Pictures of this view',
  picture: (/** @type {string} */ name, /** @type {string} */ shape) => `${name} as ${shape}`,
  asReport: 'Report',
  print: 'Print or save as PDF',
  printHint: 'Articles, figures with their sentences, quotes, actors.',
  preparing: 'One moment…',
  saved: (/** @type {string} */ file) => `Saved ${file}`,
  failed: (/** @type {string} */ why) => `That did not work: ${why}`,
};

/** The report on paper. */
export const print = {
  made: (/** @type {number} */ articles, /** @type {number} */ words, /** @type {string} */ day) =>
    `${articles} ${articles === 1 ? 'article' : 'articles'}, ${words.toLocaleString('en')} words. Made with Newsweave on ${day}.`,
  articles: 'Articles',
  words: (/** @type {number} */ count) => `${count.toLocaleString('en')} ${count === 1 ? 'word' : 'words'}`,
  figures: 'Figures to compare',
  confused: 'different thing counted',
  noFigures: 'No thing is counted twice.',
  inPlace: (/** @type {string} */ what, /** @type {string} */ place) => `${what} in ${place}`,
  /** @type {Record<string, string>} */
  statuses: { agree: 'agree', differ: 'differ', vague: 'vague', only: 'one article' },
  quotes: 'Quotes by speaker',
  noQuotes: 'Nobody is quoted by name.',
  quoted: (/** @type {number} */ count) => `${count} ${count === 1 ? 'quote' : 'quotes'}`,
  neverQuoted: 'Mentioned, never quoted:',
  actors: 'Actors',
  columns: ['Actor', 'Kind', 'Mentions', 'Quotes', 'Articles', 'Other names'],
  leftOut: (/** @type {number} */ count) => `${count.toLocaleString('en')} more left out here.`,
  caution: 'Names, figures and quotes were found by a program and can be wrong: the sentences are what counts. Numbers in brackets are those of the articles.',
};

/** What puts things right: forms, and the list of changes. */
export const fixing = {
  putRight: 'Correct this',
  together: 'Count them as the same thing',
  merge: 'Merge',
  mergeAs: (/** @type {string} */ name) => `Merge as “${name}”`,
  kind: 'Kind',
  shownAs: 'Shown as',
  rename: 'Rename',
  sameAs: 'Same as',
  sameAsHint: 'the name of another actor',
  severalActors: (/** @type {string} */ name, /** @type {number} */ count) => `${count} other actors have “${name}” in their names: choose one from the list.`,
  noActor: (/** @type {string} */ name) => `No other actor is called “${name}”: choose one from the list.`,
  names: 'Its names',
  notIts: 'Not its name',
  notItsName: (/** @type {string} */ name) => `“${name}” is not its name: make it an actor of its own`,
  notAnEntity: 'Not an entity',
  noneOf: (/** @type {string[]} */ names) => `${quoted(names)}: no name, wherever it stands`,
  here: (/** @type {string} */ words) => `“${words}” here:`,
  oneActor: 'Are these one actor?',
  and: 'and',
  yes: 'Yes, one',
  no: 'No, two',
  yesMerge: (/** @type {string} */ one, /** @type {string} */ other) => `Yes, one: ${one} and ${other}`,
  noApart: (/** @type {string} */ one, /** @type {string} */ other) => `No, two: ${one} and ${other}`,
  moreQuestions: (/** @type {number} */ n) => (n === 1 ? '1 more question' : `${n} more questions`),
  selected: 'Selected actors',
  these: (/** @type {string[]} */ names) => `${names.length} selected: ${names.join(', ')}`,
  notEntities: 'Not entities',
  clear: 'Clear',
  another: 'Another actor',
  noName: 'No name',
  belongsTo: 'Belongs to',
  save: 'Save',
  nobody: 'Nobody’s that the text names',
  notAQuote: 'Not a quote',
  chooseRow: 'Choose …',
  countSame: 'Count as one',
  kinds: { person: 'a person', organisation: 'an organisation', place: 'a place', group: 'a group' },
  /** What is so with a rule. */
  said: {
    merge: (/** @type {string[]} */ names) => `${quoted(names)} are one actor now.`,
    split: (/** @type {string} */ name, /** @type {string} */ from) => `“${name}” is another actor than “${from}” now.`,
    rename: (/** @type {string} */ name, /** @type {string} */ to) => `“${name}” is shown as “${to}” now.`,
    retype: (/** @type {string} */ name, /** @type {string} */ kind, /** @type {boolean} */ here) => `“${name}” is ${kind} now${inOnePlace(here)}.`,
    notAnEntity: (/** @type {string} */ name, /** @type {boolean} */ here) => `“${name}” is no name now${inOnePlace(here)}.`,
    notEntities: (/** @type {string[]} */ names) => `${quoted(names)} are no names now.`,
    add: (/** @type {string} */ name, /** @type {string} */ kind, /** @type {boolean} */ here) => `“${name}” is ${kind} now${inOnePlace(here)}.`,
    same: (/** @type {string[]} */ figures) => `${quoted(figures)} count the same thing now.`,
    notTheSame: (/** @type {string} */ figure, /** @type {string | null} */ from) =>
      from ? `“${figure}” and “${from}” count different things now.` : `“${figure}” counts another thing than all others now.`,
    notAFigure: (/** @type {string} */ figure, /** @type {boolean} */ here) => `“${figure}” is no figure now${inOnePlace(here)}.`,
    saidBy: (/** @type {string} */ quote, /** @type {string | null} */ speaker) =>
      speaker ? `“${quote} …” are the words of “${speaker}” now.` : `“${quote} …” are nobody’s words now.`,
    notAQuote: (/** @type {string} */ quote) => `“${quote} …” is no quote now.`,
  },
  andMore: (/** @type {string} */ said, /** @type {number} */ more) => `${said} And ${more} more.`,
  /** The list of changes. */
  changes: (/** @type {number} */ n) =>
    n === 0 ? 'Nothing changed yet. What you put right stands here, and holds for articles to come.' : n === 1 ? '1 change, which holds for articles to come too' : `${n} changes, which hold for articles to come too`,
  idle: (/** @type {string} */ why) => `Does nothing now: ${why}.`,
  partlyIdle: 'Does nothing now in part.',
  wrong: (/** @type {string} */ why) => `Is no rule: ${why}.`,
  moreInFile: (/** @type {number} */ n) => `${n} older ones: export the list to see them.`,
  revert: 'Revert',
  revertAll: 'Revert all',
  without: (/** @type {string} */ said) => `Reverted: ${said}`,
  all: 'all changes.',
  exportList: 'Export as JSON',
  importList: 'Import JSON …',
  addName: 'Add a name',
  addAs: (/** @type {string} */ words) => `Add “${words}” as`,
  add: 'Add',
  adds: (/** @type {string} */ file, /** @type {number} */ fresh, /** @type {number} */ known) =>
    `Added ${fresh === 1 ? '1 change' : `${fresh} changes`} from ${file}${known ? `; ${known} ${known === 1 ? 'was' : 'were'} there already` : ''}.`,
  badFile: (/** @type {string} */ file) => `Nothing of ${file} was taken in. What is wrong with it:`,
  addRest: (/** @type {number} */ n) => (n === 1 ? 'Take the 1 that is right' : `Take the ${n} that are right`),
  moreErrors: (/** @type {number} */ n) => `and ${n} more`,
  tooLarge: 'It is larger than 5 MB: no list of changes is.',
  noJson: (/** @type {string} */ why) => `It is no JSON: ${why}.`,
  noList: 'It is JSON, but no list: a list of rules stands in brackets, [ … ].',
  wrongRule: (/** @type {number} */ number, /** @type {number} */ line, /** @type {string} */ why) => `Rule ${number}, line ${line}: ${why}`,
};

/** `“Ana Torres”, “Berg” and “Lund”` @param {string[]} words */
function quoted(words) {
  const all = words.map((word) => `“${word}”`);
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : all.join();
}

/** @param {boolean} here */
function inOnePlace(here) {
  return here ? ' in this one place' : '';
}

/** The dialog of stories. */
export const stories = {
  title: 'Stories',
  name: 'Name of this story',
  fresh: 'New story',
  save: 'Save as file',
  openFile: 'Open file…',
  kept: 'Kept in this browser',
  keptUntilClosed: 'Kept until the page closes',
  none: 'None yet: a story is kept as soon as you add an article or correct something.',
  rename: 'Rename',
  /** @param {string} name */
  renameOf: (name) => `Rename ${name}`,
  delete: 'Delete',
  /** @param {string} name */
  deleteOf: (name) => `Delete ${name}`,
  /** @param {string} name */
  deleted: (name) => `Deleted “${name}”.`,
  undo: 'Undo',
  close: 'Close',
  /** @param {number} articles @param {string} changed @param {boolean} open */
  about: (articles, changed, open) => `${articles === 1 ? '1 article' : `${articles} articles`} · ${changed}${open ? ' · open now' : ''}`,
  state: {
    page: 'Not changed yet. It is kept in this browser as soon as you add an article or correct something.',
    kept: 'Kept in this browser, and nowhere else, as you work.',
    memory: 'This browser lets the page keep nothing: the story is lost when the page closes. Save it as a file.',
    failed: 'The last changes could not be kept. Save the story as a file.',
    behind: 'Another tab has changed this story; what you do here is not kept. The notice on the page says what you can do.',
  },
  /** @param {string} file @param {string} why */
  notOpened: (file, why) => `“${file}” was not opened. ${why} The story that is open stays as it is.`,
  notJson: 'It is no story file: stories are saved as JSON, and this is not.',
  notAStory: 'It is JSON, but no story that Newsweave saved.',
  tooNew: 'A newer version of Newsweave has saved it. Reload this page to get that version, then open the file again.',
  /** @param {string} what */
  noList: (what) => `Its list of ${what} is missing or broken.`,
  /** @param {number} number */
  noText: (number) => `Its article ${number} has no text.`,
  /** @param {number} number */
  noRules: (number) => `Its correction ${number} has no rules.`,
};
