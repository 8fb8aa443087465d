// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A project that trains in a moment: exclusive or with its data in the file.
final class SmallProject {

  private static final String TEXT =
      """
      {
        "adjoint": 1,
        "name": "xor",
        "nodes": [
          {"id": "x", "op": "Input", "attributes": {"shape": ["N", 2]}},
          {"id": "t", "op": "Input", "attributes": {"shape": ["N"], "dtype": "int64"}},
          {"id": "h", "op": "Dense", "inputs": ["x"], "attributes": {"units": 8, "activation": "tanh"}},
          {"id": "s", "op": "Dense", "inputs": ["h"], "attributes": {"units": 2}},
          {"id": "loss", "op": "SoftmaxCrossEntropyLoss", "inputs": ["s", "t"]}
        ],
        "outputs": ["s", "loss"],
        "training": {
          "loss": "loss",
          "optimizer": {"kind": "adam", "learning_rate": RATE},
          "batch": 3,
          "epochs": 10,
          "data": {
            "x": {"values": [[0, 0], [0, 1], [1, 0], [1, 1]]},
            "t": {"values": [0, 1, 1, 0], "label": true, "classes": 2}
          }
        }
      }
      """;

  private SmallProject() {}

  static Path write(Path folder) throws IOException {
    return write(folder, "0.05");
  }

  static Path write(Path folder, String rate) throws IOException {
    return Files.writeString(folder.resolve("xor.json"), TEXT.replace("RATE", rate));
  }
}
