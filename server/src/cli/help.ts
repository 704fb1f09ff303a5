/**
 * The command line's help, as data. Must not name what is not there yet.
 */

export const help = `Crossfoot checks drafted annual reports: totals, numbering, references to frameworks.

Usage: crossfoot lint [OPTION…] PATH…
       crossfoot tables [OPTION…] PATH…
       crossfoot coverage [OPTION…] REPORT…
       crossfoot figures [OPTION…] REPORT…
       crossfoot diff [OPTION…] OLD NEW
       crossfoot catalogue extract [--heading TEXT] DOCUMENT
       crossfoot renumber [--family FAMILY] [--dry-run] REPORT
       crossfoot render [-o FILE] REPORT
       crossfoot lsp [--stdio | --node-ipc | --socket=PORT | --pipe=NAME]
       crossfoot explain RULE
       crossfoot rules

lint checks reports: files, folders (searched for Markdown), or patterns such as "reports/**/*.md".
A report is a Markdown file whose front matter names a profile, or that crossfoot.yaml lists; other
files in a folder are passed over.

  --format FORMAT        what to print: stylish (default), compact, json, jsonl, sarif, junit,
                         checkstyle, github, gitlab or markdown; may be given more than once
  -o, --output-file FILE write the format before it to FILE
  --fix                  apply the safe fixes to the files
  --fix-dry-run          show as a diff what --fix would change
  --fail-on LEVEL        fail on findings as grave as error (default), warning or info
  --max-warnings N       fail if there are more than N warnings
  --rule ID=LEVEL        off, info, warning or error for a rule or a family ("table/*"), whatever
                         crossfoot.yaml says; may be given more than once
  --report-unused-disables  comments that switch off nothing are errors
  -q, --quiet            show errors only
  --baseline FILE        leave out the findings that FILE holds
  --update-baseline      write all findings of now to the baseline
  --since REV            leave out the findings that the reports had at a git revision
  --cache                keep results in .crossfoot-cache and use them where nothing changed
  --cache-location DIR   the same in another folder
  -j, --jobs N           check with N threads instead of one for each core
  --no-ignore            search also what .gitignore and .crossfootignore leave out
  -c, --config FILE      use this configuration instead of the nearest crossfoot.yaml
  --prior FILE           last year's report, to hold the figures of earlier years against
  --stdin-filename FILE  read the draft from standard input (PATH: -) as if it were FILE
  --color, --no-color    colours or none, whatever the terminal says
  -h, --help             this page
  -v, --version          the version

tables shows how tables are read, which cells are believed to be totals of which, why, and whether they
hold: of reports, other Markdown files, and CSV or TSV files (no configuration needed).

  --format FORMAT        what to print: text (default) or json
  -c, --config FILE      use this configuration instead of the nearest crossfoot.yaml

coverage shows which sections of a report serve which items of the frameworks in its catalogues: what a
section states, what its prose mentions, which items no section serves, which sections serve none.

  --format FORMAT        what to print: text (default), json, csv or html
  -c, --config FILE      use this configuration instead of the nearest crossfoot.yaml

figures prints the ledger of a report: every figure of its tables and text, whether a sum, a claim or
another place that states it ticks or contradicts it, and the share that is ticked.

  --format FORMAT        what to print: text (default), json or csv
  --unverified           show only figures that nothing confirms yet
  --contradicted         show only figures that something contradicts
  --prior FILE           last year's report, to hold the figures of earlier years against
  -c, --config FILE      use this configuration instead of the nearest crossfoot.yaml

diff lists the figures that changed between two drafts of one report, by what they count: those with
another value, those that came and those that went. What only moved is not listed.

  --format FORMAT        what to print: text (default), json or csv
  -c, --config FILE      use this configuration instead of the nearest crossfoot.yaml

catalogue extract prints a catalogue file (YAML) made from the document that adopted a framework: from
the longest numbered list of full sentences under a heading.

  --heading TEXT         from the lists under headings that contain TEXT

renumber puts the numbers of a report in order, and changes every reference to them along, also in other
reports around it that name it by symbol, title or link. It says which references it left, and why.

  --family FAMILY        paragraphs, headings, annexes, tables, figures, boxes or footnotes; default: all
  --dry-run              show as a diff what would change, and write nothing
  -c, --config FILE      use this configuration instead of the nearest crossfoot.yaml

render writes a report as one HTML page, as it will be printed, with a tick on every figure that a check
confirmed, a mark on every contradicted one, and the findings. The page needs nothing else and
runs nothing.

  -o, --output-file FILE write the page to FILE; default: standard output
  -c, --config FILE      use this configuration instead of the nearest crossfoot.yaml

lsp starts the language server for an editor: on standard input and output unless told otherwise.

explain says what a rule means and what to do about its findings; rules lists them all.

Exit status: 0 without errors (or what --fail-on names); 1 with them, or with more warnings than
allowed; 2 if the run itself failed (an unknown option, a file that cannot be read, an invalid profile),
and standard error says why.
`;
