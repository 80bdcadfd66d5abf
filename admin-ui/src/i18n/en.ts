import englishMessages from 'ra-language-english';
import { fields, types, values } from './en-types';
import type { words as esWords } from './es';
import type { SameKeys } from './same-keys';

export const words: SameKeys<typeof esWords> = {
  app: { name: 'Rumbo', tagline: 'Sales, goals and commercial action', loading: 'Loading' },
  login: {
    title: 'Sign in', identifier: 'User name or email', password: 'Password', submit: 'Sign in', busy: 'Signing in…',
    'bad-credentials': 'The user name and password do not match.', 'too-many': 'Too many attempts. Wait a minute and try again.',
    unreachable: 'The server does not answer. Check your connection and try again.', to_portal: 'Opening the portal…',
    restore_failed: 'The server does not answer.', retry: 'Try again',
  },
  nav: {
    label: 'Main navigation', home: 'Home', analyse: 'Analyse', data: 'Data', work: 'Work', settings: 'Settings', analysis: 'Analysis', sales: 'Sales',
    open: 'Open the menu', skip: 'Skip to content', cms: 'Data model',
  },
  user: { menu: 'User menu', language: 'Language', theme: 'Appearance', light: 'Light', dark: 'Dark', system: 'As the system', sign_out: 'Sign out' },
  banner: { 'model-updating': 'Updating the model…', reconnecting: 'No connection. Trying again…' },
  common: {
    search: 'Search', filters: 'Filters', add_filter: 'Filter', clear_filters: 'Clear filters', remove_filter: 'Remove the filter %{name}', new: 'New', save: 'Save', saving: 'Saving…',
    cancel: 'Cancel', edit: 'Edit', delete: 'Delete', add: 'Add', remove: 'Remove', none: 'None', all: 'All', yes: 'Yes', no: 'No', any: 'Any',
    back: 'Back', close: 'Close', retry: 'Try again', from: 'From', to: 'To', of: '%{from}–%{to} of %{total}', previous_page: 'Previous page',
    next_page: 'Next page', pages: 'Pages', rows: 'Rows', data_as_of: 'Data as of %{date}', no_data_date: 'No data yet', see_all: 'See all', actions: 'Actions',
    sort_by: 'Sort by %{name}', no_options: 'No results', loading: 'Loading…', more: 'See more', item: 'Item %{number}', empty_value: 'No value', characters_left: 'Ctrl K',
  },
  list: {
    empty_title: 'No %{name} yet', empty_import: 'They arrive with your sales files, or you can create the first one here.', empty_create: 'Create the first one to begin.',
    empty_read: 'They will appear here as soon as they exist.', empty_filtered_title: 'Nothing matches', empty_filtered: 'Remove a filter or search for something else.', create: 'Create %{name}', count: '%{count} in total',
  },
  form: {
    create_title: 'Create %{name}', edit_title: 'Edit %{name}', deleted: 'Deleted', created: 'Created', saved: 'Saved', details: 'Details', readonly: 'Set by the system',
    unsaved: 'There are unsaved changes', record: 'Record',
  },
  variables: {
    revenue: 'Revenue', 'client-count': 'Clients', 'new-clients': 'New clients', 'non-retained-clients': 'Non-retained', units: 'Units', orders: 'Orders',
    'average-ticket': 'Average ticket',
  },
  home: {
    morning: 'Good morning, %{name}', afternoon: 'Good afternoon, %{name}', evening: 'Good evening, %{name}', latest_imports: 'Latest imports', month: 'Numbers of %{month}',
    empty_title: 'Let us begin with your sales', empty_text: 'Upload a sales file of your ERP, or get to know Rumbo with a demo company.', upload: 'Upload a file', demo: 'Load the demo company',
    demo_loading: 'Preparing the demo company…', demo_hint: 'One click removes it; your data is not touched.', guide: 'First steps', guide_done: 'Done',
    guide_company: 'Check your company', guide_company_text: 'Time zone, currency and working days.', guide_profile: 'Describe your file', guide_profile_text: 'A profile says which column is which.',
    guide_upload: 'Bring your sales', guide_upload_text: 'Drop a file or send it by mail.', guide_goals: 'Set goals', guide_goals_text: 'By owner, family and month.',
    no_imports: 'No file has arrived yet.',
  },
  delta: { up: 'up', down: 'down', same: 'same', vs_previous: 'vs. previous month', vs_year: 'vs. last year', no_base: 'nothing to compare' },
  analysis: {
    title: 'Analysis', variable: 'Variable', month: 'Month', previous_month: 'Previous month', next_month: 'Next month', window: 'Window', window_months: '1 month |||| %{smart_count} months', family: 'Family', owner: 'Owner',
    all_families: 'All families', all_owners: 'All owners', chart: '12 months', actual: 'Actual', target: 'Target', incomplete: 'Incomplete', to_date: 'To date', running: 'Running month, as of %{date}', no_target: 'No target',
    attainment: '%{percent} of target', incomplete_hint: 'The window begins before the first month of data.', at_risk: 'At risk: the month is not over.',
    clients: 'Clients', client: 'Client', code: 'Code', owner_column: 'Owner', previous: 'Previous month', difference: 'Difference', trailing12: 'Last 12 months', abc: 'ABC',
    last_purchase: 'Last purchase', abc_all: 'All', abc_none: 'No class', search: 'Search client', empty_title: 'No sales to analyse yet',
    empty_text: 'Bring a sales file and the numbers appear here.', go_imports: 'Go to Imports', no_clients: 'No client in this month', no_clients_text: 'Change the month or remove filters.',
    family_note: 'The table shows all families.', status_good: 'On target', status_watch: 'Close', status_bad: 'Below', month_value: 'Value of %{month}', family_of_chart: 'Family of the chart',
  },
  sales: {
    title: 'Sales', day: 'Date', document: 'Document', client: 'Client', product: 'Product', family: 'Family', salesperson: 'Salesperson', quantity: 'Quantity', unitPrice: 'Price',
    amount: 'Amount', no_client: 'No client', cancelled: 'Cancelled', import: 'Import', row: 'Row %{row}', document_filter: 'Document', empty_title: 'No sales yet',
    empty_text: 'Sales arrive with the files of your ERP.', open_import: 'See the import it came from (row %{row})',
  },
  imports: {
    title: 'Imports', upload: 'Upload file', drop: 'Drop your files here', drop_hint: 'or click to choose them. CSV, up to 2 GB.', drop_now: 'Drop to upload', profile: 'Profile', profile_auto: 'By sender and name',
    uploading: 'Uploading %{name}…', uploaded: '%{name} arrived', upload_failed: '%{name} could not be uploaded: %{reason}', file: 'File', state: 'State', source: 'Source', counts: 'Rows', received: 'Received',
    sender: 'Sender', subject: 'Subject', all_states: 'All states', by_upload: 'Uploaded by hand', by: 'Uploaded by %{name}', profile_used: 'Profile', no_profile: 'None', took: 'Took', seconds: '%{seconds} s',
    size: 'Size', download: 'Download the file', in_progress: 'In progress…', rejects: 'Rejects', no_rejects: 'No row was rejected.', reject_row: 'Row', reject_column: 'Column', reject_code: 'What happened',
    reject_value: 'Value', reject_message: 'Detail', reject_document: 'Document', empty_title: 'No file has arrived yet', empty_text: 'Drop a file above, or mail it to the mailbox.', balance: '%{read} rows read',
    read: 'Read', applied: 'Applied', unchanged: 'Unchanged', rejected: 'Rejected', skipped: 'Skipped', original: 'See the original import', back: 'Imports', go_profiles: 'Go to profiles', mail: 'Mail', see_sales: 'See the sales',
    sort: 'Newest first', nothing_counted: 'No rows',
    states: {
      received: 'Received', staged: 'Read', held: 'Held', quarantined: 'Quarantined', applying: 'Applying', applied: 'Applied', 'partly-applied': 'Partly applied',
      rejected: 'Rejected', duplicate: 'Duplicate', cancelled: 'Cancelled', failed: 'Failed', undone: 'Undone',
    },
    explain: {
      received: 'The file arrived and waits its turn to be read.', staged: 'The rows are read and about to be applied.', held: 'It needs a decision of yours to go on.',
      quarantined: 'The sender is not known. Add it to a profile to accept its files.', applying: 'The rows are being applied.', applied: 'All that the file brings is in the numbers.',
      'partly-applied': 'The good rows are in the numbers; below are the rejected ones and why.', rejected: 'No row could be applied.', duplicate: 'This same file was already applied: nothing was touched.',
      cancelled: 'Somebody cancelled it.', failed: 'Something failed while processing it.', undone: 'It was undone: its rows no longer count.',
    },
    reasons: {
      'no-profile': 'No profile knows this sender and file name. Create a profile, or add the sender or name to one that exists, and upload the file again.',
      'ambiguous-format': 'The file can be read in more than one way. Say the delimiter, decimals and dates in the profile.',
      'missing-columns': 'The file lacks columns that the profile expects. Correct the profile or the file and upload it again.',
    },
    reject_codes: {
      'missing-value': 'A value is missing', 'bad-date': 'The date cannot be read', 'bad-number': 'The number cannot be read', 'too-long': 'Text too long', 'unknown-currency': 'Unknown currency',
      'column-count': 'Different number of columns', 'bad-text': 'Unreadable text', 'out-of-range': 'Out of range', 'document-has-rejects': 'Another row of the document was rejected',
      'duplicate-line-key': 'Repeated line',
    },
  },
  profiles: {
    match: 'Which files it reads', match_hint: 'A mail is matched by its sender and the attachment name.', senders: 'Senders', senders_hint: 'erp@company.com or *@company.com; Enter to add', files: 'File names', files_hint: 'sales*.csv; Enter to add',
    general: 'General', format: 'Format', encoding: 'Encoding', delimiter: 'Delimiter', comma: 'Comma (,)', semicolon: 'Semicolon (;)', tab: 'Tab', pipe: 'Bar (|)', decimal: 'Decimals', decimal_point: 'Point: 1234.50',
    decimal_comma: 'Comma: 1234,50', thousands: 'Thousands', thousands_none: 'No separator', thousands_point: 'Point: 1.234', thousands_comma: 'Comma: 1,234', thousands_space: 'Space: 1 234', thousands_quote: "Apostrophe: 1'234",
    dates: 'Dates', dates_hint: 'yyyy-MM-dd, dd/MM/yyyy HH:mm; tried in order', header_row: 'Header row', columns: 'Columns', columns_hint: 'Which column of the file each field comes from. Date, document and amount are required.',
    field: 'Field', comes_from: 'Comes from', header: 'Column of the file', how_header: 'One column', how_multiply: 'Multiply columns', how_constant: 'A fixed value', constant: 'Value', multiply_hint: 'Columns; Enter to add',
    strip_prefix: 'Strip at start', strip_suffix: 'Strip at end', negate: 'Change the sign', add_column: 'Add field', remove_column: 'Remove %{name}', repairs: 'Repairs', document: 'Documents', document_rule: 'When a document arrives again', replace: 'It replaces the earlier one whole',
    line: 'Each line has a key of its own', line_key: 'Column with the line key', cancelled: 'Cancelled', cancelled_hint: 'Documents that are no purchase: their amounts count, the client does not.', cancelled_none: 'The file does not mark them',
    by_prefix: 'A column starts with', by_values: 'A column equals', mark_column: 'Column', starts_with: 'Starts with', equals: 'Values', equals_hint: 'Enter to add', void: 'Void', void_hint: 'Neither counted nor subtracted.', required_columns: 'Missing: %{names}',
    and: 'and', by: '× ', fixed: 'fixed: %{value}', version: 'Version %{version}', rule_replace: 'A document that arrives again replaces the earlier one whole.', rule_line: 'Each line is known by the column %{column}.',
    cancelled_prefix: 'Cancelled if %{column} starts with “%{value}”.', cancelled_values: 'Cancelled if %{column} is %{value}.', void_values: 'Void if %{column} is %{value}.', any_sender: 'Any sender', any_file: 'Any file',
    sales_fields: {
      document: 'Document', line: 'Line', date: 'Date', client: 'Client code', clientName: 'Client name', clientTaxId: 'Client tax id', clientCity: 'Client city',
      product: 'Product code', productName: 'Product name', family: 'Family', salesperson: 'Salesperson code', salespersonName: 'Salesperson name', quantity: 'Quantity',
      unitPrice: 'Unit price', amount: 'Amount', cost: 'Cost', currency: 'Currency',
    },
  },
  errors: {
    UNAUTHENTICATED: 'The session is over. Sign in again.', FORBIDDEN: 'You may not do this.', NOT_FOUND: 'It no longer exists, or is out of your reach.', INVALID: 'Something cannot be understood. Check the fields.',
    CONFLICT: 'Another one like it exists, or somebody changed it first.', TOO_LARGE: 'The file is too large.', STREAM_INCOMPLETE: 'The transfer was cut. Try again.', LEASE_LOST: 'Another process is already doing it.',
    UNREADABLE_FILE: 'The file cannot be read as what it claims to be.', PROFILE_MISMATCH: 'The columns of the file do not fit the profile.', UNAVAILABLE: 'The server is busy. Try again in a moment.',
    INTERNAL: 'Something failed in the server. Try again; if it stays, tell support.', NETWORK: 'The server does not answer. Check your connection.', HTTP_400: 'Something cannot be understood. Check the fields.',
    HTTP_401: 'The session is over. Sign in again.', HTTP_403: 'You may not do this.', HTTP_404: 'It no longer exists, or is out of your reach.', HTTP_409: 'Another one like it exists, or somebody changed it first.',
    HTTP_413: 'The file is too large.', HTTP_500: 'Something failed in the server. Try again.', HTTP_503: 'The server is busy. Try again in a moment.', unknown: 'It could not be finished: %{message}',
    screen_title: 'This screen could not be shown', screen_text: 'Reload the page. If it stays, tell support.', not_found_title: 'This page does not exist', load_title: 'It could not be read',
  },
};

export const messages = { ...words, types, fields, values, ra: englishMessages.ra };
