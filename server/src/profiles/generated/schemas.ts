// Made by scripts/gen/validators.mjs from schemas/*.schema.json; do not edit.

export const schemas: Readonly<Record<string, unknown>> = {
  "config": {
  "$id": "https://crossfoot.example/schemas/config.schema.json",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "root": {
      "type": "boolean"
    },
    "extends": {
      "type": [
        "string",
        "array"
      ],
      "minLength": 1,
      "items": {
        "type": "string",
        "minLength": 1
      }
    },
    "profile": {
      "type": "string",
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "use lower-case letters, digits and hyphens, as in council-report"
    },
    "reports": {
      "type": "array",
      "items": {
        "type": "string",
        "minLength": 1,
        "pattern": "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)",
        "patternErrorMessage": "write a path or pattern relative to this file, with forward slashes"
      }
    },
    "profiles": {
      "type": "array",
      "items": {
        "type": "string",
        "minLength": 1,
        "pattern": "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)",
        "patternErrorMessage": "write a path or pattern relative to this file, with forward slashes"
      }
    },
    "catalogues": {
      "type": "array",
      "items": {
        "type": "string",
        "minLength": 1,
        "pattern": "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)",
        "patternErrorMessage": "write a path or pattern relative to this file, with forward slashes"
      }
    },
    "acronyms": {
      "type": "array",
      "items": {
        "type": "string",
        "minLength": 1,
        "pattern": "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)",
        "patternErrorMessage": "write a path or pattern relative to this file, with forward slashes"
      }
    },
    "prior": {
      "type": "object",
      "additionalProperties": {
        "type": "string",
        "minLength": 1,
        "pattern": "^(?![/\\\\]|[A-Za-z][A-Za-z0-9+.-]*:)",
        "patternErrorMessage": "write a path relative to this file, with forward slashes"
      }
    },
    "rules": {
      "type": "object",
      "propertyNames": {
        "pattern": "^[a-z][a-z0-9-]*/(?:[a-z][a-z0-9-]*|\\*)$",
        "patternErrorMessage": "rules are named family/name, as in table/total, or family/* for all of a family"
      },
      "additionalProperties": {
        "type": [
          "string",
          "object"
        ],
        "if": {
          "type": "string"
        },
        "then": {
          "type": "string",
          "enum": [
            "off",
            "info",
            "warning",
            "error"
          ]
        },
        "additionalProperties": false,
        "properties": {
          "severity": {
            "type": "string",
            "enum": [
              "off",
              "info",
              "warning",
              "error"
            ]
          },
          "options": {
            "type": "object"
          }
        }
      }
    },
    "overrides": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "files"
        ],
        "properties": {
          "files": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "pattern": "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)",
              "patternErrorMessage": "write a path or pattern relative to this file, with forward slashes"
            }
          },
          "profile": {
            "type": "string",
            "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
            "patternErrorMessage": "use lower-case letters, digits and hyphens, as in council-report"
          },
          "rules": {
            "type": "object",
            "propertyNames": {
              "pattern": "^[a-z][a-z0-9-]*/(?:[a-z][a-z0-9-]*|\\*)$",
              "patternErrorMessage": "rules are named family/name, as in table/total, or family/* for all of a family"
            },
            "additionalProperties": {
              "type": [
                "string",
                "object"
              ],
              "if": {
                "type": "string"
              },
              "then": {
                "type": "string",
                "enum": [
                  "off",
                  "info",
                  "warning",
                  "error"
                ]
              },
              "additionalProperties": false,
              "properties": {
                "severity": {
                  "type": "string",
                  "enum": [
                    "off",
                    "info",
                    "warning",
                    "error"
                  ]
                },
                "options": {
                  "type": "object"
                }
              }
            }
          }
        }
      }
    }
  }
},
  "profile": {
  "$id": "https://crossfoot.example/schemas/profile.schema.json",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "id"
  ],
  "properties": {
    "id": {
      "type": "string",
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "use lower-case letters, digits and hyphens, as in council-report"
    },
    "title": {
      "type": "string",
      "minLength": 1
    },
    "extends": {
      "type": "string",
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "use lower-case letters, digits and hyphens, as in council-report"
    },
    "language": {
      "type": "string",
      "enum": [
        "en",
        "fr",
        "es"
      ]
    },
    "frontMatter": {
      "type": "object",
      "additionalProperties": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "type": {
            "type": "string",
            "enum": [
              "text",
              "integer",
              "number",
              "boolean",
              "date",
              "year",
              "list"
            ]
          },
          "required": {
            "type": "boolean"
          },
          "description": {
            "type": "string"
          },
          "pattern": {
            "type": "string",
            "minLength": 1
          },
          "values": {
            "type": "array",
            "minItems": 1,
            "items": {
              "type": "string"
            }
          },
          "examples": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      }
    },
    "sections": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title"
        ],
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1
          },
          "aliases": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1
            }
          },
          "level": {
            "type": "integer",
            "minimum": 1,
            "maximum": 6
          },
          "required": {
            "type": "boolean"
          },
          "forbidden": {
            "type": "boolean"
          },
          "words": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "min": {
                "type": "integer",
                "minimum": 0
              },
              "max": {
                "type": "integer",
                "minimum": 0
              }
            }
          },
          "tables": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1
            }
          }
        }
      }
    },
    "words": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "min": {
          "type": "integer",
          "minimum": 0
        },
        "max": {
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "numbering": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "headings": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "form"
            ],
            "properties": {
              "level": {
                "type": "integer",
                "minimum": 1,
                "maximum": 6
              },
              "form": {
                "type": "string",
                "enum": [
                  "roman",
                  "lowerRoman",
                  "letter",
                  "lowerLetter",
                  "arabic",
                  "decimal"
                ]
              },
              "word": {
                "type": "string",
                "minLength": 1
              },
              "suffix": {
                "type": "string"
              },
              "restart": {
                "type": "string",
                "enum": [
                  "parent",
                  "never"
                ]
              },
              "under": {
                "type": "string",
                "minLength": 1
              },
              "optional": {
                "type": "boolean"
              }
            }
          }
        },
        "paragraphs": {
          "type": "string",
          "enum": [
            "auto",
            "continuous",
            "none"
          ]
        },
        "footnotes": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "restartAt"
          ],
          "properties": {
            "restartAt": {
              "type": "integer",
              "minimum": 1,
              "maximum": 6
            }
          }
        }
      }
    },
    "tables": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "rounding": {
          "type": "string",
          "enum": [
            "auto",
            "exact",
            "rounded"
          ]
        },
        "required": {
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          }
        },
        "declared": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "table"
            ],
            "properties": {
              "table": {
                "type": "string",
                "minLength": 1
              },
              "total": {
                "type": "string",
                "minLength": 1,
                "maxLength": 2000
              },
              "noTotal": {
                "type": "string",
                "minLength": 1,
                "maxLength": 2000
              }
            }
          }
        }
      }
    },
    "frameworks": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "catalogue"
        ],
        "properties": {
          "catalogue": {
            "type": "string",
            "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
            "patternErrorMessage": "use lower-case letters, digits and hyphens, as in council-report"
          },
          "statement": {
            "type": "string",
            "enum": [
              "line",
              "list",
              "either",
              "none"
            ]
          },
          "siblings": {
            "type": "boolean"
          }
        }
      }
    },
    "numberStyle": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "thousands",
        "decimal"
      ],
      "properties": {
        "thousands": {
          "type": "string",
          "enum": [
            "",
            " ",
            " ",
            " ",
            " ",
            ",",
            ".",
            "'",
            "’"
          ]
        },
        "decimal": {
          "type": "string",
          "enum": [
            ".",
            ","
          ]
        }
      }
    },
    "figureStyle": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "percent": {
          "type": "string",
          "enum": [
            "sign",
            "words",
            "bracketSign"
          ]
        },
        "currency": {
          "type": "string",
          "enum": [
            "before",
            "after"
          ]
        },
        "nonBreakingSpaces": {
          "type": "boolean"
        },
        "wordsBelow": {
          "type": "integer",
          "minimum": 1,
          "maximum": 100
        },
        "sentenceStart": {
          "type": "string",
          "enum": [
            "words",
            "any"
          ]
        }
      }
    },
    "countryLists": {
      "type": "string",
      "enum": [
        "official",
        "any"
      ]
    }
  }
},
  "catalogue": {
  "$id": "https://crossfoot.example/schemas/catalogue.schema.json",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "id",
    "title",
    "items"
  ],
  "properties": {
    "id": {
      "type": "string",
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "use lower-case letters, digits and hyphens, as in water-strategy-2030"
    },
    "title": {
      "type": "string",
      "minLength": 1
    },
    "adoptedBy": {
      "type": "string",
      "minLength": 1
    },
    "aliases": {
      "type": "array",
      "items": {
        "type": "string",
        "minLength": 1
      }
    },
    "items": {
      "type": "array",
      "minItems": 1,
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "number"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "minLength": 1
          },
          "number": {
            "type": "string",
            "minLength": 1
          },
          "title": {
            "type": "string",
            "minLength": 1
          },
          "text": {
            "type": "string",
            "minLength": 1
          }
        }
      }
    }
  }
},
  "acronyms": {
  "$id": "https://crossfoot.example/schemas/acronyms.schema.json",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "acronyms"
  ],
  "properties": {
    "acronyms": {
      "type": "object",
      "propertyNames": {
        "pattern": "^\\S(?:.{0,28}\\S)$",
        "patternErrorMessage": "an acronym has two to thirty characters, as in HWS"
      },
      "additionalProperties": {
        "type": [
          "string",
          "array"
        ],
        "minLength": 1,
        "minItems": 1,
        "items": {
          "type": "string",
          "minLength": 1
        }
      }
    }
  }
},
  "front-matter": {
  "$id": "https://crossfoot.example/schemas/front-matter.schema.json",
  "type": "object",
  "properties": {
    "profile": {
      "type": "string",
      "minLength": 1
    },
    "title": {
      "type": "string"
    },
    "symbol": {
      "type": "string"
    },
    "session": {
      "type": "string"
    },
    "originalLanguage": {
      "type": "string"
    },
    "date": {
      "type": "string"
    },
    "reportingYear": {
      "type": [
        "integer",
        "string"
      ]
    },
    "prior": {
      "type": "string"
    },
    "restated": {
      "type": "array",
      "items": {
        "type": "object",
        "required": [
          "reason"
        ],
        "properties": {
          "figure": {
            "type": [
              "string",
              "number"
            ]
          },
          "label": {
            "type": "string"
          },
          "reason": {
            "type": "string",
            "minLength": 1
          }
        }
      }
    }
  }
},
};
