const script = (...changes) => ({ 'search/search.js': changes });
const page = (...changes) => ({ 'search/index.html': changes });
const added = (line) => script(['if (location.search) {', `${line}\nif (location.search) {`]);

export default [
  { flaw: 'a form that nobody answers', edit: page(['<script src="search.js" defer></script>', '']), told: /there is a form, and no script that answers it/ },
  { flaw: 'words that do not stay in the address', edit: added("if (location.search) history.replaceState(null, '', '?found');"), told: /“children” does not stand in the address/ },
  { flaw: 'a result that is no heading', edit: script(["element('h2', '')", "element('p', '')"]), told: /is no heading with a link/ },
  { flaw: 'a result that leads to nothing', edit: script(["'../minutes/dental-care/'", "'../minutes/teeth/'"]), told: /“Dental care for children” leads to nothing/ },
  { flaw: 'results without their kind', edit: script(["page.kind, 'kind'", "'', 'kind'"]), told: /does not say what kind of page it is/ },
  { flaw: 'results without their date', edit: script(["page.date, 'date'", "'', 'date'"]), told: /no result has its date/ },
  { flaw: 'a wrong number of results', edit: script(['`${found.length} pages', '`${found.length + 1} pages']), told: /of 2 results the page says “3 pages found”/ },
  { flaw: 'a number that is not announced', edit: page([' role="status"', '']), told: /is not said in a place with role="status"/ },
  { flaw: 'a word of a title that is not found', edit: script(['wordings.some((words) => says(page, words))', 'query.length < 4']), told: /“children” stands in a title, and is not found/ },
  { flaw: 'a search without filters', edit: page(['<select id="kind" name="kind"><option value="">Every kind</option><option>Meeting</option><option>Minute</option><option>Word</option></select>', '<input id="kind" type="search">']), told: /cannot be narrowed/ },
  { flaw: 'a filter that sends itself', edit: added("document.getElementById('kind').addEventListener('change', (event) => event.target.form.submit());"), told: /choosing a filter sends the search by itself/ },
  { flaw: 'a filter that does nothing', edit: script([" && (asked.get('kind') || page.kind) === page.kind", '']), told: /the filter “Meeting” leaves a result of the kind “Minute”/ },
  { flaw: 'a search that takes the place of the one before', edit: added("document.forms[0].addEventListener('submit', (event) => { event.preventDefault(); location.replace(`?${new URLSearchParams(new FormData(event.target))}`); });"), told: /after the back button the words are not in the field/ },
  { flaw: 'letters whose words nobody looks for', edit: script(["['nds', 'national dental service']", '[]']), told: /“NDS” does not find “national dental service”[^]*“national dental service” does not find “NDS”/ },
  { flaw: 'a word that does not find its meaning', edit: script(["'../glossary/national-dental-service/'", "'../meetings/'"]), told: /“NDS” does not find its own page in the glossary/ },
  { flaw: 'silence where nothing is found', edit: script(["'No pages found.'", "''"]), told: /that nothing was found is not said in words/ },
  { flaw: 'a search that finds what is not there', edit: script(['wordings.some((words) => says(page, words))', 'query']), told: /“qxzvjkwq” finds “Dental care for children”/ },
  { flaw: 'no way on where nothing is found', edit: page(['<a href="../meetings/">All meetings</a>', 'All meetings']), told: /where nothing was found, there is no other way on[^]*without JavaScript there is no other way/ },
  { flaw: 'silence without JavaScript', edit: page(['Search needs JavaScript.', '']), told: /does not say that search needs it/ },
  { flaw: 'a search that fails', edit: { ...script(["'No pages found.'", "'It failed.'"], ['`${found.length} pages found`', "'It failed.'"]), ...page(['role="status"', 'role="status" data-failed="It failed."']) }, told: /“children” is not answered/ },
];
