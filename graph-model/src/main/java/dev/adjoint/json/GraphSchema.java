// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The published JSON Schema (draft 2020-12) of project files.
public final class GraphSchema {

  private static final String RESOURCE = "project.schema.json";

  private GraphSchema() {}

  public static String text() {
    try (InputStream in = GraphSchema.class.getResourceAsStream(RESOURCE)) {
      return new String(
          Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
