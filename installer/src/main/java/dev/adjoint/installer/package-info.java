// SPDX-License-Identifier: Apache-2.0

/// Makes the packages that people install: a runtime of its own, the jars, the projects, the
/// licences and a start-up cache, by the JDK's own jlink and jpackage.
///
/// A tool of the build, run from its sources and on nothing but the JDK and the jars it packs. No
/// module of the program imports it.
@NullMarked
package dev.adjoint.installer;

import org.jspecify.annotations.NullMarked;
