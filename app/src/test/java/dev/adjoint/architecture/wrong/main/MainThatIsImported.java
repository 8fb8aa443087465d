// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.main;

/// What nobody may import.
public final class MainThatIsImported {}
