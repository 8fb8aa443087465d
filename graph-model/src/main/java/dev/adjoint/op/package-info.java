// SPDX-License-Identifier: Apache-2.0
/// How an op is declared: a named value with ports, typed attributes, a shape rule and one of three
/// explicit gradients, plus the scopes through which its rules speak. An op file sees this package
/// and [dev.adjoint.type] and nothing else, so one declaration serves every reader of it:
/// inference, the compiler, the editor, the file format.
@NullMarked
package dev.adjoint.op;

import org.jspecify.annotations.NullMarked;
