// SPDX-License-Identifier: Apache-2.0

/// A stand-in for a library of this name, for the architecture tests.
@NullMarked
package com.google.protobuf;

import org.jspecify.annotations.NullMarked;
