// SPDX-License-Identifier: Apache-2.0

/// What Adjoint keeps for one person outside of projects: choices, recent files, copies of unsaved
/// work, and who has which file open. All of it lies in one folder and may be missing, broken or
/// unwritable at any time: then there is less comfort, and no failed start. Knows no window.
@NullMarked
package dev.adjoint.userdata;

import org.jspecify.annotations.NullMarked;
