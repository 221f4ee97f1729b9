import {
  factsOf
} from "./shared-report-status.mjs";
import {
  readSamples
} from "./shared-monitor-samples.mjs";
import {
  openPlace,
  readCatalog
} from "./shared-backup-stores-s3.mjs";
import "./shared-state-file-lock.mjs";
import {
  connect,
  getHandler,
  readMigrations,
  shownPath
} from "./shared-pipelines-steps.mjs";
import {
  followStructure,
  namesIn
} from "./shared-safety-catalog-catalog.mjs";
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import {
  spelled
} from "./shared-safety-effects-alter-constraints.mjs";
import "./shared-safety-reading-transactional.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import {
  getEnvironment
} from "./shared-config-environment.mjs";
import {
  readText
} from "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import {
  versionText
} from "./shared-providers-postgresql-session.mjs";
import {
  sqlState
} from "./shared-providers-postgresql-errors.mjs";
import {
  version
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import {
  bytesText,
  count
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { createHash } from "node:crypto";
var n;
var t;
var r;
var u;
var i;
var f;
var o;
var e;
var l;
var c;
var a;
var s;
var h = /* @__PURE__ */ Symbol.for("pv");
var p = {};
var y = [];
var v = /^m(i|n|o|s|text|space)$/;
var w = Array.isArray;
var d = y.slice;
var _ = Object.assign;
function g(n2) {
  n2 && n2.parentNode && n2.remove();
}
function k(n2, t2, r2) {
  var u3, i3, f4, o4 = {}, e3 = arguments.length;
  for (f4 in t2) "key" == f4 ? u3 = t2[f4] : "ref" == f4 && "function" != typeof n2 ? i3 = t2[f4] : o4[f4] = t2[f4];
  return e3 > 2 && (o4.children = e3 > 3 ? d.call(arguments, 2) : r2), m(n2, o4, u3, i3, null);
}
function m(r2, u3, i3, f4, o4) {
  var e3 = { type: r2, props: u3, key: i3, ref: f4, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: h, __v: o4 || ++t, __i: -1, __u: 0 };
  return !o4 && n.vnode && n.vnode(e3), e3;
}
function $(n2) {
  return n2.children;
}
function x(n2, t2) {
  this.props = n2, this.context = t2, this.__g = 0;
}
function S(n2, t2) {
  if (null == t2) return n2.__ && S(n2.__, n2.__i + 1);
  for (var r2; t2 < n2.__k.length; t2++) if ((r2 = n2.__k[t2]) && r2.__e) return r2.__e;
  return "function" != typeof n2.type || n2.props.__P ? null : S(n2);
}
function C(t2) {
  var r2, u3 = t2.__v, i3 = u3.__e, f4 = [], o4 = [], e3 = t2.__P;
  e3 && ((r2 = _({ constructor: h }, u3)).__v = u3.__v + 1, n.vnode && n.vnode(r2), z(e3, r2, u3, t2.__n, e3.namespaceURI, 32 & u3.__u ? [i3] : null, f4, i3 || S(u3), 32 & u3.__u, o4), r2.__v = u3.__v, r2.__.__k[r2.__i] = r2, E(f4, r2, o4), u3.__ = u3.__e = null, r2.__e != i3 && j(r2));
}
function j(n2) {
  if ((n2 = n2.__) && n2.__c && !n2.props.__P) return n2.__e = null, n2.__k.some(function(t2) {
    return t2 && (n2.__e = t2.__e);
  }), j(n2);
}
function L(t2) {
  (8 & t2.__g || (t2.__g |= 8, u.push(t2), f++)) && i == n.debounceRendering || ((i = n.debounceRendering) || queueMicrotask)(H);
}
function H() {
  try {
    for (var n2, t2 = 1; u.length; ) u.length > t2 && u.sort(o), n2 = u.shift(), t2 = u.length, 8 & n2.__g && C(n2);
  } finally {
    (f = u.length) && (i || queueMicrotask)(H);
  }
}
function I(n2, t2, r2, u3, i3, f4, o4, e3, l3, c3, a5) {
  var s4, h3, v3, w3, d3, _3, g3 = u3.__k || y, k4 = t2.length;
  for (l3 = q(r2, t2, g3, l3, k4), s4 = 0; s4 < k4; s4++) null != (v3 = r2.__k[s4]) && (h3 = ~v3.__i && g3[v3.__i] || p, v3.__i = s4, _3 = z(n2, v3, h3, i3, f4, o4, e3, l3, c3, a5), w3 = v3.__e, (h3.ref != v3.ref || 8 & h3.__u) && (h3.ref && G(h3.ref, null, v3, h3), v3.ref && a5.push(v3.ref, v3.__c || w3, v3)), d3 = d3 || w3, 4 & v3.__u ? (l3 = A(v3, l3, n2, !h3.__v), h3.__e && (h3.__e = null)) : "function" == typeof v3.type && void 0 !== _3 ? l3 = _3 : w3 && (l3 = w3.nextSibling), v3.__u &= -21);
  return r2.__e = d3, l3;
}
function q(n2, t2, r2, u3, i3) {
  var f4, o4, e3, l3, c3, a5, s4, p3, y4, v3 = r2.length, d3 = v3, _3 = 0, g3 = 0, k4 = n2.__k = Array(i3);
  for (f4 = 0; f4 < i3; f4++) null != (o4 = t2[f4]) && "boolean" != typeof o4 && "function" != typeof o4 ? ("object" != typeof o4 || o4.constructor === String ? o4 = k4[f4] = m(null, o4) : w(o4) ? o4 = k4[f4] = m($, { children: o4 }) : o4.constructor === h && o4.__b ? o4 = k4[f4] = m(o4.type, o4.props, o4.key, o4.ref, o4.__v) : k4[f4] = o4, l3 = f4 + _3, o4.__ = n2, o4.__b = n2.__b + 1, e3 = null, ~(c3 = o4.__i = P(o4, r2, l3, d3)) && (d3--, (e3 = r2[c3]) && (e3.__u |= 2)), e3 && e3.__v ? (o4.__u |= 16, c3 == l3 - 1 ? _3-- : c3 == l3 + 1 ? _3++ : c3 != l3 && (c3 > l3 ? _3-- : _3++, g3 = 1)) : (~c3 || (i3 > v3 ? _3-- : i3 < v3 && _3++), "function" != typeof o4.type && (o4.__u |= 4))) : k4[f4] = null;
  if (g3) {
    for (a5 = [], s4 = [], f4 = 0; f4 < i3; f4++) if ((o4 = k4[f4]) && 16 & o4.__u) {
      for (_3 = 0, p3 = a5.length; _3 < p3; ) a5[y4 = _3 + p3 >> 1] < o4.__i ? _3 = y4 + 1 : p3 = y4;
      a5[_3] = o4.__i, s4[f4] = _3 + 1;
    }
    for (_3 = a5.length; f4--; ) s4[f4] && (s4[f4] == _3 ? _3-- : k4[f4].__u |= 4);
  }
  if (d3) for (f4 = 0; f4 < v3; f4++) !(e3 = r2[f4]) || 2 & e3.__u || (e3.__e == u3 && (u3 = S(e3)), J(e3, e3));
  return u3;
}
function A(n2, t2, r2, u3) {
  var i3, f4, o4, e3;
  if ("function" == typeof n2.type) {
    if (n2.props.__P) return t2;
    if (i3 = n2.__k) for (f4 = 0; f4 < i3.length; f4++) i3[f4] && (i3[f4].__ = n2, t2 = A(i3[f4], t2, r2, false));
    return t2;
  }
  for (t2 && !t2.parentNode && (t2 = S(n2)) && !t2.parentNode && (t2 = null), o4 = n2.__e, e3 = t2; e3 && 8 == e3.nodeType; ) e3 = e3.nextSibling;
  for (o4 != e3 && (!u3 && r2.moveBefore && o4.parentNode ? r2.moveBefore(o4, t2) : r2.insertBefore(o4, t2 || null)), t2 = o4; (t2 = t2 && t2.nextSibling) && 8 == t2.nodeType && !t2.data.startsWith("$s"); ) ;
  return t2;
}
function P(n2, t2, r2, u3) {
  var i3, f4 = n2.key, o4 = n2.type, e3 = t2[r2], l3 = e3 && !(2 & e3.__u);
  if (null === e3 && null == f4 || l3 && f4 == e3.key && o4 == e3.type) return r2;
  if (u3 > (l3 ? 1 : 0)) {
    for (i3 = r2 - 1; i3 >= 0; i3--) if ((e3 = t2[i3]) && !(2 & e3.__u) && f4 == e3.key && o4 == e3.type) return i3;
    for (i3 = r2 + 1; i3 < t2.length; i3++) if ((e3 = t2[i3]) && !(2 & e3.__u) && f4 == e3.key && o4 == e3.type) return i3;
  }
  return -1;
}
function T(n2, t2, r2) {
  null == r2 && (r2 = ""), "-" == t2[0] ? n2.setProperty(t2, r2) : n2[t2] = r2;
}
function N(n2, t2, r2, u3, i3) {
  var f4, o4;
  if ("style" == t2) if ("string" == typeof r2) n2.style.cssText = r2;
  else {
    if ("string" == typeof u3 && (n2.style.cssText = u3 = ""), u3) for (t2 in u3) r2 && t2 in r2 || T(n2.style, t2);
    if (r2) for (t2 in r2) u3 && r2[t2] == u3[t2] || T(n2.style, t2, r2[t2]);
  }
  else if ("o" == t2[0] && "n" == t2[1]) "function" != typeof r2 && (r2 = null), "function" != typeof u3 && (u3 = null), (n2.__e || (n2.__e = {}))[t2] = r2, r2 && u3 || (o4 = a[t2] || (a[t2] = V(t2)), (n2.__a || (n2.__a = {}))[t2] = c, f4 = t2 != (t2 = t2.replace(l, "$1")), (t2 = t2.slice(2))[0] < "a" && (t2 = t2.toLowerCase()), r2 ? n2.addEventListener(t2, o4, f4) : n2.removeEventListener(t2, o4, f4));
  else {
    if ("http://www.w3.org/2000/svg" == i3) t2 = t2.replace(/xlink(H|:h)/, "h").replace(/sName$/, "s");
    else if ("width" != t2 && "height" != t2 && "href" != t2 && "list" != t2 && "form" != t2 && "tabIndex" != t2 && "download" != t2 && "rowSpan" != t2 && "colSpan" != t2 && "role" != t2 && "popover" != t2 && t2 in n2) try {
      return void (n2[t2] = null == r2 ? "" : r2);
    } catch (n3) {
    }
    if ("function" == typeof r2) return;
    null == r2 || false === r2 && "-" != t2[4] ? n2.removeAttribute(t2) : n2.setAttribute(t2, "popover" == t2 && 1 == r2 ? "" : r2);
  }
}
function V(t2) {
  return function(r2) {
    var u3 = this.__e;
    if (u3) {
      if (u3 = u3[t2], null == r2[e]) r2[e] = c++;
      else if (r2[e] < this.__a[t2]) return;
      return u3(n.event ? n.event(r2) : r2);
    }
  };
}
function z(t2, r2, u3, i3, f4, o4, e3, l3, c3, a5) {
  var s4, p3, v3, d3, k4, b2, m3, M3, C2, j3, L2, H4, q4, A3, O, P4, T4, N3, V4 = r2.type;
  if (r2.constructor !== h) return null;
  128 & u3.__u && (c3 = 32 & u3.__u, s4 = u3.__c.__z) && (r2.__u |= c3, p3 = o4 = [], 8 == s4.nodeType ? l3 = B(s4, o4) : o4.push(s4), l3 = o4[0] || l3), (s4 = n.__b) && s4(r2);
  n: if ("function" == typeof V4) {
    v3 = e3.length;
    try {
      if (M3 = r2.props, C2 = (s4 = V4.prototype) && s4.render, j3 = (s4 = V4.contextType) && i3[s4.__c], L2 = s4 ? j3 ? j3.props.value : s4.__ : i3, (d3 = u3.__c) ? (r2.__c = d3, 2 & d3.__g && (d3.__g |= 1)) : (C2 ? r2.__c = d3 = new V4(M3, L2) : (r2.__c = d3 = new x(M3, L2), d3.constructor = V4, d3.render = K), j3 && j3.sub(d3), d3.state || (d3.state = {}), d3.__n = i3, d3.__g |= 8, d3.__h = [], d3.__k = []), C2 && (d3.__s || (d3.__s = d3.state), V4.getDerivedStateFromProps && (d3.__s == d3.state && (d3.__s = _({}, d3.__s)), _(d3.__s, V4.getDerivedStateFromProps(M3, d3.__s)))), k4 = d3.props, b2 = d3.state, d3.__v = r2, u3.__c) {
        if (M3 !== k4 && C2 && !V4.getDerivedStateFromProps && d3.componentWillReceiveProps && d3.componentWillReceiveProps(M3, L2), r2.__v == u3.__v && !(8 & d3.__g) || !(4 & d3.__g) && d3.shouldComponentUpdate && false === d3.shouldComponentUpdate(M3, d3.__s, L2)) {
          r2.__v != u3.__v && (d3.props = M3, d3.state = d3.__s, d3.__g &= -9), r2.__e = u3.__e, r2.__k = u3.__k, r2.__k.some(function(n2) {
            n2 && (n2.__ = r2);
          }), y.push.apply(d3.__h, d3.__k), d3.__k = [], d3.__h.length && e3.push(d3), l3 = S(u3);
          break n;
        }
        d3.componentWillUpdate && d3.componentWillUpdate(M3, d3.__s, L2), C2 && d3.componentDidUpdate && d3.__h.push(function() {
          d3.componentDidUpdate(k4, b2, m3);
        });
      } else C2 && !V4.getDerivedStateFromProps && d3.componentWillMount && d3.componentWillMount(), C2 && d3.componentDidMount && d3.__h.push(d3.componentDidMount);
      d3.context = L2, d3.props = M3, d3.__P = t2, d3.__g &= -5, H4 = n.__r, q4 = C2 ? 25 : 0;
      do {
        d3.__g &= -9, H4 && H4(r2), s4 = d3.render(d3.props, d3.state = d3.__s, d3.context);
      } while (8 & d3.__g && ++q4 < 25);
      C2 && (y.push.apply(d3.__h, d3.__k), d3.__k = []), d3.state = d3.__s, d3.getChildContext && (i3 = _({}, i3, d3.getChildContext())), C2 && u3.__c && d3.getSnapshotBeforeUpdate && (m3 = d3.getSnapshotBeforeUpdate(k4, b2)), A3 = s4 && s4.type === $ && null == s4.key ? s4.props.children : s4, M3.__P && (s4 = l3, f4 = (t2 = M3.__P).namespaceURI, c3 = o4 = null, u3.props && u3.props.__P != t2 && (u3.__k.some(function(n2) {
        n2 && J(n2, n2);
      }), u3.__k = null), l3 = u3.__k ? S(u3, 0) : null), l3 = I(t2, w(A3) ? A3 : [A3], r2, u3, i3, f4, o4, e3, l3, c3, a5), M3.__P && (r2.__e = null, l3 = s4), r2.__u &= -161, p3 && p3.some(g), d3.__h.length && e3.push(d3), 1 & d3.__g && (d3.__g &= -4);
    } catch (t3) {
      if (e3.length = v3, r2.__v = null, c3 || o4) if (t3 && t3.then) {
        if (r2.__u |= 128 | c3, o4) {
          for (~(T4 = o4.indexOf(l3 || void 0)) || (T4 = o4.length); (N3 = o4[T4 - 1]) && 8 == N3.nodeType; ) T4--;
          for (; T4 < o4.length; T4++) if (N3 = o4[T4]) if (o4[T4] = null, O) {
            if (N3 == P4) break;
          } else {
            if (8 != N3.nodeType) break;
            N3.data.startsWith("$s") && (P4 = B(O = N3));
          }
        }
        if (!O) {
          for (; l3 && 8 == l3.nodeType && l3.nextSibling; ) l3 = l3.nextSibling;
          O = l3;
        }
        (s4 = B(O = r2.__c.__z || (r2.__c.__z = O))) ? (r2.__e = O, l3 = s4) : r2.__e = l3, l3 = l3 && l3.nextSibling;
      } else o4 && o4.some(g);
      else r2.__e = u3.__e;
      r2.__k || (r2.__k = u3.__k || []), t3 && t3.then || D(r2), n.__e(t3, r2, u3);
    }
  } else l3 = r2.__e = F(u3.__e, r2, u3, i3, f4, o4, e3, c3, a5, t2);
  return (s4 = n.diffed) && s4(r2), l3;
}
function B(n2, t2) {
  if (n2 && 8 == n2.nodeType && n2.data.startsWith("$s")) for (var r2 = 1; n2 = n2.nextSibling; ) {
    if (8 == n2.nodeType) {
      if (n2.data.startsWith("$s")) r2++;
      else if (n2.data.startsWith("/$s") && !--r2) return n2;
    }
    t2 && t2.push(n2);
  }
}
function D(n2) {
  n2 && (n2.__c && (n2.__c.__g |= 4), n2.__k && n2.__k.some(D));
}
function E(t2, r2, u3) {
  for (var i3 = 0; i3 < u3.length; ) G(u3[i3++], u3[i3++], u3[i3++]);
  n.__c && n.__c(r2, t2), t2.some(function(r3) {
    try {
      t2 = r3.__h, r3.__h = [], t2.some(function(n2) {
        n2.call(r3);
      });
    } catch (t3) {
      n.__e(t3, r3.__v);
    }
  });
}
function F(t2, r2, u3, i3, f4, o4, e3, l3, c3, a5) {
  var s4, h3, y4, _3, k4, b2, m3, M3, $4 = u3.props || p, x4 = r2.props, C2 = r2.type;
  if ("svg" == C2 ? f4 = "http://www.w3.org/2000/svg" : "math" == C2 ? f4 = "http://www.w3.org/1998/Math/MathML" : f4 || (f4 = "http://www.w3.org/1999/xhtml"), o4) {
    for (s4 = 0; s4 < o4.length; s4++) if ((k4 = o4[s4]) && (C2 ? k4.localName == C2 : 3 == k4.nodeType)) {
      t2 = k4, o4[s4] = null;
      break;
    }
  }
  if (!t2) {
    if (M3 = a5.ownerDocument || document, !C2) return M3.createTextNode(x4);
    t2 = M3.createElementNS(f4, C2, x4.is ? x4 : a5), l3 && (n.__m && n.__m(r2, o4), l3 = false), o4 = null;
  }
  if (C2) {
    if (a5 = "template" == C2 && t2.content || t2, o4 = "textarea" == C2 && null != x4.defaultValue ? null : o4 && d.call(a5.childNodes), !l3 && o4) for ($4 = {}, s4 = 0; s4 < t2.attributes.length; s4++) $4[(k4 = t2.attributes[s4]).name] = k4.value;
    for (s4 in $4) k4 = $4[s4], "dangerouslySetInnerHTML" == s4 ? y4 = k4 : "children" == s4 || s4 in x4 || "value" == s4 && "defaultValue" in x4 || "checked" == s4 && "defaultChecked" in x4 || N(t2, s4, null, k4, f4);
    for (s4 in x4) k4 = x4[s4], "children" == s4 ? _3 = k4 : "dangerouslySetInnerHTML" == s4 ? h3 = k4 : "value" == s4 ? b2 = k4 : "checked" == s4 ? m3 = k4 : l3 && "function" != typeof k4 || $4[s4] === k4 || N(t2, s4, k4, $4[s4], f4);
    h3 ? (l3 || y4 && (h3.__html == y4.__html || h3.__html == t2.innerHTML) || (t2.innerHTML = h3.__html), r2.__k = []) : (y4 && (t2.textContent = ""), ("foreignObject" == C2 || "http://www.w3.org/1998/Math/MathML" == f4 && v.test(C2)) && (f4 = "http://www.w3.org/1999/xhtml"), I(a5, w(_3) ? _3 : [_3], r2, u3, i3, f4, o4, e3, o4 ? o4[0] : u3.__k && S(u3, 0), l3, c3), o4 && o4.some(g)), l3 && "textarea" != C2 || (s4 = "value", "progress" == C2 && null == b2 ? t2.removeAttribute(s4) : null == b2 || b2 === t2[s4] && ("progress" != C2 || b2) || N(t2, s4, b2, $4[s4], f4), s4 = "checked", null != m3 && m3 != t2[s4] && N(t2, s4, m3, $4[s4], f4));
  } else $4 === x4 || l3 && t2.data == x4 || (t2.data = x4);
  return t2;
}
function G(t2, r2, u3, i3) {
  try {
    "function" == typeof t2 ? r2 ? r2.__x = t2(r2) || 1 : i3 && (i3 = i3.__c || i3.__e) && (r2 = i3.__x) && (i3.__x = null, "function" == typeof r2 ? r2() : t2(null)) : t2.current = r2;
  } catch (t3) {
    n.__e(t3, u3);
  }
}
function J(t2, r2, u3) {
  var i3, f4, o4, e3;
  if (n.unmount && n.unmount(t2), !(i3 = t2.ref) || i3.current && i3.current != t2.__e || G(i3, null, r2, t2), i3 = t2.__c) {
    if (i3.componentWillUnmount) try {
      i3.componentWillUnmount();
    } catch (t3) {
      n.__e(t3, r2);
    }
    i3.__P = i3.__n = null;
  }
  if (i3 = t2.__k) for (e3 = 0; e3 < i3.length; e3++) i3[e3] && J(i3[e3], r2, "function" != typeof t2.type || u3 && !t2.props.__P);
  !u3 && (i3 = t2.__c) && (i3 = i3.__z) && (f4 = B(i3, o4 = [])) && (i3 == t2.__e && o4.some(g), g(f4), g(i3)), u3 || g(t2.__e), t2.__e = t2.__c = t2.__ = null;
}
function K(n2, t2, r2) {
  return this.constructor(n2, r2);
}
n = { __e: function(n2, t2, r2, u3) {
  for (var i3, o4, e3; t2 = t2.__; ) if ((i3 = t2.__c) && !(1 & i3.__g)) {
    i3.__g |= 4;
    try {
      if ((e3 = (o4 = i3.constructor) && o4.getDerivedStateFromError) && i3.setState(o4.getDerivedStateFromError(n2)), i3.componentDidCatch && (i3.componentDidCatch(n2, u3 || {}), e3 = 1), e3 && 8 & i3.__g) return void (i3.__g |= 2);
    } catch (t3) {
      n2 = t3;
    }
  }
  throw f = 0, n2;
} }, t = 0, r = function(n2) {
  return null != n2 && n2.constructor === h;
}, x.prototype.setState = function(n2, t2) {
  var r2 = this.__s;
  r2 && r2 != this.state || (r2 = this.__s = _({}, this.state)), "function" == typeof n2 && (n2 = n2(_({}, r2), this.props)), n2 && (_(r2, n2), this.__v && (t2 && this.__k.push(t2), L(this)));
}, x.prototype.forceUpdate = function(n2) {
  this.__v && (this.__g |= 4, n2 && this.__h.push(n2), L(this));
}, x.prototype.render = $, u = [], f = 0, o = function(n2, t2) {
  return n2.__v.__b - t2.__v.__b;
}, e = /* @__PURE__ */ Symbol(), l = /(PointerCapture)$|Capture$/i, c = 0, a = {}, s = 0;
var o2 = "__s";
var i2 = "__c";
var a2 = "__k";
var u2 = "__d";
var c2 = "__s";
var f2 = /[\s\n\\/='"\0<>]/;
var s2 = /^(xlink|xmlns|xml)([A-Z])/;
var l2 = /^(?:accessK|auto[A-Z]|cell|ch|col|cont|cross|dateT|encT|form[A-Z]|frame|hrefL|inputM|maxL|minL|noV|playsI|popoverT|readO|rowS|src[A-Z]|tabI|useM|item[A-Z])/;
var p2 = /^ac|^ali|arabic|basel|cap|clipPath$|clipRule$|color|dominant|enable|fill|flood|font|glyph[^R]|horiz|image|letter|lighting|marker[^WUH]|overline|panose|pointe|paint|rendering|shape|stop|strikethrough|stroke|text[^L]|transform|underline|unicode|units|^v[^i]|^w|^xH/;
var h2 = /* @__PURE__ */ new Set(["draggable", "spellcheck"]);
function d2(e3) {
  void 0 !== e3.__g ? e3.__g |= 8 : e3[u2] = true;
}
function v2(e3) {
  void 0 !== e3.__g ? e3.__g &= -9 : e3[u2] = false;
}
function m2(e3) {
  return void 0 !== e3.__g ? !!(8 & e3.__g) : true === e3[u2];
}
var y2 = /["&<]/;
function _2(e3) {
  if (0 === e3.length || false === y2.test(e3)) return e3;
  for (var t2 = 0, n2 = 0, r2 = "", o4 = ""; n2 < e3.length; n2++) {
    switch (e3.charCodeAt(n2)) {
      case 34:
        o4 = "&quot;";
        break;
      case 38:
        o4 = "&amp;";
        break;
      case 60:
        o4 = "&lt;";
        break;
      default:
        continue;
    }
    n2 !== t2 && (r2 += e3.slice(t2, n2)), r2 += o4, t2 = n2 + 1;
  }
  return n2 !== t2 && (r2 += e3.slice(t2, n2)), r2;
}
var g2 = {};
var k2 = /* @__PURE__ */ new Set(["animation-iteration-count", "border-image-outset", "border-image-slice", "border-image-width", "box-flex", "box-flex-group", "box-ordinal-group", "column-count", "fill-opacity", "flex", "flex-grow", "flex-negative", "flex-order", "flex-positive", "flex-shrink", "flood-opacity", "font-weight", "grid-column", "grid-row", "line-clamp", "line-height", "opacity", "order", "orphans", "stop-opacity", "stroke-dasharray", "stroke-dashoffset", "stroke-miterlimit", "stroke-opacity", "stroke-width", "tab-size", "widows", "z-index", "zoom"]);
var b = /[A-Z]/g;
function x2(e3) {
  var t2 = "";
  for (var n2 in e3) {
    var r2 = e3[n2];
    if (null != r2 && "" !== r2) {
      var o4 = "-" == n2[0] ? n2 : g2[n2] || (g2[n2] = n2.replace(b, "-$&").toLowerCase()), i3 = ";";
      "number" != typeof r2 || o4.startsWith("--") || k2.has(o4) || (i3 = "px;"), t2 = t2 + o4 + ":" + r2 + i3;
    }
  }
  return t2 || void 0;
}
function w2() {
  this.__d = true;
}
function H2(e3, t2) {
  return { __v: e3, context: t2, props: e3.props, setState: w2, forceUpdate: w2, __d: true, __h: new Array(0) };
}
var T2 = {};
var j2 = [];
var P2 = Array.isArray;
var $2 = Object.assign;
var U = "";
var Z = "<!--$s-->";
var F2 = "<!--/$s-->";
function M(e3) {
  return "string" == typeof e3 ? Z + e3 + F2 : P2(e3) ? (e3.unshift(Z), e3.push(F2), e3) : e3 && "function" == typeof e3.then ? e3.then(M) : Z + e3 + F2;
}
function W() {
  return { beforeDiff: n.__b, afterDiff: n.diffed, renderHook: n.__r, unmountHook: n.unmount, rootHook: n.__, commitHook: n.__c, catchError: n.__e, errorBoundaries: n.errorBoundaries };
}
function B2(e3) {
  var t2 = n[o2];
  n[o2] = true;
  try {
    return e3();
  } finally {
    n[o2] = t2;
  }
}
function z2(n2, r2, o4) {
  var i3 = W();
  try {
    var u3 = B2(function() {
      var u4, c3 = k($, null);
      return c3[a2] = [n2], i3.rootHook && i3.rootHook(n2, ((u4 = {})[a2] = c3, u4.nodeType = 1, u4)), q2(n2, r2 || T2, false, void 0, c3, false, o4, i3);
    });
    return P2(u3) ? u3.join(U) : u3;
  } catch (e3) {
    if (e3.then) throw new Error('Use "renderToStringAsync" for suspenseful rendering.');
    throw e3;
  } finally {
    i3.commitHook && B2(function() {
      return i3.commitHook(n2, j2);
    }), j2.length = 0;
  }
}
function N2(e3, t2, n2) {
  var r2, o4 = e3.type, a5 = true;
  return e3[i2] ? (a5 = false, (r2 = e3[i2]).state = r2[c2]) : r2 = new o4(e3.props, t2), e3[i2] = r2, r2.__v = e3, r2.props = e3.props, r2.context = t2, d2(r2), null == r2.state && (r2.state = T2), null == r2[c2] && (r2[c2] = r2.state), o4.getDerivedStateFromProps ? r2.state = $2({}, r2.state, o4.getDerivedStateFromProps(r2.props, r2.state)) : a5 && r2.componentWillMount ? (r2.componentWillMount(), r2.state = r2[c2] !== r2.state ? r2[c2] : r2.state) : !a5 && r2.componentWillUpdate && r2.componentWillUpdate(), n2.renderHook && n2.renderHook(e3), r2.render(r2.props, r2.state, t2);
}
function q2(e3, n2, o4, u3, y4, g3, k4, b2) {
  if (null == e3 || true === e3 || false === e3 || e3 === U) return U;
  var w3 = typeof e3;
  if ("object" != w3) return "function" == w3 ? U : "string" == w3 ? _2(e3) : e3 + U;
  if (P2(e3)) {
    var C2, D3 = U;
    y4[a2] = e3;
    for (var A3 = e3.length, S3 = 0; S3 < A3; S3++) {
      var E2 = e3[S3];
      if (null != E2 && "boolean" != typeof E2) {
        var L2, j3 = q2(E2, n2, o4, u3, y4, g3, k4, b2);
        "string" == typeof j3 ? D3 += j3 : (C2 || (C2 = new Array(A3)), D3 && C2.push(D3), D3 = U, P2(j3) ? (L2 = C2).push.apply(L2, j3) : C2.push(j3));
      }
    }
    return C2 ? (D3 && C2.push(D3), C2) : D3;
  }
  if (!r(e3)) return U;
  e3.__ = y4, b2.beforeDiff && b2.beforeDiff(e3);
  var Z3 = e3.type, F3 = e3.props;
  if ("function" == typeof Z3) {
    var W3, z4, O, R = n2;
    if (Z3 === $) {
      if ("tpl" in F3) {
        for (var K3, G2 = U, J3 = 0; J3 < F3.tpl.length; J3++) if (G2 += F3.tpl[J3], F3.exprs && J3 < F3.exprs.length) {
          var Q2 = F3.exprs[J3];
          if (null == Q2) continue;
          if ("object" == typeof Q2 && (r(Q2) || P2(Q2))) {
            var X2, Y2 = q2(Q2, n2, o4, u3, e3, g3, k4, b2);
            "string" == typeof Y2 ? G2 += Y2 : (K3 || (K3 = []), G2 && K3.push(G2), G2 = U, P2(Y2) ? (X2 = K3).push.apply(X2, Y2) : K3.push(Y2));
          } else G2 += Q2;
        }
        return K3 ? (G2 && K3.push(G2), K3) : G2;
      }
      if ("UNSTABLE_comment" in F3) return "<!--" + _2(F3.UNSTABLE_comment) + "-->";
      z4 = F3.children;
    } else {
      if (null != (W3 = Z3.contextType)) {
        var ee2 = n2[W3.__c];
        R = ee2 ? ee2.props.value : W3.__;
      }
      var te2 = Z3.prototype && "function" == typeof Z3.prototype.render;
      if (te2) z4 = /**#__NOINLINE__**/
      N2(e3, R, b2), O = e3[i2];
      else {
        e3[i2] = O = /**#__NOINLINE__**/
        H2(e3, R);
        for (var ne2 = 0; m2(O) && ne2++ < 25; ) {
          v2(O), b2.renderHook && b2.renderHook(e3);
          try {
            z4 = Z3.call(O, F3, R);
          } catch (t2) {
            throw g3 && t2 && "function" == typeof t2.then && (e3._suspended = true), t2;
          }
        }
        d2(O);
      }
      if (null != O.getChildContext && (n2 = $2({}, n2, O.getChildContext())), te2 && b2.errorBoundaries && (Z3.getDerivedStateFromError || O.componentDidCatch)) {
        z4 = null != z4 && z4.type === $ && null == z4.key && null == z4.props.tpl ? z4.props.children : z4;
        try {
          return q2(z4, n2, o4, u3, e3, g3, false, b2);
        } catch (r2) {
          return Z3.getDerivedStateFromError && (O[c2] = Z3.getDerivedStateFromError(r2)), O.componentDidCatch && O.componentDidCatch(r2, T2), m2(O) ? (z4 = N2(e3, n2, b2), null != (O = e3[i2]).getChildContext && (n2 = $2({}, n2, O.getChildContext())), q2(z4 = null != z4 && z4.type === $ && null == z4.key && null == z4.props.tpl ? z4.props.children : z4, n2, o4, u3, e3, g3, k4, b2)) : U;
        } finally {
          b2.afterDiff && b2.afterDiff(e3), b2.unmountHook && b2.unmountHook(e3);
        }
      }
    }
    z4 = null != z4 && z4.type === $ && null == z4.key && null == z4.props.tpl ? z4.props.children : z4;
    try {
      var re3 = q2(z4, n2, o4, u3, e3, g3, k4, b2);
      return b2.afterDiff && b2.afterDiff(e3), b2.unmountHook && b2.unmountHook(e3), e3._suspended ? M(re3) : re3;
    } catch (t2) {
      if (!g3 && k4 && k4.onError) {
        var oe2 = (function t3(r2) {
          return k4.onError(r2, e3, function(e4, r3) {
            try {
              return B2(function() {
                return q2(e4, n2, o4, u3, r3, g3, k4, b2);
              });
            } catch (e6) {
              return t3(e6);
            }
          });
        })(t2);
        return void 0 !== oe2 ? oe2 : (b2.catchError && b2.catchError(t2, e3), U);
      }
      if (!g3) throw t2;
      if (!t2 || "function" != typeof t2.then) throw t2;
      return t2.then(function t3() {
        try {
          var r2 = B2(function() {
            return q2(z4, n2, o4, u3, e3, g3, k4, b2);
          });
          return e3._suspended ? M(r2) : r2;
        } catch (e4) {
          if (!e4 || "function" != typeof e4.then) throw e4;
          return e4.then(t3);
        }
      });
    }
  }
  var ie2, ae2 = "<" + Z3, ue = U;
  for (var ce2 in F3) {
    var fe2 = F3[ce2];
    if ("function" != typeof (fe2 = V2(fe2) ? fe2.value : fe2) || "class" === ce2 || "className" === ce2) {
      switch (ce2) {
        case "children":
          ie2 = fe2;
          continue;
        case "key":
        case "ref":
        case "__self":
        case "__source":
          continue;
        case "htmlFor":
          if ("for" in F3) continue;
          ce2 = "for";
          break;
        case "className":
          if ("class" in F3) continue;
          ce2 = "class";
          break;
        case "defaultChecked":
          ce2 = "checked";
          break;
        case "defaultSelected":
          ce2 = "selected";
          break;
        case "defaultValue":
        case "value":
          switch (ce2 = "value", Z3) {
            case "textarea":
              ie2 = fe2;
              continue;
            case "select":
              u3 = fe2;
              continue;
            case "option":
              u3 != fe2 || "selected" in F3 || (ae2 += " selected");
          }
          break;
        case "dangerouslySetInnerHTML":
          ue = fe2 && fe2.__html;
          continue;
        case "style":
          "object" == typeof fe2 && (fe2 = x2(fe2));
          break;
        case "acceptCharset":
          ce2 = "accept-charset";
          break;
        case "httpEquiv":
          ce2 = "http-equiv";
          break;
        default:
          if (f2.test(ce2)) continue;
          s2.test(ce2) ? ce2 = ce2.replace(s2, "$1:$2").toLowerCase() : "-" !== ce2[4] && !h2.has(ce2) || null == fe2 ? o4 ? p2.test(ce2) && (ce2 = "panose1" === ce2 ? "panose-1" : ce2.replace(/([A-Z])/g, "-$1").toLowerCase()) : l2.test(ce2) && (ce2 = ce2.toLowerCase()) : fe2 += U;
      }
      null != fe2 && false !== fe2 && (ae2 = true === fe2 || fe2 === U ? ae2 + " " + ce2 : ae2 + " " + ce2 + '="' + _2(fe2 + U) + '"');
    }
  }
  if (f2.test(Z3)) throw new Error(Z3 + " is not a valid HTML tag name in " + ae2 + ">");
  if (ue || ("string" == typeof ie2 ? ue = _2(ie2) : null != ie2 && false !== ie2 && true !== ie2 && (ue = q2(ie2, n2, "svg" === Z3 || "foreignObject" !== Z3 && o4, u3, e3, g3, k4, b2))), b2.afterDiff && b2.afterDiff(e3), b2.unmountHook && b2.unmountHook(e3), !ue && I2.has(Z3)) return ae2 + "/>";
  var se2 = "</" + Z3 + ">", le = ae2 + ">";
  return P2(ue) ? [le].concat(ue, [se2]) : "string" != typeof ue ? [le, ue, se2] : le + ue + se2;
}
var I2 = /* @__PURE__ */ new Set(["area", "base", "br", "col", "command", "embed", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr"]);
function V2(e3) {
  return null !== e3 && "object" == typeof e3 && "function" == typeof e3.peek && "value" in e3;
}
var f3 = /* @__PURE__ */ Symbol.for("pv");
var o3 = 0;
function a3(t2, e3, n2, u3, a5, i3) {
  e3 || (e3 = {});
  var c3, l3, p3 = e3;
  if ("ref" in p3 && "function" != typeof t2) for (l3 in p3 = {}, e3) "ref" == l3 ? c3 = e3[l3] : p3[l3] = e3[l3];
  var s4 = { type: t2, props: p3, key: n2, ref: c3, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: f3, __v: --o3, __i: -1, __u: 0 };
  return (a5 || i3) && (s4.__source = a5, s4.__self = i3), n.vnode && n.vnode(s4), s4;
}
var standings = {
  healthy: "good",
  "up to date": "good",
  degraded: "warn",
  pending: "warn",
  unhealthy: "bad",
  failed: "bad",
  "not whole": "bad",
  unreachable: "bad"
};
var shapes = {
  good: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-3.2 7.2 2.2 2.3 4.3-4.8",
  warn: "M8 1.6 15 14H1L8 1.6Zm0 4.6v3.6m0 1.7v.6",
  bad: "M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1L5.1 1Zm.4 4.5 5 5m0-5-5 5",
  unknown: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM6.2 6.3a1.9 1.9 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.3m0 1.9v.5"
};
function Standing({ of }) {
  const standing = standings[of] ?? "unknown";
  return /* @__PURE__ */ a3("span", { class: `standing ${standing}`, children: [
    /* @__PURE__ */ a3("svg", { viewBox: "0 0 16 16", width: "16", height: "16", "aria-hidden": "true", children: /* @__PURE__ */ a3("path", { d: shapes[standing] }) }),
    of
  ] });
}
var months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
var two = (n2) => String(n2).padStart(2, "0");
function timeText(at2) {
  const date2 = new Date(at2);
  if (Number.isNaN(date2.getTime())) return String(at2);
  return `${dayText(date2)} ${date2.getUTCFullYear()}, ${clockText(date2)}`;
}
function dayText(date2) {
  return `${date2.getUTCDate()} ${months[date2.getUTCMonth()]}`;
}
function monthText(date2) {
  return `${months[date2.getUTCMonth()]} ${date2.getUTCFullYear()}`;
}
function clockText(date2) {
  return `${two(date2.getUTCHours())}:${two(date2.getUTCMinutes())}`;
}
function secondsText(seconds2) {
  if (seconds2 === 0) return "0 ms";
  if (seconds2 < 1) return `${Number((seconds2 * 1e3).toPrecision(2))} ms`;
  if (seconds2 < 120) return `${Number(seconds2.toPrecision(seconds2 < 10 ? 2 : 3))} s`;
  return `${Math.round(seconds2 / 60)} min`;
}
function agoText(at2, now) {
  const minutes = Math.max(0, (Date.parse(now) - Date.parse(at2)) / 6e4);
  if (minutes < 120) return `${Math.round(minutes)} min ago`;
  if (minutes < 2880) return `${Math.round(minutes / 60)} h ago`;
  return `${Math.round(minutes / 1440)} days ago`;
}
function figureText(value, unit3) {
  if (unit3 === "bytes") return bytesText(Math.max(0, value));
  return unit3 === "seconds" ? secondsText(value) : String(Math.round(value * 10) / 10);
}
function Prose({ text }) {
  return text.split("`").map((part, index) => index % 2 === 1 ? /* @__PURE__ */ a3("code", { children: part }) : part);
}
function Time({ at: at2 }) {
  return /* @__PURE__ */ a3("time", { dateTime: at2, children: [
    timeText(at2),
    " UTC"
  ] });
}
function Backups({ newest, total, why }) {
  const left = total - newest.length;
  return /* @__PURE__ */ a3("section", { children: [
    /* @__PURE__ */ a3("h3", { children: "Backups" }),
    why !== void 0 && /* @__PURE__ */ a3("p", { class: "none", children: [
      "They cannot be listed: ",
      why
    ] }),
    why === void 0 && newest.length === 0 && /* @__PURE__ */ a3("p", { class: "none", children: "There is no backup." }),
    newest.length > 0 && /* @__PURE__ */ a3("table", { class: "card backups", children: [
      /* @__PURE__ */ a3("thead", { children: /* @__PURE__ */ a3("tr", { children: [
        /* @__PURE__ */ a3("th", { scope: "col", children: "Backup" }),
        /* @__PURE__ */ a3("th", { scope: "col", children: "Made" }),
        /* @__PURE__ */ a3("th", { scope: "col", children: "Size" }),
        /* @__PURE__ */ a3("th", { scope: "col", children: "State" })
      ] }) }),
      /* @__PURE__ */ a3("tbody", { children: newest.map(({ id, at: at2, sizeBytes, fault, verifiedAt }) => /* @__PURE__ */ a3("tr", { children: [
        /* @__PURE__ */ a3("th", { scope: "row", children: /* @__PURE__ */ a3("code", { children: id }) }),
        /* @__PURE__ */ a3("td", { "data-label": "Made", children: /* @__PURE__ */ a3(Time, { at: at2 }) }),
        /* @__PURE__ */ a3("td", { "data-label": "Size", class: "number", children: bytesText(sizeBytes) }),
        /* @__PURE__ */ a3("td", { "data-label": "State", children: fault === void 0 ? /* @__PURE__ */ a3($, { children: [
          "verified ",
          /* @__PURE__ */ a3(Time, { at: verifiedAt })
        ] }) : /* @__PURE__ */ a3($, { children: [
          /* @__PURE__ */ a3(Standing, { of: "not whole" }),
          " ",
          fault
        ] }) })
      ] })) })
    ] }),
    left > 0 && /* @__PURE__ */ a3("p", { class: "muted", children: [
      left,
      " older ones are not shown."
    ] })
  ] });
}
var order = ["unhealthy", "degraded", "unknown", "healthy"];
function Checks({ checks }) {
  const sorted = checks.toSorted((a5, b2) => order.indexOf(a5.grade) - order.indexOf(b2.grade));
  return /* @__PURE__ */ a3("section", { children: [
    /* @__PURE__ */ a3("h3", { children: "Checks" }),
    /* @__PURE__ */ a3("table", { class: "card checks", children: [
      /* @__PURE__ */ a3("thead", { children: /* @__PURE__ */ a3("tr", { children: [
        /* @__PURE__ */ a3("th", { scope: "col", children: "Grade" }),
        /* @__PURE__ */ a3("th", { scope: "col", children: "Check" }),
        /* @__PURE__ */ a3("th", { scope: "col", children: "Finding" })
      ] }) }),
      /* @__PURE__ */ a3("tbody", { children: sorted.map(({ grade, title, summary, advice }) => /* @__PURE__ */ a3("tr", { children: [
        /* @__PURE__ */ a3("td", { children: /* @__PURE__ */ a3(Standing, { of: grade }) }),
        /* @__PURE__ */ a3("th", { scope: "row", children: title }),
        /* @__PURE__ */ a3("td", { children: [
          summary,
          advice && /* @__PURE__ */ a3("p", { class: "advice", children: /* @__PURE__ */ a3(Prose, { text: advice }) })
        ] })
      ] })) })
    ] })
  ] });
}
var unit = {
  character: 7.25,
  row: 20,
  head: 28,
  pad: 10,
  /** Where names begin: behind the sign of what is changed. */
  sign: 14
};
var longestName = 34;
var longestType = 26;
function boxOf(table, isFull) {
  const keys = Math.max(0, ...table.columns.map((column) => keyText(column).length));
  const names = unit.pad + unit.sign + (keys > 0 ? (keys + 1) * unit.character : 0);
  const head = headText(table, isFull);
  const headWidth = 2 * unit.pad + unit.sign + widthOf(head.name) + widthOf(head.count);
  const rows = table.columns.map(
    ({ name, type, isNullable }) => names + widthOf(shortName(name)) + widthOf(shortType(type, isNullable)) + 3 * unit.pad
  );
  return {
    table,
    isFull,
    names,
    width: Math.ceil(Math.max(120, headWidth, ...isFull ? rows : [])),
    height: unit.head + (isFull ? table.columns.length * unit.row + 6 : 0)
  };
}
function headText({ name, columns }, isFull) {
  return { name: shortName(name), count: isFull ? "" : ` · ${columns.length}` };
}
function keyText({ isPrimary, isForeign }) {
  return [...isPrimary ? ["PK"] : [], ...isForeign ? ["FK"] : []].join(" ");
}
function shortName(name) {
  return shortened(name, longestName);
}
function shortType(type, isNullable) {
  return `${shortened(type, longestType)}${isNullable ? "?" : ""}`;
}
function shortened(text, longest) {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : text;
}
function widthOf(text) {
  const wide = [...text].filter((character) => (character.codePointAt(0) ?? 0) >= 4352).length;
  return ([...text].length + wide) * unit.character;
}
function rowOf({ table, isFull }, column) {
  const index = table.columns.findIndex(({ name }) => name === column);
  if (!isFull || index < 0) return unit.head / 2;
  return unit.head + 3 + index * unit.row + unit.row / 2;
}
var Te = Object.defineProperty;
var Sn = (e3, n2, t2) => n2 in e3 ? Te(e3, n2, { enumerable: true, configurable: true, writable: true, value: t2 }) : e3[n2] = t2;
var Mn = (e3, n2) => {
  for (var t2 in n2) Te(e3, t2, { get: n2[t2], enumerable: true });
};
var je = (e3, n2, t2) => Sn(e3, typeof n2 != "symbol" ? n2 + "" : n2, t2);
var ie = {};
Mn(ie, { Graph: () => T3, alg: () => H3 });
var Pn = Object.defineProperty;
var Se = (e3, n2) => {
  for (var t2 in n2) Pn(e3, t2, { get: n2[t2], enumerable: true });
};
var Q = class {
  constructor(e3) {
    this._isDirected = true, this._isMultigraph = false, this._isCompound = false, this._nodes = {}, this._in = {}, this._preds = {}, this._out = {}, this._sucs = {}, this._edgeObjs = {}, this._edgeLabels = {}, this._nodeCount = 0, this._edgeCount = 0, this._defaultNodeLabelFn = () => {
    }, this._defaultEdgeLabelFn = () => {
    }, e3 && (this._isDirected = "directed" in e3 ? e3.directed : true, this._isMultigraph = "multigraph" in e3 ? e3.multigraph : false, this._isCompound = "compound" in e3 ? e3.compound : false), this._isCompound && (this._parent = {}, this._children = {}, this._children["\0"] = {});
  }
  isDirected() {
    return this._isDirected;
  }
  isMultigraph() {
    return this._isMultigraph;
  }
  isCompound() {
    return this._isCompound;
  }
  setGraph(e3) {
    return this._label = e3, this;
  }
  graph() {
    return this._label;
  }
  setDefaultNodeLabel(e3) {
    return typeof e3 != "function" ? this._defaultNodeLabelFn = () => e3 : this._defaultNodeLabelFn = e3, this;
  }
  nodeCount() {
    return this._nodeCount;
  }
  nodes() {
    return Object.keys(this._nodes);
  }
  sources() {
    return this.nodes().filter((e3) => Object.keys(this._in[e3]).length === 0);
  }
  sinks() {
    return this.nodes().filter((e3) => Object.keys(this._out[e3]).length === 0);
  }
  setNodes(e3, n2) {
    return e3.forEach((t2) => {
      n2 !== void 0 ? this.setNode(t2, n2) : this.setNode(t2);
    }), this;
  }
  setNode(e3, n2) {
    return e3 in this._nodes ? (arguments.length > 1 && (this._nodes[e3] = n2), this) : (this._nodes[e3] = arguments.length > 1 ? n2 : this._defaultNodeLabelFn(e3), this._isCompound && (this._parent[e3] = "\0", this._children[e3] = {}, this._children["\0"][e3] = true), this._in[e3] = {}, this._preds[e3] = {}, this._out[e3] = {}, this._sucs[e3] = {}, ++this._nodeCount, this);
  }
  node(e3) {
    return this._nodes[e3];
  }
  hasNode(e3) {
    return e3 in this._nodes;
  }
  removeNode(e3) {
    if (e3 in this._nodes) {
      let n2 = (t2) => this.removeEdge(this._edgeObjs[t2]);
      delete this._nodes[e3], this._isCompound && (this._removeFromParentsChildList(e3), delete this._parent[e3], this.children(e3).forEach((t2) => {
        this.setParent(t2);
      }), delete this._children[e3]), Object.keys(this._in[e3]).forEach(n2), delete this._in[e3], delete this._preds[e3], Object.keys(this._out[e3]).forEach(n2), delete this._out[e3], delete this._sucs[e3], --this._nodeCount;
    }
    return this;
  }
  setParent(e3, n2) {
    if (!this._isCompound) throw new Error("Cannot set parent in a non-compound graph");
    if (n2 === void 0) n2 = "\0";
    else {
      n2 += "";
      for (let t2 = n2; t2 !== void 0; t2 = this.parent(t2)) if (t2 === e3) throw new Error("Setting " + n2 + " as parent of " + e3 + " would create a cycle");
      this.setNode(n2);
    }
    return this.setNode(e3), this._removeFromParentsChildList(e3), this._parent[e3] = n2, this._children[n2][e3] = true, this;
  }
  parent(e3) {
    if (this._isCompound) {
      let n2 = this._parent[e3];
      if (n2 !== "\0") return n2;
    }
  }
  children(e3 = "\0") {
    if (this._isCompound) {
      let n2 = this._children[e3];
      if (n2) return Object.keys(n2);
    } else {
      if (e3 === "\0") return this.nodes();
      if (this.hasNode(e3)) return [];
    }
    return [];
  }
  predecessors(e3) {
    let n2 = this._preds[e3];
    if (n2) return Object.keys(n2);
  }
  successors(e3) {
    let n2 = this._sucs[e3];
    if (n2) return Object.keys(n2);
  }
  neighbors(e3) {
    let n2 = this.predecessors(e3);
    if (n2) {
      let t2 = new Set(n2), r2 = this.successors(e3);
      if (r2) for (let o4 of r2) t2.add(o4);
      return Array.from(t2.values());
    }
  }
  isLeaf(e3) {
    var n2;
    let t2;
    return this.isDirected() ? t2 = this.successors(e3) : t2 = this.neighbors(e3), ((n2 = t2 == null ? void 0 : t2.length) != null ? n2 : 0) === 0;
  }
  filterNodes(e3) {
    let n2 = new this.constructor({ directed: this._isDirected, multigraph: this._isMultigraph, compound: this._isCompound });
    n2.setGraph(this.graph()), Object.entries(this._nodes).forEach(([o4, i3]) => {
      e3(o4) && n2.setNode(o4, i3);
    }), Object.values(this._edgeObjs).forEach((o4) => {
      n2.hasNode(o4.v) && n2.hasNode(o4.w) && n2.setEdge(o4, this.edge(o4));
    });
    let t2 = {}, r2 = (o4) => {
      let i3 = this.parent(o4);
      return !i3 || n2.hasNode(i3) ? (t2[o4] = i3, i3) : i3 in t2 ? t2[i3] : r2(i3);
    };
    return this._isCompound && n2.nodes().forEach((o4) => n2.setParent(o4, r2(o4))), n2;
  }
  setDefaultEdgeLabel(e3) {
    return typeof e3 != "function" ? this._defaultEdgeLabelFn = () => e3 : this._defaultEdgeLabelFn = e3, this;
  }
  edgeCount() {
    return this._edgeCount;
  }
  edges() {
    return Object.values(this._edgeObjs);
  }
  setPath(e3, n2) {
    return e3.reduce((t2, r2) => (n2 !== void 0 ? this.setEdge(t2, r2, n2) : this.setEdge(t2, r2), r2)), this;
  }
  setEdge(e3, n2, t2, r2) {
    let o4, i3, s4, a5, l3 = false;
    typeof e3 == "object" && e3 !== null && "v" in e3 ? (o4 = e3.v, i3 = e3.w, s4 = e3.name, arguments.length === 2 && (a5 = n2, l3 = true)) : (o4 = e3, i3 = n2, s4 = r2, arguments.length > 2 && (a5 = t2, l3 = true)), o4 = "" + o4, i3 = "" + i3, s4 !== void 0 && (s4 = "" + s4);
    let u3 = z3(this._isDirected, o4, i3, s4);
    if (u3 in this._edgeLabels) return l3 && (this._edgeLabels[u3] = a5), this;
    if (s4 !== void 0 && !this._isMultigraph) throw new Error("Cannot set a named edge when isMultigraph = false");
    this.setNode(o4), this.setNode(i3), this._edgeLabels[u3] = l3 ? a5 : this._defaultEdgeLabelFn(o4, i3, s4);
    let d3 = Fn(this._isDirected, o4, i3, s4);
    return o4 = d3.v, i3 = d3.w, Object.freeze(d3), this._edgeObjs[u3] = d3, Re(this._preds[i3], o4), Re(this._sucs[o4], i3), this._in[i3][u3] = d3, this._out[o4][u3] = d3, this._edgeCount++, this;
  }
  edge(e3, n2, t2) {
    let r2 = arguments.length === 1 ? oe(this._isDirected, e3) : z3(this._isDirected, e3, n2, t2);
    return this._edgeLabels[r2];
  }
  edgeAsObj(e3, n2, t2) {
    let r2 = arguments.length === 1 ? this.edge(e3) : this.edge(e3, n2, t2);
    return typeof r2 != "object" || r2 === null ? { label: r2 } : r2;
  }
  hasEdge(e3, n2, t2) {
    return (arguments.length === 1 ? oe(this._isDirected, e3) : z3(this._isDirected, e3, n2, t2)) in this._edgeLabels;
  }
  removeEdge(e3, n2, t2) {
    let r2 = arguments.length === 1 ? oe(this._isDirected, e3) : z3(this._isDirected, e3, n2, t2), o4 = this._edgeObjs[r2];
    if (o4) {
      let i3 = o4.v, s4 = o4.w;
      delete this._edgeLabels[r2], delete this._edgeObjs[r2], Ie(this._preds[s4], i3), Ie(this._sucs[i3], s4), delete this._in[s4][r2], delete this._out[i3][r2], this._edgeCount--;
    }
    return this;
  }
  inEdges(e3, n2) {
    return this.isDirected() ? this.filterEdges(this._in[e3], e3, n2) : this.nodeEdges(e3, n2);
  }
  outEdges(e3, n2) {
    return this.isDirected() ? this.filterEdges(this._out[e3], e3, n2) : this.nodeEdges(e3, n2);
  }
  nodeEdges(e3, n2) {
    if (e3 in this._nodes) return this.filterEdges({ ...this._in[e3], ...this._out[e3] }, e3, n2);
  }
  _removeFromParentsChildList(e3) {
    delete this._children[this._parent[e3]][e3];
  }
  filterEdges(e3, n2, t2) {
    if (!e3) return;
    let r2 = Object.values(e3);
    return t2 ? r2.filter((o4) => o4.v === n2 && o4.w === t2 || o4.v === t2 && o4.w === n2) : r2;
  }
};
function Re(e3, n2) {
  e3[n2] ? e3[n2]++ : e3[n2] = 1;
}
function Ie(e3, n2) {
  e3[n2] !== void 0 && !--e3[n2] && delete e3[n2];
}
function z3(e3, n2, t2, r2) {
  let o4 = "" + n2, i3 = "" + t2;
  if (!e3 && o4 > i3) {
    let s4 = o4;
    o4 = i3, i3 = s4;
  }
  return o4 + "" + i3 + "" + (r2 === void 0 ? "\0" : r2);
}
function Fn(e3, n2, t2, r2) {
  let o4 = "" + n2, i3 = "" + t2;
  if (!e3 && o4 > i3) {
    let a5 = o4;
    o4 = i3, i3 = a5;
  }
  let s4 = { v: o4, w: i3 };
  return r2 && (s4.name = r2), s4;
}
function oe(e3, n2) {
  return z3(e3, n2.v, n2.w, n2.name);
}
var Dn = {};
Se(Dn, { read: () => Bn, write: () => An });
function An(e3) {
  let n2 = { options: { directed: e3.isDirected(), multigraph: e3.isMultigraph(), compound: e3.isCompound() }, nodes: Vn(e3), edges: Yn(e3) }, t2 = e3.graph();
  return t2 !== void 0 && (n2.value = structuredClone(t2)), n2;
}
function Vn(e3) {
  return e3.nodes().map((n2) => {
    let t2 = e3.node(n2), r2 = e3.parent(n2), o4 = { v: n2 };
    return t2 !== void 0 && (o4.value = t2), r2 !== void 0 && (o4.parent = r2), o4;
  });
}
function Yn(e3) {
  return e3.edges().map((n2) => {
    let t2 = e3.edge(n2), r2 = { v: n2.v, w: n2.w };
    return n2.name !== void 0 && (r2.name = n2.name), t2 !== void 0 && (r2.value = t2), r2;
  });
}
function Bn(e3) {
  let n2 = new Q(e3.options);
  return e3.value !== void 0 && n2.setGraph(e3.value), e3.nodes.forEach((t2) => {
    n2.setNode(t2.v, t2.value), t2.parent && n2.setParent(t2.v, t2.parent);
  }), e3.edges.forEach((t2) => {
    n2.setEdge({ v: t2.v, w: t2.w, name: t2.name }, t2.value);
  }), n2;
}
var H3 = {};
Se(H3, { CycleException: () => K2, bellmanFord: () => Me, components: () => zn, dijkstra: () => J2, dijkstraAll: () => $n, findCycles: () => Un, floydWarshall: () => Kn, isAcyclic: () => Zn, postorder: () => nt, preorder: () => tt, prim: () => rt, shortestPaths: () => ot, tarjan: () => Fe, topsort: () => De });
var Wn = () => 1;
function Me(e3, n2, t2, r2) {
  return Xn(e3, String(n2), t2 || Wn, r2 || function(o4) {
    var i3;
    return (i3 = e3.outEdges(o4)) != null ? i3 : [];
  });
}
function Xn(e3, n2, t2, r2) {
  let o4 = {}, i3, s4 = 0, a5 = e3.nodes(), l3 = function(c3) {
    let f4 = o4[c3.v], h3 = o4[c3.w];
    if (!f4 || !h3) return;
    let g3 = t2(c3);
    f4.distance + g3 < h3.distance && (o4[c3.w] = { distance: f4.distance + g3, predecessor: c3.v }, i3 = true);
  }, u3 = function() {
    a5.forEach(function(c3) {
      r2(c3).forEach(function(f4) {
        let h3 = f4.v === c3 ? f4.v : f4.w, g3 = h3 === f4.v ? f4.w : f4.v;
        l3({ v: h3, w: g3 });
      });
    });
  };
  a5.forEach(function(c3) {
    let f4 = c3 === n2 ? 0 : Number.POSITIVE_INFINITY;
    o4[c3] = { distance: f4, predecessor: "" };
  });
  let d3 = a5.length;
  for (let c3 = 1; c3 < d3 && (i3 = false, s4++, u3(), !!i3); c3++) ;
  if (s4 === d3 - 1 && (i3 = false, u3(), i3)) throw new Error("The graph contains a negative weight cycle");
  return o4;
}
function zn(e3) {
  let n2 = {}, t2 = [], r2;
  function o4(i3) {
    var s4, a5;
    i3 in n2 || (n2[i3] = true, r2.push(i3), (s4 = e3.successors(i3)) == null || s4.forEach(o4), (a5 = e3.predecessors(i3)) == null || a5.forEach(o4));
  }
  return e3.nodes().forEach(function(i3) {
    r2 = [], o4(i3), r2.length && t2.push(r2);
  }), t2;
}
var Pe = class {
  constructor() {
    this._arr = [], this._keyIndices = {};
  }
  size() {
    return this._arr.length;
  }
  keys() {
    return this._arr.map((e3) => e3.key);
  }
  has(e3) {
    return e3 in this._keyIndices;
  }
  priority(e3) {
    let n2 = this._keyIndices[e3];
    if (n2 !== void 0) return this._arr[n2].priority;
  }
  min() {
    if (this.size() === 0) throw new Error("Queue underflow");
    return this._arr[0].key;
  }
  add(e3, n2) {
    let t2 = this._keyIndices, r2 = String(e3);
    if (!(r2 in t2)) {
      let o4 = this._arr, i3 = o4.length;
      return t2[r2] = i3, o4.push({ key: r2, priority: n2 }), this._decrease(i3), true;
    }
    return false;
  }
  removeMin() {
    if (this.size() === 0) throw new Error("Queue underflow");
    this._swap(0, this._arr.length - 1);
    let e3 = this._arr.pop();
    return delete this._keyIndices[e3.key], this._heapify(0), e3.key;
  }
  decrease(e3, n2) {
    let t2 = this._keyIndices[e3];
    if (t2 === void 0) throw new Error(`Key not found: ${e3}`);
    let r2 = this._arr[t2].priority;
    if (n2 > r2) throw new Error(`New priority is greater than current priority. Key: ${e3} Old: ${r2} New: ${n2}`);
    this._arr[t2].priority = n2, this._decrease(t2);
  }
  _heapify(e3) {
    let n2 = this._arr, t2 = 2 * e3, r2 = t2 + 1, o4 = e3;
    t2 < n2.length && (o4 = n2[t2].priority < n2[o4].priority ? t2 : o4, r2 < n2.length && (o4 = n2[r2].priority < n2[o4].priority ? r2 : o4), o4 !== e3 && (this._swap(e3, o4), this._heapify(o4)));
  }
  _decrease(e3) {
    let n2 = this._arr, t2 = n2[e3].priority, r2;
    for (; e3 !== 0 && (r2 = e3 >> 1, !(n2[r2].priority < t2)); ) this._swap(e3, r2), e3 = r2;
  }
  _swap(e3, n2) {
    let t2 = this._arr, r2 = this._keyIndices, o4 = t2[e3], i3 = t2[n2];
    t2[e3] = i3, t2[n2] = o4, r2[i3.key] = e3, r2[o4.key] = n2;
  }
};
var Hn = () => 1;
function J2(e3, n2, t2, r2) {
  let o4 = function(i3) {
    var s4;
    return (s4 = e3.outEdges(i3)) != null ? s4 : [];
  };
  return qn(e3, String(n2), t2 || Hn, r2 || o4);
}
function qn(e3, n2, t2, r2) {
  let o4 = {}, i3 = new Pe(), s4, a5, l3 = function(u3) {
    let d3 = u3.v !== s4 ? u3.v : u3.w, c3 = o4[d3];
    if (!c3) return;
    let f4 = t2(u3), h3 = a5.distance + f4;
    if (f4 < 0) throw new Error("dijkstra does not allow negative edge weights. Bad edge: " + u3 + " Weight: " + f4);
    h3 < c3.distance && (c3.distance = h3, c3.predecessor = s4, i3.decrease(d3, h3));
  };
  for (e3.nodes().forEach(function(u3) {
    let d3 = u3 === n2 ? 0 : Number.POSITIVE_INFINITY;
    o4[u3] = { distance: d3, predecessor: "" }, i3.add(u3, d3);
  }); i3.size() > 0; ) {
    s4 = i3.removeMin();
    let u3 = o4[s4];
    if (!u3 || u3.distance === Number.POSITIVE_INFINITY) break;
    a5 = u3, r2(s4).forEach(l3);
  }
  return o4;
}
function $n(e3, n2, t2) {
  return e3.nodes().reduce(function(r2, o4) {
    return r2[o4] = J2(e3, o4, n2, t2), r2;
  }, {});
}
function Fe(e3) {
  let n2 = 0, t2 = [], r2 = {}, o4 = [];
  function i3(s4) {
    var a5;
    let l3 = r2[s4] = { onStack: true, lowlink: n2, index: n2++ };
    if (t2.push(s4), (a5 = e3.successors(s4)) == null || a5.forEach(function(u3) {
      if (u3 in r2) {
        let d3 = r2[u3];
        d3 != null && d3.onStack && (l3.lowlink = Math.min(l3.lowlink, d3.index));
      } else {
        i3(u3);
        let d3 = r2[u3];
        d3 && (l3.lowlink = Math.min(l3.lowlink, d3.lowlink));
      }
    }), l3.lowlink === l3.index) {
      let u3 = [], d3;
      do {
        d3 = t2.pop();
        let c3 = r2[d3];
        c3 && (c3.onStack = false), u3.push(d3);
      } while (s4 !== d3);
      o4.push(u3);
    }
  }
  return e3.nodes().forEach(function(s4) {
    s4 in r2 || i3(s4);
  }), o4;
}
function Un(e3) {
  return Fe(e3).filter(function(n2) {
    var t2;
    let r2 = n2[0];
    return r2 ? n2.length > 1 || n2.length === 1 && ((t2 = e3.outEdges(r2, r2)) != null ? t2 : []).length > 0 : false;
  });
}
var Jn = () => 1;
function Kn(e3, n2, t2) {
  return Qn(e3, n2 || Jn, t2 || function(r2) {
    var o4;
    return (o4 = e3.outEdges(r2)) != null ? o4 : [];
  });
}
function Qn(e3, n2, t2) {
  let r2 = {}, o4 = e3.nodes();
  return o4.forEach(function(i3) {
    let s4 = {};
    r2[i3] = s4, s4[i3] = { distance: 0, predecessor: "" }, o4.forEach(function(a5) {
      i3 !== a5 && (s4[a5] = { distance: Number.POSITIVE_INFINITY, predecessor: "" });
    }), t2(i3).forEach(function(a5) {
      let l3 = a5.v === i3 ? a5.w : a5.v, u3 = n2(a5);
      s4[l3] = { distance: u3, predecessor: i3 };
    });
  }), o4.forEach(function(i3) {
    let s4 = r2[i3];
    s4 && o4.forEach(function(a5) {
      let l3 = r2[a5];
      l3 && o4.forEach(function(u3) {
        let d3 = l3[i3], c3 = s4[u3], f4 = l3[u3];
        if (d3 && c3 && f4) {
          let h3 = d3.distance + c3.distance;
          h3 < f4.distance && (f4.distance = h3, f4.predecessor = c3.predecessor);
        }
      });
    });
  }), r2;
}
var K2 = class extends Error {
  constructor(e3) {
    super(e3), this.name = "CycleException";
  }
};
function De(e3) {
  let n2 = {}, t2 = {}, r2 = [];
  function o4(i3) {
    var s4;
    if (i3 in t2) throw new K2();
    i3 in n2 || (t2[i3] = true, n2[i3] = true, (s4 = e3.predecessors(i3)) == null || s4.forEach(o4), delete t2[i3], r2.push(i3));
  }
  if (e3.sinks().forEach(o4), Object.keys(n2).length !== e3.nodeCount()) throw new K2();
  return r2;
}
function Zn(e3) {
  try {
    De(e3);
  } catch (n2) {
    if (n2 instanceof K2) return false;
    throw n2;
  }
  return true;
}
function et(e3, n2, t2, r2, o4) {
  Array.isArray(n2) || (n2 = [n2]);
  let i3 = ((a5) => {
    var l3;
    return (l3 = e3.isDirected() ? e3.successors(a5) : e3.neighbors(a5)) != null ? l3 : [];
  }), s4 = {};
  return n2.forEach(function(a5) {
    if (!e3.hasNode(a5)) throw new Error("Graph does not have node: " + a5);
    o4 = Ae(e3, a5, t2 === "post", s4, i3, r2, o4);
  }), o4;
}
function Ae(e3, n2, t2, r2, o4, i3, s4) {
  return n2 in r2 || (r2[n2] = true, t2 || (s4 = i3(s4, n2)), o4(n2).forEach(function(a5) {
    s4 = Ae(e3, a5, t2, r2, o4, i3, s4);
  }), t2 && (s4 = i3(s4, n2))), s4;
}
function Ve(e3, n2, t2) {
  return et(e3, n2, t2, function(r2, o4) {
    return r2.push(o4), r2;
  }, []);
}
function nt(e3, n2) {
  return Ve(e3, n2, "post");
}
function tt(e3, n2) {
  return Ve(e3, n2, "pre");
}
function rt(e3, n2) {
  var t2;
  let r2 = new Q(), o4 = {}, i3 = new Pe(), s4;
  function a5(d3) {
    let c3 = d3.v === s4 ? d3.w : d3.v, f4 = i3.priority(c3);
    if (f4 !== void 0) {
      let h3 = n2(d3);
      h3 < f4 && (o4[c3] = s4, i3.decrease(c3, h3));
    }
  }
  if (e3.nodeCount() === 0) return r2;
  e3.nodes().forEach(function(d3) {
    i3.add(d3, Number.POSITIVE_INFINITY), r2.setNode(d3);
  });
  let l3 = e3.nodes()[0];
  l3 !== void 0 && i3.decrease(l3, 0);
  let u3 = false;
  for (; i3.size() > 0; ) {
    if (s4 = i3.removeMin(), s4 in o4) r2.setEdge(s4, o4[s4]);
    else {
      if (u3) throw new Error("Input graph is not connected: " + e3);
      u3 = true;
    }
    (t2 = e3.nodeEdges(s4)) == null || t2.forEach(a5);
  }
  return r2;
}
function ot(e3, n2, t2, r2) {
  return it(e3, n2, t2, r2 != null ? r2 : ((o4) => {
    var i3;
    return (i3 = e3.outEdges(o4)) != null ? i3 : [];
  }));
}
function it(e3, n2, t2, r2) {
  if (t2 === void 0) return J2(e3, n2, t2, r2);
  let o4 = false, i3 = e3.nodes();
  for (let s4 = 0; s4 < i3.length; s4++) {
    let a5 = i3[s4];
    if (a5 === void 0) continue;
    let l3 = r2(a5);
    for (let u3 = 0; u3 < l3.length; u3++) {
      let d3 = l3[u3];
      if (!d3) continue;
      let c3 = d3.v === a5 ? d3.v : d3.w, f4 = c3 === d3.v ? d3.w : d3.v;
      t2({ v: c3, w: f4 }) < 0 && (o4 = true);
    }
    if (o4) return Me(e3, n2, t2, r2);
  }
  return J2(e3, n2, t2, r2);
}
var T3 = Q;
function M2(e3, n2, t2, r2) {
  let o4 = r2;
  for (; e3.hasNode(o4); ) o4 = $3(r2);
  return t2.dummy = n2, e3.setNode(o4, t2), o4;
}
function Ye(e3) {
  let n2 = new T3().setGraph(e3.graph());
  return e3.nodes().forEach((t2) => n2.setNode(t2, e3.node(t2))), e3.edges().forEach((t2) => {
    let r2 = n2.edge(t2.v, t2.w) || { weight: 0, minlen: 1 }, o4 = e3.edge(t2);
    n2.setEdge(t2.v, t2.w, { weight: r2.weight + o4.weight, minlen: Math.max(r2.minlen, o4.minlen) });
  }), n2;
}
function Z2(e3) {
  let n2 = new T3({ multigraph: e3.isMultigraph() }).setGraph(e3.graph());
  return e3.nodes().forEach((t2) => {
    e3.children(t2).length || n2.setNode(t2, e3.node(t2));
  }), e3.edges().forEach((t2) => {
    n2.setEdge(t2, e3.edge(t2));
  }), n2;
}
function se(e3, n2) {
  let t2 = e3.x, r2 = e3.y, o4 = n2.x - t2, i3 = n2.y - r2, s4 = e3.width / 2, a5 = e3.height / 2;
  if (!o4 && !i3) throw new Error("Not possible to find intersection inside of the rectangle");
  let l3, u3;
  return o4 === 0 || Math.abs(i3) * s4 > Math.abs(o4) * a5 ? (i3 < 0 && (a5 = -a5), l3 = a5 * o4 / i3, u3 = a5) : (o4 < 0 && (s4 = -s4), l3 = s4, u3 = s4 * i3 / o4), { x: t2 + l3, y: r2 + u3 };
}
function P3(e3) {
  let n2 = D2(de(e3) + 1).map(() => []);
  return e3.nodes().forEach((t2) => {
    let r2 = e3.node(t2), o4 = r2.rank;
    o4 !== void 0 && (n2[o4] || (n2[o4] = []), n2[o4][r2.order] = t2);
  }), n2;
}
function Be(e3) {
  let n2 = e3.nodes().map((r2) => {
    let o4 = e3.node(r2).rank;
    return o4 === void 0 ? Number.MAX_VALUE : o4;
  }), t2 = S2(Math.min, n2);
  e3.nodes().forEach((r2) => {
    let o4 = e3.node(r2);
    Object.hasOwn(o4, "rank") && (o4.rank -= t2);
  });
}
function We(e3) {
  let n2 = e3.nodes().map((s4) => e3.node(s4).rank).filter((s4) => s4 !== void 0), t2 = S2(Math.min, n2), r2 = [];
  e3.nodes().forEach((s4) => {
    let a5 = e3.node(s4).rank - t2;
    r2[a5] || (r2[a5] = []), r2[a5].push(s4);
  });
  let o4 = 0, i3 = e3.graph().nodeRankFactor;
  Array.from(r2).forEach((s4, a5) => {
    s4 === void 0 && a5 % i3 !== 0 ? --o4 : s4 !== void 0 && o4 && s4.forEach((l3) => e3.node(l3).rank += o4);
  });
}
function ae(e3, n2, t2, r2) {
  let o4 = { width: 0, height: 0 };
  return arguments.length >= 4 && (o4.rank = t2, o4.order = r2), M2(e3, "border", o4, n2);
}
function st(e3, n2 = Xe) {
  let t2 = [];
  for (let r2 = 0; r2 < e3.length; r2 += n2) {
    let o4 = e3.slice(r2, r2 + n2);
    t2.push(o4);
  }
  return t2;
}
var Xe = 65535;
function S2(e3, n2) {
  if (n2.length > Xe) {
    let t2 = st(n2);
    return e3(...t2.map((r2) => e3(...r2)));
  } else return e3(...n2);
}
function de(e3) {
  let t2 = e3.nodes().map((r2) => {
    let o4 = e3.node(r2).rank;
    return o4 === void 0 ? Number.MIN_VALUE : o4;
  });
  return S2(Math.max, t2);
}
function ze(e3, n2) {
  let t2 = { lhs: [], rhs: [] };
  return e3.forEach((r2) => {
    n2(r2) ? t2.lhs.push(r2) : t2.rhs.push(r2);
  }), t2;
}
function q3(e3, n2) {
  return n2();
}
var at = 0;
function $3(e3) {
  let n2 = ++at;
  return e3 + ("" + n2);
}
function D2(e3, n2, t2 = 1) {
  n2 == null && (n2 = e3, e3 = 0);
  let r2 = (i3) => i3 < n2;
  t2 < 0 && (r2 = (i3) => n2 < i3);
  let o4 = [];
  for (let i3 = e3; r2(i3); i3 += t2) o4.push(i3);
  return o4;
}
function W2(e3, n2) {
  let t2 = {};
  for (let r2 of n2) e3[r2] !== void 0 && (t2[r2] = e3[r2]);
  return t2;
}
function X(e3, n2) {
  let t2;
  return typeof n2 == "string" ? t2 = (r2) => r2[n2] : t2 = n2, Object.entries(e3).reduce((r2, [o4, i3]) => (r2[o4] = t2(i3, o4), r2), {});
}
function He(e3, n2) {
  return e3.reduce((t2, r2, o4) => (t2[r2] = n2[o4], t2), {});
}
var V3 = "\0";
function ee(e3, n2, t2) {
  var u3, d3, c3, f4, h3, g3;
  if (!(e3 && n2 && t2 && n2.dummy === "edge" && t2.dummy === "edge" && n2.edgeObj && t2.edgeObj && e3[n2.edgeObj.v] && e3[t2.edgeObj.v] && e3[n2.edgeObj.w] && e3[t2.edgeObj.w])) return 0;
  let r2 = true;
  n2.edgeObj.w === t2.edgeObj.w && (r2 = false);
  let o4 = r2 ? (d3 = (u3 = e3[n2.edgeObj.v]) == null ? void 0 : u3.rank) != null ? d3 : NaN + 1 : (f4 = (c3 = e3[n2.edgeObj.w]) == null ? void 0 : c3.rank) != null ? f4 : NaN - 1, i3 = Object.entries(e3).find((m3) => {
    var L2, y4;
    return ((L2 = m3[1].edgeObj) == null ? void 0 : L2.v) === n2.edgeObj.v && ((y4 = m3[1].edgeObj) == null ? void 0 : y4.w) === n2.edgeObj.w && m3[1].rank === o4;
  }), s4 = Object.entries(e3).find((m3) => {
    var L2, y4;
    return ((L2 = m3[1].edgeObj) == null ? void 0 : L2.v) === t2.edgeObj.v && ((y4 = m3[1].edgeObj) == null ? void 0 : y4.w) === t2.edgeObj.w && m3[1].rank === o4;
  });
  if (!i3 || !s4) return 0;
  let a5 = (h3 = i3[1].order) != null ? h3 : NaN, l3 = (g3 = s4[1].order) != null ? g3 : NaN;
  return isNaN(a5 - l3) ? 0 : a5 - l3;
}
var ce = class {
  constructor() {
    je(this, "_sentinel");
    let n2 = {};
    n2._next = n2._prev = n2, this._sentinel = n2;
  }
  dequeue() {
    let n2 = this._sentinel, t2 = n2._prev;
    if (t2 !== n2) return qe(t2), t2;
  }
  enqueue(n2) {
    let t2 = this._sentinel;
    n2._prev && n2._next && qe(n2), n2._next = t2._next, t2._next._prev = n2, t2._next = n2, n2._prev = t2;
  }
  toString() {
    let n2 = [], t2 = this._sentinel, r2 = t2._prev;
    for (; r2 !== t2; ) n2.push(JSON.stringify(r2, dt)), r2 = r2._prev;
    return "[" + n2.join(", ") + "]";
  }
};
function qe(e3) {
  e3._prev._next = e3._next, e3._next._prev = e3._prev, delete e3._next, delete e3._prev;
}
function dt(e3, n2) {
  if (e3 !== "_next" && e3 !== "_prev") return n2;
}
var $e = ce;
var lt = () => 1;
function be(e3, n2) {
  if (e3.nodeCount() <= 1) return [];
  let t2 = ct(e3, n2 || lt);
  return ut(t2.graph, t2.buckets, t2.zeroIdx).flatMap((o4) => e3.outEdges(o4.v, o4.w) || []);
}
function ut(e3, n2, t2) {
  var a5;
  let r2 = [], o4 = n2[n2.length - 1], i3 = n2[0], s4;
  for (; e3.nodeCount(); ) {
    for (; s4 = i3.dequeue(); ) fe(e3, n2, t2, s4);
    for (; s4 = o4.dequeue(); ) fe(e3, n2, t2, s4);
    if (e3.nodeCount()) {
      for (let l3 = n2.length - 2; l3 > 0; --l3) if (s4 = (a5 = n2[l3]) == null ? void 0 : a5.dequeue(), s4) {
        r2 = r2.concat(fe(e3, n2, t2, s4, true) || []);
        break;
      }
    }
  }
  return r2;
}
function fe(e3, n2, t2, r2, o4) {
  let i3 = [], s4 = o4 ? i3 : void 0;
  return (e3.inEdges(r2.v) || []).forEach((a5) => {
    let l3 = e3.edge(a5), u3 = e3.node(a5.v);
    o4 && i3.push({ v: a5.v, w: a5.w }), u3.out -= l3, he(n2, t2, u3);
  }), (e3.outEdges(r2.v) || []).forEach((a5) => {
    let l3 = e3.edge(a5), u3 = a5.w, d3 = e3.node(u3);
    d3.in -= l3, he(n2, t2, d3);
  }), e3.removeNode(r2.v), s4;
}
function ct(e3, n2) {
  let t2 = new T3(), r2 = 0, o4 = 0;
  e3.nodes().forEach((a5) => {
    t2.setNode(a5, { v: a5, in: 0, out: 0 });
  }), e3.edges().forEach((a5) => {
    let l3 = t2.edge(a5.v, a5.w) || 0, u3 = n2(a5), d3 = l3 + u3;
    t2.setEdge(a5.v, a5.w, d3);
    let c3 = t2.node(a5.v), f4 = t2.node(a5.w);
    o4 = Math.max(o4, c3.out += u3), r2 = Math.max(r2, f4.in += u3);
  });
  let i3 = ft(o4 + r2 + 3).map(() => new $e()), s4 = r2 + 1;
  return t2.nodes().forEach((a5) => {
    he(i3, s4, t2.node(a5));
  }), { graph: t2, buckets: i3, zeroIdx: s4 };
}
function he(e3, n2, t2) {
  var r2, o4, i3;
  t2.out ? t2.in ? (i3 = e3[t2.out - t2.in + n2]) == null || i3.enqueue(t2) : (o4 = e3[e3.length - 1]) == null || o4.enqueue(t2) : (r2 = e3[0]) == null || r2.enqueue(t2);
}
function ft(e3) {
  let n2 = [];
  for (let t2 = 0; t2 < e3; t2++) n2.push(t2);
  return n2;
}
function Ue(e3, n2) {
  (e3.graph().acyclicer === "greedy" ? be(e3, r2(e3)) : ht(e3, n2 != null ? n2 : null)).forEach((o4) => {
    let i3 = e3.edge(o4);
    e3.removeEdge(o4), i3.forwardName = o4.name, i3.reversed = true, e3.setEdge(o4.w, o4.v, i3, $3("rev"));
  });
  function r2(o4) {
    return (i3) => o4.edge(i3).weight;
  }
}
function ht(e3, n2) {
  let t2 = [], r2 = {}, o4 = {};
  function i3(l3) {
    Object.hasOwn(o4, l3) || (o4[l3] = true, r2[l3] = true, e3.outEdges(l3).forEach((u3) => {
      Object.hasOwn(r2, u3.w) ? t2.push(u3) : i3(u3.w);
    }), delete r2[l3]);
  }
  function s4(l3) {
    var u3;
    Object.hasOwn(o4, l3) || (o4[l3] = true, r2[l3] = true, (u3 = e3.outEdges(l3)) == null || u3.forEach((d3) => {
      var c3, f4;
      Object.hasOwn(r2, d3.w) || ((c3 = n2.node(l3)) == null ? void 0 : c3.rank) > ((f4 = n2.node(d3.w)) == null ? void 0 : f4.rank) && bt(e3, d3.w, d3) ? t2.push(d3) : s4(d3.w);
    }), delete r2[l3]);
  }
  let a5 = i3;
  return n2 && typeof n2.node == "function" && (a5 = s4), e3.sources().forEach(a5), e3.nodes().forEach(a5), t2;
}
function Je(e3) {
  e3.edges().forEach((n2) => {
    let t2 = e3.edge(n2);
    if (t2.reversed) {
      e3.removeEdge(n2);
      let r2 = t2.forwardName;
      delete t2.reversed, delete t2.forwardName, e3.setEdge(n2.w, n2.v, t2, r2);
    }
  });
}
function bt(e3, n2, t2) {
  let r2 = /* @__PURE__ */ new Set();
  function o4(i3) {
    var s4;
    if (e3.sources().includes(i3)) return true;
    r2.add(i3);
    for (let a5 of (s4 = e3.inEdges(i3)) != null ? s4 : []) if (!(a5.v === t2.v && a5.w === t2.w) && !r2.has(a5.v) && o4(a5.v)) return true;
    return false;
  }
  return o4(n2);
}
function Ke(e3) {
  e3.graph().dummyChains = [], e3.edges().forEach((n2) => pt(e3, n2));
}
function pt(e3, n2) {
  let t2 = n2.v, r2 = e3.node(t2).rank, o4 = n2.w, i3 = e3.node(o4).rank, s4 = n2.name, a5 = e3.edge(n2), l3 = a5.labelRank;
  if (i3 === r2 + 1) return;
  e3.removeEdge(n2);
  let u3, d3, c3;
  for (c3 = 0, ++r2; r2 < i3; ++c3, ++r2) a5.points = [], d3 = { width: 0, height: 0, edgeLabel: a5, edgeObj: n2, rank: r2 }, u3 = M2(e3, "edge", d3, "_d"), r2 === l3 && (d3.width = a5.width, d3.height = a5.height, d3.dummy = "edge-label", d3.labelpos = a5.labelpos), e3.setEdge(t2, u3, { weight: a5.weight }, s4), c3 === 0 && e3.graph().dummyChains.push(u3), t2 = u3;
  e3.setEdge(t2, o4, { weight: a5.weight }, s4);
}
function Qe(e3) {
  e3.graph().dummyChains.forEach((n2) => {
    let t2 = e3.node(n2), r2 = t2.edgeLabel, o4;
    for (e3.setEdge(t2.edgeObj, r2); t2.dummy; ) o4 = e3.successors(n2)[0], e3.removeNode(n2), r2.points.push({ x: t2.x, y: t2.y }), t2.dummy === "edge-label" && (r2.x = t2.x, r2.y = t2.y, r2.width = t2.width, r2.height = t2.height), n2 = o4, t2 = e3.node(n2);
  });
}
function U2(e3) {
  let n2 = {};
  function t2(r2) {
    let o4 = e3.node(r2);
    if (Object.hasOwn(n2, r2)) return o4.rank;
    n2[r2] = true;
    let i3 = e3.outEdges(r2), s4 = i3 ? i3.map((l3) => l3 == null ? Number.POSITIVE_INFINITY : t2(l3.w) - e3.edge(l3).minlen) : [], a5 = S2(Math.min, s4);
    return a5 === Number.POSITIVE_INFINITY && (a5 = 0), o4.rank = a5;
  }
  e3.sources().forEach(t2);
}
function A2(e3, n2) {
  return e3.node(n2.w).rank - e3.node(n2.v).rank - e3.edge(n2).minlen;
}
var ne = Et;
function Et(e3) {
  let n2 = new T3({ directed: false }), t2 = e3.nodes();
  if (t2.length === 0) throw new Error("Graph must have at least one node");
  let r2 = t2[0], o4 = e3.nodeCount();
  n2.setNode(r2, {});
  let i3, s4;
  for (; Lt(n2, e3) < o4 && (i3 = yt(n2, e3), !!i3); ) s4 = n2.hasNode(i3.v) ? A2(e3, i3) : -A2(e3, i3), wt(n2, e3, s4);
  return n2;
}
function Lt(e3, n2) {
  function t2(r2) {
    let o4 = n2.nodeEdges(r2);
    o4 && o4.forEach((i3) => {
      let s4 = i3.v, a5 = r2 === s4 ? i3.w : s4;
      !e3.hasNode(a5) && !A2(n2, i3) && (e3.setNode(a5, {}), e3.setEdge(r2, a5, {}), t2(a5));
    });
  }
  return e3.nodes().forEach(t2), e3.nodeCount();
}
function yt(e3, n2) {
  return n2.edges().reduce((r2, o4) => {
    let i3 = Number.POSITIVE_INFINITY;
    return e3.hasNode(o4.v) !== e3.hasNode(o4.w) && (i3 = A2(n2, o4)), i3 < r2[0] ? [i3, o4] : r2;
  }, [Number.POSITIVE_INFINITY, null])[1];
}
function wt(e3, n2, t2) {
  e3.nodes().forEach((r2) => n2.node(r2).rank += t2);
}
var { preorder: Nt, postorder: Gt } = H3;
var en = Y;
Y.initLowLimValues = pe;
Y.initCutValues = ge;
Y.calcCutValue = nn;
Y.leaveEdge = rn;
Y.enterEdge = on;
Y.exchangeEdges = sn;
function Y(e3) {
  e3 = Ye(e3), U2(e3);
  let n2 = ne(e3);
  pe(n2), ge(n2, e3);
  let t2, r2;
  for (; t2 = rn(n2); ) r2 = on(n2, e3, t2), sn(n2, e3, t2, r2);
}
function ge(e3, n2) {
  let t2 = Gt(e3, e3.nodes());
  t2 = t2.slice(0, t2.length - 1), t2.forEach((r2) => vt(e3, n2, r2));
}
function vt(e3, n2, t2) {
  let o4 = e3.node(t2).parent, i3 = e3.edge(t2, o4);
  i3.cutvalue = nn(e3, n2, t2);
}
function nn(e3, n2, t2) {
  let o4 = e3.node(t2).parent, i3 = true, s4 = n2.edge(t2, o4), a5 = 0;
  s4 || (i3 = false, s4 = n2.edge(o4, t2)), a5 = s4.weight;
  let l3 = n2.nodeEdges(t2);
  return l3 && l3.forEach((u3) => {
    let d3 = u3.v === t2, c3 = d3 ? u3.w : u3.v;
    if (c3 !== o4) {
      let f4 = d3 === i3, h3 = n2.edge(u3).weight;
      if (a5 += f4 ? h3 : -h3, xt(e3, t2, c3)) {
        let m3 = e3.edge(t2, c3).cutvalue;
        a5 += f4 ? -m3 : m3;
      }
    }
  }), a5;
}
function pe(e3, n2) {
  arguments.length < 2 && (n2 = e3.nodes()[0]), tn(e3, {}, 1, n2);
}
function tn(e3, n2, t2, r2, o4) {
  let i3 = t2, s4 = e3.node(r2);
  n2[r2] = true;
  let a5 = e3.neighbors(r2);
  return a5 && a5.forEach((l3) => {
    Object.hasOwn(n2, l3) || (t2 = tn(e3, n2, t2, l3, r2));
  }), s4.low = i3, s4.lim = t2++, o4 ? s4.parent = o4 : delete s4.parent, t2;
}
function rn(e3) {
  return e3.edges().find((n2) => e3.edge(n2).cutvalue < 0);
}
function on(e3, n2, t2) {
  let r2 = t2.v, o4 = t2.w;
  n2.hasEdge(r2, o4) || (r2 = t2.w, o4 = t2.v);
  let i3 = e3.node(r2), s4 = e3.node(o4), a5 = i3, l3 = false;
  return i3.lim > s4.lim && (a5 = s4, l3 = true), n2.edges().filter((d3) => l3 === Ze(e3, e3.node(d3.v), a5) && l3 !== Ze(e3, e3.node(d3.w), a5)).reduce((d3, c3) => A2(n2, c3) < A2(n2, d3) ? c3 : d3);
}
function sn(e3, n2, t2, r2) {
  let o4 = t2.v, i3 = t2.w;
  e3.removeEdge(o4, i3), e3.setEdge(r2.v, r2.w, {}), pe(e3), ge(e3, n2), kt(e3, n2);
}
function kt(e3, n2) {
  let t2 = e3.nodes().find((o4) => !e3.node(o4).parent);
  if (!t2) return;
  let r2 = Nt(e3, [t2]);
  r2 = r2.slice(1), r2.forEach((o4) => {
    let s4 = e3.node(o4).parent, a5 = n2.edge(o4, s4), l3 = false;
    a5 || (a5 = n2.edge(s4, o4), l3 = true), n2.node(o4).rank = n2.node(s4).rank + (l3 ? a5.minlen : -a5.minlen);
  });
}
function xt(e3, n2, t2) {
  return e3.hasEdge(n2, t2);
}
function Ze(e3, n2, t2) {
  return t2.low <= n2.lim && n2.lim <= t2.lim;
}
var dn = _t;
function _t(e3) {
  let n2 = e3.graph().ranker;
  if (typeof n2 == "function") return n2(e3);
  switch (n2) {
    case "network-simplex":
      an(e3);
      break;
    case "tight-tree":
      Ct(e3);
      break;
    case "longest-path":
      Ot(e3);
      break;
    case "none":
      break;
    default:
      an(e3);
  }
}
var Ot = U2;
function Ct(e3) {
  U2(e3), ne(e3);
}
function an(e3) {
  en(e3);
}
var ln = Tt;
function Tt(e3) {
  let n2 = Rt(e3), t2 = e3.graph();
  if (!Array.isArray(t2.dummyChains)) return;
  t2.dummyChains.forEach((o4) => {
    let i3 = e3.node(o4), s4 = i3.edgeObj, a5 = jt(e3, n2, s4.v, s4.w), l3 = a5.path, u3 = a5.lca, d3 = 0, c3 = l3[d3], f4 = true;
    for (; o4 !== s4.w; ) {
      if (i3 = e3.node(o4), f4) {
        for (; (c3 = l3[d3]) !== u3 && e3.node(c3).maxRank < i3.rank; ) d3++;
        c3 === u3 && (f4 = false);
      }
      if (!f4) {
        for (; d3 < l3.length - 1 && e3.node(l3[d3 + 1]).minRank <= i3.rank; ) d3++;
        c3 = l3[d3];
      }
      c3 !== void 0 && e3.setParent(o4, c3), o4 = e3.successors(o4)[0];
    }
  });
}
function jt(e3, n2, t2, r2) {
  let o4 = [], i3 = [], s4 = Math.min(n2[t2].low, n2[r2].low), a5 = Math.max(n2[t2].lim, n2[r2].lim), l3;
  l3 = t2;
  do
    l3 = e3.parent(l3), o4.push(l3);
  while (l3 && (n2[l3].low > s4 || a5 > n2[l3].lim));
  let u3 = l3, d3 = r2;
  for (; (d3 = e3.parent(d3)) !== u3; ) i3.push(d3);
  return { path: o4.concat(i3.reverse()), lca: u3 };
}
function Rt(e3) {
  let n2 = {}, t2 = 0;
  function r2(o4) {
    let i3 = t2;
    e3.children(o4).forEach(r2), n2[o4] = { low: i3, lim: t2++ };
  }
  return e3.children(V3).forEach(r2), n2;
}
function un(e3) {
  let n2 = M2(e3, "root", {}, "_root"), t2 = It(e3), r2 = Object.values(t2), o4 = S2(Math.max, r2) - 1, i3 = 2 * o4 + 1;
  e3.graph().nestingRoot = n2, e3.edges().forEach((a5) => e3.edge(a5).minlen *= i3);
  let s4 = St(e3) + 1;
  e3.children(V3).forEach((a5) => {
    cn(e3, n2, i3, s4, o4, t2, a5);
  }), e3.graph().nodeRankFactor = i3;
}
function cn(e3, n2, t2, r2, o4, i3, s4) {
  var c3;
  let a5 = e3.children(s4);
  if (!a5.length) {
    s4 !== n2 && e3.setEdge(n2, s4, { weight: 0, minlen: t2 });
    return;
  }
  let l3 = ae(e3, "_bt"), u3 = ae(e3, "_bb"), d3 = e3.node(s4);
  e3.setParent(l3, s4), d3.borderTop = l3, e3.setParent(u3, s4), d3.borderBottom = u3, a5.forEach((f4) => {
    var b2;
    cn(e3, n2, t2, r2, o4, i3, f4);
    let h3 = e3.node(f4), g3 = h3.borderTop ? h3.borderTop : f4, m3 = h3.borderBottom ? h3.borderBottom : f4, L2 = h3.borderTop ? r2 : 2 * r2, y4 = g3 !== m3 ? 1 : o4 - ((b2 = i3[s4]) != null ? b2 : 0) + 1;
    e3.setEdge(l3, g3, { weight: L2, minlen: y4, nestingEdge: true }), e3.setEdge(m3, u3, { weight: L2, minlen: y4, nestingEdge: true });
  }), e3.parent(s4) || e3.setEdge(n2, l3, { weight: 0, minlen: o4 + ((c3 = i3[s4]) != null ? c3 : 0) });
}
function It(e3) {
  let n2 = {};
  function t2(r2, o4) {
    let i3 = e3.children(r2);
    i3 && i3.length && i3.forEach((s4) => t2(s4, o4 + 1)), n2[r2] = o4;
  }
  return e3.children(V3).forEach((r2) => t2(r2, 1)), n2;
}
function St(e3) {
  return e3.edges().reduce((n2, t2) => n2 + e3.edge(t2).weight, 0);
}
function fn(e3) {
  let n2 = e3.graph();
  e3.removeNode(n2.nestingRoot), delete n2.nestingRoot, e3.edges().forEach((t2) => {
    e3.edge(t2).nestingEdge && e3.removeEdge(t2);
  });
}
var bn = Pt;
function Pt(e3) {
  function n2(t2) {
    let r2 = e3.children(t2), o4 = e3.node(t2);
    if (r2.length && r2.forEach(n2), o4 && Object.hasOwn(o4, "minRank")) {
      o4.borderLeft = [], o4.borderRight = [];
      for (let i3 = o4.minRank, s4 = o4.maxRank + 1; i3 < s4; ++i3) hn(e3, "borderLeft", "_bl", t2, o4, i3), hn(e3, "borderRight", "_br", t2, o4, i3);
    }
  }
  e3.children(V3).forEach(n2);
}
function hn(e3, n2, t2, r2, o4, i3) {
  let s4 = { width: 0, height: 0, rank: i3, borderType: n2 }, a5 = o4[n2][i3 - 1], l3 = M2(e3, "border", s4, t2);
  o4[n2][i3] = l3, e3.setParent(l3, r2), a5 && e3.setEdge(a5, l3, { weight: 1 });
}
function pn(e3) {
  var t2;
  let n2 = (t2 = e3.graph().rankdir) == null ? void 0 : t2.toLowerCase();
  (n2 === "lr" || n2 === "rl") && En(e3);
}
function mn(e3) {
  var t2;
  let n2 = (t2 = e3.graph().rankdir) == null ? void 0 : t2.toLowerCase();
  (n2 === "bt" || n2 === "rl") && Ft(e3), (n2 === "lr" || n2 === "rl") && (Dt(e3), En(e3));
}
function En(e3) {
  e3.nodes().forEach((n2) => gn(e3.node(n2))), e3.edges().forEach((n2) => gn(e3.edge(n2)));
}
function gn(e3) {
  let n2 = e3.width;
  e3.width = e3.height, e3.height = n2;
}
function Ft(e3) {
  e3.nodes().forEach((n2) => me(e3.node(n2))), e3.edges().forEach((n2) => {
    var r2;
    let t2 = e3.edge(n2);
    (r2 = t2.points) == null || r2.forEach(me), Object.hasOwn(t2, "y") && me(t2);
  });
}
function me(e3) {
  e3.y = -e3.y;
}
function Dt(e3) {
  e3.nodes().forEach((n2) => Ee(e3.node(n2))), e3.edges().forEach((n2) => {
    var r2;
    let t2 = e3.edge(n2);
    (r2 = t2.points) == null || r2.forEach(Ee), Object.hasOwn(t2, "x") && Ee(t2);
  });
}
function Ee(e3) {
  let n2 = e3.x;
  e3.x = e3.y, e3.y = n2;
}
function Le(e3, n2 = null) {
  let t2 = {}, r2 = e3.nodes().filter((d3) => !e3.children(d3).length), o4 = r2.map((d3) => e3.node(d3).rank), i3 = S2(Math.max, o4), s4 = D2(i3 + 1).map(() => []);
  function a5(d3) {
    if (t2[d3]) return;
    t2[d3] = true;
    let c3 = e3.node(d3);
    s4[c3.rank].push(d3);
    let f4 = e3.successors(d3);
    f4 && [...f4].sort((g3, m3) => u3(g3, m3)).forEach(a5);
  }
  r2.sort((d3, c3) => e3.node(d3).rank - e3.node(c3).rank).forEach(a5);
  function u3(d3, c3) {
    let f4 = e3.node(d3), h3 = e3.node(c3);
    return ee(n2, f4, h3);
  }
  return s4;
}
function ye(e3, n2) {
  let t2 = 0;
  for (let r2 = 1; r2 < n2.length; ++r2) t2 += Vt(e3, n2[r2 - 1], n2[r2]);
  return t2;
}
function Vt(e3, n2, t2) {
  let r2 = He(t2, t2.map((u3, d3) => d3)), o4 = n2.flatMap((u3) => {
    let d3 = e3.outEdges(u3);
    return d3 ? d3.map((c3) => ({ pos: r2[c3.w], weight: e3.edge(c3).weight })).sort((c3, f4) => c3.pos - f4.pos) : [];
  }), i3 = 1;
  for (; i3 < t2.length; ) i3 <<= 1;
  let s4 = 2 * i3 - 1;
  i3 -= 1;
  let a5 = new Array(s4).fill(0), l3 = 0;
  return o4.forEach((u3) => {
    let d3 = u3.pos + i3;
    a5[d3] += u3.weight;
    let c3 = 0;
    for (; d3 > 0; ) d3 % 2 && (c3 += a5[d3 + 1]), d3 = d3 - 1 >> 1, a5[d3] += u3.weight;
    l3 += u3.weight * c3;
  }), l3;
}
function we(e3, n2 = []) {
  return n2.map((t2) => {
    let r2 = e3.inEdges(t2);
    if (!r2 || !r2.length) return { v: t2 };
    {
      let o4 = r2.reduce((i3, s4) => {
        let a5 = e3.edge(s4), l3 = e3.node(s4.v);
        return { sum: i3.sum + a5.weight * l3.order, weight: i3.weight + a5.weight };
      }, { sum: 0, weight: 0 });
      return { v: t2, barycenter: o4.sum / o4.weight, weight: o4.weight };
    }
  });
}
function Ne(e3, n2) {
  let t2 = {};
  e3.forEach((o4, i3) => {
    let s4 = { indegree: 0, in: [], out: [], vs: [o4.v], i: i3 };
    o4.barycenter !== void 0 && (s4.barycenter = o4.barycenter, s4.weight = o4.weight), t2[o4.v] = s4;
  }), n2.edges().forEach((o4) => {
    let i3 = t2[o4.v], s4 = t2[o4.w];
    i3 !== void 0 && s4 !== void 0 && (s4.indegree++, i3.out.push(s4));
  });
  let r2 = Object.values(t2).filter((o4) => !o4.indegree);
  return Yt(r2);
}
function Yt(e3) {
  let n2 = [];
  function t2(o4) {
    return (i3) => {
      i3.merged || (i3.barycenter === void 0 || o4.barycenter === void 0 || i3.barycenter >= o4.barycenter) && Bt(o4, i3);
    };
  }
  function r2(o4) {
    return (i3) => {
      i3.in.push(o4), --i3.indegree === 0 && e3.push(i3);
    };
  }
  for (; e3.length; ) {
    let o4 = e3.pop();
    n2.push(o4), o4.in.reverse().forEach(t2(o4)), o4.out.forEach(r2(o4));
  }
  return n2.filter((o4) => !o4.merged).map((o4) => W2(o4, ["vs", "i", "barycenter", "weight"]));
}
function Bt(e3, n2) {
  let t2 = 0, r2 = 0;
  e3.weight && (t2 += e3.barycenter * e3.weight, r2 += e3.weight), n2.weight && (t2 += n2.barycenter * n2.weight, r2 += n2.weight), e3.vs = n2.vs.concat(e3.vs), e3.barycenter = t2 / r2, e3.weight = r2, e3.i = Math.min(n2.i, e3.i), n2.merged = true;
}
function Ge(e3, n2, t2, r2, o4) {
  let i3 = {}, s4 = null, a5 = null, l3 = o4;
  typeof n2 == "boolean" ? (l3 = n2, i3 = {}) : n2 && (i3 = n2, s4 = t2 != null ? t2 : null, a5 = r2 != null ? r2 : null);
  let u3 = ze(e3, (y4) => Object.hasOwn(y4, "barycenter")), d3 = u3.lhs, c3 = u3.rhs.sort((y4, b2) => b2.i - y4.i), f4 = [], h3 = 0, g3 = 0, m3 = 0;
  d3.sort(Wt(a5, s4, !!l3));
  for (let [y4, b2] of Object.entries(i3)) {
    let p3 = d3.findIndex((E2) => E2.vs[0] === y4);
    d3.splice(p3 + 1, 0, b2);
  }
  m3 = Ln(f4, c3, m3), d3.forEach((y4) => {
    m3 += y4.vs.length, f4.push(y4.vs), h3 += y4.barycenter * y4.weight, g3 += y4.weight, m3 = Ln(f4, c3, m3);
  });
  let L2 = { vs: f4.flat(1) };
  return g3 && (L2.barycenter = h3 / g3, L2.weight = g3), L2;
}
function Ln(e3, n2, t2) {
  let r2;
  for (; n2.length && (r2 = n2[n2.length - 1]).i <= t2; ) n2.pop(), e3.push(r2.vs), t2++;
  return t2;
}
function Wt(e3, n2, t2) {
  return (r2, o4) => {
    if (r2.barycenter < o4.barycenter) return -1;
    if (r2.barycenter > o4.barycenter) return 1;
    if (e3 && (typeof r2.vs[0] == "string" || typeof o4.vs[0] == "string")) {
      let i3 = e3.node(r2.vs[0]), s4 = e3.node(o4.vs[0]), a5 = ee(n2, i3, s4);
      if (a5 !== 0) return a5;
    }
    return t2 ? o4.i - r2.i : r2.i - o4.i;
  };
}
function te(e3, n2, t2, r2, o4) {
  var y4, b2, p3, E2, w3, k4, _3, O, j3, R, I3;
  let i3 = null, s4 = o4;
  typeof r2 == "boolean" ? (s4 = r2, i3 = null) : r2 !== void 0 && (i3 = r2);
  let a5 = e3.children(n2), l3 = e3.node(n2), u3 = l3 ? l3.borderLeft : void 0, d3 = l3 ? l3.borderRight : void 0, c3 = {};
  u3 && (a5 = a5.filter((v3) => v3 !== u3 && v3 !== d3));
  let f4 = we(e3, a5);
  f4.forEach((v3) => {
    if (e3.children(v3.v).length) {
      let { result: x4 } = te(e3, v3.v, t2, i3, s4);
      c3[v3.v] = x4, Object.hasOwn(x4, "barycenter") && zt(v3, x4);
    }
  });
  let h3 = Ne(f4, t2);
  Xt(h3, c3);
  let g3 = {}, m3 = false;
  for (let v3 = 0; v3 < h3.length; v3++) for (let x4 = v3 + 1; x4 < h3.length; x4++) if (!(!h3[v3] || !h3[x4] || !((y4 = h3[v3]) != null && y4.barycenter) || !((b2 = h3[x4]) != null && b2.barycenter)) && ((p3 = h3[v3]) == null ? void 0 : p3.barycenter) === h3[x4].barycenter) {
    let G2 = (w3 = (E2 = h3[v3]) == null ? void 0 : E2.vs[0]) != null ? w3 : "", N3 = (_3 = (k4 = h3[x4]) == null ? void 0 : k4.vs[0]) != null ? _3 : "", C2 = e3.node(G2), B3 = e3.node(N3);
    if (C2.dummy === "edge" && B3.dummy === "edge" && ((O = C2.edgeObj) == null ? void 0 : O.v) === ((j3 = B3.edgeObj) == null ? void 0 : j3.v) && ((R = C2.edgeObj) == null ? void 0 : R.w) === ((I3 = B3.edgeObj) == null ? void 0 : I3.w)) if (C2.edgeLabel.reversed) {
      g3[N3] = h3[v3], h3.splice(v3, 1), v3--;
      break;
    } else g3[G2] || (g3[G2] = h3[x4], h3.splice(x4, 1), x4--);
    else m3 = true;
  }
  let L2 = Ge(h3, g3, i3, e3, s4);
  if (u3 && d3) {
    L2.vs = [u3, L2.vs, d3].flat(1);
    let v3 = e3.predecessors(u3);
    if (v3 && v3.length) {
      let x4 = e3.node(v3[0]), G2 = e3.predecessors(d3), N3 = e3.node(G2[0]);
      Object.hasOwn(L2, "barycenter") || (L2.barycenter = 0, L2.weight = 0), L2.barycenter = (L2.barycenter * L2.weight + x4.order + N3.order) / (L2.weight + 2), L2.weight += 2;
    }
  }
  return Object.defineProperty(L2, "result", { value: L2, enumerable: false, configurable: true, writable: true }), Object.defineProperty(L2, "usedBias", { value: m3, enumerable: false, configurable: true, writable: true }), L2;
}
function Xt(e3, n2) {
  e3.forEach((t2) => {
    t2.vs = t2.vs.flatMap((r2) => n2[r2] ? n2[r2].vs : r2);
  });
}
function zt(e3, n2) {
  e3.barycenter !== void 0 ? (e3.barycenter = (e3.barycenter * e3.weight + n2.barycenter * n2.weight) / (e3.weight + n2.weight), e3.weight += n2.weight) : (e3.barycenter = n2.barycenter, e3.weight = n2.weight);
}
function ve(e3, n2, t2, r2) {
  r2 || (r2 = e3.nodes());
  let o4 = Ht(e3), i3 = new T3({ compound: true }).setGraph({ root: o4 }).setDefaultNodeLabel((s4) => e3.node(s4));
  return r2.forEach((s4) => {
    let a5 = e3.node(s4), l3 = e3.parent(s4);
    if (a5.rank === n2 || a5.minRank <= n2 && n2 <= a5.maxRank) {
      i3.setNode(s4), i3.setParent(s4, l3 || o4);
      let u3 = e3[t2](s4);
      u3 && u3.forEach((d3) => {
        let c3 = d3.v === s4 ? d3.w : d3.v, f4 = i3.edge(c3, s4), h3 = f4 !== void 0 ? f4.weight : 0;
        i3.setEdge(c3, s4, { weight: e3.edge(d3).weight + h3 });
      }), Object.hasOwn(a5, "minRank") && i3.setNode(s4, { borderLeft: a5.borderLeft[n2], borderRight: a5.borderRight[n2] });
    }
  }), i3;
}
function Ht(e3) {
  let n2;
  for (; e3.hasNode(n2 = $3("_root")); ) ;
  return n2;
}
function ke(e3, n2, t2) {
  let r2 = {}, o4;
  t2.forEach((i3) => {
    let s4 = e3.parent(i3), a5, l3;
    for (; s4; ) {
      if (a5 = e3.parent(s4), a5 ? (l3 = r2[a5], r2[a5] = s4) : (l3 = o4, o4 = s4), l3 && l3 !== s4) {
        n2.setEdge(l3, s4);
        return;
      }
      s4 = a5;
    }
  });
}
function re(e3, n2 = {}, t2 = null) {
  if (typeof n2.customOrder == "function") {
    n2.customOrder(e3, re);
    return;
  }
  let r2 = de(e3), o4 = yn(e3, D2(1, r2 + 1), "inEdges"), i3 = yn(e3, D2(r2 - 1, -1, -1), "outEdges"), s4 = Le(e3, t2);
  if (wn(e3, s4), n2.disableOptimalOrderHeuristic) return;
  let a5 = Number.POSITIVE_INFINITY, l3, u3 = n2.constraints || [];
  for (let d3 = 0, c3 = 0; c3 < 4; ++d3, ++c3) {
    qt(d3 % 2 ? o4 : i3, d3 % 4 >= 2, u3, t2), s4 = P3(e3);
    let f4 = ye(e3, s4);
    f4 < a5 ? (c3 = 0, l3 = Object.assign({}, s4), a5 = f4) : f4 === a5 && (l3 = structuredClone(s4));
  }
  wn(e3, l3);
}
function yn(e3, n2, t2) {
  let r2 = /* @__PURE__ */ new Map(), o4 = (i3, s4) => {
    r2.has(i3) || r2.set(i3, []), r2.get(i3).push(s4);
  };
  for (let i3 of e3.nodes()) {
    let s4 = e3.node(i3);
    if (typeof s4.rank == "number" && o4(s4.rank, i3), typeof s4.minRank == "number" && typeof s4.maxRank == "number") for (let a5 = s4.minRank; a5 <= s4.maxRank; a5++) a5 !== s4.rank && o4(a5, i3);
  }
  return n2.map(function(i3) {
    return ve(e3, i3, t2, r2.get(i3) || []);
  });
}
function qt(e3, n2, t2, r2) {
  let o4 = true, i3 = new T3();
  e3.forEach(function(s4) {
    t2.forEach((d3) => i3.setEdge(d3.left, d3.right));
    let a5 = s4.graph().root, { result: l3, usedBias: u3 } = te(s4, a5, i3, r2, o4);
    n2 && u3 && (o4 = !o4), l3.vs.forEach((d3, c3) => s4.node(d3).order = c3), ke(s4, i3, l3.vs);
  });
}
function wn(e3, n2) {
  Object.values(n2).forEach((t2) => t2.forEach((r2, o4) => e3.node(r2).order = o4));
}
function $t(e3, n2) {
  let t2 = {};
  function r2(o4, i3) {
    let s4 = 0, a5 = 0, l3 = o4.length, u3 = i3[i3.length - 1];
    return i3.forEach((d3, c3) => {
      let f4 = Jt(e3, d3), h3 = f4 ? e3.node(f4).order : l3;
      (f4 || d3 === u3) && (i3.slice(a5, c3 + 1).forEach((g3) => {
        let m3 = e3.predecessors(g3);
        m3 && m3.forEach((L2) => {
          let y4 = e3.node(L2), b2 = y4.order;
          (b2 < s4 || h3 < b2) && !(y4.dummy && e3.node(g3).dummy) && Gn(t2, L2, g3);
        });
      }), a5 = c3 + 1, s4 = h3);
    }), i3;
  }
  return n2.length && n2.reduce(r2), t2;
}
function Ut(e3, n2) {
  let t2 = {};
  function r2(a5) {
    var l3;
    return ((l3 = e3.node(a5)) == null ? void 0 : l3.dummy) === "border";
  }
  if (!e3.nodes().some(r2)) return t2;
  function i3(a5, l3, u3, d3, c3) {
    D2(l3, u3).forEach((f4) => {
      let h3 = a5[f4];
      if (h3 !== void 0 && e3.node(h3).dummy) {
        let g3 = e3.predecessors(h3);
        g3 && g3.forEach((m3) => {
          if (m3 === void 0) return;
          let L2 = e3.node(m3);
          L2.dummy && (L2.order < d3 || L2.order > c3) && Gn(t2, m3, h3);
        });
      }
    });
  }
  function s4(a5, l3) {
    let u3 = -1, d3 = -1, c3 = 0;
    return l3.forEach((f4, h3) => {
      if (r2(f4)) {
        let g3 = e3.predecessors(f4);
        if (g3 && g3.length) {
          let m3 = g3[0];
          if (m3 === void 0) return;
          d3 = e3.node(m3).order, i3(l3, c3, h3, u3, d3), c3 = h3, u3 = d3;
        }
      }
      i3(l3, c3, l3.length, d3, a5.length);
    }), l3;
  }
  return n2.length && n2.reduce(s4), t2;
}
function Jt(e3, n2) {
  if (e3.node(n2).dummy) {
    let t2 = e3.predecessors(n2);
    if (t2) return t2.find((r2) => e3.node(r2).dummy);
  }
}
function Gn(e3, n2, t2) {
  if (n2 > t2) {
    let o4 = n2;
    n2 = t2, t2 = o4;
  }
  let r2 = e3[n2];
  r2 || (e3[n2] = r2 = {}), r2[t2] = true;
}
function Kt(e3, n2, t2) {
  if (n2 > t2) {
    let o4 = n2;
    n2 = t2, t2 = o4;
  }
  let r2 = e3[n2];
  return r2 !== void 0 && Object.hasOwn(r2, t2);
}
function Qt(e3, n2, t2, r2, o4) {
  let i3 = {}, s4 = {}, a5 = {};
  return n2.forEach((l3) => {
    l3.forEach((u3, d3) => {
      i3[u3] = u3, s4[u3] = u3, a5[u3] = d3;
    });
  }), n2.forEach((l3) => {
    let u3 = -1, d3 = -1, c3 = false, f4 = l3, h3 = l3.findIndex((g3) => (o4 == null ? void 0 : o4.includes(g3)) || Nn(g3, e3, o4));
    h3 > 0 && (f4 = [l3[h3], ...l3.slice(0, h3), ...l3.slice(h3 + 1)], c3 = true), f4.forEach((g3) => {
      var L2;
      let m3 = r2(g3);
      if (m3 && m3.length) {
        o4 != null && o4.includes(g3) && (m3 = m3.filter((p3) => Nn(p3, e3, o4)));
        let y4 = m3.sort((p3, E2) => {
          let w3 = a5[p3], k4 = a5[E2];
          return (w3 !== void 0 ? w3 : 0) - (k4 !== void 0 ? k4 : 0);
        }), b2 = (y4.length - 1) / 2;
        for (let p3 = Math.floor(b2), E2 = Math.ceil(b2); p3 <= E2; ++p3) {
          let w3 = y4[p3];
          if (w3 === void 0) continue;
          let k4 = a5[w3];
          if (k4 !== void 0 && s4[g3] === g3 && u3 < k4 && a5[w3] !== d3 && !Kt(t2, g3, w3)) {
            let _3 = i3[w3];
            _3 !== void 0 && (s4[w3] = g3, s4[g3] = i3[g3] = _3, u3 = k4, c3 && (u3 = -1, d3 = (L2 = a5[w3]) != null ? L2 : -1, c3 = false));
          }
        }
      }
    });
  }), { root: i3, align: s4 };
}
function Zt(e3, n2, t2, r2, o4 = false) {
  let i3 = {}, s4 = er(e3, n2, t2, o4), a5 = o4 ? "borderLeft" : "borderRight";
  function l3(h3, g3) {
    let m3 = s4.nodes().slice(), L2 = {}, y4 = m3.pop();
    for (; y4; ) {
      if (L2[y4]) h3(y4);
      else {
        L2[y4] = true, m3.push(y4);
        for (let b2 of g3(y4)) m3.push(b2);
      }
      y4 = m3.pop();
    }
  }
  function u3(h3) {
    let g3 = s4.inEdges(h3);
    g3 ? i3[h3] = g3.reduce((m3, L2) => {
      var p3;
      let y4 = (p3 = i3[L2.v]) != null ? p3 : 0, b2 = s4.edge(L2);
      return Math.max(m3, y4 + (b2 !== void 0 ? b2 : 0));
    }, 0) : i3[h3] = 0;
  }
  function d3(h3) {
    let g3 = s4.outEdges(h3), m3 = Number.POSITIVE_INFINITY;
    g3 && (m3 = g3.reduce((y4, b2) => {
      let p3 = i3[b2.w], E2 = s4.edge(b2);
      return Math.min(y4, (p3 !== void 0 ? p3 : 0) - (E2 !== void 0 ? E2 : 0));
    }, Number.POSITIVE_INFINITY));
    let L2 = e3.node(h3);
    m3 !== Number.POSITIVE_INFINITY && L2.borderType !== a5 && (i3[h3] = Math.max(i3[h3] !== void 0 ? i3[h3] : 0, m3));
  }
  function c3(h3) {
    return s4.predecessors(h3) || [];
  }
  function f4(h3) {
    return s4.successors(h3) || [];
  }
  return l3(u3, c3), l3(d3, f4), Object.keys(r2).forEach((h3) => {
    var m3;
    let g3 = t2[h3];
    g3 !== void 0 && (i3[h3] = (m3 = i3[g3]) != null ? m3 : 0);
  }), i3;
}
function er(e3, n2, t2, r2) {
  let o4 = new T3(), i3 = e3.graph(), s4 = or(i3.nodesep, i3.edgesep, r2);
  return n2.forEach((a5) => {
    let l3;
    a5.forEach((u3) => {
      let d3 = t2[u3];
      if (d3 !== void 0) {
        if (o4.setNode(d3), l3 !== void 0) {
          let c3 = t2[l3];
          if (c3 !== void 0) {
            let f4 = o4.edge(c3, d3);
            o4.setEdge(c3, d3, Math.max(s4(e3, u3, l3), f4 || 0));
          }
        }
        l3 = u3;
      }
    });
  }), o4;
}
function nr(e3, n2) {
  return Object.values(n2).reduce((t2, r2) => {
    let o4 = Number.NEGATIVE_INFINITY, i3 = Number.POSITIVE_INFINITY;
    Object.entries(r2).forEach(([a5, l3]) => {
      let u3 = ir(e3, a5) / 2;
      o4 = Math.max(l3 + u3, o4), i3 = Math.min(l3 - u3, i3);
    });
    let s4 = o4 - i3;
    return s4 < t2[0] && (t2 = [s4, r2]), t2;
  }, [Number.POSITIVE_INFINITY, null])[1];
}
function tr(e3, n2) {
  let t2 = Object.values(n2), r2 = S2(Math.min, t2), o4 = S2(Math.max, t2);
  ["u", "d"].forEach((i3) => {
    ["l", "r"].forEach((s4) => {
      let a5 = i3 + s4, l3 = e3[a5];
      if (!l3 || l3 === n2) return;
      let u3 = Object.values(l3), d3 = r2 - S2(Math.min, u3);
      s4 !== "l" && (d3 = o4 - S2(Math.max, u3)), d3 && (e3[a5] = X(l3, (c3) => c3 + d3));
    });
  });
}
function rr(e3, n2 = void 0) {
  let t2 = e3.ul;
  return t2 ? X(t2, (r2, o4) => {
    var s4, a5;
    if (n2) {
      let l3 = n2.toLowerCase(), u3 = e3[l3];
      if (u3 && u3[o4] !== void 0) return u3[o4];
    }
    let i3 = Object.values(e3).map((l3) => {
      let u3 = l3[o4];
      return u3 !== void 0 ? u3 : 0;
    }).sort((l3, u3) => l3 - u3);
    return (((s4 = i3[1]) != null ? s4 : 0) + ((a5 = i3[2]) != null ? a5 : 0)) / 2;
  }) : {};
}
function vn(e3, n2) {
  let t2 = P3(e3), r2 = Object.assign($t(e3, t2), Ut(e3, t2)), o4 = {}, i3;
  ["u", "d"].forEach((a5) => {
    i3 = a5 === "u" ? t2 : Object.values(t2).reverse(), ["l", "r"].forEach((l3) => {
      l3 === "r" && (i3 = i3.map((f4) => Object.values(f4).reverse()));
      let d3 = Qt(e3, i3, r2, (f4) => (a5 === "u" ? e3.predecessors(f4) : e3.successors(f4)) || [], n2), c3 = Zt(e3, i3, d3.root, d3.align, l3 === "r");
      l3 === "r" && (c3 = X(c3, (f4) => -f4)), o4[a5 + l3] = c3;
    });
  });
  let s4 = nr(e3, o4);
  return tr(o4, s4), rr(o4, e3.graph().align);
}
function or(e3, n2, t2) {
  return (r2, o4, i3) => {
    let s4 = r2.node(o4), a5 = r2.node(i3), l3 = 0, u3;
    if (l3 += s4.width / 2, Object.hasOwn(s4, "labelpos")) switch (s4.labelpos.toLowerCase()) {
      case "l":
        u3 = -s4.width / 2;
        break;
      case "r":
        u3 = s4.width / 2;
        break;
    }
    if (u3 && (l3 += t2 ? u3 : -u3), u3 = void 0, l3 += (s4.dummy ? n2 : e3) / 2, l3 += (a5.dummy ? n2 : e3) / 2, l3 += a5.width / 2, Object.hasOwn(a5, "labelpos")) switch (a5.labelpos.toLowerCase()) {
      case "l":
        u3 = a5.width / 2;
        break;
      case "r":
        u3 = -a5.width / 2;
        break;
    }
    return u3 && (l3 += t2 ? u3 : -u3), l3;
  };
}
function ir(e3, n2) {
  return e3.node(n2).width;
}
function Nn(e3, n2, t2) {
  var s4;
  if (!t2) return false;
  let r2 = (s4 = n2.node(e3)) == null ? void 0 : s4.edgeObj;
  if (!r2 || n2.node(e3).edgeLabel.reversed) return false;
  let o4 = t2.indexOf(r2 == null ? void 0 : r2.v), i3 = t2.indexOf(r2 == null ? void 0 : r2.w);
  return o4 !== -1 && i3 !== -1 && o4 === (i3 + 1) % t2.length || o4 === (i3 - 1) % t2.length;
}
function kn(e3, n2) {
  e3 = Z2(e3), sr(e3), Object.entries(vn(e3, n2)).forEach(([t2, r2]) => e3.node(t2).x = r2);
}
function sr(e3) {
  let n2 = P3(e3), t2 = e3.graph(), r2 = t2.ranksep, o4 = t2.rankalign, i3 = 0;
  n2.forEach((s4) => {
    let a5 = s4.reduce((l3, u3) => {
      var c3;
      let d3 = (c3 = e3.node(u3).height) != null ? c3 : 0;
      return l3 > d3 ? l3 : d3;
    }, 0);
    s4.forEach((l3) => {
      let u3 = e3.node(l3);
      o4 === "top" ? u3.y = i3 + u3.height / 2 : o4 === "bottom" ? u3.y = i3 + a5 - u3.height / 2 : u3.y = i3 + a5 / 2;
    }), i3 += a5 + r2;
  });
}
var xn = /* @__PURE__ */ new WeakMap();
function Oe(e3, n2 = {}) {
  return In(e3, q3, n2), e3;
}
function _n(e3, n2, t2) {
  let r2 = n2;
  for (; r2 !== void 0; ) {
    let o4 = e3.parent(r2);
    if (o4 === t2) return r2;
    r2 = o4;
  }
}
function In(e3, n2, t2) {
  var y4;
  let r2 = e3.nodes().filter((b2) => e3.children(b2).length), o4 = {};
  r2.forEach((b2) => {
    let p3 = e3.node(b2);
    if (p3 && p3.rankdir) {
      let E2 = new T3({ multigraph: true, compound: true });
      E2.setGraph({ rankdir: p3.rankdir });
      let w3 = e3.children(b2);
      w3.forEach((G2) => {
        let N3 = { ...e3.node(G2) };
        E2.setNode(G2, N3);
        let C2 = e3.parent(G2);
        C2 && C2 !== b2 && w3.includes(C2) && E2.setParent(G2, C2);
      });
      let k4 = /* @__PURE__ */ new Set();
      e3.edges().forEach((G2) => {
        let N3 = _n(e3, G2.v, b2), C2 = _n(e3, G2.w, b2);
        if (N3 === G2.v && C2 === G2.w) E2.setEdge(G2, { ...e3.edge(G2) });
        else if (N3 && C2 && N3 !== C2) {
          let B3 = `${N3}\0${C2}`;
          k4.has(B3) || (k4.add(B3), E2.setEdge(N3, C2, { ...e3.edge(G2) }));
        }
      }), In(E2, n2, t2);
      let _3 = Rn(E2);
      Cn(_3, n2, t2, null), Tn(E2, _3);
      let O = 1 / 0, j3 = 1 / 0, R = -1 / 0, I3 = -1 / 0;
      E2.nodes().forEach((G2) => {
        if (G2 === b2) return;
        let N3 = E2.node(G2);
        N3 && typeof N3.x == "number" && typeof N3.y == "number" && typeof N3.width == "number" && typeof N3.height == "number" && (O = Math.min(O, N3.x - N3.width / 2), R = Math.max(R, N3.x + N3.width / 2), j3 = Math.min(j3, N3.y - N3.height / 2), I3 = Math.max(I3, N3.y + N3.height / 2));
      }), (!isFinite(O) || !isFinite(j3) || !isFinite(R) || !isFinite(I3)) && (O = j3 = 0, R = I3 = 0);
      let v3 = R - O, x4 = I3 - j3;
      o4[b2] = { minX: O, minY: j3, maxX: R, maxY: I3, width: v3, height: x4, offsetX: O, offsetY: j3 }, p3._dagreClusterSubgraph = E2;
    }
  });
  let i3 = [], s4 = (b2) => {
    let p3 = [], E2 = (e3.children(b2) || []).filter((w3) => w3 !== b2);
    for (; E2.length > 0; ) {
      let w3 = E2.shift();
      p3.push(w3), (e3.children(w3) || []).filter((k4) => k4 !== w3).forEach((k4) => E2.push(k4));
    }
    return p3;
  }, a5 = /* @__PURE__ */ new Map();
  r2.forEach((b2) => {
    let p3 = e3.node(b2);
    p3 && p3.rankdir && o4[b2] && a5.set(b2, (e3.children(b2) || []).filter((E2) => E2 !== b2));
  });
  let l3 = new Set([...a5.values()].flat()), u3 = /* @__PURE__ */ new Map();
  a5.forEach((b2, p3) => {
    l3.has(p3) || u3.set(p3, s4(p3));
  });
  let d3 = new Set([...u3.values()].flat()), c3 = (b2) => {
    for (let [p3, E2] of u3) if (E2.includes(b2)) return p3;
    return b2;
  }, f4 = [];
  e3.edges().forEach((b2) => {
    (d3.has(b2.v) || d3.has(b2.w)) && f4.push({ edge: b2, label: e3.edge(b2) });
  });
  let h3 = /* @__PURE__ */ new Map();
  d3.forEach((b2) => {
    let p3 = e3.parent(b2);
    h3.set(b2, typeof p3 == "string" ? p3 : void 0);
  }), u3.forEach((b2, p3) => {
    let E2 = e3.node(p3), w3 = [];
    b2.forEach((O) => {
      let j3 = e3.node(O);
      j3 && (w3.push({ id: O, node: j3, parent: h3.get(O) }), e3.removeNode(O));
    });
    let k4 = f4.filter(({ edge: O }) => b2.includes(O.v) || b2.includes(O.w)), _3 = o4[p3];
    E2 && (i3.push({ clusterId: p3, subgraph: E2._dagreClusterSubgraph, bounds: _3, children: b2, removedNodes: w3, removedEdges: k4 }), E2.width = _3.width, E2.height = _3.height);
  });
  let g3 = /* @__PURE__ */ new Set();
  f4.forEach(({ edge: b2, label: p3 }) => {
    let E2 = c3(b2.v), w3 = c3(b2.w);
    if (E2 !== w3 && e3.hasNode(E2) && e3.hasNode(w3)) {
      let k4 = `${E2}\0${w3}`;
      g3.has(k4) || (g3.add(k4), e3.setEdge(E2, w3, { ...p3, width: 0, height: 0 }));
    }
  });
  let m3 = Rn(e3), L2 = Cn(m3, n2, t2, (y4 = xn.get(e3)) != null ? y4 : null);
  xn.set(e3, L2), Tn(e3, m3), g3.forEach((b2) => {
    let p3 = b2.indexOf("\0"), E2 = b2.slice(0, p3), w3 = b2.slice(p3 + 1);
    e3.hasEdge(E2, w3) && e3.removeEdge(E2, w3);
  }), i3.forEach(({ clusterId: b2, subgraph: p3, bounds: E2, removedNodes: w3, removedEdges: k4 }) => {
    var v3, x4;
    let _3 = e3.node(b2), O = (v3 = _3 == null ? void 0 : _3.x) != null ? v3 : 0, j3 = (x4 = _3 == null ? void 0 : _3.y) != null ? x4 : 0, R = (E2.minX + E2.maxX) / 2, I3 = (E2.minY + E2.maxY) / 2;
    w3.forEach(({ id: G2, node: N3, parent: C2 }) => {
      e3.setNode(G2, N3), C2 !== void 0 && e3.setParent(G2, C2);
    }), k4.forEach(({ edge: G2, label: N3 }) => {
      e3.setEdge(G2, N3);
    }), p3.nodes().forEach((G2) => {
      if (G2 === b2) return;
      let N3 = p3.node(G2), C2 = e3.node(G2);
      C2 && N3 && typeof N3.x == "number" && typeof N3.y == "number" && (C2.x = O + (N3.x - R), C2.y = j3 + (N3.y - I3));
    }), On(e3, p3, O - R, j3 - I3), delete _3._dagreClusterSubgraph;
  }), r2.forEach((b2) => {
    var w3, k4;
    let p3 = e3.node(b2), E2 = o4[b2];
    if (p3 && p3.rankdir && p3._dagreClusterSubgraph && E2) {
      let _3 = p3._dagreClusterSubgraph, O = (w3 = p3.x) != null ? w3 : 0, j3 = (k4 = p3.y) != null ? k4 : 0, R = (E2.minX + E2.maxX) / 2, I3 = (E2.minY + E2.maxY) / 2;
      _3.nodes().forEach((v3) => {
        if (v3 === b2) return;
        let x4 = _3.node(v3), G2 = e3.node(v3);
        if (G2 && x4 && typeof x4.x == "number" && typeof x4.y == "number") {
          let N3 = x4.x - R, C2 = x4.y - I3;
          G2.x = O + N3, G2.y = j3 + C2;
        }
      }), On(e3, _3, O - R, j3 - I3), delete p3._dagreClusterSubgraph;
    }
  });
}
function On(e3, n2, t2, r2) {
  n2.edges().forEach((o4) => {
    if (!e3.hasEdge(o4)) return;
    let i3 = n2.edge(o4), s4 = e3.edge(o4);
    s4.points = i3.points.map((a5) => ({ x: a5.x + t2, y: a5.y + r2 })), Object.hasOwn(i3, "x") && (s4.x = i3.x + t2, s4.y = i3.y + r2);
  });
}
function Cn(e3, n2, t2, r2 = null) {
  var l3, u3;
  let o4 = (t2 == null ? void 0 : t2.useDynamic) !== false, i3 = o4 && (l3 = r2 == null ? void 0 : r2.graph) != null ? l3 : null, s4 = o4 && (u3 = r2 == null ? void 0 : r2.rawNodes) != null ? u3 : null;
  n2("    makeSpaceForEdgeLabels", () => br(e3)), n2("    removeSelfEdges", () => Gr(e3)), n2("    acyclic", () => Ue(e3, i3)), n2("    nestingGraph.run", () => un(e3)), n2("    rank", () => dn(Z2(e3))), n2("    injectEdgeLabelProxies", () => gr(e3)), n2("    removeEmptyRanks", () => We(e3)), n2("    nestingGraph.cleanup", () => fn(e3)), n2("    normalizeRanks", () => Be(e3)), n2("    assignRankMinMax", () => pr(e3)), n2("    removeEdgeLabelProxies", () => mr(e3)), n2("    normalize.run", () => Ke(e3)), n2("    parentDummyChains", () => ln(e3)), n2("    addBorderSegments", () => bn(e3)), n2("    order", () => re(e3, t2, s4)), n2("    insertSelfEdges", () => vr(e3)), n2("    adjustCoordinateSystem", () => pn(e3)), n2("    position", () => kn(e3, t2.corePath)), n2("    positionSelfEdges", () => kr(e3));
  let a5 = JSON.parse(JSON.stringify(e3._nodes));
  return n2("    removeBorderNodes", () => Nr(e3)), n2("    normalize.undo", () => Qe(e3)), n2("    fixupEdgeLabelCoords", () => yr(e3)), n2("    undoCoordinateSystem", () => mn(e3)), n2("    translateGraph", () => Er(e3)), n2("    assignNodeIntersects", () => Lr(e3)), n2("    reversePoints", () => wr(e3)), n2("    acyclic.undo", () => Je(e3)), { graph: e3, rawNodes: a5 };
}
function Tn(e3, n2) {
  e3.nodes().forEach((t2) => {
    let r2 = e3.node(t2), o4 = n2.node(t2);
    r2 && (r2.x = o4.x, r2.y = o4.y, r2.order = o4.order, r2.rank = o4.rank, n2.children(t2).length && (r2.width = o4.width, r2.height = o4.height));
  }), e3.edges().forEach((t2) => {
    let r2 = e3.edge(t2), o4 = n2.edge(t2);
    r2.points = o4.points, Object.hasOwn(o4, "x") && (r2.x = o4.x, r2.y = o4.y);
  }), e3.graph().width = n2.graph().width, e3.graph().height = n2.graph().height;
}
var ar = ["nodesep", "edgesep", "ranksep", "marginx", "marginy"];
var dr = { ranksep: 50, edgesep: 20, nodesep: 50, rankdir: "TB", rankalign: "center" };
var lr = ["acyclicer", "ranker", "rankdir", "align", "rankalign"];
var ur = ["width", "height", "rank"];
var jn = { width: 0, height: 0 };
var cr = ["minlen", "weight", "width", "height", "labeloffset"];
var fr = { minlen: 1, weight: 1, width: 0, height: 0, labeloffset: 10, labelpos: "r" };
var hr = ["labelpos"];
function Rn(e3) {
  let n2 = new T3({ multigraph: true, compound: true }), t2 = _e(e3.graph());
  return n2.setGraph(Object.assign({}, dr, xe(t2, ar), W2(t2, lr))), e3.nodes().forEach((r2) => {
    let o4 = _e(e3.node(r2)), i3 = xe(o4, ur);
    Object.keys(jn).forEach((a5) => {
      i3[a5] === void 0 && (i3[a5] = jn[a5]);
    }), n2.setNode(r2, i3);
    let s4 = e3.parent(r2);
    s4 !== void 0 && n2.setParent(r2, s4);
  }), e3.edges().forEach((r2) => {
    let o4 = _e(e3.edge(r2));
    n2.setEdge(r2, Object.assign({}, fr, xe(o4, cr), W2(o4, hr)));
  }), n2;
}
function br(e3) {
  let n2 = e3.graph();
  n2.ranksep /= 2, e3.edges().forEach((t2) => {
    var o4;
    let r2 = e3.edge(t2);
    r2.minlen *= 2, ((o4 = r2.labelpos) != null ? o4 : "r").toLowerCase() !== "c" && (n2.rankdir === "TB" || n2.rankdir === "BT" ? r2.width += r2.labeloffset : r2.height += r2.labeloffset);
  });
}
function gr(e3) {
  e3.edges().forEach((n2) => {
    let t2 = e3.edge(n2);
    if (t2.width && t2.height) {
      let r2 = e3.node(n2.v), i3 = { rank: (e3.node(n2.w).rank - r2.rank) / 2 + r2.rank, e: n2 };
      M2(e3, "edge-proxy", i3, "_ep");
    }
  });
}
function pr(e3) {
  let n2 = 0;
  e3.nodes().forEach((t2) => {
    let r2 = e3.node(t2);
    r2.borderTop && (r2.minRank = e3.node(r2.borderTop).rank, r2.maxRank = e3.node(r2.borderBottom).rank, n2 = Math.max(n2, r2.maxRank));
  }), e3.graph().maxRank = n2;
}
function mr(e3) {
  e3.nodes().forEach((n2) => {
    let t2 = e3.node(n2);
    if (t2.dummy === "edge-proxy") {
      let r2 = t2;
      e3.edge(r2.e).labelRank = t2.rank, e3.removeNode(n2);
    }
  });
}
function Er(e3) {
  let n2 = Number.POSITIVE_INFINITY, t2 = 0, r2 = Number.POSITIVE_INFINITY, o4 = 0, i3 = e3.graph(), s4 = i3.marginx || 0, a5 = i3.marginy || 0;
  function l3(u3) {
    let d3 = u3.x, c3 = u3.y, f4 = u3.width, h3 = u3.height;
    n2 = Math.min(n2, d3 - f4 / 2), t2 = Math.max(t2, d3 + f4 / 2), r2 = Math.min(r2, c3 - h3 / 2), o4 = Math.max(o4, c3 + h3 / 2);
  }
  e3.nodes().forEach((u3) => l3(e3.node(u3))), e3.edges().forEach((u3) => {
    let d3 = e3.edge(u3);
    Object.hasOwn(d3, "x") && l3(d3);
  }), n2 -= s4, r2 -= a5, e3.nodes().forEach((u3) => {
    let d3 = e3.node(u3);
    d3.x -= n2, d3.y -= r2;
  }), e3.edges().forEach((u3) => {
    let d3 = e3.edge(u3);
    d3.points.forEach((c3) => {
      c3.x -= n2, c3.y -= r2;
    }), Object.hasOwn(d3, "x") && (d3.x -= n2), Object.hasOwn(d3, "y") && (d3.y -= r2);
  }), i3.width = t2 - n2 + s4, i3.height = o4 - r2 + a5;
}
function Lr(e3) {
  e3.edges().forEach((n2) => {
    if (n2.v === n2.w) return;
    let t2 = e3.edge(n2), r2 = e3.node(n2.v), o4 = e3.node(n2.w), i3, s4;
    t2.points ? (i3 = t2.points[0], s4 = t2.points[t2.points.length - 1]) : (t2.points = [], i3 = o4, s4 = r2), t2.points.unshift(se(r2, i3)), t2.points.push(se(o4, s4));
  });
}
function yr(e3) {
  e3.edges().forEach((n2) => {
    let t2 = e3.edge(n2);
    if (Object.hasOwn(t2, "x")) switch ((t2.labelpos === "l" || t2.labelpos === "r") && (t2.width -= t2.labeloffset), t2.labelpos) {
      case "l":
        t2.x -= t2.width / 2 + t2.labeloffset;
        break;
      case "r":
        t2.x += t2.width / 2 + t2.labeloffset;
        break;
    }
  });
}
function wr(e3) {
  e3.edges().forEach((n2) => {
    let t2 = e3.edge(n2);
    t2.reversed && t2.points.reverse();
  });
}
function Nr(e3) {
  e3.nodes().forEach((n2) => {
    if (e3.children(n2).length) {
      let t2 = e3.node(n2), r2 = e3.node(t2.borderTop), o4 = e3.node(t2.borderBottom), i3 = e3.node(t2.borderLeft[t2.borderLeft.length - 1]), s4 = e3.node(t2.borderRight[t2.borderRight.length - 1]);
      t2.width = Math.abs(s4.x - i3.x), t2.height = Math.abs(o4.y - r2.y), t2.x = i3.x + t2.width / 2, t2.y = r2.y + t2.height / 2;
    }
  }), e3.nodes().forEach((n2) => {
    e3.node(n2).dummy === "border" && e3.removeNode(n2);
  });
}
function Gr(e3) {
  e3.edges().forEach((n2) => {
    if (n2.v === n2.w) {
      let t2 = e3.node(n2.v);
      t2.selfEdges || (t2.selfEdges = []), t2.selfEdges.push({ e: n2, label: e3.edge(n2) }), e3.removeEdge(n2);
    }
  });
}
function vr(e3) {
  P3(e3).forEach((t2) => {
    let r2 = 0;
    t2.forEach((o4, i3) => {
      let s4 = e3.node(o4);
      typeof s4.rank != "number" && (s4.rank = 0), s4.order = i3 + r2, (s4.selfEdges || []).forEach((a5) => {
        M2(e3, "selfedge", { width: a5.label.width, height: a5.label.height, rank: s4.rank, order: i3 + ++r2, e: a5.e, edgeLabel: a5.label }, "_se"), (!Array.isArray(a5.label.points) || a5.label.points.length !== 7) && (a5.label.points = [{ x: 0, y: -10 }, { x: 0, y: -10 }, { x: 0, y: 0 }, { x: 0, y: 10 }, { x: 0, y: 10 }, { x: 0, y: 0 }, { x: 0, y: 0 }]);
      }), delete s4.selfEdges;
    });
  });
}
function kr(e3) {
  e3.nodes().forEach((n2) => {
    let t2 = e3.node(n2), r2 = (o4) => typeof o4 == "number" && isFinite(o4);
    if (t2.dummy === "selfedge") {
      let o4 = t2, i3 = e3.node(o4.e.v), s4 = r2(i3 == null ? void 0 : i3.x) ? i3.x : 0, a5 = r2(i3 == null ? void 0 : i3.y) ? i3.y : 0, l3 = r2(i3 == null ? void 0 : i3.width) ? i3.width : 0, u3 = r2(i3 == null ? void 0 : i3.height) ? i3.height : 0, d3 = r2(t2.x) ? t2.x : s4, c3 = r2(t2.y) ? t2.y : a5, f4 = l3 / 2, h3 = u3 / 2;
      o4.edgeLabel.points = [{ x: d3 + f4, y: c3 - h3 }, { x: d3 + f4, y: c3 - h3 }, { x: d3, y: c3 }, { x: d3 - f4, y: c3 + h3 }, { x: d3 - f4, y: c3 + h3 }, { x: d3, y: c3 }, { x: d3, y: c3 }], o4.edgeLabel.x = d3, o4.edgeLabel.y = c3, e3.setEdge(o4.e, o4.edgeLabel), e3.removeNode(n2);
    } else t2 && Array.isArray(t2.selfEdges) && t2.selfEdges.forEach((o4) => {
      if (!Array.isArray(o4.label.points) || o4.label.points.length !== 7) {
        let i3 = r2(t2.x) ? t2.x : 0, s4 = r2(t2.y) ? t2.y : 0, a5 = r2(t2.width) ? t2.width : 0, l3 = r2(t2.height) ? t2.height : 0, u3 = a5 / 2, d3 = l3 / 2;
        o4.label.points = [{ x: i3 + u3, y: s4 - d3 }, { x: i3 + u3, y: s4 - d3 }, { x: i3, y: s4 }, { x: i3 - u3, y: s4 + d3 }, { x: i3 - u3, y: s4 + d3 }, { x: i3, y: s4 }, { x: i3, y: s4 }];
      }
    });
  });
}
function xe(e3, n2) {
  return X(W2(e3, n2), Number);
}
function _e(e3) {
  let n2 = {};
  return e3 && Object.entries(e3).forEach(([t2, r2]) => {
    typeof t2 == "string" && (t2 = t2.toLowerCase()), n2[t2] = r2;
  }), n2;
}
function groupsOf(boxes, relations) {
  const parent = new Map(boxes.map(({ table }) => [table.id, table.id]));
  const root = (id) => {
    const above = parent.get(id) ?? id;
    if (above === id) return id;
    const top = root(above);
    parent.set(id, top);
    return top;
  };
  for (const { from, to } of relations) parent.set(root(from), root(to));
  const groups = /* @__PURE__ */ new Map();
  for (const box of boxes) {
    const top = root(box.table.id);
    const group = groups.get(top) ?? { boxes: [], relations: [] };
    group.boxes.push(box);
    groups.set(top, group);
  }
  for (const relation of relations) groups.get(root(relation.from))?.relations.push(relation);
  return [...groups.values()];
}
var pi = Math.PI;
var tau = 2 * pi;
var epsilon = 1e-6;
var tauEpsilon = tau - epsilon;
function append(strings) {
  this._ += strings[0];
  for (let i3 = 1, n2 = strings.length; i3 < n2; ++i3) {
    this._ += arguments[i3] + strings[i3];
  }
}
function appendRound(digits) {
  let d3 = Math.floor(digits);
  if (!(d3 >= 0)) throw new Error(`invalid digits: ${digits}`);
  if (d3 > 15) return append;
  const k4 = 10 ** d3;
  return function(strings) {
    this._ += strings[0];
    for (let i3 = 1, n2 = strings.length; i3 < n2; ++i3) {
      this._ += Math.round(arguments[i3] * k4) / k4 + strings[i3];
    }
  };
}
function equal(x0, y0, x1, y1) {
  return x0 === x1 && y0 === y1;
}
function equalRound(digits) {
  const d3 = Math.floor(digits);
  if (!(d3 <= 15)) return equal;
  const k4 = 10 ** d3;
  const r2 = function(value) {
    return Math.round(value * k4);
  };
  return function(x0, y0, x1, y1) {
    return r2(x0) === r2(x1) && r2(y0) === r2(y1);
  };
}
var Path = class {
  constructor(digits) {
    this._x0 = this._y0 = // start of current subpath
    this._x1 = this._y1 = null;
    this._ = "";
    this._append = digits == null ? append : appendRound(digits);
    this._equal = digits == null ? equal : equalRound(digits);
  }
  moveTo(x4, y4) {
    this._append`M${this._x0 = this._x1 = +x4},${this._y0 = this._y1 = +y4}`;
  }
  closePath() {
    if (this._x1 !== null) {
      this._x1 = this._x0, this._y1 = this._y0;
      this._append`Z`;
    }
  }
  lineTo(x4, y4) {
    this._append`L${this._x1 = +x4},${this._y1 = +y4}`;
  }
  quadraticCurveTo(x1, y1, x4, y4) {
    this._append`Q${+x1},${+y1},${this._x1 = +x4},${this._y1 = +y4}`;
  }
  bezierCurveTo(x1, y1, x22, y22, x4, y4) {
    this._append`C${+x1},${+y1},${+x22},${+y22},${this._x1 = +x4},${this._y1 = +y4}`;
  }
  arcTo(x1, y1, x22, y22, r2) {
    x1 = +x1, y1 = +y1, x22 = +x22, y22 = +y22, r2 = +r2;
    if (r2 < 0) throw new Error(`negative radius: ${r2}`);
    let x0 = this._x1, y0 = this._y1, x21 = x22 - x1, y21 = y22 - y1, x01 = x0 - x1, y01 = y0 - y1, l01_2 = x01 * x01 + y01 * y01;
    if (this._x1 === null) {
      this._append`M${this._x1 = x1},${this._y1 = y1}`;
    } else if (!(l01_2 > epsilon)) ;
    else if (!(Math.abs(y01 * x21 - y21 * x01) > epsilon) || !r2) {
      this._append`L${this._x1 = x1},${this._y1 = y1}`;
    } else {
      let x20 = x22 - x0, y20 = y22 - y0, l21_2 = x21 * x21 + y21 * y21, l20_2 = x20 * x20 + y20 * y20, l21 = Math.sqrt(l21_2), l01 = Math.sqrt(l01_2), l3 = r2 * Math.tan((pi - Math.acos((l21_2 + l01_2 - l20_2) / (2 * l21 * l01))) / 2), t01 = l3 / l01, t21 = l3 / l21;
      if (Math.abs(t01 - 1) > epsilon) {
        this._append`L${x1 + t01 * x01},${y1 + t01 * y01}`;
      }
      this._append`A${r2},${r2},0,0,${+(y01 * x20 > x01 * y20)},${this._x1 = x1 + t21 * x21},${this._y1 = y1 + t21 * y21}`;
    }
  }
  arc(x4, y4, r2, a0, a1, ccw) {
    x4 = +x4, y4 = +y4, r2 = +r2, ccw = !!ccw;
    if (r2 < 0) throw new Error(`negative radius: ${r2}`);
    let dx = r2 * Math.cos(a0), dy = r2 * Math.sin(a0), x0 = x4 + dx, y0 = y4 + dy, cw = 1 ^ ccw, da = ccw ? a0 - a1 : a1 - a0;
    if (this._x1 === null) {
      this._append`M${x0},${y0}`;
    } else if (Math.abs(this._x1 - x0) > epsilon || Math.abs(this._y1 - y0) > epsilon) {
      this._append`L${x0},${y0}`;
    }
    if (!r2) return;
    if (da < 0) da = da % tau + tau;
    if (da > tauEpsilon) {
      this._append`A${r2},${r2},0,1,${cw},${x4 - dx},${y4 - dy}A${r2},${r2},0,1,${cw},${this._x1 = x0},${this._y1 = y0}`;
    } else if (da > epsilon) {
      const x1 = x4 + r2 * Math.cos(a1);
      const y1 = y4 + r2 * Math.sin(a1);
      if (da >= pi && this._equal(x0, y0, x1, y1)) {
        da /= 2;
        let a00 = a0 + da;
        this._append`A${r2},${r2},0,${+(da >= pi)},${cw},${x4 + r2 * Math.cos(a00)},${y4 + r2 * Math.sin(a00)}`;
      }
      this._append`A${r2},${r2},0,${+(da >= pi)},${cw},${this._x1 = x1},${this._y1 = y1}`;
    }
  }
  rect(x4, y4, w3, h3) {
    this._append`M${this._x0 = this._x1 = +x4},${this._y0 = this._y1 = +y4}h${w3 = +w3}v${+h3}h${-w3}Z`;
  }
  toString() {
    return this._;
  }
};
function path() {
  return new Path();
}
path.prototype = Path.prototype;
function constant(x4) {
  return function constant2() {
    return x4;
  };
}
var cos = Math.cos;
var sin = Math.sin;
var sqrt = Math.sqrt;
var epsilon2 = 1e-12;
var pi2 = Math.PI;
var halfPi = pi2 / 2;
var tau2 = 2 * pi2;
function withPath(shape) {
  let digits = 3;
  shape.digits = function(_3) {
    if (!arguments.length) return digits;
    if (_3 == null) {
      digits = null;
    } else {
      const d3 = Math.floor(_3);
      if (!(d3 >= 0)) throw new RangeError(`invalid digits: ${_3}`);
      digits = d3;
    }
    return shape;
  };
  return () => new Path(digits);
}
var slice = Array.prototype.slice;
function array(x4) {
  return typeof x4 === "object" && "length" in x4 ? x4 : Array.from(x4);
}
function Linear(context) {
  this._context = context;
}
Linear.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x4, y4) {
    x4 = +x4, y4 = +y4;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x4, y4) : this._context.moveTo(x4, y4);
        break;
      case 1:
        this._point = 2;
      // falls through
      default:
        this._context.lineTo(x4, y4);
        break;
    }
  }
};
function curveLinear(context) {
  return new Linear(context);
}
function x3(p3) {
  return p3[0];
}
function y3(p3) {
  return p3[1];
}
function line(x$1, y$1) {
  var defined = constant(true), context = null, curve = curveLinear, output = null, path2 = withPath(line2);
  x$1 = typeof x$1 === "function" ? x$1 : x$1 === void 0 ? x3 : constant(x$1);
  y$1 = typeof y$1 === "function" ? y$1 : y$1 === void 0 ? y3 : constant(y$1);
  function line2(data) {
    var i3, n2 = (data = array(data)).length, d3, defined0 = false, buffer;
    if (context == null) output = curve(buffer = path2());
    for (i3 = 0; i3 <= n2; ++i3) {
      if (!(i3 < n2 && defined(d3 = data[i3], i3, data)) === defined0) {
        if (defined0 = !defined0) output.lineStart();
        else output.lineEnd();
      }
      if (defined0) output.point(+x$1(d3, i3, data), +y$1(d3, i3, data));
    }
    if (buffer) return output = null, buffer + "" || null;
  }
  line2.x = function(_3) {
    return arguments.length ? (x$1 = typeof _3 === "function" ? _3 : constant(+_3), line2) : x$1;
  };
  line2.y = function(_3) {
    return arguments.length ? (y$1 = typeof _3 === "function" ? _3 : constant(+_3), line2) : y$1;
  };
  line2.defined = function(_3) {
    return arguments.length ? (defined = typeof _3 === "function" ? _3 : constant(!!_3), line2) : defined;
  };
  line2.curve = function(_3) {
    return arguments.length ? (curve = _3, context != null && (output = curve(context)), line2) : curve;
  };
  line2.context = function(_3) {
    return arguments.length ? (_3 == null ? context = output = null : output = curve(context = _3), line2) : context;
  };
  return line2;
}
var curveRadialLinear = curveRadial(curveLinear);
function Radial(curve) {
  this._curve = curve;
}
Radial.prototype = {
  areaStart: function() {
    this._curve.areaStart();
  },
  areaEnd: function() {
    this._curve.areaEnd();
  },
  lineStart: function() {
    this._curve.lineStart();
  },
  lineEnd: function() {
    this._curve.lineEnd();
  },
  point: function(a5, r2) {
    this._curve.point(r2 * Math.sin(a5), r2 * -Math.cos(a5));
  }
};
function curveRadial(curve) {
  function radial(context) {
    return new Radial(curve(context));
  }
  radial._curve = curve;
  return radial;
}
var Bump = class {
  constructor(context, x4) {
    this._context = context;
    this._x = x4;
  }
  areaStart() {
    this._line = 0;
  }
  areaEnd() {
    this._line = NaN;
  }
  lineStart() {
    this._point = 0;
  }
  lineEnd() {
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  }
  point(x4, y4) {
    x4 = +x4, y4 = +y4;
    switch (this._point) {
      case 0: {
        this._point = 1;
        if (this._line) this._context.lineTo(x4, y4);
        else this._context.moveTo(x4, y4);
        break;
      }
      case 1:
        this._point = 2;
      // falls through
      default: {
        if (this._x) this._context.bezierCurveTo(this._x0 = (this._x0 + x4) / 2, this._y0, this._x0, y4, x4, y4);
        else this._context.bezierCurveTo(this._x0, this._y0 = (this._y0 + y4) / 2, x4, this._y0, x4, y4);
        break;
      }
    }
    this._x0 = x4, this._y0 = y4;
  }
};
function bumpX(context) {
  return new Bump(context, true);
}
var sqrt3$2 = sqrt(3);
var tan30 = sqrt(1 / 3);
var tan30_2 = tan30 * 2;
var kr2 = sin(pi2 / 10) / sin(7 * pi2 / 10);
var kx = sin(tau2 / 10) * kr2;
var ky = -cos(tau2 / 10) * kr2;
var sqrt3$1 = sqrt(3);
var sqrt3 = sqrt(3);
var s3 = sqrt(3) / 2;
var k3 = 1 / sqrt(12);
var a4 = (k3 / 2 + 1) * 3;
function noop() {
}
function point$3(that, x4, y4) {
  that._context.bezierCurveTo(
    (2 * that._x0 + that._x1) / 3,
    (2 * that._y0 + that._y1) / 3,
    (that._x0 + 2 * that._x1) / 3,
    (that._y0 + 2 * that._y1) / 3,
    (that._x0 + 4 * that._x1 + x4) / 6,
    (that._y0 + 4 * that._y1 + y4) / 6
  );
}
function Basis(context) {
  this._context = context;
}
Basis.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._y0 = this._y1 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 3:
        point$3(this, this._x1, this._y1);
      // falls through
      case 2:
        this._context.lineTo(this._x1, this._y1);
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x4, y4) {
    x4 = +x4, y4 = +y4;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x4, y4) : this._context.moveTo(x4, y4);
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        this._context.lineTo((5 * this._x0 + this._x1) / 6, (5 * this._y0 + this._y1) / 6);
      // falls through
      default:
        point$3(this, x4, y4);
        break;
    }
    this._x0 = this._x1, this._x1 = x4;
    this._y0 = this._y1, this._y1 = y4;
  }
};
function BasisClosed(context) {
  this._context = context;
}
BasisClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 1: {
        this._context.moveTo(this._x2, this._y2);
        this._context.closePath();
        break;
      }
      case 2: {
        this._context.moveTo((this._x2 + 2 * this._x3) / 3, (this._y2 + 2 * this._y3) / 3);
        this._context.lineTo((this._x3 + 2 * this._x2) / 3, (this._y3 + 2 * this._y2) / 3);
        this._context.closePath();
        break;
      }
      case 3: {
        this.point(this._x2, this._y2);
        this.point(this._x3, this._y3);
        this.point(this._x4, this._y4);
        break;
      }
    }
  },
  point: function(x4, y4) {
    x4 = +x4, y4 = +y4;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._x2 = x4, this._y2 = y4;
        break;
      case 1:
        this._point = 2;
        this._x3 = x4, this._y3 = y4;
        break;
      case 2:
        this._point = 3;
        this._x4 = x4, this._y4 = y4;
        this._context.moveTo((this._x0 + 4 * this._x1 + x4) / 6, (this._y0 + 4 * this._y1 + y4) / 6);
        break;
      default:
        point$3(this, x4, y4);
        break;
    }
    this._x0 = this._x1, this._x1 = x4;
    this._y0 = this._y1, this._y1 = y4;
  }
};
function BasisOpen(context) {
  this._context = context;
}
BasisOpen.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._y0 = this._y1 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 3) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x4, y4) {
    x4 = +x4, y4 = +y4;
    switch (this._point) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        var x0 = (this._x0 + 4 * this._x1 + x4) / 6, y0 = (this._y0 + 4 * this._y1 + y4) / 6;
        this._line ? this._context.lineTo(x0, y0) : this._context.moveTo(x0, y0);
        break;
      case 3:
        this._point = 4;
      // falls through
      default:
        point$3(this, x4, y4);
        break;
    }
    this._x0 = this._x1, this._x1 = x4;
    this._y0 = this._y1, this._y1 = y4;
  }
};
function Bundle(context, beta) {
  this._basis = new Basis(context);
  this._beta = beta;
}
Bundle.prototype = {
  lineStart: function() {
    this._x = [];
    this._y = [];
    this._basis.lineStart();
  },
  lineEnd: function() {
    var x4 = this._x, y4 = this._y, j3 = x4.length - 1;
    if (j3 > 0) {
      var x0 = x4[0], y0 = y4[0], dx = x4[j3] - x0, dy = y4[j3] - y0, i3 = -1, t2;
      while (++i3 <= j3) {
        t2 = i3 / j3;
        this._basis.point(
          this._beta * x4[i3] + (1 - this._beta) * (x0 + t2 * dx),
          this._beta * y4[i3] + (1 - this._beta) * (y0 + t2 * dy)
        );
      }
    }
    this._x = this._y = null;
    this._basis.lineEnd();
  },
  point: function(x4, y4) {
    this._x.push(+x4);
    this._y.push(+y4);
  }
};
var bundle = (function custom(beta) {
  function bundle2(context) {
    return beta === 1 ? new Basis(context) : new Bundle(context, beta);
  }
  bundle2.beta = function(beta2) {
    return custom(+beta2);
  };
  return bundle2;
})(0.85);
function point$2(that, x4, y4) {
  that._context.bezierCurveTo(
    that._x1 + that._k * (that._x2 - that._x0),
    that._y1 + that._k * (that._y2 - that._y0),
    that._x2 + that._k * (that._x1 - x4),
    that._y2 + that._k * (that._y1 - y4),
    that._x2,
    that._y2
  );
}
function Cardinal(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}
Cardinal.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x2, this._y2);
        break;
      case 3:
        point$2(this, this._x1, this._y1);
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x4, y4) {
    x4 = +x4, y4 = +y4;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x4, y4) : this._context.moveTo(x4, y4);
        break;
      case 1:
        this._point = 2;
        this._x1 = x4, this._y1 = y4;
        break;
      case 2:
        this._point = 3;
      // falls through
      default:
        point$2(this, x4, y4);
        break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x4;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y4;
  }
};
var cardinal = (function custom2(tension) {
  function cardinal2(context) {
    return new Cardinal(context, tension);
  }
  cardinal2.tension = function(tension2) {
    return custom2(+tension2);
  };
  return cardinal2;
})(0);
function CardinalClosed(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}
CardinalClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._x5 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = this._y5 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 1: {
        this._context.moveTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 2: {
        this._context.lineTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 3: {
        this.point(this._x3, this._y3);
        this.point(this._x4, this._y4);
        this.point(this._x5, this._y5);
        break;
      }
    }
  },
  point: function(x4, y4) {
    x4 = +x4, y4 = +y4;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._x3 = x4, this._y3 = y4;
        break;
      case 1:
        this._point = 2;
        this._context.moveTo(this._x4 = x4, this._y4 = y4);
        break;
      case 2:
        this._point = 3;
        this._x5 = x4, this._y5 = y4;
        break;
      default:
        point$2(this, x4, y4);
        break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x4;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y4;
  }
};
var cardinalClosed = (function custom3(tension) {
  function cardinal2(context) {
    return new CardinalClosed(context, tension);
  }
  cardinal2.tension = function(tension2) {
    return custom3(+tension2);
  };
  return cardinal2;
})(0);
function CardinalOpen(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}
CardinalOpen.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 3) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x4, y4) {
    x4 = +x4, y4 = +y4;
    switch (this._point) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2);
        break;
      case 3:
        this._point = 4;
      // falls through
      default:
        point$2(this, x4, y4);
        break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x4;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y4;
  }
};
var cardinalOpen = (function custom4(tension) {
  function cardinal2(context) {
    return new CardinalOpen(context, tension);
  }
  cardinal2.tension = function(tension2) {
    return custom4(+tension2);
  };
  return cardinal2;
})(0);
function point$1(that, x4, y4) {
  var x1 = that._x1, y1 = that._y1, x22 = that._x2, y22 = that._y2;
  if (that._l01_a > epsilon2) {
    var a5 = 2 * that._l01_2a + 3 * that._l01_a * that._l12_a + that._l12_2a, n2 = 3 * that._l01_a * (that._l01_a + that._l12_a);
    x1 = (x1 * a5 - that._x0 * that._l12_2a + that._x2 * that._l01_2a) / n2;
    y1 = (y1 * a5 - that._y0 * that._l12_2a + that._y2 * that._l01_2a) / n2;
  }
  if (that._l23_a > epsilon2) {
    var b2 = 2 * that._l23_2a + 3 * that._l23_a * that._l12_a + that._l12_2a, m3 = 3 * that._l23_a * (that._l23_a + that._l12_a);
    x22 = (x22 * b2 + that._x1 * that._l23_2a - x4 * that._l12_2a) / m3;
    y22 = (y22 * b2 + that._y1 * that._l23_2a - y4 * that._l12_2a) / m3;
  }
  that._context.bezierCurveTo(x1, y1, x22, y22, that._x2, that._y2);
}
function CatmullRom(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}
CatmullRom.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x2, this._y2);
        break;
      case 3:
        this.point(this._x2, this._y2);
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x4, y4) {
    x4 = +x4, y4 = +y4;
    if (this._point) {
      var x23 = this._x2 - x4, y23 = this._y2 - y4;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x4, y4) : this._context.moveTo(x4, y4);
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
      // falls through
      default:
        point$1(this, x4, y4);
        break;
    }
    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x4;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y4;
  }
};
var catmullRom = (function custom5(alpha) {
  function catmullRom2(context) {
    return alpha ? new CatmullRom(context, alpha) : new Cardinal(context, 0);
  }
  catmullRom2.alpha = function(alpha2) {
    return custom5(+alpha2);
  };
  return catmullRom2;
})(0.5);
function CatmullRomClosed(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}
CatmullRomClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._x5 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = this._y5 = NaN;
    this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 1: {
        this._context.moveTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 2: {
        this._context.lineTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 3: {
        this.point(this._x3, this._y3);
        this.point(this._x4, this._y4);
        this.point(this._x5, this._y5);
        break;
      }
    }
  },
  point: function(x4, y4) {
    x4 = +x4, y4 = +y4;
    if (this._point) {
      var x23 = this._x2 - x4, y23 = this._y2 - y4;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }
    switch (this._point) {
      case 0:
        this._point = 1;
        this._x3 = x4, this._y3 = y4;
        break;
      case 1:
        this._point = 2;
        this._context.moveTo(this._x4 = x4, this._y4 = y4);
        break;
      case 2:
        this._point = 3;
        this._x5 = x4, this._y5 = y4;
        break;
      default:
        point$1(this, x4, y4);
        break;
    }
    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x4;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y4;
  }
};
var catmullRomClosed = (function custom6(alpha) {
  function catmullRom2(context) {
    return alpha ? new CatmullRomClosed(context, alpha) : new CardinalClosed(context, 0);
  }
  catmullRom2.alpha = function(alpha2) {
    return custom6(+alpha2);
  };
  return catmullRom2;
})(0.5);
function CatmullRomOpen(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}
CatmullRomOpen.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 3) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x4, y4) {
    x4 = +x4, y4 = +y4;
    if (this._point) {
      var x23 = this._x2 - x4, y23 = this._y2 - y4;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }
    switch (this._point) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2);
        break;
      case 3:
        this._point = 4;
      // falls through
      default:
        point$1(this, x4, y4);
        break;
    }
    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x4;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y4;
  }
};
var catmullRomOpen = (function custom7(alpha) {
  function catmullRom2(context) {
    return alpha ? new CatmullRomOpen(context, alpha) : new CardinalOpen(context, 0);
  }
  catmullRom2.alpha = function(alpha2) {
    return custom7(+alpha2);
  };
  return catmullRom2;
})(0.5);
function LinearClosed(context) {
  this._context = context;
}
LinearClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._point = 0;
  },
  lineEnd: function() {
    if (this._point) this._context.closePath();
  },
  point: function(x4, y4) {
    x4 = +x4, y4 = +y4;
    if (this._point) this._context.lineTo(x4, y4);
    else this._point = 1, this._context.moveTo(x4, y4);
  }
};
function sign(x4) {
  return x4 < 0 ? -1 : 1;
}
function slope3(that, x22, y22) {
  var h0 = that._x1 - that._x0, h1 = x22 - that._x1, s0 = (that._y1 - that._y0) / (h0 || h1 < 0 && -0), s1 = (y22 - that._y1) / (h1 || h0 < 0 && -0), p3 = (s0 * h1 + s1 * h0) / (h0 + h1);
  return (sign(s0) + sign(s1)) * Math.min(Math.abs(s0), Math.abs(s1), 0.5 * Math.abs(p3)) || 0;
}
function slope2(that, t2) {
  var h3 = that._x1 - that._x0;
  return h3 ? (3 * (that._y1 - that._y0) / h3 - t2) / 2 : t2;
}
function point(that, t02, t12) {
  var x0 = that._x0, y0 = that._y0, x1 = that._x1, y1 = that._y1, dx = (x1 - x0) / 3;
  that._context.bezierCurveTo(x0 + dx, y0 + dx * t02, x1 - dx, y1 - dx * t12, x1, y1);
}
function MonotoneX(context) {
  this._context = context;
}
MonotoneX.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._y0 = this._y1 = this._t0 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x1, this._y1);
        break;
      case 3:
        point(this, this._t0, slope2(this, this._t0));
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x4, y4) {
    var t12 = NaN;
    x4 = +x4, y4 = +y4;
    if (x4 === this._x1 && y4 === this._y1) return;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x4, y4) : this._context.moveTo(x4, y4);
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        point(this, slope2(this, t12 = slope3(this, x4, y4)), t12);
        break;
      default:
        point(this, this._t0, t12 = slope3(this, x4, y4));
        break;
    }
    this._x0 = this._x1, this._x1 = x4;
    this._y0 = this._y1, this._y1 = y4;
    this._t0 = t12;
  }
};
function MonotoneY(context) {
  this._context = new ReflectContext(context);
}
(MonotoneY.prototype = Object.create(MonotoneX.prototype)).point = function(x4, y4) {
  MonotoneX.prototype.point.call(this, y4, x4);
};
function ReflectContext(context) {
  this._context = context;
}
ReflectContext.prototype = {
  moveTo: function(x4, y4) {
    this._context.moveTo(y4, x4);
  },
  closePath: function() {
    this._context.closePath();
  },
  lineTo: function(x4, y4) {
    this._context.lineTo(y4, x4);
  },
  bezierCurveTo: function(x1, y1, x22, y22, x4, y4) {
    this._context.bezierCurveTo(y1, x1, y22, x22, y4, x4);
  }
};
function Natural(context) {
  this._context = context;
}
Natural.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x = [];
    this._y = [];
  },
  lineEnd: function() {
    var x4 = this._x, y4 = this._y, n2 = x4.length;
    if (n2) {
      this._line ? this._context.lineTo(x4[0], y4[0]) : this._context.moveTo(x4[0], y4[0]);
      if (n2 === 2) {
        this._context.lineTo(x4[1], y4[1]);
      } else {
        var px = controlPoints(x4), py = controlPoints(y4);
        for (var i0 = 0, i1 = 1; i1 < n2; ++i0, ++i1) {
          this._context.bezierCurveTo(px[0][i0], py[0][i0], px[1][i0], py[1][i0], x4[i1], y4[i1]);
        }
      }
    }
    if (this._line || this._line !== 0 && n2 === 1) this._context.closePath();
    this._line = 1 - this._line;
    this._x = this._y = null;
  },
  point: function(x4, y4) {
    this._x.push(+x4);
    this._y.push(+y4);
  }
};
function controlPoints(x4) {
  var i3, n2 = x4.length - 1, m3, a5 = new Array(n2), b2 = new Array(n2), r2 = new Array(n2);
  a5[0] = 0, b2[0] = 2, r2[0] = x4[0] + 2 * x4[1];
  for (i3 = 1; i3 < n2 - 1; ++i3) a5[i3] = 1, b2[i3] = 4, r2[i3] = 4 * x4[i3] + 2 * x4[i3 + 1];
  a5[n2 - 1] = 2, b2[n2 - 1] = 7, r2[n2 - 1] = 8 * x4[n2 - 1] + x4[n2];
  for (i3 = 1; i3 < n2; ++i3) m3 = a5[i3] / b2[i3 - 1], b2[i3] -= m3, r2[i3] -= m3 * r2[i3 - 1];
  a5[n2 - 1] = r2[n2 - 1] / b2[n2 - 1];
  for (i3 = n2 - 2; i3 >= 0; --i3) a5[i3] = (r2[i3] - a5[i3 + 1]) / b2[i3];
  b2[n2 - 1] = (x4[n2] + a5[n2 - 1]) / 2;
  for (i3 = 0; i3 < n2 - 1; ++i3) b2[i3] = 2 * x4[i3 + 1] - a5[i3 + 1];
  return [a5, b2];
}
function Step(context, t2) {
  this._context = context;
  this._t = t2;
}
Step.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x = this._y = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    if (0 < this._t && this._t < 1 && this._point === 2) this._context.lineTo(this._x, this._y);
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    if (this._line >= 0) this._t = 1 - this._t, this._line = 1 - this._line;
  },
  point: function(x4, y4) {
    x4 = +x4, y4 = +y4;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x4, y4) : this._context.moveTo(x4, y4);
        break;
      case 1:
        this._point = 2;
      // falls through
      default: {
        if (this._t <= 0) {
          this._context.lineTo(this._x, y4);
          this._context.lineTo(x4, y4);
        } else {
          var x1 = this._x * (1 - this._t) + x4 * this._t;
          this._context.lineTo(x1, this._y);
          this._context.lineTo(x1, y4);
        }
        break;
      }
    }
    this._x = x4, this._y = y4;
  }
};
var beside = 12;
var loopWidth = 34;
var loopHeight = 14;
function linkOf(ends, bends, boxes) {
  const { relation, from, to } = ends;
  const start = to.y + rowOf(to, relation.toColumns[0]);
  const end = from.y + rowOf(from, relation.columns[0]);
  if (from === to) return loop(relation, from, end);
  const isRight = middle(from) >= middle(to);
  const left = { x: isRight ? to.x + to.width : to.x, y: start };
  const right = { x: isRight ? from.x : from.x + from.width, y: end };
  const away = isRight ? 1 : -1;
  const places = [left, ...bends.flatMap((bend) => pastColumn(bend, boxes, away)), right];
  const draw2 = line(
    ({ x: x4 }) => x4,
    ({ y: y4 }) => y4
  ).curve(bumpX).digits(1);
  const straight = [left, step(left, away), ...places.slice(1, -1), step(right, -away), right];
  return {
    relation,
    line: draw2(straight) ?? "",
    ends: oneMark(left, away, relation.isOptional) + manyMark(right, -away, relation.isUnique),
    bends,
    x: 0,
    y: 0,
    ...bounds(straight)
  };
}
var middle = ({ x: x4, width }) => x4 + width / 2;
var step = ({ x: x4, y: y4 }, away) => ({ x: x4 + away * 16, y: y4 });
function bounds(places) {
  return {
    right: Math.max(...places.map(({ x: x4 }) => x4)),
    top: Math.min(...places.map(({ y: y4 }) => y4)) - 6,
    bottom: Math.max(...places.map(({ y: y4 }) => y4)) + 6
  };
}
function pastColumn({ x: x4, y: y4 }, boxes, away) {
  const column = boxes.filter((box) => Math.abs(middle(box) - x4) < 1);
  if (column.length === 0) return [];
  const left = Math.min(...column.map((box) => box.x)) - beside;
  const right = Math.max(...column.map((box) => box.x + box.width)) + beside;
  const through = [left, right].map((at2) => ({ x: at2, y: y4 }));
  return away > 0 ? through : through.reverse();
}
function loop(relation, box, end) {
  const [x4, start] = [box.x + box.width, box.y + unit.head / 2];
  const out = x4 + loopWidth;
  const low = Math.max(end, start + loopHeight);
  const isOptional = relation.isOptional;
  return {
    relation,
    line: `M${x4},${start}H${out - 6}q6,0,6,6V${low - 6}q0,6,-6,6H${x4}`,
    ends: oneMark({ x: x4, y: start }, 1, isOptional) + manyMark({ x: x4, y: low }, 1, relation.isUnique),
    bends: [],
    x: 0,
    y: 0,
    right: out,
    top: start,
    bottom: low
  };
}
function oneMark({ x: x4, y: y4 }, away, isOptional) {
  const bar = `M${x4 + away * 6},${y4 - 5}v10`;
  if (!isOptional) return `${bar}M${x4 + away * 9},${y4 - 5}v10`;
  return `${bar}M${x4 + away * 9 - (away > 0 ? 0 : 7)},${y4}a3.5,3.5,0,1,0,7,0a3.5,3.5,0,1,0,-7,0`;
}
function manyMark({ x: x4, y: y4 }, away, isUnique2) {
  if (isUnique2) return `M${x4 + away * 6},${y4 - 5}v10`;
  return `M${x4},${y4 - 5}L${x4 + away * 10},${y4}L${x4},${y4 + 5}`;
}
var margin = 16;
var between = { boxes: 28, columns: 84, groups: 44 };
var usualWidth = 1100;
function drawingOf({ diagram, isFull }) {
  const boxes = diagram.tables.map((table) => boxOf(table, isFull));
  const groups = groupsOf(boxes, diagram.relations);
  const related = groups.filter(({ relations }) => relations.length > 0).map(arranged);
  const alone = groups.filter(({ relations }) => relations.length === 0).flatMap(({ boxes: boxes2 }) => boxes2);
  const width = Math.max(usualWidth, ...related.map((drawing) => drawing.width));
  const shelves = onShelves(related, width);
  const grid = inGrid(alone, width, shelves.height + (related.length > 0 ? between.groups : 0));
  const placed = [...shelves.boxes, ...grid];
  const right = Math.max(
    0,
    ...placed.map((box) => box.x + box.width),
    ...shelves.links.map(({ right: right2 }) => right2)
  );
  const bottom = Math.max(0, ...placed.map((box) => box.y + box.height), shelves.height);
  return {
    width: Math.ceil(right + 2 * margin),
    height: Math.ceil(bottom + 2 * margin),
    boxes: placed.map((box) => ({ ...box, x: box.x + margin, y: box.y + margin })),
    links: shelves.links.map((link) => ({ ...link, x: link.x + margin, y: link.y + margin }))
  };
}
function arranged({ boxes, relations }) {
  const graph = new T3({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: between.boxes, ranksep: between.columns, edgesep: 14 });
  for (const { table, width, height } of boxes) graph.setNode(table.id, { width, height });
  for (const [index, { from, to }] of relations.entries()) {
    if (from !== to) graph.setEdge(to, from, {}, String(index));
  }
  Oe(graph);
  const placed = boxes.map((box) => {
    const { x: x4 = 0, y: y4 = 0 } = graph.node(box.table.id);
    return { ...box, x: x4 - box.width / 2, y: y4 - box.height / 2 };
  });
  const links = linksOf(relations, placed, (index) => {
    const { from, to } = relations[index];
    const edge = graph.edge(to, from, String(index));
    return edge?.points?.slice(1, -1) ?? [];
  });
  return trimmed(placed, links);
}
function linksOf(relations, placed, bends) {
  const byId = new Map(placed.map((box) => [box.table.id, box]));
  return relations.flatMap((relation, index) => {
    const [from, to] = [byId.get(relation.from), byId.get(relation.to)];
    return from && to ? [linkOf({ relation, from, to }, bends(index), placed)] : [];
  });
}
function trimmed(boxes, links) {
  const left = Math.min(...boxes.map(({ x: x4 }) => x4));
  const top = Math.min(...boxes.map(({ y: y4 }) => y4), ...links.map((link) => link.top));
  const right = Math.max(
    ...boxes.map((box) => box.x + box.width),
    ...links.map((link) => link.right)
  );
  const bottom = Math.max(
    ...boxes.map((box) => box.y + box.height),
    ...links.map((link) => link.bottom)
  );
  return moved({ width: right - left, height: bottom - top, boxes, links }, -left, -top);
}
function moved({ boxes, links, ...size2 }, x4, y4) {
  return {
    ...size2,
    boxes: boxes.map((box) => ({ ...box, x: box.x + x4, y: box.y + y4 })),
    links: links.map((link) => ({ ...link, x: link.x + x4, y: link.y + y4, right: link.right + x4 }))
  };
}
function onShelves(groups, width) {
  let [x4, y4, shelf] = [0, 0, 0];
  const placed = groups.toSorted((a5, b2) => changesIn(b2) - changesIn(a5) || b2.height - a5.height).map((group) => {
    if (x4 > 0 && x4 + group.width > width) [x4, y4, shelf] = [0, y4 + shelf + between.groups, 0];
    const at2 = moved(group, x4, y4);
    x4 += group.width + between.groups;
    shelf = Math.max(shelf, group.height);
    return at2;
  });
  return {
    width,
    height: y4 + shelf,
    boxes: placed.flatMap(({ boxes }) => boxes),
    links: placed.flatMap(({ links }) => links)
  };
}
function changesIn({ boxes }) {
  return boxes.some(({ table }) => table.mark) ? 1 : 0;
}
function inGrid(boxes, width, top) {
  const widest = Math.max(1, ...boxes.map((box) => box.width));
  const columns = Math.max(1, Math.floor((width + between.boxes) / (widest + between.boxes)));
  const heights = Array.from({ length: columns }, () => top);
  const [changed, others] = [true, false].map(
    (is) => boxes.filter(({ table }) => !!table.mark === is)
  );
  return [...changed ?? [], ...others ?? []].map((box) => {
    const column = heights.indexOf(Math.min(...heights));
    const y4 = heights[column] ?? top;
    heights[column] = y4 + box.height + between.boxes / 2;
    return { ...box, width: widest, x: column * (widest + between.boxes), y: y4 };
  });
}
var signs = { added: "+", changed: "~", dropped: "−" };
function DiagramDrawing({ view }) {
  const { width, height, boxes, links } = drawingOf(view);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    /* @__PURE__ */ a3("section", { class: "card scroll", tabIndex: 0, "aria-label": "Entity diagram; it scrolls", children: /* @__PURE__ */ a3(
      "svg",
      {
        class: "diagram",
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: "img",
        "aria-label": `${count(boxes.length, "table")}, ${count(links.length, "relation")}`,
        children: [
          links.map((link) => /* @__PURE__ */ a3(LinkLine, { ...link })),
          boxes.map((box) => /* @__PURE__ */ a3(TableBox, { ...box }))
        ]
      }
    ) })
  );
}
function LinkLine({ relation, line: line2, ends, x: x4, y: y4 }) {
  const { columns, toColumns, mark } = relation;
  return /* @__PURE__ */ a3("g", { class: `link ${mark ?? ""}`, transform: `translate(${rounded(x4)},${rounded(y4)})`, children: [
    /* @__PURE__ */ a3("path", { d: line2 }),
    /* @__PURE__ */ a3("path", { class: "ends", d: ends }),
    /* @__PURE__ */ a3("title", { children: [
      columns.join(", "),
      " → ",
      toColumns.join(", "),
      mark && ` (${mark})`
    ] })
  ] });
}
function TableBox({ table, isFull, width, height, names, x: x4, y: y4 }) {
  const { mark, columns } = table;
  const head = headText(table, isFull);
  return /* @__PURE__ */ a3("g", { class: `table ${mark ?? ""}`, transform: `translate(${rounded(x4)},${rounded(y4)})`, children: [
    /* @__PURE__ */ a3("rect", { class: "box", width, height, rx: "5" }),
    /* @__PURE__ */ a3("path", { class: "head", d: headPath(width, isFull ? unit.head : height, isFull) }),
    /* @__PURE__ */ a3("text", { class: "name", x: unit.pad, y: "19", children: [
      mark && /* @__PURE__ */ a3("tspan", { class: "sign", children: [
        signs[mark],
        " "
      ] }),
      /* @__PURE__ */ a3("tspan", { class: "called", children: head.name }),
      head.count !== "" && /* @__PURE__ */ a3("tspan", { class: "count", children: head.count }),
      /* @__PURE__ */ a3("title", { children: titleOf(table.name, mark, table.notes) })
    ] }),
    isFull && columns.map((column, index) => /* @__PURE__ */ a3(ColumnRow, { column, index, names, width }))
  ] });
}
function headPath(width, height, isOpen) {
  if (isOpen) return `M0,${height}V5a5,5,0,0,1,5,-5H${width - 5}a5,5,0,0,1,5,5V${height}Z`;
  return `M0,5a5,5,0,0,1,5,-5H${width - 5}a5,5,0,0,1,5,5V${height - 5}a5,5,0,0,1,-5,5H5a5,5,0,0,1,-5,-5Z`;
}
function ColumnRow({
  column,
  index,
  names,
  width
}) {
  const { name, type, isNullable, mark, notes } = column;
  const top = unit.head + 3 + index * unit.row;
  const keys = keyText(column);
  return /* @__PURE__ */ a3("g", { class: `column ${mark ?? ""}`, children: [
    mark && /* @__PURE__ */ a3("rect", { class: "marked", x: "1", width: width - 2, y: top, height: unit.row }),
    mark && /* @__PURE__ */ a3("text", { class: "sign", x: unit.pad, y: top + 14, children: signs[mark] }),
    keys !== "" && /* @__PURE__ */ a3("text", { class: "key", x: unit.pad + unit.sign, y: top + 14, children: keys }),
    /* @__PURE__ */ a3("text", { class: "called", x: names, y: top + 14, children: shortName(name) }),
    /* @__PURE__ */ a3("text", { class: "type end", x: width - unit.pad, y: top + 14, children: shortType(type, isNullable) }),
    /* @__PURE__ */ a3("title", { children: titleOf(`${name} ${type}`, mark, notes) })
  ] });
}
function titleOf(name, mark, notes) {
  return [`${name}${mark ? ` (${mark})` : ""}`, ...notes].join("\n");
}
function rounded(value) {
  return Math.round(value * 10) / 10;
}
var drawnInFull = 60;
var arranged2 = 600;
function viewsOf(diagram) {
  const { tables } = diagram;
  if (tables.length <= drawnInFull) return [{ diagram, isFull: true }];
  const isArranged = tables.length <= arranged2;
  const all = {
    title: `All tables, with the number of their columns${isArranged ? "" : ", without relations"}`,
    diagram: isArranged ? diagram : { ...diagram, relations: [] },
    isFull: false
  };
  const changed = new Set(tables.filter(({ mark }) => mark).map(({ id }) => id));
  if (changed.size === 0) return [all];
  const near = neighbourhood(diagram, changed);
  if (near.size <= arranged2) {
    const title = "What changes, and its neighbours";
    return [{ title, diagram: within(diagram, near, changed), isFull: true }, all];
  }
  return [{ title: "What changes", diagram: within(diagram, changed, changed), isFull: true }, all];
}
function neighbourhood({ relations }, changed) {
  const touching = relations.filter(({ from, to }) => changed.has(from) || changed.has(to));
  return /* @__PURE__ */ new Set([...changed, ...touching.flatMap(({ from, to }) => [from, to])]);
}
function within(diagram, kept, changed) {
  return {
    ...diagram,
    tables: diagram.tables.filter(({ id }) => kept.has(id)),
    relations: diagram.relations.filter(
      ({ from, to }) => kept.has(from) && kept.has(to) && (changed.has(from) || changed.has(to))
    )
  };
}
function Schema({ diagram }) {
  return /* @__PURE__ */ a3("section", { children: [
    /* @__PURE__ */ a3("h3", { children: "Schema" }),
    "why" in diagram ? /* @__PURE__ */ a3("p", { class: "none", children: diagram.why }) : /* @__PURE__ */ a3(Drawn, { diagram })
  ] });
}
function Drawn({ diagram }) {
  const { tables, doubt } = diagram;
  const changed = tables.filter(({ mark }) => mark);
  if (tables.length === 0) return /* @__PURE__ */ a3("p", { class: "none", children: "There is no table yet." });
  return /* @__PURE__ */ a3($, { children: [
    /* @__PURE__ */ a3("p", { class: "muted", children: [
      count(tables.length, "table"),
      ". ",
      pendingText(diagram, changed.length)
    ] }),
    doubt !== void 0 && /* @__PURE__ */ a3("p", { class: "none", children: doubt }),
    /* @__PURE__ */ a3(Legend, { marks: changed.length > 0 }),
    viewsOf(diagram).map((view) => /* @__PURE__ */ a3($, { children: [
      view.title && /* @__PURE__ */ a3("h4", { children: view.title }),
      /* @__PURE__ */ a3(DiagramDrawing, { view })
    ] })),
    changed.length > 0 && /* @__PURE__ */ a3(Changes, { tables: changed })
  ] });
}
function pendingText({ pending, doubt }, changed) {
  if (pending === 0) return doubt === void 0 ? "Nothing is pending." : "";
  const migrations = count(pending, "pending migration");
  if (changed === 0)
    return doubt === void 0 ? `${migrations} would change none of them.` : `${migrations}.`;
  return `${migrations} would change ${changed}.`;
}
function Legend({ marks }) {
  return /* @__PURE__ */ a3("ul", { class: "legend", children: [
    marks && ["added", "changed", "dropped"].map((mark) => /* @__PURE__ */ a3("li", { children: [
      /* @__PURE__ */ a3(Sign, { mark }),
      " ",
      mark
    ] })),
    /* @__PURE__ */ a3("li", { children: [
      /* @__PURE__ */ a3("code", { children: "PK" }),
      " primary key"
    ] }),
    /* @__PURE__ */ a3("li", { children: [
      /* @__PURE__ */ a3("code", { children: "FK" }),
      " foreign key"
    ] }),
    /* @__PURE__ */ a3("li", { children: [
      /* @__PURE__ */ a3("code", { children: "?" }),
      " may be NULL"
    ] }),
    /* @__PURE__ */ a3(End, { path: "M1,3L11,8L1,13M11,8H28", word: "many" }),
    /* @__PURE__ */ a3(End, { path: "M1,8H28M7,3v10M10,3v10", word: "exactly one" }),
    /* @__PURE__ */ a3(
      End,
      {
        path: "M1,8H10M17,8H28M7,3v10M10,8a3.5,3.5,0,1,0,7,0a3.5,3.5,0,1,0,-7,0",
        word: "one or none"
      }
    )
  ] });
}
function End({ path: path2, word }) {
  return /* @__PURE__ */ a3("li", { children: [
    /* @__PURE__ */ a3("svg", { class: "end-mark", width: "28", height: "16", viewBox: "0 0 28 16", "aria-hidden": "true", children: /* @__PURE__ */ a3("path", { d: path2 }) }),
    " ",
    word
  ] });
}
function Sign({ mark }) {
  return /* @__PURE__ */ a3("span", { class: `sign ${mark}`, children: signs[mark] });
}
function Changes({ tables }) {
  return /* @__PURE__ */ a3("details", { open: tables.length <= 8, children: [
    /* @__PURE__ */ a3("summary", { children: "What the pending migrations change, table by table" }),
    /* @__PURE__ */ a3("dl", { class: "changes", children: tables.map(({ name, mark = "changed", notes, columns }) => /* @__PURE__ */ a3($, { children: [
      /* @__PURE__ */ a3("dt", { children: [
        /* @__PURE__ */ a3(Sign, { mark }),
        " ",
        /* @__PURE__ */ a3("code", { children: name })
      ] }),
      /* @__PURE__ */ a3("dd", { children: [
        ...mark === "changed" ? [] : [mark],
        ...columns.flatMap((column) => column.mark ? [columnText(column)] : []),
        ...notes
      ].join("; ") })
    ] })) })
  ] });
}
function columnText({ name, type, mark, notes }) {
  if (mark === "changed") return `${name}: ${notes.join(", ")}`;
  return `${name} ${type} ${mark}`;
}
function ascending(a5, b2) {
  return a5 == null || b2 == null ? NaN : a5 < b2 ? -1 : a5 > b2 ? 1 : a5 >= b2 ? 0 : NaN;
}
function descending(a5, b2) {
  return a5 == null || b2 == null ? NaN : b2 < a5 ? -1 : b2 > a5 ? 1 : b2 >= a5 ? 0 : NaN;
}
function bisector(f4) {
  let compare1, compare2, delta;
  if (f4.length !== 2) {
    compare1 = ascending;
    compare2 = (d3, x4) => ascending(f4(d3), x4);
    delta = (d3, x4) => f4(d3) - x4;
  } else {
    compare1 = f4 === ascending || f4 === descending ? f4 : zero;
    compare2 = f4;
    delta = f4;
  }
  function left(a5, x4, lo = 0, hi = a5.length) {
    if (lo < hi) {
      if (compare1(x4, x4) !== 0) return hi;
      do {
        const mid = lo + hi >>> 1;
        if (compare2(a5[mid], x4) < 0) lo = mid + 1;
        else hi = mid;
      } while (lo < hi);
    }
    return lo;
  }
  function right(a5, x4, lo = 0, hi = a5.length) {
    if (lo < hi) {
      if (compare1(x4, x4) !== 0) return hi;
      do {
        const mid = lo + hi >>> 1;
        if (compare2(a5[mid], x4) <= 0) lo = mid + 1;
        else hi = mid;
      } while (lo < hi);
    }
    return lo;
  }
  function center(a5, x4, lo = 0, hi = a5.length) {
    const i3 = left(a5, x4, lo, hi - 1);
    return i3 > lo && delta(a5[i3 - 1], x4) > -delta(a5[i3], x4) ? i3 - 1 : i3;
  }
  return { left, center, right };
}
function zero() {
  return 0;
}
function number(x4) {
  return x4 === null ? NaN : +x4;
}
var ascendingBisect = bisector(ascending);
var bisectRight = ascendingBisect.right;
var bisectLeft = ascendingBisect.left;
var bisectCenter = bisector(number).center;
var bisect_default = bisectRight;
var e10 = Math.sqrt(50);
var e5 = Math.sqrt(10);
var e2 = Math.sqrt(2);
function tickSpec(start, stop, count2) {
  const step2 = (stop - start) / Math.max(0, count2), power = Math.floor(Math.log10(step2)), error = step2 / Math.pow(10, power), factor = error >= e10 ? 10 : error >= e5 ? 5 : error >= e2 ? 2 : 1;
  let i1, i22, inc;
  if (power < 0) {
    inc = Math.pow(10, -power) / factor;
    i1 = Math.round(start * inc);
    i22 = Math.round(stop * inc);
    if (i1 / inc < start) ++i1;
    if (i22 / inc > stop) --i22;
    inc = -inc;
  } else {
    inc = Math.pow(10, power) * factor;
    i1 = Math.round(start / inc);
    i22 = Math.round(stop / inc);
    if (i1 * inc < start) ++i1;
    if (i22 * inc > stop) --i22;
  }
  if (i22 < i1 && 0.5 <= count2 && count2 < 2) return tickSpec(start, stop, count2 * 2);
  return [i1, i22, inc];
}
function ticks(start, stop, count2) {
  stop = +stop, start = +start, count2 = +count2;
  if (!(count2 > 0)) return [];
  if (start === stop) return [start];
  const reverse = stop < start, [i1, i22, inc] = reverse ? tickSpec(stop, start, count2) : tickSpec(start, stop, count2);
  if (!(i22 >= i1)) return [];
  const n2 = i22 - i1 + 1, ticks2 = new Array(n2);
  if (reverse) {
    if (inc < 0) for (let i3 = 0; i3 < n2; ++i3) ticks2[i3] = (i22 - i3) / -inc;
    else for (let i3 = 0; i3 < n2; ++i3) ticks2[i3] = (i22 - i3) * inc;
  } else {
    if (inc < 0) for (let i3 = 0; i3 < n2; ++i3) ticks2[i3] = (i1 + i3) / -inc;
    else for (let i3 = 0; i3 < n2; ++i3) ticks2[i3] = (i1 + i3) * inc;
  }
  return ticks2;
}
function tickIncrement(start, stop, count2) {
  stop = +stop, start = +start, count2 = +count2;
  return tickSpec(start, stop, count2)[2];
}
function tickStep(start, stop, count2) {
  stop = +stop, start = +start, count2 = +count2;
  const reverse = stop < start, inc = reverse ? tickIncrement(stop, start, count2) : tickIncrement(start, stop, count2);
  return (reverse ? -1 : 1) * (inc < 0 ? 1 / -inc : inc);
}
function define_default(constructor, factory, prototype) {
  constructor.prototype = factory.prototype = prototype;
  prototype.constructor = constructor;
}
function extend(parent, definition) {
  var prototype = Object.create(parent.prototype);
  for (var key2 in definition) prototype[key2] = definition[key2];
  return prototype;
}
function Color() {
}
var darker = 0.7;
var brighter = 1 / darker;
var reI = "\\s*([+-]?\\d+)\\s*";
var reN = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*";
var reP = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*";
var reHex = /^#([0-9a-f]{3,8})$/;
var reRgbInteger = new RegExp(`^rgb\\(${reI},${reI},${reI}\\)$`);
var reRgbPercent = new RegExp(`^rgb\\(${reP},${reP},${reP}\\)$`);
var reRgbaInteger = new RegExp(`^rgba\\(${reI},${reI},${reI},${reN}\\)$`);
var reRgbaPercent = new RegExp(`^rgba\\(${reP},${reP},${reP},${reN}\\)$`);
var reHslPercent = new RegExp(`^hsl\\(${reN},${reP},${reP}\\)$`);
var reHslaPercent = new RegExp(`^hsla\\(${reN},${reP},${reP},${reN}\\)$`);
var named = {
  aliceblue: 15792383,
  antiquewhite: 16444375,
  aqua: 65535,
  aquamarine: 8388564,
  azure: 15794175,
  beige: 16119260,
  bisque: 16770244,
  black: 0,
  blanchedalmond: 16772045,
  blue: 255,
  blueviolet: 9055202,
  brown: 10824234,
  burlywood: 14596231,
  cadetblue: 6266528,
  chartreuse: 8388352,
  chocolate: 13789470,
  coral: 16744272,
  cornflowerblue: 6591981,
  cornsilk: 16775388,
  crimson: 14423100,
  cyan: 65535,
  darkblue: 139,
  darkcyan: 35723,
  darkgoldenrod: 12092939,
  darkgray: 11119017,
  darkgreen: 25600,
  darkgrey: 11119017,
  darkkhaki: 12433259,
  darkmagenta: 9109643,
  darkolivegreen: 5597999,
  darkorange: 16747520,
  darkorchid: 10040012,
  darkred: 9109504,
  darksalmon: 15308410,
  darkseagreen: 9419919,
  darkslateblue: 4734347,
  darkslategray: 3100495,
  darkslategrey: 3100495,
  darkturquoise: 52945,
  darkviolet: 9699539,
  deeppink: 16716947,
  deepskyblue: 49151,
  dimgray: 6908265,
  dimgrey: 6908265,
  dodgerblue: 2003199,
  firebrick: 11674146,
  floralwhite: 16775920,
  forestgreen: 2263842,
  fuchsia: 16711935,
  gainsboro: 14474460,
  ghostwhite: 16316671,
  gold: 16766720,
  goldenrod: 14329120,
  gray: 8421504,
  green: 32768,
  greenyellow: 11403055,
  grey: 8421504,
  honeydew: 15794160,
  hotpink: 16738740,
  indianred: 13458524,
  indigo: 4915330,
  ivory: 16777200,
  khaki: 15787660,
  lavender: 15132410,
  lavenderblush: 16773365,
  lawngreen: 8190976,
  lemonchiffon: 16775885,
  lightblue: 11393254,
  lightcoral: 15761536,
  lightcyan: 14745599,
  lightgoldenrodyellow: 16448210,
  lightgray: 13882323,
  lightgreen: 9498256,
  lightgrey: 13882323,
  lightpink: 16758465,
  lightsalmon: 16752762,
  lightseagreen: 2142890,
  lightskyblue: 8900346,
  lightslategray: 7833753,
  lightslategrey: 7833753,
  lightsteelblue: 11584734,
  lightyellow: 16777184,
  lime: 65280,
  limegreen: 3329330,
  linen: 16445670,
  magenta: 16711935,
  maroon: 8388608,
  mediumaquamarine: 6737322,
  mediumblue: 205,
  mediumorchid: 12211667,
  mediumpurple: 9662683,
  mediumseagreen: 3978097,
  mediumslateblue: 8087790,
  mediumspringgreen: 64154,
  mediumturquoise: 4772300,
  mediumvioletred: 13047173,
  midnightblue: 1644912,
  mintcream: 16121850,
  mistyrose: 16770273,
  moccasin: 16770229,
  navajowhite: 16768685,
  navy: 128,
  oldlace: 16643558,
  olive: 8421376,
  olivedrab: 7048739,
  orange: 16753920,
  orangered: 16729344,
  orchid: 14315734,
  palegoldenrod: 15657130,
  palegreen: 10025880,
  paleturquoise: 11529966,
  palevioletred: 14381203,
  papayawhip: 16773077,
  peachpuff: 16767673,
  peru: 13468991,
  pink: 16761035,
  plum: 14524637,
  powderblue: 11591910,
  purple: 8388736,
  rebeccapurple: 6697881,
  red: 16711680,
  rosybrown: 12357519,
  royalblue: 4286945,
  saddlebrown: 9127187,
  salmon: 16416882,
  sandybrown: 16032864,
  seagreen: 3050327,
  seashell: 16774638,
  sienna: 10506797,
  silver: 12632256,
  skyblue: 8900331,
  slateblue: 6970061,
  slategray: 7372944,
  slategrey: 7372944,
  snow: 16775930,
  springgreen: 65407,
  steelblue: 4620980,
  tan: 13808780,
  teal: 32896,
  thistle: 14204888,
  tomato: 16737095,
  turquoise: 4251856,
  violet: 15631086,
  wheat: 16113331,
  white: 16777215,
  whitesmoke: 16119285,
  yellow: 16776960,
  yellowgreen: 10145074
};
define_default(Color, color, {
  copy(channels) {
    return Object.assign(new this.constructor(), this, channels);
  },
  displayable() {
    return this.rgb().displayable();
  },
  hex: color_formatHex,
  // Deprecated! Use color.formatHex.
  formatHex: color_formatHex,
  formatHex8: color_formatHex8,
  formatHsl: color_formatHsl,
  formatRgb: color_formatRgb,
  toString: color_formatRgb
});
function color_formatHex() {
  return this.rgb().formatHex();
}
function color_formatHex8() {
  return this.rgb().formatHex8();
}
function color_formatHsl() {
  return hslConvert(this).formatHsl();
}
function color_formatRgb() {
  return this.rgb().formatRgb();
}
function color(format2) {
  var m3, l3;
  format2 = (format2 + "").trim().toLowerCase();
  return (m3 = reHex.exec(format2)) ? (l3 = m3[1].length, m3 = parseInt(m3[1], 16), l3 === 6 ? rgbn(m3) : l3 === 3 ? new Rgb(m3 >> 8 & 15 | m3 >> 4 & 240, m3 >> 4 & 15 | m3 & 240, (m3 & 15) << 4 | m3 & 15, 1) : l3 === 8 ? rgba(m3 >> 24 & 255, m3 >> 16 & 255, m3 >> 8 & 255, (m3 & 255) / 255) : l3 === 4 ? rgba(m3 >> 12 & 15 | m3 >> 8 & 240, m3 >> 8 & 15 | m3 >> 4 & 240, m3 >> 4 & 15 | m3 & 240, ((m3 & 15) << 4 | m3 & 15) / 255) : null) : (m3 = reRgbInteger.exec(format2)) ? new Rgb(m3[1], m3[2], m3[3], 1) : (m3 = reRgbPercent.exec(format2)) ? new Rgb(m3[1] * 255 / 100, m3[2] * 255 / 100, m3[3] * 255 / 100, 1) : (m3 = reRgbaInteger.exec(format2)) ? rgba(m3[1], m3[2], m3[3], m3[4]) : (m3 = reRgbaPercent.exec(format2)) ? rgba(m3[1] * 255 / 100, m3[2] * 255 / 100, m3[3] * 255 / 100, m3[4]) : (m3 = reHslPercent.exec(format2)) ? hsla(m3[1], m3[2] / 100, m3[3] / 100, 1) : (m3 = reHslaPercent.exec(format2)) ? hsla(m3[1], m3[2] / 100, m3[3] / 100, m3[4]) : named.hasOwnProperty(format2) ? rgbn(named[format2]) : format2 === "transparent" ? new Rgb(NaN, NaN, NaN, 0) : null;
}
function rgbn(n2) {
  return new Rgb(n2 >> 16 & 255, n2 >> 8 & 255, n2 & 255, 1);
}
function rgba(r2, g3, b2, a5) {
  if (a5 <= 0) r2 = g3 = b2 = NaN;
  return new Rgb(r2, g3, b2, a5);
}
function rgbConvert(o4) {
  if (!(o4 instanceof Color)) o4 = color(o4);
  if (!o4) return new Rgb();
  o4 = o4.rgb();
  return new Rgb(o4.r, o4.g, o4.b, o4.opacity);
}
function rgb(r2, g3, b2, opacity) {
  return arguments.length === 1 ? rgbConvert(r2) : new Rgb(r2, g3, b2, opacity == null ? 1 : opacity);
}
function Rgb(r2, g3, b2, opacity) {
  this.r = +r2;
  this.g = +g3;
  this.b = +b2;
  this.opacity = +opacity;
}
define_default(Rgb, rgb, extend(Color, {
  brighter(k4) {
    k4 = k4 == null ? brighter : Math.pow(brighter, k4);
    return new Rgb(this.r * k4, this.g * k4, this.b * k4, this.opacity);
  },
  darker(k4) {
    k4 = k4 == null ? darker : Math.pow(darker, k4);
    return new Rgb(this.r * k4, this.g * k4, this.b * k4, this.opacity);
  },
  rgb() {
    return this;
  },
  clamp() {
    return new Rgb(clampi(this.r), clampi(this.g), clampi(this.b), clampa(this.opacity));
  },
  displayable() {
    return -0.5 <= this.r && this.r < 255.5 && (-0.5 <= this.g && this.g < 255.5) && (-0.5 <= this.b && this.b < 255.5) && (0 <= this.opacity && this.opacity <= 1);
  },
  hex: rgb_formatHex,
  // Deprecated! Use color.formatHex.
  formatHex: rgb_formatHex,
  formatHex8: rgb_formatHex8,
  formatRgb: rgb_formatRgb,
  toString: rgb_formatRgb
}));
function rgb_formatHex() {
  return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}`;
}
function rgb_formatHex8() {
  return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}${hex((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function rgb_formatRgb() {
  const a5 = clampa(this.opacity);
  return `${a5 === 1 ? "rgb(" : "rgba("}${clampi(this.r)}, ${clampi(this.g)}, ${clampi(this.b)}${a5 === 1 ? ")" : `, ${a5})`}`;
}
function clampa(opacity) {
  return isNaN(opacity) ? 1 : Math.max(0, Math.min(1, opacity));
}
function clampi(value) {
  return Math.max(0, Math.min(255, Math.round(value) || 0));
}
function hex(value) {
  value = clampi(value);
  return (value < 16 ? "0" : "") + value.toString(16);
}
function hsla(h3, s4, l3, a5) {
  if (a5 <= 0) h3 = s4 = l3 = NaN;
  else if (l3 <= 0 || l3 >= 1) h3 = s4 = NaN;
  else if (s4 <= 0) h3 = NaN;
  return new Hsl(h3, s4, l3, a5);
}
function hslConvert(o4) {
  if (o4 instanceof Hsl) return new Hsl(o4.h, o4.s, o4.l, o4.opacity);
  if (!(o4 instanceof Color)) o4 = color(o4);
  if (!o4) return new Hsl();
  if (o4 instanceof Hsl) return o4;
  o4 = o4.rgb();
  var r2 = o4.r / 255, g3 = o4.g / 255, b2 = o4.b / 255, min = Math.min(r2, g3, b2), max = Math.max(r2, g3, b2), h3 = NaN, s4 = max - min, l3 = (max + min) / 2;
  if (s4) {
    if (r2 === max) h3 = (g3 - b2) / s4 + (g3 < b2) * 6;
    else if (g3 === max) h3 = (b2 - r2) / s4 + 2;
    else h3 = (r2 - g3) / s4 + 4;
    s4 /= l3 < 0.5 ? max + min : 2 - max - min;
    h3 *= 60;
  } else {
    s4 = l3 > 0 && l3 < 1 ? 0 : h3;
  }
  return new Hsl(h3, s4, l3, o4.opacity);
}
function hsl(h3, s4, l3, opacity) {
  return arguments.length === 1 ? hslConvert(h3) : new Hsl(h3, s4, l3, opacity == null ? 1 : opacity);
}
function Hsl(h3, s4, l3, opacity) {
  this.h = +h3;
  this.s = +s4;
  this.l = +l3;
  this.opacity = +opacity;
}
define_default(Hsl, hsl, extend(Color, {
  brighter(k4) {
    k4 = k4 == null ? brighter : Math.pow(brighter, k4);
    return new Hsl(this.h, this.s, this.l * k4, this.opacity);
  },
  darker(k4) {
    k4 = k4 == null ? darker : Math.pow(darker, k4);
    return new Hsl(this.h, this.s, this.l * k4, this.opacity);
  },
  rgb() {
    var h3 = this.h % 360 + (this.h < 0) * 360, s4 = isNaN(h3) || isNaN(this.s) ? 0 : this.s, l3 = this.l, m22 = l3 + (l3 < 0.5 ? l3 : 1 - l3) * s4, m1 = 2 * l3 - m22;
    return new Rgb(
      hsl2rgb(h3 >= 240 ? h3 - 240 : h3 + 120, m1, m22),
      hsl2rgb(h3, m1, m22),
      hsl2rgb(h3 < 120 ? h3 + 240 : h3 - 120, m1, m22),
      this.opacity
    );
  },
  clamp() {
    return new Hsl(clamph(this.h), clampt(this.s), clampt(this.l), clampa(this.opacity));
  },
  displayable() {
    return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && (0 <= this.l && this.l <= 1) && (0 <= this.opacity && this.opacity <= 1);
  },
  formatHsl() {
    const a5 = clampa(this.opacity);
    return `${a5 === 1 ? "hsl(" : "hsla("}${clamph(this.h)}, ${clampt(this.s) * 100}%, ${clampt(this.l) * 100}%${a5 === 1 ? ")" : `, ${a5})`}`;
  }
}));
function clamph(value) {
  value = (value || 0) % 360;
  return value < 0 ? value + 360 : value;
}
function clampt(value) {
  return Math.max(0, Math.min(1, value || 0));
}
function hsl2rgb(h3, m1, m22) {
  return (h3 < 60 ? m1 + (m22 - m1) * h3 / 60 : h3 < 180 ? m22 : h3 < 240 ? m1 + (m22 - m1) * (240 - h3) / 60 : m1) * 255;
}
function basis(t12, v0, v1, v22, v3) {
  var t2 = t12 * t12, t3 = t2 * t12;
  return ((1 - 3 * t12 + 3 * t2 - t3) * v0 + (4 - 6 * t2 + 3 * t3) * v1 + (1 + 3 * t12 + 3 * t2 - 3 * t3) * v22 + t3 * v3) / 6;
}
function basis_default(values) {
  var n2 = values.length - 1;
  return function(t2) {
    var i3 = t2 <= 0 ? t2 = 0 : t2 >= 1 ? (t2 = 1, n2 - 1) : Math.floor(t2 * n2), v1 = values[i3], v22 = values[i3 + 1], v0 = i3 > 0 ? values[i3 - 1] : 2 * v1 - v22, v3 = i3 < n2 - 1 ? values[i3 + 2] : 2 * v22 - v1;
    return basis((t2 - i3 / n2) * n2, v0, v1, v22, v3);
  };
}
function basisClosed_default(values) {
  var n2 = values.length;
  return function(t2) {
    var i3 = Math.floor(((t2 %= 1) < 0 ? ++t2 : t2) * n2), v0 = values[(i3 + n2 - 1) % n2], v1 = values[i3 % n2], v22 = values[(i3 + 1) % n2], v3 = values[(i3 + 2) % n2];
    return basis((t2 - i3 / n2) * n2, v0, v1, v22, v3);
  };
}
var constant_default = (x4) => () => x4;
function linear(a5, d3) {
  return function(t2) {
    return a5 + t2 * d3;
  };
}
function exponential(a5, b2, y4) {
  return a5 = Math.pow(a5, y4), b2 = Math.pow(b2, y4) - a5, y4 = 1 / y4, function(t2) {
    return Math.pow(a5 + t2 * b2, y4);
  };
}
function gamma(y4) {
  return (y4 = +y4) === 1 ? nogamma : function(a5, b2) {
    return b2 - a5 ? exponential(a5, b2, y4) : constant_default(isNaN(a5) ? b2 : a5);
  };
}
function nogamma(a5, b2) {
  var d3 = b2 - a5;
  return d3 ? linear(a5, d3) : constant_default(isNaN(a5) ? b2 : a5);
}
var rgb_default = (function rgbGamma(y4) {
  var color2 = gamma(y4);
  function rgb2(start, end) {
    var r2 = color2((start = rgb(start)).r, (end = rgb(end)).r), g3 = color2(start.g, end.g), b2 = color2(start.b, end.b), opacity = nogamma(start.opacity, end.opacity);
    return function(t2) {
      start.r = r2(t2);
      start.g = g3(t2);
      start.b = b2(t2);
      start.opacity = opacity(t2);
      return start + "";
    };
  }
  rgb2.gamma = rgbGamma;
  return rgb2;
})(1);
function rgbSpline(spline) {
  return function(colors) {
    var n2 = colors.length, r2 = new Array(n2), g3 = new Array(n2), b2 = new Array(n2), i3, color2;
    for (i3 = 0; i3 < n2; ++i3) {
      color2 = rgb(colors[i3]);
      r2[i3] = color2.r || 0;
      g3[i3] = color2.g || 0;
      b2[i3] = color2.b || 0;
    }
    r2 = spline(r2);
    g3 = spline(g3);
    b2 = spline(b2);
    color2.opacity = 1;
    return function(t2) {
      color2.r = r2(t2);
      color2.g = g3(t2);
      color2.b = b2(t2);
      return color2 + "";
    };
  };
}
var rgbBasis = rgbSpline(basis_default);
var rgbBasisClosed = rgbSpline(basisClosed_default);
function numberArray_default(a5, b2) {
  if (!b2) b2 = [];
  var n2 = a5 ? Math.min(b2.length, a5.length) : 0, c3 = b2.slice(), i3;
  return function(t2) {
    for (i3 = 0; i3 < n2; ++i3) c3[i3] = a5[i3] * (1 - t2) + b2[i3] * t2;
    return c3;
  };
}
function isNumberArray(x4) {
  return ArrayBuffer.isView(x4) && !(x4 instanceof DataView);
}
function genericArray(a5, b2) {
  var nb = b2 ? b2.length : 0, na = a5 ? Math.min(nb, a5.length) : 0, x4 = new Array(na), c3 = new Array(nb), i3;
  for (i3 = 0; i3 < na; ++i3) x4[i3] = value_default(a5[i3], b2[i3]);
  for (; i3 < nb; ++i3) c3[i3] = b2[i3];
  return function(t2) {
    for (i3 = 0; i3 < na; ++i3) c3[i3] = x4[i3](t2);
    return c3;
  };
}
function date_default(a5, b2) {
  var d3 = /* @__PURE__ */ new Date();
  return a5 = +a5, b2 = +b2, function(t2) {
    return d3.setTime(a5 * (1 - t2) + b2 * t2), d3;
  };
}
function number_default(a5, b2) {
  return a5 = +a5, b2 = +b2, function(t2) {
    return a5 * (1 - t2) + b2 * t2;
  };
}
function object_default(a5, b2) {
  var i3 = {}, c3 = {}, k4;
  if (a5 === null || typeof a5 !== "object") a5 = {};
  if (b2 === null || typeof b2 !== "object") b2 = {};
  for (k4 in b2) {
    if (k4 in a5) {
      i3[k4] = value_default(a5[k4], b2[k4]);
    } else {
      c3[k4] = b2[k4];
    }
  }
  return function(t2) {
    for (k4 in i3) c3[k4] = i3[k4](t2);
    return c3;
  };
}
var reA = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g;
var reB = new RegExp(reA.source, "g");
function zero2(b2) {
  return function() {
    return b2;
  };
}
function one(b2) {
  return function(t2) {
    return b2(t2) + "";
  };
}
function string_default(a5, b2) {
  var bi = reA.lastIndex = reB.lastIndex = 0, am, bm, bs, i3 = -1, s4 = [], q4 = [];
  a5 = a5 + "", b2 = b2 + "";
  while ((am = reA.exec(a5)) && (bm = reB.exec(b2))) {
    if ((bs = bm.index) > bi) {
      bs = b2.slice(bi, bs);
      if (s4[i3]) s4[i3] += bs;
      else s4[++i3] = bs;
    }
    if ((am = am[0]) === (bm = bm[0])) {
      if (s4[i3]) s4[i3] += bm;
      else s4[++i3] = bm;
    } else {
      s4[++i3] = null;
      q4.push({ i: i3, x: number_default(am, bm) });
    }
    bi = reB.lastIndex;
  }
  if (bi < b2.length) {
    bs = b2.slice(bi);
    if (s4[i3]) s4[i3] += bs;
    else s4[++i3] = bs;
  }
  return s4.length < 2 ? q4[0] ? one(q4[0].x) : zero2(b2) : (b2 = q4.length, function(t2) {
    for (var i4 = 0, o4; i4 < b2; ++i4) s4[(o4 = q4[i4]).i] = o4.x(t2);
    return s4.join("");
  });
}
function value_default(a5, b2) {
  var t2 = typeof b2, c3;
  return b2 == null || t2 === "boolean" ? constant_default(b2) : (t2 === "number" ? number_default : t2 === "string" ? (c3 = color(b2)) ? (b2 = c3, rgb_default) : string_default : b2 instanceof color ? rgb_default : b2 instanceof Date ? date_default : isNumberArray(b2) ? numberArray_default : Array.isArray(b2) ? genericArray : typeof b2.valueOf !== "function" && typeof b2.toString !== "function" || isNaN(b2) ? object_default : number_default)(a5, b2);
}
function round_default(a5, b2) {
  return a5 = +a5, b2 = +b2, function(t2) {
    return Math.round(a5 * (1 - t2) + b2 * t2);
  };
}
function formatDecimal_default(x4) {
  return Math.abs(x4 = Math.round(x4)) >= 1e21 ? x4.toLocaleString("en").replace(/,/g, "") : x4.toString(10);
}
function formatDecimalParts(x4, p3) {
  if ((i3 = (x4 = p3 ? x4.toExponential(p3 - 1) : x4.toExponential()).indexOf("e")) < 0) return null;
  var i3, coefficient = x4.slice(0, i3);
  return [
    coefficient.length > 1 ? coefficient[0] + coefficient.slice(2) : coefficient,
    +x4.slice(i3 + 1)
  ];
}
function exponent_default(x4) {
  return x4 = formatDecimalParts(Math.abs(x4)), x4 ? x4[1] : NaN;
}
function formatGroup_default(grouping, thousands) {
  return function(value, width) {
    var i3 = value.length, t2 = [], j3 = 0, g3 = grouping[0], length = 0;
    while (i3 > 0 && g3 > 0) {
      if (length + g3 + 1 > width) g3 = Math.max(1, width - length);
      t2.push(value.substring(i3 -= g3, i3 + g3));
      if ((length += g3 + 1) > width) break;
      g3 = grouping[j3 = (j3 + 1) % grouping.length];
    }
    return t2.reverse().join(thousands);
  };
}
function formatNumerals_default(numerals) {
  return function(value) {
    return value.replace(/[0-9]/g, function(i3) {
      return numerals[+i3];
    });
  };
}
var re2 = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;
function formatSpecifier(specifier) {
  if (!(match = re2.exec(specifier))) throw new Error("invalid format: " + specifier);
  var match;
  return new FormatSpecifier({
    fill: match[1],
    align: match[2],
    sign: match[3],
    symbol: match[4],
    zero: match[5],
    width: match[6],
    comma: match[7],
    precision: match[8] && match[8].slice(1),
    trim: match[9],
    type: match[10]
  });
}
formatSpecifier.prototype = FormatSpecifier.prototype;
function FormatSpecifier(specifier) {
  this.fill = specifier.fill === void 0 ? " " : specifier.fill + "";
  this.align = specifier.align === void 0 ? ">" : specifier.align + "";
  this.sign = specifier.sign === void 0 ? "-" : specifier.sign + "";
  this.symbol = specifier.symbol === void 0 ? "" : specifier.symbol + "";
  this.zero = !!specifier.zero;
  this.width = specifier.width === void 0 ? void 0 : +specifier.width;
  this.comma = !!specifier.comma;
  this.precision = specifier.precision === void 0 ? void 0 : +specifier.precision;
  this.trim = !!specifier.trim;
  this.type = specifier.type === void 0 ? "" : specifier.type + "";
}
FormatSpecifier.prototype.toString = function() {
  return this.fill + this.align + this.sign + this.symbol + (this.zero ? "0" : "") + (this.width === void 0 ? "" : Math.max(1, this.width | 0)) + (this.comma ? "," : "") + (this.precision === void 0 ? "" : "." + Math.max(0, this.precision | 0)) + (this.trim ? "~" : "") + this.type;
};
function formatTrim_default(s4) {
  out: for (var n2 = s4.length, i3 = 1, i0 = -1, i1; i3 < n2; ++i3) {
    switch (s4[i3]) {
      case ".":
        i0 = i1 = i3;
        break;
      case "0":
        if (i0 === 0) i0 = i3;
        i1 = i3;
        break;
      default:
        if (!+s4[i3]) break out;
        if (i0 > 0) i0 = 0;
        break;
    }
  }
  return i0 > 0 ? s4.slice(0, i0) + s4.slice(i1 + 1) : s4;
}
var prefixExponent;
function formatPrefixAuto_default(x4, p3) {
  var d3 = formatDecimalParts(x4, p3);
  if (!d3) return x4 + "";
  var coefficient = d3[0], exponent = d3[1], i3 = exponent - (prefixExponent = Math.max(-8, Math.min(8, Math.floor(exponent / 3))) * 3) + 1, n2 = coefficient.length;
  return i3 === n2 ? coefficient : i3 > n2 ? coefficient + new Array(i3 - n2 + 1).join("0") : i3 > 0 ? coefficient.slice(0, i3) + "." + coefficient.slice(i3) : "0." + new Array(1 - i3).join("0") + formatDecimalParts(x4, Math.max(0, p3 + i3 - 1))[0];
}
function formatRounded_default(x4, p3) {
  var d3 = formatDecimalParts(x4, p3);
  if (!d3) return x4 + "";
  var coefficient = d3[0], exponent = d3[1];
  return exponent < 0 ? "0." + new Array(-exponent).join("0") + coefficient : coefficient.length > exponent + 1 ? coefficient.slice(0, exponent + 1) + "." + coefficient.slice(exponent + 1) : coefficient + new Array(exponent - coefficient.length + 2).join("0");
}
var formatTypes_default = {
  "%": (x4, p3) => (x4 * 100).toFixed(p3),
  "b": (x4) => Math.round(x4).toString(2),
  "c": (x4) => x4 + "",
  "d": formatDecimal_default,
  "e": (x4, p3) => x4.toExponential(p3),
  "f": (x4, p3) => x4.toFixed(p3),
  "g": (x4, p3) => x4.toPrecision(p3),
  "o": (x4) => Math.round(x4).toString(8),
  "p": (x4, p3) => formatRounded_default(x4 * 100, p3),
  "r": formatRounded_default,
  "s": formatPrefixAuto_default,
  "X": (x4) => Math.round(x4).toString(16).toUpperCase(),
  "x": (x4) => Math.round(x4).toString(16)
};
function identity_default(x4) {
  return x4;
}
var map = Array.prototype.map;
var prefixes = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"];
function locale_default(locale3) {
  var group = locale3.grouping === void 0 || locale3.thousands === void 0 ? identity_default : formatGroup_default(map.call(locale3.grouping, Number), locale3.thousands + ""), currencyPrefix = locale3.currency === void 0 ? "" : locale3.currency[0] + "", currencySuffix = locale3.currency === void 0 ? "" : locale3.currency[1] + "", decimal = locale3.decimal === void 0 ? "." : locale3.decimal + "", numerals = locale3.numerals === void 0 ? identity_default : formatNumerals_default(map.call(locale3.numerals, String)), percent = locale3.percent === void 0 ? "%" : locale3.percent + "", minus = locale3.minus === void 0 ? "−" : locale3.minus + "", nan = locale3.nan === void 0 ? "NaN" : locale3.nan + "";
  function newFormat(specifier) {
    specifier = formatSpecifier(specifier);
    var fill = specifier.fill, align = specifier.align, sign2 = specifier.sign, symbol = specifier.symbol, zero3 = specifier.zero, width = specifier.width, comma = specifier.comma, precision = specifier.precision, trim = specifier.trim, type = specifier.type;
    if (type === "n") comma = true, type = "g";
    else if (!formatTypes_default[type]) precision === void 0 && (precision = 12), trim = true, type = "g";
    if (zero3 || fill === "0" && align === "=") zero3 = true, fill = "0", align = "=";
    var prefix = symbol === "$" ? currencyPrefix : symbol === "#" && /[boxX]/.test(type) ? "0" + type.toLowerCase() : "", suffix = symbol === "$" ? currencySuffix : /[%p]/.test(type) ? percent : "";
    var formatType = formatTypes_default[type], maybeSuffix = /[defgprs%]/.test(type);
    precision = precision === void 0 ? 6 : /[gprs]/.test(type) ? Math.max(1, Math.min(21, precision)) : Math.max(0, Math.min(20, precision));
    function format2(value) {
      var valuePrefix = prefix, valueSuffix = suffix, i3, n2, c3;
      if (type === "c") {
        valueSuffix = formatType(value) + valueSuffix;
        value = "";
      } else {
        value = +value;
        var valueNegative = value < 0 || 1 / value < 0;
        value = isNaN(value) ? nan : formatType(Math.abs(value), precision);
        if (trim) value = formatTrim_default(value);
        if (valueNegative && +value === 0 && sign2 !== "+") valueNegative = false;
        valuePrefix = (valueNegative ? sign2 === "(" ? sign2 : minus : sign2 === "-" || sign2 === "(" ? "" : sign2) + valuePrefix;
        valueSuffix = (type === "s" ? prefixes[8 + prefixExponent / 3] : "") + valueSuffix + (valueNegative && sign2 === "(" ? ")" : "");
        if (maybeSuffix) {
          i3 = -1, n2 = value.length;
          while (++i3 < n2) {
            if (c3 = value.charCodeAt(i3), 48 > c3 || c3 > 57) {
              valueSuffix = (c3 === 46 ? decimal + value.slice(i3 + 1) : value.slice(i3)) + valueSuffix;
              value = value.slice(0, i3);
              break;
            }
          }
        }
      }
      if (comma && !zero3) value = group(value, Infinity);
      var length = valuePrefix.length + value.length + valueSuffix.length, padding = length < width ? new Array(width - length + 1).join(fill) : "";
      if (comma && zero3) value = group(padding + value, padding.length ? width - valueSuffix.length : Infinity), padding = "";
      switch (align) {
        case "<":
          value = valuePrefix + value + valueSuffix + padding;
          break;
        case "=":
          value = valuePrefix + padding + value + valueSuffix;
          break;
        case "^":
          value = padding.slice(0, length = padding.length >> 1) + valuePrefix + value + valueSuffix + padding.slice(length);
          break;
        default:
          value = padding + valuePrefix + value + valueSuffix;
          break;
      }
      return numerals(value);
    }
    format2.toString = function() {
      return specifier + "";
    };
    return format2;
  }
  function formatPrefix2(specifier, value) {
    var f4 = newFormat((specifier = formatSpecifier(specifier), specifier.type = "f", specifier)), e3 = Math.max(-8, Math.min(8, Math.floor(exponent_default(value) / 3))) * 3, k4 = Math.pow(10, -e3), prefix = prefixes[8 + e3 / 3];
    return function(value2) {
      return f4(k4 * value2) + prefix;
    };
  }
  return {
    format: newFormat,
    formatPrefix: formatPrefix2
  };
}
var locale;
var format;
var formatPrefix;
defaultLocale({
  thousands: ",",
  grouping: [3],
  currency: ["$", ""]
});
function defaultLocale(definition) {
  locale = locale_default(definition);
  format = locale.format;
  formatPrefix = locale.formatPrefix;
  return locale;
}
function precisionFixed_default(step2) {
  return Math.max(0, -exponent_default(Math.abs(step2)));
}
function precisionPrefix_default(step2, value) {
  return Math.max(0, Math.max(-8, Math.min(8, Math.floor(exponent_default(value) / 3))) * 3 - exponent_default(Math.abs(step2)));
}
function precisionRound_default(step2, max) {
  step2 = Math.abs(step2), max = Math.abs(max) - step2;
  return Math.max(0, exponent_default(max) - exponent_default(step2)) + 1;
}
var t0 = /* @__PURE__ */ new Date();
var t1 = /* @__PURE__ */ new Date();
function timeInterval(floori, offseti, count2, field) {
  function interval(date2) {
    return floori(date2 = arguments.length === 0 ? /* @__PURE__ */ new Date() : /* @__PURE__ */ new Date(+date2)), date2;
  }
  interval.floor = (date2) => {
    return floori(date2 = /* @__PURE__ */ new Date(+date2)), date2;
  };
  interval.ceil = (date2) => {
    return floori(date2 = new Date(date2 - 1)), offseti(date2, 1), floori(date2), date2;
  };
  interval.round = (date2) => {
    const d0 = interval(date2), d1 = interval.ceil(date2);
    return date2 - d0 < d1 - date2 ? d0 : d1;
  };
  interval.offset = (date2, step2) => {
    return offseti(date2 = /* @__PURE__ */ new Date(+date2), step2 == null ? 1 : Math.floor(step2)), date2;
  };
  interval.range = (start, stop, step2) => {
    const range2 = [];
    start = interval.ceil(start);
    step2 = step2 == null ? 1 : Math.floor(step2);
    if (!(start < stop) || !(step2 > 0)) return range2;
    let previous;
    do
      range2.push(previous = /* @__PURE__ */ new Date(+start)), offseti(start, step2), floori(start);
    while (previous < start && start < stop);
    return range2;
  };
  interval.filter = (test) => {
    return timeInterval((date2) => {
      if (date2 >= date2) while (floori(date2), !test(date2)) date2.setTime(date2 - 1);
    }, (date2, step2) => {
      if (date2 >= date2) {
        if (step2 < 0) while (++step2 <= 0) {
          while (offseti(date2, -1), !test(date2)) {
          }
        }
        else while (--step2 >= 0) {
          while (offseti(date2, 1), !test(date2)) {
          }
        }
      }
    });
  };
  if (count2) {
    interval.count = (start, end) => {
      t0.setTime(+start), t1.setTime(+end);
      floori(t0), floori(t1);
      return Math.floor(count2(t0, t1));
    };
    interval.every = (step2) => {
      step2 = Math.floor(step2);
      return !isFinite(step2) || !(step2 > 0) ? null : !(step2 > 1) ? interval : interval.filter(field ? (d3) => field(d3) % step2 === 0 : (d3) => interval.count(0, d3) % step2 === 0);
    };
  }
  return interval;
}
var millisecond = timeInterval(() => {
}, (date2, step2) => {
  date2.setTime(+date2 + step2);
}, (start, end) => {
  return end - start;
});
millisecond.every = (k4) => {
  k4 = Math.floor(k4);
  if (!isFinite(k4) || !(k4 > 0)) return null;
  if (!(k4 > 1)) return millisecond;
  return timeInterval((date2) => {
    date2.setTime(Math.floor(date2 / k4) * k4);
  }, (date2, step2) => {
    date2.setTime(+date2 + step2 * k4);
  }, (start, end) => {
    return (end - start) / k4;
  });
};
var milliseconds = millisecond.range;
var durationSecond = 1e3;
var durationMinute = durationSecond * 60;
var durationHour = durationMinute * 60;
var durationDay = durationHour * 24;
var durationWeek = durationDay * 7;
var durationMonth = durationDay * 30;
var durationYear = durationDay * 365;
var second = timeInterval((date2) => {
  date2.setTime(date2 - date2.getMilliseconds());
}, (date2, step2) => {
  date2.setTime(+date2 + step2 * durationSecond);
}, (start, end) => {
  return (end - start) / durationSecond;
}, (date2) => {
  return date2.getUTCSeconds();
});
var seconds = second.range;
var timeMinute = timeInterval((date2) => {
  date2.setTime(date2 - date2.getMilliseconds() - date2.getSeconds() * durationSecond);
}, (date2, step2) => {
  date2.setTime(+date2 + step2 * durationMinute);
}, (start, end) => {
  return (end - start) / durationMinute;
}, (date2) => {
  return date2.getMinutes();
});
var timeMinutes = timeMinute.range;
var utcMinute = timeInterval((date2) => {
  date2.setUTCSeconds(0, 0);
}, (date2, step2) => {
  date2.setTime(+date2 + step2 * durationMinute);
}, (start, end) => {
  return (end - start) / durationMinute;
}, (date2) => {
  return date2.getUTCMinutes();
});
var utcMinutes = utcMinute.range;
var timeHour = timeInterval((date2) => {
  date2.setTime(date2 - date2.getMilliseconds() - date2.getSeconds() * durationSecond - date2.getMinutes() * durationMinute);
}, (date2, step2) => {
  date2.setTime(+date2 + step2 * durationHour);
}, (start, end) => {
  return (end - start) / durationHour;
}, (date2) => {
  return date2.getHours();
});
var timeHours = timeHour.range;
var utcHour = timeInterval((date2) => {
  date2.setUTCMinutes(0, 0, 0);
}, (date2, step2) => {
  date2.setTime(+date2 + step2 * durationHour);
}, (start, end) => {
  return (end - start) / durationHour;
}, (date2) => {
  return date2.getUTCHours();
});
var utcHours = utcHour.range;
var timeDay = timeInterval(
  (date2) => date2.setHours(0, 0, 0, 0),
  (date2, step2) => date2.setDate(date2.getDate() + step2),
  (start, end) => (end - start - (end.getTimezoneOffset() - start.getTimezoneOffset()) * durationMinute) / durationDay,
  (date2) => date2.getDate() - 1
);
var timeDays = timeDay.range;
var utcDay = timeInterval((date2) => {
  date2.setUTCHours(0, 0, 0, 0);
}, (date2, step2) => {
  date2.setUTCDate(date2.getUTCDate() + step2);
}, (start, end) => {
  return (end - start) / durationDay;
}, (date2) => {
  return date2.getUTCDate() - 1;
});
var utcDays = utcDay.range;
var unixDay = timeInterval((date2) => {
  date2.setUTCHours(0, 0, 0, 0);
}, (date2, step2) => {
  date2.setUTCDate(date2.getUTCDate() + step2);
}, (start, end) => {
  return (end - start) / durationDay;
}, (date2) => {
  return Math.floor(date2 / durationDay);
});
var unixDays = unixDay.range;
function timeWeekday(i3) {
  return timeInterval((date2) => {
    date2.setDate(date2.getDate() - (date2.getDay() + 7 - i3) % 7);
    date2.setHours(0, 0, 0, 0);
  }, (date2, step2) => {
    date2.setDate(date2.getDate() + step2 * 7);
  }, (start, end) => {
    return (end - start - (end.getTimezoneOffset() - start.getTimezoneOffset()) * durationMinute) / durationWeek;
  });
}
var timeSunday = timeWeekday(0);
var timeMonday = timeWeekday(1);
var timeTuesday = timeWeekday(2);
var timeWednesday = timeWeekday(3);
var timeThursday = timeWeekday(4);
var timeFriday = timeWeekday(5);
var timeSaturday = timeWeekday(6);
var timeSundays = timeSunday.range;
var timeMondays = timeMonday.range;
var timeTuesdays = timeTuesday.range;
var timeWednesdays = timeWednesday.range;
var timeThursdays = timeThursday.range;
var timeFridays = timeFriday.range;
var timeSaturdays = timeSaturday.range;
function utcWeekday(i3) {
  return timeInterval((date2) => {
    date2.setUTCDate(date2.getUTCDate() - (date2.getUTCDay() + 7 - i3) % 7);
    date2.setUTCHours(0, 0, 0, 0);
  }, (date2, step2) => {
    date2.setUTCDate(date2.getUTCDate() + step2 * 7);
  }, (start, end) => {
    return (end - start) / durationWeek;
  });
}
var utcSunday = utcWeekday(0);
var utcMonday = utcWeekday(1);
var utcTuesday = utcWeekday(2);
var utcWednesday = utcWeekday(3);
var utcThursday = utcWeekday(4);
var utcFriday = utcWeekday(5);
var utcSaturday = utcWeekday(6);
var utcSundays = utcSunday.range;
var utcMondays = utcMonday.range;
var utcTuesdays = utcTuesday.range;
var utcWednesdays = utcWednesday.range;
var utcThursdays = utcThursday.range;
var utcFridays = utcFriday.range;
var utcSaturdays = utcSaturday.range;
var timeMonth = timeInterval((date2) => {
  date2.setDate(1);
  date2.setHours(0, 0, 0, 0);
}, (date2, step2) => {
  date2.setMonth(date2.getMonth() + step2);
}, (start, end) => {
  return end.getMonth() - start.getMonth() + (end.getFullYear() - start.getFullYear()) * 12;
}, (date2) => {
  return date2.getMonth();
});
var timeMonths = timeMonth.range;
var utcMonth = timeInterval((date2) => {
  date2.setUTCDate(1);
  date2.setUTCHours(0, 0, 0, 0);
}, (date2, step2) => {
  date2.setUTCMonth(date2.getUTCMonth() + step2);
}, (start, end) => {
  return end.getUTCMonth() - start.getUTCMonth() + (end.getUTCFullYear() - start.getUTCFullYear()) * 12;
}, (date2) => {
  return date2.getUTCMonth();
});
var utcMonths = utcMonth.range;
var timeYear = timeInterval((date2) => {
  date2.setMonth(0, 1);
  date2.setHours(0, 0, 0, 0);
}, (date2, step2) => {
  date2.setFullYear(date2.getFullYear() + step2);
}, (start, end) => {
  return end.getFullYear() - start.getFullYear();
}, (date2) => {
  return date2.getFullYear();
});
timeYear.every = (k4) => {
  return !isFinite(k4 = Math.floor(k4)) || !(k4 > 0) ? null : timeInterval((date2) => {
    date2.setFullYear(Math.floor(date2.getFullYear() / k4) * k4);
    date2.setMonth(0, 1);
    date2.setHours(0, 0, 0, 0);
  }, (date2, step2) => {
    date2.setFullYear(date2.getFullYear() + step2 * k4);
  });
};
var timeYears = timeYear.range;
var utcYear = timeInterval((date2) => {
  date2.setUTCMonth(0, 1);
  date2.setUTCHours(0, 0, 0, 0);
}, (date2, step2) => {
  date2.setUTCFullYear(date2.getUTCFullYear() + step2);
}, (start, end) => {
  return end.getUTCFullYear() - start.getUTCFullYear();
}, (date2) => {
  return date2.getUTCFullYear();
});
utcYear.every = (k4) => {
  return !isFinite(k4 = Math.floor(k4)) || !(k4 > 0) ? null : timeInterval((date2) => {
    date2.setUTCFullYear(Math.floor(date2.getUTCFullYear() / k4) * k4);
    date2.setUTCMonth(0, 1);
    date2.setUTCHours(0, 0, 0, 0);
  }, (date2, step2) => {
    date2.setUTCFullYear(date2.getUTCFullYear() + step2 * k4);
  });
};
var utcYears = utcYear.range;
function ticker(year, month, week, day, hour2, minute) {
  const tickIntervals = [
    [second, 1, durationSecond],
    [second, 5, 5 * durationSecond],
    [second, 15, 15 * durationSecond],
    [second, 30, 30 * durationSecond],
    [minute, 1, durationMinute],
    [minute, 5, 5 * durationMinute],
    [minute, 15, 15 * durationMinute],
    [minute, 30, 30 * durationMinute],
    [hour2, 1, durationHour],
    [hour2, 3, 3 * durationHour],
    [hour2, 6, 6 * durationHour],
    [hour2, 12, 12 * durationHour],
    [day, 1, durationDay],
    [day, 2, 2 * durationDay],
    [week, 1, durationWeek],
    [month, 1, durationMonth],
    [month, 3, 3 * durationMonth],
    [year, 1, durationYear]
  ];
  function ticks2(start, stop, count2) {
    const reverse = stop < start;
    if (reverse) [start, stop] = [stop, start];
    const interval = count2 && typeof count2.range === "function" ? count2 : tickInterval(start, stop, count2);
    const ticks3 = interval ? interval.range(start, +stop + 1) : [];
    return reverse ? ticks3.reverse() : ticks3;
  }
  function tickInterval(start, stop, count2) {
    const target = Math.abs(stop - start) / count2;
    const i3 = bisector(([, , step3]) => step3).right(tickIntervals, target);
    if (i3 === tickIntervals.length) return year.every(tickStep(start / durationYear, stop / durationYear, count2));
    if (i3 === 0) return millisecond.every(Math.max(tickStep(start, stop, count2), 1));
    const [t2, step2] = tickIntervals[target / tickIntervals[i3 - 1][2] < tickIntervals[i3][2] / target ? i3 - 1 : i3];
    return t2.every(step2);
  }
  return [ticks2, tickInterval];
}
var [utcTicks, utcTickInterval] = ticker(utcYear, utcMonth, utcSunday, unixDay, utcHour, utcMinute);
var [timeTicks, timeTickInterval] = ticker(timeYear, timeMonth, timeSunday, timeDay, timeHour, timeMinute);
function localDate(d3) {
  if (0 <= d3.y && d3.y < 100) {
    var date2 = new Date(-1, d3.m, d3.d, d3.H, d3.M, d3.S, d3.L);
    date2.setFullYear(d3.y);
    return date2;
  }
  return new Date(d3.y, d3.m, d3.d, d3.H, d3.M, d3.S, d3.L);
}
function utcDate(d3) {
  if (0 <= d3.y && d3.y < 100) {
    var date2 = new Date(Date.UTC(-1, d3.m, d3.d, d3.H, d3.M, d3.S, d3.L));
    date2.setUTCFullYear(d3.y);
    return date2;
  }
  return new Date(Date.UTC(d3.y, d3.m, d3.d, d3.H, d3.M, d3.S, d3.L));
}
function newDate(y4, m3, d3) {
  return { y: y4, m: m3, d: d3, H: 0, M: 0, S: 0, L: 0 };
}
function formatLocale(locale3) {
  var locale_dateTime = locale3.dateTime, locale_date = locale3.date, locale_time = locale3.time, locale_periods = locale3.periods, locale_weekdays = locale3.days, locale_shortWeekdays = locale3.shortDays, locale_months = locale3.months, locale_shortMonths = locale3.shortMonths;
  var periodRe = formatRe(locale_periods), periodLookup = formatLookup(locale_periods), weekdayRe = formatRe(locale_weekdays), weekdayLookup = formatLookup(locale_weekdays), shortWeekdayRe = formatRe(locale_shortWeekdays), shortWeekdayLookup = formatLookup(locale_shortWeekdays), monthRe = formatRe(locale_months), monthLookup = formatLookup(locale_months), shortMonthRe = formatRe(locale_shortMonths), shortMonthLookup = formatLookup(locale_shortMonths);
  var formats = {
    "a": formatShortWeekday,
    "A": formatWeekday,
    "b": formatShortMonth,
    "B": formatMonth,
    "c": null,
    "d": formatDayOfMonth,
    "e": formatDayOfMonth,
    "f": formatMicroseconds,
    "g": formatYearISO,
    "G": formatFullYearISO,
    "H": formatHour24,
    "I": formatHour12,
    "j": formatDayOfYear,
    "L": formatMilliseconds,
    "m": formatMonthNumber,
    "M": formatMinutes,
    "p": formatPeriod,
    "q": formatQuarter,
    "Q": formatUnixTimestamp,
    "s": formatUnixTimestampSeconds,
    "S": formatSeconds,
    "u": formatWeekdayNumberMonday,
    "U": formatWeekNumberSunday,
    "V": formatWeekNumberISO,
    "w": formatWeekdayNumberSunday,
    "W": formatWeekNumberMonday,
    "x": null,
    "X": null,
    "y": formatYear,
    "Y": formatFullYear,
    "Z": formatZone,
    "%": formatLiteralPercent
  };
  var utcFormats = {
    "a": formatUTCShortWeekday,
    "A": formatUTCWeekday,
    "b": formatUTCShortMonth,
    "B": formatUTCMonth,
    "c": null,
    "d": formatUTCDayOfMonth,
    "e": formatUTCDayOfMonth,
    "f": formatUTCMicroseconds,
    "g": formatUTCYearISO,
    "G": formatUTCFullYearISO,
    "H": formatUTCHour24,
    "I": formatUTCHour12,
    "j": formatUTCDayOfYear,
    "L": formatUTCMilliseconds,
    "m": formatUTCMonthNumber,
    "M": formatUTCMinutes,
    "p": formatUTCPeriod,
    "q": formatUTCQuarter,
    "Q": formatUnixTimestamp,
    "s": formatUnixTimestampSeconds,
    "S": formatUTCSeconds,
    "u": formatUTCWeekdayNumberMonday,
    "U": formatUTCWeekNumberSunday,
    "V": formatUTCWeekNumberISO,
    "w": formatUTCWeekdayNumberSunday,
    "W": formatUTCWeekNumberMonday,
    "x": null,
    "X": null,
    "y": formatUTCYear,
    "Y": formatUTCFullYear,
    "Z": formatUTCZone,
    "%": formatLiteralPercent
  };
  var parses = {
    "a": parseShortWeekday,
    "A": parseWeekday,
    "b": parseShortMonth,
    "B": parseMonth,
    "c": parseLocaleDateTime,
    "d": parseDayOfMonth,
    "e": parseDayOfMonth,
    "f": parseMicroseconds,
    "g": parseYear,
    "G": parseFullYear,
    "H": parseHour24,
    "I": parseHour24,
    "j": parseDayOfYear,
    "L": parseMilliseconds,
    "m": parseMonthNumber,
    "M": parseMinutes,
    "p": parsePeriod,
    "q": parseQuarter,
    "Q": parseUnixTimestamp,
    "s": parseUnixTimestampSeconds,
    "S": parseSeconds,
    "u": parseWeekdayNumberMonday,
    "U": parseWeekNumberSunday,
    "V": parseWeekNumberISO,
    "w": parseWeekdayNumberSunday,
    "W": parseWeekNumberMonday,
    "x": parseLocaleDate,
    "X": parseLocaleTime,
    "y": parseYear,
    "Y": parseFullYear,
    "Z": parseZone,
    "%": parseLiteralPercent
  };
  formats.x = newFormat(locale_date, formats);
  formats.X = newFormat(locale_time, formats);
  formats.c = newFormat(locale_dateTime, formats);
  utcFormats.x = newFormat(locale_date, utcFormats);
  utcFormats.X = newFormat(locale_time, utcFormats);
  utcFormats.c = newFormat(locale_dateTime, utcFormats);
  function newFormat(specifier, formats2) {
    return function(date2) {
      var string = [], i3 = -1, j3 = 0, n2 = specifier.length, c3, pad2, format2;
      if (!(date2 instanceof Date)) date2 = /* @__PURE__ */ new Date(+date2);
      while (++i3 < n2) {
        if (specifier.charCodeAt(i3) === 37) {
          string.push(specifier.slice(j3, i3));
          if ((pad2 = pads[c3 = specifier.charAt(++i3)]) != null) c3 = specifier.charAt(++i3);
          else pad2 = c3 === "e" ? " " : "0";
          if (format2 = formats2[c3]) c3 = format2(date2, pad2);
          string.push(c3);
          j3 = i3 + 1;
        }
      }
      string.push(specifier.slice(j3, i3));
      return string.join("");
    };
  }
  function newParse(specifier, Z3) {
    return function(string) {
      var d3 = newDate(1900, void 0, 1), i3 = parseSpecifier(d3, specifier, string += "", 0), week, day;
      if (i3 != string.length) return null;
      if ("Q" in d3) return new Date(d3.Q);
      if ("s" in d3) return new Date(d3.s * 1e3 + ("L" in d3 ? d3.L : 0));
      if (Z3 && !("Z" in d3)) d3.Z = 0;
      if ("p" in d3) d3.H = d3.H % 12 + d3.p * 12;
      if (d3.m === void 0) d3.m = "q" in d3 ? d3.q : 0;
      if ("V" in d3) {
        if (d3.V < 1 || d3.V > 53) return null;
        if (!("w" in d3)) d3.w = 1;
        if ("Z" in d3) {
          week = utcDate(newDate(d3.y, 0, 1)), day = week.getUTCDay();
          week = day > 4 || day === 0 ? utcMonday.ceil(week) : utcMonday(week);
          week = utcDay.offset(week, (d3.V - 1) * 7);
          d3.y = week.getUTCFullYear();
          d3.m = week.getUTCMonth();
          d3.d = week.getUTCDate() + (d3.w + 6) % 7;
        } else {
          week = localDate(newDate(d3.y, 0, 1)), day = week.getDay();
          week = day > 4 || day === 0 ? timeMonday.ceil(week) : timeMonday(week);
          week = timeDay.offset(week, (d3.V - 1) * 7);
          d3.y = week.getFullYear();
          d3.m = week.getMonth();
          d3.d = week.getDate() + (d3.w + 6) % 7;
        }
      } else if ("W" in d3 || "U" in d3) {
        if (!("w" in d3)) d3.w = "u" in d3 ? d3.u % 7 : "W" in d3 ? 1 : 0;
        day = "Z" in d3 ? utcDate(newDate(d3.y, 0, 1)).getUTCDay() : localDate(newDate(d3.y, 0, 1)).getDay();
        d3.m = 0;
        d3.d = "W" in d3 ? (d3.w + 6) % 7 + d3.W * 7 - (day + 5) % 7 : d3.w + d3.U * 7 - (day + 6) % 7;
      }
      if ("Z" in d3) {
        d3.H += d3.Z / 100 | 0;
        d3.M += d3.Z % 100;
        return utcDate(d3);
      }
      return localDate(d3);
    };
  }
  function parseSpecifier(d3, specifier, string, j3) {
    var i3 = 0, n2 = specifier.length, m3 = string.length, c3, parse;
    while (i3 < n2) {
      if (j3 >= m3) return -1;
      c3 = specifier.charCodeAt(i3++);
      if (c3 === 37) {
        c3 = specifier.charAt(i3++);
        parse = parses[c3 in pads ? specifier.charAt(i3++) : c3];
        if (!parse || (j3 = parse(d3, string, j3)) < 0) return -1;
      } else if (c3 != string.charCodeAt(j3++)) {
        return -1;
      }
    }
    return j3;
  }
  function parsePeriod(d3, string, i3) {
    var n2 = periodRe.exec(string.slice(i3));
    return n2 ? (d3.p = periodLookup.get(n2[0].toLowerCase()), i3 + n2[0].length) : -1;
  }
  function parseShortWeekday(d3, string, i3) {
    var n2 = shortWeekdayRe.exec(string.slice(i3));
    return n2 ? (d3.w = shortWeekdayLookup.get(n2[0].toLowerCase()), i3 + n2[0].length) : -1;
  }
  function parseWeekday(d3, string, i3) {
    var n2 = weekdayRe.exec(string.slice(i3));
    return n2 ? (d3.w = weekdayLookup.get(n2[0].toLowerCase()), i3 + n2[0].length) : -1;
  }
  function parseShortMonth(d3, string, i3) {
    var n2 = shortMonthRe.exec(string.slice(i3));
    return n2 ? (d3.m = shortMonthLookup.get(n2[0].toLowerCase()), i3 + n2[0].length) : -1;
  }
  function parseMonth(d3, string, i3) {
    var n2 = monthRe.exec(string.slice(i3));
    return n2 ? (d3.m = monthLookup.get(n2[0].toLowerCase()), i3 + n2[0].length) : -1;
  }
  function parseLocaleDateTime(d3, string, i3) {
    return parseSpecifier(d3, locale_dateTime, string, i3);
  }
  function parseLocaleDate(d3, string, i3) {
    return parseSpecifier(d3, locale_date, string, i3);
  }
  function parseLocaleTime(d3, string, i3) {
    return parseSpecifier(d3, locale_time, string, i3);
  }
  function formatShortWeekday(d3) {
    return locale_shortWeekdays[d3.getDay()];
  }
  function formatWeekday(d3) {
    return locale_weekdays[d3.getDay()];
  }
  function formatShortMonth(d3) {
    return locale_shortMonths[d3.getMonth()];
  }
  function formatMonth(d3) {
    return locale_months[d3.getMonth()];
  }
  function formatPeriod(d3) {
    return locale_periods[+(d3.getHours() >= 12)];
  }
  function formatQuarter(d3) {
    return 1 + ~~(d3.getMonth() / 3);
  }
  function formatUTCShortWeekday(d3) {
    return locale_shortWeekdays[d3.getUTCDay()];
  }
  function formatUTCWeekday(d3) {
    return locale_weekdays[d3.getUTCDay()];
  }
  function formatUTCShortMonth(d3) {
    return locale_shortMonths[d3.getUTCMonth()];
  }
  function formatUTCMonth(d3) {
    return locale_months[d3.getUTCMonth()];
  }
  function formatUTCPeriod(d3) {
    return locale_periods[+(d3.getUTCHours() >= 12)];
  }
  function formatUTCQuarter(d3) {
    return 1 + ~~(d3.getUTCMonth() / 3);
  }
  return {
    format: function(specifier) {
      var f4 = newFormat(specifier += "", formats);
      f4.toString = function() {
        return specifier;
      };
      return f4;
    },
    parse: function(specifier) {
      var p3 = newParse(specifier += "", false);
      p3.toString = function() {
        return specifier;
      };
      return p3;
    },
    utcFormat: function(specifier) {
      var f4 = newFormat(specifier += "", utcFormats);
      f4.toString = function() {
        return specifier;
      };
      return f4;
    },
    utcParse: function(specifier) {
      var p3 = newParse(specifier += "", true);
      p3.toString = function() {
        return specifier;
      };
      return p3;
    }
  };
}
var pads = { "-": "", "_": " ", "0": "0" };
var numberRe = /^\s*\d+/;
var percentRe = /^%/;
var requoteRe = /[\\^$*+?|[\]().{}]/g;
function pad(value, fill, width) {
  var sign2 = value < 0 ? "-" : "", string = (sign2 ? -value : value) + "", length = string.length;
  return sign2 + (length < width ? new Array(width - length + 1).join(fill) + string : string);
}
function requote(s4) {
  return s4.replace(requoteRe, "\\$&");
}
function formatRe(names) {
  return new RegExp("^(?:" + names.map(requote).join("|") + ")", "i");
}
function formatLookup(names) {
  return new Map(names.map((name, i3) => [name.toLowerCase(), i3]));
}
function parseWeekdayNumberSunday(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 1));
  return n2 ? (d3.w = +n2[0], i3 + n2[0].length) : -1;
}
function parseWeekdayNumberMonday(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 1));
  return n2 ? (d3.u = +n2[0], i3 + n2[0].length) : -1;
}
function parseWeekNumberSunday(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 2));
  return n2 ? (d3.U = +n2[0], i3 + n2[0].length) : -1;
}
function parseWeekNumberISO(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 2));
  return n2 ? (d3.V = +n2[0], i3 + n2[0].length) : -1;
}
function parseWeekNumberMonday(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 2));
  return n2 ? (d3.W = +n2[0], i3 + n2[0].length) : -1;
}
function parseFullYear(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 4));
  return n2 ? (d3.y = +n2[0], i3 + n2[0].length) : -1;
}
function parseYear(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 2));
  return n2 ? (d3.y = +n2[0] + (+n2[0] > 68 ? 1900 : 2e3), i3 + n2[0].length) : -1;
}
function parseZone(d3, string, i3) {
  var n2 = /^(Z)|([+-]\d\d)(?::?(\d\d))?/.exec(string.slice(i3, i3 + 6));
  return n2 ? (d3.Z = n2[1] ? 0 : -(n2[2] + (n2[3] || "00")), i3 + n2[0].length) : -1;
}
function parseQuarter(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 1));
  return n2 ? (d3.q = n2[0] * 3 - 3, i3 + n2[0].length) : -1;
}
function parseMonthNumber(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 2));
  return n2 ? (d3.m = n2[0] - 1, i3 + n2[0].length) : -1;
}
function parseDayOfMonth(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 2));
  return n2 ? (d3.d = +n2[0], i3 + n2[0].length) : -1;
}
function parseDayOfYear(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 3));
  return n2 ? (d3.m = 0, d3.d = +n2[0], i3 + n2[0].length) : -1;
}
function parseHour24(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 2));
  return n2 ? (d3.H = +n2[0], i3 + n2[0].length) : -1;
}
function parseMinutes(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 2));
  return n2 ? (d3.M = +n2[0], i3 + n2[0].length) : -1;
}
function parseSeconds(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 2));
  return n2 ? (d3.S = +n2[0], i3 + n2[0].length) : -1;
}
function parseMilliseconds(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 3));
  return n2 ? (d3.L = +n2[0], i3 + n2[0].length) : -1;
}
function parseMicroseconds(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3, i3 + 6));
  return n2 ? (d3.L = Math.floor(n2[0] / 1e3), i3 + n2[0].length) : -1;
}
function parseLiteralPercent(d3, string, i3) {
  var n2 = percentRe.exec(string.slice(i3, i3 + 1));
  return n2 ? i3 + n2[0].length : -1;
}
function parseUnixTimestamp(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3));
  return n2 ? (d3.Q = +n2[0], i3 + n2[0].length) : -1;
}
function parseUnixTimestampSeconds(d3, string, i3) {
  var n2 = numberRe.exec(string.slice(i3));
  return n2 ? (d3.s = +n2[0], i3 + n2[0].length) : -1;
}
function formatDayOfMonth(d3, p3) {
  return pad(d3.getDate(), p3, 2);
}
function formatHour24(d3, p3) {
  return pad(d3.getHours(), p3, 2);
}
function formatHour12(d3, p3) {
  return pad(d3.getHours() % 12 || 12, p3, 2);
}
function formatDayOfYear(d3, p3) {
  return pad(1 + timeDay.count(timeYear(d3), d3), p3, 3);
}
function formatMilliseconds(d3, p3) {
  return pad(d3.getMilliseconds(), p3, 3);
}
function formatMicroseconds(d3, p3) {
  return formatMilliseconds(d3, p3) + "000";
}
function formatMonthNumber(d3, p3) {
  return pad(d3.getMonth() + 1, p3, 2);
}
function formatMinutes(d3, p3) {
  return pad(d3.getMinutes(), p3, 2);
}
function formatSeconds(d3, p3) {
  return pad(d3.getSeconds(), p3, 2);
}
function formatWeekdayNumberMonday(d3) {
  var day = d3.getDay();
  return day === 0 ? 7 : day;
}
function formatWeekNumberSunday(d3, p3) {
  return pad(timeSunday.count(timeYear(d3) - 1, d3), p3, 2);
}
function dISO(d3) {
  var day = d3.getDay();
  return day >= 4 || day === 0 ? timeThursday(d3) : timeThursday.ceil(d3);
}
function formatWeekNumberISO(d3, p3) {
  d3 = dISO(d3);
  return pad(timeThursday.count(timeYear(d3), d3) + (timeYear(d3).getDay() === 4), p3, 2);
}
function formatWeekdayNumberSunday(d3) {
  return d3.getDay();
}
function formatWeekNumberMonday(d3, p3) {
  return pad(timeMonday.count(timeYear(d3) - 1, d3), p3, 2);
}
function formatYear(d3, p3) {
  return pad(d3.getFullYear() % 100, p3, 2);
}
function formatYearISO(d3, p3) {
  d3 = dISO(d3);
  return pad(d3.getFullYear() % 100, p3, 2);
}
function formatFullYear(d3, p3) {
  return pad(d3.getFullYear() % 1e4, p3, 4);
}
function formatFullYearISO(d3, p3) {
  var day = d3.getDay();
  d3 = day >= 4 || day === 0 ? timeThursday(d3) : timeThursday.ceil(d3);
  return pad(d3.getFullYear() % 1e4, p3, 4);
}
function formatZone(d3) {
  var z4 = d3.getTimezoneOffset();
  return (z4 > 0 ? "-" : (z4 *= -1, "+")) + pad(z4 / 60 | 0, "0", 2) + pad(z4 % 60, "0", 2);
}
function formatUTCDayOfMonth(d3, p3) {
  return pad(d3.getUTCDate(), p3, 2);
}
function formatUTCHour24(d3, p3) {
  return pad(d3.getUTCHours(), p3, 2);
}
function formatUTCHour12(d3, p3) {
  return pad(d3.getUTCHours() % 12 || 12, p3, 2);
}
function formatUTCDayOfYear(d3, p3) {
  return pad(1 + utcDay.count(utcYear(d3), d3), p3, 3);
}
function formatUTCMilliseconds(d3, p3) {
  return pad(d3.getUTCMilliseconds(), p3, 3);
}
function formatUTCMicroseconds(d3, p3) {
  return formatUTCMilliseconds(d3, p3) + "000";
}
function formatUTCMonthNumber(d3, p3) {
  return pad(d3.getUTCMonth() + 1, p3, 2);
}
function formatUTCMinutes(d3, p3) {
  return pad(d3.getUTCMinutes(), p3, 2);
}
function formatUTCSeconds(d3, p3) {
  return pad(d3.getUTCSeconds(), p3, 2);
}
function formatUTCWeekdayNumberMonday(d3) {
  var dow = d3.getUTCDay();
  return dow === 0 ? 7 : dow;
}
function formatUTCWeekNumberSunday(d3, p3) {
  return pad(utcSunday.count(utcYear(d3) - 1, d3), p3, 2);
}
function UTCdISO(d3) {
  var day = d3.getUTCDay();
  return day >= 4 || day === 0 ? utcThursday(d3) : utcThursday.ceil(d3);
}
function formatUTCWeekNumberISO(d3, p3) {
  d3 = UTCdISO(d3);
  return pad(utcThursday.count(utcYear(d3), d3) + (utcYear(d3).getUTCDay() === 4), p3, 2);
}
function formatUTCWeekdayNumberSunday(d3) {
  return d3.getUTCDay();
}
function formatUTCWeekNumberMonday(d3, p3) {
  return pad(utcMonday.count(utcYear(d3) - 1, d3), p3, 2);
}
function formatUTCYear(d3, p3) {
  return pad(d3.getUTCFullYear() % 100, p3, 2);
}
function formatUTCYearISO(d3, p3) {
  d3 = UTCdISO(d3);
  return pad(d3.getUTCFullYear() % 100, p3, 2);
}
function formatUTCFullYear(d3, p3) {
  return pad(d3.getUTCFullYear() % 1e4, p3, 4);
}
function formatUTCFullYearISO(d3, p3) {
  var day = d3.getUTCDay();
  d3 = day >= 4 || day === 0 ? utcThursday(d3) : utcThursday.ceil(d3);
  return pad(d3.getUTCFullYear() % 1e4, p3, 4);
}
function formatUTCZone() {
  return "+0000";
}
function formatLiteralPercent() {
  return "%";
}
function formatUnixTimestamp(d3) {
  return +d3;
}
function formatUnixTimestampSeconds(d3) {
  return Math.floor(+d3 / 1e3);
}
var locale2;
var timeFormat;
var timeParse;
var utcFormat;
var utcParse;
defaultLocale2({
  dateTime: "%x, %X",
  date: "%-m/%-d/%Y",
  time: "%-I:%M:%S %p",
  periods: ["AM", "PM"],
  days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  shortDays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
});
function defaultLocale2(definition) {
  locale2 = formatLocale(definition);
  timeFormat = locale2.format;
  timeParse = locale2.parse;
  utcFormat = locale2.utcFormat;
  utcParse = locale2.utcParse;
  return locale2;
}
function initRange(domain, range2) {
  switch (arguments.length) {
    case 0:
      break;
    case 1:
      this.range(domain);
      break;
    default:
      this.range(range2).domain(domain);
      break;
  }
  return this;
}
function constants(x4) {
  return function() {
    return x4;
  };
}
function number$1(x4) {
  return +x4;
}
var unit2 = [0, 1];
function identity$1(x4) {
  return x4;
}
function normalize(a5, b2) {
  return (b2 -= a5 = +a5) ? function(x4) {
    return (x4 - a5) / b2;
  } : constants(isNaN(b2) ? NaN : 0.5);
}
function clamper(a5, b2) {
  var t2;
  if (a5 > b2) t2 = a5, a5 = b2, b2 = t2;
  return function(x4) {
    return Math.max(a5, Math.min(b2, x4));
  };
}
function bimap(domain, range2, interpolate) {
  var d0 = domain[0], d1 = domain[1], r0 = range2[0], r1 = range2[1];
  if (d1 < d0) d0 = normalize(d1, d0), r0 = interpolate(r1, r0);
  else d0 = normalize(d0, d1), r0 = interpolate(r0, r1);
  return function(x4) {
    return r0(d0(x4));
  };
}
function polymap(domain, range2, interpolate) {
  var j3 = Math.min(domain.length, range2.length) - 1, d3 = new Array(j3), r2 = new Array(j3), i3 = -1;
  if (domain[j3] < domain[0]) {
    domain = domain.slice().reverse();
    range2 = range2.slice().reverse();
  }
  while (++i3 < j3) {
    d3[i3] = normalize(domain[i3], domain[i3 + 1]);
    r2[i3] = interpolate(range2[i3], range2[i3 + 1]);
  }
  return function(x4) {
    var i4 = bisect_default(domain, x4, 1, j3) - 1;
    return r2[i4](d3[i4](x4));
  };
}
function copy$1(source, target) {
  return target.domain(source.domain()).range(source.range()).interpolate(source.interpolate()).clamp(source.clamp()).unknown(source.unknown());
}
function transformer$2() {
  var domain = unit2, range2 = unit2, interpolate$1 = value_default, transform, untransform, unknown, clamp = identity$1, piecewise2, output, input;
  function rescale() {
    var n2 = Math.min(domain.length, range2.length);
    if (clamp !== identity$1) clamp = clamper(domain[0], domain[n2 - 1]);
    piecewise2 = n2 > 2 ? polymap : bimap;
    output = input = null;
    return scale;
  }
  function scale(x4) {
    return x4 == null || isNaN(x4 = +x4) ? unknown : (output || (output = piecewise2(domain.map(transform), range2, interpolate$1)))(transform(clamp(x4)));
  }
  scale.invert = function(y4) {
    return clamp(untransform((input || (input = piecewise2(range2, domain.map(transform), number_default)))(y4)));
  };
  scale.domain = function(_3) {
    return arguments.length ? (domain = Array.from(_3, number$1), rescale()) : domain.slice();
  };
  scale.range = function(_3) {
    return arguments.length ? (range2 = Array.from(_3), rescale()) : range2.slice();
  };
  scale.rangeRound = function(_3) {
    return range2 = Array.from(_3), interpolate$1 = round_default, rescale();
  };
  scale.clamp = function(_3) {
    return arguments.length ? (clamp = _3 ? true : identity$1, rescale()) : clamp !== identity$1;
  };
  scale.interpolate = function(_3) {
    return arguments.length ? (interpolate$1 = _3, rescale()) : interpolate$1;
  };
  scale.unknown = function(_3) {
    return arguments.length ? (unknown = _3, scale) : unknown;
  };
  return function(t2, u3) {
    transform = t2, untransform = u3;
    return rescale();
  };
}
function continuous() {
  return transformer$2()(identity$1, identity$1);
}
function tickFormat(start, stop, count2, specifier) {
  var step2 = tickStep(start, stop, count2), precision;
  specifier = formatSpecifier(specifier == null ? ",f" : specifier);
  switch (specifier.type) {
    case "s": {
      var value = Math.max(Math.abs(start), Math.abs(stop));
      if (specifier.precision == null && !isNaN(precision = precisionPrefix_default(step2, value))) specifier.precision = precision;
      return formatPrefix(specifier, value);
    }
    case "":
    case "e":
    case "g":
    case "p":
    case "r": {
      if (specifier.precision == null && !isNaN(precision = precisionRound_default(step2, Math.max(Math.abs(start), Math.abs(stop))))) specifier.precision = precision - (specifier.type === "e");
      break;
    }
    case "f":
    case "%": {
      if (specifier.precision == null && !isNaN(precision = precisionFixed_default(step2))) specifier.precision = precision - (specifier.type === "%") * 2;
      break;
    }
  }
  return format(specifier);
}
function linearish(scale) {
  var domain = scale.domain;
  scale.ticks = function(count2) {
    var d3 = domain();
    return ticks(d3[0], d3[d3.length - 1], count2 == null ? 10 : count2);
  };
  scale.tickFormat = function(count2, specifier) {
    var d3 = domain();
    return tickFormat(d3[0], d3[d3.length - 1], count2 == null ? 10 : count2, specifier);
  };
  scale.nice = function(count2) {
    if (count2 == null) count2 = 10;
    var d3 = domain();
    var i0 = 0;
    var i1 = d3.length - 1;
    var start = d3[i0];
    var stop = d3[i1];
    var prestep;
    var step2;
    var maxIter = 10;
    if (stop < start) {
      step2 = start, start = stop, stop = step2;
      step2 = i0, i0 = i1, i1 = step2;
    }
    while (maxIter-- > 0) {
      step2 = tickIncrement(start, stop, count2);
      if (step2 === prestep) {
        d3[i0] = start;
        d3[i1] = stop;
        return domain(d3);
      } else if (step2 > 0) {
        start = Math.floor(start / step2) * step2;
        stop = Math.ceil(stop / step2) * step2;
      } else if (step2 < 0) {
        start = Math.ceil(start * step2) / step2;
        stop = Math.floor(stop * step2) / step2;
      } else {
        break;
      }
      prestep = step2;
    }
    return scale;
  };
  return scale;
}
function linear2() {
  var scale = continuous();
  scale.copy = function() {
    return copy$1(scale, linear2());
  };
  initRange.apply(scale, arguments);
  return linearish(scale);
}
function nice(domain, interval) {
  domain = domain.slice();
  var i0 = 0, i1 = domain.length - 1, x0 = domain[i0], x1 = domain[i1], t2;
  if (x1 < x0) {
    t2 = i0, i0 = i1, i1 = t2;
    t2 = x0, x0 = x1, x1 = t2;
  }
  domain[i0] = interval.floor(x0);
  domain[i1] = interval.ceil(x1);
  return domain;
}
function date(t2) {
  return new Date(t2);
}
function number2(t2) {
  return t2 instanceof Date ? +t2 : Math.round(t2);
}
function calendar(ticks2, tickInterval, year, month, week, day, hour2, minute, second2, format2) {
  var scale = continuous(), invert = scale.invert, domain = scale.domain;
  var formatMillisecond = format2(".%L"), formatSecond = format2(":%S"), formatMinute = format2("%I:%M"), formatHour = format2("%I %p"), formatDay = format2("%a %d"), formatWeek = format2("%b %d"), formatMonth = format2("%B"), formatYear2 = format2("%Y");
  function tickFormat2(date2) {
    return (second2(date2) < date2 ? formatMillisecond : minute(date2) < date2 ? formatSecond : hour2(date2) < date2 ? formatMinute : day(date2) < date2 ? formatHour : month(date2) < date2 ? week(date2) < date2 ? formatDay : formatWeek : year(date2) < date2 ? formatMonth : formatYear2)(date2);
  }
  scale.invert = function(y4) {
    return new Date(Math.round(invert(y4)));
  };
  scale.domain = function(_3) {
    return arguments.length ? domain(Array.from(_3, number2)) : domain().map(date);
  };
  scale.ticks = function(interval) {
    var d3 = domain();
    return ticks2(d3[0], d3[d3.length - 1], interval == null ? 10 : interval);
  };
  scale.tickFormat = function(count2, specifier) {
    return specifier == null ? tickFormat2 : format2(specifier);
  };
  scale.nice = function(interval) {
    var d3 = domain();
    if (!interval || typeof interval.range !== "function") interval = tickInterval(d3[0], d3[d3.length - 1], interval == null ? 10 : interval);
    return interval ? domain(nice(d3, interval)) : scale;
  };
  scale.copy = function() {
    return copy$1(scale, calendar(ticks2, tickInterval, year, month, week, day, hour2, minute, second2, format2));
  };
  return scale;
}
function utcTime() {
  return initRange.apply(calendar(utcTicks, utcTickInterval, utcYear, utcMonth, utcSunday, utcDay, utcHour, utcMinute, second, utcFormat).domain([Date.UTC(2e3, 0, 1), Date.UTC(2e3, 0, 2)]), arguments);
}
var hour = 36e5;
var characterWidth = 6.2;
function timeTicks2(scale, [left, right]) {
  const [from = /* @__PURE__ */ new Date(0), to = from] = scale.domain();
  const text = timeFormat2(to.getTime() - from.getTime());
  const ticks2 = [];
  let free = left;
  for (const date2 of scale.ticks(4)) {
    const [at2, label] = [scale(date2), text(date2)];
    const half = label.length * characterWidth / 2;
    if (at2 - half < free || at2 + half > right) continue;
    ticks2.push({ at: at2, label });
    free = at2 + half + characterWidth;
  }
  return ticks2;
}
function timeFormat2(span) {
  if (span < 36 * hour) return clockText;
  if (span < 7 * 24 * hour) return (date2) => (date2.getUTCHours() === 0 ? dayText : clockText)(date2);
  return span < 300 * 24 * hour ? dayText : monthText;
}
function valueTicks(scale, text) {
  const ticks2 = scale.ticks(3).map((value) => ({ at: scale(value), label: text(value) }));
  return ticks2.filter(({ label }, index) => ticks2.findIndex((one2) => one2.label === label) === index);
}
var usualPauses = 3;
function gapOf(samples) {
  const times = samples.map(({ at: at2 }) => Date.parse(at2));
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const middle2 = pauses.toSorted((a5, b2) => a5 - b2)[Math.floor(pauses.length / 2)] ?? 0;
  return middle2 * usualPauses;
}
function segmentsOf(samples, figure, gap) {
  const segments = [];
  let last;
  for (const { at: at2, figures } of samples) {
    const value = figures[figure];
    const time = Date.parse(at2);
    if (value === void 0) {
      last = void 0;
      continue;
    }
    if (last === void 0 || time - last > gap) segments.push([]);
    segments.at(-1)?.push({ at: time, value });
    last = time;
  }
  return segments;
}
function unhealthySpans(samples, gap) {
  const spans = [];
  for (const [index, { at: at2, health }] of samples.entries()) {
    if (health !== "unhealthy") continue;
    const start = Date.parse(at2);
    const next = Date.parse(samples[index + 1]?.at ?? at2);
    const end = next - start > gap ? start : next;
    const open = spans.at(-1);
    if (open && open[1] === start) open[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}
function thinned(points, buckets) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length <= buckets * 4) return points;
  const width = (last.at - first.at) / buckets;
  const groups = /* @__PURE__ */ new Map();
  for (const point2 of points) {
    const bucket = Math.floor((point2.at - first.at) / width);
    groups.set(bucket, [...groups.get(bucket) ?? [], point2]);
  }
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a5, b2) => a5.value - b2.value);
    const kept = /* @__PURE__ */ new Set([group[0], sorted[0], sorted.at(-1), group.at(-1)]);
    return group.filter((point2) => kept.has(point2));
  });
}
var size = { width: 320, height: 150 };
var area = { left: 52, right: 312, top: 8, bottom: 126 };
var hovers = 52;
function LinePlot({
  samples,
  subject
}) {
  const { title, figure, unit: unit3, limit } = subject;
  const gap = gapOf(samples);
  const segments = segmentsOf(samples, figure, gap);
  const points = segments.flat();
  const last = points.at(-1);
  if (!last) return null;
  const top = limit === void 0 ? void 0 : samples.findLast((one2) => one2.figures[limit]);
  const bound = limit && top?.figures[limit];
  const x4 = timeScale(samples);
  const y4 = valueScale(points, subject, bound);
  const draw2 = line(
    ({ at: at2 }) => x4(at2),
    ({ value }) => y4(value)
  ).digits(1);
  const told = bound === void 0 ? "" : ` of ${figureText(bound, unit3)}`;
  return /* @__PURE__ */ a3("figure", { class: "card plot", children: [
    /* @__PURE__ */ a3("figcaption", { children: [
      /* @__PURE__ */ a3("span", { children: title }),
      /* @__PURE__ */ a3("strong", { children: [
        figureText(last.value, unit3),
        told
      ] })
    ] }),
    /* @__PURE__ */ a3(
      "svg",
      {
        viewBox: `0 0 ${size.width} ${size.height}`,
        role: "img",
        "aria-label": aria(title, points, unit3),
        children: [
          unhealthySpans(samples, gap).map(([from, to]) => /* @__PURE__ */ a3(
            "rect",
            {
              class: "unhealthy",
              x: round(x4(from)),
              width: round(Math.max(2, x4(to) - x4(from))),
              y: area.top,
              height: area.bottom - area.top
            }
          )),
          valueTicks(y4, (value) => figureText(value, unit3)).map(({ at: at2, label }) => /* @__PURE__ */ a3("g", { children: [
            /* @__PURE__ */ a3("line", { class: "grid", x1: area.left, x2: area.right, y1: round(at2), y2: round(at2) }),
            /* @__PURE__ */ a3("text", { class: "axis end", x: area.left - 6, y: round(at2 + 3.5), children: label })
          ] })),
          timeTicks2(x4, [area.left - 20, size.width]).map(({ at: at2, label }) => /* @__PURE__ */ a3("text", { class: "axis middle", x: round(at2), y: size.height - 6, children: label })),
          bound !== void 0 && /* @__PURE__ */ a3(
            "line",
            {
              class: "limit",
              x1: area.left,
              x2: area.right,
              y1: round(y4(bound)),
              y2: round(y4(bound))
            }
          ),
          segments.map(
            (segment) => segment.length === 1 ? /* @__PURE__ */ a3(Dot, { at: x4(segment[0]?.at ?? 0), y: y4(segment[0]?.value ?? 0) }) : /* @__PURE__ */ a3("path", { class: "line", d: draw2(thinned(segment, 130)) ?? "" })
          ),
          /* @__PURE__ */ a3(Dot, { at: x4(last.at), y: y4(last.value) }),
          /* @__PURE__ */ a3(Hovers, { points, x: x4, unit: unit3 })
        ]
      }
    )
  ] });
}
function Dot({ at: at2, y: y4 }) {
  return /* @__PURE__ */ a3("circle", { class: "dot", cx: round(at2), cy: round(y4), r: "2.5" });
}
function Hovers({
  points,
  x: x4,
  unit: unit3
}) {
  const width = (area.right - area.left) / hovers;
  const stretches = /* @__PURE__ */ new Map();
  for (const point2 of points) {
    const index = Math.min(hovers - 1, Math.floor((x4(point2.at) - area.left) / width));
    stretches.set(index, [...stretches.get(index) ?? [], point2]);
  }
  return [...stretches].map(([index, inside]) => /* @__PURE__ */ a3(
    "rect",
    {
      class: "hover",
      x: round(area.left + index * width),
      width: round(width),
      y: area.top,
      height: area.bottom - area.top,
      children: /* @__PURE__ */ a3("title", { children: hoverText(inside, unit3) })
    }
  ));
}
function hoverText(points, unit3) {
  const last = points.at(-1);
  const highest = Math.max(...points.map(({ value: value2 }) => value2));
  const value = figureText(last.value, unit3);
  const most = points.length > 1 ? `; highest of ${points.length}: ${figureText(highest, unit3)}` : "";
  return `${timeText(new Date(last.at))} UTC: ${value}${most}`;
}
function timeScale(samples) {
  const times = [samples[0], samples.at(-1)].map((one2) => Date.parse(one2?.at ?? ""));
  const [from = 0, to = from] = times;
  const [start, end] = from === to ? [from - 3e4, to + 3e4] : [from, to];
  return utcTime([new Date(start), new Date(end)], [area.left, area.right]);
}
function valueScale(points, { fromZero }, bound) {
  const values = [...points.map(({ value }) => value), ...bound === void 0 ? [] : [bound]];
  const [low, high] = values.reduce(([a5, b2], v3) => [Math.min(a5, v3), Math.max(b2, v3)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY
  ]);
  const room = Math.max(high - low, high * 0.1) || 1;
  const from = fromZero ? 0 : Math.max(0, (low + high - room) / 2 - room / 10);
  const to = fromZero ? high * 1.08 || 1 : (low + high + room) / 2 + room / 10;
  return linear2([from, to], [area.bottom, area.top]);
}
function aria(title, points, unit3) {
  const [first, last] = [points[0], points.at(-1)];
  return `${title}: ${figureText(first.value, unit3)} at ${timeText(new Date(first.at))}, ${figureText(last.value, unit3)} at ${timeText(new Date(last.at))} UTC`;
}
function round(value) {
  return Math.round(value * 10) / 10;
}
var subjects = [
  { title: "Latency of a query", figure: "latency_seconds", unit: "seconds", fromZero: true },
  { title: "Database size", figure: "database_size_bytes", unit: "bytes", fromZero: false },
  {
    title: "Connections",
    figure: "connections",
    unit: "count",
    limit: "connections_limit",
    fromZero: true
  }
];
function History({ samples, name }) {
  return /* @__PURE__ */ a3("section", { children: [
    /* @__PURE__ */ a3("h3", { children: "History" }),
    samples.length === 0 ? /* @__PURE__ */ a3("p", { class: "none", children: [
      "No look at ",
      name,
      " has been kept yet. Each ",
      /* @__PURE__ */ a3("code", { children: [
        "faber-db health-check ",
        name
      ] }),
      " keeps one."
    ] }) : /* @__PURE__ */ a3(Plots, { samples })
  ] });
}
function Plots({ samples }) {
  const [told, untold2] = [
    subjects.filter((subject) => isTold(samples, subject)),
    subjects.filter((subject) => !isTold(samples, subject))
  ];
  const [first, last] = [samples[0], samples.at(-1)];
  const unhealthy = samples.filter(({ health }) => health === "unhealthy").length;
  return /* @__PURE__ */ a3($, { children: [
    /* @__PURE__ */ a3("p", { class: "muted", children: [
      count(samples.length, "look"),
      " from ",
      timeText(first.at),
      " to ",
      timeText(last.at),
      " UTC.",
      unhealthy > 0 && /* @__PURE__ */ a3($, { children: [
        " ",
        /* @__PURE__ */ a3("span", { class: "swatch unhealthy-swatch" }),
        " unhealthy (",
        count(unhealthy, "look"),
        ")."
      ] }),
      " ",
      "Where a line is broken nobody looked."
    ] }),
    /* @__PURE__ */ a3("div", { class: "plots", children: told.map((subject) => /* @__PURE__ */ a3(LinePlot, { samples, subject })) }),
    untold2.length > 0 && /* @__PURE__ */ a3("p", { class: "muted", children: [
      "Not told by any of the checks that were made:",
      " ",
      untold2.map(({ title }) => title.toLowerCase()).join(", "),
      "."
    ] })
  ] });
}
function isTold(samples, { figure }) {
  return samples.some(({ figures }) => figures[figure] !== void 0);
}
var shown = 12;
function Migrations({ migrations, applied }) {
  return /* @__PURE__ */ a3("section", { children: [
    /* @__PURE__ */ a3("h3", { children: "Migrations" }),
    migrations && /* @__PURE__ */ a3(Pending, { ...migrations }),
    applied.length === 0 ? /* @__PURE__ */ a3("p", { class: "none", children: "faber-db has applied no migration here yet: no times are known." }) : /* @__PURE__ */ a3(Times, { applied })
  ] });
}
function Pending({ pending, unfinished }) {
  return /* @__PURE__ */ a3($, { children: [
    unfinished.length > 0 && /* @__PURE__ */ a3("p", { children: [
      /* @__PURE__ */ a3(Standing, { of: "failed" }),
      " Begun and not finished: ",
      /* @__PURE__ */ a3(Names, { names: unfinished })
    ] }),
    pending.length === 0 ? /* @__PURE__ */ a3("p", { class: "muted", children: "Nothing is pending." }) : /* @__PURE__ */ a3("p", { children: [
      "Pending: ",
      /* @__PURE__ */ a3(Names, { names: pending })
    ] })
  ] });
}
function Names({ names }) {
  return names.map((name, index) => /* @__PURE__ */ a3($, { children: [
    index > 0 && ", ",
    /* @__PURE__ */ a3("code", { children: name })
  ] }));
}
function Times({ applied }) {
  const last = applied.toReversed().slice(0, shown);
  const longest = Math.max(...last.map(({ seconds: seconds2 }) => seconds2), 1e-3);
  const percent = linear2([0, longest], [0, 100]);
  const left = applied.length - last.length;
  return /* @__PURE__ */ a3($, { children: [
    /* @__PURE__ */ a3("table", { class: "card times", children: [
      /* @__PURE__ */ a3("thead", { children: /* @__PURE__ */ a3("tr", { children: [
        /* @__PURE__ */ a3("th", { scope: "col", children: "Migration" }),
        /* @__PURE__ */ a3("th", { scope: "col", children: "Ended" }),
        /* @__PURE__ */ a3("th", { scope: "col", colSpan: 2, children: "Took" })
      ] }) }),
      /* @__PURE__ */ a3("tbody", { children: last.map((one2) => /* @__PURE__ */ a3(TimeRow, { ...one2, width: Math.max(0.6, percent(one2.seconds)) })) })
    ] }),
    left > 0 && /* @__PURE__ */ a3("p", { class: "muted", children: [
      left,
      " earlier ones are not shown."
    ] })
  ] });
}
function TimeRow({ name, at: at2, seconds: seconds2, failed, width }) {
  return /* @__PURE__ */ a3("tr", { children: [
    /* @__PURE__ */ a3("th", { scope: "row", children: [
      /* @__PURE__ */ a3("code", { children: name }),
      failed && /* @__PURE__ */ a3(Standing, { of: "failed" })
    ] }),
    /* @__PURE__ */ a3("td", { "data-label": "Ended", children: /* @__PURE__ */ a3(Time, { at: at2 }) }),
    /* @__PURE__ */ a3("td", { class: "bar", children: /* @__PURE__ */ a3("svg", { width: "100%", height: "10", "aria-hidden": "true", children: /* @__PURE__ */ a3(
      "rect",
      {
        class: failed ? "failed" : void 0,
        width: `${width.toFixed(1)}%`,
        height: "10",
        rx: "2"
      }
    ) }) }),
    /* @__PURE__ */ a3("td", { class: "number", children: secondsText(seconds2) })
  ] });
}
function Overview({
  environments,
  at: at2
}) {
  return /* @__PURE__ */ a3("table", { class: "card overview", children: [
    /* @__PURE__ */ a3("thead", { children: /* @__PURE__ */ a3("tr", { children: ["Environment", "Stands", "Server", "Size", "Head", "Pending", "Last backup"].map(
      (title) => /* @__PURE__ */ a3("th", { scope: "col", children: title })
    ) }) }),
    /* @__PURE__ */ a3("tbody", { children: environments.map(({ name, health, state, facts, migrations, backups }) => /* @__PURE__ */ a3("tr", { children: [
      /* @__PURE__ */ a3("th", { scope: "row", children: /* @__PURE__ */ a3("a", { href: `#${anchor(name)}`, children: name }) }),
      /* @__PURE__ */ a3("td", { "data-label": "Stands", children: /* @__PURE__ */ a3(Standing, { of: health ?? state ?? "unknown" }) }),
      /* @__PURE__ */ a3("td", { "data-label": "Server", children: facts?.serverVersion ? `PostgreSQL ${facts.serverVersion}` : "–" }),
      /* @__PURE__ */ a3("td", { "data-label": "Size", class: "number", children: facts?.sizeBytes === void 0 ? "–" : bytesText(facts.sizeBytes) }),
      /* @__PURE__ */ a3("td", { "data-label": "Head", children: migrations?.head ? /* @__PURE__ */ a3("code", { children: migrations.head }) : "–" }),
      /* @__PURE__ */ a3("td", { "data-label": "Pending", class: "number", children: migrations ? migrations.pending.length : "–" }),
      /* @__PURE__ */ a3("td", { "data-label": "Last backup", children: backups.newest[0] ? agoText(backups.newest[0].at, at2) : "–" })
    ] })) })
  ] });
}
function anchor(name) {
  return `env-${encodeURIComponent(name)}`;
}
function Environment({ environment, report }) {
  const { name, isProtected, health, state, facts, error, checks, told = [] } = environment;
  return /* @__PURE__ */ a3("article", { id: anchor(name), children: [
    /* @__PURE__ */ a3("header", { children: [
      /* @__PURE__ */ a3("h2", { children: name }),
      /* @__PURE__ */ a3(Standing, { of: health ?? state ?? "unknown" }),
      isProtected && /* @__PURE__ */ a3("span", { class: "chip", children: "protected" })
    ] }),
    facts && /* @__PURE__ */ a3("p", { class: "muted", children: [
      facts.database,
      " on ",
      facts.host,
      ", PostgreSQL ",
      facts.serverVersion
    ] }),
    error && /* @__PURE__ */ a3("div", { class: "card error", children: [
      /* @__PURE__ */ a3("p", { children: error.message }),
      error.next && /* @__PURE__ */ a3("p", { children: /* @__PURE__ */ a3(Prose, { text: error.next }) })
    ] }),
    /* @__PURE__ */ a3(Tiles, { environment, report }),
    told.length > 0 && /* @__PURE__ */ a3(Told, { told }),
    checks.length > 0 && /* @__PURE__ */ a3(Checks, { checks }),
    /* @__PURE__ */ a3(History, { samples: environment.samples, name }),
    /* @__PURE__ */ a3(Migrations, { ...environment }),
    /* @__PURE__ */ a3(Backups, { ...environment.backups }),
    /* @__PURE__ */ a3(Schema, { diagram: environment.diagram })
  ] });
}
function Told({ told }) {
  return /* @__PURE__ */ a3("section", { children: [
    /* @__PURE__ */ a3("h3", { children: "Status" }),
    /* @__PURE__ */ a3("dl", { class: "card told", children: told.map(([label, text]) => /* @__PURE__ */ a3("div", { children: [
      /* @__PURE__ */ a3("dt", { children: label }),
      /* @__PURE__ */ a3("dd", { children: text })
    ] })) })
  ] });
}
function Tiles({ environment, report }) {
  const { facts, migrations, backups, samples, error } = environment;
  const figures = error ? void 0 : samples.at(-1)?.figures;
  const tiles = [
    ["Database size", facts?.sizeBytes === void 0 ? void 0 : bytesText(facts.sizeBytes)],
    ["Migrations applied", migrations && String(migrations.applied)],
    ["Pending", migrations && String(migrations.pending.length)],
    [
      "Latency",
      figures?.latency_seconds === void 0 ? void 0 : secondsText(figures.latency_seconds)
    ],
    [
      "Connections",
      figures?.connections === void 0 ? void 0 : [figures.connections, figures.connections_limit].filter((n2) => n2 !== void 0).join(" of ")
    ],
    ["Last backup", lastBackup(backups, report.at)]
  ];
  const known = tiles.filter(([, value]) => value !== void 0);
  if (known.length === 0) return null;
  return /* @__PURE__ */ a3("dl", { class: "tiles", children: known.map(([title, value]) => /* @__PURE__ */ a3("div", { class: "card", children: [
    /* @__PURE__ */ a3("dt", { children: title }),
    /* @__PURE__ */ a3("dd", { children: value })
  ] })) });
}
function lastBackup({ newest: [last], why }, now) {
  if (why !== void 0) return void 0;
  return last ? agoText(last.at, now) : "none";
}
var colours = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --line: #dfe3e8; --grid: #e9ecf0;
  --ink: #1b2028; --muted: #57606c; --link: #1f56b8; --code: #eef1f5;
  --good: #18713f; --warn: #8a5300; --bad: #b3211b; --unknown: #57606c;
  --good-soft: #e3f4ea; --warn-soft: #fdf1da; --bad-soft: #fde8e6; --head: #eef1f5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #101317; --card: #191d23; --line: #303741; --grid: #262c34;
    --ink: #e7eaee; --muted: #a2abb6; --link: #8fb6ff; --code: #252b33;
    --good: #62cf93; --warn: #e9b75a; --bad: #ff9089; --unknown: #a2abb6;
    --good-soft: #17301f; --warn-soft: #352a12; --bad-soft: #3d1d1b; --head: #252b33;
  }
}`;
var base = `
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
body > * { max-width: 1180px; margin: 0 auto; padding: 0 20px; }
.top { padding-top: 36px; }
main { padding-bottom: 64px; }
h1, h2, h3, h4, p, dl, dd, ul, figure { margin: 0; }
h1, h2, dd { overflow-wrap: anywhere; }
h1 { font-size: 30px; line-height: 1.2; letter-spacing: -0.02em; }
h2 { font-size: 22px; line-height: 1.3; letter-spacing: -0.01em; }
h3 { font-size: 16px; margin-bottom: 10px; }
h4 { font-size: 14px; margin: 20px 0 8px; }
.kind { color: var(--muted); font-size: 13px; font-weight: 600; letter-spacing: 0.02em; margin-bottom: 4px; }
.muted, .none { color: var(--muted); font-size: 14px; }
.muted + *, .none + * { margin-top: 12px; }
.top .muted { margin-top: 6px; }
.none { border: 1px dashed var(--line); border-radius: 10px; padding: 14px 16px; }
a { color: var(--link); text-underline-offset: 2px; }
code, .diagram { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
code { background: var(--code); border-radius: 4px; padding: 1px 5px; font-size: 0.87em; user-select: all; overflow-wrap: anywhere; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.overview { margin-top: 24px; }
article { margin-top: 36px; } article + article { margin-top: 64px; }
article > header { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: center; margin-bottom: 4px; }
section { margin-top: 32px; }
.chip { border: 1px solid var(--line); border-radius: 99px; padding: 0 10px; font-size: 13px; color: var(--muted); }
.error { margin-top: 16px; padding: 12px 16px; border-color: var(--bad); background: var(--bad-soft); }
.error p + p { margin-top: 6px; }
.standing { display: inline-flex; align-items: center; gap: 7px; font-size: 14px; font-weight: 600; white-space: nowrap; }
.standing svg { flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); } .unknown { color: var(--unknown); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(140px, 100%), 1fr)); gap: 12px; margin-top: 18px; }
.tiles .card { padding: 12px 16px; }
.tiles dt { color: var(--muted); font-size: 13px; }
.tiles dd { font-size: 19px; font-weight: 600; letter-spacing: -0.01em; }
.told { padding: 6px 0; font-size: 14px; }
.told div { display: grid; grid-template-columns: 120px minmax(0, 1fr); gap: 4px 16px; padding: 6px 16px; }
.told dt { color: var(--muted); }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: 14px; }
th, td { padding: 10px 16px; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { color: var(--muted); font-size: 13px; font-weight: 500; border-top: 0; padding-bottom: 6px; }
thead th, .times time, .backups time { white-space: nowrap; }
th[scope=row] { font-weight: 600; }
.number { white-space: nowrap; }
.checks td:first-child { width: 132px; } .checks th[scope=row] { width: 210px; }
.advice { margin-top: 6px; padding: 8px 12px; background: var(--page); border-radius: 7px; }
.times th[scope=row] { font-weight: 400; } .backups th[scope=row] { font-weight: 400; }
.times .standing { margin-left: 8px; }
.times .bar { width: 34%; padding-right: 0; } .times .number { width: 1%; }
.bar svg { display: block; margin-top: 6px; } .bar rect { fill: var(--link); } .bar rect.failed { fill: var(--bad); }
section > p + p { margin-top: 6px; } section > p + table { margin-top: 12px; } table + .muted { margin-top: 8px; }
`;
var drawings = `
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr)); gap: 12px; }
.plots + .muted { margin-top: 10px; }
.plot { padding: 14px 14px 8px; }
.plot figcaption { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; padding: 0 4px 8px; font-size: 14px; }
.plot svg { display: block; width: 100%; max-width: 460px; margin: 0 auto; overflow: visible; }
.plot .axis { font-size: 10.5px; fill: var(--muted); }
.end { text-anchor: end; } .middle { text-anchor: middle; }
.grid { stroke: var(--grid); } .limit { stroke: var(--muted); stroke-dasharray: 4 3; }
.line { fill: none; stroke: var(--link); stroke-width: 1.6; stroke-linejoin: round; }
.dot { fill: var(--link); } .hover { fill: transparent; } .hover:hover { fill: var(--link); fill-opacity: 0.14; }
rect.unhealthy { fill: var(--bad); fill-opacity: 0.2; }
.swatch { display: inline-block; width: 12px; height: 12px; border-radius: 2px; vertical-align: -1px; }
.unhealthy-swatch { background: var(--bad); opacity: 0.45; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; padding: 0; margin-bottom: 12px; font-size: 13px; color: var(--muted); }
.legend li { display: inline-flex; align-items: center; gap: 6px; }
.end-mark { fill: none; stroke: var(--muted); stroke-width: 1.3; }
.sign { font-family: ui-monospace, Menlo, Consolas, monospace; font-weight: 700; }
span.sign { display: inline-block; width: 20px; text-align: center; border-radius: 4px; line-height: 20px; }
span.added { color: var(--good); background: var(--good-soft); }
span.changed { color: var(--warn); background: var(--warn-soft); }
span.dropped { color: var(--bad); background: var(--bad-soft); }
.scroll { margin: 0; overflow: auto; max-height: min(82vh, 860px); }
.diagram { display: block; font-size: 12px; }
.diagram text { fill: var(--ink); } .diagram .type, .diagram .key, .diagram .count { fill: var(--muted); }
.diagram .name { font-weight: 700; } .diagram .count { font-weight: 400; }
.box { fill: var(--card); stroke: var(--line); } .head { fill: var(--head); }
.table.added .box { stroke: var(--good); } .table.changed .box { stroke: var(--warn); } .table.dropped .box { stroke: var(--bad); }
.table.added .head, .column.added .marked { fill: var(--good-soft); }
.table.changed .head, .column.changed .marked { fill: var(--warn-soft); }
.table.dropped .head, .column.dropped .marked { fill: var(--bad-soft); }
.table.dropped .box { stroke-dasharray: 5 3; }
.diagram .added > .sign, .diagram .added > .name > .sign { fill: var(--good); }
.diagram .changed > .sign, .diagram .changed > .name > .sign { fill: var(--warn); }
.diagram .dropped > .sign, .diagram .dropped > .name > .sign { fill: var(--bad); }
.table.dropped .called, .column.dropped .called { text-decoration: line-through; }
.link path { fill: none; stroke: var(--muted); stroke-width: 1.2; } .link .ends { stroke-width: 1.3; }
.link:hover path { stroke: var(--link); stroke-width: 2; }
.link.added path { stroke: var(--good); } .link.dropped path { stroke: var(--bad); stroke-dasharray: 4 3; }
details { margin-top: 14px; font-size: 14px; } summary { cursor: pointer; color: var(--muted); }
.changes { display: grid; grid-template-columns: fit-content(45%) minmax(0, 1fr); gap: 8px 20px; margin-top: 12px; }
`;
var media = `
@media (max-width: 860px) {
  body > * { padding-left: 16px; padding-right: 16px; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr { display: block; } tr { padding: 10px 14px; border-top: 1px solid var(--line); }
  tbody tr:first-child { border-top: 0; }
  th, td, .checks th[scope=row], .checks td:first-child, .times .bar, .times .number { display: block; width: auto; border: 0; padding: 2px 0; }
  td[data-label] { display: flex; justify-content: space-between; gap: 16px; text-align: right; }
  td[data-label]::before { content: attr(data-label); color: var(--muted); flex: none; }
  .tiles { grid-template-columns: repeat(2, 1fr); }
  .changes { grid-template-columns: minmax(0, 1fr); gap: 2px; } .changes dd { margin-bottom: 10px; }
}
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --card: #fff; --line: #bbb; --grid: #ddd; --ink: #000; --muted: #444; --link: #1f56b8; --code: #eee;
    --good: #18713f; --warn: #8a5300; --bad: #b3211b; --unknown: #444;
    --good-soft: #e3f4ea; --warn-soft: #fdf1da; --bad-soft: #fde8e6; --head: #eee;
  }
  .scroll { overflow: visible; max-height: none; } .diagram { width: 100%; height: auto; }
  .card, tr { break-inside: avoid; } article + article { break-before: page; }
}`;
var style = [colours, base, drawings, media].join("").trim();
var policy = `default-src 'none'; img-src data:; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`;
var titles = { "health-check": "Health report", status: "Status report" };
function reportPage(report) {
  return `<!doctype html>${z2(/* @__PURE__ */ a3(Page, { ...report }))}
