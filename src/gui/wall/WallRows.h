// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the views of the wall have in common: steps between problems, and how marks are painted.

#include <QColor>
#include <QRect>

#include <functional>

class QPainter;
class QPalette;

namespace watchkeeper {

class ResultRow;

//! \brief Finds the next problem after a place, or the previous one. Continues at the other end.
//! \param count    the number of places
//! \param current  the place to start from, or -1
//! \param step     1 or -1
//! \return the place, or -1 if there is no problem
int nextProblem(int count, int current, int step, const std::function<bool(int)> &isProblemAt);

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
