// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "documentmodel.h"

/** Gezeichnetes Schaubild: an SVG picture and how large it is, in points. */
struct FigurePicture {
    QByteArray svg;
    double width = 0;
    double height = 0;
};

/**
 * Draws a figure as wide as a page of text: labels left, bars right, each value beside its bar. Series differ by pattern
 * and stand in the legend. `language` writes the numbers. Same figure, same bytes.
 */
[[nodiscard]] FigurePicture drawFigure(const Figure &figure, const QString &language);
