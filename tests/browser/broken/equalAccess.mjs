const page = 'minutes/dental-care/index.html';
const addRule = (rule) => ({ 'site.css': [['@media print {', `${rule}\n@media print {`]] });

export default [
  { flaw: 'pale text', edit: addRule('main p { color: #888; }'), told: /Equal Access text_contrast_sufficient, 1280 px, light/ },
  { flaw: 'text that is pale only with more contrast', edit: addRule('@media (prefers-contrast: more) { main p { color: #888; } }'), told: /Equal Access text_contrast_sufficient, 1280 px, more contrast/ },
  { flaw: 'text that is pale only on a phone in the dark', edit: addRule('@media (max-width: 30rem) and (prefers-color-scheme: dark) { main p { color: #555; } }'), told: /Equal Access text_contrast_sufficient, 320 px, dark/ },
  { flaw: 'text outside every landmark', edit: { [page]: [['<main id="_main" tabindex="-1">', '<p>Minutes of a committee.</p>\n<main id="_main" tabindex="-1">']] }, told: /Equal Access aria_content_in_landmark/ },
  { flaw: 'a field without a label', page: 'search/index.html', edit: { 'search/index.html': [['<label for="q">Words to look for</label>', 'Words to look for']] }, told: /Equal Access input_label_exists/ },
  { flaw: 'two menus of one name', edit: { [page]: [['aria-label="Breadcrumb"', 'aria-label="Archive"']] }, told: /Equal Access (aria_navigation_label_unique|aria_landmark_name_unique)/ },
];
