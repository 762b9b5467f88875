// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tiles of the wall view.

#include "model/target/Target.h"

#include <QListView>
#include <QTimer>

#include <vector>

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

} // namespace watchkeeper
