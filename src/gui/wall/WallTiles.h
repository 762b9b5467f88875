// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tiles of the wall view, and what the views of the wall have in common: how marks are painted.

#include "model/target/Target.h"

#include <QColor>
#include <QListView>
#include <QRect>
#include <QTimer>

#include <vector>

class QPainter;
class QPalette;

namespace watchkeeper {

class ResultsProxy;

//! \brief One tile per row of the proxy, in its order. The tiles are as large as fits, and their text grows with them. Problems
//! are twice as wide. Tiles are arranged only while they are visible.
class WallTiles : public QListView
{
    Q_OBJECT

public:
    //! \param proxy  must outlive this object
    explicit WallTiles(ResultsProxy *proxy, QWidget *parent = nullptr);

    //! Returns the target of the current tile; null if there is none.
    TargetId currentId() const;
    //! Makes the next problem after the current tile current, or the previous one if `step` is -1. Continues at the other end.
    void stepToProblem(int step);

signals:
    void targetActivated(const TargetId &id);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitSoon();
    void fit();

    ResultsProxy *m_proxy;
    QTimer m_fitTimer;
    std::vector<bool> m_problems; //!< for each row, whether its tile was wide when the tiles were arranged
    QSize m_tile;
    QSize m_wideTile; //!< for problems
};

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
