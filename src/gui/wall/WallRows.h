// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the views of the wall have in common: how marks are painted.

#include <QColor>
#include <QRect>

class QPainter;
class QPalette;

namespace watchkeeper {

class ResultRow;

//! Returns the colour of the mark. It is muted until a result of this run of the program confirms the state.
QColor markColour(const QPalette &palette, const ResultRow &row);
//! Returns the colour behind mark and texts: a tint of the state, except if the target is up or the result from an earlier run.
QColor groundColour(const QPalette &palette, const ResultRow &row);

//! \brief Paints the mark, with the wave of a flapping target and the person of an acknowledged problem.
//! \param mark    the square of the mark; the wave extends below it by a quarter
//! \param person  the square of the person
void paintMark(QPainter *painter, const QRect &mark, const QRect &person, const QPalette &palette, const ResultRow &row);
//! Returns the edge of the person beside a mark, both in [device-independent px].
int personEdge(int markEdge);

} // namespace watchkeeper
