const page = 'minutes/dental-care/index.html';
const english = 'lang="en-GB"';
const fromRight = [english, 'lang="ar" dir="rtl"'];
const style = (css) => [['@media print {', `${css}\n@media print {`]];
const firstWords = '<p>The committee asked';

export default [
  { flaw: 'a language from right to left on a page from left to right', edit: { [page]: [[english, 'lang="ar"']] }, told: /runs “ltr”, and its language, ar, is written “rtl”/ },
  { flaw: 'a language from left to right on a page from right to left', edit: { [page]: [[english, `${english} dir="rtl"`]] }, told: /runs “rtl”, and its language, en-GB/ },
  { flaw: 'text set to the right', edit: { 'site.css': style('main p { text-align: right; }') }, told: /<p> .* does not begin at the left edge/ },
  { flaw: 'text set to the left on a page from right to left', edit: { [page]: [fromRight], 'site.css': style('main p { text-align: left; }') }, told: /<p> .* does not begin at the right edge/ },
  { flaw: 'a margin on the far side', edit: { 'site.css': style('@media (min-width: 60rem) { h2 { position: absolute; left: 40rem; } }') }, told: /<h2> .* stands on the far side of the main part/ },
  { flaw: 'an address whose last sign stands first', edit: { [page]: [fromRight, [firstWords, '<p>انظر https://example.org/ (بالإنجليزية).</p><p>The committee asked']] }, told: /the signs of “https:\/\/example.org\/” are out of order/ },
  { flaw: 'a date in digits from its day to its year', edit: { [page]: [fromRight, [firstWords, '<p>في 2020-01-15 اجتمعت اللجنة.</p><p>The committee asked']] }, told: /the signs of “2020-01-15” are out of order/ },
  { flaw: 'a drawing whose words begin at the far side', edit: { [page]: [fromRight, [firstWords, '<svg role="img" aria-label="عدد الأطفال" width="100%" height="2em" direction="ltr"><text x="0" y="1em">عدد الأطفال</text></svg><p>The committee asked']] }, told: /the words of <svg> .* begin at the far side/ },
  { flaw: 'an arrow that points back to what comes next', edit: { [page]: [['</main>', '<nav aria-label="Pages"><a rel="next" href="../../meetings/">← Meetings</a></nav></main>']] }, told: /the arrow of <a> “← Meetings” points the wrong way/ },
  { flaw: 'a sign that points back to where one came from', edit: { 'site.css': style('.crumbs li + li::before { content: ""; width: .4em; height: .4em; border: solid; border-width: 2px 2px 0 0; transform: rotate(-135deg); }') }, told: /the sign before <li> “Meetings” points the wrong way/ },
];
