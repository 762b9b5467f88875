// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The health map of the wall view: one small cell per target, grouped by tag. Shows thousands of targets at once.

#include "model/target/Target.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <vector>

namespace watchkeeper {

class ResultRow;
class ResultsProxy;

//! \brief Cells in the order of the proxy, grouped by the first tag of each target. Targets without a tag come last. Follows the
//! proxy only while it is visible. Results repaint only their own cells, because painting all of them takes 10 ms.
class HealthMap : public QAbstractScrollArea
{
    Q_OBJECT

public:
    //! \param proxy  must outlive this object
    explicit HealthMap(ResultsProxy *proxy, QWidget *parent = nullptr);

    //! Returns the target of the current cell; null if there is none.
    TargetId currentId() const;
    //! See WallTiles::stepToProblem().
    void stepToProblem(int step);
    //! Returns the headings, such as `office – 2 of 30 with a problem`, from the top.
    QStringList headings() const;

signals:
    void targetActivated(const TargetId &id);

protected:
    bool viewportEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Group
    {
        QString tag; //!< empty for targets without a tag
        int first;   //!< position of its first cell in m_rows
        int size;
        int problems = 0;
        int top = 0; //!< [device-independent px] of its title, in the content
    };

    void rebuildSoon();
    void rebuild();
    void count(int position);
    void updateRows(const std::vector<int> &rows);
    void updateCell(int position);
    size_t groupOf(int position) const;
    QString heading(const Group &group) const;
    QRect headingRect(const Group &group) const; //!< in the viewport
    void arrange();
    int heightWith(int cell) const;
    int titleHeight() const;
    int columns() const;
    QRect cellRect(int position) const; //!< in the viewport
    int positionAt(const QPoint &point) const;
    void paintHeading(QPainter *painter, const Group &group) const;
    void paintCells(QPainter *painter, const Group &group, const QRect &exposed) const;
    void paintCell(QPainter *painter, const QRect &place, const ResultRow &row) const;
    void setCurrent(int position);
    void moveDown(int step);

    ResultsProxy *m_proxy;
    QTimer m_rebuildTimer;
    std::vector<Group> m_groups;
    std::vector<int> m_rows;       //!< rows of the proxy in the order of the cells
    std::vector<int> m_positions;  //!< position in m_rows of each row of the proxy
    std::vector<char> m_isProblem; //!< for each position, whether it is counted in Group::problems
    TargetId m_current;
    int m_cell; //!< [device-independent px] edge of a cell, including the gap
};

} // namespace watchkeeper
