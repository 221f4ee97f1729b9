import "./shared-esbuild.mjs";
var validate = validate10;
var schema11 = { "type": "object", "properties": { "work_id": { "type": ["string", "integer"] }, "work_item_id": { "type": ["string", "integer"] }, "workId": { "type": ["string", "integer"] }, "run_id": { "type": ["string", "null"] }, "issue_data": { "type": "object", "properties": { "id": { "type": ["string", "integer"] }, "number": { "type": ["string", "integer"] }, "title": { "type": ["string", "null"] }, "description": { "type": ["string", "null"] }, "body": { "type": ["string", "null"] }, "labels": { "type": "array", "items": { "anyOf": [{ "type": "string" }, { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } }] } } } }, "issue": { "type": "object", "properties": { "id": { "type": ["string", "integer"] }, "number": { "type": ["string", "integer"] }, "title": { "type": ["string", "null"] }, "description": { "type": ["string", "null"] }, "body": { "type": ["string", "null"] }, "labels": { "type": "array", "items": { "anyOf": [{ "type": "string" }, { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } }] } } } }, "work_item": { "type": "object", "properties": { "id": { "type": ["string", "integer"] }, "number": { "type": ["string", "integer"] }, "title": { "type": ["string", "null"] }, "description": { "type": ["string", "null"] }, "body": { "type": ["string", "null"] }, "labels": { "type": "array", "items": { "anyOf": [{ "type": "string" }, { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } }] } } } }, "config": { "type": "object", "properties": { "autonomy": { "anyOf": [{ "type": "string" }, { "type": "object", "properties": { "level": { "type": "string" } } }] } } }, "autonomy": { "anyOf": [{ "type": "string" }, { "type": "object", "properties": { "level": { "type": "string" } } }] }, "additional_instructions": { "type": ["string", "null"] }, "specification": { "type": ["string", "null"] }, "spec_path": { "type": ["string", "null"] }, "previous_results": { "type": ["object", "array", "null"] }, "artifacts": { "type": ["object", "array", "null"] } } };
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.work_id !== void 0) {
      let data0 = data.work_id;
      if (typeof data0 !== "string" && !(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)))) {
        const err0 = { instancePath: instancePath + "/work_id", schemaPath: "#/properties/work_id/type", keyword: "type", params: { type: schema11.properties.work_id.type }, message: "must be string,integer" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.work_item_id !== void 0) {
      let data1 = data.work_item_id;
      if (typeof data1 !== "string" && !(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)))) {
        const err1 = { instancePath: instancePath + "/work_item_id", schemaPath: "#/properties/work_item_id/type", keyword: "type", params: { type: schema11.properties.work_item_id.type }, message: "must be string,integer" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.workId !== void 0) {
      let data2 = data.workId;
      if (typeof data2 !== "string" && !(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)))) {
        const err2 = { instancePath: instancePath + "/workId", schemaPath: "#/properties/workId/type", keyword: "type", params: { type: schema11.properties.workId.type }, message: "must be string,integer" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.run_id !== void 0) {
      let data3 = data.run_id;
      if (typeof data3 !== "string" && data3 !== null) {
        const err3 = { instancePath: instancePath + "/run_id", schemaPath: "#/properties/run_id/type", keyword: "type", params: { type: schema11.properties.run_id.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.issue_data !== void 0) {
      let data4 = data.issue_data;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.id !== void 0) {
          let data5 = data4.id;
          if (typeof data5 !== "string" && !(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)))) {
            const err4 = { instancePath: instancePath + "/issue_data/id", schemaPath: "#/properties/issue_data/properties/id/type", keyword: "type", params: { type: schema11.properties.issue_data.properties.id.type }, message: "must be string,integer" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data4.number !== void 0) {
          let data6 = data4.number;
          if (typeof data6 !== "string" && !(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)))) {
            const err5 = { instancePath: instancePath + "/issue_data/number", schemaPath: "#/properties/issue_data/properties/number/type", keyword: "type", params: { type: schema11.properties.issue_data.properties.number.type }, message: "must be string,integer" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data4.title !== void 0) {
          let data7 = data4.title;
          if (typeof data7 !== "string" && data7 !== null) {
            const err6 = { instancePath: instancePath + "/issue_data/title", schemaPath: "#/properties/issue_data/properties/title/type", keyword: "type", params: { type: schema11.properties.issue_data.properties.title.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data4.description !== void 0) {
          let data8 = data4.description;
          if (typeof data8 !== "string" && data8 !== null) {
            const err7 = { instancePath: instancePath + "/issue_data/description", schemaPath: "#/properties/issue_data/properties/description/type", keyword: "type", params: { type: schema11.properties.issue_data.properties.description.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data4.body !== void 0) {
          let data9 = data4.body;
          if (typeof data9 !== "string" && data9 !== null) {
            const err8 = { instancePath: instancePath + "/issue_data/body", schemaPath: "#/properties/issue_data/properties/body/type", keyword: "type", params: { type: schema11.properties.issue_data.properties.body.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data4.labels !== void 0) {
          let data10 = data4.labels;
          if (Array.isArray(data10)) {
            const len0 = data10.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data11 = data10[i0];
              const _errs24 = errors;
              let valid4 = false;
              const _errs25 = errors;
              if (typeof data11 !== "string") {
                const err9 = { instancePath: instancePath + "/issue_data/labels/" + i0, schemaPath: "#/properties/issue_data/properties/labels/items/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
              var _valid0 = _errs25 === errors;
              valid4 = valid4 || _valid0;
              if (!valid4) {
                const _errs27 = errors;
                if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                  if (data11.name === void 0) {
                    const err10 = { instancePath: instancePath + "/issue_data/labels/" + i0, schemaPath: "#/properties/issue_data/properties/labels/items/anyOf/1/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
                    if (vErrors === null) {
                      vErrors = [err10];
                    } else {
                      vErrors.push(err10);
                    }
                    errors++;
                  }
                  if (data11.name !== void 0) {
                    if (typeof data11.name !== "string") {
                      const err11 = { instancePath: instancePath + "/issue_data/labels/" + i0 + "/name", schemaPath: "#/properties/issue_data/properties/labels/items/anyOf/1/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      if (vErrors === null) {
                        vErrors = [err11];
                      } else {
                        vErrors.push(err11);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err12 = { instancePath: instancePath + "/issue_data/labels/" + i0, schemaPath: "#/properties/issue_data/properties/labels/items/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                }
                var _valid0 = _errs27 === errors;
                valid4 = valid4 || _valid0;
              }
              if (!valid4) {
                const err13 = { instancePath: instancePath + "/issue_data/labels/" + i0, schemaPath: "#/properties/issue_data/properties/labels/items/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              } else {
                errors = _errs24;
                if (vErrors !== null) {
                  if (_errs24) {
                    vErrors.length = _errs24;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            const err14 = { instancePath: instancePath + "/issue_data/labels", schemaPath: "#/properties/issue_data/properties/labels/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/issue_data", schemaPath: "#/properties/issue_data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.issue !== void 0) {
      let data13 = data.issue;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        if (data13.id !== void 0) {
          let data14 = data13.id;
          if (typeof data14 !== "string" && !(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)))) {
            const err16 = { instancePath: instancePath + "/issue/id", schemaPath: "#/properties/issue/properties/id/type", keyword: "type", params: { type: schema11.properties.issue.properties.id.type }, message: "must be string,integer" };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data13.number !== void 0) {
          let data15 = data13.number;
          if (typeof data15 !== "string" && !(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)))) {
            const err17 = { instancePath: instancePath + "/issue/number", schemaPath: "#/properties/issue/properties/number/type", keyword: "type", params: { type: schema11.properties.issue.properties.number.type }, message: "must be string,integer" };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data13.title !== void 0) {
          let data16 = data13.title;
          if (typeof data16 !== "string" && data16 !== null) {
            const err18 = { instancePath: instancePath + "/issue/title", schemaPath: "#/properties/issue/properties/title/type", keyword: "type", params: { type: schema11.properties.issue.properties.title.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data13.description !== void 0) {
          let data17 = data13.description;
          if (typeof data17 !== "string" && data17 !== null) {
            const err19 = { instancePath: instancePath + "/issue/description", schemaPath: "#/properties/issue/properties/description/type", keyword: "type", params: { type: schema11.properties.issue.properties.description.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data13.body !== void 0) {
          let data18 = data13.body;
          if (typeof data18 !== "string" && data18 !== null) {
            const err20 = { instancePath: instancePath + "/issue/body", schemaPath: "#/properties/issue/properties/body/type", keyword: "type", params: { type: schema11.properties.issue.properties.body.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data13.labels !== void 0) {
          let data19 = data13.labels;
          if (Array.isArray(data19)) {
            const len1 = data19.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data20 = data19[i1];
              const _errs46 = errors;
              let valid9 = false;
              const _errs47 = errors;
              if (typeof data20 !== "string") {
                const err21 = { instancePath: instancePath + "/issue/labels/" + i1, schemaPath: "#/properties/issue/properties/labels/items/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
              var _valid1 = _errs47 === errors;
              valid9 = valid9 || _valid1;
              if (!valid9) {
                const _errs49 = errors;
                if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                  if (data20.name === void 0) {
                    const err22 = { instancePath: instancePath + "/issue/labels/" + i1, schemaPath: "#/properties/issue/properties/labels/items/anyOf/1/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
                    if (vErrors === null) {
                      vErrors = [err22];
                    } else {
                      vErrors.push(err22);
                    }
                    errors++;
                  }
                  if (data20.name !== void 0) {
                    if (typeof data20.name !== "string") {
                      const err23 = { instancePath: instancePath + "/issue/labels/" + i1 + "/name", schemaPath: "#/properties/issue/properties/labels/items/anyOf/1/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      if (vErrors === null) {
                        vErrors = [err23];
                      } else {
                        vErrors.push(err23);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err24 = { instancePath: instancePath + "/issue/labels/" + i1, schemaPath: "#/properties/issue/properties/labels/items/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                  if (vErrors === null) {
                    vErrors = [err24];
                  } else {
                    vErrors.push(err24);
                  }
                  errors++;
                }
                var _valid1 = _errs49 === errors;
                valid9 = valid9 || _valid1;
              }
              if (!valid9) {
                const err25 = { instancePath: instancePath + "/issue/labels/" + i1, schemaPath: "#/properties/issue/properties/labels/items/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              } else {
                errors = _errs46;
                if (vErrors !== null) {
                  if (_errs46) {
                    vErrors.length = _errs46;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            const err26 = { instancePath: instancePath + "/issue/labels", schemaPath: "#/properties/issue/properties/labels/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/issue", schemaPath: "#/properties/issue/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.work_item !== void 0) {
      let data22 = data.work_item;
      if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
        if (data22.id !== void 0) {
          let data23 = data22.id;
          if (typeof data23 !== "string" && !(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)))) {
            const err28 = { instancePath: instancePath + "/work_item/id", schemaPath: "#/properties/work_item/properties/id/type", keyword: "type", params: { type: schema11.properties.work_item.properties.id.type }, message: "must be string,integer" };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
        if (data22.number !== void 0) {
          let data24 = data22.number;
          if (typeof data24 !== "string" && !(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)))) {
            const err29 = { instancePath: instancePath + "/work_item/number", schemaPath: "#/properties/work_item/properties/number/type", keyword: "type", params: { type: schema11.properties.work_item.properties.number.type }, message: "must be string,integer" };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data22.title !== void 0) {
          let data25 = data22.title;
          if (typeof data25 !== "string" && data25 !== null) {
            const err30 = { instancePath: instancePath + "/work_item/title", schemaPath: "#/properties/work_item/properties/title/type", keyword: "type", params: { type: schema11.properties.work_item.properties.title.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        if (data22.description !== void 0) {
          let data26 = data22.description;
          if (typeof data26 !== "string" && data26 !== null) {
            const err31 = { instancePath: instancePath + "/work_item/description", schemaPath: "#/properties/work_item/properties/description/type", keyword: "type", params: { type: schema11.properties.work_item.properties.description.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data22.body !== void 0) {
          let data27 = data22.body;
          if (typeof data27 !== "string" && data27 !== null) {
            const err32 = { instancePath: instancePath + "/work_item/body", schemaPath: "#/properties/work_item/properties/body/type", keyword: "type", params: { type: schema11.properties.work_item.properties.body.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        if (data22.labels !== void 0) {
          let data28 = data22.labels;
          if (Array.isArray(data28)) {
            const len2 = data28.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data29 = data28[i2];
              const _errs68 = errors;
              let valid14 = false;
              const _errs69 = errors;
              if (typeof data29 !== "string") {
                const err33 = { instancePath: instancePath + "/work_item/labels/" + i2, schemaPath: "#/properties/work_item/properties/labels/items/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
              var _valid2 = _errs69 === errors;
              valid14 = valid14 || _valid2;
              if (!valid14) {
                const _errs71 = errors;
                if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
                  if (data29.name === void 0) {
                    const err34 = { instancePath: instancePath + "/work_item/labels/" + i2, schemaPath: "#/properties/work_item/properties/labels/items/anyOf/1/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
                    if (vErrors === null) {
                      vErrors = [err34];
                    } else {
                      vErrors.push(err34);
                    }
                    errors++;
                  }
                  if (data29.name !== void 0) {
                    if (typeof data29.name !== "string") {
                      const err35 = { instancePath: instancePath + "/work_item/labels/" + i2 + "/name", schemaPath: "#/properties/work_item/properties/labels/items/anyOf/1/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      if (vErrors === null) {
                        vErrors = [err35];
                      } else {
                        vErrors.push(err35);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err36 = { instancePath: instancePath + "/work_item/labels/" + i2, schemaPath: "#/properties/work_item/properties/labels/items/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                  if (vErrors === null) {
                    vErrors = [err36];
                  } else {
                    vErrors.push(err36);
                  }
                  errors++;
                }
                var _valid2 = _errs71 === errors;
                valid14 = valid14 || _valid2;
              }
              if (!valid14) {
                const err37 = { instancePath: instancePath + "/work_item/labels/" + i2, schemaPath: "#/properties/work_item/properties/labels/items/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              } else {
                errors = _errs68;
                if (vErrors !== null) {
                  if (_errs68) {
                    vErrors.length = _errs68;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
          } else {
            const err38 = { instancePath: instancePath + "/work_item/labels", schemaPath: "#/properties/work_item/properties/labels/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/work_item", schemaPath: "#/properties/work_item/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.config !== void 0) {
      let data31 = data.config;
      if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
        if (data31.autonomy !== void 0) {
          let data32 = data31.autonomy;
          const _errs78 = errors;
          let valid17 = false;
          const _errs79 = errors;
          if (typeof data32 !== "string") {
            const err40 = { instancePath: instancePath + "/config/autonomy", schemaPath: "#/properties/config/properties/autonomy/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
          var _valid3 = _errs79 === errors;
          valid17 = valid17 || _valid3;
          if (!valid17) {
            const _errs81 = errors;
            if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
              if (data32.level !== void 0) {
                if (typeof data32.level !== "string") {
                  const err41 = { instancePath: instancePath + "/config/autonomy/level", schemaPath: "#/properties/config/properties/autonomy/anyOf/1/properties/level/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  if (vErrors === null) {
                    vErrors = [err41];
                  } else {
                    vErrors.push(err41);
                  }
                  errors++;
                }
              }
            } else {
              const err42 = { instancePath: instancePath + "/config/autonomy", schemaPath: "#/properties/config/properties/autonomy/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
            var _valid3 = _errs81 === errors;
            valid17 = valid17 || _valid3;
          }
          if (!valid17) {
            const err43 = { instancePath: instancePath + "/config/autonomy", schemaPath: "#/properties/config/properties/autonomy/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          } else {
            errors = _errs78;
            if (vErrors !== null) {
              if (_errs78) {
                vErrors.length = _errs78;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err44 = { instancePath: instancePath + "/config", schemaPath: "#/properties/config/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.autonomy !== void 0) {
      let data34 = data.autonomy;
      const _errs86 = errors;
      let valid19 = false;
      const _errs87 = errors;
      if (typeof data34 !== "string") {
        const err45 = { instancePath: instancePath + "/autonomy", schemaPath: "#/properties/autonomy/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
      var _valid4 = _errs87 === errors;
      valid19 = valid19 || _valid4;
      if (!valid19) {
        const _errs89 = errors;
        if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
          if (data34.level !== void 0) {
            if (typeof data34.level !== "string") {
              const err46 = { instancePath: instancePath + "/autonomy/level", schemaPath: "#/properties/autonomy/anyOf/1/properties/level/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err46];
              } else {
                vErrors.push(err46);
              }
              errors++;
            }
          }
        } else {
          const err47 = { instancePath: instancePath + "/autonomy", schemaPath: "#/properties/autonomy/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          if (vErrors === null) {
            vErrors = [err47];
          } else {
            vErrors.push(err47);
          }
          errors++;
        }
        var _valid4 = _errs89 === errors;
        valid19 = valid19 || _valid4;
      }
      if (!valid19) {
        const err48 = { instancePath: instancePath + "/autonomy", schemaPath: "#/properties/autonomy/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      } else {
        errors = _errs86;
        if (vErrors !== null) {
          if (_errs86) {
            vErrors.length = _errs86;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.additional_instructions !== void 0) {
      let data36 = data.additional_instructions;
      if (typeof data36 !== "string" && data36 !== null) {
        const err49 = { instancePath: instancePath + "/additional_instructions", schemaPath: "#/properties/additional_instructions/type", keyword: "type", params: { type: schema11.properties.additional_instructions.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (data.specification !== void 0) {
      let data37 = data.specification;
      if (typeof data37 !== "string" && data37 !== null) {
        const err50 = { instancePath: instancePath + "/specification", schemaPath: "#/properties/specification/type", keyword: "type", params: { type: schema11.properties.specification.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
    if (data.spec_path !== void 0) {
      let data38 = data.spec_path;
      if (typeof data38 !== "string" && data38 !== null) {
        const err51 = { instancePath: instancePath + "/spec_path", schemaPath: "#/properties/spec_path/type", keyword: "type", params: { type: schema11.properties.spec_path.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    if (data.previous_results !== void 0) {
      if (typeof data.previous_results != "object") {
        const err52 = { instancePath: instancePath + "/previous_results", schemaPath: "#/properties/previous_results/type", keyword: "type", params: { type: schema11.properties.previous_results.type }, message: "must be object,array,null" };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data.artifacts !== void 0) {
      if (typeof data.artifacts != "object") {
        const err53 = { instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/type", keyword: "type", params: { type: schema11.properties.artifacts.type }, message: "must be object,array,null" };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
  } else {
    const err54 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err54];
    } else {
      vErrors.push(err54);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
export {
  validate
};
