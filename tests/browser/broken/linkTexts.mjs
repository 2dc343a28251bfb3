const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'a link that says “here”', edit: { [page]: [['>15 January 2020</a>, will', '>here</a>, will']] }, told: /“here” does not say where it leads/ },
  { flaw: 'a link that says “Read more…”', edit: { [page]: [['>15 January 2020</a>, will', '>Read more…</a>, will']] }, told: /does not say where it leads/ },
  {
    flaw: 'the same words for two places',
    edit: { [page]: [['The committee asked for a report', '<a href="../../meetings/">15 January 2020</a>: the committee asked for a report']] },
    told: /“15 January 2020” leads to different places: “meetings\/” and “meetings\/2020-01-15\/”/,
  },
  {
    flaw: 'the same words for two places of the page itself',
    edit: { [page]: [['The committee asked for a report', '<a href="#note-1">Dental care</a>, <a href="#decided">dental care</a>: the committee asked for a report']] },
    told: /“Dental care” leads to different places: “#note-1” and “#decided”/,
  },
];
