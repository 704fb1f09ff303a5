// Made by scripts/gen/built-in-profiles.mjs from schemas/profiles/; do not edit.
import type { ProfileFile } from './files.ts';

export const builtInProfiles: readonly ProfileFile[] = [
  {
    "id": "council-report",
    "extends": "generic",
    "title": "Report to a council",
    "frontMatter": {
      "title": {
        "required": true
      },
      "symbol": {
        "type": "text",
        "description": "The document symbol",
        "pattern": "[A-Z]{1,8}(/[A-Z0-9]{1,8})+(/(Rev|Add|Corr|Amdt)\\.[0-9]{1,3})*",
        "examples": [
          "MC/2255",
          "C/108/4",
          "MC/INF/302",
          "MC/2255/Rev.1"
        ]
      },
      "session": {
        "type": "text",
        "description": "The session that the document is for",
        "examples": [
          "101st Session"
        ]
      },
      "originalLanguage": {
        "type": "text",
        "description": "The language in which the document was written",
        "values": [
          "English",
          "French",
          "Spanish",
          "Arabic",
          "Chinese",
          "Russian"
        ]
      },
      "date": {
        "type": "date",
        "description": "The date of the document",
        "examples": [
          "2008-05-28"
        ]
      }
    }
  },
  {
    "id": "generic",
    "title": "Report",
    "frontMatter": {
      "profile": {
        "type": "text",
        "description": "The kind of report"
      },
      "title": {
        "type": "text",
        "description": "The title of the report"
      }
    }
  },
  {
    "id": "iom-annual-report",
    "extends": "council-report",
    "title": "IOM annual report",
    "language": "en",
    "frontMatter": {
      "session": {
        "required": true
      },
      "reportingYear": {
        "type": "year",
        "required": true,
        "description": "The year that the report covers",
        "examples": [
          "2016"
        ]
      }
    },
    "numbering": {
      "paragraphs": "continuous",
      "headings": [
        {
          "level": 1,
          "word": "Principle",
          "form": "arabic",
          "suffix": ":"
        },
        {
          "level": 1,
          "word": "Objective",
          "form": "arabic",
          "suffix": ":"
        },
        {
          "level": 1,
          "word": "Annex",
          "form": "roman",
          "suffix": ":"
        }
      ]
    },
    "frameworks": [
      {
        "catalogue": "iom-migof",
        "statement": "none"
      },
      {
        "catalogue": "un-sdg",
        "statement": "none"
      }
    ]
  },
  {
    "id": "iom-council-paper",
    "extends": "council-report",
    "title": "Paper for the IOM Council",
    "language": "en",
    "frontMatter": {
      "symbol": {
        "required": true
      },
      "session": {
        "required": true
      },
      "date": {
        "required": true
      }
    },
    "numbering": {
      "paragraphs": "continuous",
      "headings": [
        {
          "level": 1,
          "word": "Annex",
          "form": "roman"
        },
        {
          "level": 1,
          "form": "roman",
          "suffix": "."
        },
        {
          "level": 2,
          "word": "Point",
          "form": "arabic",
          "suffix": ":"
        },
        {
          "level": 3,
          "word": "Part",
          "form": "roman"
        }
      ]
    },
    "frameworks": [
      {
        "catalogue": "iom-strategy-2007",
        "statement": "none"
      }
    ]
  },
  {
    "id": "iom-dg-report",
    "extends": "council-report",
    "title": "Report of the Director General on the work of the Organization",
    "language": "en",
    "frontMatter": {
      "symbol": {
        "required": true
      },
      "session": {
        "required": true
      },
      "date": {
        "required": true
      },
      "reportingYear": {
        "type": "year",
        "required": true,
        "description": "The year that the report covers",
        "examples": [
          "2007"
        ]
      }
    },
    "numbering": {
      "paragraphs": "continuous",
      "headings": [
        {
          "level": 1,
          "word": "Annex",
          "form": "roman"
        },
        {
          "level": 1,
          "form": "roman",
          "suffix": "."
        },
        {
          "level": 2,
          "form": "arabic",
          "suffix": ".",
          "under": "Annex"
        },
        {
          "level": 2,
          "form": "letter",
          "suffix": "."
        }
      ]
    },
    "frameworks": [
      {
        "catalogue": "iom-strategy-2007",
        "statement": "either",
        "siblings": true
      }
    ]
  }
];