`;
}
function Page(report) {
  const { operation, project, at: at2, version: version2, environments } = report;
  const title = titles[operation];
  return /* @__PURE__ */ a3("html", { lang: "en", children: [
    /* @__PURE__ */ a3("head", { children: [
      /* @__PURE__ */ a3("meta", { charSet: "utf-8" }),
      /* @__PURE__ */ a3("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
      /* @__PURE__ */ a3("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      /* @__PURE__ */ a3("meta", { name: "color-scheme", content: "light dark" }),
      /* @__PURE__ */ a3("title", { children: `${project}: ${title.toLowerCase()}` }),
      /* @__PURE__ */ a3("link", { rel: "icon", href: "data:," }),
      /* @__PURE__ */ a3("style", { dangerouslySetInnerHTML: { __html: style } })
    ] }),
    /* @__PURE__ */ a3("body", { children: [
      /* @__PURE__ */ a3("header", { class: "top", children: [
        /* @__PURE__ */ a3("p", { class: "kind", children: title }),
        /* @__PURE__ */ a3("h1", { children: project }),
        /* @__PURE__ */ a3("p", { class: "muted", children: [
          /* @__PURE__ */ a3(Time, { at: at2 }),
          " · faber-db ",
          version2
        ] })
      ] }),
      /* @__PURE__ */ a3("main", { children: [
        environments.length > 1 && /* @__PURE__ */ a3(Overview, { environments, at: at2 }),
        environments.map((environment) => /* @__PURE__ */ a3(Environment, { environment, report }))
      ] })
    ] })
  ] });
}
async function readHistory(state, run) {
  const { name } = state.environment;
  return {
    samples: await readSamples(run.state, name),
    applied: await readMigrationTimes(name, run),
    backups: await readBackups(state, run)
  };
}
async function readMigrationTimes(environment, run) {
  const text = await readText(run.state.migrations).catch(() => void 0) ?? "";
  return text.split("\n").flatMap((line2) => {
    const record = parsed(line2);
    if (record?.environment !== environment || typeof record.duration_seconds !== "number")
      return [];
    return [
      {
        name: String(record.migration_id),
        at: String(record.timestamp),
        seconds: record.duration_seconds,
        failed: record.status !== "success"
      }
    ];
  });
}
function parsed(line2) {
  try {
    return JSON.parse(line2);
  } catch {
    return void 0;
  }
}
var shownBackups = 5;
async function readBackups({ config, environment }, run) {
  try {
    const { found } = await readCatalog(await openPlace(config, run), environment.name);
    const newest = found.toReversed().slice(0, shownBackups);
    return {
      total: found.length,
      newest: newest.map(({ record, fault }) => ({
        id: record.backup_id,
        at: record.created_at,
        sizeBytes: record.size_bytes,
        verifiedAt: record.verified_at,
        ...fault !== void 0 && { fault }
      }))
    };
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    return { newest: [], total: 0, why: error.message };
  }
}
function diagramOf({ relations, searchPath }, followed) {
  const pairs = pairsOf(relations.filter(isDrawn), followed.filter(isDrawn));
  const idsAfter = new Map(pairs.flatMap(({ id, after }) => after ? [[key(after), id]] : []));
  const idsBefore = new Map(pairs.flatMap(({ id, before }) => before ? [[key(before), id]] : []));
  const shown2 = ({ schema, name }) => schema === searchPath[0] ? name : `${schema}.${name}`;
  return {
    tables: pairs.map((pair) => tableOf(pair, shown2)),
    relations: pairs.flatMap((pair) => relationsOf(pair, idsBefore, idsAfter))
  };
}
function isDrawn({ kind, partitionOf }) {
  return !/view/.test(kind) && partitionOf === void 0;
}
var key = ({ schema, name }) => JSON.stringify([schema, name]);
function pairsOf(before, after) {
  const later = new Map(after.flatMap((each) => each.was ? [[key(each.was), each]] : []));
  const old = before.map((each) => {
    const now = later.get(key(each));
    return { id: key(each), before: each, ...now && { after: now } };
  });
  const ids = new Set(old.map(({ id }) => id));
  const made = after.filter(({ was }) => was === void 0);
  return [
    ...old,
    // A table that is dropped may be made again under its name.
    ...made.map((each) => ({
      id: ids.has(key(each)) ? `new ${key(each)}` : key(each),
      after: each
    }))
  ];
}
function tableOf({ id, before, after }, shown2) {
  const columns = columnsOf(before, after);
  const notes = before && after ? notesOf(before, after, shown2) : [];
  const isChanged = notes.length > 0 || columns.some(({ mark: mark2 }) => mark2);
  const mark = markOf(before, after, isChanged);
  return {
    id,
    name: shown2(after ?? before),
    // In a table that is new, or gone, every column is.
    columns: before && after ? columns : columns.map(({ mark: _3, ...column }) => column),
    ...mark && { mark },
    notes
  };
}
function markOf(before, after, isChanged) {
  if (!before) return "added";
  if (!after) return "dropped";
  return isChanged ? "changed" : void 0;
}
function columnsOf(before, after) {
  const later = new Map(
    (after?.columns ?? []).flatMap((each) => each.was ? [[each.was, each]] : [])
  );
  const old = (before?.columns ?? []).map((column) => {
    const now = later.get(column.name);
    if (!now || !after) return { ...columnOf(column, before), mark: "dropped" };
    const notes = changesOf(column, now);
    return {
      ...columnOf(now, after),
      notes,
      ...notes.length > 0 && { mark: "changed" }
    };
  });
  const made = (after?.columns ?? []).filter(({ was }) => was === void 0);
  return [
    ...old,
    ...made.map((each) => ({ ...columnOf(each, after), mark: "added" }))
  ];
}
function columnOf({ name, type, notNull }, { constraints }) {
  const isIn = (kind) => constraints.some((each) => each.kind === kind && each.columns.includes(name));
  const isPrimary = isIn("primary key");
  return {
    name,
    type: typeText(type),
    isNullable: !notNull && !isPrimary,
    isPrimary,
    isForeign: isIn("foreign key"),
    notes: []
  };
}
function changesOf(before, now) {
  const [from, to] = [typeText(before.type), typeText(now.type)];
  return [
    ...before.name === now.name ? [] : [`renamed from ${before.name}`],
    ...from === to ? [] : [`${from} becomes ${to}`],
    ...before.notNull === now.notNull ? [] : [now.notNull ? "set not null" : "may be null"],
    ...before.hasDefault === now.hasDefault ? [] : [now.hasDefault ? "gets a default" : "loses its default"]
  ];
}
function notesOf(before, after, shown2) {
  const parts = ({ indexes, constraints }) => {
    const named2 = constraints.filter(({ kind }) => kind !== "not null");
    const own = new Set(named2.map(({ name }) => name));
    return [
      ...named2.map(({ kind, name }) => `${kind} ${name}`),
      ...indexes.filter(({ name }) => !own.has(name)).map(({ name }) => `index ${name}`)
    ];
  };
  const [had, has] = [parts(before), parts(after)];
  const renamed = key(before) !== key(after);
  return [
    ...renamed ? [`renamed from ${shown2(before)}`] : [],
    ...has.filter((part) => !had.includes(part)).map((part) => `${part} added`),
    ...had.filter((part) => !has.includes(part)).map((part) => `${part} dropped`)
  ];
}
function relationsOf({ id, before, after }, idsBefore, idsAfter) {
  const had = before ? linksOf2(id, before, idsBefore) : [];
  const has = after ? linksOf2(id, after, idsAfter) : [];
  const name = (each) => JSON.stringify([each.to, each.columns]);
  const was = new Map((after?.columns ?? []).map((each) => [each.name, each.was]));
  const former = (each) => name({ ...each, columns: each.columns.map((column) => was.get(column) ?? column) });
  const [known, kept] = [new Set(had.map(name)), new Set(has.map(former))];
  return [
    ...has.map((each) => known.has(former(each)) ? each : { ...each, mark: "added" }),
    ...had.filter((each) => !kept.has(name(each))).map((each) => ({ ...each, mark: "dropped" }))
  ];
}
function linksOf2(id, table, ids) {
  return table.constraints.flatMap(({ references, columns, referredColumns }) => {
    const to = references && ids.get(key(references));
    if (to === void 0) return [];
    const named2 = table.columns.filter(({ name }) => columns.includes(name));
    return [
      {
        from: id,
        to,
        columns,
        toColumns: referredColumns ?? [],
        isOptional: named2.some(({ notNull }) => !notNull),
        isUnique: isUnique(columns, table)
      }
    ];
  });
}
function isUnique(columns, { constraints, indexes }) {
  const keys = [
    ...constraints.filter(({ kind }) => kind === "unique" || kind === "primary key"),
    ...indexes.filter(({ unique, partial, expression }) => unique && !partial && !expression)
  ];
  return keys.some((each) => each.columns.every((column) => columns.includes(column)));
}
function typeText({ schema, name, modifiers, array: array2 }) {
  const base2 = schema === void 0 || schema === "pg_catalog" ? spelled[name] ?? name : name;
  const listed = modifiers.length === 0 ? "" : `(${modifiers.join(",")})`;
  return `${base2}${listed}${array2 ? "[]" : ""}`;
}
var mostTables = 2e3;
async function readDatabase(state, run) {
  try {
    return await read(state, { ...run, details: {}, warnings: [] });
  } catch (error) {
    return { diagram: untold(error) };
  }
}
function untold(error) {
  return { why: `The schema could not be read: ${reasonOf(error)}` };
}
function reasonOf(error) {
  if (!(error instanceof FaberDbError) && sqlState(error) === void 0) throw error;
  return error.message;
}
async function read(state, run) {
  const connected = await connect(state, run, { readOnly: true, timeoutSeconds: 10 });
  const { server } = connected;
  const facts = {
    host: `${server.host}:${server.port}`,
    database: server.database,
    serverVersion: versionText(server.version),
    sizeBytes: await databaseSize(connected.session)
  };
  const { historyTable } = await getHandler(state.config.database.migration_tool);
  try {
    const { migrations } = await readMigrations({ ...state, ...connected }, run);
    const { applied, head, pending, unfinished } = migrations;
    return {
      facts,
      migrations: {
        applied: applied.length,
        head,
        pending: pending.map(({ name }) => name),
        unfinished: unfinished.map(({ name }) => name)
      },
      diagram: await draw(connected, pending, historyTable).catch(untold)
    };
  } catch (error) {
    const doubt = `What is pending is not known, and nothing is marked: ${reasonOf(error)}`;
    const drawn = await draw(connected, [], historyTable).catch(untold);
    return { facts, diagram: "why" in drawn ? drawn : { ...drawn, doubt } };
  }
}
async function databaseSize(session) {
  const [row] = await session.query(
    "select pg_database_size(current_database()) as bytes"
  );
  return Number(row?.bytes);
}
async function draw({ session, provider }, pending, historyTable) {
  const tables = await session.query(tablesQuery);
  if (tables.length > mostTables) {
    return {
      why: `The database has ${tables.length} tables: more than ${mostTables} are not drawn.`
    };
  }
  const named2 = await namesIn(pending);
  let snapshot = await provider.inspect(session, named2);
  for (let from = 0; from < tables.length; from += atOnce) {
    const some = tables.slice(from, from + atOnce).map((each) => ({ ...each, cascades: false }));
    snapshot = withMore(snapshot, await provider.inspect(session, { ...nothing, relations: some }));
  }
  const drawn = snapshot.relations.filter(({ name }) => name !== historyTable);
  return { ...await follow(pending, { ...snapshot, relations: drawn }), pending: pending.length };
}
var atOnce = 150;
var nothing = { relations: [], types: [], functions: [] };
function withMore(known, more) {
  const all = [...known.relations, ...more.relations];
  const relations = new Map(all.map((each) => [JSON.stringify([each.schema, each.name]), each]));
  const types = new Map(
    [...known.types, ...more.types].map((each) => [JSON.stringify([each.schema, each.name]), each])
  );
  return { ...known, relations: [...relations.values()], types: [...types.values()] };
}
var tablesQuery = `
  select n.nspname::text as schema, c.relname::text as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
     and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
     and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass
                        and e.objid = c.oid and e.deptype = 'e')
   order by 1, 2`;
async function follow(pending, snapshot) {
  try {
    const { relations, unsure } = await followStructure(pending, snapshot);
    const drawn = diagramOf(snapshot, relations);
    if (unsure.length === 0) return drawn;
    const doubt = `What these statements do cannot be told from their text, and is not marked: ${unsure.join(", ")}.`;
    return { ...drawn, doubt };
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    const { relations } = await followStructure([], snapshot);
    return { ...diagramOf(snapshot, relations), doubt: `Nothing is marked: ${error.message}` };
  }
}
async function writeReport({ operation, file, config }, environments, run) {
  const data = {
    operation,
    project: basename(run.root),
    at: run.now().toISOString(),
    version,
    environments: await Promise.all(environments.map((each) => reportOf(each, config, run)))
  };
  const path2 = resolve(run.cwd, file);
  await refuseOther(path2);
  await replaceFile(path2, reportPage(withoutSecrets(data, run)));
  run.details.html = shownPath(path2, run);
}
async function reportOf({ environment, found, error }, config, run) {
  const state = { config, environment };
  const [history, database] = await Promise.all([
    readHistory(state, run),
    error ? { diagram: { why: "The database was not reached." } } : readDatabase(state, run)
  ]);
  const next = error?.text.next;
  return {
    name: environment.name,
    isProtected: environment.isProtected,
    ...found,
    ...error && { error: { message: error.message, ...next && { next } } },
    ...history,
    ...database
  };
}
function withoutSecrets(value, run) {
  if (typeof value === "string") return run.reporter.redact(value);
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, run));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key2, each]) => [key2, withoutSecrets(each, run)]);
  return Object.fromEntries(entries);
}
async function refuseOther(path2) {
  const there = await readText(path2).catch(() => "");
  if (there === void 0 || /^<!doctype html>/i.test(there)) return;
  throw new FaberDbError("FILE_UNWRITABLE", {
    message: `${path2} is there already, and is no HTML page.`,
    next: "Name another file for the report, or delete that one."
  });
}
async function replaceFile(path2, content) {
  const temporary = `${path2}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await writeFile(temporary, content, { flag: "wx" });
    await rename(temporary, path2);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {
    });
    throw new FaberDbError("FILE_UNWRITABLE", {
      message: `The report cannot be written to ${path2} (${cause.code}).`,
      next: "Name a file in a folder that is there and that you may write to.",
      cause
    });
  }
}
async function writeHealthPage(request, all, run) {
  const environments = all.map(({ environment, health, checks, error }) => ({
    environment: getEnvironment(request.config, environment),
    found: { health, checks },
    error
  }));
  await writeReport({ ...request, operation: "health-check" }, environments, run);
}
async function writeStatusPage(request, seen, run) {
  const environments = seen.map(({ shown: shown2, error }) => ({
    environment: getEnvironment(request.config, shown2.name),
    found: { state: shown2.state, checks: [], told: toldOf(shown2) },
    error
  }));
  await writeReport({ ...request, operation: "status" }, environments, run);
}
var elsewhere = /* @__PURE__ */ new Set(["Database", "Pending", "Unfinished", "Backup"]);
function toldOf(shown2) {
  const facts = factsOf(shown2);
  return facts.filter(([label]) => !elsewhere.has(label));
}
export {
  writeHealthPage,
  writeStatusPage
};
