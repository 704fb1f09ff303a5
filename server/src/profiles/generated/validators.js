// Made by scripts/gen/validators.mjs from schemas/*.schema.json; do not edit.
const validateConfig = validate10;
const schema11 = { "$id": "https://crossfoot.example/schemas/config.schema.json", "type": "object", "additionalProperties": false, "properties": { "root": { "type": "boolean" }, "extends": { "type": ["string", "array"], "minLength": 1, "items": { "type": "string", "minLength": 1 } }, "profile": { "type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$", "patternErrorMessage": "use lower-case letters, digits and hyphens, as in council-report" }, "reports": { "type": "array", "items": { "type": "string", "minLength": 1, "pattern": "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)", "patternErrorMessage": "write a path or pattern relative to this file, with forward slashes" } }, "profiles": { "type": "array", "items": { "type": "string", "minLength": 1, "pattern": "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)", "patternErrorMessage": "write a path or pattern relative to this file, with forward slashes" } }, "catalogues": { "type": "array", "items": { "type": "string", "minLength": 1, "pattern": "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)", "patternErrorMessage": "write a path or pattern relative to this file, with forward slashes" } }, "acronyms": { "type": "array", "items": { "type": "string", "minLength": 1, "pattern": "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)", "patternErrorMessage": "write a path or pattern relative to this file, with forward slashes" } }, "prior": { "type": "object", "additionalProperties": { "type": "string", "minLength": 1, "pattern": "^(?![/\\\\]|[A-Za-z][A-Za-z0-9+.-]*:)", "patternErrorMessage": "write a path relative to this file, with forward slashes" } }, "rules": { "type": "object", "propertyNames": { "pattern": "^[a-z][a-z0-9-]*/(?:[a-z][a-z0-9-]*|\\*)$", "patternErrorMessage": "rules are named family/name, as in table/total, or family/* for all of a family" }, "additionalProperties": { "type": ["string", "object"], "if": { "type": "string" }, "then": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "additionalProperties": false, "properties": { "severity": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "options": { "type": "object" } } } }, "overrides": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["files"], "properties": { "files": { "type": "array", "items": { "type": "string", "minLength": 1, "pattern": "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)", "patternErrorMessage": "write a path or pattern relative to this file, with forward slashes" } }, "profile": { "type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$", "patternErrorMessage": "use lower-case letters, digits and hyphens, as in council-report" }, "rules": { "type": "object", "propertyNames": { "pattern": "^[a-z][a-z0-9-]*/(?:[a-z][a-z0-9-]*|\\*)$", "patternErrorMessage": "rules are named family/name, as in table/total, or family/* for all of a family" }, "additionalProperties": { "type": ["string", "object"], "if": { "type": "string" }, "then": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "additionalProperties": false, "properties": { "severity": { "type": "string", "enum": ["off", "info", "warning", "error"] }, "options": { "type": "object" } } } } } } } } };
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
const pattern1 = new RegExp("^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)", "u");
const pattern5 = new RegExp("^(?![/\\\\]|[A-Za-z][A-Za-z0-9+.-]*:)", "u");
const pattern6 = new RegExp("^[a-z][a-z0-9-]*/(?:[a-z][a-z0-9-]*|\\*)$", "u");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema11.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.root !== void 0) {
      if (typeof data.root !== "boolean") {
        const err1 = { instancePath: instancePath + "/root", schemaPath: "#/properties/root/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.extends !== void 0) {
      let data1 = data.extends;
      if (typeof data1 !== "string" && !Array.isArray(data1)) {
        const err2 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/type", keyword: "type", params: { type: schema11.properties.extends.type } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data1 === "string") {
        if (data1.length < 1) {
          const err3 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 === "string") {
            if (data2.length < 1) {
              const err4 = { instancePath: instancePath + "/extends/" + i0, schemaPath: "#/properties/extends/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          } else {
            const err5 = { instancePath: instancePath + "/extends/" + i0, schemaPath: "#/properties/extends/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      }
    }
    if (data.profile !== void 0) {
      let data3 = data.profile;
      if (typeof data3 === "string") {
        if (!pattern0.test(data3)) {
          const err6 = { instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.reports !== void 0) {
      let data4 = data.reports;
      if (Array.isArray(data4)) {
        const len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data5 = data4[i1];
          if (typeof data5 === "string") {
            if (data5.length < 1) {
              const err8 = { instancePath: instancePath + "/reports/" + i1, schemaPath: "#/properties/reports/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (!pattern1.test(data5)) {
              const err9 = { instancePath: instancePath + "/reports/" + i1, schemaPath: "#/properties/reports/items/pattern", keyword: "pattern", params: { pattern: "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)" } };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/reports/" + i1, schemaPath: "#/properties/reports/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/reports", schemaPath: "#/properties/reports/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.profiles !== void 0) {
      let data6 = data.profiles;
      if (Array.isArray(data6)) {
        const len2 = data6.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data7 = data6[i2];
          if (typeof data7 === "string") {
            if (data7.length < 1) {
              const err12 = { instancePath: instancePath + "/profiles/" + i2, schemaPath: "#/properties/profiles/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (!pattern1.test(data7)) {
              const err13 = { instancePath: instancePath + "/profiles/" + i2, schemaPath: "#/properties/profiles/items/pattern", keyword: "pattern", params: { pattern: "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)" } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/profiles/" + i2, schemaPath: "#/properties/profiles/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/profiles", schemaPath: "#/properties/profiles/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.catalogues !== void 0) {
      let data8 = data.catalogues;
      if (Array.isArray(data8)) {
        const len3 = data8.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data9 = data8[i3];
          if (typeof data9 === "string") {
            if (data9.length < 1) {
              const err16 = { instancePath: instancePath + "/catalogues/" + i3, schemaPath: "#/properties/catalogues/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            if (!pattern1.test(data9)) {
              const err17 = { instancePath: instancePath + "/catalogues/" + i3, schemaPath: "#/properties/catalogues/items/pattern", keyword: "pattern", params: { pattern: "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)" } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
          } else {
            const err18 = { instancePath: instancePath + "/catalogues/" + i3, schemaPath: "#/properties/catalogues/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/catalogues", schemaPath: "#/properties/catalogues/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.acronyms !== void 0) {
      let data10 = data.acronyms;
      if (Array.isArray(data10)) {
        const len4 = data10.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data11 = data10[i4];
          if (typeof data11 === "string") {
            if (data11.length < 1) {
              const err20 = { instancePath: instancePath + "/acronyms/" + i4, schemaPath: "#/properties/acronyms/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            if (!pattern1.test(data11)) {
              const err21 = { instancePath: instancePath + "/acronyms/" + i4, schemaPath: "#/properties/acronyms/items/pattern", keyword: "pattern", params: { pattern: "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)" } };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
          } else {
            const err22 = { instancePath: instancePath + "/acronyms/" + i4, schemaPath: "#/properties/acronyms/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/acronyms", schemaPath: "#/properties/acronyms/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.prior !== void 0) {
      let data12 = data.prior;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (const key1 in data12) {
          let data13 = data12[key1];
          if (typeof data13 === "string") {
            if (data13.length < 1) {
              const err24 = { instancePath: instancePath + "/prior/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/prior/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (!pattern5.test(data13)) {
              const err25 = { instancePath: instancePath + "/prior/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/prior/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^(?![/\\\\]|[A-Za-z][A-Za-z0-9+.-]*:)" } };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          } else {
            const err26 = { instancePath: instancePath + "/prior/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/prior/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/prior", schemaPath: "#/properties/prior/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.rules !== void 0) {
      let data14 = data.rules;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        for (const key2 in data14) {
          const _errs33 = errors;
          if (typeof key2 === "string") {
            if (!pattern6.test(key2)) {
              const err28 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]*/(?:[a-z][a-z0-9-]*|\\*)$" }, propertyName: key2 };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          }
          var valid12 = _errs33 === errors;
          if (!valid12) {
            const err29 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames", keyword: "propertyNames", params: { propertyName: key2 } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        for (const key3 in data14) {
          let data15 = data14[key3];
          if (typeof data15 !== "string" && !(data15 && typeof data15 == "object" && !Array.isArray(data15))) {
            const err30 = { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/type", keyword: "type", params: { type: schema11.properties.rules.additionalProperties.type } };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
          const _errs37 = errors;
          let valid14 = true;
          const _errs38 = errors;
          if (typeof data15 !== "string") {
            const err31 = {};
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          var _valid0 = _errs38 === errors;
          errors = _errs37;
          if (vErrors !== null) {
            if (_errs37) {
              vErrors.length = _errs37;
            } else {
              vErrors = null;
            }
          }
          if (_valid0) {
            const _errs40 = errors;
            if (typeof data15 !== "string") {
              const err32 = { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/then/type", keyword: "type", params: { type: "string" } };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            if (!(data15 === "off" || data15 === "info" || data15 === "warning" || data15 === "error")) {
              const err33 = { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/then/enum", keyword: "enum", params: { allowedValues: schema11.properties.rules.additionalProperties.then.enum } };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            var _valid0 = _errs40 === errors;
            valid14 = _valid0;
          }
          if (!valid14) {
            const err34 = { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/if", keyword: "if", params: { failingKeyword: "then" } };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            for (const key4 in data15) {
              if (!(key4 === "severity" || key4 === "options")) {
                const err35 = { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data15.severity !== void 0) {
              let data16 = data15.severity;
              if (typeof data16 !== "string") {
                const err36 = { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/severity", schemaPath: "#/properties/rules/additionalProperties/properties/severity/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
              if (!(data16 === "off" || data16 === "info" || data16 === "warning" || data16 === "error")) {
                const err37 = { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/severity", schemaPath: "#/properties/rules/additionalProperties/properties/severity/enum", keyword: "enum", params: { allowedValues: schema11.properties.rules.additionalProperties.properties.severity.enum } };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
            }
            if (data15.options !== void 0) {
              let data17 = data15.options;
              if (!(data17 && typeof data17 == "object" && !Array.isArray(data17))) {
                const err38 = { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/options", schemaPath: "#/properties/rules/additionalProperties/properties/options/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.overrides !== void 0) {
      let data18 = data.overrides;
      if (Array.isArray(data18)) {
        const len5 = data18.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data19 = data18[i5];
          if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
            if (data19.files === void 0) {
              const err40 = { instancePath: instancePath + "/overrides/" + i5, schemaPath: "#/properties/overrides/items/required", keyword: "required", params: { missingProperty: "files" } };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            for (const key5 in data19) {
              if (!(key5 === "files" || key5 === "profile" || key5 === "rules")) {
                const err41 = { instancePath: instancePath + "/overrides/" + i5, schemaPath: "#/properties/overrides/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
            if (data19.files !== void 0) {
              let data20 = data19.files;
              if (Array.isArray(data20)) {
                const len6 = data20.length;
                for (let i6 = 0; i6 < len6; i6++) {
                  let data21 = data20[i6];
                  if (typeof data21 === "string") {
                    if (data21.length < 1) {
                      const err42 = { instancePath: instancePath + "/overrides/" + i5 + "/files/" + i6, schemaPath: "#/properties/overrides/items/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err42];
                      } else {
                        vErrors.push(err42);
                      }
                      errors++;
                    }
                    if (!pattern1.test(data21)) {
                      const err43 = { instancePath: instancePath + "/overrides/" + i5 + "/files/" + i6, schemaPath: "#/properties/overrides/items/properties/files/items/pattern", keyword: "pattern", params: { pattern: "^(?!!?[/\\\\]|!?[A-Za-z][A-Za-z0-9+.-]*:)" } };
                      if (vErrors === null) {
                        vErrors = [err43];
                      } else {
                        vErrors.push(err43);
                      }
                      errors++;
                    }
                  } else {
                    const err44 = { instancePath: instancePath + "/overrides/" + i5 + "/files/" + i6, schemaPath: "#/properties/overrides/items/properties/files/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err44];
                    } else {
                      vErrors.push(err44);
                    }
                    errors++;
                  }
                }
              } else {
                const err45 = { instancePath: instancePath + "/overrides/" + i5 + "/files", schemaPath: "#/properties/overrides/items/properties/files/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
            if (data19.profile !== void 0) {
              let data22 = data19.profile;
              if (typeof data22 === "string") {
                if (!pattern0.test(data22)) {
                  const err46 = { instancePath: instancePath + "/overrides/" + i5 + "/profile", schemaPath: "#/properties/overrides/items/properties/profile/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" } };
                  if (vErrors === null) {
                    vErrors = [err46];
                  } else {
                    vErrors.push(err46);
                  }
                  errors++;
                }
              } else {
                const err47 = { instancePath: instancePath + "/overrides/" + i5 + "/profile", schemaPath: "#/properties/overrides/items/properties/profile/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
            }
            if (data19.rules !== void 0) {
              let data23 = data19.rules;
              if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                for (const key6 in data23) {
                  const _errs60 = errors;
                  if (typeof key6 === "string") {
                    if (!pattern6.test(key6)) {
                      const err48 = { instancePath: instancePath + "/overrides/" + i5 + "/rules", schemaPath: "#/properties/overrides/items/properties/rules/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]*/(?:[a-z][a-z0-9-]*|\\*)$" }, propertyName: key6 };
                      if (vErrors === null) {
                        vErrors = [err48];
                      } else {
                        vErrors.push(err48);
                      }
                      errors++;
                    }
                  }
                  var valid21 = _errs60 === errors;
                  if (!valid21) {
                    const err49 = { instancePath: instancePath + "/overrides/" + i5 + "/rules", schemaPath: "#/properties/overrides/items/properties/rules/propertyNames", keyword: "propertyNames", params: { propertyName: key6 } };
                    if (vErrors === null) {
                      vErrors = [err49];
                    } else {
                      vErrors.push(err49);
                    }
                    errors++;
                  }
                }
                for (const key7 in data23) {
                  let data24 = data23[key7];
                  if (typeof data24 !== "string" && !(data24 && typeof data24 == "object" && !Array.isArray(data24))) {
                    const err50 = { instancePath: instancePath + "/overrides/" + i5 + "/rules/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/overrides/items/properties/rules/additionalProperties/type", keyword: "type", params: { type: schema11.properties.overrides.items.properties.rules.additionalProperties.type } };
                    if (vErrors === null) {
                      vErrors = [err50];
                    } else {
                      vErrors.push(err50);
                    }
                    errors++;
                  }
                  const _errs64 = errors;
                  let valid23 = true;
                  const _errs65 = errors;
                  if (typeof data24 !== "string") {
                    const err51 = {};
                    if (vErrors === null) {
                      vErrors = [err51];
                    } else {
                      vErrors.push(err51);
                    }
                    errors++;
                  }
                  var _valid1 = _errs65 === errors;
                  errors = _errs64;
                  if (vErrors !== null) {
                    if (_errs64) {
                      vErrors.length = _errs64;
                    } else {
                      vErrors = null;
                    }
                  }
                  if (_valid1) {
                    const _errs67 = errors;
                    if (typeof data24 !== "string") {
                      const err52 = { instancePath: instancePath + "/overrides/" + i5 + "/rules/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/overrides/items/properties/rules/additionalProperties/then/type", keyword: "type", params: { type: "string" } };
                      if (vErrors === null) {
                        vErrors = [err52];
                      } else {
                        vErrors.push(err52);
                      }
                      errors++;
                    }
                    if (!(data24 === "off" || data24 === "info" || data24 === "warning" || data24 === "error")) {
                      const err53 = { instancePath: instancePath + "/overrides/" + i5 + "/rules/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/overrides/items/properties/rules/additionalProperties/then/enum", keyword: "enum", params: { allowedValues: schema11.properties.overrides.items.properties.rules.additionalProperties.then.enum } };
                      if (vErrors === null) {
                        vErrors = [err53];
                      } else {
                        vErrors.push(err53);
                      }
                      errors++;
                    }
                    var _valid1 = _errs67 === errors;
                    valid23 = _valid1;
                  }
                  if (!valid23) {
                    const err54 = { instancePath: instancePath + "/overrides/" + i5 + "/rules/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/overrides/items/properties/rules/additionalProperties/if", keyword: "if", params: { failingKeyword: "then" } };
                    if (vErrors === null) {
                      vErrors = [err54];
                    } else {
                      vErrors.push(err54);
                    }
                    errors++;
                  }
                  if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                    for (const key8 in data24) {
                      if (!(key8 === "severity" || key8 === "options")) {
                        const err55 = { instancePath: instancePath + "/overrides/" + i5 + "/rules/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/overrides/items/properties/rules/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 } };
                        if (vErrors === null) {
                          vErrors = [err55];
                        } else {
                          vErrors.push(err55);
                        }
                        errors++;
                      }
                    }
                    if (data24.severity !== void 0) {
                      let data25 = data24.severity;
                      if (typeof data25 !== "string") {
                        const err56 = { instancePath: instancePath + "/overrides/" + i5 + "/rules/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/severity", schemaPath: "#/properties/overrides/items/properties/rules/additionalProperties/properties/severity/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err56];
                        } else {
                          vErrors.push(err56);
                        }
                        errors++;
                      }
                      if (!(data25 === "off" || data25 === "info" || data25 === "warning" || data25 === "error")) {
                        const err57 = { instancePath: instancePath + "/overrides/" + i5 + "/rules/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/severity", schemaPath: "#/properties/overrides/items/properties/rules/additionalProperties/properties/severity/enum", keyword: "enum", params: { allowedValues: schema11.properties.overrides.items.properties.rules.additionalProperties.properties.severity.enum } };
                        if (vErrors === null) {
                          vErrors = [err57];
                        } else {
                          vErrors.push(err57);
                        }
                        errors++;
                      }
                    }
                    if (data24.options !== void 0) {
                      let data26 = data24.options;
                      if (!(data26 && typeof data26 == "object" && !Array.isArray(data26))) {
                        const err58 = { instancePath: instancePath + "/overrides/" + i5 + "/rules/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/options", schemaPath: "#/properties/overrides/items/properties/rules/additionalProperties/properties/options/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                          vErrors = [err58];
                        } else {
                          vErrors.push(err58);
                        }
                        errors++;
                      }
                    }
                  }
                }
              } else {
                const err59 = { instancePath: instancePath + "/overrides/" + i5 + "/rules", schemaPath: "#/properties/overrides/items/properties/rules/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
            }
          } else {
            const err60 = { instancePath: instancePath + "/overrides/" + i5, schemaPath: "#/properties/overrides/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
        }
      } else {
        const err61 = { instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
    }
  } else {
    const err62 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err62];
    } else {
      vErrors.push(err62);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
const validateProfile = validate11;
const schema12 = { "$id": "https://crossfoot.example/schemas/profile.schema.json", "type": "object", "additionalProperties": false, "required": ["id"], "properties": { "id": { "type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$", "patternErrorMessage": "use lower-case letters, digits and hyphens, as in council-report" }, "title": { "type": "string", "minLength": 1 }, "extends": { "type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$", "patternErrorMessage": "use lower-case letters, digits and hyphens, as in council-report" }, "language": { "type": "string", "enum": ["en", "fr", "es"] }, "frontMatter": { "type": "object", "additionalProperties": { "type": "object", "additionalProperties": false, "properties": { "type": { "type": "string", "enum": ["text", "integer", "number", "boolean", "date", "year", "list"] }, "required": { "type": "boolean" }, "description": { "type": "string" }, "pattern": { "type": "string", "minLength": 1 }, "values": { "type": "array", "minItems": 1, "items": { "type": "string" } }, "examples": { "type": "array", "items": { "type": "string" } } } } }, "sections": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["title"], "properties": { "title": { "type": "string", "minLength": 1 }, "aliases": { "type": "array", "items": { "type": "string", "minLength": 1 } }, "level": { "type": "integer", "minimum": 1, "maximum": 6 }, "required": { "type": "boolean" }, "forbidden": { "type": "boolean" }, "words": { "type": "object", "additionalProperties": false, "properties": { "min": { "type": "integer", "minimum": 0 }, "max": { "type": "integer", "minimum": 0 } } }, "tables": { "type": "array", "items": { "type": "string", "minLength": 1 } } } } }, "words": { "type": "object", "additionalProperties": false, "properties": { "min": { "type": "integer", "minimum": 0 }, "max": { "type": "integer", "minimum": 0 } } }, "numbering": { "type": "object", "additionalProperties": false, "properties": { "headings": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["form"], "properties": { "level": { "type": "integer", "minimum": 1, "maximum": 6 }, "form": { "type": "string", "enum": ["roman", "lowerRoman", "letter", "lowerLetter", "arabic", "decimal"] }, "word": { "type": "string", "minLength": 1 }, "suffix": { "type": "string" }, "restart": { "type": "string", "enum": ["parent", "never"] }, "under": { "type": "string", "minLength": 1 }, "optional": { "type": "boolean" } } } }, "paragraphs": { "type": "string", "enum": ["auto", "continuous", "none"] }, "footnotes": { "type": "object", "additionalProperties": false, "required": ["restartAt"], "properties": { "restartAt": { "type": "integer", "minimum": 1, "maximum": 6 } } } } }, "tables": { "type": "object", "additionalProperties": false, "properties": { "rounding": { "type": "string", "enum": ["auto", "exact", "rounded"] }, "required": { "type": "array", "items": { "type": "string", "minLength": 1 } }, "declared": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["table"], "properties": { "table": { "type": "string", "minLength": 1 }, "total": { "type": "string", "minLength": 1, "maxLength": 2e3 }, "noTotal": { "type": "string", "minLength": 1, "maxLength": 2e3 } } } } } }, "frameworks": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["catalogue"], "properties": { "catalogue": { "type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$", "patternErrorMessage": "use lower-case letters, digits and hyphens, as in council-report" }, "statement": { "type": "string", "enum": ["line", "list", "either", "none"] }, "siblings": { "type": "boolean" } } } }, "numberStyle": { "type": "object", "additionalProperties": false, "required": ["thousands", "decimal"], "properties": { "thousands": { "type": "string", "enum": ["", " ", "\xA0", "\u2009", "\u202F", ",", ".", "'", "\u2019"] }, "decimal": { "type": "string", "enum": [".", ","] } } }, "figureStyle": { "type": "object", "additionalProperties": false, "properties": { "percent": { "type": "string", "enum": ["sign", "words", "bracketSign"] }, "currency": { "type": "string", "enum": ["before", "after"] }, "nonBreakingSpaces": { "type": "boolean" }, "wordsBelow": { "type": "integer", "minimum": 1, "maximum": 100 }, "sentenceStart": { "type": "string", "enum": ["words", "any"] } } }, "countryLists": { "type": "string", "enum": ["official", "any"] } } };
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema12.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (!pattern0.test(data0)) {
          const err2 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 === "string") {
        if (data1.length < 1) {
          const err4 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.extends !== void 0) {
      let data2 = data.extends;
      if (typeof data2 === "string") {
        if (!pattern0.test(data2)) {
          const err6 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/extends", schemaPath: "#/properties/extends/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.language !== void 0) {
      let data3 = data.language;
      if (typeof data3 !== "string") {
        const err8 = { instancePath: instancePath + "/language", schemaPath: "#/properties/language/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (!(data3 === "en" || data3 === "fr" || data3 === "es")) {
        const err9 = { instancePath: instancePath + "/language", schemaPath: "#/properties/language/enum", keyword: "enum", params: { allowedValues: schema12.properties.language.enum } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.frontMatter !== void 0) {
      let data4 = data.frontMatter;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key1 in data4) {
          let data5 = data4[key1];
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            for (const key2 in data5) {
              if (!(key2 === "type" || key2 === "required" || key2 === "description" || key2 === "pattern" || key2 === "values" || key2 === "examples")) {
                const err10 = { instancePath: instancePath + "/frontMatter/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/frontMatter/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data5.type !== void 0) {
              let data6 = data5.type;
              if (typeof data6 !== "string") {
                const err11 = { instancePath: instancePath + "/frontMatter/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/properties/frontMatter/additionalProperties/properties/type/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
              if (!(data6 === "text" || data6 === "integer" || data6 === "number" || data6 === "boolean" || data6 === "date" || data6 === "year" || data6 === "list")) {
                const err12 = { instancePath: instancePath + "/frontMatter/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/properties/frontMatter/additionalProperties/properties/type/enum", keyword: "enum", params: { allowedValues: schema12.properties.frontMatter.additionalProperties.properties.type.enum } };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data5.required !== void 0) {
              if (typeof data5.required !== "boolean") {
                const err13 = { instancePath: instancePath + "/frontMatter/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/required", schemaPath: "#/properties/frontMatter/additionalProperties/properties/required/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data5.description !== void 0) {
              if (typeof data5.description !== "string") {
                const err14 = { instancePath: instancePath + "/frontMatter/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", schemaPath: "#/properties/frontMatter/additionalProperties/properties/description/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data5.pattern !== void 0) {
              let data9 = data5.pattern;
              if (typeof data9 === "string") {
                if (data9.length < 1) {
                  const err15 = { instancePath: instancePath + "/frontMatter/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", schemaPath: "#/properties/frontMatter/additionalProperties/properties/pattern/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
              } else {
                const err16 = { instancePath: instancePath + "/frontMatter/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", schemaPath: "#/properties/frontMatter/additionalProperties/properties/pattern/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data5.values !== void 0) {
              let data10 = data5.values;
              if (Array.isArray(data10)) {
                if (data10.length < 1) {
                  const err17 = { instancePath: instancePath + "/frontMatter/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/values", schemaPath: "#/properties/frontMatter/additionalProperties/properties/values/minItems", keyword: "minItems", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
                const len0 = data10.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  if (typeof data10[i0] !== "string") {
                    const err18 = { instancePath: instancePath + "/frontMatter/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/values/" + i0, schemaPath: "#/properties/frontMatter/additionalProperties/properties/values/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err18];
                    } else {
                      vErrors.push(err18);
                    }
                    errors++;
                  }
                }
              } else {
                const err19 = { instancePath: instancePath + "/frontMatter/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/values", schemaPath: "#/properties/frontMatter/additionalProperties/properties/values/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data5.examples !== void 0) {
              let data12 = data5.examples;
              if (Array.isArray(data12)) {
                const len1 = data12.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data12[i1] !== "string") {
                    const err20 = { instancePath: instancePath + "/frontMatter/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples/" + i1, schemaPath: "#/properties/frontMatter/additionalProperties/properties/examples/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err20];
                    } else {
                      vErrors.push(err20);
                    }
                    errors++;
                  }
                }
              } else {
                const err21 = { instancePath: instancePath + "/frontMatter/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/examples", schemaPath: "#/properties/frontMatter/additionalProperties/properties/examples/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
          } else {
            const err22 = { instancePath: instancePath + "/frontMatter/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/frontMatter/additionalProperties/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/frontMatter", schemaPath: "#/properties/frontMatter/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.sections !== void 0) {
      let data14 = data.sections;
      if (Array.isArray(data14)) {
        const len2 = data14.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data15 = data14[i2];
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            if (data15.title === void 0) {
              const err24 = { instancePath: instancePath + "/sections/" + i2, schemaPath: "#/properties/sections/items/required", keyword: "required", params: { missingProperty: "title" } };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            for (const key3 in data15) {
              if (!(key3 === "title" || key3 === "aliases" || key3 === "level" || key3 === "required" || key3 === "forbidden" || key3 === "words" || key3 === "tables")) {
                const err25 = { instancePath: instancePath + "/sections/" + i2, schemaPath: "#/properties/sections/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data15.title !== void 0) {
              let data16 = data15.title;
              if (typeof data16 === "string") {
                if (data16.length < 1) {
                  const err26 = { instancePath: instancePath + "/sections/" + i2 + "/title", schemaPath: "#/properties/sections/items/properties/title/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
              } else {
                const err27 = { instancePath: instancePath + "/sections/" + i2 + "/title", schemaPath: "#/properties/sections/items/properties/title/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
            }
            if (data15.aliases !== void 0) {
              let data17 = data15.aliases;
              if (Array.isArray(data17)) {
                const len3 = data17.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data18 = data17[i3];
                  if (typeof data18 === "string") {
                    if (data18.length < 1) {
                      const err28 = { instancePath: instancePath + "/sections/" + i2 + "/aliases/" + i3, schemaPath: "#/properties/sections/items/properties/aliases/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err28];
                      } else {
                        vErrors.push(err28);
                      }
                      errors++;
                    }
                  } else {
                    const err29 = { instancePath: instancePath + "/sections/" + i2 + "/aliases/" + i3, schemaPath: "#/properties/sections/items/properties/aliases/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err29];
                    } else {
                      vErrors.push(err29);
                    }
                    errors++;
                  }
                }
              } else {
                const err30 = { instancePath: instancePath + "/sections/" + i2 + "/aliases", schemaPath: "#/properties/sections/items/properties/aliases/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data15.level !== void 0) {
              let data19 = data15.level;
              if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
                const err31 = { instancePath: instancePath + "/sections/" + i2 + "/level", schemaPath: "#/properties/sections/items/properties/level/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
              if (typeof data19 == "number" && isFinite(data19)) {
                if (data19 > 6 || isNaN(data19)) {
                  const err32 = { instancePath: instancePath + "/sections/" + i2 + "/level", schemaPath: "#/properties/sections/items/properties/level/maximum", keyword: "maximum", params: { comparison: "<=", limit: 6 } };
                  if (vErrors === null) {
                    vErrors = [err32];
                  } else {
                    vErrors.push(err32);
                  }
                  errors++;
                }
                if (data19 < 1 || isNaN(data19)) {
                  const err33 = { instancePath: instancePath + "/sections/" + i2 + "/level", schemaPath: "#/properties/sections/items/properties/level/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
              }
            }
            if (data15.required !== void 0) {
              if (typeof data15.required !== "boolean") {
                const err34 = { instancePath: instancePath + "/sections/" + i2 + "/required", schemaPath: "#/properties/sections/items/properties/required/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
            if (data15.forbidden !== void 0) {
              if (typeof data15.forbidden !== "boolean") {
                const err35 = { instancePath: instancePath + "/sections/" + i2 + "/forbidden", schemaPath: "#/properties/sections/items/properties/forbidden/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data15.words !== void 0) {
              let data22 = data15.words;
              if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                for (const key4 in data22) {
                  if (!(key4 === "min" || key4 === "max")) {
                    const err36 = { instancePath: instancePath + "/sections/" + i2 + "/words", schemaPath: "#/properties/sections/items/properties/words/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                    if (vErrors === null) {
                      vErrors = [err36];
                    } else {
                      vErrors.push(err36);
                    }
                    errors++;
                  }
                }
                if (data22.min !== void 0) {
                  let data23 = data22.min;
                  if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23))) {
                    const err37 = { instancePath: instancePath + "/sections/" + i2 + "/words/min", schemaPath: "#/properties/sections/items/properties/words/properties/min/type", keyword: "type", params: { type: "integer" } };
                    if (vErrors === null) {
                      vErrors = [err37];
                    } else {
                      vErrors.push(err37);
                    }
                    errors++;
                  }
                  if (typeof data23 == "number" && isFinite(data23)) {
                    if (data23 < 0 || isNaN(data23)) {
                      const err38 = { instancePath: instancePath + "/sections/" + i2 + "/words/min", schemaPath: "#/properties/sections/items/properties/words/properties/min/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                      if (vErrors === null) {
                        vErrors = [err38];
                      } else {
                        vErrors.push(err38);
                      }
                      errors++;
                    }
                  }
                }
                if (data22.max !== void 0) {
                  let data24 = data22.max;
                  if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)) && isFinite(data24))) {
                    const err39 = { instancePath: instancePath + "/sections/" + i2 + "/words/max", schemaPath: "#/properties/sections/items/properties/words/properties/max/type", keyword: "type", params: { type: "integer" } };
                    if (vErrors === null) {
                      vErrors = [err39];
                    } else {
                      vErrors.push(err39);
                    }
                    errors++;
                  }
                  if (typeof data24 == "number" && isFinite(data24)) {
                    if (data24 < 0 || isNaN(data24)) {
                      const err40 = { instancePath: instancePath + "/sections/" + i2 + "/words/max", schemaPath: "#/properties/sections/items/properties/words/properties/max/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                      if (vErrors === null) {
                        vErrors = [err40];
                      } else {
                        vErrors.push(err40);
                      }
                      errors++;
                    }
                  }
                }
              } else {
                const err41 = { instancePath: instancePath + "/sections/" + i2 + "/words", schemaPath: "#/properties/sections/items/properties/words/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
            if (data15.tables !== void 0) {
              let data25 = data15.tables;
              if (Array.isArray(data25)) {
                const len4 = data25.length;
                for (let i4 = 0; i4 < len4; i4++) {
                  let data26 = data25[i4];
                  if (typeof data26 === "string") {
                    if (data26.length < 1) {
                      const err42 = { instancePath: instancePath + "/sections/" + i2 + "/tables/" + i4, schemaPath: "#/properties/sections/items/properties/tables/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err42];
                      } else {
                        vErrors.push(err42);
                      }
                      errors++;
                    }
                  } else {
                    const err43 = { instancePath: instancePath + "/sections/" + i2 + "/tables/" + i4, schemaPath: "#/properties/sections/items/properties/tables/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err43];
                    } else {
                      vErrors.push(err43);
                    }
                    errors++;
                  }
                }
              } else {
                const err44 = { instancePath: instancePath + "/sections/" + i2 + "/tables", schemaPath: "#/properties/sections/items/properties/tables/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
          } else {
            const err45 = { instancePath: instancePath + "/sections/" + i2, schemaPath: "#/properties/sections/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
        }
      } else {
        const err46 = { instancePath: instancePath + "/sections", schemaPath: "#/properties/sections/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.words !== void 0) {
      let data27 = data.words;
      if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
        for (const key5 in data27) {
          if (!(key5 === "min" || key5 === "max")) {
            const err47 = { instancePath: instancePath + "/words", schemaPath: "#/properties/words/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
        }
        if (data27.min !== void 0) {
          let data28 = data27.min;
          if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28)) && isFinite(data28))) {
            const err48 = { instancePath: instancePath + "/words/min", schemaPath: "#/properties/words/properties/min/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
          if (typeof data28 == "number" && isFinite(data28)) {
            if (data28 < 0 || isNaN(data28)) {
              const err49 = { instancePath: instancePath + "/words/min", schemaPath: "#/properties/words/properties/min/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err49];
              } else {
                vErrors.push(err49);
              }
              errors++;
            }
          }
        }
        if (data27.max !== void 0) {
          let data29 = data27.max;
          if (!(typeof data29 == "number" && (!(data29 % 1) && !isNaN(data29)) && isFinite(data29))) {
            const err50 = { instancePath: instancePath + "/words/max", schemaPath: "#/properties/words/properties/max/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
          if (typeof data29 == "number" && isFinite(data29)) {
            if (data29 < 0 || isNaN(data29)) {
              const err51 = { instancePath: instancePath + "/words/max", schemaPath: "#/properties/words/properties/max/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err51];
              } else {
                vErrors.push(err51);
              }
              errors++;
            }
          }
        }
      } else {
        const err52 = { instancePath: instancePath + "/words", schemaPath: "#/properties/words/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data.numbering !== void 0) {
      let data30 = data.numbering;
      if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
        for (const key6 in data30) {
          if (!(key6 === "headings" || key6 === "paragraphs" || key6 === "footnotes")) {
            const err53 = { instancePath: instancePath + "/numbering", schemaPath: "#/properties/numbering/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data30.headings !== void 0) {
          let data31 = data30.headings;
          if (Array.isArray(data31)) {
            const len5 = data31.length;
            for (let i5 = 0; i5 < len5; i5++) {
              let data32 = data31[i5];
              if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                if (data32.form === void 0) {
                  const err54 = { instancePath: instancePath + "/numbering/headings/" + i5, schemaPath: "#/properties/numbering/properties/headings/items/required", keyword: "required", params: { missingProperty: "form" } };
                  if (vErrors === null) {
                    vErrors = [err54];
                  } else {
                    vErrors.push(err54);
                  }
                  errors++;
                }
                for (const key7 in data32) {
                  if (!(key7 === "level" || key7 === "form" || key7 === "word" || key7 === "suffix" || key7 === "restart" || key7 === "under" || key7 === "optional")) {
                    const err55 = { instancePath: instancePath + "/numbering/headings/" + i5, schemaPath: "#/properties/numbering/properties/headings/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
                    if (vErrors === null) {
                      vErrors = [err55];
                    } else {
                      vErrors.push(err55);
                    }
                    errors++;
                  }
                }
                if (data32.level !== void 0) {
                  let data33 = data32.level;
                  if (!(typeof data33 == "number" && (!(data33 % 1) && !isNaN(data33)) && isFinite(data33))) {
                    const err56 = { instancePath: instancePath + "/numbering/headings/" + i5 + "/level", schemaPath: "#/properties/numbering/properties/headings/items/properties/level/type", keyword: "type", params: { type: "integer" } };
                    if (vErrors === null) {
                      vErrors = [err56];
                    } else {
                      vErrors.push(err56);
                    }
                    errors++;
                  }
                  if (typeof data33 == "number" && isFinite(data33)) {
                    if (data33 > 6 || isNaN(data33)) {
                      const err57 = { instancePath: instancePath + "/numbering/headings/" + i5 + "/level", schemaPath: "#/properties/numbering/properties/headings/items/properties/level/maximum", keyword: "maximum", params: { comparison: "<=", limit: 6 } };
                      if (vErrors === null) {
                        vErrors = [err57];
                      } else {
                        vErrors.push(err57);
                      }
                      errors++;
                    }
                    if (data33 < 1 || isNaN(data33)) {
                      const err58 = { instancePath: instancePath + "/numbering/headings/" + i5 + "/level", schemaPath: "#/properties/numbering/properties/headings/items/properties/level/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err58];
                      } else {
                        vErrors.push(err58);
                      }
                      errors++;
                    }
                  }
                }
                if (data32.form !== void 0) {
                  let data34 = data32.form;
                  if (typeof data34 !== "string") {
                    const err59 = { instancePath: instancePath + "/numbering/headings/" + i5 + "/form", schemaPath: "#/properties/numbering/properties/headings/items/properties/form/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err59];
                    } else {
                      vErrors.push(err59);
                    }
                    errors++;
                  }
                  if (!(data34 === "roman" || data34 === "lowerRoman" || data34 === "letter" || data34 === "lowerLetter" || data34 === "arabic" || data34 === "decimal")) {
                    const err60 = { instancePath: instancePath + "/numbering/headings/" + i5 + "/form", schemaPath: "#/properties/numbering/properties/headings/items/properties/form/enum", keyword: "enum", params: { allowedValues: schema12.properties.numbering.properties.headings.items.properties.form.enum } };
                    if (vErrors === null) {
                      vErrors = [err60];
                    } else {
                      vErrors.push(err60);
                    }
                    errors++;
                  }
                }
                if (data32.word !== void 0) {
                  let data35 = data32.word;
                  if (typeof data35 === "string") {
                    if (data35.length < 1) {
                      const err61 = { instancePath: instancePath + "/numbering/headings/" + i5 + "/word", schemaPath: "#/properties/numbering/properties/headings/items/properties/word/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err61];
                      } else {
                        vErrors.push(err61);
                      }
                      errors++;
                    }
                  } else {
                    const err62 = { instancePath: instancePath + "/numbering/headings/" + i5 + "/word", schemaPath: "#/properties/numbering/properties/headings/items/properties/word/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err62];
                    } else {
                      vErrors.push(err62);
                    }
                    errors++;
                  }
                }
                if (data32.suffix !== void 0) {
                  if (typeof data32.suffix !== "string") {
                    const err63 = { instancePath: instancePath + "/numbering/headings/" + i5 + "/suffix", schemaPath: "#/properties/numbering/properties/headings/items/properties/suffix/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err63];
                    } else {
                      vErrors.push(err63);
                    }
                    errors++;
                  }
                }
                if (data32.restart !== void 0) {
                  let data37 = data32.restart;
                  if (typeof data37 !== "string") {
                    const err64 = { instancePath: instancePath + "/numbering/headings/" + i5 + "/restart", schemaPath: "#/properties/numbering/properties/headings/items/properties/restart/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err64];
                    } else {
                      vErrors.push(err64);
                    }
                    errors++;
                  }
                  if (!(data37 === "parent" || data37 === "never")) {
                    const err65 = { instancePath: instancePath + "/numbering/headings/" + i5 + "/restart", schemaPath: "#/properties/numbering/properties/headings/items/properties/restart/enum", keyword: "enum", params: { allowedValues: schema12.properties.numbering.properties.headings.items.properties.restart.enum } };
                    if (vErrors === null) {
                      vErrors = [err65];
                    } else {
                      vErrors.push(err65);
                    }
                    errors++;
                  }
                }
                if (data32.under !== void 0) {
                  let data38 = data32.under;
                  if (typeof data38 === "string") {
                    if (data38.length < 1) {
                      const err66 = { instancePath: instancePath + "/numbering/headings/" + i5 + "/under", schemaPath: "#/properties/numbering/properties/headings/items/properties/under/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err66];
                      } else {
                        vErrors.push(err66);
                      }
                      errors++;
                    }
                  } else {
                    const err67 = { instancePath: instancePath + "/numbering/headings/" + i5 + "/under", schemaPath: "#/properties/numbering/properties/headings/items/properties/under/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err67];
                    } else {
                      vErrors.push(err67);
                    }
                    errors++;
                  }
                }
                if (data32.optional !== void 0) {
                  if (typeof data32.optional !== "boolean") {
                    const err68 = { instancePath: instancePath + "/numbering/headings/" + i5 + "/optional", schemaPath: "#/properties/numbering/properties/headings/items/properties/optional/type", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                      vErrors = [err68];
                    } else {
                      vErrors.push(err68);
                    }
                    errors++;
                  }
                }
              } else {
                const err69 = { instancePath: instancePath + "/numbering/headings/" + i5, schemaPath: "#/properties/numbering/properties/headings/items/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err69];
                } else {
                  vErrors.push(err69);
                }
                errors++;
              }
            }
          } else {
            const err70 = { instancePath: instancePath + "/numbering/headings", schemaPath: "#/properties/numbering/properties/headings/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err70];
            } else {
              vErrors.push(err70);
            }
            errors++;
          }
        }
        if (data30.paragraphs !== void 0) {
          let data40 = data30.paragraphs;
          if (typeof data40 !== "string") {
            const err71 = { instancePath: instancePath + "/numbering/paragraphs", schemaPath: "#/properties/numbering/properties/paragraphs/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err71];
            } else {
              vErrors.push(err71);
            }
            errors++;
          }
          if (!(data40 === "auto" || data40 === "continuous" || data40 === "none")) {
            const err72 = { instancePath: instancePath + "/numbering/paragraphs", schemaPath: "#/properties/numbering/properties/paragraphs/enum", keyword: "enum", params: { allowedValues: schema12.properties.numbering.properties.paragraphs.enum } };
            if (vErrors === null) {
              vErrors = [err72];
            } else {
              vErrors.push(err72);
            }
            errors++;
          }
        }
        if (data30.footnotes !== void 0) {
          let data41 = data30.footnotes;
          if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
            if (data41.restartAt === void 0) {
              const err73 = { instancePath: instancePath + "/numbering/footnotes", schemaPath: "#/properties/numbering/properties/footnotes/required", keyword: "required", params: { missingProperty: "restartAt" } };
              if (vErrors === null) {
                vErrors = [err73];
              } else {
                vErrors.push(err73);
              }
              errors++;
            }
            for (const key8 in data41) {
              if (!(key8 === "restartAt")) {
                const err74 = { instancePath: instancePath + "/numbering/footnotes", schemaPath: "#/properties/numbering/properties/footnotes/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 } };
                if (vErrors === null) {
                  vErrors = [err74];
                } else {
                  vErrors.push(err74);
                }
                errors++;
              }
            }
            if (data41.restartAt !== void 0) {
              let data42 = data41.restartAt;
              if (!(typeof data42 == "number" && (!(data42 % 1) && !isNaN(data42)) && isFinite(data42))) {
                const err75 = { instancePath: instancePath + "/numbering/footnotes/restartAt", schemaPath: "#/properties/numbering/properties/footnotes/properties/restartAt/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err75];
                } else {
                  vErrors.push(err75);
                }
                errors++;
              }
              if (typeof data42 == "number" && isFinite(data42)) {
                if (data42 > 6 || isNaN(data42)) {
                  const err76 = { instancePath: instancePath + "/numbering/footnotes/restartAt", schemaPath: "#/properties/numbering/properties/footnotes/properties/restartAt/maximum", keyword: "maximum", params: { comparison: "<=", limit: 6 } };
                  if (vErrors === null) {
                    vErrors = [err76];
                  } else {
                    vErrors.push(err76);
                  }
                  errors++;
                }
                if (data42 < 1 || isNaN(data42)) {
                  const err77 = { instancePath: instancePath + "/numbering/footnotes/restartAt", schemaPath: "#/properties/numbering/properties/footnotes/properties/restartAt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err77];
                  } else {
                    vErrors.push(err77);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err78 = { instancePath: instancePath + "/numbering/footnotes", schemaPath: "#/properties/numbering/properties/footnotes/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err78];
            } else {
              vErrors.push(err78);
            }
            errors++;
          }
        }
      } else {
        const err79 = { instancePath: instancePath + "/numbering", schemaPath: "#/properties/numbering/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err79];
        } else {
          vErrors.push(err79);
        }
        errors++;
      }
    }
    if (data.tables !== void 0) {
      let data43 = data.tables;
      if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
        for (const key9 in data43) {
          if (!(key9 === "rounding" || key9 === "required" || key9 === "declared")) {
            const err80 = { instancePath: instancePath + "/tables", schemaPath: "#/properties/tables/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 } };
            if (vErrors === null) {
              vErrors = [err80];
            } else {
              vErrors.push(err80);
            }
            errors++;
          }
        }
        if (data43.rounding !== void 0) {
          let data44 = data43.rounding;
          if (typeof data44 !== "string") {
            const err81 = { instancePath: instancePath + "/tables/rounding", schemaPath: "#/properties/tables/properties/rounding/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err81];
            } else {
              vErrors.push(err81);
            }
            errors++;
          }
          if (!(data44 === "auto" || data44 === "exact" || data44 === "rounded")) {
            const err82 = { instancePath: instancePath + "/tables/rounding", schemaPath: "#/properties/tables/properties/rounding/enum", keyword: "enum", params: { allowedValues: schema12.properties.tables.properties.rounding.enum } };
            if (vErrors === null) {
              vErrors = [err82];
            } else {
              vErrors.push(err82);
            }
            errors++;
          }
        }
        if (data43.required !== void 0) {
          let data45 = data43.required;
          if (Array.isArray(data45)) {
            const len6 = data45.length;
            for (let i6 = 0; i6 < len6; i6++) {
              let data46 = data45[i6];
              if (typeof data46 === "string") {
                if (data46.length < 1) {
                  const err83 = { instancePath: instancePath + "/tables/required/" + i6, schemaPath: "#/properties/tables/properties/required/items/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err83];
                  } else {
                    vErrors.push(err83);
                  }
                  errors++;
                }
              } else {
                const err84 = { instancePath: instancePath + "/tables/required/" + i6, schemaPath: "#/properties/tables/properties/required/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err84];
                } else {
                  vErrors.push(err84);
                }
                errors++;
              }
            }
          } else {
            const err85 = { instancePath: instancePath + "/tables/required", schemaPath: "#/properties/tables/properties/required/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err85];
            } else {
              vErrors.push(err85);
            }
            errors++;
          }
        }
        if (data43.declared !== void 0) {
          let data47 = data43.declared;
          if (Array.isArray(data47)) {
            const len7 = data47.length;
            for (let i7 = 0; i7 < len7; i7++) {
              let data48 = data47[i7];
              if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
                if (data48.table === void 0) {
                  const err86 = { instancePath: instancePath + "/tables/declared/" + i7, schemaPath: "#/properties/tables/properties/declared/items/required", keyword: "required", params: { missingProperty: "table" } };
                  if (vErrors === null) {
                    vErrors = [err86];
                  } else {
                    vErrors.push(err86);
                  }
                  errors++;
                }
                for (const key10 in data48) {
                  if (!(key10 === "table" || key10 === "total" || key10 === "noTotal")) {
                    const err87 = { instancePath: instancePath + "/tables/declared/" + i7, schemaPath: "#/properties/tables/properties/declared/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 } };
                    if (vErrors === null) {
                      vErrors = [err87];
                    } else {
                      vErrors.push(err87);
                    }
                    errors++;
                  }
                }
                if (data48.table !== void 0) {
                  let data49 = data48.table;
                  if (typeof data49 === "string") {
                    if (data49.length < 1) {
                      const err88 = { instancePath: instancePath + "/tables/declared/" + i7 + "/table", schemaPath: "#/properties/tables/properties/declared/items/properties/table/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err88];
                      } else {
                        vErrors.push(err88);
                      }
                      errors++;
                    }
                  } else {
                    const err89 = { instancePath: instancePath + "/tables/declared/" + i7 + "/table", schemaPath: "#/properties/tables/properties/declared/items/properties/table/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err89];
                    } else {
                      vErrors.push(err89);
                    }
                    errors++;
                  }
                }
                if (data48.total !== void 0) {
                  let data50 = data48.total;
                  if (typeof data50 === "string") {
                    if (data50.length > 2e3) {
                      const err90 = { instancePath: instancePath + "/tables/declared/" + i7 + "/total", schemaPath: "#/properties/tables/properties/declared/items/properties/total/maxLength", keyword: "maxLength", params: { limit: 2e3 } };
                      if (vErrors === null) {
                        vErrors = [err90];
                      } else {
                        vErrors.push(err90);
                      }
                      errors++;
                    }
                    if (data50.length < 1) {
                      const err91 = { instancePath: instancePath + "/tables/declared/" + i7 + "/total", schemaPath: "#/properties/tables/properties/declared/items/properties/total/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err91];
                      } else {
                        vErrors.push(err91);
                      }
                      errors++;
                    }
                  } else {
                    const err92 = { instancePath: instancePath + "/tables/declared/" + i7 + "/total", schemaPath: "#/properties/tables/properties/declared/items/properties/total/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err92];
                    } else {
                      vErrors.push(err92);
                    }
                    errors++;
                  }
                }
                if (data48.noTotal !== void 0) {
                  let data51 = data48.noTotal;
                  if (typeof data51 === "string") {
                    if (data51.length > 2e3) {
                      const err93 = { instancePath: instancePath + "/tables/declared/" + i7 + "/noTotal", schemaPath: "#/properties/tables/properties/declared/items/properties/noTotal/maxLength", keyword: "maxLength", params: { limit: 2e3 } };
                      if (vErrors === null) {
                        vErrors = [err93];
                      } else {
                        vErrors.push(err93);
                      }
                      errors++;
                    }
                    if (data51.length < 1) {
                      const err94 = { instancePath: instancePath + "/tables/declared/" + i7 + "/noTotal", schemaPath: "#/properties/tables/properties/declared/items/properties/noTotal/minLength", keyword: "minLength", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err94];
                      } else {
                        vErrors.push(err94);
                      }
                      errors++;
                    }
                  } else {
                    const err95 = { instancePath: instancePath + "/tables/declared/" + i7 + "/noTotal", schemaPath: "#/properties/tables/properties/declared/items/properties/noTotal/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err95];
                    } else {
                      vErrors.push(err95);
                    }
                    errors++;
                  }
                }
              } else {
                const err96 = { instancePath: instancePath + "/tables/declared/" + i7, schemaPath: "#/properties/tables/properties/declared/items/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err96];
                } else {
                  vErrors.push(err96);
                }
                errors++;
              }
            }
          } else {
            const err97 = { instancePath: instancePath + "/tables/declared", schemaPath: "#/properties/tables/properties/declared/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err97];
            } else {
              vErrors.push(err97);
            }
            errors++;
          }
        }
      } else {
        const err98 = { instancePath: instancePath + "/tables", schemaPath: "#/properties/tables/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err98];
        } else {
          vErrors.push(err98);
        }
        errors++;
      }
    }
    if (data.frameworks !== void 0) {
      let data52 = data.frameworks;
      if (Array.isArray(data52)) {
        const len8 = data52.length;
        for (let i8 = 0; i8 < len8; i8++) {
          let data53 = data52[i8];
          if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
            if (data53.catalogue === void 0) {
              const err99 = { instancePath: instancePath + "/frameworks/" + i8, schemaPath: "#/properties/frameworks/items/required", keyword: "required", params: { missingProperty: "catalogue" } };
              if (vErrors === null) {
                vErrors = [err99];
              } else {
                vErrors.push(err99);
              }
              errors++;
            }
            for (const key11 in data53) {
              if (!(key11 === "catalogue" || key11 === "statement" || key11 === "siblings")) {
                const err100 = { instancePath: instancePath + "/frameworks/" + i8, schemaPath: "#/properties/frameworks/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 } };
                if (vErrors === null) {
                  vErrors = [err100];
                } else {
                  vErrors.push(err100);
                }
                errors++;
              }
            }
            if (data53.catalogue !== void 0) {
              let data54 = data53.catalogue;
              if (typeof data54 === "string") {
                if (!pattern0.test(data54)) {
                  const err101 = { instancePath: instancePath + "/frameworks/" + i8 + "/catalogue", schemaPath: "#/properties/frameworks/items/properties/catalogue/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" } };
                  if (vErrors === null) {
                    vErrors = [err101];
                  } else {
                    vErrors.push(err101);
                  }
                  errors++;
                }
              } else {
                const err102 = { instancePath: instancePath + "/frameworks/" + i8 + "/catalogue", schemaPath: "#/properties/frameworks/items/properties/catalogue/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err102];
                } else {
                  vErrors.push(err102);
                }
                errors++;
              }
            }
            if (data53.statement !== void 0) {
              let data55 = data53.statement;
              if (typeof data55 !== "string") {
                const err103 = { instancePath: instancePath + "/frameworks/" + i8 + "/statement", schemaPath: "#/properties/frameworks/items/properties/statement/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err103];
                } else {
                  vErrors.push(err103);
                }
                errors++;
              }
              if (!(data55 === "line" || data55 === "list" || data55 === "either" || data55 === "none")) {
                const err104 = { instancePath: instancePath + "/frameworks/" + i8 + "/statement", schemaPath: "#/properties/frameworks/items/properties/statement/enum", keyword: "enum", params: { allowedValues: schema12.properties.frameworks.items.properties.statement.enum } };
                if (vErrors === null) {
                  vErrors = [err104];
                } else {
                  vErrors.push(err104);
                }
                errors++;
              }
            }
            if (data53.siblings !== void 0) {
              if (typeof data53.siblings !== "boolean") {
                const err105 = { instancePath: instancePath + "/frameworks/" + i8 + "/siblings", schemaPath: "#/properties/frameworks/items/properties/siblings/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err105];
                } else {
                  vErrors.push(err105);
                }
                errors++;
              }
            }
          } else {
            const err106 = { instancePath: instancePath + "/frameworks/" + i8, schemaPath: "#/properties/frameworks/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err106];
            } else {
              vErrors.push(err106);
            }
            errors++;
          }
        }
      } else {
        const err107 = { instancePath: instancePath + "/frameworks", schemaPath: "#/properties/frameworks/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err107];
        } else {
          vErrors.push(err107);
        }
        errors++;
      }
    }
    if (data.numberStyle !== void 0) {
      let data57 = data.numberStyle;
      if (data57 && typeof data57 == "object" && !Array.isArray(data57)) {
        if (data57.thousands === void 0) {
          const err108 = { instancePath: instancePath + "/numberStyle", schemaPath: "#/properties/numberStyle/required", keyword: "required", params: { missingProperty: "thousands" } };
          if (vErrors === null) {
            vErrors = [err108];
          } else {
            vErrors.push(err108);
          }
          errors++;
        }
        if (data57.decimal === void 0) {
          const err109 = { instancePath: instancePath + "/numberStyle", schemaPath: "#/properties/numberStyle/required", keyword: "required", params: { missingProperty: "decimal" } };
          if (vErrors === null) {
            vErrors = [err109];
          } else {
            vErrors.push(err109);
          }
          errors++;
        }
        for (const key12 in data57) {
          if (!(key12 === "thousands" || key12 === "decimal")) {
            const err110 = { instancePath: instancePath + "/numberStyle", schemaPath: "#/properties/numberStyle/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 } };
            if (vErrors === null) {
              vErrors = [err110];
            } else {
              vErrors.push(err110);
            }
            errors++;
          }
        }
        if (data57.thousands !== void 0) {
          let data58 = data57.thousands;
          if (typeof data58 !== "string") {
            const err111 = { instancePath: instancePath + "/numberStyle/thousands", schemaPath: "#/properties/numberStyle/properties/thousands/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err111];
            } else {
              vErrors.push(err111);
            }
            errors++;
          }
          if (!(data58 === "" || data58 === " " || data58 === "\xA0" || data58 === "\u2009" || data58 === "\u202F" || data58 === "," || data58 === "." || data58 === "'" || data58 === "\u2019")) {
            const err112 = { instancePath: instancePath + "/numberStyle/thousands", schemaPath: "#/properties/numberStyle/properties/thousands/enum", keyword: "enum", params: { allowedValues: schema12.properties.numberStyle.properties.thousands.enum } };
            if (vErrors === null) {
              vErrors = [err112];
            } else {
              vErrors.push(err112);
            }
            errors++;
          }
        }
        if (data57.decimal !== void 0) {
          let data59 = data57.decimal;
          if (typeof data59 !== "string") {
            const err113 = { instancePath: instancePath + "/numberStyle/decimal", schemaPath: "#/properties/numberStyle/properties/decimal/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err113];
            } else {
              vErrors.push(err113);
            }
            errors++;
          }
          if (!(data59 === "." || data59 === ",")) {
            const err114 = { instancePath: instancePath + "/numberStyle/decimal", schemaPath: "#/properties/numberStyle/properties/decimal/enum", keyword: "enum", params: { allowedValues: schema12.properties.numberStyle.properties.decimal.enum } };
            if (vErrors === null) {
              vErrors = [err114];
            } else {
              vErrors.push(err114);
            }
            errors++;
          }
        }
      } else {
        const err115 = { instancePath: instancePath + "/numberStyle", schemaPath: "#/properties/numberStyle/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err115];
        } else {
          vErrors.push(err115);
        }
        errors++;
      }
    }
    if (data.figureStyle !== void 0) {
      let data60 = data.figureStyle;
      if (data60 && typeof data60 == "object" && !Array.isArray(data60)) {
        for (const key13 in data60) {
          if (!(key13 === "percent" || key13 === "currency" || key13 === "nonBreakingSpaces" || key13 === "wordsBelow" || key13 === "sentenceStart")) {
            const err116 = { instancePath: instancePath + "/figureStyle", schemaPath: "#/properties/figureStyle/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 } };
            if (vErrors === null) {
              vErrors = [err116];
            } else {
              vErrors.push(err116);
            }
            errors++;
          }
        }
        if (data60.percent !== void 0) {
          let data61 = data60.percent;
          if (typeof data61 !== "string") {
            const err117 = { instancePath: instancePath + "/figureStyle/percent", schemaPath: "#/properties/figureStyle/properties/percent/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err117];
            } else {
              vErrors.push(err117);
            }
            errors++;
          }
          if (!(data61 === "sign" || data61 === "words" || data61 === "bracketSign")) {
            const err118 = { instancePath: instancePath + "/figureStyle/percent", schemaPath: "#/properties/figureStyle/properties/percent/enum", keyword: "enum", params: { allowedValues: schema12.properties.figureStyle.properties.percent.enum } };
            if (vErrors === null) {
              vErrors = [err118];
            } else {
              vErrors.push(err118);
            }
            errors++;
          }
        }
        if (data60.currency !== void 0) {
          let data62 = data60.currency;
          if (typeof data62 !== "string") {
            const err119 = { instancePath: instancePath + "/figureStyle/currency", schemaPath: "#/properties/figureStyle/properties/currency/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err119];
            } else {
              vErrors.push(err119);
            }
            errors++;
          }
          if (!(data62 === "before" || data62 === "after")) {
            const err120 = { instancePath: instancePath + "/figureStyle/currency", schemaPath: "#/properties/figureStyle/properties/currency/enum", keyword: "enum", params: { allowedValues: schema12.properties.figureStyle.properties.currency.enum } };
            if (vErrors === null) {
              vErrors = [err120];
            } else {
              vErrors.push(err120);
            }
            errors++;
          }
        }
        if (data60.nonBreakingSpaces !== void 0) {
          if (typeof data60.nonBreakingSpaces !== "boolean") {
            const err121 = { instancePath: instancePath + "/figureStyle/nonBreakingSpaces", schemaPath: "#/properties/figureStyle/properties/nonBreakingSpaces/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err121];
            } else {
              vErrors.push(err121);
            }
            errors++;
          }
        }
        if (data60.wordsBelow !== void 0) {
          let data64 = data60.wordsBelow;
          if (!(typeof data64 == "number" && (!(data64 % 1) && !isNaN(data64)) && isFinite(data64))) {
            const err122 = { instancePath: instancePath + "/figureStyle/wordsBelow", schemaPath: "#/properties/figureStyle/properties/wordsBelow/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err122];
            } else {
              vErrors.push(err122);
            }
            errors++;
          }
          if (typeof data64 == "number" && isFinite(data64)) {
            if (data64 > 100 || isNaN(data64)) {
              const err123 = { instancePath: instancePath + "/figureStyle/wordsBelow", schemaPath: "#/properties/figureStyle/properties/wordsBelow/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
              if (vErrors === null) {
                vErrors = [err123];
              } else {
                vErrors.push(err123);
              }
              errors++;
            }
            if (data64 < 1 || isNaN(data64)) {
              const err124 = { instancePath: instancePath + "/figureStyle/wordsBelow", schemaPath: "#/properties/figureStyle/properties/wordsBelow/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err124];
              } else {
                vErrors.push(err124);
              }
              errors++;
            }
          }
        }
        if (data60.sentenceStart !== void 0) {
          let data65 = data60.sentenceStart;
          if (typeof data65 !== "string") {
            const err125 = { instancePath: instancePath + "/figureStyle/sentenceStart", schemaPath: "#/properties/figureStyle/properties/sentenceStart/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err125];
            } else {
              vErrors.push(err125);
            }
            errors++;
          }
          if (!(data65 === "words" || data65 === "any")) {
            const err126 = { instancePath: instancePath + "/figureStyle/sentenceStart", schemaPath: "#/properties/figureStyle/properties/sentenceStart/enum", keyword: "enum", params: { allowedValues: schema12.properties.figureStyle.properties.sentenceStart.enum } };
            if (vErrors === null) {
              vErrors = [err126];
            } else {
              vErrors.push(err126);
            }
            errors++;
          }
        }
      } else {
        const err127 = { instancePath: instancePath + "/figureStyle", schemaPath: "#/properties/figureStyle/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err127];
        } else {
          vErrors.push(err127);
        }
        errors++;
      }
    }
    if (data.countryLists !== void 0) {
      let data66 = data.countryLists;
      if (typeof data66 !== "string") {
        const err128 = { instancePath: instancePath + "/countryLists", schemaPath: "#/properties/countryLists/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err128];
        } else {
          vErrors.push(err128);
        }
        errors++;
      }
      if (!(data66 === "official" || data66 === "any")) {
        const err129 = { instancePath: instancePath + "/countryLists", schemaPath: "#/properties/countryLists/enum", keyword: "enum", params: { allowedValues: schema12.properties.countryLists.enum } };
        if (vErrors === null) {
          vErrors = [err129];
        } else {
          vErrors.push(err129);
        }
        errors++;
      }
    }
  } else {
    const err130 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err130];
    } else {
      vErrors.push(err130);
    }
    errors++;
  }
  validate11.errors = vErrors;
  return errors === 0;
}
const validateCatalogue = validate12;
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.title === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.items === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "title" || key0 === "adoptedBy" || key0 === "aliases" || key0 === "items")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (!pattern0.test(data0)) {
          const err4 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 === "string") {
        if (data1.length < 1) {
          const err6 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.adoptedBy !== void 0) {
      let data2 = data.adoptedBy;
      if (typeof data2 === "string") {
        if (data2.length < 1) {
          const err8 = { instancePath: instancePath + "/adoptedBy", schemaPath: "#/properties/adoptedBy/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/adoptedBy", schemaPath: "#/properties/adoptedBy/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.aliases !== void 0) {
      let data3 = data.aliases;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 === "string") {
            if (data4.length < 1) {
              const err10 = { instancePath: instancePath + "/aliases/" + i0, schemaPath: "#/properties/aliases/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/aliases/" + i0, schemaPath: "#/properties/aliases/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.items !== void 0) {
      let data5 = data.items;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err13 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            if (data6.kind === void 0) {
              const err14 = { instancePath: instancePath + "/items/" + i1, schemaPath: "#/properties/items/items/required", keyword: "required", params: { missingProperty: "kind" } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (data6.number === void 0) {
              const err15 = { instancePath: instancePath + "/items/" + i1, schemaPath: "#/properties/items/items/required", keyword: "required", params: { missingProperty: "number" } };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            for (const key1 in data6) {
              if (!(key1 === "kind" || key1 === "number" || key1 === "title" || key1 === "text")) {
                const err16 = { instancePath: instancePath + "/items/" + i1, schemaPath: "#/properties/items/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data6.kind !== void 0) {
              let data7 = data6.kind;
              if (typeof data7 === "string") {
                if (data7.length < 1) {
                  const err17 = { instancePath: instancePath + "/items/" + i1 + "/kind", schemaPath: "#/properties/items/items/properties/kind/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              } else {
                const err18 = { instancePath: instancePath + "/items/" + i1 + "/kind", schemaPath: "#/properties/items/items/properties/kind/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data6.number !== void 0) {
              let data8 = data6.number;
              if (typeof data8 === "string") {
                if (data8.length < 1) {
                  const err19 = { instancePath: instancePath + "/items/" + i1 + "/number", schemaPath: "#/properties/items/items/properties/number/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
              } else {
                const err20 = { instancePath: instancePath + "/items/" + i1 + "/number", schemaPath: "#/properties/items/items/properties/number/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data6.title !== void 0) {
              let data9 = data6.title;
              if (typeof data9 === "string") {
                if (data9.length < 1) {
                  const err21 = { instancePath: instancePath + "/items/" + i1 + "/title", schemaPath: "#/properties/items/items/properties/title/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              } else {
                const err22 = { instancePath: instancePath + "/items/" + i1 + "/title", schemaPath: "#/properties/items/items/properties/title/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data6.text !== void 0) {
              let data10 = data6.text;
              if (typeof data10 === "string") {
                if (data10.length < 1) {
                  const err23 = { instancePath: instancePath + "/items/" + i1 + "/text", schemaPath: "#/properties/items/items/properties/text/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
              } else {
                const err24 = { instancePath: instancePath + "/items/" + i1 + "/text", schemaPath: "#/properties/items/items/properties/text/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
          } else {
            const err25 = { instancePath: instancePath + "/items/" + i1, schemaPath: "#/properties/items/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
      } else {
        const err26 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
  } else {
    const err27 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err27];
    } else {
      vErrors.push(err27);
    }
    errors++;
  }
  validate12.errors = vErrors;
  return errors === 0;
}
const validateAcronyms = validate13;
const schema14 = { "$id": "https://crossfoot.example/schemas/acronyms.schema.json", "type": "object", "additionalProperties": false, "required": ["acronyms"], "properties": { "acronyms": { "type": "object", "propertyNames": { "pattern": "^\\S(?:.{0,28}\\S)$", "patternErrorMessage": "an acronym has two to thirty characters, as in HWS" }, "additionalProperties": { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string", "minLength": 1 } } } } };
const pattern14 = new RegExp("^\\S(?:.{0,28}\\S)$", "u");
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.acronyms === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "acronyms" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "acronyms")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.acronyms !== void 0) {
      let data0 = data.acronyms;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          const _errs4 = errors;
          if (typeof key1 === "string") {
            if (!pattern14.test(key1)) {
              const err2 = { instancePath: instancePath + "/acronyms", schemaPath: "#/properties/acronyms/propertyNames/pattern", keyword: "pattern", params: { pattern: "^\\S(?:.{0,28}\\S)$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
          }
          var valid1 = _errs4 === errors;
          if (!valid1) {
            const err3 = { instancePath: instancePath + "/acronyms", schemaPath: "#/properties/acronyms/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        for (const key2 in data0) {
          let data1 = data0[key2];
          if (typeof data1 !== "string" && !Array.isArray(data1)) {
            const err4 = { instancePath: instancePath + "/acronyms/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/acronyms/additionalProperties/type", keyword: "type", params: { type: schema14.properties.acronyms.additionalProperties.type } };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (typeof data1 === "string") {
            if (data1.length < 1) {
              const err5 = { instancePath: instancePath + "/acronyms/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/acronyms/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
          if (Array.isArray(data1)) {
            if (data1.length < 1) {
              const err6 = { instancePath: instancePath + "/acronyms/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/acronyms/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data2 = data1[i0];
              if (typeof data2 === "string") {
                if (data2.length < 1) {
                  const err7 = { instancePath: instancePath + "/acronyms/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/properties/acronyms/additionalProperties/items/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
              } else {
                const err8 = { instancePath: instancePath + "/acronyms/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/properties/acronyms/additionalProperties/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/acronyms", schemaPath: "#/properties/acronyms/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
  } else {
    const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validate13.errors = vErrors;
  return errors === 0;
}
const validateFrontMatter = validate14;
const schema15 = { "$id": "https://crossfoot.example/schemas/front-matter.schema.json", "type": "object", "properties": { "profile": { "type": "string", "minLength": 1 }, "title": { "type": "string" }, "symbol": { "type": "string" }, "session": { "type": "string" }, "originalLanguage": { "type": "string" }, "date": { "type": "string" }, "reportingYear": { "type": ["integer", "string"] }, "prior": { "type": "string" }, "restated": { "type": "array", "items": { "type": "object", "required": ["reason"], "properties": { "figure": { "type": ["string", "number"] }, "label": { "type": "string" }, "reason": { "type": "string", "minLength": 1 } } } } } };
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.profile !== void 0) {
      let data0 = data.profile;
      if (typeof data0 === "string") {
        if (data0.length < 1) {
          const err0 = { instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
      } else {
        const err1 = { instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      if (typeof data.title !== "string") {
        const err2 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.symbol !== void 0) {
      if (typeof data.symbol !== "string") {
        const err3 = { instancePath: instancePath + "/symbol", schemaPath: "#/properties/symbol/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.session !== void 0) {
      if (typeof data.session !== "string") {
        const err4 = { instancePath: instancePath + "/session", schemaPath: "#/properties/session/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.originalLanguage !== void 0) {
      if (typeof data.originalLanguage !== "string") {
        const err5 = { instancePath: instancePath + "/originalLanguage", schemaPath: "#/properties/originalLanguage/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.date !== void 0) {
      if (typeof data.date !== "string") {
        const err6 = { instancePath: instancePath + "/date", schemaPath: "#/properties/date/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.reportingYear !== void 0) {
      let data6 = data.reportingYear;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6)) && typeof data6 !== "string") {
        const err7 = { instancePath: instancePath + "/reportingYear", schemaPath: "#/properties/reportingYear/type", keyword: "type", params: { type: schema15.properties.reportingYear.type } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.prior !== void 0) {
      if (typeof data.prior !== "string") {
        const err8 = { instancePath: instancePath + "/prior", schemaPath: "#/properties/prior/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.restated !== void 0) {
      let data8 = data.restated;
      if (Array.isArray(data8)) {
        const len0 = data8.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data9 = data8[i0];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.reason === void 0) {
              const err9 = { instancePath: instancePath + "/restated/" + i0, schemaPath: "#/properties/restated/items/required", keyword: "required", params: { missingProperty: "reason" } };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            if (data9.figure !== void 0) {
              let data10 = data9.figure;
              if (typeof data10 !== "string" && !(typeof data10 == "number" && isFinite(data10))) {
                const err10 = { instancePath: instancePath + "/restated/" + i0 + "/figure", schemaPath: "#/properties/restated/items/properties/figure/type", keyword: "type", params: { type: schema15.properties.restated.items.properties.figure.type } };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data9.label !== void 0) {
              if (typeof data9.label !== "string") {
                const err11 = { instancePath: instancePath + "/restated/" + i0 + "/label", schemaPath: "#/properties/restated/items/properties/label/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data9.reason !== void 0) {
              let data12 = data9.reason;
              if (typeof data12 === "string") {
                if (data12.length < 1) {
                  const err12 = { instancePath: instancePath + "/restated/" + i0 + "/reason", schemaPath: "#/properties/restated/items/properties/reason/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                }
              } else {
                const err13 = { instancePath: instancePath + "/restated/" + i0 + "/reason", schemaPath: "#/properties/restated/items/properties/reason/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          } else {
            const err14 = { instancePath: instancePath + "/restated/" + i0, schemaPath: "#/properties/restated/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/restated", schemaPath: "#/properties/restated/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
  } else {
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  }
  validate14.errors = vErrors;
  return errors === 0;
}
export {
  validateAcronyms,
  validateCatalogue,
  validateConfig,
  validateFrontMatter,
  validateProfile
};
