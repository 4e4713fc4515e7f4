export default {
  root: 'src',
  output: 'dist',
  title: 'Service level',
  sidebar: false,
  search: false,
  pager: false,
  header: '',
  footer: '',
  globalStylesheets: [],
};
