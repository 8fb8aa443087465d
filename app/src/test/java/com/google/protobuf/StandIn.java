// SPDX-License-Identifier: Apache-2.0

package com.google.protobuf;

/// Stands in for a library that the wrong house imports where it must not.
public final class StandIn {}
