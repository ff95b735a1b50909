// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/module/window.h"

namespace carpus::nn {

/// Computes the changed pixels of a step's result at all positions. Keeps its working memory from
/// one call to the next; one object per thread.
class StepRunner {
 public:
  explicit StepRunner(const Plan& plan);

  /// Also the steps that follow it; nothing for one that follows another.
  void run(const Plan::Step& step, Patches& patches);

 private:
  struct Tile {
    std::size_t position;
    int top, left;
  };

  /// Products over the pixels of a region, in blocks whose rows stay in the nearest cache.
  void convolve(const std::vector<const Plan::Step*>& steps, Patches& patches);
  void multiplyBlock(const std::vector<const Plan::Step*>& steps, int taps, int pixels,
                     std::vector<float*>& outs, const Plan& plan);
  /// Pieces of the row of the result's pixel (y, x), one kGroup after the other.
  void takePieces(const Plan::Step& step, int y, int x, const float** piece) const;
  /// The same for a picture of one channel, whose window is gathered into a row.
  void gather(const Plan::Step& step, int y, int x, float* row) const;

  /// Winograd's filtering over tiles of all positions together.
  void convolveTiles(const Plan::Step& step, Patches& patches);
  void transformTile(const Plan::Step& step, const Tile& tile, const Box& region);
  void finishTiles(const Plan::Step& step, Patches& patches);
  void multiplyTiles(const Plan::Step& step);
  void storeTile(const Plan::Step& step, Patches& patches, std::size_t index);

  void maxPool(const Plan::Step& step, Patches& patches);
  void add(const Plan::Step& step, Patches& patches);
  void globalPool(const Plan::Step& step, Patches& patches);

  std::vector<float> zeros_, lowest_;  ///< a pixel of the border, for sums and for maxima
  Window window_;
  std::vector<const float*> pieces_;
  std::vector<int> lengths_;
  std::vector<RowGroup> groups_;
  std::vector<Tile> tiles_;
  std::vector<float> gathered_, transformed_, products_;
  std::vector<double> sums_;
};

}  // namespace carpus::nn
