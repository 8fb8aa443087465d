// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.command;

/// A line of a menu: something to order, a choice among several, or a rule between.
public sealed interface Entry permits Command, Choice, Listing, Entry.Rule {
  /// Parts what belongs together from what follows.
  record Rule() implements Entry {}
}
