// SPDX-License-Identifier: Apache-2.0

/// The words people read, in English and Korean: [Messages] looks them up by key, and views bind to
/// it so that changing the language changes the open window.
@NullMarked
package dev.adjoint.i18n;

import org.jspecify.annotations.NullMarked;
